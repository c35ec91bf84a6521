import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGeweestOfVandaag, klokVan, vensterVan } from './venster.ts';

const PLEK = {
  op: new Date('2026-03-05T09:00:00Z'),
  duur_minuten: 25,
  open_voor_minuten: 15,
  open_na_minuten: 30,
};
const om = (tijd: string) => new Date(`2026-03-05T${tijd}Z`);

test('een plek staat open van een kwartier ervoor tot een half uur erna (T25-07)', () => {
  assert.deepEqual(vensterVan(PLEK), { van: om('08:45:00'), tot: om('09:55:00') });
});

test('wie er was, is te zeggen vanaf de dag zelf in Nederland, hoe laat het ook is', () => {
  const laat = { op: new Date('2026-03-05T23:30:00Z') };
  for (const [nu, kan] of [
    ['2026-03-04T23:00:00Z', false],
    ['2026-03-05T22:59:59Z', false],
    ['2026-03-05T23:00:00Z', true],
    ['2026-03-06T22:59:59Z', true],
    ['2026-04-01T08:00:00Z', true],
  ] as const)
    assert.equal(isGeweestOfVandaag(laat, new Date(nu)), kan, nu);
});

test('de klok van een plek staat in woorden', () => {
  assert.equal(klokVan(PLEK, om('07:00:00')), 'is nog niet begonnen');
  assert.equal(klokVan(PLEK, om('08:48:00')), 'begint over 12 minuten');
  assert.equal(klokVan(PLEK, om('09:12:00')), 'duurt nog 13 minuten');
  assert.equal(klokVan(PLEK, om('09:24:30')), 'duurt nog 1 minuut');
  assert.equal(klokVan(PLEK, om('09:36:00')), 'was 11 minuten geleden klaar');
  assert.equal(klokVan(PLEK, om('13:00:00')), 'is afgelopen');
});
