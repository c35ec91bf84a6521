import assert from 'node:assert/strict';
import { zegBeeld } from '../../src/casus/beeld/zeg-beeld.ts';
import { beslisMeenemen, verzetFase } from '../../src/casus/fase/verzet-fase.ts';
import { wijzigGezag } from '../../src/casus/gezin/wijzig-gezag.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { zieAfVanDeelname } from '../../src/casus/uitnodigen/zie-af-van-deelname.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import { bewaarConcept } from '../../src/gegeven/nieuw/bewaar-concept.ts';
import { haalTerug, trekVerstrekkingIn } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { voegOntvangersToe } from '../../src/gegeven/ontvangers/voeg-ontvangers-toe.ts';
import type { LijstCategorie, Soort } from '../../src/regels/index.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { verplicht } from '../steun/casus.ts';
import type { Toeval } from '../steun/toeval.ts';
import {
  type Dag,
  isEigen,
  magGeven,
  magInzien,
  magMee,
  plichtVan,
  tekenaars,
  vraagtToestemming,
  zijnEenBron,
} from './orakel.ts';
import {
  alsGezin,
  alsWerk,
  type Casus,
  type Gift,
  type Item,
  leeftijd,
  nieuweStoel,
  opening,
  partijsoort,
  type Stoel,
  type Vraagstuk,
  vertel,
  type Wereld,
  werkVan,
} from './wereld.ts';

/** Een stap doet iets door een use case, zegt vooraf wat eruit moet komen en houdt het geheugen bij. False: het kon nu niet. */
export type Stap = (plek: Plek) => Promise<boolean>;
export type Plek = { readonly w: Wereld; readonly casus: Casus; readonly toeval: Toeval };

const FASEN = ['intake', 'beoordeling', 'plan', 'monitoring', 'evaluatie', 'afsluiting'] as const;
const SOORTEN: readonly LijstCategorie[] = ['c', 'd', 'e', 'f', 'g', 'h', 'i'];

export const dagVan = ({ w, casus }: Pick<Plek, 'w' | 'casus'>): Dag => ({ casus, dag: w.vandaag() });

export function eenVan<T>(toeval: Toeval, uit: readonly T[]): T | undefined {
  return uit.length === 0 ? undefined : uit[toeval.tussen(0, uit.length - 1)];
}
export const munt = (toeval: Toeval): boolean => toeval.tussen(0, 1) === 1;
export const deelVan = <T>(toeval: Toeval, uit: readonly T[]): T[] => uit.filter(() => munt(toeval));

/** Antwoorden op alle vragen over een gegeven, soms met iets erin dat de regels tegenhouden. */
export function kenmerken(toeval: Toeval, categorie: LijstCategorie): Kenmerken {
  const zelden = (): boolean => toeval.tussen(0, 5) === 0;
  const verzuimsoort = toeval.kies(['ongeoorloofd', 'ongeoorloofd', 'geoorloofd', 'ziekte'] as const);
  return {
    nodigVoorVraag: !zelden(),
    pastBijTaak: true,
    kanMetMinder: false,
    betreft: ['d', 'e', 'f', 'g', 'h', 'i'].includes(categorie) && zelden() ? 'gezinslid' : 'jongere',
    bevatGezondheid: categorie === 'e' || (['d', 'f', 'g', 'h', 'i'].includes(categorie) && zelden()),
    redenVanVerzuim: false,
    thuisondersteuning: false,
    opp: false,
    activiteit: toeval.kies(['advies', 'toelaatbaarheid', null]),
    voorafBesproken: !zelden(),
    nietVoorOuder: zelden(),
    ...(categorie === 'g'
      ? {
          verzuim: {
            soort: verzuimsoort,
            meldplichtig: munt(toeval),
            vermoedenOngeoorloofd: munt(toeval),
            jeugdartsGezien: munt(toeval),
          },
        }
      : {}),
  };
}

