import type { Wie } from './verzoek-context.tsx';

/** `u` voor een volwassene, `je` voor een jongere. */
export type Vorm = 'u' | 'je';

/** Een zin in twee vormen: u voor volwassenen, je voor een jongere. */
export type Tweevorm = Readonly<Record<Vorm, string>>;

export const vormVoor = (wie: Wie | null): Vorm => (wie?.soort === 'jongere' ? 'je' : 'u');

/** Kiest de vorm voor wie kijkt; wie niet is ingelogd, is u. */
export function voor(wie: Wie | null, zin: Tweevorm): string {
  return zin[vormVoor(wie)];
}
