import { hoedanigheidVan, partijVan, persoonVan, type Verzoeker } from '../db/verzoeker.ts';
import { type CasusFeiten, type Deelnemerfeit, isOnder12, stoelVan } from './feiten.ts';

/**
 * Zit deze verzoeker op deze stoel voor wie hij nu werkt: zijn partij, en bij een gemeente de taak die hij bij het inloggen koos? Een
 * stoel gaat alleen open in de taak waarvoor iemand haar kreeg: wat hij daar las, leest hij voor een andere taak niet (Art 4 (intro)).
 */
export const isStoelVanNu = (verzoeker: Verzoeker, stoel: Pick<Deelnemerfeit, 'partijId' | 'hoedanigheid'>): boolean =>
  stoel.partijId === partijVan(verzoeker) && stoel.hoedanigheid === hoedanigheidVan(verzoeker);

/**
 * De stoel die deze verzoeker nu mag openen, bevestigd of niet; undefined als hij er geen heeft, of er nu niet voor werkt. Een jongere die
 * toch jonger dan 12 blijkt, opent niets (fn 32).
 */
export function stoelVanNu(feiten: CasusFeiten, verzoeker: Verzoeker): Deelnemerfeit | undefined {
  const persoon = persoonVan(verzoeker);
  const stoel = persoon === null ? undefined : stoelVan(feiten, persoon);
  if (stoel === undefined || !isStoelVanNu(verzoeker, stoel)) return undefined;
  return stoel.soort === 'jongere' && isOnder12(feiten) ? undefined : stoel;
}