export function nieuwItem({ w, toeval }: Plek, bron: Stoel, soort?: LijstCategorie): Item {
  const categorie = soort ?? verplicht(eenVan(toeval, SOORTEN));
  const woord = w.woord();
  return {
    id: w.server.omgeving.ids(),
    woord,
    categorie,
    kenmerken: kenmerken(toeval, categorie),
    bron,
    status: 'concept',
  };
}

export const invoerVan = (casus: Casus, item: Item) => ({
  gegeven: item.id,
  casus: casus.id,
  categorie: item.categorie,
  doel: 'c' as const,
  kenmerken: item.kenmerken,
  aard: 'feit' as const,
  brondatum: '2026-03-02',
  tekst: `Wij zagen ${item.woord} en dat helpt.`,
  waarom: item.bron.soort === 'medewerker' ? 'Dit helpt om te weten wat nodig is.' : '',
});

/** Aan wie dit kan: wie aan tafel zit of is genodigd, behalve wie namens hetzelfde inbrengt. */
export function anderen(casus: Casus, bron: Stoel): Stoel[] {
  return casus.stoelen.filter((s) => !zijnEenBron(s, bron));
}
/** Wie er zit en iets kan doen; een gast van een voorbije bijeenkomst krijgt alleen nog. */
export const zittend = (casus: Casus): Stoel[] => casus.stoelen.filter((s) => s.zit && s.gast !== true);

/** Wie het volgens het orakel krijgt, in volgorde van id. */
export function krijgt(plek: Pick<Plek, 'w' | 'casus'>, item: Item, gekozen: readonly Stoel[]): Stoel[] {
  return gekozen.filter((aan) => magGeven(dagVan(plek), item, aan).uitkomst === 'toegestaan');
}
export const ids = (stoelen: readonly { readonly id: string }[]): string[] => stoelen.map(({ id }) => id).sort();
export const deelnemers = (rijen: readonly { readonly deelnemer: string }[]): string[] =>
  rijen.map((r) => r.deelnemer).sort();

export function boekGift(casus: Casus, item: Item, aan: readonly Stoel[]): void {
  for (const stoel of aan) {
    if (casus.giften.some((g) => g.item === item && g.aan === stoel && g.status === 'actief')) continue;
    casus.giften.unshift({ item, aan: stoel, plicht: plichtVan(item, stoel), status: 'actief', wacht: false });
  }
}

export const brengIn: Stap = async (plek) => {
  const { w, casus, toeval } = plek;
  const bron = eenVan(toeval, zittend(casus));
  if (bron === undefined) return false;
  const item = nieuwItem(plek, bron);
  const gekozen = deelVan(toeval, anderen(casus, bron));
  casus.items.push(item);
  if (toeval.tussen(0, 7) === 0) {
    assert.equal((await bewaarConcept(opening(w, bron), invoerVan(casus, item))).kind, 'bewaard');
    return true;
  }
  return deel(plek, item, gekozen);
};

/** Brengt een gegeven van deze soort in, aan precies deze mensen. */
export function geefAan(plek: Plek, bron: Stoel, soort: LijstCategorie, gekozen: readonly Stoel[]): Promise<true> {
  const item = nieuwItem(plek, bron, soort);
  plek.casus.items.push(item);
  return deel(plek, item, gekozen);
}

async function deel(plek: Plek, item: Item, gekozen: readonly Stoel[]): Promise<true> {
  const { w, casus } = plek;
  const { bron } = item;
  const verwacht = krijgt(plek, item, gekozen);
  const uit = await deelGegeven(opening(w, bron), { ...invoerVan(casus, item), ontvangers: ids(gekozen) });
  assert.equal(uit.kind, verwacht.length > 0 ? 'gedeeld' : 'niet-gedeeld', JSON.stringify({ uit, item }));
  assert.deepEqual(uit.kind === 'gedeeld' ? deelnemers(uit.gedeeld) : [], ids(verwacht), JSON.stringify({ uit, item }));
  if (verwacht.length > 0) item.status = 'ingebracht';
  boekGift(casus, item, verwacht);
  return true;
}

