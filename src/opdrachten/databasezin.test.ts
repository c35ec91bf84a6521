import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zinVan } from './databasezin.ts';

const met = (code: string) => zinVan(Object.assign(new Error('geheim'), { code }));

test('wat een beheerder zelf kan herstellen, is een zin zonder de fout zelf', () => {
  for (const [code, zin] of [
    ['28P01', /weigert de inlog/],
    ['3D000', /bestaat niet/],
    ['42501', /mag te weinig/],
    ['ECONNREFUSED', /niet bereikbaar/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /certificaat .*sslrootcert/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /certificaat .*DATABASE_URL/],
  ] as const) {
    assert.match(met(code) ?? '', zin, code);
    assert.doesNotMatch(met(code) ?? '', /geheim/);
  }
  assert.match(zinVan(new Error('The server does not support SSL connections')) ?? '', /geen versleutelde verbinding/);
});

test('een fout van ons heeft geen zin', () => {
  assert.equal(met('42P01'), null);
  assert.equal(zinVan('iets'), null);
});
