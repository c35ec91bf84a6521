import { ADRES } from '../web/adressen.ts';

/** Adressen van de personenkiezer. */
export const KIEZERADRES = { kiezer: ADRES.demonstratie, kies: `${ADRES.demonstratie}/kies` } as const;
