import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alleEisen } from './index.ts';
import { zoekEisen } from './zoek.ts';

test('een kenmerk dat precies klopt staat vooraan', () => {
  assert.equal(zoekEisen('Art 6b')[0]?.id, 'Art 6b');
  assert.equal(zoekEisen('fn 25')[0]?.id, 'Art 5.4');
  assert.equal(zoekEisen('artikel 3.4b')[0]?.id, 'Art 3.4b');
});

test('hoofdletters, accenten en leestekens maken niet uit', () => {
  const gevonden = zoekEisen('  TOESTEMMING, jongere! ');
  assert.ok(gevonden.some((eis) => eis.id === 'Bijl 5-l'));
  assert.deepEqual(zoekEisen('één plan'), zoekEisen('een plan'));
});

test('elk woord moet voorkomen en niets staat dubbel', () => {
  const gevonden = zoekEisen('jeugdarts verzuim');
  assert.ok(gevonden.length > 0);
  for (const eis of gevonden) assert.match(`${eis.nl} ${eis.artikel} ${eis.thema}`.toLowerCase(), /jeugdarts/);
  assert.equal(new Set(gevonden).size, gevonden.length);
});

test('een lege vraag geeft alles en een vreemde vraag niets', () => {
  assert.equal(zoekEisen(' ').length, alleEisen.length);
  assert.deepEqual(zoekEisen('xylofoon'), []);
});

test('een nummer vindt het artikel zelf en niet een ander nummer waar het in zit', () => {
  const gevonden = zoekEisen('art 6').map((eis) => eis.id);
  assert.ok(gevonden.includes('Art 6b') && gevonden.includes('Art 6 (intro)'));
  assert.ok(!gevonden.some((id) => id.startsWith('Art 16')));
  assert.ok(zoekEisen('arts').some((eis) => eis.nl.includes('jeugdarts')));
});
