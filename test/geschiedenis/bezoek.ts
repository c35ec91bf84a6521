import assert from 'node:assert/strict';
import { routesVan } from '../../src/routes.ts';
import type { Route } from '../../src/web/route.ts';
import { leesPdf } from '../steun/pdf.ts';
import type { Bezoeker } from '../steun/server.ts';
import type { Toeval } from '../steun/toeval.ts';
import { hoortInhoud, IDS, MET_AAN, MET_KNOP, type Oppervlak, oppervlakVan } from './oppervlakken.ts';
import {
  type Dag,
  doetMee,
  isEigen,
  isLeerplicht,
  leest,
  leestAlsGast,
  leestMee,
  tekenaars,
  zijnEenBron,
} from './orakel.ts';
import type { Casus, Item, Stoel, Wereld } from './wereld.ts';

/** Alle besloten pagina's die het programma kent. */
export function leesroutes({ server }: Pick<Wereld, 'server'>): readonly Route[] {
  const { routes } = routesVan({
    aanmelden: server.aanmelden,
    omgeving: server.omgeving,
    adres: 'http://localhost:8080',
    demonstratie: true,
  });
  return routes.filter(
    ({ methode, pad, toegang }) => (methode === 'GET' || MET_KNOP.includes(pad)) && toegang !== 'openbaar',
  );
}

type Soort = 'medewerker' | 'ouder' | 'jongere' | 'fg' | 'beheerder';
type Mens = { readonly wie: string; readonly soort: Soort; readonly persoon: string };
type Lezer = Mens & { readonly bezoeker: Bezoeker };

/** Hoeveel pagina's zijn bekeken, hoe vaak er iets moest staan en stond, en per pad hoe vaak er iets van iemand op stond. */
export type Telling = {
  paginas: number;
  verplicht: number;
  geweigerd: number;
  /** Hoe vaak wie bij een gemeente werkt een gegeven opende van een collega, en hoe dat afliep. */
  readonly gemeente: Map<Gemeentegeval, number>;
  /** Hoe vaak een gast zijn deel van het verslag hoorde te lezen. */
  alsGast: number;
  readonly inhoud: Map<string, number>;
  readonly verplichtOp: Map<string, number>;
};
export const legeTelling = (): Telling => ({
  paginas: 0,
  verplicht: 0,
  geweigerd: 0,
  gemeente: new Map(),
  alsGast: 0,
  inhoud: new Map(),
  verplichtOp: new Map(),
});
/** Eenzelfde taak leest het als eigen; een andere taak alleen als het is gegeven, ook als het dezelfde mens was (Art 4). */
export const GEMEENTEGEVALLEN = [
  'van een collega met dezelfde taak',
  'van een andere taak, gekregen',
  'gezondheid van een andere taak, gekregen door leerplicht',
  'van een andere taak, niet gekregen',
  'zelf ingebracht voor een andere taak',
  'wie leidt, van een andere taak, gekregen',
  'wie leidt, van een andere taak, niet gekregen',
  'van wie leidt, niet gekregen door een andere taak',
] as const;
type Gemeentegeval = (typeof GEMEENTEGEVALLEN)[number];
const tel = <K>(bij: Map<K, number>, wat: K): void => void bij.set(wat, (bij.get(wat) ?? 0) + 1);

/** Iedereen die ergens zit of zat, en wie er nooit iets te lezen heeft: de FG en de beheerder. */
function mensenVan({ server, casussen }: Wereld): readonly Mens[] {
  const stoelen = new Map(casussen.flatMap((c) => c.stoelen).map((s) => [s.persoon, s]));
  const mensen: Mens[] = [...stoelen.values()].map(({ persoon, soort, sleutel }) => ({
    wie: sleutel,
    soort,
    persoon,
  }));
  const meelezers = new Map(casussen.flatMap((c) => c.meelezers).map(({ stoel }) => [stoel.persoon, stoel]));
  for (const { persoon, soort, sleutel } of meelezers.values()) mensen.push({ wie: sleutel, soort, persoon });
  mensen.push({ wie: 'harm', soort: 'fg', persoon: server.wie('harm').persoon });
  mensen.push({ wie: 'petra', soort: 'beheerder', persoon: server.wie('petra').persoon });
  return mensen;
}

