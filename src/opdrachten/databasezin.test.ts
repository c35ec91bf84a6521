import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zinVan } from './databasezin.ts';

const met = (code: string) => zinVan(Object.assign(new Error('geheim'), { code }))?.regel;

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
  assert.match(zinVan(new Error('The server does not support SSL connections'))?.regel ?? '', /geen versleutelde/);
});

test('een database die er nu niet is eindigt met 75, wat alleen een mens herstelt met 2', () => {
  const afloop = (code: string) => zinVan(Object.assign(new Error('geheim'), { code }))?.afloop;
  // Nog niet gestart, bezig met opstarten, alle plaatsen bezet, nog geen netwerk.
  for (const code of ['ECONNREFUSED', '57P03', '53300', 'EAI_AGAIN', 'ENETUNREACH'])
    assert.equal(afloop(code), 75, code);
  // Een server die wel aanneemt en dan zwijgt; van pg komt geen code.
  assert.equal(zinVan(new Error('timeout expired'))?.afloop, 75);
  for (const code of ['28P01', '3D000', '42501', 'CERT_HAS_EXPIRED']) assert.equal(afloop(code), 2, code);
});

test('een fout van ons heeft geen zin', () => {
  assert.equal(met('42P01'), undefined);
  assert.equal(zinVan('iets'), null);
});
