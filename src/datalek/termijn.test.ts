import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beheermijlpaalVan, mijlpaalVan, uiterlijkMelden, urenTussen } from './termijn.ts';
import { leesTijd } from './tijdveld.ts';

const zaad = Number(process.env.ZAAD ?? 20260315);
console.log(`zaad ${zaad}`);
const op = (moment: string) => new Date(moment);

test('72 uur zijn 72 uur, ook over het weekend en over zomertijd heen (AVG 33 lid 1)', () => {
  assert.equal(uiterlijkMelden(op('2026-03-06T16:00:00.000Z')).toISOString(), '2026-03-09T16:00:00.000Z');
  // In de nacht van 29 maart 2026 gaat de klok vooruit: op de klok van Nederland een uur later, in uren gelijk.
  assert.equal(uiterlijkMelden(op('2026-03-27T11:00:00.000Z')).toISOString(), '2026-03-30T11:00:00.000Z');
});

test('mijlpalen komen in volgorde, nooit te vroeg, en na afloop elke dag', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 * 60 }), fc.integer({ min: 0, max: 600 }), (minuten, later) => {
      const begin = op('2026-03-06T16:00:00.000Z');
      const nu = new Date(begin.getTime() + minuten * 60_000);
      const mijlpaal = mijlpaalVan(begin, nu);
      assert.ok(mijlpaal * 60 <= minuten);
      assert.ok([0, 24, 48, 66, 72].includes(mijlpaal) || (mijlpaal > 72 && (mijlpaal - 72) % 24 === 0));
      assert.ok(mijlpaalVan(begin, new Date(nu.getTime() + later * 60_000)) >= mijlpaal);
      assert.equal(urenTussen(begin, nu), Math.floor(minuten / 60));
    }),
    { seed: zaad, numRuns: 500 },
  );
});

test('het systeembeheer hoort het meteen, na 4 en 24 uur, en daarna elke dag (AVG 33 lid 2)', () => {
  const begin = op('2026-03-06T16:00:00.000Z');
  const na = (uren: number) => beheermijlpaalVan(begin, new Date(begin.getTime() + uren * 3_600_000));
  assert.deepEqual([-1, 0, 3, 4, 23, 24, 47, 48, 100].map(na), [0, 0, 0, 4, 4, 24, 24, 48, 96]);
});

test('een tijd in elke gewone schrijfwijze is dezelfde tijd', () => {
  for (const tijd of ['9.05', '09:05', '9:05 uur']) assert.equal(leesTijd(tijd), '09:05');
});
