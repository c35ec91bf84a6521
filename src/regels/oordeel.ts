import type { Groep } from './feiten.ts';
import type { Handeling } from './vraag.ts';

/** Een voorwaarde of opmerking bij een oordeel: code, vindplaatsen in het eisenoverzicht, uitleg. */
export type Kanttekening = {
  readonly code: string;
  readonly artikelen: readonly string[];
  readonly uitleg: string;
};

/** Een regel die tegenhoudt, met wat het zou herstellen. */
export type Reden = Kanttekening & { readonly herstel: readonly string[] };

/** Waar een toegestane handeling op rust (eisen B.3). */
export type Grondslag = { readonly artikelen: readonly string[]; readonly uitleg: string };

/** Het antwoord, precies zoals het contract het voorschrijft. */
export type Oordeel = {
  readonly versie: 1;
  readonly uitkomst: 'toegestaan' | 'geweigerd' | 'onvolledig';
  readonly regelset: string;
  readonly redenen: readonly Reden[];
  readonly voorwaarden: readonly Kanttekening[];
  readonly opmerkingen: readonly Kanttekening[];
  readonly grondslagen: readonly Grondslag[];
  readonly vragen: readonly string[];
};

/**
 * Eén groep feiten als drie gehele getallen. INVARIANT: `waarde` heeft geen bit dat `gekend` niet heeft.
 * `uitgesloten` noemt de regels van de groep die op de feiten afzonderlijk nog konden spreken, maar door
 * hun samenhang in geen enkele aanvulling van de vraag spreken.
 */
export type Woord = { readonly gekend: number; readonly waarde: number; readonly uitgesloten: number };

/** Een beoordeling zonder persoonsgegevens: genoeg om haar later precies te herhalen. */
export type BeoordeeldeFeiten = {
  readonly regelset: string;
  readonly handeling: Handeling;
  readonly woorden: Readonly<Record<Groep, Woord>>;
  /** Waar als een feit door een gebrek niet te beoordelen was; dan is de uitkomst altijd geweigerd. */
  readonly gebrek: boolean;
};
