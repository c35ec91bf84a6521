import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verplicht } from '../steun/casus.ts';
import { maakToeval, type Toeval } from '../steun/toeval.ts';
import { bezoekAlles, GEMEENTEGEVALLEN, leesroutes, legeTelling } from './bezoek.ts';
import { legPlanOpTafel, legVerslagOpTafel, zetGast, zetGastverslag, zetOpAgenda, zetOpTafel } from './opmaat.ts';
import { hoortInhoud, OPPERVLAKKEN, type Oppervlak, oppervlakVan } from './oppervlakken.ts';
import { eindigGezag, munt, nodig, sluit } from './stappen.ts';
import { meelezen, telMee, zorgVoorMeelezer } from './stappen-meelezen.ts';
import { trekStap, zetEigen, zetKlaar } from './stappen-tafel.ts';
import {
  GESPREK,
  leiderstap,
  speelLeider,
  speelTaken,
  TAAKGEVALLEN,
  type Taakgeval,
  taakstap,
} from './stappen-taken.ts';
import { maakWereld, vertel, type Wereld, werkVan } from './wereld.ts';

const PROEF = process.env['PROEF'] === '1';
const STAPPEN_PER_RONDE = PROEF ? 60 : 32;
const RONDES = PROEF ? 3 : 2;
/** Een vast zaad; in de lange proef meer, ook die waarop de proef of het programma eerder struikelde. */
const ZADEN =
  process.env['ZAAD'] === undefined ? (PROEF ? [20260303, 77, 2, 6, 9] : [20260303]) : [Number(process.env['ZAAD'])];
/** Waarop precies moet staan wat iemand mag lezen, altijd; van de andere pagina's in de korte proef een op de zes. */
const PRECIES: readonly Oppervlak[] = [
  'gegeven',
  'meelezen',
  'lijst',
  'naam',
  'plan',
  'verslag',
  'besluit',
  'toestemming',
  'eigendeel',
];
const STEEKPROEF = PROEF ? 8 : 1;
/** Aan de eerste tafel zit een gemeente voor twee taken, voor een daarvan met twee mensen; aan de tweede ook voor twee. De vierde leidt zij. */
const TAFELS = [
  ['rachid', 'karim', 'marit', 'liesbeth', 'tom', 'sanne'],
  ['liesbeth', 'marit', 'ans', 'sanne'],
  ['sanne'],
  ['marit', 'femke', 'sanne'],
] as const;

/** Hier wordt ook tussendoor gekeken. */
const PRECIEZE_PADEN = PRECIES.flatMap((soort): readonly string[] => OPPERVLAKKEN[soort]);

let w: Wereld;
before(async () => {
  w = await maakWereld();
});
after(ruimOp);

async function ruimOp(): Promise<void> {
  await w.su.end();
  await w.server.weg();
}

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

for (const [nummer, zaad] of ZADEN.entries())
  test(`na een willekeurige geschiedenis staat op elke pagina precies wat deze lezer vandaag mag lezen (zaad ${zaad})`, async () => {
    if (nummer > 0) {
      await ruimOp();
      w = await maakWereld();
    }
    await wandel(maakToeval(zaad));
  });

