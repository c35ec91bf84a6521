import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { test } from 'node:test';
import Fastify from 'fastify';
import { sluitServer } from './sluit-server.ts';

/** Zo lang dat ook een machine die even stilstaat het haalt; wat nooit sluit, haalt het niet. */
const GEDULD = 120_000;

const HALF = 'POST /traag HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf';

async function verbind(poort: number): Promise<Socket> {
  const lijn = connect(poort, '127.0.0.1');
  lijn.on('error', () => undefined);
  await once(lijn, 'connect');
  return lijn;
}

test('wie halverwege een verzoek blijft hangen, houdt het stoppen niet op', { timeout: GEDULD }, async () => {
  const server = Fastify({ logger: false, requestTimeout: 2 * GEDULD });
  const begonnen = Promise.withResolvers<void>();
  server.addHook('onRequest', async () => begonnen.resolve());
  server.post('/traag', async () => 'klaar');
  await server.listen({ port: 0, host: '127.0.0.1' });
  const lijn = await verbind((server.server.address() as AddressInfo).port);
  lijn.write(HALF);
  await begonnen.promise;
  await Promise.all([once(lijn, 'close'), sluitServer(server, 100)]);
});

test('wat al binnen was, krijgt nog zijn antwoord', { timeout: GEDULD }, async () => {
  const server = Fastify({ logger: false });
  const binnen = Promise.withResolvers<void>();
  const mag = Promise.withResolvers<void>();
  server.get('/', async () => {
    binnen.resolve();
    await mag.promise;
    return 'klaar';
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const antwoord = fetch(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`);
  await binnen.promise;
  const dicht = sluitServer(server, GEDULD);
  mag.resolve();
  assert.equal(await (await antwoord).text(), 'klaar');
  await dicht;
});
