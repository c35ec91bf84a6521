import type { Wie } from './verzoek-context.tsx';

/** Een zin in twee vormen: u voor volwassenen, je voor een jongere. */
export type Tweevorm = { readonly u: string; readonly je: string };

/** Kiest de vorm voor wie kijkt; wie niet is ingelogd, is u. */
export function voor(wie: Wie | null, zin: Tweevorm): string {
  return wie?.soort === 'jongere' ? zin.je : zin.u;
}
