import type { Hoedanigheid, PartijSoort } from '../regels/index.ts';
import type { OverlegtypeInhoud, Tafelrol } from './inhoud.ts';
import { plaatssoortVan } from './plaatsen.ts';

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

/**
 * Waarop deelname van deze stoel kan rusten: eerst wat het overlegtype voorstelt, dan de rest van de gesloten lijst (B.3). Iets
 * anders kan niet: wie meedoet kiest, en schrijft zelf geen grondslag (Art 4.1 (a), T-4a).
 */
export function grondslagenVoor(inhoud: OverlegtypeInhoud, wie: Tafelgast): readonly string[] {
  const voorstel = rolVoor(inhoud, wie)?.grondslag;
  const lijst = plaatssoortVan(wie)?.grondslagen ?? [];
  return voorstel === undefined ? lijst : [voorstel, ...lijst.filter((grondslag) => grondslag !== voorstel)];
}
