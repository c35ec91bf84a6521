import pg from 'pg';
import { startKind } from '../meten/kind.ts';
import { kwantiel } from '../meten/statistiek.ts';
import { belast, maakBrowser } from './belasting.ts';
import type { Dienstantwoord, Dienstvraag } from './dienst.ts';
import type { Kaalantwoord, Kaalvraag } from './kaal.ts';
import { naamVan } from './namen.ts';
import { type Stand, standVanPostgres, verbruikVan } from './stand.ts';
import { kiesMensen, type Mens, type Meting, metingen, openFormulier, type Werker } from './verkeer.ts';

export type Cel = {
  readonly naam: string;
  readonly verbindingen: number;
  readonly aantal: number;
  readonly fouten: number;
  readonly perSeconde: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** CPU per request. */
  readonly programmaMs: number;
  readonly databaseMs: number;
  readonly programmaMb: number;
  readonly databaseMb: number;
};

export type Meetwens = {
  readonly map: string;
  readonly casussen: number;
  readonly zaad: number;
  readonly verbindingen: readonly number[];
  readonly duurMs: number;
  readonly alleen: readonly string[] | null;
  readonly meld: (regel: string) => void;
};

const MENSEN = 96;
/**
 * A statement gets its name the second time it comes and then a plan, on each of the ten connections to PostgreSQL by itself. After so
 * many requests nothing is new; before that, what is measured is planning.
 */
const WARM = 128;

type Naamgenoot = Dienstvraag | { readonly soort: 'open' };

/** Measures a region that was built: the program first, then in the same run the bare limit. */
export async function meetRegio(wens: Meetwens): Promise<readonly Cel[]> {
  const dienst = startKind<Naamgenoot, Dienstantwoord>(kind('dienst'), [wens.map]);
  try {
    const open = await dienst.vraag({ soort: 'open' });
    if (open.soort !== 'open') throw new Error('het programma opende niet');
    const mensen = await leesMensen(open.superuserUrl);
    const ingelogd = await dienst.vraag({ soort: 'sessies', personen: mensen.map(({ persoon }) => persoon) });
    if (ingelogd.soort !== 'sessies') throw new Error('inloggen lukte niet');
    const werkers = await openFormulieren(open.adres, mensen, ingelogd.tokens);
    const stand = async (): Promise<Stand> => {
      const gelezen = await dienst.vraag({ soort: 'stand' });
      return gelezen.soort === 'stand' ? gelezen.stand : { cpuMs: 0, geheugenMb: 0 };
    };
    const namen = Array.from(
      { length: 200 },
      (_, i) => naamVan(wens.zaad, i * Math.floor(wens.casussen / 200)).achternaam,
    );
    const alle = metingen(werkers, { zaad: wens.zaad, namen });
    const schrijft = alle.filter(({ naam }) => naam === 'inbrengen');
    const leest = alle.filter((meting) => !schrijft.includes(meting));
    const cellen = await meetAlle(wens, leest, { adres: open.adres, stand });
    const kaal = await meetKaal(wens, open.superuserUrl, mensen);
    // Last of all: what writes makes the region another one.
    return [...cellen, ...kaal, ...(await meetAlle(wens, schrijft, { adres: open.adres, stand }))];
  } finally {
    await dienst.stop();
  }
}

const kind = (naam: string): URL =>
  new URL(import.meta.url.endsWith('.ts') ? `./${naam}.ts` : `./${naam}.js`, import.meta.url);

async function leesMensen(url: string): Promise<readonly Mens[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await kiesMensen(client, MENSEN);
  } finally {
    await client.end();
  }
}

async function openFormulieren(
  adres: string,
  mensen: readonly Mens[],
  tokens: readonly string[],
): Promise<readonly Werker[]> {
  const werkers: Werker[] = [];
  for (const [i, mens] of mensen.entries()) {
    const browser = maakBrowser(adres);
    werkers.push({ ...mens, ...(await openFormulier(browser, tokens[i] ?? '')) });
    browser.sluit();
  }
  return werkers;
}

