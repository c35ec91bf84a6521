import type { Wie } from './verzoek-context.tsx';

/** `u` voor een volwassene, `je` voor een jongere. */
export type Vorm = 'u' | 'je';

/** Een zin in twee vormen: u voor volwassenen, je voor een jongere. */
export type Tweevorm = Readonly<Record<Vorm, string>>;

/** De vorm voor wie kijkt; wie niet is ingelogd, is u. */
export const vormVoor = (wie: Wie | null): Vorm => (wie?.soort === 'jongere' ? 'je' : 'u');

/** De zin in de vorm voor wie kijkt. */
export function voor(wie: Wie | null, zin: Tweevorm): string {
  return zin[vormVoor(wie)];
}
