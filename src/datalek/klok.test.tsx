import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pagina, renderPagina } from '../web/pagina.tsx';
import { VERZOEK } from '../web/proef/verzoek.ts';
import { Klok } from './klok.tsx';
import { standVanDatalek } from './stand.ts';

const stand = standVanDatalek(new Date('2026-03-27T12:00:00.000Z'), []);

function woord(nu: string): string | undefined {
  const pagina = renderPagina(
    VERZOEK,
    <Pagina titel="Proef" soort="vak" hoofdmenu="mijn-werk" kruimel={[]}>
      <p id="klok">
        <Klok stand={stand} nu={new Date(nu)} />
      </p>
    </Pagina>,
  );
  const vak = pagina.slice(pagina.indexOf('id="klok"'));
  return vak
    .slice(vak.indexOf('>') + 1, vak.indexOf('</p>'))
    .replaceAll(/<[^>]*>/gu, '')
    .trim();
}

test('de klok telt hele uren door, ook over de nacht waarin de zomertijd begint (AVG 33 lid 1)', () => {
  assert.equal(woord('2026-03-27T12:00:00.000Z'), 'nog 72 uur');
  assert.equal(woord('2026-03-29T12:00:00.000Z'), 'nog 24 uur');
  assert.equal(woord('2026-03-30T11:30:00.000Z'), 'minder dan een uur');
  assert.equal(woord('2026-03-30T14:00:00.000Z'), '2 uur te laat');
});

test('wie net te laat is, leest niet dat hij nul uur te laat is', () => {
  assert.equal(woord('2026-03-30T12:00:00.000Z'), 'minder dan een uur te laat');
});
