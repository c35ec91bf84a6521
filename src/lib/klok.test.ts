import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dagVan } from './klok.ts';

const gewoon = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

test('de kalenderdag die per uur is onthouden, is die van de kalender: rond middernacht, zomertijd en voor 1950', () => {
  const rond = [
    '2026-03-28T23:00Z',
    '2026-03-29T01:00Z',
    '2026-10-24T22:00Z',
    '2026-10-25T01:00Z',
    '1950-01-01T00:00Z',
  ];
  const moment = fc.oneof(
    fc.date({ min: new Date('1930-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    fc
      .tuple(fc.constantFrom(...rond), fc.integer({ min: -7_200_000, max: 7_200_000 }))
      .map(([om, ms]) => new Date(Date.parse(om) + ms)),
  );
  fc.assert(
    fc.property(moment, (op) => {
      assert.equal(dagVan(op), gewoon.format(op));
      assert.equal(dagVan(op), gewoon.format(op));
    }),
    { seed: 20261122, numRuns: 3_000 },
  );
});
