import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import type { Zitter } from '../casus/stoel-van-nu.queries.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { openInhouden } from '../gegeven/inhoud.ts';
import { inhoudplek } from '../gegeven/lees-gegeven.ts';
import { findNamen } from '../gegeven/lijst/namen-in-lijst.queries.ts';
import { legNamenVast, type NaamInLijst, type NamenInLijst, namenVoor } from '../gegeven/lijst/namen-in-lijst.ts';
import { NAAMINDEX } from '../gegeven/onthoud-naam.ts';
import { naamdelen, ruimeTermen, vraagtermen } from '../kluis/index.ts';
import { leeftijdOp } from '../regels/index.ts';
import { nummerpatroon } from '../taak/casusnummer.ts';
import { lijstkeuzes } from '../taak/lijstkeuzes.ts';
import { type Casusregel, maakRegels } from '../taak/toon-werk.ts';
import { findMijnCasussen, findOpenTakenIn } from '../taak/werk.queries.ts';
import { type Gelijkenis, vergelijk } from './rang.ts';
import { findBetrokkenen, findKandidaten } from './zoek.queries.ts';

export type Gevondenschool = { readonly id: string; readonly naam: string };

export type Zoekuitkomst = {
  readonly nu: Date;
  /** Met dit nummer, of met precies deze naam of het begin ervan. Beste eerst. */
  readonly gevonden: readonly Casusregel[];
  /** Alleen als er niets is gevonden: wat zo klinkt, of er met een vergissing in het typen op lijkt. */
  readonly bedoelde: readonly Casusregel[];
  /** Scholen waar de zoeker zelf casussen van heeft. */
  readonly scholen: readonly Gevondenschool[];
};

/** Zoveel namen gaan er hoogstens open voor een vraag (design, Walls). */
const MEESTE_KANDIDATEN = 200;
const MEESTE_TREFFERS = 20;
const MEESTE_SCHOLEN = 5;

/**
 * Zoekt in de eigen casussen op naam, casusnummer of school. Een naam wordt gevonden onder de sleutel van de partij van de zoeker,
 * die hem inbracht of kreeg, en alleen waar de zoeker zelf lid is; wat er uitkomt is beoordeeld voordat het er staat.
 * Waarnaar gezocht is, komt niet in het logboek: wie een naam typt die hier niet hoort, laat hem nergens achter.
 */
export async function zoek(opening: Casusopening<Medewerker>, invoer: string): Promise<Zoekuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { persoon, partij, hoedanigheid } = opening.verzoeker;
    const wie = { persoon, partij, hoedanigheid };
    const isNummer = nummerpatroon(invoer) !== null;
    const treffers = isNummer ? await opNummer(tx, wie, invoer) : await opNaam(tx, wie, invoer);
    const namen = await namenVoor(tx, [...treffers.gevonden, ...treffers.bedoelde]);
    const scholen = await zoekScholen(tx, wie, invoer);
    const maak = (casussen: readonly string[]) => maakLijst(tx, { wie, namen, casussen });
    // Wie een naam typte, mag alleen casussen zien waarvan hij die naam nu mag lezen: de treffer zelf zegt anders wie het is.
    const mag = (casus: string) => treffers.soort === 'nummer' || namen.get(casus)?.kind === 'naam';
    const gevonden = treffers.gevonden.filter(mag);
    const bedoelde = gevonden.length > 0 ? [] : treffers.bedoelde.filter(mag);
    const getoond = new Set([...gevonden, ...bedoelde]);
    await legNamenVast(
      tx,
      'casus-gezocht',
      [...namen].flatMap(([casus, naam]) => (getoond.has(casus) ? [naam] : [])),
    );
    const isGevonden = gevonden.length > 0;
    return {
      nu: tx.nu,
      gevonden: await maak(gevonden),
      bedoelde: await maak(bedoelde),
      scholen: scholen
        .filter(({ gelijkenis }) => gelijkenis.kind === 'gevonden' || !isGevonden)
        .slice(0, MEESTE_SCHOLEN)
        .map(({ school }) => school),
    };
  });
}

type Treffers = {
  readonly soort: 'nummer' | 'naam';
  readonly gevonden: readonly string[];
  readonly bedoelde: readonly string[];
};

const ALLES = { filter: 'alle', nummer: null, fase: null, overlegtype: null, school: null, na: null } as const;

/** Met dit nummer; is dat er niet, dan met de laatste cijfers ervan, als er van de zoeker maar een zo eindigt. */
async function opNummer(tx: Tx, wie: Zitter, nummer: string): Promise<Treffers> {
  const vraag = { ...wie, ...ALLES, nummer };
  const precies = await findMijnCasussen(tx, { ...vraag, hoogstens: MEESTE_TREFFERS });
  const einde = precies.length > 0 ? [] : await findMijnCasussen(tx, { ...vraag, ookEinde: true, hoogstens: 2 });
  const gevonden = einde.length === 1 ? einde : precies;
  return { soort: 'nummer', gevonden: gevonden.map((rij) => rij.casus), bedoelde: [] };
}

