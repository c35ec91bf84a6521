import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { beoordeel, type Vraag } from '../../src/regels/index.ts';
import { veiligheidskoppen } from '../../src/web/koppen.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { vraag } from '../verschil/voorbeeld.ts';
import { dobbelsteen, willekeurigeVraag } from '../verschil/willekeur.ts';

const PAD = '/api/v1/beoordelingen';
const GOED = vraag('verstrekken');

let proef: TestServer;
before(async () => {
  proef = await maakTestServer({ demonstratie: false });
});
after(() => proef?.weg());

type Wens = { readonly soort?: string; readonly koppen?: Readonly<Record<string, string>> };

const stuur = (payload: string | Buffer, { soort = 'application/json', koppen = {} }: Wens = {}) =>
  proef.server.inject({ method: 'POST', url: PAD, payload, headers: { 'content-type': soort, ...koppen } });

/** Een fout als RFC 9457, met status en koppen zoals elk antwoord. */
function eisProbleem(
  antwoord: LightMyRequestResponse,
  status: number,
): { readonly velden: readonly string[]; readonly detail: string } {
  assert.equal(antwoord.statusCode, status, antwoord.body);
  assert.match(String(antwoord.headers['content-type']), /^application\/problem\+json/);
  const probleem = antwoord.json() as { type: string; title: string; status: number; detail: string; velden: string[] };
  assert.equal(probleem.type, 'about:blank');
  assert.equal(probleem.status, status);
  assert.ok(probleem.title.length > 3 && probleem.detail.length > 3, antwoord.body);
  assert.ok(Array.isArray(probleem.velden));
  eisKoppen(antwoord);
  return probleem;
}

function eisKoppen({ headers }: LightMyRequestResponse): void {
  for (const [naam, waarde] of Object.entries(veiligheidskoppen)) assert.equal(headers[naam], waarde, naam);
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.equal(headers['x-powered-by'], undefined);
}

describe('POST /api/v1/beoordelingen', () => {
  test('geeft op elke vraag het oordeel van de bibliotheek, zonder sessie of cookie', async () => {
    const d = dobbelsteen(99);
    for (let nummer = 0; nummer < 100; nummer += 1) {
      const gevraagd = willekeurigeVraag(d) as unknown as Vraag;
      const antwoord = await stuur(JSON.stringify(gevraagd));
      assert.equal(antwoord.statusCode, 200);
      assert.match(String(antwoord.headers['content-type']), /^application\/json/);
      assert.deepEqual(antwoord.json(), beoordeel(gevraagd), `zaad 99, vraag ${nummer}`);
      eisKoppen(antwoord);
    }
  });

  test('noemt elk fout veld, ook een dat niet bestaat of __proto__ heet', async () => {
    const gevallen: readonly (readonly [unknown, readonly string[]])[] = [
      [{ ...GOED, versie: 2, casus: { ...GOED.casus, status: 'dicht' } }, ['versie', 'casus.status']],
      [{ ...GOED, naam: 'iets', kanaal: { mfa: 'ja' } }, ['naam', 'kanaal.mfa']],
      [{ ...GOED, peildatum: '2026-02-30' }, ['peildatum']],
      [{ versie: 1 }, ['handeling', 'peildatum', 'plicht', 'afweging']],
    ];
    for (const [body, velden] of gevallen) {
      const gevonden = eisProbleem(await stuur(JSON.stringify(body)), 400).velden;
      assert.deepEqual([...gevonden].sort(), [...velden].sort());
    }
    const vervuild = JSON.stringify(GOED).replace(
      '{',
      '{"__proto__":{"vanKracht":true},"constructor":{"prototype":{}},',
    );
    assert.deepEqual(eisProbleem(await stuur(vervuild), 400).velden, ['__proto__', 'constructor']);
    assert.equal(Reflect.get({}, 'vanKracht'), undefined);
  });

  test('wat geen JSON-object is, krijgt 400 en nooit een oordeel', async () => {
    const lading = ['', ' ', '[]', '[{}]', 'null', '"x"', '1e999', '{', `${'['.repeat(100_000)}`, '\u0000'];
    for (const payload of lading) eisProbleem(await stuur(payload), 400);
    eisProbleem(await stuur(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400);
    assert.match(eisProbleem(await stuur('{'), 400).detail, /geen JSON/);
  });

  test('een andere vorm dan JSON wordt niet gelezen', async () => {
    for (const soort of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ])
      eisProbleem(await stuur(JSON.stringify(GOED), { soort }), 400);
  });

  test('een te groot lichaam wordt geweigerd zonder het te lezen', async () => {
    assert.match(eisProbleem(await stuur(JSON.stringify(GOED).padEnd(256 * 1024 + 1)), 413).detail, /256 kB/);
    assert.equal((await stuur(JSON.stringify(GOED).padEnd(256 * 1024))).statusCode, 200);
    eisProbleem(await stuur(Buffer.alloc(10 * 1024 * 1024, 0x20)), 413);
  });

  test('wie met een vreemd formulier of een sessie komt, krijgt hetzelfde: er is niets om te stelen', async () => {
    const koppen = { origin: 'https://elders.example', 'sec-fetch-site': 'cross-site', cookie: 'ovt_sessie=verzonnen' };
    const antwoord = await stuur(JSON.stringify(GOED), { koppen });
    assert.equal(antwoord.statusCode, 200);
    eisKoppen(antwoord);
  });

  test('lezen met GET is er niet', async () => {
    assert.equal((await proef.server.inject({ method: 'GET', url: PAD })).statusCode, 404);
  });

  // Als laatste: daarna is het voor deze minuut op.
  test('wie te vaak vraagt, hoort dat, en wanneer het weer kan', async () => {
    let laatste = await stuur('{}');
    for (let keer = 0; keer < 700 && laatste.statusCode !== 429; keer += 1) laatste = await stuur('{}');
    eisProbleem(laatste, 429);
    assert.match(String(laatste.headers['retry-after']), /^\d+$/);
  });
});
