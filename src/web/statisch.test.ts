import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { kiesCodering, statischeBestanden, statischPad } from './statisch.ts';

describe('statische bestanden', () => {
  let app: FastifyInstance;
  before(async () => {
    app = Fastify();
    await app.register(statischeBestanden, { config: {} });
  });
  after(() => app?.close());

  const haal = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

  it('mogen een jaar bewaard worden, want de inhoud zit in het adres', async () => {
    const antwoord = await haal(statischPad('overlegtafel.css'));
    assert.equal(antwoord.statusCode, 200);
    assert.equal(antwoord.headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(antwoord.headers['content-type'], 'text/css; charset=utf-8');
    assert.equal(antwoord.headers['x-content-type-options'], 'nosniff');
    assert.match(statischPad('overlegtafel.css'), /^\/statisch\/[\w-]{12}\/overlegtafel\.css$/);
  });

  it('komen ingepakt, met dezelfde inhoud als uitgepakt', async () => {
    const pad = statischPad('overlegtafel.css');
    const kaal = await haal(pad);
    const br = await haal(pad, { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await haal(pad, { 'accept-encoding': 'gzip' });
    assert.equal(br.headers['content-encoding'], 'br');
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    assert.equal(br.headers.vary, 'Accept-Encoding');
    assert.equal(brotliDecompressSync(br.rawPayload).toString(), kaal.body);
    assert.equal(gunzipSync(gzip.rawPayload).toString(), kaal.body);
    assert.equal(new Set([kaal, br, gzip].map((antwoord) => antwoord.headers.etag)).size, 3);
  });

  it('worden niet nog eens gestuurd als de browser ze al heeft', async () => {
    const pad = statischPad('js/oordeel.js');
    const etag = String((await haal(pad)).headers.etag);
    const opnieuw = await haal(pad, { 'if-none-match': `"anders", W/${etag}` });
    assert.equal(opnieuw.statusCode, 304);
    assert.equal(opnieuw.body, '');
  });

  it('een letter wordt niet nog eens ingepakt', async () => {
    const letter = await haal(statischPad('fonts/commissioner-latijn.woff2'), { 'accept-encoding': 'br' });
    assert.equal(letter.headers['content-encoding'], undefined);
    assert.equal(letter.headers['content-type'], 'font/woff2');
  });

  it('een adres van een vorige uitgave werkt nog, zonder lange bewaring', async () => {
    const oud = await haal('/statisch/oudeversie12/overlegtafel.css');
    assert.equal(oud.statusCode, 200);
    assert.equal(oud.headers['cache-control'], 'no-cache');
  });

  it('geen ander bestand is te bereiken', async () => {
    const versie = statischPad('overlegtafel.css').split('/')[2];
    for (const naam of [
      '..%2fpackage.json',
      '../../package.json',
      '%2e%2e/package.json',
      'fonts',
      'nergens.css',
      'overlegtafel.css%00',
      'constructor',
    ]) {
      assert.equal((await haal(`/statisch/${versie}/${naam}`)).statusCode, 404, naam);
    }
    assert.throws(() => statischPad('nergens.css'), /bestaat niet/);
  });

  it('HEAD geeft de koppen zonder inhoud', async () => {
    const antwoord = await app.inject({ method: 'HEAD', url: statischPad('teken.svg') });
    assert.equal(antwoord.statusCode, 200);
    assert.equal(antwoord.body, '');
  });

  it('kiest de vorm die de browser aankan', () => {
    assert.equal(kiesCodering(undefined), 'identity');
    assert.equal(kiesCodering('br;q=0, gzip'), 'gzip');
    assert.equal(kiesCodering('*'), 'br');
    assert.equal(kiesCodering('*;q=0'), 'identity');
    assert.equal(kiesCodering('GZIP;q=0.5'), 'gzip');
  });

  it('een gezinspagina blijft onder 50 kB en 6 verzoeken bij het eerste bezoek (D3)', async () => {
    const delen = ['overlegtafel.css', 'fonts/commissioner-latijn.woff2', 'js/snel-weg.js', 'teken.svg'];
    const antwoorden = await Promise.all(delen.map((naam) => haal(statischPad(naam), { 'accept-encoding': 'br' })));
    const bytes = antwoorden.reduce((som, antwoord) => som + antwoord.rawPayload.length, 0);
    assert.ok(bytes < 42_000, `${bytes} bytes, naast hoogstens 8 kB HTML`);
  });
});
