import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gespreksdag } from './gespreksdag.ts';
import { planloop } from './planloop.ts';
import { leesRegeltekst, maakRegeltekst } from './regeltekst.ts';

const ZAAD = 20260303;

test(`wat een regel zegt komt er precies zo weer uit, wat er ook in staat (zaad ${ZAAD})`, () => {
  const merk = '\n\nZo zien we of het lukt: ';
  const tekst = fc.array(fc.oneof(fc.string(), fc.constant(merk), fc.constant('\n'))).map((delen) => delen.join(''));
  fc.assert(
    fc.property(tekst, fc.option(fc.string({ minLength: 1 }).map((t) => t.replaceAll('\n', ' '))), (wat, meten) => {
      const terug = leesRegeltekst(maakRegeltekst({ wat, meten }));
      if (meten === null && wat.includes(merk)) return;
      assert.deepEqual(terug, { wat, meten });
    }),
    { seed: ZAAD, numRuns: 500 },
  );
});

test('nazorg duurt hoogstens zes maanden, nooit langer dan het overlegtype zegt, en alleen als het gezin het weet (PH-5b, E-03)', () => {
  const stand = (vandaag: string, nazorgMaanden = 6, geinformeerd = true) =>
    planloop({ van: '2026-03-01', beeindigdOp: '2026-08-31', nazorgMaanden, geinformeerd, vandaag });
  const loopt = { van: '2026-03-01', beeindigdOp: null, nazorgMaanden: 6, geinformeerd: true, vandaag: '2030-01-01' };
  assert.deepEqual(planloop(loopt), { kind: 'loopt' });
  assert.deepEqual(stand('2027-02-27'), { kind: 'nazorg', tot: '2027-02-28' });
  assert.deepEqual(stand('2027-02-28'), { kind: 'voorbij', sinds: '2027-02-28' });
  assert.deepEqual(stand('2026-09-30', 24), { kind: 'nazorg', tot: '2027-02-28' });
  assert.deepEqual(stand('2026-09-30', 0), { kind: 'voorbij', sinds: '2026-08-31' });
  assert.deepEqual(stand('2026-09-30', 6, false), { kind: 'voorbij', sinds: '2026-08-31' });
});

test('het volgende gesprek staat na de afgesproken weken, tenzij de evaluatie er dan al is (PH-4d)', () => {
  const plan = { gesprek_weken: 4, evaluatie_op: '2026-06-30' };
  assert.equal(gespreksdag(plan, '2026-03-03'), '2026-03-31');
  assert.equal(gespreksdag(plan, '2026-06-02'), null);
});
