import { isErToestemming, type Toestemmingen } from '../../toestemming/stand.ts';
import type { CasusFeiten } from '../feiten.ts';

/**
 * De partijen die om toestemming vroegen en nog voor geen enkele ontvanger een geldige hebben (6b). Wie wat antwoordde komt
 * hier niet uit: alleen dat er (nog) geen geldige toestemming is (Bijl 5-a).
 */
export function zonderGeldigeToestemming(feiten: CasusFeiten, toestemmingen: Toestemmingen): readonly string[] {
  const vragen = toestemmingen.vragen.filter((vraag) => !vraag.vervallen);
  const perGever = Map.groupBy(vragen, (vraag) => vraag.geverDeelnemer);
  return [...perGever].flatMap(([deelnemer, eigen]) => {
    const gever = feiten.deelnemers.find((d) => d.id === deelnemer);
    if (gever === undefined || gever.partijNaam === null) return [];
    return eigen.some((vraag) => isErToestemming({ feiten, toestemmingen, gever, vraag })) ? [] : [gever.partijNaam];
  });
}