export const geefOok: Stap = async (plek) => {
  const { w, casus, toeval } = plek;
  const item = eenVan(
    toeval,
    casus.items.filter((i) => i.status === 'ingebracht' && i !== casus.naam && i.bron.zit),
  );
  const gekozen = item === undefined ? [] : deelVan(toeval, anderen(casus, item.bron));
  if (item === undefined || gekozen.length === 0) return false;
  const verwacht = krijgt(plek, item, gekozen);
  const wens = { casus: casus.id, gegeven: item.id, ontvangers: ids(gekozen) };
  const uit = await voegOntvangersToe(opening(w, item.bron), wens);
  // Wie van deelname afzag, telt niet mee: bleef er niemand over, dan valt er niets te geven (3.4f).
  if (gekozen.every((s) => !s.zit)) {
    assert.equal(uit.kind, 'niet-gevonden');
    return true;
  }
  assert.ok(uit.kind === 'gedeeld', JSON.stringify(uit));
  assert.deepEqual(deelnemers(uit.gedeeld), ids(verwacht));
  boekGift(casus, item, verwacht);
  return true;
};

export const haalWeg: Stap = async ({ w, casus, toeval }) => {
  const item = eenVan(
    toeval,
    casus.items.filter((i) => i.status === 'ingebracht' && i !== casus.naam && i.bron.zit),
  );
  if (item === undefined) return false;
  const { kind } = await haalTerug(opening(w, item.bron), { casus: casus.id, gegeven: item.id });
  assert.equal(kind, casus.open ? 'teruggehaald' : 'al-dicht');
  if (!casus.open) return true;
  item.status = 'teruggehaald';
  for (const gift of casus.giften) if (gift.item === item && gift.status === 'actief') gift.status = 'ingetrokken';
  return true;
};

export const trekBijEen: Stap = async ({ w, casus, toeval }) => {
  const gift = eenVan(
    toeval,
    casus.giften.filter((g) => g.status === 'actief' && g.item.bron.zit),
  );
  return gift === undefined ? false : trekIn({ w, casus }, gift);
};

/** Trekt een gegeven in bij een ontvanger. */
export async function trekIn({ w, casus }: Pick<Plek, 'w' | 'casus'>, gift: Gift): Promise<true> {
  const wat = { casus: casus.id, gegeven: gift.item.id, deelnemer: gift.aan.id };
  assert.equal((await trekVerstrekkingIn(opening(w, gift.item.bron), wat)).kind, 'ingetrokken');
  gift.status = 'ingetrokken';
  return true;
}

export const vraagToestemming: Stap = async (plek) => {
  const { w, casus, toeval } = plek;
  const gever = eenVan(toeval, zittend(casus).filter(vraagtToestemming));
  if (gever === undefined || !casus.open) return false;
  const vanaf16 = leeftijd(casus, w.vandaag()) >= 16;
  // Wie van deelname afzag, zit er niet: daarover valt niets te vragen.
  const mogelijk = anderen(casus, gever).filter(
    (s) => s.zit && (s.soort === 'medewerker' || (vanaf16 && s.soort === 'ouder')),
  );
  const ontvangers = deelVan(toeval, mogelijk);
  const soorten: Soort[] = deelVan(toeval, [
    'naw',
    'verzuim',
    'gezondheid',
    'gezin',
    'interventies',
    'schoolprestatie',
  ]);
  return ontvangers.length > 0 && soorten.length > 0 && (await vraagOm(plek, gever, { ontvangers, soorten })) !== null;
};

type Omvang = Pick<Vraagstuk, 'ontvangers' | 'soorten'>;

