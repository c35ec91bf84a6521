import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { maakHerkomstcontrole } from './csrf.ts';
import { pakPagina } from './klein.ts';

const HTML = `<!doctype html>${'<p>Wie keek er in de zaak van dit gezin?</p>'.repeat(200)}`;
const vraag = (anders: object = {}) => ({
  method: 'GET',
  url: '/zaak',
  headers: { 'accept-encoding': 'gzip, br' },
  ...anders,
});

test('een gewone pagina gaat ingepakt over de lijn, in de vorm die de browser aankan', async () => {
  const br = await pakPagina(vraag(), { status: 200, html: HTML });
  assert.ok(br?.codering === 'br' && br.inhoud.length < HTML.length / 10);
  assert.equal(brotliDecompressSync(br.inhoud).toString(), HTML);
  const oud = await pakPagina(vraag({ headers: { 'accept-encoding': 'gzip' } }), { status: 200, html: HTML });
  assert.ok(oud?.codering === 'gzip');
  assert.equal(gunzipSync(oud.inhoud).toString(), HTML);
  assert.equal(await pakPagina(vraag({ headers: {} }), { status: 200, html: HTML }), null);
});

test('een pagina waar iemand van buiten iets in kan zetten, gaat zoals zij is (BREACH)', async () => {
  for (const anders of [{ url: '/casussen?school=x' }, { method: 'POST' }])
    assert.equal(await pakPagina(vraag(anders), { status: 200, html: HTML }), null);
  for (const status of [404, 409, 422]) assert.equal(await pakPagina(vraag(), { status, html: HTML }), null);
});

test('het formuliergeheim is op elke pagina anders, even lang, en geldt alleen voor deze browser en sessie', () => {
  const controle = maakHerkomstcontrole(new Uint8Array(32));
  const tokens = Array.from({ length: 50 }, () => controle.token('koek', 'sessie'));
  assert.equal(new Set(tokens).size, 50);
  assert.equal(new Set(tokens.map(({ length }) => length)).size, 1);
  for (const token of tokens) assert.equal(controle.klopt({ cookie: 'koek', sessie: 'sessie', token }), true);
  const [token = ''] = tokens;
  assert.equal(controle.klopt({ cookie: 'koek', sessie: 'ander', token }), false);
  assert.equal(controle.klopt({ cookie: 'ander', sessie: 'sessie', token }), false);
  for (const mis of ['', token.slice(1), `${token}A`, token.slice(0, 43), 'a'.repeat(86), null, undefined])
    assert.equal(controle.klopt({ cookie: 'koek', sessie: 'sessie', token: mis }), false);
});
