import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../web/vertaler.ts';
import { VERSLAG_EN } from './teksten.en.ts';
import { type Sleutel, VERSLAG_NL } from './teksten.nl.ts';

export const VERSLAGTEKSTEN: Catalogus<Sleutel> = { nl: VERSLAG_NL, en: VERSLAG_EN };

export type Verslagtaal = Vertaler<Sleutel>;

/** De zinnen over verslagen, voor deze lezer in zijn taal. */
export const maakVerslagtaal = (lezer: Lezer): Verslagtaal => maakVertaler(VERSLAGTEKSTEN, lezer);
