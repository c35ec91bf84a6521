import type { Taaktekst } from './soorten.ts';

/** Wat er met en over de jongere te doen is: praten, wat een verjaardag verandert, en of er staat wat klopt (13.3, B.7, Art 8 (b)). */
export const JONGERETAKEN = {
  'gesprek-voeren': {
    kort: 'gesprek',
    titel: 'Praat met de jongere en leg vast wat die wil zeggen',
    waarom: 'elk kind wordt gehoord, ook onder de 12 jaar',
    knop: 'Leg gesprek vast',
    eis: 'Art 13.3 (a)',
    pad: (casus: string) => `/casussen/${casus}/gesprek`,
  },
  'jongere-uitnodigen': {
    kort: 'jongere wordt 12',
    titel: 'De jongere wordt 12: informeer en nodig uit',
    waarom: 'vanaf die dag hoort een jongere zelf aan tafel',
    knop: 'Leg vast wie is geïnformeerd',
    eis: 'Art 3.4b',
    pad: (casus: string) => `/casussen/${casus}/informeren`,
  },
  'jongere-wordt-16': {
    kort: 'jongere wordt 16',
    titel: 'De jongere wordt 16: praat samen over wat er verandert',
    waarom: 'vanaf die dag beslist de jongere zelf, ook over wat ouders lezen',
    knop: 'Leg gesprek vast',
    eis: 'T25-14',
    pad: (casus: string) => `/casussen/${casus}/gesprek`,
  },
  'jongere-wordt-18': {
    kort: 'jongere wordt 18',
    titel: 'De jongere wordt 18: vraag wie er nog mee mag komen',
    waarom:
      'vanaf die dag horen ouders er niet meer vanzelf bij, en voor wie niet zelf kan beslissen is een vertegenwoordiger nodig',
    knop: 'Leg gesprek vast',
    eis: 'B.7',
    pad: (casus: string) => `/casussen/${casus}/gesprek`,
  },
  'naam-nakijken': {
    kort: 'geboortedatum',
    titel: 'Kijk of de geboortedatum in uw gegeven nog klopt',
    waarom: 'wie het overleg leidt, legde een andere geboortedatum vast',
    knop: 'Kijk het na',
    eis: 'Art 8 (b)',
    pad: (casus: string) => `/casussen/${casus}/naam`,
  },
} as const satisfies Record<string, Taaktekst>;