export type Bezoekwens = {
  readonly steekproef: number;
  /** Zoveel adressen van een pagina waar nog nooit iets op stond. */
  readonly zoekproef: number;
  readonly telling: Telling;
  /** Deze oppervlakken bezoekt iedereen altijd; van de andere een op zoveel. */
  readonly altijd: readonly Oppervlak[];
  readonly eenOp: number;
  /** Alleen deze paden door de ogen van deze mensen (sleutels), een voor een; anders iedereen overal. */
  readonly alleen?: { readonly paden: readonly string[]; readonly wie: readonly string[] };
};

/**
 * Bezoekt als iedereen elke pagina en houdt haar tegen het orakel. Details van gegevens worden allemaal bezocht; van een ander pad met
 * een id hooguit `steekproef` adressen per casus.
 */
export async function bezoekAlles(
  w: Wereld,
  toeval: Toeval,
  { steekproef, zoekproef, telling, altijd, eenOp, alleen }: Bezoekwens,
): Promise<void> {
  // Tot er een keer iets op een pagina stond, zoekt iedereen daar verder.
  const zoekt = ({ pad }: Pick<Route, 'pad'>): boolean => hoortInhoud(pad) && !telling.inhoud.has(pad);
  const kiest = ({ pad }: Pick<Route, 'pad'>): boolean =>
    alleen?.paden.includes(pad) ??
    (toeval.tussen(1, eenOp) === 1 ||
      altijd.some((soort) => soort === oppervlakVan(pad)) ||
      (hoortInhoud(pad) && !telling.inhoud.has(pad)));
  const routes = leesroutes(w);
  const dag = w.vandaag();
  const ids = await alleIds(w);
  for (const mens of mensenVan(w).filter(({ wie }) => alleen?.wie.includes(wie) ?? true)) {
    const lezer: Lezer = { ...mens, bezoeker: await w.server.ingelogd(mens.persoon) };
    const bezoeken: Bezoek[] = [];
    for (const route of routes
      .filter(({ toegang }) => (toegang as readonly string[]).includes(lezer.soort))
      .filter(kiest)) {
      // Een casus waar iemand nooit zat, is van buiten alleen bij een paar paden nog eens de moeite (test/web/wanden.test.ts).
      const casussen = route.pad.includes(':casus')
        ? w.casussen.filter((c) => kent(c, lezer) || oppervlakVan(route.pad) === 'gegeven')
        : [undefined];
      for (const casus of casussen)
        for (const plek of adressen(route, {
          casus,
          ids,
          toeval,
          lezer,
          steekproef: zoekt(route) ? zoekproef : steekproef,
        }))
          bezoeken.push({ lezer, route, dag, ...plek });
    }
    // De eerste pagina zet het koekje waarop elk formulier rust; drie tegelijk zetten er elk een.
    await haalRustig(lezer.bezoeker, '/account');
    await tegelijk(bezoeken, (bezoek) => bekijk(w, bezoek, telling));
    if (lezer.soort === 'medewerker' && kiest(ZOEKEN)) await zoekNamen(w, lezer, telling);
  }
}

/** Zoeken doet iedereen die werkt: met een formulier, en op elke naam. */
const ZOEKEN = { pad: '/zoeken' };
const TEGELIJK = 3;
/** Doet alles, een paar tegelijk; de volgorde van kijken doet er niet toe. */
async function tegelijk<T>(werk: readonly T[], doe: (een: T) => Promise<void>): Promise<void> {
  const rij = werk.values();
  await Promise.all(
    Array.from({ length: TEGELIJK }, async () => {
      for (const een of rij) await doe(een);
    }),
  );
}

