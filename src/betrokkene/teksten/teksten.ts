import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../../web/vertaler.ts';
import { TEKSTEN_EN } from './teksten.en.ts';
import { type Sleutel, TEKSTEN_NL } from './teksten.nl.ts';

export type { Sleutel } from './teksten.nl.ts';

/** De vaste zinnen van de gezinspagina's. */
export const TEKSTEN: Catalogus<Sleutel> = { nl: TEKSTEN_NL, en: TEKSTEN_EN };

export type Taal = Vertaler<Sleutel>;

/** De zinnen voor deze lezer. `kind` is de voornaam; zonder naam heet het kind "uw kind". */
export const maakTaal = (lezer: Lezer, kind: string | null): Taal => maakVertaler(TEKSTEN, lezer, kind);
