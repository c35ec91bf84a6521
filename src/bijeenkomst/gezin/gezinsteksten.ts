import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../../web/vertaler.ts';
import { GESPREK_EN } from './gezinsteksten.en.ts';
import { GESPREK_NL, type Sleutel } from './gezinsteksten.nl.ts';

export const GESPREKSTEKSTEN: Catalogus<Sleutel> = { nl: GESPREK_NL, en: GESPREK_EN };

export type Gesprekstaal = Vertaler<Sleutel>;

/** De zinnen over gesprekken, voor deze lezer in zijn taal. */
export const maakGesprekstaal = (lezer: Lezer): Gesprekstaal => maakVertaler(GESPREKSTEKSTEN, lezer);
