import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../../web/vertaler.ts';
import { EINDE_EN } from './teksten.en.ts';
import { EINDE_NL, type Sleutel } from './teksten.nl.ts';

export const EINDETEKSTEN: Catalogus<Sleutel> = { nl: EINDE_NL, en: EINDE_EN };

export type Eindetaal = Vertaler<Sleutel>;

/** De zinnen over het einde van een overleg, voor deze lezer in zijn taal. */
export const maakEindetaal = (lezer: Lezer): Eindetaal => maakVertaler(EINDETEKSTEN, lezer);
