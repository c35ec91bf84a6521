import assert from 'node:assert/strict';
import { geefAnderWerk } from '../../src/beheer/mensen/ander-werk.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { neemVanTafel } from '../../src/casus/vertrek/neem-van-tafel.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import type { Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import { haalTerug, trekVerstrekkingIn } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { voegOntvangersToe } from '../../src/gegeven/ontvangers/voeg-ontvangers-toe.ts';
import type { Soort } from '../../src/regels/index.ts';
import { verplicht } from '../steun/casus.ts';
import { isEigen, isLeerplicht, tekenaars, vraagtToestemming, zijnEenBron } from './orakel.ts';
import {
  anderen,
  beantwoord,
  beslis,
  dagVan,
  deelVan,
  eenVan,
  geefAan,
  ids,
  munt,
  nodig,
  type Plek,
  vertrek,
  volgendeFase,
  vraagOm,
  wachtend,
  zittend,
} from './stappen.ts';
import { gewoon, ongewoon, trekStap, zetDoel } from './stappen-tafel.ts';
import { alsWerk, type Casus, type Gift, type Item, opening, type Stoel, werkVan } from './wereld.ts';

/**
 * Wat er tussen de taken van een gemeente gebeurt: zij geven elkaar iets, een collega gaat van tafel, en iemand krijgt er ander werk. Het
 * gebeurt naast de gewogen stappen, en elk geval wordt geteld: een geschiedenis waarin er een nooit voorkomt, bewijst te weinig.
 */
export const TAAKGEVALLEN = [
  'gegeven aan een andere taak',
  'geweigerd aan een andere taak',
  'gezondheid aan leerplicht op toestemming',
  'gezondheid niet aan leerplicht',
  'gezondheid van een andere taak aan leerplicht',
  'van tafel, een collega blijft',
  'laatste van een taak van tafel',
  'terug aan tafel',
  'terug voor een andere taak',
  'ander werk',
  'een collega haalt terug',
  'een andere taak haalt niet terug',
  'wie ander werk kreeg, geeft niet meer door',
  'een taak besliste, een andere wacht',
] as const;
export type Taakgeval = (typeof TAAKGEVALLEN)[number];
/** Hier staan de woorden van gesprekken. */
export const GESPREK = '/casussen/:casus/gesprek';

type Taakplek = Plek & { tel(geval: Taakgeval): void };
/** Kijkt tussendoor door de ogen van deze mensen wat er staat. */
type Speelplek = Taakplek & { kijk(wie: readonly string[]): Promise<void> };

const vanGemeente = (casus: Casus): Stoel[] => zittend(casus).filter(({ sleutel }) => MENSEN.includes(sleutel));
const MENSEN = ['rachid', 'karim', 'marit', 'ans'];
/** Wie van tafel kan: Rachid en, bij Yara, Marit blijven, want met hen leest een collega mee. */
const kanWeg = (casus: Casus, { sleutel }: Stoel): boolean =>
  sleutel === 'karim' ||
  sleutel === 'ans' ||
  (sleutel === 'marit' && casus.stoelen.some((s) => s.sleutel === 'rachid'));

const krijgers = ({ giften }: Casus, item: Item): readonly Gift[] =>
  giften.filter((g) => g.item === item && g.status === 'actief');
const laatste = ({ items }: Casus): Item => verplicht(items.at(-1));

/** Geeft iets aan wie voor een andere taak van dezelfde gemeente aan tafel zit. */
async function geefTussenTaken(plek: Taakplek): Promise<void> {
  const { casus, toeval, tel } = plek;
  const bron = eenVan(toeval, vanGemeente(casus));
  const naar = bron === undefined ? [] : vanGemeente(casus).filter((s) => !zijnEenBron(s, bron));
  if (bron === undefined || naar.length === 0) return;
  await geefAan(munt(toeval) ? gewoon(plek) : plek, bron, toeval.kies(['c', 'd', 'e', 'f', 'h', 'i'] as const), naar);
  tel(krijgers(casus, laatste(casus)).length > 0 ? 'gegeven aan een andere taak' : 'geweigerd aan een andere taak');
}

/** Vraagt wie moet tekenen om ja, en krijgt het. */
async function metToestemming(plek: Plek, gever: Stoel, ontvangers: readonly Stoel[], soorten: readonly Soort[]) {
  const vraag = await vraagOm(plek, gever, { ontvangers, soorten });
  plek.w.tik();
  for (const persoon of vraag === null ? [] : tekenaars(dagVan(plek), gever)) {
    const wie = plek.casus.stoelen.find((s) => s.persoon === persoon);
    if (wie !== undefined) await beantwoord(plek, { vraag: verplicht(vraag), wie, zegJa: () => true });
  }
}

/** Geeft iets over gezondheid aan wie er voor leerplicht zit, met of zonder ja van wie tekent (Art 4.1 (e), Bijl 5-g). */
async function geefGezondheid(plek: Taakplek, gever: Stoel, vraagt: boolean): Promise<void> {
  const { casus, tel } = plek;
  const ontvangers = zittend(casus).filter((s) => isLeerplicht(s) && !zijnEenBron(s, gever));
  if (ontvangers.length === 0) return;
  if (vraagt) await metToestemming(plek, gever, ontvangers, ['gezondheid']);
  await geefAan(gewoon(plek), gever, 'e', ontvangers);
  const kreeg = krijgers(casus, laatste(casus)).length > 0;
  tel(kreeg ? 'gezondheid aan leerplicht op toestemming' : 'gezondheid niet aan leerplicht');
  if (kreeg && gever.partijId === ontvangers[0]?.partijId) tel('gezondheid van een andere taak aan leerplicht');
}

async function gezondheidNaarLeerplicht(plek: Taakplek): Promise<void> {
  const { casus, toeval } = plek;
  const gever = eenVan(
    toeval,
    zittend(casus).filter((s) => s.soort === 'medewerker' && !isLeerplicht(s)),
  );
  if (gever !== undefined) await geefGezondheid(plek, gever, vraagtToestemming(gever) && munt(toeval));
}

/** Laat iemand van tafel gaan, zelf of door wie het overleg leidt (3.4a). */
async function gaVanTafel(plek: Taakplek, stoel: Stoel): Promise<void> {
  const { w, casus, toeval, tel } = plek;
  const zelf = munt(toeval)
    ? (await verlaatTafel(alsWerk(w, stoel), { casus: casus.id, reden: 'taak-klaar' })).kind
    : 'eerst-antwoorden';
  // Wie op een ingetrokken toestemming las, antwoordt eerst; wie leidt kan hem dan nog van tafel nemen (11.5).
  if (zelf === 'eerst-antwoorden') {
    const regie = verplicht(casus.stoelen.find((s) => s.sleutel === casus.regie));
    const wens = { casus: casus.id, deelnemer: stoel.id, reden: 'taak-klaar' } as const;
    assert.equal((await neemVanTafel(alsWerk(w, regie), wens)).kind, 'van-tafel');
  } else assert.equal(zelf, 'verlaten');
  vertrek(casus, stoel);
  tel(
    zittend(casus).some((s) => zijnEenBron(s, stoel))
      ? 'van tafel, een collega blijft'
      : 'laatste van een taak van tafel',
  );
}

async function verlaat(plek: Taakplek): Promise<void> {
  const stoel = eenVan(
    plek.toeval,
    vanGemeente(plek.casus).filter((s) => kanWeg(plek.casus, s)),
  );
  if (stoel !== undefined) await gaVanTafel(plek, stoel);
}

/** Haalt iemand weer aan tafel, voor het werk dat hij nu heeft. Wat hij eerder voor een andere taak inbracht, is daar gebleven. */
async function komTerug(plek: Taakplek, sleutel: string): Promise<void> {
  const { w, casus, tel } = plek;
  const eerder = casus.stoelen.filter((s) => s.sleutel === sleutel);
  if (eerder.length === 0 || !(await nodig(plek, sleutel, 'bevestigt'))) return;
  const stoel = verplicht(casus.stoelen.find((s) => s.sleutel === sleutel && s.zit));
  const vreemd = eerder.filter((s) => !zijnEenBron(s, stoel));
  tel(vreemd.length > 0 ? 'terug voor een andere taak' : 'terug aan tafel');
  const toen = casus.items.filter((i) => vreemd.includes(i.bron) && i.status === 'ingebracht');
  for (const item of toen) {
    w.tik();
    const wens = { casus: casus.id, gegeven: item.id, ontvangers: ids(anderen(casus, stoel)) };
    const uit = await voegOntvangersToe(opening(w, stoel), wens);
    assert.equal(uit.kind, 'niet-gevonden', `${sleutel} geeft door wat hij voor een andere taak inbracht`);
    tel('wie ander werk kreeg, geeft niet meer door');
  }
}

async function terug(plek: Taakplek): Promise<void> {
  const zit = (sleutel: string): boolean => plek.casus.stoelen.some((s) => s.sleutel === sleutel && s.zit);
  const weg = eenVan(
    plek.toeval,
    MENSEN.filter((sleutel) => !zit(sleutel)),
  );
  if (weg !== undefined) await komTerug(plek, weg);
}

/** Het werk dat Karim na elkaar doet: drie taken van dezelfde gemeente, twee met een beroepsgeheim. */
const WERK: readonly string[] = ['leerplichtambtenaar', 'jeugdwerker-wijkteam', 'jeugdverpleegkundige'];

/** Karim krijgt ander werk bij zijn gemeente: nergens zit hij dan nog aan tafel, tot hij voor dat werk is uitgenodigd (B.1). */
async function anderWerk({ w, tel }: Taakplek): Promise<void> {
  const { server, su, werkers, casussen } = w;
  const { persoon, aanstelling, functie } = werkVan(w, 'karim');
  const nieuw = verplicht(WERK[(WERK.indexOf(functie) + 1) % WERK.length]);
  const hester = server.wie('hester') as Extract<Verzoeker, { soort: 'beheerder' }>;
  const opent = { ...server.als(hester), verzoeker: hester, aanmelden: server.aanmelden };
  const uit = await geefAnderWerk(opent, { aanstelling, functie: nieuw, hoedanigheid: null });
  assert.equal(uit.kind, 'gewijzigd');
  const { rows } = await su.query<Pick<Medewerker, 'aanstelling' | 'functie' | 'hoedanigheid' | 'geheimhouding'>>(
    'select id as aanstelling, functie, hoedanigheid, geheimhouding from aanstelling where persoon_id = $1 and tot is null',
    [persoon],
  );
  assert.equal(rows.length, 1);
  werkers.set('karim', { ...werkVan(w, 'karim'), ...verplicht(rows[0]) });
  for (const casus of casussen) for (const stoel of casus.stoelen) if (stoel.sleutel === 'karim') stoel.zit = false;
  tel('ander werk');
}

/** Wie met de bron een bron is, haalt terug; een andere taak van dezelfde gemeente kan dat niet, ook niet bij een ontvanger. */
async function probeerTerug({ w, casus, toeval, tel }: Taakplek): Promise<void> {
  const stoel = eenVan(toeval, vanGemeente(casus));
  const items = casus.items.filter((i) => i.bron.partijId === stoel?.partijId && i.status === 'ingebracht');
  if (stoel === undefined) return;
  const wat = (item: Item) => ({ casus: casus.id, gegeven: item.id });
  for (const item of items.filter((i) => !isEigen(i, stoel))) {
    w.tik();
    assert.equal((await haalTerug(opening(w, stoel), wat(item))).kind, 'niet-gevonden');
    for (const { aan } of krijgers(casus, item).slice(0, 1))
      assert.equal(
        (await trekVerstrekkingIn(opening(w, stoel), { ...wat(item), deelnemer: aan.id })).kind,
        'niet-gevonden',
      );
    tel('een andere taak haalt niet terug');
  }
  const vanCollega = items.filter((i) => isEigen(i, stoel) && i.bron.persoon !== stoel.persoon);
  const [item] = deelVan(toeval, vanCollega);
  if (item === undefined) return;
  w.tik();
  assert.equal((await haalTerug(opening(w, stoel), wat(item))).kind, 'teruggehaald');
  item.status = 'teruggehaald';
  for (const gift of krijgers(casus, item)) gift.status = 'ingetrokken';
  tel('een collega haalt terug');
}

const STAPPEN = [
  geefTussenTaken,
  geefTussenTaken,
  gezondheidNaarLeerplicht,
  verlaat,
  terug,
  terug,
  anderWerk,
  probeerTerug,
] as const;

/** Een willekeurige gebeurtenis tussen de taken van een gemeente. */
export const taakstap = (plek: Taakplek): Promise<void> => plek.toeval.kies(STAPPEN)(plek);

/** Wat de jongere in een gesprek zei, leest wie met dezelfde taak werkt als wie het gesprek voerde; een ander niet (13.3). */
async function voerGesprek({ w, casus }: Plek, stoel: Stoel): Promise<void> {
  const woord = w.woord();
  const mag = (lezer: Stoel): boolean => lezer.soort === 'jongere' || (lezer.zit && zijnEenBron(lezer, stoel));
  casus.kader.push({ woord, wat: 'gesprek', mag, op: [GESPREK, '/zaak/:casus/zeggen'] });
  const gesprek = { gesprek: w.server.omgeving.ids(), casus: casus.id, op: w.vandaag(), hoe: 'gesprek' } as const;
  const uit = await legGesprekVast(alsWerk(w, stoel), { ...gesprek, inhoud: `Ik wil graag ${woord}.` });
  assert.equal(uit.kind, 'vastgelegd');
}

/**
 * Elk geval een keer, aan de tafel waar de gemeente voor leerplicht en voor toeleiding zit. Karim geeft als ambtenaar van leerplicht, gaat
 * van tafel, en komt terug voor een andere taak: wat hij inbracht is dan van Rachid en niet meer van hem.
 */
export async function speelTaken(plek: Speelplek): Promise<void> {
  const { w, casus, tel, kijk } = plek;
  const zit = (sleutel: string): Stoel => verplicht(casus.stoelen.find((s) => s.sleutel === sleutel && s.zit));
  const [femke, rachid, karim, marit] = [zit(casus.regie), zit('rachid'), zit('karim'), zit('marit')];
  assert.ok(await volgendeFase(plek));
  assert.equal(casus.fase, 'beoordeling', 'dit is het begin van een geschiedenis: elke soort kan nu worden gegeven');
  w.tik();
  await geefAan(gewoon(plek), rachid, 'h', [marit, femke]);
  assert.equal(krijgers(casus, laatste(casus)).length, 2, 'leerplicht geeft aan toeleiding');
  tel('gegeven aan een andere taak');
  await geefAan(ongewoon(plek), rachid, 'h', [marit]);
  assert.equal(krijgers(casus, laatste(casus)).length, 0, 'wat niet nodig is, gaat nergens heen');
  tel('geweigerd aan een andere taak');
  await geefGezondheid(plek, femke, false);
  await geefGezondheid(plek, marit, true);
  await metToestemming(plek, marit, [femke, rachid], ['interventies']);
  await geefAan(gewoon(plek), marit, 'h', [femke, rachid]);
  assert.equal(krijgers(casus, laatste(casus)).length, 2, 'toeleiding geeft aan leerplicht');
  await geefAan(gewoon(plek), karim, 'h', [femke, marit]);
  await voerGesprek(plek, karim);
  await kijk(['rachid', 'karim', 'marit']);
  await geefAan(gewoon(plek), karim, 'i', [femke]);
  const vanKarim = laatste(casus);
  await gaVanTafel(plek, karim);
  w.tik();
  await komTerug(plek, 'karim');
  w.tik();
  assert.equal((await haalTerug(opening(w, rachid), { casus: casus.id, gegeven: vanKarim.id })).kind, 'teruggehaald');
  vanKarim.status = 'teruggehaald';
  for (const gift of krijgers(casus, vanKarim)) gift.status = 'ingetrokken';
  tel('een collega haalt terug');
  w.tik();
  // Eerst voor toeleiding, dan voor jeugdgezondheidszorg: daarvan is bij de nieuwe fase nog niets.
  for (let keer = 0; keer < 2; keer += 1) {
    await anderWerk(plek);
    await komTerug(plek, 'karim');
    w.tik();
  }
  await probeerTerug(plek);
  w.tik();
  assert.ok(await volgendeFase(plek));
  w.tik();
  await beslis(plek, rachid);
  if (wachtend(casus).some(({ item }) => item.bron.partijId === rachid.partijId))
    tel('een taak besliste, een andere wacht');
  // Ook het plan is van wie het schreef: een doel van leerplicht is van Rachid, en niet van toeleiding.
  assert.equal(casus.fase, 'plan');
  assert.ok(await zetDoel(gewoon(plek), rachid, [femke]));
  await kijk(['rachid', 'karim', 'marit']);
}

/**
 * Leerplicht leidt zelf een overleg waar de gemeente ook voor toeleiding zit. De een geeft de ander iets, en allebei iets aan school wat
 * de ander niet krijgt: wie leidt, leest niet meer dan wie aan tafel zit (T25-09).
 */
export async function speelLeider(plek: Plek & Pick<Speelplek, 'kijk'>): Promise<void> {
  const { w, casus } = plek;
  const zit = (sleutel: string): Stoel => verplicht(casus.stoelen.find((s) => s.sleutel === sleutel && s.zit));
  const [leider, marit, femke] = [zit(casus.regie), zit('marit'), zit('femke')];
  assert.ok(isLeerplicht(leider) && !zijnEenBron(leider, marit) && leider.partijId === marit.partijId);
  assert.ok(await volgendeFase(plek));
  w.tik();
  await metToestemming(plek, marit, [femke, leider], ['interventies']);
  for (const [bron, aan] of [
    [leider, marit],
    [leider, femke],
    [marit, leider],
    [marit, femke],
  ] as const) {
    w.tik();
    await geefAan(gewoon(plek), bron, 'h', [aan]);
    assert.equal(krijgers(casus, laatste(casus)).length, 1, `${bron.sleutel} geeft aan ${aan.sleutel}`);
  }
  await plek.kijk([leider.sleutel, marit.sleutel]);
}

/** Een willekeurige stap aan die tafel; de dagen verzet alleen wie de hele geschiedenis loopt. */
export async function leiderstap(plek: Plek): Promise<void> {
  const [, naam, doe] = trekStap(plek.toeval);
  if (naam !== 'dagen verder') await doe(plek);
}
