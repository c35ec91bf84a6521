import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { maakToeval } from '../steun/toeval.ts';
import { metOordeel, metTaken } from './lek-erin.ts';
import type { Casus, Item, Stoel, Wereld } from './wereld.ts';

/**
 * Ziet de proef van de geschiedenis een lek? Hier gaat er met opzet iets stuk, een ding tegelijk, en op elk oppervlak moet de proef dan
 * falen: als er iets staat wat niet mag, en als er iets ontbreekt wat wel mag. Zonder fout moet zij op dezelfde pagina slagen.
 */
// Wat hierna pas geladen wordt, heeft de knop; een gewone import zou eerder klaar zijn dan zij.
const { verplicht } = await import('../steun/casus.ts');
const { maakWereld, vertel, werkVan } = await import('./wereld.ts');
const { bezoekAlles, legeTelling } = await import('./bezoek.ts');
const { geefAan, nodig, trekIn, vraagOm } = await import('./stappen.ts');
const { legVerslagOpTafel, zetGast, zetGastverslag, zetOpTafel } = await import('./opmaat.ts');
const { laatMeelezen } = await import('./stappen-meelezen.ts');
const { gewoon, zetBesluit, zetDeel, zetDoel } = await import('./stappen-tafel.ts');

const VAK = ['rachid'];
const OUDERS = ['ouder'];
/** Kwam alleen bij een bijeenkomst, en leest zijn deel van haar verslag. */
const GAST = ['tom'];
/** Leest met Rachid mee, alleen hulp van school. */
const COLLEGA = ['samira'];
/** De een kreeg de naam en houdt hem, bij de ander is hij ingetrokken. */
const NAAM = ['rachid', 'sanne'];
/** Werkt bij de gemeente van Rachid: Marit voor een andere taak dan leerplicht, Karim voor dezelfde. */
const [ANDERE_TAAK, ZELFDE_TAAK] = [['marit'], ['karim']];
type Plekken = readonly (readonly [wat: string, pad: string, wie: readonly string[]])[];
/** Elk oppervlak waarop een lek gezien moet worden, en door wiens ogen. */
const PLEKKEN: Plekken = [
  ['detail', '/casussen/:casus/gegevens/:gegeven', VAK],
  ['lijst', '/casussen/:casus/gegevens', VAK],
  ['meelezen', '/meelezen/:casus/gegevens/:gegeven', COLLEGA],
  ['meelezen, lijst', '/meelezen/:casus', COLLEGA],
  ['gezin, detail', '/zaak/:casus/gegevens/:gegeven', OUDERS],
  ['gezin, lijst', '/zaak/:casus/gegevens', OUDERS],
  ['plan', '/casussen/:casus/plan', VAK],
  ['plan als PDF', '/casussen/:casus/plan/pdf', VAK],
  ['gezin, plan', '/zaak/:casus/plan', OUDERS],
  ['gezin, plan als PDF', '/zaak/:casus/plan/pdf', OUDERS],
  ['verslag', '/casussen/:casus/verslagen/:verslag', VAK],
  ['verslag als PDF', '/casussen/:casus/verslagen/:verslag/pdf', VAK],
  ['gezin, verslag', '/zaak/:casus/verslagen/:verslag', OUDERS],
  ['gast, verslag', '/casussen/:casus/verslagen/:verslag', GAST],
  ['gast, verslag als PDF', '/casussen/:casus/verslagen/:verslag/pdf', GAST],
  ['bijeenkomsten', '/casussen/:casus/bijeenkomsten', VAK],
  ['live', '/casussen/:casus/bijeenkomsten/:bijeenkomst/live', VAK],
  ['gezin, gesprekken', '/zaak/:casus/gesprekken', OUDERS],
  ['mijn casussen', '/casussen', NAAM],
  ['casus', '/casussen/:casus', NAAM],
  ['tijdlijn', '/casussen/:casus/tijdlijn', NAAM],
  ['zoeken', '/zoeken', NAAM],
];
/** Wat Rachid voor leerplicht inbracht, is van wie dezelfde taak heeft, en van geen andere taak van zijn gemeente. */
const BRONPADEN = [
  '/casussen/:casus/gegevens/:gegeven',
  '/casussen/:casus/gegevens',
  '/casussen/:casus/plan',
  '/casussen/:casus/plan/pdf',
  '/casussen/:casus/verslagen/:verslag',
  '/casussen/:casus/verslagen/:verslag/pdf',
  '/casussen/:casus/bijeenkomsten',
  '/casussen/:casus/bijeenkomsten/:bijeenkomst/live',
  '/casussen/:casus/eigen-deel/json',
  '/casussen/:casus/eigen-deel/pdf',
];
const VRAAG = '/casussen/:casus/toestemming';
const VREEMD: Plekken = [
  ...BRONPADEN.map((pad) => [`andere taak, ${pad}`, pad, ANDERE_TAAK] as const),
  ['andere taak, vraag om toestemming', VRAAG, VAK],
];
const EIGEN: Plekken = BRONPADEN.map((pad) => [`zelfde taak, ${pad}`, pad, ZELFDE_TAAK] as const);

