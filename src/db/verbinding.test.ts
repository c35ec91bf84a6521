import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { maakTestDatabase } from '../../test/steun/postgres.ts';

const VERBINDING = new URL(import.meta.url.includes('/dist/') ? './verbinding.js' : './verbinding.ts', import.meta.url);

test('wie omvalt zonder te sluiten, eindigt: een verbinding die rust houdt niets wakker', async () => {
  const database = await maakTestDatabase();
  try {
    const wens = JSON.stringify({ url: database.rolUrl('app'), max: 1, gebundeld: true, vastPlan: true });
    const code = `const { openPool } = await import(${JSON.stringify(VERBINDING.href)});
      const { rows } = await openPool(${wens}).query('select 1 as een'); console.log(rows[0].een);`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.deepEqual({ status, stdout: stdout.trim() }, { status: 0, stdout: '1' }, stderr);
  } finally {
    await database.weg();
  }
});
