import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../web/vertaler.ts';
import { PLAN_EN } from './teksten.en.ts';
import { PLAN_NL, type Sleutel } from './teksten.nl.ts';

export type { Sleutel } from './teksten.nl.ts';

export const PLANTEKSTEN: Catalogus<Sleutel> = { nl: PLAN_NL, en: PLAN_EN };

export type Plantaal = Vertaler<Sleutel>;

/** De zinnen over het plan, voor deze lezer in zijn taal. */
export const maakPlantaal = (lezer: Lezer): Plantaal => maakVertaler(PLANTEKSTEN, lezer);
