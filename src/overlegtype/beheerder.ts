import type { Herkomst, Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';

export type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;

/** Waarmee een beheerder iets aan een overlegtype doet. */
export type Beheeropening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Beheerder;
  readonly herkomst: Herkomst;
};

/** Waarmee iemand die werkt overlegtypen leest. */
export type Leesopening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Extract<Verzoeker, { soort: 'medewerker' | 'beheerder' | 'fg' }>;
  readonly herkomst: Herkomst;
};

export const NIET_GEVONDEN = { kind: 'niet-gevonden' } as const;
export type NietGevonden = typeof NIET_GEVONDEN;
