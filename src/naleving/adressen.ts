import type { Meldplicht } from './feiten.ts';

export const NALEVING = '/naleving';
export const ARRANGEMENTEN = '/arrangementen';
export const NIEUW_ARRANGEMENT = `${ARRANGEMENTEN}/nieuw`;

/** Wat er van de tabel te zien is. */
export const TOON = ['alles', 'open', 'te-laat'] as const;
export type Toon = (typeof TOON)[number];

/** De adressen van de naleving van een convenant; zonder argument de vorm die een route kent. */
export function nalevingadres(convenant = ':convenant') {
  const blad = `${NALEVING}/${convenant}`;
  return {
    blad,
    toon: (toon: Toon) => (toon === 'alles' ? blad : `${blad}?toon=${toon}`),
    csv: `${blad}/csv`,
    melden: (plicht: Meldplicht | ':plicht' = ':plicht') => `${blad}/melden/${plicht}`,
  };
}

export function arrangementadres(arrangement = ':arrangement') {
  const een = `${ARRANGEMENTEN}/${arrangement}`;
  return { een, evaluatie: `${een}/evaluatie`, einde: `${een}/einde` };
}
