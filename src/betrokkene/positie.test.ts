import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasusFeiten } from '../casus/feiten.ts';
import { gezinsrolVan } from './positie.ts';
import { functieIn } from './verbinden.ts';

const feiten = (soort: 'gezagdrager-1' | 'vertegenwoordiger', wilsbekwaam = true) =>
  ({ gezag: [{ persoon: 'renske', soort }], kern: { wilsbekwaam } }) as unknown as CasusFeiten;

test('een voogd heet geen ouder, en wie vertegenwoordigt wie dat zelf niet kan geen voogd (Art 1.14, B.7)', () => {
  const renske = { persoon: 'renske', soort: 'ouder' } as const;
  assert.equal(gezinsrolVan(feiten('gezagdrager-1'), renske), 'ouder');
  assert.equal(gezinsrolVan(feiten('vertegenwoordiger'), renske), 'voogd');
  assert.equal(gezinsrolVan(feiten('vertegenwoordiger', false), renske), 'vertegenwoordiger');
  assert.equal(gezinsrolVan(feiten('vertegenwoordiger'), { persoon: 'jip', soort: 'jongere' }), 'jongere');
  assert.deepEqual([functieIn('nl', 'voogd'), functieIn('en', 'voogd')], ['voogd', 'guardian']);
});
