import type { Taaktekst } from './soorten.ts';

/** Wat er bij een datalek te doen is, voor wie het onderzoekt en voor wie beslist (L-4). */
export const DATALEKTAKEN = {
  'datalek-besluiten': {
    kort: 'datalek',
    titel: 'Beslis of een datalek naar de Autoriteit Persoonsgegevens moet',
    waarom: 'dat moet binnen 72 uur, ook in het weekend',
    knop: 'Open het datalek',
    eis: 'L-4',
    pad: (_: string, onderwerp?: string | null) => `/datalekken${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'datalek-omvang': {
    kort: 'datalek',
    titel: 'Zoek in het logboek wie wat zag bij een datalek',
    waarom: 'uw organisatie beslist met wat u vindt',
    knop: 'Zoek de omvang',
    eis: 'L-4',
    pad: (_: string, onderwerp?: string | null) => `/datalekken${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'datalek-informeren': {
    kort: 'datalek',
    titel: 'Vertel jongeren en ouders over een datalek',
    waarom: 'bij een hoog risico horen zij het meteen',
    knop: 'Open het datalek',
    eis: 'L-4',
    pad: (_: string, onderwerp?: string | null) => `/datalekken${onderwerp ? `/${onderwerp}` : ''}`,
  },
  'datalek-afronden': {
    kort: 'datalek',
    titel: 'Rond een datalek af met wat u ervan leerde',
    waarom: 'wat is gedaan moet na te gaan zijn',
    knop: 'Open het datalek',
    eis: 'L-4',
    pad: (_: string, onderwerp?: string | null) => `/datalekken${onderwerp ? `/${onderwerp}` : ''}`,
  },
} as const satisfies Record<string, Taaktekst>;
