import assert from 'node:assert/strict';
import { legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import { beginPlan } from '../../src/plan/begin-plan.ts';
import { schrijfRegel } from '../../src/plan/schrijf-regel.ts';
import type { LijstCategorie } from '../../src/regels/index.ts';
import { schrijfDeel } from '../../src/verslag/schrijf-deel.ts';
import { verplicht } from '../steun/casus.ts';
import type { Toeval } from '../steun/toeval.ts';
import { doetMee } from './orakel.ts';
import {
  anderen,
  antwoord,
  boekGift,
  brengIn,
  dagenVerder,
  dagVan,
  deelnemers,
  deelVan,
  eenVan,
  geefAan,
  geefOok,
  haalWeg,
  ids,
  kenmerken,
  krijgt,
  laterErbij,
  magPlan,
  neemMee,
  type Plek,
  type Stap,
  trekBijEen,
  trekJaIn,
  vertelOpnieuw,
  volgendeFase,
  vraagToestemming,
  zittend,
} from './stappen.ts';
import { alsWerk, type Item, opening, partijsoort, type Stoel } from './wereld.ts';

/** Een tekst die in plan, verslag of besluit komt te staan; een professional kiest de soort niet, die volgt uit zijn partij. */
function tafelItem({ w, toeval }: Plek, bron: Stoel, plek: NonNullable<Item['plek']>, verslag?: string): Item {
  const categorie: LijstCategorie =
    bron.soort !== 'medewerker' ? 'd' : ['school', 'swv'].includes(partijsoort(bron.sleutel)) ? 'i' : 'h';
  const eigenschappen: Kenmerken = { ...kenmerken(toeval, categorie), bevatGezondheid: false, nodigVoorVraag: true };
  const woord = w.woord();
  const id = w.server.omgeving.ids();
  const waar = verslag === undefined ? { plek } : { plek, verslag };
  return { id, woord, categorie, kenmerken: eigenschappen, bron, ...waar, status: 'ingebracht' };
}

/** De vaste delen van wat een use case voor zo'n tekst vraagt. */
const kern = (item: Item, gekozen: readonly Stoel[]) => ({
  gegeven: item.id,
  doel: 'c' as const,
  kenmerken: item.kenmerken,
  waarom: item.bron.soort === 'medewerker' ? 'Zo weet ieder wat er is afgesproken.' : '',
  ontvangers: ids(gekozen),
});

function boek({ casus }: Pick<Plek, 'casus'>, item: Item, verwacht: readonly Stoel[]): true {
  casus.items.push(item);
  boekGift(casus, item, verwacht);
  return true;
}

/** Zet een doel in het plan, van deze schrijver voor deze lezers; het plan begint bij het eerste. */
export async function zetDoel(plek: Plek, bron: Stoel, gekozen: readonly Stoel[]): Promise<boolean> {
  const { w, casus } = plek;
  if (!casus.items.some((i) => i.plek === 'plan')) {
    const regie = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
    const wens = { casus: casus.id, plan: w.server.omgeving.ids(), evaluatieOp: '2028-01-01', gesprekWeken: 4 };
    const begonnen = await beginPlan(alsWerk(w, regie), wens);
    assert.ok(begonnen.kind === 'begonnen' || (begonnen.kind === 'kan-niet' && begonnen.reden === 'is-er-al'));
    w.tik();
  }
  const item = tafelItem(plek, bron, 'plan');
  const verwacht = krijgt(plek, item, gekozen);
  const uit = await schrijfRegel(opening(w, bron), {
    ...kern(item, gekozen),
    casus: casus.id,
    regel: w.server.omgeving.ids(),
    soort: 'doel',
    leefgebied: 'onderwijs',
    bijStam: null,
    categorie: bron.soort === 'medewerker' ? null : item.categorie,
    wat: `Vaker ${item.woord} op school.`,
    meten: 'De mentor telt.',
    wie: [bron.id],
    wanneer: null,
    vervangt: null,
  });
  if (uit.kind === 'vragen-open') return false;
  assert.ok(uit.kind === 'bewaard', JSON.stringify(uit));
  assert.deepEqual(deelnemers(uit.gedeeld), ids(verwacht), JSON.stringify({ uit, item }));
  return boek(plek, item, verwacht);
}

const schrijfDoel: Stap = async (plek) => {
  const { casus, toeval } = plek;
  // Vanaf 16 werkt een ouder niet meer aan het plan mee (E-02): die stap is er dan niet.
  const bron = eenVan(
    toeval,
    zittend(casus).filter((s) => doetMee(dagVan(plek), s)),
  );
  if (bron === undefined || casus.fase !== 'plan' || !casus.open) return false;
  return zetDoel(plek, bron, deelVan(toeval, anderen(casus, bron)));
};

/** Wie het volgens de use case niet kreeg, is precies wie aan tafel zit en het volgens het orakel niet mag. */
function eisGeweigerd(
  gekozen: readonly Stoel[],
  verwacht: readonly Stoel[],
  geweigerd: readonly { readonly deelnemer: string }[],
): void {
  assert.deepEqual(deelnemers(geweigerd), ids(gekozen.filter((s) => s.zit && !verwacht.includes(s))));
}

/** Legt een deel van het verslag aan tafel, van deze schrijver voor deze lezers; zonder `verslag` in dat van de tafel. */
export async function zetDeel(
  plek: Plek,
  bron: Stoel,
  gekozen: readonly Stoel[],
  verslag = verplicht(plek.casus.tafel).verslag,
): Promise<boolean> {
  const { w, casus, toeval } = plek;
  const item = tafelItem(plek, bron, 'verslag', verslag);
  const verwacht = krijgt(plek, item, gekozen);
  const uit = await schrijfDeel(alsWerk(w, bron), {
    ...kern(item, gekozen),
    categorie: item.categorie,
    casus: casus.id,
    verslag,
    deel: w.server.omgeving.ids(),
    versie: 0,
    vervangt: null,
    plek: toeval.kies([1, 2, 3] as const),
    titel: `Over ${item.woord}`,
    aard: 'mening',
    brondatum: '2026-03-03',
    tekst: `Besproken is dat ${item.woord} helpt.`,
    voorleggen: { metNaam: true },
  });
  if (uit.kind === 'vragen-open') return false;
  assert.ok(uit.kind === 'voorgelegd', JSON.stringify(uit));
  eisGeweigerd(gekozen, verwacht, uit.geweigerd);
  return boek(plek, item, verwacht);
}

/** Legt een besluit vast dat over iemand gaat, van deze schrijver voor deze lezers. */
export async function zetBesluit(plek: Plek, bron: Stoel, gekozen: readonly Stoel[]): Promise<boolean> {
  const { w, casus } = plek;
  const item = tafelItem(plek, bron, 'besluit');
  const verwacht = krijgt(plek, item, gekozen);
  const uit = await legBesluitVast(alsWerk(w, bron), {
    besluit: w.server.omgeving.ids(),
    casus: casus.id,
    bijeenkomst: verplicht(casus.tafel).bijeenkomst,
    actie: null,
    inhoud: {
      ...kern(item, gekozen),
      soort: 'gegeven',
      categorie: item.categorie,
      tekst: `Besloten is dat ${item.woord} begint.`,
    },
  });
  if (uit.kind === 'vragen-open') return false;
  assert.ok(uit.kind === 'vastgelegd', JSON.stringify(uit));
  eisGeweigerd(gekozen, verwacht, uit.geweigerd);
  return boek(plek, item, verwacht);
}

/** Dezelfde plek, waar elk antwoord over een gegeven gewoon is: niets eraan houdt een ontvanger tegen. */
export const gewoon = (plek: Plek): Plek => ({
  ...plek,
  toeval: { ...plek.toeval, tussen: (_laag, hoog) => hoog },
});

/** Het andere uiterste: alles aan een gegeven is bijzonder, en voor het doel nodig is het niet. */
export const ongewoon = (plek: Plek): Plek => ({ ...plek, toeval: { ...plek.toeval, tussen: (laag) => laag } });

/** Wat elke wereld heeft, hoe het ook loopt: een eigen deel van wie leidt, en iets van de zorg wat niet zonder toestemming gaat. */
export async function zetEigen(plek: Plek): Promise<void> {
  const { casus } = plek;
  const [regie, sanne] = [casus.regie, 'sanne'].map((s) => verplicht(casus.stoelen.find((t) => t.sleutel === s)));
  await zetDeel(gewoon(plek), verplicht(regie), []);
  await geefAan(gewoon(plek), verplicht(sanne), 'e', [verplicht(regie)]);
}

/**
 * Brengt een casus in de fase van het plan en zet op tafel wat daar hoort, van wie leidt en, zolang de jongere geen zestien is, van
 * een ouder. Daarna werkt de ouder niet meer aan het plan mee, ook niet aan het eigen doel (E-02, Bijl 5-k).
 */
export async function zetKlaar(plek: Plek): Promise<void> {
  const { casus } = plek;
  while (!magPlan(casus)) assert.ok(await volgendeFase(plek));
  const bron = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
  const ouder = verplicht(casus.stoelen.find((s) => s.soort === 'ouder'));
  for (const zet of [zetDoel, zetDeel, zetBesluit])
    assert.ok(await zet(gewoon(plek), bron, anderen(casus, bron)), zet.name);
  if (doetMee(dagVan(plek), ouder)) assert.ok(await zetDoel(gewoon(plek), ouder, anderen(casus, ouder)));
}

/** Een stap die door iemand van een partij aan tafel wordt gezet, voor een willekeurig deel van de anderen. */
const doorVak =
  (kan: (casus: Plek['casus']) => boolean, zet: typeof zetDeel): Stap =>
  async (plek) => {
    const { casus, toeval } = plek;
    const werkers = zittend(casus).filter((s) => s.soort === 'medewerker');
    const bron = eenVan(toeval, werkers);
    if (bron === undefined || !casus.open || !kan(casus)) return false;
    return zet(plek, bron, deelVan(toeval, anderen(casus, bron)));
  };
const schrijfVerslagdeel = doorVak(({ tafel }) => tafel?.voorgelegd === false, zetDeel);
const neemBesluit = doorVak(({ tafel }) => tafel !== undefined, zetBesluit);

/** Hoe vaak elke stap voorkomt, als gewicht. */
const STAPPEN: readonly (readonly [number, string, Stap])[] = [
  [30, 'breng in', brengIn],
  [8, 'geef ook', geefOok],
  [6, 'haal terug', haalWeg],
  [6, 'trek bij een in', trekBijEen],
  [10, 'vraag toestemming', vraagToestemming],
  [20, 'antwoord', antwoord],
  [4, 'trek ja in', trekJaIn],
  [7, 'volgende fase', volgendeFase],
  [5, 'neem mee', neemMee],
  [10, 'doel in plan', schrijfDoel],
  [7, 'deel van verslag', schrijfVerslagdeel],
  [5, 'besluit', neemBesluit],
  [3, 'later erbij', laterErbij],
  [3, 'dagen verder', dagenVerder],
  [2, 'vertel opnieuw', vertelOpnieuw],
];

export function trekStap(toeval: Toeval): (typeof STAPPEN)[number] {
  let rest = toeval.tussen(0, STAPPEN.reduce((som, [gewicht]) => som + gewicht, 0) - 1);
  for (const stap of STAPPEN) {
    rest -= stap[0];
    if (rest < 0) return stap;
  }
  return verplicht(STAPPEN[0]);
}
