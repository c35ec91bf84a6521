import type { Taalcode } from './taal.ts';
import * as nl from './tijd.ts';

/** De vormen van dag en tijd op een gezinspagina. */
export type Tijdvormen = Pick<typeof nl, 'datumVoluit' | 'dagEnDatum' | 'tijd' | 'datumEnTijd'>;

const engels = (opties: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', ...opties });

const VOLUIT = engels({ day: 'numeric', month: 'long', year: 'numeric' });
const ZONDER_JAAR = engels({ day: 'numeric', month: 'long' });
const DAG = engels({ weekday: 'long' });
const UUR = engels({ hour: '2-digit', minute: '2-digit', hour12: false });

// De kalenderdag in Nederland, om 12 uur UTC: in elke taal dezelfde dag.
const dagVan = (moment: nl.Moment): Date => new Date(`${nl.isoDatum(moment)}T12:00:00Z`);
const momentVan = (moment: nl.Moment): Date => (moment instanceof Date ? moment : new Date(moment));

const EN: Tijdvormen = {
  datumVoluit: (moment) => VOLUIT.format(dagVan(moment)),
  dagEnDatum: (moment, nu) => {
    const dag = dagVan(moment);
    const ditJaar = nu !== undefined && nl.isoDatum(moment).slice(0, 4) === nl.isoDatum(nu).slice(0, 4);
    return `${DAG.format(dag)} ${(ditJaar ? ZONDER_JAAR : VOLUIT).format(dag)}`;
  },
  tijd: (moment) => UUR.format(momentVan(moment)),
  datumEnTijd: (moment) => `${VOLUIT.format(dagVan(moment))}, ${UUR.format(momentVan(moment))}`,
};

const VORMEN: Readonly<Record<Taalcode, Tijdvormen>> = { nl, en: EN };

/** Dag en tijd in de taal van de lezer, altijd op de klok van Nederland. */
export const tijdIn = (code: Taalcode): Tijdvormen => VORMEN[code];
