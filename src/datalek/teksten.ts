import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../web/vertaler.ts';
import { DATALEK_EN } from './teksten.en.ts';
import { DATALEK_NL, type Sleutel } from './teksten.nl.ts';

export const DATALEKTEKSTEN: Catalogus<Sleutel> = { nl: DATALEK_NL, en: DATALEK_EN };

export type Datalektaal = Vertaler<Sleutel>;

/** De zinnen om een fout met gegevens te melden, voor deze lezer in zijn taal. */
export const maakDatalektaal = (lezer: Lezer): Datalektaal => maakVertaler(DATALEKTEKSTEN, lezer);
