import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opStoelvolgorde } from './stoelvolgorde.ts';

const op = (dag: number): Date => new Date(Date.UTC(2026, 2, dag));
const stoel = (id: string, persoon_id: string, dag: number, weg: Partial<{ tot: Date; afgezien_op: Date }> = {}) => ({
  id,
  persoon_id,
  uitgenodigd_op: op(dag),
  afgezien_op: null,
  tot: null,
  ...weg,
});
const ids = (stoelen: readonly { readonly id: string }[]): string => stoelen.map(({ id }) => id).join(' ');

test('stoelen staan op volgorde van uitnodigen, en bij gelijke dag op id', () => {
  assert.equal(ids(opStoelvolgorde([stoel('c', 'p3', 2), stoel('b', 'p2', 1), stoel('a', 'p1', 1)])), 'a b c');
});

test('wie van functie wisselde, staat eerst waar hij nu zit, en pas na ieder ander waar hij zat', () => {
  const oud = stoel('a', 'p1', 1, { tot: op(5) });
  const nu = stoel('b', 'p1', 5);
  assert.equal(ids(opStoelvolgorde([oud, stoel('c', 'p2', 6), nu])), 'b c a');
});

test('een oude stoel die nog loopt, gaat voor een nieuwere waarvan is afgezien', () => {
  const nieuwer = stoel('b', 'p1', 5, { afgezien_op: op(6) });
  assert.equal(ids(opStoelvolgorde([nieuwer, stoel('a', 'p1', 1)])), 'a b');
});

test('van stoelen die allemaal voorbij zijn, staat de nieuwste eerst', () => {
  const weg = { tot: op(9) };
  assert.equal(
    ids(opStoelvolgorde([stoel('a', 'p1', 1, weg), stoel('b', 'p1', 5, weg), stoel('c', 'p2', 7)])),
    'b c a',
  );
});
