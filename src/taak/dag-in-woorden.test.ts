import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dagInWoorden } from './dag-in-woorden.ts';

const nu = { vandaag: '2026-11-22', nu: new Date('2026-11-22T09:00:00.000Z') };

test('wat dit jaar te laat werd, heeft een dag; wat langer ligt ook een jaar', () => {
  assert.deepEqual(dagInWoorden('2026-09-29', nu), { dag: 'di 29 sep', teLaat: '54 dagen te laat' });
  assert.deepEqual(dagInWoorden('2025-09-29', nu), { dag: '29 sep 2025', teLaat: '419 dagen te laat' });
  assert.deepEqual(dagInWoorden(null, nu), { dag: 'nu', teLaat: null });
});
