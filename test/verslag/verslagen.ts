import assert from 'node:assert/strict';
import { legAanwezigheidVast } from '../../src/bijeenkomst/live/leg-aanwezigheid-vast.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { beginVerslag } from '../../src/verslag/begin-verslag.ts';
import { legVerslagVoor } from '../../src/verslag/leg-voor.ts';
import { type Reactiewens, reageer } from '../../src/verslag/reageer.ts';
import { type Deelinvoer, type Deeluitkomst, schrijfDeel } from '../../src/verslag/schrijf-deel.ts';
import { brengVerslagUit, stelVerslagVast } from '../../src/verslag/stel-vast.ts';
import { toonVerslag, type Verslagbeeld } from '../../src/verslag/toon-verslag.ts';
import { type Daan, GEMELD, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { tik, werk } from '../toestemming/bries.ts';

export const TAFEL = ['femke', 'rachid', 'liesbeth', 'tom', 'sanne', 'vader', 'moeder', 'daan'] as const;
const VAK = ['femke', 'rachid', 'liesbeth', 'tom', 'sanne'] as const satisfies readonly Wie[];

export type Verslagproef = Daan & { readonly verslag: string; readonly bijeenkomst: string };

/** Daan, met een bijeenkomst die is geweest en een begonnen verslag. */
export async function maakVerslagproef(op?: Parameters<typeof maakDaan>[0]): Promise<Verslagproef> {
  const d = (await maakDaan(op)) as Daan;
  await d.zetFase('plan');
  const bijeenkomst = d.omgeving.ids();
  const gepland = await planBijeenkomst(werk(d, 'femke'), {
    bijeenkomst,
    casus: d.casus,
    op: new Date('2026-03-03T10:00:00.000Z'),
    duurMinuten: 45,
    plaats: 'Kompas College, kamer 2',
  });
  assert.equal(gepland.kind, 'gepland', JSON.stringify(gepland));
  d.zetKlok('2026-03-03T11:00:00.000Z');
  const standen = await Promise.all(
    VAK.map(async (wie) => ({
      deelnemer: await d.stoel(wie),
      stand: wie === 'tom' ? ('afgemeld' as const) : ('aanwezig' as const),
      zag: null,
    })),
  );
  await legAanwezigheidVast(werk(d, 'femke'), { casus: d.casus, bijeenkomst, standen });
  const verslag = d.omgeving.ids();
  const begonnen = await beginVerslag(werk(d, 'femke'), { casus: d.casus, bijeenkomst, verslag });
  assert.deepEqual(begonnen, { kind: 'begonnen', verslag });
  return Object.assign(d, { verslag, bijeenkomst });
}

type Anders = Partial<Omit<Deelinvoer, 'ontvangers'>> & { readonly aan?: readonly Wie[] };

/** Een deel van deze schrijver met alles beantwoord, klaar om aan tafel te leggen. */
export async function deelVan(d: Verslagproef, wie: Wie, anders: Anders = {}): Promise<Deelinvoer> {
  const { aan = [], ...rest } = anders;
  return {
    casus: d.casus,
    verslag: d.verslag,
    deel: d.omgeving.ids(),
    versie: 0,
    vervangt: null,
    plek: 2,
    titel: 'Wat school zag',
    gegeven: d.omgeving.ids(),
    categorie: wie === 'femke' ? 'g' : wie === 'sanne' ? 'h' : wie === 'tom' ? 'i' : 'h',
    doel: 'c',
    kenmerken: wie === 'femke' ? GEMELD : GEWOON,
    aard: 'mening',
    brondatum: '2026-03-03',
    tekst: 'De ochtenden lukken, de middagen niet.',
    waarom: 'Zo weet iedereen wat er is besproken.',
    voorleggen: { metNaam: false },
    ontvangers: await Promise.all(aan.map((naam) => d.stoel(naam))),
    ...rest,
  };
}

/** Schrijft een deel en eist dat het aan tafel ligt. */
export async function legDeel(
  d: Verslagproef,
  wie: Wie,
  anders: Anders = {},
): Promise<Deelinvoer & { readonly uitkomst: Extract<Deeluitkomst, { kind: 'voorgelegd' }> }> {
  tik(d);
  const invoer = await deelVan(d, wie, anders);
  const uitkomst = await schrijfDeel(werk(d, wie), invoer);
  assert.ok(uitkomst.kind === 'voorgelegd', JSON.stringify(uitkomst));
  return { ...invoer, uitkomst };
}

/** Het verslag door de ogen van iemand. */
export async function ziet(d: Verslagproef, wie: Wie): Promise<Verslagbeeld> {
  tik(d);
  const uitkomst = await toonVerslag(d.als(wie), d);
  assert.ok(uitkomst.kind === 'verslag', `${wie}: ${JSON.stringify(uitkomst)}`);
  return uitkomst.beeld;
}

/** De teksten die iemand leest, in volgorde; een teruggetrokken deel als "weg". */
export async function leest(d: Verslagproef, wie: Wie): Promise<readonly string[]> {
  return (await ziet(d, wie)).stukken.map((s) => (s.kind === 'deel' ? (s.deel.tekst ?? '') : 'weg'));
}

export async function voorgelegd(d: Verslagproef, reageerVoor = '2026-03-10'): Promise<void> {
  tik(d);
  const uit = await legVerslagVoor(werk(d, 'femke'), { ...plekVan(d), reageerVoor });
  assert.equal(uit.kind, 'voorgelegd', JSON.stringify(uit));
}

export const plekVan = ({ casus, verslag }: Verslagproef) => ({ casus, verslag });

/** Reageert op wat nu voorligt. */
export async function zegt(d: Verslagproef, wie: Wie, anders: Partial<Reactiewens> = {}) {
  const { verslag } = await ziet(d, wie);
  tik(d);
  const wens = { ...plekVan(d), ronde: verslag.ronde, stand: 'akkoord', delen: [], woorden: null, ...anders } as const;
  return reageer(d.als(wie), wens);
}

/** Laat iedereen reageren, stelt vast en brengt uit. */
export async function brengUit(d: Verslagproef): Promise<void> {
  for (const wie of TAFEL) assert.equal((await zegt(d, wie)).kind, 'gereageerd', wie);
  tik(d);
  assert.equal((await stelVerslagVast(werk(d, 'femke'), plekVan(d))).kind, 'vastgesteld');
  tik(d);
  assert.equal((await brengVerslagUit(werk(d, 'femke'), plekVan(d))).kind, 'uitgebracht');
}
