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

function maak(hoogstens = 3, hoogstensAfgeleid = 4) {
  let tijd = 1_000;
  const cache = maakSleutelcache({ stopwatch: () => tijd, houdbaarMs: 60_000, hoogstens, hoogstensAfgeleid });
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

test('lenen gaat alleen als alles er is en vers is, en telt als gebruikt', () => {
  const { cache, bewaar, verzet } = maak(3);
  for (const plek of ['a', 'b', 'c']) bewaar(plek, plek.charCodeAt(0));
  assert.deepEqual(bytesVan(cache.leen(['a', 'b'])?.get('b')), Buffer.alloc(32, 98));
  assert.equal(cache.leen(['a', 'd']), null);
  bewaar('d');
  // Het langst niet gebruikt is nu c: de andere zijn net geleend.
  assert.equal(cache.leen(['c']), null);
  assert.notEqual(cache.leen(['a', 'b', 'd']), null);
  assert.deepEqual([...(cache.leen([]) ?? ['iets'])], []);
  verzet(60_000);
  assert.equal(cache.leen(['a']), null);
  cache.leeg();
  assert.equal(cache.leen(['b']), null);
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

/** Wat er is afgeleid, en hoe vaak: elke keer andere bytes, zodat te zien is of het bewaarde terugkomt. */
function afleider(cache: ReturnType<typeof maak>['cache']) {
  const gemaakt: Buffer[] = [];
  return {
    gemaakt,
    neem: (plek: string, naam: string): number => {
      const bytes = cache.afgeleid(plek, naam, () => {
        const nieuw = Buffer.alloc(64, gemaakt.length + 1);
        gemaakt.push(nieuw);
        return nieuw;
      });
      const eerste = bytes[0] ?? 0;
      // Wie leent, wist: dat mag niets veranderen aan wat bewaard is.
      bytes.fill(0);
      return eerste;
    },
  };
}

test('een afgeleide sleutel blijft zolang haar sleutel er is, en niet langer', () => {
  const { cache, bewaar, verzet } = maak();
  const { neem } = afleider(cache);
  assert.deepEqual([neem('a', 'r'), neem('a', 'r')], [1, 2], 'zonder sleutel wordt er niets bewaard');
  bewaar('a');
  assert.deepEqual([neem('a', 'r'), neem('a', 'r'), neem('a', 's'), neem('a', 'r')], [3, 3, 4, 3]);
  cache.laatVallen('a');
  assert.equal(neem('a', 'r'), 5, 'gewist met de sleutel');
  bewaar('a');
  assert.deepEqual([neem('a', 'r'), neem('a', 'r')], [6, 6], 'een nieuwe sleutel begint opnieuw');
  verzet(60_000);
  assert.deepEqual([neem('a', 'r'), neem('a', 'r')], [7, 8], 'na zestig seconden ook zonder vegen');
  cache.veeg();
  bewaar('a');
  assert.equal(neem('a', 'r'), 9);
  cache.leeg();
  assert.equal(neem('a', 'r'), 10);
});

test('van afgeleide sleutels blijft er nooit meer dan het maximum, en wat gaat wordt gewist', () => {
  const { cache, bewaar } = maak(3, 2);
  const { neem } = afleider(cache);
  bewaar('a');
  bewaar('b');
  assert.deepEqual([neem('a', 'r'), neem('b', 'r'), neem('a', 'r')], [1, 2, 1]);
  assert.equal(neem('b', 's'), 3, 'de derde: eerst gaat alles weg');
  assert.deepEqual([neem('a', 'r'), neem('b', 's')], [4, 3]);
});