/** Wie aan deze tafel zit of zat, en wie er meeleest of meelas: die kan overal proberen binnen te komen. */
const kent = ({ stoelen, meelezers }: Casus, { persoon }: Pick<Lezer, 'persoon'>): boolean =>
  [...stoelen, ...meelezers.map(({ stoel }) => stoel)].some((stoel) => stoel.persoon === persoon);

type Idlijst = ReadonlyMap<string, readonly string[]>;

async function alleIds({ su, casussen }: Wereld): Promise<Idlijst> {
  const lijst = new Map<string, string[]>();
  for (const casus of casussen)
    for (const [naam, vraag] of Object.entries(IDS)) {
      const { rows } = await su.query<{ id: string }>(vraag, [casus.id]);
      lijst.set(
        `${casus.id} ${naam}`,
        rows.map(({ id }) => id),
      );
    }
  return lijst;
}

type Plek = { readonly adres: string; readonly casus: Casus | undefined; readonly id: string | undefined };

function adressen(
  { pad, vrijeDelen }: Route,
  wat: { casus: Casus | undefined; ids: Idlijst; toeval: Toeval; lezer: Lezer; steekproef: number },
): readonly Plek[] {
  const { casus, ids, toeval, lezer, steekproef } = wat;
  const achter = casus !== undefined && MET_AAN.includes(pad) ? aanIn(casus) : () => '';
  const metCasus = pad.replace(':casus', casus?.id ?? '');
  const vrij = vrijeDelen.reduce((adres, deel) => adres.replace(`:${deel}`, 'jongere'), metCasus);
  const uit = (deel: string): readonly string[] => {
    assert.ok(IDS[deel] !== undefined, `waar komt :${deel} in ${pad} vandaan? Zeg het in IDS`);
    const eigen = casus?.items.filter((i) => i !== casus.naam && i.bron.persoon === lezer.persoon) ?? [];
    if (MET_AAN.includes(pad))
      return kiesUit(
        toeval,
        eigen.map(({ id }) => id),
        steekproef,
      );
    const alle = ids.get(`${casus?.id ?? [...ids.keys()][0]?.split(' ')[0]} ${deel}`) ?? [];
    // Wie aan tafel zit of zat, opent elk gegeven en elk verslag; een vreemde krijgt een steekproef.
    const opent =
      ['gegeven', 'verslag'].includes(oppervlakVan(pad) ?? '') ||
      (oppervlakVan(pad) === 'meelezen' && leestErMee(casus, lezer));
    return opent && casus !== undefined && kent(casus, lezer) ? alle : kiesUit(toeval, alle, steekproef);
  };
  const delen = [...vrij.matchAll(/:(\w+)/g)].map(([, deel]) => deel ?? '');
  return delen.reduce<readonly Plek[]>(
    (plekken, deel) =>
      plekken.flatMap(({ adres }) =>
        uit(deel).map((id) => ({ adres: `${adres.replace(`:${deel}`, id)}${achter(id)}`, casus, id })),
      ),
    [{ adres: vrij, casus, id: undefined }],
  );
}

const leestErMee = (casus: Casus | undefined, { persoon }: Pick<Lezer, 'persoon'>): boolean =>
  casus?.meelezers.some(({ stoel }) => stoel.persoon === persoon) === true;

/** Wie er achter het adres van een gegeven staat: eerst wie het heeft, dan wie het niet heeft. */
const aanIn =
  ({ giften, stoelen }: Casus) =>
  (gegeven: string): string => {
    const heeft = giften.filter((g) => g.item.id === gegeven && g.status === 'actief').map((g) => g.aan);
    return `?${[...new Set([...heeft, ...stoelen])].map(({ id }) => `aan=${id}`).join('&')}`;
  };

function kiesUit(toeval: Toeval, uit: readonly string[], aantal: number): readonly string[] {
  if (uit.length <= aantal) return uit;
  const begin = toeval.tussen(0, uit.length - aantal);
  return uit.slice(begin, begin + aantal);
}

type Bezoek = Plek & { readonly lezer: Lezer; readonly route: Route; readonly dag: string };

