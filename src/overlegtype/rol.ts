import type { Hoedanigheid, PartijSoort } from '../regels/index.ts';
import type { OverlegtypeInhoud, Tafelrol } from './inhoud.ts';

export type Tafelgast = {
  readonly partij: PartijSoort;
  readonly hoedanigheid: Hoedanigheid | null;
  readonly functie: string;
};

/**
 * De plaats aan tafel die bij iemand past: eerst op functie, dan de plaats die voor elke functie van die partij openstaat.
 * @returns undefined als dit overleg voor deze partij of hoedanigheid geen plaats kent (B3-1, CL-1a).
 */
export function rolVoor(inhoud: OverlegtypeInhoud, wie: Tafelgast): Tafelrol | undefined {
  const rollen = inhoud.rollen.filter((rol) => rol.partij === wie.partij && rol.hoedanigheid === wie.hoedanigheid);
  return rollen.find((rol) => rol.functies.includes(wie.functie)) ?? rollen.find((rol) => rol.functies.length === 0);
}
