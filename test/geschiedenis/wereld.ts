import assert from 'node:assert/strict';
import pg from 'pg';
import { type Aanmelding, meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import type { Gezinslid, Medewerker } from '../../src/db/verzoeker.ts';
import { type Medewerkerwens, medewerkers, organisaties } from '../../src/demonstratie/mensen.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import type { Fase, LijstCategorie, PartijSoort, Plicht, Soort } from '../../src/regels/index.ts';
import { aanmeldingVanDaan, aanmeldingVanYara, verplicht } from '../steun/casus.ts';
import { maakCollega } from '../steun/collega.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';

/**
 * Het geheugen van de proef: wat er gebeurde, zoals een secretaris het op papier bijhoudt. Niets hiervan komt uit het programma,
 * behalve ids; wat iemand vandaag mag zien, rekent orakel.ts hieruit uit.
 */
export type Stoel = {
  readonly id: string;
  readonly persoon: string;
  readonly sleutel: string;
  readonly soort: 'medewerker' | 'ouder' | 'jongere';
  readonly partijId: string | null;
  /** Waarvoor iemand op deze stoel zit; wie een andere functie krijgt, krijgt een andere stoel. Het gezin werkt nergens. */
  readonly werk: Medewerker | null;
  readonly behandelrelatie: boolean;
  /** Zit aan tafel en bevestigde; een genodigde die nog niets zei, niet. */
  zit: boolean;
  /** Kwam alleen bij een bijeenkomst die voorbij is: van een ander leest hij niets meer, en niets in de gedeelde laag (T25-07). */
  gast?: true;
};
export type Item = {
  readonly id: string;
  /** Dit ene woord staat nergens anders ter wereld. */
  readonly woord: string;
  readonly categorie: LijstCategorie;
  readonly kenmerken: Kenmerken;
  readonly bron: Stoel;
  /** Waar het behalve bij de gegevens ook staat: als doel in het plan, als deel van het verslag, als besluit. */
  readonly plek?: 'plan' | 'verslag' | 'besluit';
  /** Bij een deel van een verslag: van welk. */
  readonly verslag?: string;
  status: 'concept' | 'ingebracht' | 'teruggehaald';
};
export type Gift = {
  readonly item: Item;
  readonly aan: Stoel;
  readonly plicht: Plicht | null;
  status: 'actief' | 'ingetrokken' | 'bevroren';
  /** Wacht op de bron na een nieuwe fase. */
  wacht: boolean;
};
/** Een collega die met een stoel meeleest; hij heeft er zelf geen. */
export type Meelezer = {
  /** Zoals een oordeel hem ziet; het id is dat van de aanwijzing. */
  readonly stoel: Stoel;
  readonly namens: Stoel;
  readonly soorten: readonly LijstCategorie[];
  readonly tot: string;
  voorbij: boolean;
};
export type Vraagstuk = {
  readonly id: string;
  readonly hash: string;
  readonly gever: Stoel;
  readonly soorten: readonly Soort[];
  readonly ontvangers: readonly Stoel[];
  readonly woord: string;
  vervallen: boolean;
  /** Sleutel `persoon stoel soort`. */
  readonly antwoorden: Map<string, 'ja' | 'nee' | 'ingetrokken'>;
};
/** Een woord dat niet in een gegeven staat maar in de gedeelde laag eromheen: een plaats, een vraag, een verzoek. */
export type Kaderwoord = {
  readonly woord: string;
  readonly wat: string;
  /** Wie het deze dag mag lezen. */
  mag(lezer: Stoel, dag: string): boolean;
  /** Op deze paden staat het ook echt, voor wie het mag lezen, zolang de casus loopt. */
  readonly op: readonly string[];
};
/** De bijeenkomst van een casus, een die nog komt, en het verslag; `voorgelegd` als ook ouders en jongere het zien. */
export type Tafelstukken = {
  readonly bijeenkomst: string;
  readonly komend: string;
  readonly verslag: string;
  voorgelegd: boolean;
};
export type Casus = {
  readonly id: string;
  readonly type: 'mdo' | 'verzuimoverleg';
  readonly regie: string;
  /** De partij van de school van de jongere. */
  readonly school: string;
  readonly geboren: string;
  readonly langdurigVerzuim: boolean | null;
  /** Wie nu gezag heeft, in de volgorde waarin zij tekenen. */
  ouders: readonly string[];
  readonly jongere: string;
  readonly naam: Item & { readonly voornaam: string; readonly achternaam: string };
  /** `persoon partij` van wie over welke ontvanger is verteld (12.1). */
  readonly verteld: Set<string>;
  readonly stoelen: Stoel[];
  readonly items: Item[];
  /** Nieuwste eerst. */
  readonly giften: Gift[];
  /** Nieuwste eerst. */
  readonly vragen: Vraagstuk[];
  readonly kader: Kaderwoord[];
  readonly meelezers: Meelezer[];
  tafel: Tafelstukken | undefined;
  /** De bijeenkomst waar een gast bij kwam, en haar verslag zodra het is uitgebracht. */
  gasttafel: { readonly bijeenkomst: string; verslag?: string } | undefined;
  fase: Fase;
  open: boolean;
  /** Het convenant geldt vandaag; daarbuiten leest niemand nog wat een ander gaf. */
  convenantGeldt: boolean;
};
export type Wereld = {
  readonly server: TestServer;
  readonly su: pg.Pool;
  readonly casussen: readonly Casus[];
  /** Waarvoor iedereen vandaag werkt, op sleutel. */
  readonly werkers: Map<string, Medewerker>;
  vandaag(): string;
  /** Een minuut later: wat daarna gebeurt, heeft ook een latere tijd. */
  tik(): void;
  dagen(aantal: number): void;
  woord(): string;
};

/** Collega's die de demonstratie niet kent: een tweede van leerplicht, en iemand van weer een andere taak van dezelfde gemeente. */
const COLLEGAS: readonly Medewerkerwens[] = [
  {
    sleutel: 'karim',
    naam: 'Karim Proef',
    partij: 'oeverstad',
    rol: 'medewerker',
    functie: 'leerplichtambtenaar',
    hoedanigheid: 'leerplicht',
    geheimhouding: 'ambtsgeheim',
  },
  {
    sleutel: 'ans',
    naam: 'Ans Proef',
    partij: 'oeverstad',
    rol: 'medewerker',
    functie: 'consulent-individuele-voorziening',
    hoedanigheid: 'individuele-voorziening',
    geheimhouding: 'ambtsgeheim',
  },
];
const wens = (sleutel: string) => verplicht([...medewerkers, ...COLLEGAS].find((m) => m.sleutel === sleutel));
export const partijsoort = (sleutel: string): PartijSoort =>
  verplicht(organisaties.find((o) => o.sleutel === wens(sleutel).partij)).soort as PartijSoort;
export const werkVan = ({ werkers }: Pick<Wereld, 'werkers'>, sleutel: string): Medewerker =>
  verplicht(werkers.get(sleutel));

const LETTERS = 'bdfgklmnprstvz';
/** Een woord dat geen Nederlands is en dat de volgende keer anders is. */
function maakWoord(nummer: number): string {
  const lettergreep = (n: number): string => `${LETTERS[n % 14] ?? ''}${'aeiou'[Math.floor(n / 14) % 5] ?? ''}`;
  return `xq${lettergreep(nummer)}${lettergreep(Math.floor(nummer / 70) + 3)}qx`;
}

type Tafelwens = readonly [
  regie: string,
  aanmelding: Aanmelding,
  type: Casus['type'],
  namen: { readonly voornaam: string; readonly achternaam: string },
];

/**
 * Vier tafels met deels dezelfde mensen: Daan van 15 in een Verzuimoverleg, Yara van 11 in een MDO, en Daan nog eens, in een tweede
 * casus met dezelfde naam: wat aan de ene tafel ligt, ligt niet aan de andere. De vierde leidt een gemeente, met leerplicht.
 */
export async function maakWereld(tafels = 4): Promise<Wereld> {
  const server = await maakTestServer({ ongeremd: true });
  const su = new pg.Pool({ connectionString: server.database.superuserUrl, max: 2 });
  let nummer = 0;
  const woord = () => maakWoord(nummer++);
  const schuif = (ms: number) => server.zetKlok(new Date(server.omgeving.klok().getTime() + ms).toISOString());
  const casussen: Casus[] = [];
  const werkers = new Map<string, Medewerker>();
  for (const { sleutel, rol } of medewerkers)
    if (rol === 'medewerker') werkers.set(sleutel, server.wie(sleutel) as Medewerker);
  for (const collega of COLLEGAS) werkers.set(collega.sleutel, await maakCollega({ ...server, su }, collega));
  const naam = () => ({ voornaam: `V${woord()}`, achternaam: `A${woord()}` });
  const [daan, yara, ander] = [naam(), naam(), naam()];
  const vanGemeente = { ...aanmeldingVanDaan(server), overlegtype: await legGemeentetype(server, su) };
  const wensen: readonly Tafelwens[] = [
    ['femke', aanmeldingVanDaan(server), 'verzuimoverleg', daan],
    ['noor', aanmeldingVanYara(server), 'mdo', yara],
    ['femke', aanmeldingVanDaan(server), 'verzuimoverleg', daan],
    ['rachid', vanGemeente, 'verzuimoverleg', ander],
  ];
  for (const [regie, aanmelding, type, namen] of wensen.slice(0, tafels)) {
    const jongere = { ...namen, geboortedatum: aanmelding.jongere.geboortedatum };
    casussen.push(
      await begin({ server, su, werkers }, { regie, type, aanmelding: { ...aanmelding, jongere }, woord: woord() }),
    );
  }
  return {
    server,
    su,
    casussen,
    werkers,
    woord,
    vandaag: () => server.omgeving.klok().toISOString().slice(0, 10),
    tik: () => schuif(60_000),
    dagen: (aantal) => schuif(aantal * 86_400_000),
  };
}

/** Geen van de gewone overlegtypen leidt een gemeente; in een regio kan dat wel: het Verzuimoverleg, en dan door haar geleid (T25-09). */
async function legGemeentetype({ omgeving, gebied }: TestServer, su: pg.Pool): Promise<string> {
  const id = omgeving.ids();
  const { rowCount } = await su.query(
    `insert into overlegtype (id, convenant_id, code, naam, versie, inhoud, vastgesteld_op, convenanttekst_id)
     select $1, convenant_id, 'verzuimoverleg-gemeente', 'Verzuimoverleg van de gemeente', 1,
       jsonb_set(inhoud, '{procesregie}', '"gemeente"'), vastgesteld_op, convenanttekst_id from overlegtype where id = $2`,
    [id, gebied.overlegtype.get('verzuimoverleg')],
  );
  assert.equal(rowCount, 1);
  return id;
}

type Begin = {
  readonly regie: string;
  readonly type: Casus['type'];
  readonly aanmelding: Aanmelding;
  readonly woord: string;
};

type Mensen = Pick<Wereld, 'server' | 'su' | 'werkers'>;

async function begin({ server, su, werkers }: Mensen, wat: Begin): Promise<Casus> {
  const verzoeker = server.wie(wat.regie) as Medewerker;
  const aanmelding = { ...wat.aanmelding, vraag: `Wat helpt bij ${wat.woord}?` };
  assert.equal((await meldCasusAan({ ...server.als(verzoeker), verzoeker }, aanmelding)).kind, 'aangemeld');
  const rijen = async (vraag: string) =>
    (await su.query<{ id: string }>(vraag, [aanmelding.casus])).rows.map((rij) => rij.id);
  const ouders = await rijen('select persoon_id as id from gezag where casus_id = $1 order by soort');
  const [jongere] = await rijen('select persoon_id as id from betrokkene where casus_id = $1');
  const [school] = await rijen(
    'select s.partij_id as id from casus c join school s on s.id = c.school_id where c.id = $1',
  );
  const [naam] = await rijen("select id from gegeven where casus_id = $1 and categorie = 'a'");
  const casus: Casus = {
    id: aanmelding.casus,
    type: wat.type,
    regie: wat.regie,
    school: verplicht(school),
    geboren: aanmelding.jongere.geboortedatum,
    langdurigVerzuim: aanmelding.langdurigVerzuim,
    ouders,
    jongere: verplicht(jongere),
    naam: undefined as never,
    verteld: new Set(),
    stoelen: [],
    items: [],
    giften: [],
    vragen: [],
    kader: [],
    meelezers: [],
    tafel: undefined,
    gasttafel: undefined,
    fase: 'intake',
    open: true,
    convenantGeldt: true,
  };
  const regie = await nieuweStoel({ server, su, werkers }, casus, wat.regie, false);
  regie.zit = true;
  const item: Casus['naam'] = {
    id: verplicht(naam),
    woord: '',
    categorie: 'a',
    kenmerken: { nodigVoorVraag: true, activiteit: 'advies' },
    bron: regie,
    status: 'ingebracht',
    voornaam: aanmelding.jongere.voornaam,
    achternaam: aanmelding.jongere.achternaam,
  };
  casus.items.push(item);
  return Object.assign(casus, { naam: item });
}

/** Zet een medewerker in het geheugen zoals hij nu werkt, met het id dat het programma zijn stoel gaf. */
export async function nieuweStoel(w: Mensen, casus: Casus, sleutel: string, behandelrelatie: boolean): Promise<Stoel> {
  const werk = werkVan(w, sleutel);
  const { persoon, partij } = werk;
  const eerder = casus.stoelen.find((s) => s.werk?.aanstelling === werk.aanstelling);
  if (eerder !== undefined) return eerder;
  const stoel: Stoel = {
    id: await stoelId(w, casus, { persoon, aanstelling: werk.aanstelling }),
    persoon,
    sleutel,
    soort: 'medewerker',
    partijId: partij,
    werk,
    behandelrelatie,
    zit: false,
  };
  casus.stoelen.push(stoel);
  return stoel;
}

async function stoelId(
  { su }: Pick<Wereld, 'su'>,
  casus: Casus,
  { persoon, aanstelling }: { readonly persoon: string; readonly aanstelling: string | null },
): Promise<string> {
  const { rows } = await su.query<{ id: string }>(
    'select id from deelnemer where casus_id = $1 and persoon_id = $2 and aanstelling_id is not distinct from $3',
    [casus.id, persoon, aanstelling],
  );
  return verplicht(rows[0]?.id);
}

/** Vertelt ouders en, vanaf 12, de jongere over deze partijen; wie voor het eerst hoort, krijgt een stoel. */
export async function vertel(w: Wereld, casus: Casus, partijen: readonly string[]): Promise<void> {
  const verzoeker = w.server.wie(casus.regie) as Medewerker;
  const personen = [...casus.ouders, ...(leeftijd(casus, w.vandaag()) >= 12 ? [casus.jongere] : [])];
  const wat = { casus: casus.id, personen, partijen, doelen: ['a', 'c'] as const, hoe: 'gesprek', op: w.vandaag() };
  const uit = await informeer({ ...w.server.als(verzoeker), verzoeker }, wat as Parameters<typeof informeer>[1]);
  assert.equal(uit.kind, 'vastgelegd', JSON.stringify(uit));
  for (const persoon of personen) {
    for (const partij of [...partijen, verzoeker.partij]) casus.verteld.add(`${persoon} ${partij}`);
    if (casus.stoelen.some((s) => s.persoon === persoon)) continue;
    const soort = persoon === casus.jongere ? 'jongere' : 'ouder';
    const id = await stoelId(w, casus, { persoon, aanstelling: null });
    const lid = { id, persoon, sleutel: soort, soort, partijId: null, werk: null } as const;
    casus.stoelen.push({ ...lid, behandelrelatie: false, zit: true });
  }
}

/** Hele jaren op een dag, geteld zoals mensen verjaren. */
export function leeftijd({ geboren }: Pick<Casus, 'geboren'>, dag: string): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4));
  return dag.slice(5) < geboren.slice(5) ? jaren - 1 : jaren;
}

export function opening(w: Wereld, stoel: Stoel) {
  if (stoel.werk !== null) return w.server.als(stoel.werk);
  return alsGezin(w, stoel);
}
export function alsWerk(w: Wereld, stoel: Stoel) {
  const verzoeker = verplicht(stoel.werk);
  return { ...w.server.als(verzoeker), verzoeker };
}
export function alsGezin(w: Wereld, stoel: Stoel) {
  const verzoeker = { soort: stoel.soort as 'ouder' | 'jongere', persoon: stoel.persoon } satisfies Gezinslid;
  return { ...w.server.als(verzoeker), verzoeker };
}