let w: Wereld;
let casus: Casus;
before(async () => {
  w = await maakWereld(1);
  casus = verplicht(w.casussen[0]);
  const tafel = ['rachid', 'sanne', 'karim', 'marit'];
  await vertel(w, casus, [...new Set(tafel.map((sleutel) => werkVan(w, sleutel).partij))]);
  const toeval = maakToeval(1);
  for (const sleutel of tafel) assert.ok(await nodig({ w, casus, toeval }, sleutel, 'bevestigt'));
  await zetOpTafel(w, casus);
  await w.su.query("update casus set fase = 'plan' where id = $1", [casus.id]);
  casus.fase = 'plan';
  await vulTafel();
});
after(async () => {
  await w?.su.end();
  await w?.server.weg();
});

/** Van elke soort tekst een die iedereen houdt en een die wordt teruggehaald. */
async function vulTafel(): Promise<void> {
  const plek = gewoon({ w, casus, toeval: maakToeval(1) });
  const femke = stoel('femke');
  const aan = [stoel('rachid'), ...casus.stoelen.filter((s) => s.soort === 'ouder')];
  for (const houdt of [true, false]) {
    assert.ok(await geefAan(plek, femke, 'i', aan));
    assert.ok(await zetDoel(plek, femke, aan));
    assert.ok(await zetDeel(plek, femke, aan));
    assert.ok(await zetBesluit(plek, femke, aan));
    if (!houdt) for (const item of casus.items.slice(-4)) await trekBijAllen(item);
  }
  const naam = casus.giften.find((g) => g.item === casus.naam && g.aan === stoel('sanne'));
  await trekIn({ w, casus }, verplicht(naam));
  await laatMeelezen(plek, stoel('rachid'), ['i']);
  assert.ok(await geefAan(plek, femke, 'd', [stoel('rachid')]));
  assert.equal(casus.giften[0]?.item.categorie, 'd', 'Rachid heeft ook iets wat de collega niet meeleest');
  for (const zet of [zetDoel, zetDeel, zetBesluit]) assert.ok(await zet(plek, stoel('rachid'), [femke]));
  assert.ok(await geefAan(plek, stoel('rachid'), 'h', [femke]));
  assert.ok(await vraagOm(plek, stoel('marit'), { ontvangers: [femke], soorten: ['interventies'] }));
  await legVerslagOpTafel(w, casus);
  await zetGast(plek, 'tom');
  await zetGastverslag(plek);
}

const stoel = (sleutel: string): Stoel => verplicht(casus.stoelen.find((s) => s.sleutel === sleutel));

async function trekBijAllen(item: Item): Promise<void> {
  const giften = casus.giften.filter((g) => g.item === item);
  assert.equal(giften.length, 3, `${item.plek ?? 'gegeven'}: niet iedereen kreeg het`);
  for (const gift of giften) await trekIn({ w, casus }, gift);
}

const kijk = (pad: string, wie: readonly string[]): Promise<void> =>
  bezoekAlles(w, maakToeval(1), {
    steekproef: 20,
    zoekproef: 20,
    telling: legeTelling(),
    altijd: [],
    eenOp: 1,
    alleen: { paden: [pad], wie },
  });

/** Doet iets stuk in de database en maakt het daarna weer heel. */
async function metData<T>(stuk: string, heel: string, werk: () => Promise<T>): Promise<T> {
  // De database bewaakt zelf hoe een rij mag veranderen; ook dat gaat even uit.
  const zonderWacht = (sql: string) => `begin; set local session_replication_role = replica; ${sql}; commit`;
  await w.su.query(zonderWacht(stuk));
  try {
    return await werk();
  } finally {
    await w.su.query(zonderWacht(heel));
  }
}

