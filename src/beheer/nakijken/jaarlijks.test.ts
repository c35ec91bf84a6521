import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vraagNaloop } from './jaarlijks.ts';

const naloop = { beheerder: 'b', partij: 'p', laatst: '2025-03-03' };

test('een jaar na de laatste keer krijgt de beheerder de taak, en geen dag eerder (7.3 b)', () => {
  assert.deepEqual(vraagNaloop(naloop, '2026-03-02'), []);
  const [taak, ...meer] = vraagNaloop(naloop, '2026-03-03');
  assert.deepEqual(meer, []);
  assert.ok(taak?.kind === 'taak');
  assert.deepEqual(
    [taak.soort, taak.casus, taak.voor, taak.onderwerp, taak.voorDatum, taak.sinds],
    ['rechten-nakijken', null, 'b', 'p', '2026-03-31', '2026-03-03'],
  );
});

test('wie op 29 februari nakeek, doet het een jaar later weer, en een late dag verschuift niets', () => {
  const [taak] = vraagNaloop({ ...naloop, laatst: '2024-02-29' }, '2026-01-01');
  assert.ok(taak?.kind === 'taak');
  assert.equal(taak.sinds.slice(0, 7) >= '2025-02', true);
});
