/** EventActionCode of NEN 7513: create, read, update, delete, execute. */
export type Actie = 'C' | 'R' | 'U' | 'D' | 'E';

/** EventOutcomeIndicator of NEN 7513 as words; a refusal that worked as meant is `geweigerd`, not an error. */
export type GebeurtenisUitkomst = 'gelukt' | 'geweigerd' | 'mislukt';

/** One group of facts as the rules engine judged it: two words of at most 24 bits, replayable without content. */
export type Regelwoord = { readonly groep: string; readonly bekend: number; readonly waarde: number };

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
  readonly doel: string | null;
  readonly grondslag: string | null;
  readonly categorieen: readonly string[];
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