/** Vraagt toestemming voor deze soorten aan deze ontvangers. @returns null als er eerst verteld moet worden. */
export async function vraagOm(
  { w, casus }: Plek,
  gever: Stoel,
  { ontvangers, soorten }: Omvang,
): Promise<Vraagstuk | null> {
  const woord = w.woord();
  const uit = await stelToestemmingsvraag(alsWerk(w, gever), {
    casus: casus.id,
    ontvangers: ids(ontvangers),
    soorten,
    vraagstuk: `Wat helpt bij ${woord}?`,
    voorbeelden: soorten.map((soort) => ({ soort, tekst: `Dat ${woord} helpt.` })),
    nooit: `Al het andere over ${woord}.`,
  });
  if (uit.kind === 'eerst-informeren') return null;
  assert.ok(uit.kind === 'gesteld', JSON.stringify(uit));
  for (const oud of casus.vragen.filter((v) => zijnEenBron(v.gever, gever)))
    if (oud.soorten.every((s) => soorten.includes(s)) && oud.ontvangers.every((o) => ontvangers.includes(o)))
      oud.vervallen = true;
  const stuk = { id: uit.vraag, hash: uit.tekstHash, gever, soorten, ontvangers, woord };
  const vraag: Vraagstuk = { ...stuk, vervallen: false, antwoorden: new Map() };
  casus.vragen.unshift(vraag);
  return vraag;
}

/** Een ja dat is ingetrokken: aan wie het was gevraagd, en namens wie. */
type Geraakt = { readonly gever: Stoel; readonly aan: Stoel };

/** Wat op een ingetrokken ja rustte, is vanaf nu dicht; een plicht of eigen recht houdt het open. */
function sluitWatErOpRustte(dag: Dag, geraakt: readonly Geraakt[]) {
  for (const gift of dag.casus.giften.filter(({ status }) => status === 'actief')) {
    if (!geraakt.some(({ gever, aan }) => zijnEenBron(gever, gift.item.bron) && aan === gift.aan)) continue;
    if (magInzien(dag, gift).redenen.some(({ code }) => code === 'toestemming-ingetrokken'))
      gift.status = 'ingetrokken';
  }
}

export const antwoord: Stap = async (plek) => {
  const { casus, toeval } = plek;
  const vraag = eenVan(
    toeval,
    casus.vragen.filter((v) => !v.vervallen),
  );
  const wie = eenVan(
    toeval,
    casus.stoelen.filter((s) => s.soort !== 'medewerker'),
  );
  if (vraag === undefined || wie === undefined) return false;
  const gul = toeval.tussen(0, 3) > 0;
  return beantwoord(plek, { vraag, wie, zegJa: () => gul || munt(toeval) });
};

type Antwoord = { readonly vraag: Vraagstuk; readonly wie: Stoel; zegJa(): boolean };

/** Iemand uit het gezin antwoordt, op elke soort voor elke ontvanger. */
export async function beantwoord(plek: Plek, { vraag, wie, zegJa }: Antwoord): Promise<true> {
  const { w, casus } = plek;
  const antwoorden = vraag.ontvangers.flatMap((aan) =>
    vraag.soorten.map((soort) => ({
      deelnemer: aan.id,
      soort,
      antwoord: zegJa() ? ('ja' as const) : ('nee' as const),
    })),
  );
  const uit = await beantwoordToestemming(alsGezin(w, wie), {
    casus: casus.id,
    vraag: vraag.id,
    tekstHash: vraag.hash,
    antwoorden,
  });
  const tekent = tekenaars(dagVan(plek), vraag.gever).includes(wie.persoon);
  const beslist = tekent || wie.soort === 'jongere';
  const verwacht = !beslist ? 'beslist-niet' : casus.open ? 'bewaard' : 'voorbij';
  assert.equal(uit.kind, verwacht, `${wie.soort} ${JSON.stringify(uit)}`);
  if (uit.kind !== 'bewaard') return true;
  const geraakt: Geraakt[] = [];
  for (const { deelnemer, soort, antwoord: nu } of antwoorden) {
    // Een mening staat apart: zij wordt nooit een handtekening, ook niet na een verjaardag (Bijl 5-k, 5-l).
    const sleutel = `${tekent ? '' : 'mening '}${wie.persoon} ${deelnemer} ${soort}`;
    if (tekent) vraag.antwoorden.delete(`mening ${sleutel}`);
    const eerder = vraag.antwoorden.get(sleutel);
    if (nu === 'nee' && eerder === 'ja') {
      const aan = verplicht(vraag.ontvangers.find((s) => s.id === deelnemer));
      geraakt.push({ gever: vraag.gever, aan });
      vraag.antwoorden.set(sleutel, 'ingetrokken');
    } else if (nu === 'ja' || eerder === undefined) vraag.antwoorden.set(sleutel, nu);
  }
  sluitWatErOpRustte(dagVan(plek), geraakt);
  return true;
}