/** Wie te horen krijgt dat het te druk is, komt terug: op een volle computer zegt het programma dat eerder. */
async function haalRustig(
  bezoeker: Bezoeker,
  adres: string,
  methode: Route['methode'] = 'GET',
): ReturnType<Bezoeker['haal']> {
  const van = '/mijn-werk';
  // Een knop gaat met het bewijs van de pagina waarop hij staat, en ook die pagina kan zeggen dat het te druk is.
  const csrf =
    methode === 'GET' ? '' : (/name="csrf" value="([^"]+)"/.exec((await haalRustig(bezoeker, van)).body)?.[1] ?? '');
  const haal = () =>
    methode === 'GET' ? bezoeker.haal(adres) : bezoeker.verstuur({ van, naar: adres, velden: {}, csrf });
  for (let beurt = 0; beurt < 9; beurt += 1) {
    const antwoord = await haal();
    if (antwoord.statusCode !== 503) return antwoord;
  }
  return haal();
}

async function bekijk(w: Wereld, bezoek: Bezoek, telling: Telling): Promise<void> {
  const { lezer, route, adres } = bezoek;
  const eerste = await haalRustig(lezer.bezoeker, adres, route.methode);
  // Wie een eigen concept opent, komt bij het formulier waarin het staat.
  const verder = eerste.statusCode === 303 && oppervlakVan(route.pad) === 'gegeven';
  const antwoord = verder ? await haalRustig(lezer.bezoeker, String(eerste.headers.location)) : eerste;
  const waar = `${lezer.wie} op ${route.pad} (${antwoord.statusCode}, ${adres})`;
  assert.ok(antwoord.statusCode < 500 && antwoord.statusCode !== 429, waar);
  assert.ok(!String(antwoord.headers.location).startsWith('/inloggen'), `${waar}: niet ingelogd`);
  telling.paginas += 1;
  if ([403, 404].includes(antwoord.statusCode)) telling.geweigerd += 1;
  // Een scan is wat iemand stuurde, geen pagina van het programma: daarvan tellen de bytes.
  const pdf = antwoord.headers['content-type'] === 'application/pdf' && !route.pad.includes('/scans/');
  const tekst = pdf ? (await leesPdf(new Uint8Array(antwoord.rawPayload))).bladen.join(' ') : antwoord.body;
  if (eisNietsTeVeel(w, { lezer, pad: route.pad, id: bezoek.id, dag: bezoek.dag, tekst, waar }))
    tel(telling.inhoud, route.pad);
  eisNietsTeWeinig(w, bezoek, { tekst, waar, telling });
}

/** De stoel waar iemand nu zit, en anders de laatste waar hij zat. */
const stoelIn = (casus: Casus, { persoon }: Pick<Lezer, 'persoon'>): Stoel | undefined =>
  casus.stoelen.find((s) => s.persoon === persoon && s.zit) ?? casus.stoelen.findLast((s) => s.persoon === persoon);

/** Het gezin weet om wie het gaat; een ander leest de naam als elk gegeven. */
function magNaam(dag: Dag, stoel: Stoel): boolean {
  return stoel.soort !== 'medewerker' || leest(dag, dag.casus.naam, stoel);
}

function magVraag({ casus }: Dag, vraag: Casus['vragen'][number], stoel: Stoel): boolean {
  return stoel.soort === 'medewerker' ? stoel.zit && zijnEenBron(stoel, vraag.gever) : casus.stoelen.includes(stoel);
}

type Gelezen = {
  readonly lezer: Lezer;
  readonly pad: string;
  readonly id: string | undefined;
  readonly dag: string;
  readonly tekst: string;
  readonly waar: string;
};

/** Meelezen gaat alleen hier: op elke andere pagina is een meelezer iemand van buiten. */
const opMeelezen = (pad: string): boolean => pad.startsWith('/meelezen/');

