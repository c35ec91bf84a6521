import assert from 'node:assert/strict';
import { routesVan } from '../../src/routes.ts';
import type { Route } from '../../src/web/route.ts';
import { leesPdf } from '../steun/pdf.ts';
import type { Bezoeker } from '../steun/server.ts';
import type { Toeval } from '../steun/toeval.ts';
import { IDS, type Oppervlak, oppervlakVan } from './oppervlakken.ts';
import { type Dag, isEigen, leest, tekenaars } from './orakel.ts';
import type { Casus, Item, Stoel, Wereld } from './wereld.ts';

/** Alle besloten pagina's die het programma kent. */
export function leesroutes({ server }: Pick<Wereld, 'server'>): readonly Route[] {
  const { routes } = routesVan({
    aanmelden: server.aanmelden,
    omgeving: server.omgeving,
    adres: 'http://localhost:8080',
    demonstratie: true,
  });
  return routes.filter(({ methode, toegang }) => methode === 'GET' && toegang !== 'openbaar');
}

type Soort = 'medewerker' | 'ouder' | 'jongere' | 'fg' | 'beheerder';
type Mens = { readonly wie: string; readonly soort: Soort; readonly persoon: string };
type Lezer = Mens & { readonly bezoeker: Bezoeker };

/** Hoeveel pagina's zijn bekeken, en hoe vaak er iets moest staan en stond. */
export type Telling = { paginas: number; verplicht: number; geweigerd: number };

/** Iedereen die ergens zit of zat, en wie er nooit iets te lezen heeft: de FG en de beheerder. */
function mensenVan({ server, casussen }: Wereld): readonly Mens[] {
  const stoelen = new Map(casussen.flatMap((c) => c.stoelen).map((s) => [s.persoon, s]));
  const mensen: Mens[] = [...stoelen.values()].map(({ persoon, soort, sleutel }) => ({
    wie: sleutel,
    soort,
    persoon,
  }));
  mensen.push({ wie: 'harm', soort: 'fg', persoon: server.wie('harm').persoon });
  mensen.push({ wie: 'petra', soort: 'beheerder', persoon: server.wie('petra').persoon });
  return mensen;
}

export type Bezoekwens = {
  readonly steekproef: number;
  readonly telling: Telling;
  /** Deze oppervlakken bezoekt iedereen altijd; van de andere een op zoveel. */
  readonly altijd: readonly Oppervlak[];
  readonly eenOp: number;
};

/**
 * Bezoekt als iedereen elke pagina en houdt haar tegen het orakel. Details van gegevens worden allemaal bezocht; van een ander pad met
 * een id hooguit `steekproef` adressen per casus.
 */
export async function bezoekAlles(
  w: Wereld,
  toeval: Toeval,
  { steekproef, telling, altijd, eenOp }: Bezoekwens,
): Promise<void> {
  const kiest = ({ pad }: Route): boolean =>
    altijd.some((soort) => soort === oppervlakVan(pad)) || toeval.tussen(1, eenOp) === 1;
  const routes = leesroutes(w);
  const dag = w.vandaag();
  const ids = await alleIds(w);
  for (const mens of mensenVan(w)) {
    const lezer: Lezer = { ...mens, bezoeker: await w.server.ingelogd(mens.persoon) };
    for (const route of routes
      .filter(({ toegang }) => (toegang as readonly string[]).includes(lezer.soort))
      .filter(kiest)) {
      // Een casus waar iemand nooit zat, is van buiten alleen bij een paar paden nog eens de moeite (test/web/wanden.test.ts).
      const casussen = route.pad.includes(':casus')
        ? w.casussen.filter(
            (c) => c.stoelen.some((s) => s.persoon === lezer.persoon) || oppervlakVan(route.pad) === 'gegeven',
          )
        : [undefined];
      for (const casus of casussen)
        for (const plek of adressen(route, { casus, ids, toeval, steekproef }))
          await bekijk(w, { lezer, route, dag, ...plek }, telling);
    }
    if (lezer.soort === 'medewerker') await zoekNamen(w, lezer, telling);
  }
}

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
  wat: { casus: Casus | undefined; ids: Idlijst; toeval: Toeval; steekproef: number },
): readonly Plek[] {
  const { casus, ids, toeval, steekproef } = wat;
  const metCasus = pad.replace(':casus', casus?.id ?? '');
  const vrij = vrijeDelen.reduce((adres, deel) => adres.replace(`:${deel}`, 'jongere'), metCasus);
  const uit = (deel: string): readonly string[] => {
    assert.ok(IDS[deel] !== undefined, `waar komt :${deel} in ${pad} vandaan? Zeg het in IDS`);
    const alle = ids.get(`${casus?.id ?? [...ids.keys()][0]?.split(' ')[0]} ${deel}`) ?? [];
    return oppervlakVan(pad) === 'gegeven' ? alle : kiesUit(toeval, alle, steekproef);
  };
  const delen = [...vrij.matchAll(/:(\w+)/g)].map(([, deel]) => deel ?? '');
  return delen.reduce<readonly Plek[]>(
    (plekken, deel) =>
      plekken.flatMap(({ adres }) => uit(deel).map((id) => ({ adres: adres.replace(`:${deel}`, id), casus, id }))),
    [{ adres: vrij, casus, id: undefined }],
  );
}

function kiesUit(toeval: Toeval, uit: readonly string[], aantal: number): readonly string[] {
  if (uit.length <= aantal) return uit;
  const begin = toeval.tussen(0, uit.length - aantal);
  return uit.slice(begin, begin + aantal);
}

type Bezoek = Plek & { readonly lezer: Lezer; readonly route: Route; readonly dag: string };

