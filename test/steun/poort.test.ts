import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { vrijePoort } from './poort.ts';

/** Waaruit dit systeem poorten voor uitgaande verbindingen neemt. */
const UITGAAND = '/proc/sys/net/ipv4/ip_local_port_range';

test('een vrije poort is er een die het systeem niet intussen aan een uitgaande verbinding geeft', async (t) => {
  if (!existsSync(UITGAAND)) return t.skip('dit systeem zegt zijn reeks niet');
  const eerste = Number(readFileSync(UITGAAND, 'utf8').split(/\s/)[0]);
  const poort = await vrijePoort();
  assert.ok(poort < eerste, `${poort} ligt in de reeks vanaf ${eerste}`);
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