/**
 * Elk geplant woord op de pagina is van iets wat deze lezer vandaag mag lezen. @returns of er zo een woord op staat; de eigen naam van
 * de jongere telt niet mee, want die staat boven elke pagina die de jongere opent.
 */
function eisNietsTeVeel({ casussen }: Wereld, { lezer, pad, id, dag, tekst, waar }: Gelezen): boolean {
  const verslag = oppervlakVan(pad) === 'verslag' ? id : undefined;
  const staat = new Set<string>();
  for (const casus of casussen) {
    const stoel = stoelIn(casus, lezer);
    const vandaag = { casus, dag };
    const eis = (wat: string, woord: string, mag: (stoel: Stoel) => boolean, mee = false): void => {
      if (!tekst.includes(woord)) return;
      staat.add(woord);
      const zelf = stoel !== undefined && !opMeelezen(pad) && mag(stoel);
      assert.ok(zelf || mee, `te veel: ${wat} ${woord}, ${waar}`);
    };
    for (const item of casus.items.filter((i) => i !== casus.naam)) {
      const mee = opMeelezen(pad) && leestMee(vandaag, item, lezer.persoon);
      const mag = (s: Stoel): boolean => leest(vandaag, item, s) || leestAlsGast(vandaag, item, s, verslag);
      eis(item.categorie, item.woord, mag, mee);
      // Ook dat een andere taak van de eigen gemeente iets inbracht, is voor deze lezer een gegeven.
      const verwijst = id !== item.id && tekst.includes(item.id);
      if (stoel !== undefined && stoel.partijId === item.bron.partijId && stoel.partijId !== null && verwijst)
        assert.ok(mag(stoel), `te veel: een verwijzing naar ${item.woord}, ${waar}`);
    }
    for (const vraag of casus.vragen) eis('de vraag', vraag.woord, (s) => magVraag(vandaag, vraag, s));
    for (const kader of casus.kader) eis(kader.wat, kader.woord, (s) => kader.mag(s, dag));
    // Een jongere kan in twee casussen zitten: dan mag de naam als zij in een daarvan mag.
    const naamgenoten = casussen.filter((c) => c.naam.voornaam === casus.naam.voornaam);
    const magErgens = naamgenoten.some((c) => {
      const zetel = stoelIn(c, lezer);
      return zetel !== undefined && magNaam({ casus: c, dag }, zetel);
    });
    for (const naam of [casus.naam.voornaam, casus.naam.achternaam].filter((n) => tekst.includes(n))) {
      if (lezer.soort !== 'jongere') staat.add(naam);
      assert.ok(magErgens, `te veel: de naam ${naam}, ${waar}`);
    }
  }
  return staat.size > 0;
}