async function meetKaal(wens: Meetwens, url: string, mensen: readonly Mens[]): Promise<readonly Cel[]> {
  const kaal = startKind<Kaalvraag, Kaalantwoord>(kind('kaal'), [url]);
  try {
    const open = await kaal.vraag({ soort: 'open' });
    if (open.soort !== 'open') throw new Error('de kale server opende niet');
    const stand = async (): Promise<Stand> => {
      const gelezen = await kaal.vraag({ soort: 'stand' });
      return gelezen.soort === 'stand' ? gelezen.stand : { cpuMs: 0, geheugenMb: 0 };
    };
    let nummer = 0;
    const volgende = (): Mens => {
      nummer += 1;
      return mensen[nummer % mensen.length] as Mens;
    };
    const klopt: Meting['klopt'] = ({ status, tekst }) => status === 200 && tekst.length > 200;
    const kaleMetingen: readonly Meting[] = [
      { naam: 'lijst-kaal', maak: () => ({ pad: `/lijst/${volgende().persoon}` }), klopt },
      {
        naam: 'casus-kaal',
        maak: () => {
          const { persoon, casussen } = volgende();
          return { pad: `/casus/${casussen[nummer % casussen.length]?.id}/${persoon}` };
        },
        klopt,
      },
    ];
    return await meetAlle(wens, kaleMetingen, { adres: open.adres, stand });
  } finally {
    await kaal.stop();
  }
}

type Gemeten = { readonly adres: string; readonly stand: () => Promise<Stand> };

async function meetAlle(wens: Meetwens, rij: readonly Meting[], gemeten: Gemeten): Promise<readonly Cel[]> {
  const cellen: Cel[] = [];
  for (const meting of rij.filter(({ naam }) => wens.alleen === null || wens.alleen.includes(naam))) {
    for (const verbindingen of wens.verbindingen) {
      const cel = await meetCel(wens, meting, { ...gemeten, verbindingen });
      wens.meld(regelVan(cel));
      cellen.push(cel);
    }
  }
  return cellen;
}

async function meetCel(
  { map, duurMs }: Meetwens,
  meting: Meting,
  { adres, stand, verbindingen }: Gemeten & { readonly verbindingen: number },
): Promise<Cel> {
  const browsers = Array.from({ length: verbindingen }, () => maakBrowser(adres));
  await belast(browsers, { ...meting, duurMs: duurMs / 4, minstens: Math.min(WARM, 8 * verbindingen) });
  const voor = { programma: await stand(), database: standVanPostgres(map) };
  const { durenMs, fouten, wandMs } = await belast(browsers, { ...meting, duurMs });
  const na = { programma: await stand(), database: standVanPostgres(map) };
  for (const browser of browsers) browser.sluit();
  const aantal = durenMs.length;
  return {
    naam: meting.naam,
    verbindingen,
    aantal,
    fouten,
    perSeconde: (aantal / wandMs) * 1000,
    p50Ms: kwantiel(durenMs, 0.5),
    p95Ms: kwantiel(durenMs, 0.95),
    p99Ms: kwantiel(durenMs, 0.99),
    programmaMs: (na.programma.cpuMs - voor.programma.cpuMs) / aantal,
    databaseMs: verbruikVan(voor.database, na.database) / aantal,
    programmaMb: na.programma.geheugenMb,
    databaseMb: na.database.geheugenMb,
  };
}

const kort = (ms: number): string => ms.toFixed(2);

const regelVan = (cel: Cel): string =>
  `${cel.naam.padEnd(11)} ${String(cel.verbindingen).padStart(3)}  ${cel.perSeconde.toFixed(0).padStart(5)}/s  p50 ${kort(cel.p50Ms)}  p95 ${kort(cel.p95Ms)}  p99 ${kort(cel.p99Ms)}  cpu ${kort(cel.programmaMs)} + ${kort(cel.databaseMs)} ms  ${cel.programmaMb.toFixed(0)} MB  fout ${cel.fouten}/${cel.aantal}`;
