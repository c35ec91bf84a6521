/**
 * Waarom iemand van tafel gaat. Een keuze en geen vrije tekst: iedereen in de casus leest haar, en zij zegt niets over de jongere.
 * Wie niet rechtstreeks betrokken is, hoort er niet te zitten; dat kan per fase verschillen (Art 3.4a).
 */
export const VERTREKREDENEN = {
  'taak-klaar': { zelf: 'Mijn taak in dit overleg is klaar', regie: 'De taak in dit overleg is klaar' },
  'niet-betrokken': {
    zelf: 'Ik ben in deze fase niet rechtstreeks betrokken',
    regie: 'Is in deze fase niet rechtstreeks betrokken',
  },
  'collega-neemt-over': { zelf: 'Een collega neemt het over', regie: 'Een collega neemt het over' },
  'andere-functie': {
    zelf: 'Ik krijg een andere functie of ander werk',
    regie: 'Heeft een andere functie of ander werk',
  },
  'eigen-wens': { zelf: 'Ik wil niet meer meedoen', regie: 'Wil zelf niet meer meedoen' },
  'niet-bereikbaar': { zelf: null, regie: 'Is lange tijd niet te bereiken' },
  // Volgt vanzelf uit het gezag; niemand kiest haar (Art 1.14, B.7).
  'gezag-voorbij': { zelf: null, regie: 'Heeft geen gezag meer' },
} as const satisfies Record<string, { readonly zelf: string | null; readonly regie: string }>;

export type Vertrekreden = keyof typeof VERTREKREDENEN;

const ALLE = Object.keys(VERTREKREDENEN) as Vertrekreden[];
export const REGIEREDENEN: readonly Vertrekreden[] = ALLE.filter((reden) => reden !== 'gezag-voorbij');
export const EIGEN_REDENEN: readonly Vertrekreden[] = ALLE.filter((reden) => VERTREKREDENEN[reden].zelf !== null);
