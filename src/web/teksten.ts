import { useZinnen } from './lezer.ts';
import { PAGINATEKSTEN_EN } from './teksten.en.ts';
import { PAGINATEKSTEN_NL, type Sleutel } from './teksten.nl.ts';
import type { Catalogus, Vertaler } from './vertaler.ts';

/** De vaste zinnen van de pagina's voor iedereen. */
export const PAGINATEKSTEN: Catalogus<Sleutel> = { nl: PAGINATEKSTEN_NL, en: PAGINATEKSTEN_EN };

export type Paginataal = Vertaler<Sleutel>;

/** De zinnen voor wie deze pagina leest. */
export const usePaginataal = (): Paginataal => useZinnen(PAGINATEKSTEN);