export const trekJaIn: Stap = async (plek) => {
  const { w, casus, toeval } = plek;
  const wie = eenVan(
    toeval,
    casus.stoelen.filter((s) => s.soort !== 'medewerker'),
  );
  if (wie === undefined) return false;
  const uit = await trekToestemmingIn(alsGezin(w, wie), { casus: casus.id, antwoorden: 'alles' });
  const geraakt: Geraakt[] = [];
  for (const vraag of casus.vragen)
    for (const [sleutel, stand] of vraag.antwoorden) {
      if (!sleutel.includes(`${wie.persoon} `) || stand !== 'ja') continue;
      vraag.antwoorden.set(sleutel, 'ingetrokken');
      const aan = verplicht(vraag.ontvangers.find((s) => sleutel.includes(` ${s.id} `)));
      geraakt.push({ gever: vraag.gever, aan });
    }
  const verwacht = geraakt.length > 0 ? 'ingetrokken' : 'niets-in-te-trekken';
  assert.equal(uit.kind, casus.open ? verwacht : 'al-gestopt');
  sluitWatErOpRustte(dagVan(plek), geraakt);
  return true;
};

/** Een plan begint alleen in deze fasen (PH-3a, PH-4c); is het er eenmaal, dan gaat het mee. */
export const magPlan = ({ fase, items }: Casus): boolean =>
  fase === 'plan' || fase === 'monitoring' || items.some((i) => i.plek === 'plan');

/** Zonder iemand van buiten de school is het geen casusoverleg (T25-03). */
const isBuitenSchool = ({ soort, sleutel }: Stoel): boolean =>
  soort === 'medewerker' && !['school', 'mbo'].includes(partijsoort(sleutel));

export const volgendeFase: Stap = async (plek) => {
  const { w, casus, toeval } = plek;
  const naar = FASEN[FASEN.indexOf(casus.fase) + 1];
  if (naar === undefined || naar === 'afsluiting' || !casus.open) return false;
  // Zonder plan valt er niets te evalueren, en daarna begint er ook geen meer.
  if (naar === 'evaluatie' && !casus.items.some((i) => i.plek === 'plan')) return false;
  const regie = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
  const mee = casus.items.filter((i) => isEigen(i, regie) && (i === casus.naam || toeval.tussen(0, 3) > 0));
  if (['beoordeling', 'plan', 'monitoring'].includes(naar) && !zittend(casus).some(isBuitenSchool)) {
    const stil = await verzetFase(alsWerk(w, regie), { casus: casus.id, van: casus.fase, mee: [] });
    assert.equal(stil.kind, 'alleen-school');
    return true;
  }
  if (naar === 'plan') {
    const vroeg = await verzetFase(alsWerk(w, regie), { casus: casus.id, van: casus.fase, mee: [] });
    assert.equal(vroeg.kind, 'beeld-niet-compleet');
    const beeld = { casus: casus.id, stand: 'compleet', waarom: 'Er is genoeg bekend.' } as const;
    assert.equal((await zegBeeld(alsWerk(w, regie), beeld)).kind, 'vastgelegd');
  }
  const uit = await verzetFase(alsWerk(w, regie), { casus: casus.id, van: casus.fase, mee: ids(mee) });
  assert.equal(uit.kind, 'verzet');
  for (const gift of casus.giften.filter((g) => g.status === 'actief')) {
    const { item } = gift;
    if (isEigen(item, regie)) {
      if (!mee.includes(item) || magMee(dagVan(plek), gift, naar).uitkomst !== 'toegestaan')
        gift.status = 'ingetrokken';
    } else if (item.bron.partijId !== null) Object.assign(gift, { status: 'bevroren', wacht: true });
  }
  casus.fase = naar;
  for (const meelezer of casus.meelezers) meelezer.voorbij = true;
  await eisGevraagd(plek);
  return true;
};

