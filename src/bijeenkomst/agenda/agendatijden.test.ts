import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begintijden, verschuif } from './agendatijden.ts';

const PLEKKEN = [
  { id: 'a', duurMinuten: 20 },
  { id: 'pauze', duurMinuten: 15 },
  { id: 'b', duurMinuten: 25 },
];

test('elke plek begint waar de vorige ophoudt, ook na een pauze', () => {
  const tijden = begintijden(new Date('2026-03-05T08:00:00Z'), PLEKKEN);
  assert.deepEqual(
    [...tijden].map(([id, op]) => `${id} ${op.toISOString().slice(11, 16)}`),
    ['a 08:00', 'pauze 08:20', 'b 08:35'],
  );
});

test('een plek schuift een plaats op, en aan de rand gebeurt er niets', () => {
  const ids = (lijst: readonly { readonly id: string }[]) => lijst.map(({ id }) => id).join(' ');
  assert.equal(ids(verschuif(PLEKKEN, 'b', 'eerder')), 'a b pauze');
  assert.equal(ids(verschuif(PLEKKEN, 'a', 'later')), 'pauze a b');
  assert.equal(ids(verschuif(PLEKKEN, 'a', 'eerder')), 'a pauze b');
  assert.equal(ids(verschuif(PLEKKEN, 'weg', 'later')), 'a pauze b');
});
