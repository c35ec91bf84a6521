import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeerVelden, type Veld } from './veldcodering.ts';

const zaad = Number(process.env.ZAAD ?? 20260111);
console.log(`zaad ${zaad}`);

const veld: fc.Arbitrary<Veld> = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '|', '\0', 'é'), maxLength: 3 }),
  fc.uint8Array({ maxLength: 3 }),
  fc.nat({ max: 3 }),
  fc.constant(null),
);

test('twee verschillende lijsten velden geven nooit dezelfde bytes', () => {
  const lijst = fc.array(veld, { maxLength: 4 });
  const vorm = (velden: readonly Veld[]) =>
    JSON.stringify(velden.map((v) => (v instanceof Uint8Array ? { bytes: [...v] } : v)));
  fc.assert(
    fc.property(lijst, lijst, (a, b) => {
      assert.equal(codeerVelden(a).equals(codeerVelden(b)), vorm(a) === vorm(b));
    }),
    { seed: zaad, numRuns: 20_000 },
  );
});

test('leeg, afwezig, tekst, bytes en getal zijn verschillende velden', () => {
  const coderingen = [[], [null], [''], [new Uint8Array()], [0], ['0'], [null, null]].map((velden) =>
    codeerVelden(velden).toString('hex'),
  );
  assert.equal(new Set(coderingen).size, coderingen.length);
});

test('wat geen eigen bytes heeft, wordt geweigerd', () => {
  for (const fout of ['\ud800', 1.5, -1, Number.NaN, 2 ** 53]) assert.throws(() => codeerVelden([fout]), TypeError);
  assert.doesNotThrow(() => codeerVelden([2 ** 53 - 1, '👩🏽‍⚕️']));
});
