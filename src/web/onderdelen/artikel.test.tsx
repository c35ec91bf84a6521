import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { codes } from '../../regels/index.ts';
import { Artikelen } from './artikel.tsx';

const links = (ids: readonly string[]): readonly (readonly [string, string])[] =>
  [...renderToString(<Artikelen ids={ids} />).matchAll(/href="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, naar = '', naam = '']) => [naar, naam.replaceAll('\u00a0', ' ')] as const,
  );

test('verwijzingen bij een reden heten elk anders als zij ergens anders heen gaan (WCAG 2.4.4)', () => {
  for (const [code, { artikelen }] of Object.entries(codes)) {
    const namen = links(artikelen).map(([, naam]) => naam);
    assert.equal(new Set(namen).size, namen.length, `${code}: ${namen.join(' | ')}`);
  }
  assert.deepEqual(
    links(['Art 11.4 (b)', 'Art 3.3', 'Art 11.4 (a)']).map(([, naam]) => naam),
    ['art. 11.4 (b)', 'art. 3.3', 'art. 11.4 (a)'],
  );
  assert.deepEqual(
    links(['T25-14', 'T25-16']).map(([, naam]) => naam),
    ['toelichting Bijlage 3 (2025), T25-14', 'toelichting Bijlage 3 (2025), T25-16'],
  );
});

test('wat op dezelfde plek staat, staat er een keer', () => {
  assert.deepEqual(links(['Art 5.4', 'fn 25']), [['/uitleg/art-5.4', 'art. 5.4']]);
});