/** Wat deze lezer mag lezen, staat op de pagina die het hoort te tonen. */
function eisNietsTeWeinig(
  w: Wereld,
  { lezer, route, dag, casus, id }: Bezoek,
  { tekst, waar, telling }: { tekst: string; waar: string; telling: Telling },
): void {
  const eis = (wat: string, moet: string): void => {
    telling.verplicht += 1;
    tel(telling.verplichtOp, route.pad);
    assert.ok(tekst.includes(moet), `ontbreekt: ${wat} ${moet}, ${waar}`);
  };
  if (route.pad === '/casussen') eisNamen(w, { lezer, dag }, eis);
  if (casus !== undefined && opMeelezen(route.pad)) eisMeelezen({ casus, dag }, { lezer, id, tekst, waar }, eis);
  const stoel = casus === undefined ? undefined : stoelIn(casus, lezer);
  if (casus === undefined || stoel === undefined) return;
  const vandaag = { casus, dag };
  const mag = (item: Item): boolean => item !== casus.naam && leest(vandaag, item, stoel);
  const eisPlek = (plek: Item['plek'], wat: string, verslag?: string): void => {
    const hier = casus.items.filter((i) => i.plek === plek && i.verslag === verslag && i.status === 'ingebracht');
    for (const item of hier.filter(mag)) eis(wat, item.woord);
  };
  const tafelOpen = casus.open && doetMee(vandaag, stoel);
  // De geplante plaats en het geplante besluit horen bij de ene bijeenkomst van de tafel, niet bij die van een gast.
  const bijVerslag = oppervlakVan(route.pad) === 'verslag';
  const elders =
    (route.pad.endsWith('/live') && id !== casus.tafel?.bijeenkomst) || (bijVerslag && id !== casus.tafel?.verslag);
  if (casus.open && !elders)
    for (const kader of casus.kader.filter((k) => k.op.includes(route.pad) && k.mag(stoel, dag)))
      eis(kader.wat, kader.woord);
  switch (oppervlakVan(route.pad)) {
    case 'gegeven':
      for (const item of casus.items.filter((i) => i.id === id && mag(i))) eis(item.categorie, item.woord);
      for (const item of casus.items.filter((i) => i.id === id && i !== casus.naam))
        for (const geval of gemeentegevallen(casus, { item, lezer: stoel, mag: mag(item) }))
          tel(telling.gemeente, geval);
      return;
    case 'lijst':
      // Van een ander noemt de lijst geen tekst: daar verraadt de verwijzing zelf dat er iets is.
      for (const { id: ander } of casus.items.filter((i) => i !== casus.naam && !leest(vandaag, i, stoel)))
        assert.ok(!tekst.includes(`/gegevens/${ander}`), `te veel: verwijzing ${ander}, ${waar}`);
      for (const item of casus.items.filter(mag)) {
        // De lijst van het gezin noemt van het eigene wat ergens ligt; een professional ziet ook concepten en wat hij terughaalde.
        const zelf = isEigen(item, stoel) && item.bron.persoon === stoel.persoon;
        if (zelf && (stoel.soort === 'medewerker' || item.status === 'ingebracht')) eis('eigen tekst', item.woord);
        if (!zelf) eis('verwijzing', `/gegevens/${item.id}`);
      }
      return;
    case 'plan':
      // Na sluiten toont het plan geen teksten meer; het eigene leest de bron nog bij haar gegevens.
      if (tafelOpen) eisPlek('plan', 'doel');
      return;
    case 'verslag':
      // Ouders en jongere zien het verslag vanaf het moment dat hun wordt gevraagd of het klopt.
      if (tafelOpen && (stoel.soort === 'medewerker' || id === casus.gasttafel?.verslag || casus.tafel?.voorgelegd))
        eisPlek('verslag', 'deel', id);
      for (const item of casus.items.filter((i) => leestAlsGast(vandaag, i, stoel, id))) {
        telling.alsGast += 1;
        eis('deel voor de gast', item.woord);
      }
      return;
    case 'besluit':
      // Naast wat nog komt, staat de laatste bijeenkomst: die van de gast, als die er was.
      if (tafelOpen && id !== casus.tafel?.komend) eisPlek('besluit', 'besluit');
      return;
    case 'naam':
      if (casus.open && stoel.zit && magNaam(vandaag, stoel)) eis('naam', casus.naam.voornaam);
      return;
    case 'eigendeel':
      if (stoel.soort !== 'medewerker' || !stoel.zit || stoel.gast === true) return;
      for (const item of casus.items.filter((i) => i !== casus.naam && isEigen(i, stoel) && i.status !== 'concept'))
        eis('eigen deel', item.woord);
      return;
    case 'toestemming':
      if (stoel.soort === 'medewerker' && (!stoel.zit || stoel.gast === true)) return;
      for (const vraag of casus.vragen.filter((v) => id === undefined || v.id === id)) {
        const vroeg = zijnEenBron(stoel, vraag.gever) && !vraag.vervallen;
        const tekent = tekenaars(vandaag, vraag.gever).includes(stoel.persoon) && casus.open && !vraag.vervallen;
        if (id === undefined ? vroeg : tekent) eis('vraag', vraag.woord);
      }
      return;
    default:
      return;
  }
}