/**
 * In drie stappen, tot er iets precies past: deze termen, dan het begin of de klank van een enkel deel, dan de nieuwste casussen.
 * Samen gaan er nooit meer dan tweehonderd namen open.
 */
async function opNaam(tx: Tx, wie: Zitter, invoer: string): Promise<Treffers> {
  if (naamdelen(invoer).length === 0) return { soort: 'naam', gevonden: [], bedoelde: [] };
  const precies = await Promise.all(vraagtermen(invoer).map((termen) => blind(tx, wie.partij, termen)));
  const ruim = await blind(tx, wie.partij, ruimeTermen(invoer));
  const gezien = new Set<string>();
  const scores: Score[] = [];
  for (const groepen of [precies, [ruim], []]) {
    const kandidaten = await findKandidaten(tx, { ...wie, groepen, hoogstens: MEESTE_KANDIDATEN });
    const nieuw = kandidaten.filter((casus) => !gezien.has(casus)).slice(0, MEESTE_KANDIDATEN - gezien.size);
    for (const casus of nieuw) gezien.add(casus);
    scores.push(...(await scoor(tx, nieuw, invoer)));
    if (scores.some(({ gelijkenis }) => gelijkenis.kind === 'gevonden')) break;
  }
  const van = (kind: Gelijkenis['kind']) =>
    scores
      .filter((score) => score.gelijkenis.kind === kind)
      .toSorted((a, b) => a.gelijkenis.afstand - b.gelijkenis.afstand)
      .slice(0, MEESTE_TREFFERS)
      .map((score) => score.casus);
  return { soort: 'naam', gevonden: van('gevonden'), bedoelde: van('lijkt-op') };
}

async function blind(tx: Tx, partij: string, waarden: readonly string[]): Promise<readonly Buffer[]> {
  const uitkomst = await tx.omgeving.kluis.indexTermen({ partij, doel: NAAMINDEX, waarden });
  return uitkomst.kind === 'termen' ? uitkomst.termen : [];
}

type Score = { readonly casus: string; readonly gelijkenis: Exclude<Gelijkenis, { kind: 'anders' }> };

async function scoor(tx: Tx, casussen: readonly string[], invoer: string): Promise<readonly Score[]> {
  const rijen = await findNamen(tx, casussen);
  const betrokkenen = await findBetrokkenen(tx, casussen);
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    rijen.map((rij) => inhoudplek(rij, betrokkenen.get(rij.casus_id) ?? '')),
  );
  const perCasus = new Map<string, Score>();
  for (const [i, rij] of rijen.entries()) {
    const naam = inhouden[i]?.persoonsgegevens;
    if (naam === undefined || perCasus.has(rij.casus_id)) continue;
    const gelijkenis = vergelijk(invoer, `${naam.voornaam} ${naam.achternaam}`);
    if (gelijkenis.kind !== 'anders') perCasus.set(rij.casus_id, { casus: rij.casus_id, gelijkenis });
  }
  return [...perCasus.values()];
}

async function zoekScholen(tx: Tx, wie: Zitter, invoer: string) {
  const { scholen } = await lijstkeuzes(tx, wie);
  return scholen
    .flatMap((school) => {
      const gelijkenis = vergelijk(invoer, school.naam);
      return gelijkenis.kind === 'anders' ? [] : [{ school, gelijkenis }];
    })
    .toSorted(
      (a, b) => a.gelijkenis.kind.localeCompare(b.gelijkenis.kind) || a.gelijkenis.afstand - b.gelijkenis.afstand,
    );
}

type Lijststof = { readonly wie: Zitter; readonly namen: NamenInLijst; readonly casussen: readonly string[] };

async function maakLijst(tx: Tx, { wie, namen, casussen }: Lijststof): Promise<readonly Casusregel[]> {
  if (casussen.length === 0) return [];
  const rijen = await findMijnCasussen(tx, { ...wie, ...ALLES, casussen, hoogstens: MEESTE_TREFFERS });
  const taken = await findOpenTakenIn(
    tx,
    wie.persoon,
    rijen.map((rij) => rij.casus),
  );
  const regels = maakRegels({ rijen, namen, taken }).map((regel) => ({
    ...regel,
    jongere: volledig(namen.get(regel.id), tx.vandaag) ?? regel.jongere,
  }));
  return regels.toSorted((a, b) => casussen.indexOf(a.id) - casussen.indexOf(b.id));
}

/** Wie op een achternaam zoekt, moet zien waarom iemand gevonden is: hier staat de hele naam. */
function volledig(naam: NaamInLijst | undefined, vandaag: string): string | null {
  if (naam?.kind !== 'naam') return null;
  const { voornaam, achternaam, geboortedatum } = naam.naam;
  return `${voornaam} ${achternaam}, ${leeftijdOp(geboortedatum, vandaag)} jaar`;
}
