import type { Merkjesoort } from '../web/onderdelen/index.ts';
import type { Actiestand } from './besluit/besluit.queries.ts';
import type { Aanwezigheidstand } from './live/aanwezigheid.queries.ts';

export const AANWEZIGHEID: Readonly<Record<Aanwezigheidstand, string>> = {
  aanwezig: 'Was er',
  afgemeld: 'Afgemeld',
  afwezig: 'Was er niet',
};

export const ACTIESTAND: Readonly<Record<Actiestand, string>> = {
  open: 'Nog te doen',
  gedaan: 'Gedaan',
  'niet-gelukt': 'Niet gelukt',
};

export const ACTIEMERK: Readonly<Record<Actiestand, Merkjesoort>> = {
  open: 'wacht',
  gedaan: 'ja',
  'niet-gelukt': 'stil',
};

export const ANTWOORD: Readonly<Record<'komt' | 'komt-niet', string>> = {
  komt: 'Komt',
  'komt-niet': 'Komt niet',
};
