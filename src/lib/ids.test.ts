import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUuid, maakIds } from './ids.ts';

test('ids die op hetzelfde moment worden gemaakt, staan in de volgorde waarin zij zijn gemaakt', () => {
  const maak = maakIds(() => new Date('2026-03-03T10:00:00.000Z'));
  const gemaakt = Array.from({ length: 5_000 }, maak);
  assert.ok(gemaakt.every(isUuid));
  assert.deepEqual(gemaakt.toSorted(), gemaakt);
  assert.equal(new Set(gemaakt).size, gemaakt.length);
});

test('een later moment geeft een later id, en een klok die terug wordt gezet een eerder', () => {
  let nu = Date.parse('2026-03-03T10:00:00.000Z');
  const maak = maakIds(() => new Date(nu));
  const midden = maak();
  nu += 1;
  const later = maak();
  nu -= 2;
  const eerder = maak();
  assert.deepEqual([later, eerder, midden].toSorted(), [eerder, midden, later]);
});

test('twee die op hetzelfde moment ids maken, maken nooit dezelfde', () => {
  const klok = () => new Date('2026-03-03T10:00:00.000Z');
  const [een, ander] = [maakIds(klok), maakIds(klok)];
  const gemaakt = Array.from({ length: 1_000 }, () => [een(), ander()]).flat();
  assert.equal(new Set(gemaakt).size, gemaakt.length);
});
