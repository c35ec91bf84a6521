import { canoniekeJson } from './canonieke-json.ts';

/** EventActionCode of NEN 7513: create, read, update, delete, execute. */
export type Actie = 'C' | 'R' | 'U' | 'D' | 'E';

/** EventOutcomeIndicator of NEN 7513 as words; a refusal that worked as meant is `geweigerd`, not an error. */
export type GebeurtenisUitkomst = 'gelukt' | 'geweigerd' | 'mislukt';

/** One group of facts as the rules engine judged it: two words of at most 24 bits, replayable without content. */
export type Regelwoord = {
  readonly groep: string;
  readonly bekend: number;
  readonly waarde: number;
  /** Rules that no completion of the question could let speak, known when it was judged. */
  readonly uitgesloten: number;
};

/**
 * One event of the log, complete enough for both projections: NEN 7513 and Logboek Dataverwerkingen (C-09).
 * It carries ids and codes only, never a name or content. The sets (categorieen, redenen, woorden, betrokkenen)
 * have no order: encoding sorts them.
 */
export type Gebeurtenis = {
  readonly id: string;
  /** Moment in UTC, ISO 8601 with milliseconds: `2026-01-10T09:30:00.000Z`. */
  readonly op: string;
  readonly wie: {
    readonly persoon: string | null;
    /** The kind of Verzoeker: medewerker, ouder, jongere, steunpersoon, fg, beheerder, systeem. */
    readonly soort: string;
    readonly partij: string | null;
    readonly hoedanigheid: string | null;
    readonly functie: string | null;
  };
  /** Stable kebab-case code of what happened, from the list of log events. */
  readonly gebeurtenis: string;
  readonly actie: Actie;
  readonly uitkomst: GebeurtenisUitkomst;
  readonly casus: string | null;
  readonly object: { readonly soort: string; readonly id: string } | null;
  /** The party whose gegeven was read or shared; it may see this line too. */
  readonly bronPartij: string | null;
  /** For which task of that gemeente, where the object does not tell. */
  readonly bronHoedanigheid: string | null;
  readonly doel: string | null;
  readonly fase: string | null;
  readonly grondslag: string | null;
  readonly categorieen: readonly string[];
  /** The handeling that was judged, as the contract names it. */
  readonly handeling: string | null;
  /** Version of the rule set that judged, to replay the decision under the rules of its day. */
  readonly regelset: string | null;
  readonly besluit: 'toegestaan' | 'geweigerd' | 'onvolledig' | null;
  readonly redenen: readonly string[];
  readonly woorden: readonly Regelwoord[] | null;
  readonly toestemming: { readonly id: string; readonly versie: number } | null;
  readonly herkomst: { readonly verzoek: string; readonly kanaal: string };
  /** Pseudonyms (32 bytes, from the kluis) of whom it is about. */
  readonly betrokkenen: readonly Uint8Array[];
};

/** Stands in every encoding; a change in meaning or shape gets the next number, old lines keep theirs. */
const VORM = 2;
const PSEUDONIEM_LENGTE = 32;

/**
 * The bytes over which the leaf hash of an event is taken: canonical JSON (RFC 8785) in UTF-8. Equal events give
 * equal bytes, different events different ones; every field is always present, so absence cannot be faked.
 * @throws TypeError when a moment, a rule word or a pseudonym does not have the shape that the type promises.
 */
export function canoniekeBytes(gebeurtenis: Gebeurtenis): Buffer {
  const { wie, object, toestemming, herkomst } = gebeurtenis;
  const json = canoniekeJson({
    vorm: VORM,
    id: gebeurtenis.id,
    op: eisMoment(gebeurtenis.op),
    wie: {
      persoon: wie.persoon,
      soort: wie.soort,
      partij: wie.partij,
      hoedanigheid: wie.hoedanigheid,
      functie: wie.functie,
    },
    gebeurtenis: gebeurtenis.gebeurtenis,
    actie: gebeurtenis.actie,
    uitkomst: gebeurtenis.uitkomst,
    casus: gebeurtenis.casus,
    object: object && { soort: object.soort, id: object.id },
    bronPartij: gebeurtenis.bronPartij,
    bronHoedanigheid: gebeurtenis.bronHoedanigheid,
    doel: gebeurtenis.doel,
    fase: gebeurtenis.fase,
    grondslag: gebeurtenis.grondslag,
    categorieen: verzameling(gebeurtenis.categorieen),
    handeling: gebeurtenis.handeling,
    regelset: gebeurtenis.regelset,
    besluit: gebeurtenis.besluit,
    redenen: verzameling(gebeurtenis.redenen),
    woorden: gebeurtenis.woorden && codeerWoorden(gebeurtenis.woorden),
    toestemming: toestemming && { id: toestemming.id, versie: toestemming.versie },
    herkomst: { verzoek: herkomst.verzoek, kanaal: herkomst.kanaal },
    betrokkenen: verzameling(gebeurtenis.betrokkenen.map(pseudoniem)),
  });
  return Buffer.from(json, 'utf8');
}

function verzameling(leden: readonly string[]): string[] {
  return [...new Set(leden)].sort();
}

/** By group: what was known, what it was, and which rules could not speak any more. */
function codeerWoorden(woorden: readonly Regelwoord[]): { [groep: string]: readonly number[] } {
  const perGroep = woorden.map(
    ({ groep, bekend, waarde, uitgesloten }) => [groep, [bekend, waarde, uitgesloten].map(eisWoord)] as const,
  );
  if (new Set(woorden.map(({ groep }) => groep)).size !== woorden.length)
    throw new TypeError('Een groep regels staat er tweemaal in.');
  return Object.fromEntries(perGroep);
}

function eisWoord(woord: number): number {
  if (!Number.isInteger(woord) || woord < 0 || woord > 0xffff_ffff)
    throw new TypeError('Een regelwoord is een geheel getal van 32 bits.');
  return woord;
}

// One spelling per moment: always UTC, always milliseconds.
function eisMoment(op: string): string {
  const moment = new Date(op);
  if (Number.isNaN(moment.getTime()) || moment.toISOString() !== op)
    throw new TypeError('Een moment staat er als ISO 8601 in UTC met milliseconden.');
  return op;
}

function pseudoniem(bytes: Uint8Array): string {
  if (bytes.length !== PSEUDONIEM_LENGTE) throw new TypeError('Een aanduiding van een betrokkene telt 32 bytes.');
  return Buffer.from(bytes).toString('hex');
}