type Fout = {
  readonly naam: string;
  readonly ziet: RegExp;
  /** Waar deze ene fout niets lekt, omdat een ander oordeel de hele pagina al tegenhoudt. */
  readonly behalve?: string;
  /** Alleen hier lekt deze fout. */
  readonly alleen?: readonly string[];
  /** Andere plekken dan anders. */
  readonly plekken?: Plekken;
  met(werk: () => Promise<void>): Promise<void>;
};
const FOUTEN: readonly Fout[] = [
  {
    naam: 'het oordeel bij lezen wordt overgeslagen',
    ziet: /te veel/,
    // Bespreken heeft een eigen oordeel (E-07); buiten het convenant gaat de tafel niet open.
    behalve: 'live',
    async met(werk) {
      const stuk = "update convenant set van_kracht_tot = '2026-01-01'";
      casus.convenantGeldt = false;
      try {
        const heel = 'update convenant set van_kracht_tot = null';
        await metData(stuk, heel, async () => {
          await metOordeel('toegestaan', werk);
        });
      } finally {
        casus.convenantGeldt = true;
      }
    },
  },
  {
    naam: 'het oordeel bij lezen weigert alles',
    ziet: /ontbreekt/,
    met: (werk) => metOordeel('geweigerd', werk),
  },
  {
    naam: 'een intrekking komt niet aan',
    ziet: /te veel/,
    met: (werk) =>
      metData(
        "create table teruggezet as select id, ingetrokken_op, ingetrokken_omdat from verstrekking where status = 'ingetrokken'; update verstrekking set status = 'actief', ingetrokken_op = null, ingetrokken_omdat = null where status = 'ingetrokken'",
        "update verstrekking v set status = 'ingetrokken', ingetrokken_op = t.ingetrokken_op, ingetrokken_omdat = t.ingetrokken_omdat from teruggezet t where t.id = v.id; drop table teruggezet",
        werk,
      ),
  },
  {
    naam: 'een verstrekking komt niet aan',
    ziet: /ontbreekt/,
    met: (werk) =>
      metData(
        'create policy proef_dicht on verstrekking as restrictive for select using (false)',
        'drop policy proef_dicht on verstrekking',
        werk,
      ),
  },
  {
    naam: 'een aanwijzing elke soort opent',
    ziet: /te veel/,
    alleen: ['meelezen', 'meelezen, lijst'],
    met: (werk) =>
      metData(
        "update aanwijzing set categorieen = array['d', 'i']",
        "update aanwijzing set categorieen = array['i']",
        werk,
      ),
  },
  {
    naam: 'een aanwijzing niet eindigt',
    ziet: /te veel/,
    alleen: ['meelezen', 'meelezen, lijst'],
    async met(werk) {
      const meelezer = verplicht(casus.meelezers[0]);
      meelezer.voorbij = true;
      try {
        await werk();
      } finally {
        meelezer.voorbij = false;
      }
    },
  },
  {
    naam: 'een andere taak van dezelfde gemeente voor dezelfde doorgaat',
    ziet: /te veel/,
    plekken: VREEMD,
    met: (werk) => metTaken(true, werk),
  },
  {
    naam: 'een collega met dezelfde taak voor een vreemde doorgaat',
    ziet: /ontbreekt/,
    plekken: EIGEN,
    met: (werk) => metTaken(false, werk),
  },
];

test('zonder fout slaagt de proef op elk van deze pagina’s', async () => {
  for (const [wat, pad, wie] of [...PLEKKEN, ...VREEMD, ...EIGEN]) await assert.doesNotReject(kijk(pad, wie), wat);
});

for (const { naam, ziet, behalve, alleen, plekken = PLEKKEN, met } of FOUTEN)
  test(`de proef faalt op elke pagina als ${naam}`, async () => {
    const gemist: string[] = [];
    await met(async () => {
      for (const [wat, pad, wie] of plekken.filter(([plek]) => plek !== behalve && (alleen?.includes(plek) ?? true))) {
        const gezien = await kijk(pad, wie).then(
          () => 'niets',
          (fout: Error) => fout.message,
        );
        if (!ziet.test(gezien)) gemist.push(`${wat}: ${gezien}`);
      }
    });
    assert.deepEqual(gemist, []);
  });
