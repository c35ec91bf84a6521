import { type Geopend, isBevestigd } from '../casus/open-casus.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Gegevenrij } from '../gegeven/gegeven.queries.ts';
import { bronstoel, isEigen } from '../gegeven/zitting.ts';

type Bronrij = Pick<Gegevenrij, 'bron_persoon_id' | 'bron_partij_id' | 'bron_deelnemer_id'>;

/** Is dit gegeven van een andere taak van de eigen gemeente? Dan weet deze stoel alleen welke taak (ADR 0048). */
export const isVanAndereTaak = (geopend: Geopend, rij: Bronrij): boolean =>
  rij.bron_partij_id !== null && rij.bron_partij_id === geopend.stoel.partijId && !isEigen(geopend, rij);

/**
 * Zit voor die andere taak nog iemand aan tafel? Dan antwoordt die over het gegeven, en niemand anders van de gemeente: wie een gegeven
 * niet mag zien, kan er niets over besluiten (Art 4 (intro), 13.2). Zit er voor die taak niemand meer, dan antwoordt wie er wel zit.
 */
export function isVanCollega(geopend: Geopend, rij: Bronrij): boolean {
  if (!isVanAndereTaak(geopend, rij)) return false;
  const bron = bronstoel(geopend.feiten, rij);
  return geopend.feiten.deelnemers.some((d) => isZelfdeBron(d, bron) && d.actief && isBevestigd(d));
}
