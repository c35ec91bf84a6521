import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { extname } from 'node:path';
import { test } from 'node:test';
import { neemPoort, vrijePoort } from './poort.ts';

/** Waaruit dit systeem poorten voor uitgaande verbindingen neemt. */
const UITGAAND = '/proc/sys/net/ipv4/ip_local_port_range';

test('een vrije poort is er een die het systeem niet intussen aan een uitgaande verbinding geeft', async (t) => {
  if (!existsSync(UITGAAND)) return t.skip('dit systeem zegt zijn reeks niet');
  const eerste = Number(readFileSync(UITGAAND, 'utf8').split(/\s/)[0]);
  const poort = await vrijePoort();
  assert.ok(poort < eerste, `${poort} ligt in de reeks vanaf ${eerste}`);
});

test('een poort waarop nog niets luistert krijgt ook een ander proces niet, tot de eigenaar weg is', async () => {
  const poort = await vrijePoort();
  assert.equal(await neemPoort(poort), false);
  const soort = extname(import.meta.filename);
  const ander = (doel: number): string =>
    execFileSync(
      process.execPath,
      [
        ...(soort === '.ts' ? ['--import', 'tsx'] : []),
        '--input-type=module',
        '--eval',
        `console.log(await (await import('${new URL(`poort${soort}`, import.meta.url)}')).neemPoort(${doel}))`,
      ],
      { encoding: 'utf8' },
    ).trim();
  assert.equal(ander(poort), 'false');
  let vrij = poort + 1_000;
  while (ander(vrij) === 'false') vrij += 1;
  assert.equal(await neemPoort(vrij), true, 'een ander hield haar vast en is weg');
});

test('wie vaker vraagt krijgt telkens een andere, waarop te luisteren is', async () => {
  const poorten = [await vrijePoort(), await vrijePoort(), await vrijePoort()];
  assert.equal(new Set(poorten).size, poorten.length);
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(poorten.at(-1), 'localhost', klaar));
  const plek = server.address();
  server.close();
  assert.ok(typeof plek === 'object' && plek?.port === poorten.at(-1));
});
