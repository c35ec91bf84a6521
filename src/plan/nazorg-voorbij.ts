import { type CasusFeiten, kanNazorgHebben } from '../casus/feiten.ts';
import { planloop } from './planloop.ts';

/**
 * Is het plan afgelopen en de nazorg ook? Dan is de casus voor elk oordeel dicht, ook zolang niemand haar sloot: er is geen grond
 * meer om te delen of te lezen (5.6, PH-5b, E-03). Zonder dat ouders en jongere van nazorg weten, is die dag het einde van het plan.
 */
export function isNazorgVoorbij(feiten: CasusFeiten): boolean {
  const { afgelopenPlan, overlegtype, peildatum } = feiten;
  if (afgelopenPlan === null) return false;
  const loop = planloop({
    van: afgelopenPlan.van,
    beeindigdOp: afgelopenPlan.tot,
    nazorgMaanden: overlegtype.inhoud.nazorgMaanden,
    geinformeerd: kanNazorgHebben(feiten),
    vandaag: peildatum,
  });
  return loop.kind === 'voorbij';
}
