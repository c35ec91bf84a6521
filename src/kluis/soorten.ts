import type { SleutelVerwijzing } from './verwijzing.ts';

declare const sleutelMerk: unique symbol;

/** Id of one version of one middle key. */
export type SleutelId = string & { readonly [sleutelMerk]: true };

/**
 * Where a sealed text belongs. Every field is bound into the seal (AAD), so bytes that are moved to another
 * row, column, casus, owner or version no longer open (bar CR2).
 */
export type Plaats = {
  /** The partij or persoon whose content it is. */
  readonly eigenaar: string;
  readonly casus: string | null;
  /** The category of 5.1, or the name of table and column for what is no gegeven. */
  readonly categorie: string;
  /** Id of the row; the record key is derived from it. */
  readonly record: string;
  readonly versie: number;
};

/** Why bytes did not open; never says anything about their content, so it may be logged. */
export type Schade =
  /** The bytes are no envelope of ours. */
  | 'vorm'
  /** The envelope was made under a key that does not belong to this reference. */
  | 'andere-sleutel'
  /** The middle key itself does not unwrap: damaged, moved, or wrapped under another root key. */
  | 'middensleutel'
  /** Key commitment or authentication tag is wrong: content or place was changed. */
  | 'waarmerk';

/** What a destruction leaves: the moment of the first one, and the ids of all versions that are gone with it. */
export type Vernietiging = {
  readonly kind: 'vernietigd';
  readonly vernietigdOp: Date;
  readonly sleutels: readonly string[];
};

export type Vernietigd = { readonly kind: 'vernietigd' };
export type Beschadigd = { readonly kind: 'beschadigd'; readonly oorzaak: Schade };
export type Ontbreekt = { readonly kind: 'ontbreekt' };

export type Zorg = { readonly kind: 'aanwezig'; readonly sleutel: SleutelId } | Vernietigd;
export type Verzegeling = { readonly kind: 'verzegeld'; readonly envelop: Buffer } | Vernietigd | Beschadigd;
export type Opening = { readonly kind: 'open'; readonly inhoud: Buffer } | Vernietigd | Ontbreekt | Beschadigd;
export type Indexering = { readonly kind: 'termen'; readonly termen: readonly Buffer[] } | Vernietigd | Beschadigd;
export type PersoonIndex = { readonly kind: 'index'; readonly index: Buffer } | Vernietigd | Beschadigd;
export type Vernieuwing =
  | { readonly kind: 'vernieuwd'; readonly sleutel: SleutelId; readonly versie: number }
  | Vernietigd
  | Ontbreekt;

export type TeVerzegelen = {
  readonly verwijzing: SleutelVerwijzing;
  readonly plaats: Plaats;
  readonly tekst: string | Uint8Array;
};

export type TeOpenen = {
  readonly verwijzing: SleutelVerwijzing;
  readonly plaats: Plaats;
  readonly envelop: Uint8Array;
};

/** Sealing, opening, indexing and destroying; the only way to content in rest (design, Walls, Keys; bar A10). */
export type Kluis = {
  /** Makes the middle key when it is not there and commits it, before the row that will use it. Race-safe. */
  zorgVoorSleutel(verwijzing: SleutelVerwijzing): Promise<Zorg>;
  /** Seals under the newest version of the middle key, which is made first where it is missing. */
  verzegel(item: TeVerzegelen): Promise<Verzegeling>;
  /** As `verzegel`, for many: answers in the same order, one question to the key store. */
  verzegelAlles(items: readonly TeVerzegelen[]): Promise<readonly Verzegeling[]>;
  /** Opens one envelope. Content that was erased, lost or changed is an outcome, never an exception. */
  open(item: TeOpenen): Promise<Opening>;
  /**
   * As `open`, for many: answers in the same order, one question to the key store for what is not cached.
   * @param straks keys that will be asked for soon: they come along when a question is asked anyway.
   */
  openAlles(items: readonly TeOpenen[], straks?: readonly SleutelVerwijzing[]): Promise<readonly Opening[]>;
  /**
   * Destroys every version of the key, for good, also before it ever existed. Repeating it changes nothing.
   * Unreadable here at once, in other processes after at most 60 seconds.
   */
  vernietig(verwijzing: SleutelVerwijzing): Promise<Vernietiging>;
  /** Makes a next version for new seals; what older versions sealed stays readable. */
  vernieuwSleutel(verwijzing: SleutelVerwijzing): Promise<Vernieuwing>;
  /**
   * Blind index terms (16 bytes) of values, equal only within one party and one doel, so that a dump cannot be
   * joined between parties. Equal values give equal terms: frequency is what such an index reveals.
   */
  indexTermen(vraag: {
    readonly partij: string;
    readonly doel: string;
    readonly waarden: readonly string[];
  }): Promise<Indexering>;
  /** The 32-byte pseudonym under which log lines about a person are found; gone once its log key is destroyed. */
  persoonIndex(persoon: string): Promise<PersoonIndex>;
  /** As `persoonIndex`, for many: answers in the same order. */
  persoonIndexen(personen: readonly string[]): Promise<readonly PersoonIndex[]>;
  /** Tells whether the root key fits this key store; to ask once at start, before anything is served. */
  controleer(): Promise<{ readonly kind: 'ok' } | { readonly kind: 'fout'; readonly regel: string }>;
  /** Wipes the cached keys and stops the sweep. The pool stays the caller's. */
  sluit(): void;
};
