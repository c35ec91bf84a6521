import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maakTaal } from '../teksten/teksten.ts';
import { leesMaand, maandenVan, maandnaam, tijdvakVan } from './maand.ts';

test('een maand loopt van middernacht tot middernacht in Nederland, ook als de klok verzet wordt', () => {
  assert.deepEqual(tijdvakVan('2026-03'), {
    vanaf: new Date('2026-02-28T23:00:00.000Z'),
    tot: new Date('2026-03-31T22:00:00.000Z'),
  });
  assert.equal(tijdvakVan('2026-12').tot.toISOString(), '2026-12-31T23:00:00.000Z');
});

test('te kiezen zijn de maanden van de eerste regel tot nu, nieuwste eerst', () => {
  const nu = new Date('2026-02-03T10:00:00.000Z');
  assert.deepEqual(maandenVan(new Date('2025-11-30T23:30:00.000Z'), nu), ['2026-02', '2026-01', '2025-12']);
  assert.deepEqual(maandenVan(null, nu), ['2026-02']);
});

test('een maand heet in elke taal bij haar naam, en iets anders dan een maand is er geen', () => {
  assert.equal(maandnaam('2026-03', maakTaal({ vorm: 'u', code: 'nl' }, null)), 'maart 2026');
  assert.equal(maandnaam('2026-03', maakTaal({ vorm: 'je', code: 'en' }, null)), 'March 2026');
  for (const fout of ['2026-13', '2026-3', '2026-03-01', '', null, ['2026-03']]) assert.equal(leesMaand(fout), null);
});
