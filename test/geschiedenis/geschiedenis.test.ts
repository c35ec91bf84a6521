import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verplicht } from '../steun/casus.ts';
import { maakToeval } from '../steun/toeval.ts';
import { bezoekAlles, leesroutes, type Telling } from './bezoek.ts';
import { OPPERVLAKKEN, type Oppervlak, oppervlakVan } from './oppervlakken.ts';
import { nodig, sluit, trekStap } from './stappen.ts';
import { maakWereld, vertel, type Wereld } from './wereld.ts';

const PROEF = process.env['PROEF'] === '1';
const STAPPEN_PER_RONDE = PROEF ? 60 : 40;
const RONDES = PROEF ? 12 : 2;
/** Waarop precies moet staan wat iemand mag lezen, altijd; van de andere pagina's in de korte proef een op de vier. */
const PRECIES: readonly Oppervlak[] = ['gegeven', 'lijst', 'naam', 'plan', 'toestemming'];
const STEEKPROEF = PROEF ? 8 : 1;
const TAFELS = [
  ['rachid', 'liesbeth', 'tom', 'sanne'],
  ['liesbeth', 'marit', 'sanne'],
] as const;

let w: Wereld;
before(async () => {
  w = await maakWereld();
});
after(async () => {
  await w.su.end();
  await w.server.weg();
});

test('elke besloten pagina staat in de lijst van leesoppervlakken, en de lijst noemt er geen die niet bestaat', () => {
  const paden = leesroutes(w).map(({ pad }) => pad);
  assert.deepEqual(
    paden.filter((pad) => oppervlakVan(pad) === undefined),
    [],
    'zeg in test/geschiedenis/oppervlakken.ts wat deze pagina toont',
  );
  const verdwenen = Object.values(OPPERVLAKKEN)
    .flat()
    .filter((pad) => !paden.includes(pad));
  assert.deepEqual(verdwenen, []);
});

test('na elke willekeurige geschiedenis staat op elke pagina precies wat deze lezer vandaag mag lezen', async () => {
  const toeval = maakToeval(Number(process.env['ZAAD'] ?? 20260303));
  console.log(`zaad ${toeval.zaad}`);
  for (const [i, tafel] of TAFELS.entries()) {
    const casus = verplicht(w.casussen[i]);
    const partijen = [...tafel, 'wim'].map((sleutel) => w.server.wie(sleutel).partij);
    await vertel(w, casus, [...new Set(partijen)]);
    for (const sleutel of tafel) assert.ok(await nodig({ w, casus, toeval }, sleutel, 'bevestigt'), sleutel);
  }
  const telling: Telling = { paginas: 0, verplicht: 0, geweigerd: 0 };
  const bezoek = { steekproef: STEEKPROEF, telling, altijd: PRECIES, eenOp: PROEF ? 1 : 4 };
  const gedaan = new Map<string, number>();
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    for (let stap = 0; stap < STAPPEN_PER_RONDE; stap += 1) {
      const casus = toeval.kies([verplicht(w.casussen[0]), verplicht(w.casussen[1])]);
      const [, naam, doe] = trekStap(toeval);
      w.tik();
      if (await doe({ w, casus, toeval })) gedaan.set(naam, (gedaan.get(naam) ?? 0) + 1);
    }
    await bezoekAlles(w, toeval, bezoek);
    // Yara wordt 12 (14 maart), Daan wordt 16 (2 september): dat verandert wie tekent en wie leest.
    w.dagen(ronde === 0 ? 11 : 180);
  }
  await sluit({ w, casus: verplicht(w.casussen[1]), toeval });
  await bezoekAlles(w, toeval, bezoek);
  const stand = w.casussen.flatMap((c) => c.giften.map((g) => g.status));
  console.log(
    JSON.stringify({ ...telling, gedaan: Object.fromEntries(gedaan), giften: Map.groupBy(stand, (s) => s).size }),
  );
  assert.ok(telling.verplicht > 100 && telling.geweigerd > 100, 'te weinig om iets te bewijzen');
  assert.ok(gedaan.size >= 10, 'te weinig soorten stappen');
});