async function wandel(toeval: Toeval): Promise<void> {
  console.log(`zaad ${toeval.zaad}`);
  for (const [i, tafel] of TAFELS.entries()) {
    const casus = verplicht(w.casussen[i]);
    const partijen = [...tafel, 'wim'].map((sleutel) => werkVan(w, sleutel).partij);
    await vertel(w, casus, [...new Set(partijen)]);
    for (const sleutel of tafel) assert.ok(await nodig({ w, casus, toeval }, sleutel, 'bevestigt'), sleutel);
    await zetOpTafel(w, casus);
    await zetEigen({ w, casus, toeval });
  }
  const [daan, yara, nogEens] = [verplicht(w.casussen[0]), verplicht(w.casussen[1]), verplicht(w.casussen[2])];
  const geleid = { w, casus: verplicht(w.casussen[3]), toeval: maakToeval(toeval.zaad + 1) };
  await zetOpAgenda(w, [daan, nogEens]);
  await zetGast({ w, casus: nogEens, toeval }, 'tom');
  const telling = legeTelling();
  const bezoek = { steekproef: STEEKPROEF, zoekproef: 2, telling, altijd: PRECIES, eenOp: PROEF ? 1 : 6 };
  const gedaan = new Map<string, number>();
  const taken = new Map<Taakgeval, number>();
  const tel = (geval: Taakgeval): void => void taken.set(geval, (taken.get(geval) ?? 0) + 1);
  const kijk = (wie: readonly string[]): Promise<void> =>
    bezoekAlles(w, toeval, { ...bezoek, alleen: { paden: [...PRECIEZE_PADEN, GESPREK], wie } });
  let mee = 0;
  await speelTaken({ w, casus: daan, toeval, tel, kijk });
  await speelLeider({ ...geleid, kijk });
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    for (let stap = 0; stap < STAPPEN_PER_RONDE; stap += 1) {
      const casus = toeval.kies([daan, yara, daan, yara, nogEens]);
      const [, naam, doe] = trekStap(toeval);
      w.tik();
      if (await doe({ w, casus, toeval })) gedaan.set(naam, (gedaan.get(naam) ?? 0) + 1);
      // Niet als gewogen stap: zo blijft elke andere geschiedenis bij haar zaad dezelfde.
      if (stap % 8 === 7) await meelezen({ w, casus, toeval: maakToeval(toeval.zaad + stap) });
      if (stap % 4 === 0) await leiderstap(geleid);
      if (stap % 4 === 2) await taakstap({ w, casus: munt(toeval) ? daan : yara, toeval, tel });
    }
    if (ronde === 0) await zorgVoorMeelezer({ w, casus: daan, toeval });
    if (ronde === 0) await zetGastverslag({ w, casus: nogEens, toeval });
    mee += telMee({ w, casus: daan }) + telMee({ w, casus: yara });
    await bezoekAlles(w, toeval, bezoek);
    // Voor Daan zestien wordt, want dan kan een ouder nog een doel zetten, en voor het einde, want dan moet er iets te lezen zijn.
    if (ronde >= 1) await zetKlaar({ w, casus: daan, toeval });
    // Yara wordt 12 (14 maart), Daan wordt 16 (2 september): dat verandert wie tekent en wie leest.
    w.dagen(ronde === 0 ? 11 : 180);
  }
  await legVerslagOpTafel(w, daan);
  await legPlanOpTafel(w, daan);
  await eindigGezag({ w, casus: nogEens, toeval });
  await sluit({ w, casus: yara, toeval });
  await bezoekAlles(w, toeval, { ...bezoek, zoekproef: 20 });
  const stand = w.casussen.flatMap((c) => c.giften.map((g) => g.status));
  const { paginas, verplicht: moest, geweigerd } = telling;
  console.log(JSON.stringify({ taken: Object.fromEntries(taken), gemeente: Object.fromEntries(telling.gemeente) }));
  console.log(
    JSON.stringify({ paginas, moest, geweigerd, mee, gedaan: Object.fromEntries(gedaan), giften: new Set(stand).size }),
  );
  eisInhoudOveral(telling);
  assert.ok(telling.verplicht > 100 && telling.geweigerd > 100, 'te weinig om iets te bewijzen');
  assert.ok(gedaan.size >= 10, 'te weinig soorten stappen');
  assert.ok(telling.alsGast > 0, 'een gast las nooit zijn deel van het verslag');
  assert.deepEqual(
    {
      taken: TAAKGEVALLEN.filter((g) => !taken.has(g)),
      lezen: GEMEENTEGEVALLEN.filter((g) => !telling.gemeente.has(g)),
    },
    { taken: [], lezen: [] },
    'tussen de taken van een gemeente bleef een geval uit',
  );
}

/** Op elke pagina waar iets hoort te staan, stond dat een keer; op een leeg formulier nooit; en wat precies is, was precies. */
function eisInhoudOveral({ inhoud, verplichtOp }: ReturnType<typeof legeTelling>): void {
  const paden = leesroutes(w).map(({ pad }) => pad);
  const nooit = paden.filter((pad) => hoortInhoud(pad) && !inhoud.has(pad));
  const toch = OPPERVLAKKEN.leeg.filter((pad) => inhoud.has(pad));
  assert.deepEqual({ nooit, toch }, { nooit: [], toch: [] });
  const zonderEis = PRECIEZE_PADEN.filter((pad) => !verplichtOp.has(pad));
  assert.deepEqual(zonderEis, []);
}