/** Wat voor geval dit is, als lezer en bron bij een gemeente werken en niet dezelfde stoel hebben. */
function gemeentegevallen(
  { regie }: Casus,
  { item, lezer, mag }: { readonly item: Item; readonly lezer: Stoel; readonly mag: boolean },
): readonly Gemeentegeval[] {
  const { bron } = item;
  if (!lezer.zit || bron === lezer || bron.partijId === null || bron.partijId !== lezer.partijId) return [];
  if (isEigen(item, lezer)) return bron.persoon === lezer.persoon ? [] : ['van een collega met dezelfde taak'];
  if (bron.persoon === lezer.persoon) return ['zelf ingebracht voor een andere taak'];
  // Leiden geeft geen recht om te lezen, ook niet tussen de taken van de gemeente die leidt (T25-09).
  if (!mag)
    return [
      'van een andere taak, niet gekregen',
      ...(lezer.sleutel === regie ? (['wie leidt, van een andere taak, niet gekregen'] as const) : []),
      ...(bron.sleutel === regie ? (['van wie leidt, niet gekregen door een andere taak'] as const) : []),
    ];
  const gezond = item.categorie === 'e' || item.kenmerken.bevatGezondheid === true;
  const bijLeerplicht = gezond && isLeerplicht(lezer);
  return [
    'van een andere taak, gekregen',
    ...(lezer.sleutel === regie ? (['wie leidt, van een andere taak, gekregen'] as const) : []),
    ...(bijLeerplicht ? (['gezondheid van een andere taak, gekregen door leerplicht'] as const) : []),
  ];
}

type Eis = (wat: string, moet: string) => void;
type Meelezing = {
  readonly lezer: Lezer;
  readonly id: string | undefined;
  readonly tekst: string;
  readonly waar: string;
};

/** De lijst verwijst naar alles wat deze collega mag meelezen en naar niets anders; de pagina van een gegeven toont het. */
function eisMeelezen(dag: Dag, { lezer, id, tekst, waar }: Meelezing, eis: Eis): void {
  for (const item of dag.casus.items.filter((i) => i !== dag.casus.naam)) {
    const mee = leestMee(dag, item, lezer.persoon);
    const verwijzing = `/meelezen/${dag.casus.id}/gegevens/${item.id}`;
    if (id === undefined && mee) eis('verwijzing', verwijzing);
    if (id === undefined && !mee) assert.ok(!tekst.includes(verwijzing), `te veel: verwijzing ${item.id}, ${waar}`);
    if (id === item.id && mee) eis(item.categorie, item.woord);
  }
}

function eisNamen(w: Wereld, { lezer, dag }: { lezer: Lezer; dag: string }, eis: Eis): void {
  for (const casus of w.casussen.filter((c) => c.open)) {
    const stoel = stoelIn(casus, lezer);
    if (stoel?.zit === true && magNaam({ casus, dag }, stoel)) eis('naam in de lijst', casus.naam.voornaam);
  }
}

/** Zoeken op een naam gaat met een formulier: wie de naam mag lezen vindt de casus, een ander vindt niets. */
async function zoekNamen(w: Wereld, lezer: Lezer, telling: Telling): Promise<void> {
  for (const casus of w.casussen) {
    const velden = { zoek: casus.naam.voornaam };
    const { body, statusCode } = await lezer.bezoeker.verstuur({ van: '/zoeken', naar: '/zoeken', velden });
    const waar = `${lezer.wie} zoekt ${velden.zoek} (${statusCode})`;
    assert.equal(statusCode, 200, waar);
    telling.paginas += 1;
    const stoel = stoelIn(casus, lezer);
    const mag = casus.open && stoel?.zit === true && magNaam({ casus, dag: w.vandaag() }, stoel);
    // Zijn eigen zoekwoord krijgt iemand altijd terug; een verwijzing naar de casus is wat gevonden is.
    assert.equal(body.includes(`/casussen/${casus.id}`), mag, `${waar}: ${mag ? 'ontbreekt' : 'te veel'}`);
    if (mag) telling.verplicht += 1;
  }
}