/**
 * Van elk gegeven dat wacht, is iemand gevraagd die erover kan beslissen, zolang er zo iemand aan tafel zit; wie nu wordt gevraagd, heeft
 * iets te beslissen, of leidt (3.4f).
 */
async function eisGevraagd({ w, casus }: Plek): Promise<void> {
  const { rows } = await w.su.query<{ persoon: string; nu: boolean }>(
    `select voor_persoon_id as persoon, aangemaakt_op = $2 as nu
     from taak where casus_id = $1 and soort = 'meenemen-beslissen' and gereed_op is null`,
    [casus.id, w.server.omgeving.klok()],
  );
  for (const { persoon } of rows.filter(({ nu }) => nu)) {
    const stoel = zittend(casus).find((s) => s.persoon === persoon);
    const beslist = stoel !== undefined && wachtend(casus).some(({ item }) => isEigen(item, stoel));
    assert.ok(beslist || stoel?.sleutel === casus.regie, `${stoel?.sleutel} is gevraagd en heeft niets te beslissen`);
  }
  for (const { item } of wachtend(casus)) {
    const bronnen = zittend(casus).filter((s) => isEigen(item, s));
    const gevraagd = bronnen.some(({ persoon }) => rows.some((rij) => rij.persoon === persoon));
    assert.ok(gevraagd || bronnen.length === 0, `niemand is gevraagd over ${item.woord} van ${item.bron.sleutel}`);
  }
}

export const neemMee: Stap = async (plek) => {
  const { casus, toeval } = plek;
  // De bron zelf, of wie met haar een bron is: ook als de bron al van tafel ging.
  const wacht = wachtend(casus);
  const bron = eenVan(
    toeval,
    zittend(casus).filter((s) => wacht.some((g) => isEigen(g.item, s))),
  );
  return bron === undefined || !casus.open ? false : beslis(plek, bron);
};

/** Wat bij een nieuwe fase bleef liggen tot de bron beslist. */
export const wachtend = ({ giften }: Casus): Gift[] => giften.filter((g) => g.wacht && g.status === 'bevroren');

/** Beslist wat van deze bron meegaat naar de fase van nu: een willekeurig deel. */
export async function beslis(plek: Plek, bron: Stoel): Promise<true> {
  const { w, casus, toeval } = plek;
  const mee = deelVan(
    toeval,
    casus.items.filter((i) => isEigen(i, bron)),
  );
  const uit = await beslisMeenemen(alsWerk(w, bron), { casus: casus.id, fase: casus.fase, mee: ids(mee) });
  assert.equal(uit.kind, 'beslist');
  for (const gift of wachtend(casus).filter((g) => isEigen(g.item, bron))) {
    if (gift.item.status !== 'ingebracht') continue;
    if (casus.giften.some((g) => g.item === gift.item && g.aan === gift.aan && g.status === 'actief')) continue;
    const mag = mee.includes(gift.item) && magMee(dagVan(plek), gift, casus.fase).uitkomst === 'toegestaan';
    Object.assign(gift, { status: mag ? 'actief' : 'ingetrokken', wacht: false });
  }
  return true;
}

