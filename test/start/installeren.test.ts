import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { vrijePoort } from '../steun/poort.ts';
import { begin, maakProject, voerUit, wachtTot } from './project.ts';

// Fetches every package again, more than once: for the longer run only.
const skip = process.env['PROEF'] === '1' ? false : 'alleen in de lange proef (npm run proof)';

test('een kale kloon installeert, ook half afgebroken en met twee tegelijk', { skip }, async () => {
  const project = maakProject({ kaal: true });
  const pakket = join(project.map, 'node_modules', 'fastify', 'package.json');
  const afgebroken = begin(project, { argumenten: ['bouw'] });
  await wachtTot(() => existsSync(join(project.map, 'node_modules')));
  process.kill(-afgebroken.pid, 'SIGKILL');
  await afgebroken.afloop;

  const samen = await Promise.all([1, 2].map(() => voerUit(project, { argumenten: ['bouw'] })));
  assert.deepEqual(
    samen.map(({ code }) => code),
    [0, 0],
    samen.map(({ fout }) => fout).join('\n'),
  );
  assert.equal(
    samen.filter(({ fout }) => fout.includes('installeert de pakketten')).length,
    1,
    'maar één van de twee installeert',
  );
  assert.ok(existsSync(pakket));

  rmSync(join(project.map, 'node_modules', 'fastify'), { recursive: true });
  const lopend = begin(project, { env: { OVERLEGTAFEL_PORT: String(await vrijePoort()) } });
  await wachtTot(() => lopend.uit().includes('Overlegtafel draait op'), 300_000);
  assert.ok(existsSync(pakket), 'wat ontbrak is er weer');
  process.kill(lopend.pid, 'SIGINT');
  assert.equal((await lopend.afloop).code, 0);
  project.weg();
});
