import type { Vraag } from '../../../src/regels/index.ts';
import type { Gedragen } from '../gedragen.ts';

/** The facts of one vraag as booleans by name, computed beforehand: what an engine is fed. */
export type Feiten = Readonly<Record<string, boolean>>;

export type Gegeven = { readonly feiten: Feiten; readonly vraag: Vraag };

/** One engine that carries the rules of one handeling. */
export type Drager<Invoer = unknown> = {
  /** Puts the facts in the form this engine wants; outside the measurement. Only the program's own rows take the vraag. */
  readonly bereid: (gegeven: Gegeven) => Invoer;
  /** The codes of all rules that speak. */
  readonly redenen: (invoer: Invoer) => readonly string[] | Promise<readonly string[]>;
  /** Allowed or not, by the cheapest call of this engine; for lists. */
  readonly mag: (invoer: Invoer) => boolean | Promise<boolean>;
  /** One code and no more, where an engine by itself gives no more: its own call, measured apart. */
  readonly eersteReden?: (invoer: Invoer) => string | undefined;
};

export type MaakDrager = (gedragen: Gedragen) => Promise<Drager>;
