import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../web/vertaler.ts';
import { RECHTEN_EN } from './teksten.en.ts';
import { RECHTEN_NL, type Sleutel } from './teksten.nl.ts';

export const RECHTENTEKSTEN: Catalogus<Sleutel> = { nl: RECHTEN_NL, en: RECHTEN_EN };

export type Rechtentaal = Vertaler<Sleutel>;

/** De zinnen over rechten, voor deze lezer in zijn taal. */
export const maakRechtentaal = (lezer: Lezer, kind: string | null = null): Rechtentaal =>
  maakVertaler(RECHTENTEKSTEN, lezer, kind);