async function bekijk(w: Wereld, bezoek: Bezoek, telling: Telling): Promise<void> {
  const { lezer, route, adres } = bezoek;
  const eerste = await lezer.bezoeker.haal(adres);
  // Wie een eigen concept opent, komt bij het formulier waarin het staat.
  const verder = eerste.statusCode === 303 && oppervlakVan(route.pad) === 'gegeven';
  const antwoord = verder ? await lezer.bezoeker.haal(String(eerste.headers.location)) : eerste;
  const waar = `${lezer.wie} op ${route.pad} (${antwoord.statusCode}, ${adres})`;
  assert.ok(antwoord.statusCode < 500 && antwoord.statusCode !== 429, waar);
  assert.ok(!String(antwoord.headers.location).startsWith('/inloggen'), `${waar}: niet ingelogd`);
  telling.paginas += 1;
  if ([403, 404].includes(antwoord.statusCode)) telling.geweigerd += 1;
  const pdf = antwoord.headers['content-type'] === 'application/pdf';
  const tekst = pdf ? (await leesPdf(new Uint8Array(antwoord.rawPayload))).bladen.join(' ') : antwoord.body;
  eisNietsTeVeel(w, { lezer, dag: bezoek.dag, tekst, waar });
  eisNietsTeWeinig(w, bezoek, { tekst, waar, telling });
}

const stoelIn = (casus: Casus, { persoon }: Pick<Lezer, 'persoon'>): Stoel | undefined =>
  casus.stoelen.find((s) => s.persoon === persoon);

/** Het gezin weet om wie het gaat; een ander leest de naam als elk gegeven. */
function magNaam(dag: Dag, stoel: Stoel): boolean {
  return stoel.soort !== 'medewerker' || leest(dag, dag.casus.naam, stoel);
}

function magVraag({ casus }: Dag, vraag: Casus['vragen'][number], stoel: Stoel): boolean {
  return stoel.soort === 'medewerker'
    ? stoel.zit && stoel.partijId === vraag.gever.partijId
    : casus.stoelen.includes(stoel);
}

/** Elk geplant woord op de pagina is van iets wat deze lezer vandaag mag lezen. */
function eisNietsTeVeel(
  { casussen }: Wereld,
  { lezer, dag, tekst, waar }: { lezer: Lezer; dag: string; tekst: string; waar: string },
): void {
  for (const casus of casussen) {
    const stoel = stoelIn(casus, lezer);
    const vandaag = { casus, dag };
    for (const item of casus.items.filter((i) => i !== casus.naam && tekst.includes(i.woord)))
      assert.ok(
        stoel !== undefined && leest(vandaag, item, stoel),
        `te veel: ${item.categorie} ${item.woord}, ${waar}`,
      );
    for (const naam of [casus.naam.voornaam, casus.naam.achternaam].filter((n) => tekst.includes(n)))
      assert.ok(stoel !== undefined && magNaam(vandaag, stoel), `te veel: de naam ${naam}, ${waar}`);
    for (const vraag of casus.vragen.filter((v) => tekst.includes(v.woord)))
      assert.ok(stoel !== undefined && magVraag(vandaag, vraag, stoel), `te veel: de vraag ${vraag.woord}, ${waar}`);
  }
}

/** Wat deze lezer mag lezen, staat op de pagina die het hoort te tonen. */
function eisNietsTeWeinig(
  w: Wereld,
  { lezer, route, dag, casus, id }: Bezoek,
  { tekst, waar, telling }: { tekst: string; waar: string; telling: Telling },
): void {
  const eis = (wat: string, moet: string): void => {
    telling.verplicht += 1;
    assert.ok(tekst.includes(moet), `ontbreekt: ${wat} ${moet}, ${waar}`);
  };
  if (route.pad === '/casussen') eisNamen(w, { lezer, dag }, eis);
  const stoel = casus === undefined ? undefined : stoelIn(casus, lezer);
  if (casus === undefined || stoel === undefined) return;
  const vandaag = { casus, dag };
  const mag = (item: Item): boolean => item !== casus.naam && leest(vandaag, item, stoel);
  switch (oppervlakVan(route.pad)) {
    case 'gegeven':
      for (const item of casus.items.filter((i) => i.id === id && mag(i))) eis(item.categorie, item.woord);
      return;
    case 'lijst':
      for (const item of casus.items.filter(mag)) {
        // De lijst van het gezin noemt van het eigene wat ergens ligt; een professional ziet ook concepten en wat hij terughaalde.
        if (item.bron === stoel && (stoel.soort === 'medewerker' || item.status === 'ingebracht'))
          eis('eigen tekst', item.woord);
        if (!isEigen(item, stoel)) eis('verwijzing', `/gegevens/${item.id}`);
      }
      return;
    case 'plan':
      // Na sluiten toont het plan geen teksten meer; het eigene leest de bron nog bij haar gegevens.
      if (!casus.open) return;
      for (const item of casus.items.filter((i) => i.inPlan && i.status === 'ingebracht' && mag(i)))
        eis('doel', item.woord);
      return;
    case 'naam':
      if (casus.open && stoel.zit && magNaam(vandaag, stoel)) eis('naam', casus.naam.voornaam);
      return;
    case 'toestemming':
      if (stoel.soort === 'medewerker' && !stoel.zit) return;
      for (const vraag of casus.vragen.filter((v) => id === undefined || v.id === id)) {
        const vroeg = stoel === vraag.gever && !vraag.vervallen;
        const tekent = tekenaars(vandaag, vraag.gever).includes(stoel.persoon) && casus.open && !vraag.vervallen;
        if (id === undefined ? vroeg : tekent) eis('vraag', vraag.woord);
      }
      return;
    default:
      return;
  }
}

type Eis = (wat: string, moet: string) => void;

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
