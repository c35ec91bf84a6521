import type { CasusFeiten } from '../casus/feiten.ts';
import type { LijstCategorie } from '../regels/index.ts';

/** De feiten waaruit volgt welke soorten nu op tafel mogen. */
export type Soortfeiten = {
  readonly casus: Pick<CasusFeiten['casus'], 'fase' | 'schoolPartij'>;
  readonly overlegtype: { readonly inhoud: Pick<CasusFeiten['overlegtype']['inhoud'], 'fasen'> };
  /** Is het plan afgelopen, dan is er nazorg. */
  readonly afgelopenPlan: CasusFeiten['afgelopenPlan'];
};

/** De soorten van art. 5.1 die in deze fase van dit overlegtype zijn afgesproken (CL-6a). */
export const soortenVanFase = ({ casus, overlegtype }: Soortfeiten): readonly LijstCategorie[] =>
  overlegtype.inhoud.fasen[casus.fase].filter((c) => c !== 'buiten-5.1');

/**
 * Welke soorten deze gever nu mag geven: die van de fase, en in de nazorg alleen nog de naam en wat school over verzuim weet (E-03, B.6,
 * PH-5b). Wat een doel opleverde hoort daar ook bij, en wordt gewogen als `alsUitkomst`.
 */
export function soortenVanNu(
  feiten: Soortfeiten,
  gever: { readonly partijId: string | null } | null,
): readonly LijstCategorie[] {
  const vanFase = soortenVanFase(feiten);
  if (feiten.afgelopenPlan === null) return vanFase;
  const vanSchool = gever === null || gever.partijId === feiten.casus.schoolPartij;
  return vanFase.filter((c) => c === 'a' || (c === 'g' && vanSchool));
}
