import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bos, maakSleutelcache, wis } from './sleutelcache.ts';

const bos = (vulling: number): Bos => ({
  kind: 'levend',
  huidig: 'v1',
  eerste: 'v1',
  versies: new Map([['v1', Buffer.alloc(32, vulling)]]),
});
const bytesVan = (uit: Bos | undefined) => (uit?.kind === 'levend' ? uit.versies.get('v1') : undefined);

function maak(hoogstens = 3) {
  let tijd = 1_000;
  const cache = maakSleutelcache({ stopwatch: () => tijd, houdbaarMs: 60_000, hoogstens });
  const bewaar = (plek: string, vulling = 7) => cache.bewaar(plek, bos(vulling), cache.begin());
  return {
    cache,
    bewaar,
    verzet: (ms: number) => {
      tijd += ms;
    },
  };
}

test('wat iemand leende en wiste, blijft bewaard; wat uit de cache gaat, blijft heel bij wie het leende', () => {
  const { cache, bewaar } = maak();
  bewaar('a');
  const geleend = cache.neem('a');
  if (geleend) wis(geleend);
  assert.deepEqual(bytesVan(cache.neem('a')), Buffer.alloc(32, 7));
  const inGebruik = cache.neem('a');
  cache.laatVallen('a');
  assert.deepEqual(bytesVan(inGebruik), Buffer.alloc(32, 7));
  assert.equal(cache.neem('a'), undefined);
});

test('er blijven er nooit meer dan het maximum; wat het langst niet gebruikt is, gaat eerst', () => {
  const { cache, bewaar } = maak(3);
  for (const plek of ['a', 'b', 'c']) bewaar(plek);
  cache.neem('a');
  bewaar('d');
  assert.equal(cache.aantal, 3);
  assert.equal(cache.neem('b'), undefined);
  for (const plek of ['a', 'c', 'd']) assert.notEqual(cache.neem(plek), undefined, plek);
});

test('na zestig seconden is een sleutel weg, gevraagd of geveegd, gerekend vanaf voor de vraag', () => {
  const { cache, bewaar, verzet } = maak();
  bewaar('a');
  const begin = cache.begin();
  verzet(5_000);
  cache.bewaar('b', bos(1), begin);
  verzet(54_999);
  assert.notEqual(cache.neem('b'), undefined);
  verzet(1);
  assert.equal(cache.neem('b'), undefined);
  assert.equal(cache.aantal, 1);
  cache.veeg();
  assert.equal(cache.aantal, 0);
});

test('een antwoord van voor een vernietiging wordt niet bewaard', () => {
  const { cache } = maak();
  const begin = cache.begin();
  cache.laatVallen('a');
  cache.bewaar('a', bos(1), begin);
  assert.equal(cache.neem('a'), undefined);
  cache.bewaar('a', bos(1), cache.begin());
  assert.notEqual(cache.neem('a'), undefined);
});

test('bewaarde bytes worden overschreven als ze uit de cache gaan', (t) => {
  const gewist: Buffer[] = [];
  const vul = Buffer.prototype.fill;
  t.mock.method(Buffer.prototype, 'fill', function (this: Buffer, ...wat: Parameters<typeof vul>) {
    gewist.push(this);
    return vul.apply(this, wat);
  });
  const { cache, bewaar, verzet } = maak(2);
  for (const plek of ['a', 'b', 'c']) bewaar(plek, 9);
  gewist.length = 0;
  cache.laatVallen('b');
  assert.equal(gewist.length, 1);
  verzet(60_000);
  cache.veeg();
  bewaar('d', 9);
  gewist.length = 0;
  cache.leeg();
  assert.equal(gewist.length, 1);
  for (const bytes of gewist) assert.deepEqual(bytes, Buffer.alloc(32, 0));
  assert.equal(cache.aantal, 0);
});