/** Nodigt iemand uit; die bevestigt, of ziet ervan af en kan later weer. */
export async function nodig(
  plek: Plek,
  sleutel: string,
  doet: 'bevestigt' | 'ziet-af',
  alleenBijeenkomst: string | null = null,
): Promise<boolean> {
  const { w, casus } = plek;
  const regie = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
  if (casus.stoelen.some((s) => s.sleutel === sleutel && s.zit) || !casus.open) return false;
  const behandelrelatie = sleutel === 'liesbeth' || sleutel === 'sanne';
  const { aanstelling } = werkVan(w, sleutel);
  const genodigden = [{ aanstelling, behandelrelatie, directBetrokken: 'werkt-al' as const, alleenBijeenkomst }];
  const uit = await nodigUit(alsWerk(w, regie), { casus: casus.id, genodigden, geefNaam: true });
  assert.ok(uit.kind === 'behandeld', JSON.stringify(uit));
  if (uit.genodigden[0]?.kind !== 'uitgenodigd') return false;
  const stoel = await nieuweStoel(w, casus, sleutel, behandelrelatie);
  // Wie zijn functie verloor en nog niet van tafel was, is dat nu.
  for (const oud of casus.stoelen) if (oud.persoon === stoel.persoon && oud !== stoel) vertrek(casus, oud);
  w.tik();
  if (doet === 'ziet-af') {
    assert.equal((await zieAfVanDeelname(alsWerk(w, stoel), casus.id)).kind, 'afgezien');
    return true;
  }
  const verklaring = {
    taak: 'Eigen wettelijke taak.',
    grondslag: null,
    individueelDoel: 'Meedenken.',
  };
  const bevestigd = await bevestigDeelname(alsWerk(w, stoel), { casus: casus.id, ...verklaring });
  assert.ok(bevestigd.kind === 'bevestigd', JSON.stringify(bevestigd));
  stoel.zit = true;
  // Wie hem de eerste keer uitnodigde, zegde de naam toe; die komt als zij dan mag.
  const naam = !zijnEenBron(stoel, regie) && casus.naam.status === 'ingebracht';
  const gekregen = naam && krijgt(plek, casus.naam, [stoel]).length > 0;
  assert.equal(bevestigd.naam, gekregen ? 'gekregen' : naam ? 'mocht-niet' : 'niet-toegezegd', sleutel);
  if (gekregen) boekGift(casus, casus.naam, [stoel]);
  return true;
}

/** Van tafel leest iemand niets meer, en wat hij kreeg komt niet vanzelf terug (3.4a, 3.4f). */
export function vertrek({ giften }: Casus, stoel: Stoel): void {
  stoel.zit = false;
  for (const gift of giften)
    if (gift.aan === stoel && gift.status !== 'ingetrokken')
      Object.assign(gift, { status: 'ingetrokken', wacht: false });
}

export const laterErbij: Stap = (plek) => nodig(plek, 'wim', munt(plek.toeval) ? 'bevestigt' : 'ziet-af');

export const dagenVerder: Stap = async ({ w, toeval }) => {
  w.dagen(toeval.tussen(1, 20));
  return true;
};

/** Vertelt opnieuw: wie twaalf werd, hoort het nu zelf en krijgt een stoel (12.1). */
export const vertelOpnieuw: Stap = async ({ w, casus }) => {
  if (!casus.open) return false;
  await vertel(w, casus, [...new Set(casus.stoelen.flatMap((s) => s.partijId ?? []))]);
  return true;
};

/** De tweede ouder heeft geen gezag meer: vanaf nu leest hij nergens iets, en de eerste tekent alleen (Art 1.14, B.7). */
export async function eindigGezag({ w, casus }: Plek): Promise<void> {
  const regie = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
  const weg = verplicht(casus.stoelen.find((s) => s.persoon === casus.ouders[1]));
  const wat = { casus: casus.id, eindigt: [weg.persoon], erbij: null, vanaf: w.vandaag(), bron: 'Uitspraak, gezien' };
  assert.deepEqual(await wijzigGezag(alsWerk(w, regie), wat), { kind: 'gewijzigd', erbij: false });
  casus.ouders = casus.ouders.filter((persoon) => persoon !== weg.persoon);
  vertrek(casus, weg);
}

export async function sluit({ w, casus }: Plek): Promise<void> {
  const regie = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
  const wens = { casus: casus.id, grond: 'afgerond', toelichting: 'Er is geen vraag meer.' } as const;
  assert.equal((await sluitCasus(alsWerk(w, regie), wens)).kind, 'gesloten');
  casus.open = false;
  for (const gift of casus.giften) if (gift.status !== 'ingetrokken') gift.status = 'ingetrokken';
  for (const vraag of casus.vragen) vraag.vervallen = true;
}
