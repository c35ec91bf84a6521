import { type CasusFeiten, kanNazorgHebben } from '../casus/feiten.ts';
import { type Planloop, planloop } from './planloop.ts';

/** Waar een casus na haar plan is: in de nazorg, of daar voorbij; null zolang er geen plan is of het plan loopt (PH-5b, E-03). */
export function naPlan(feiten: CasusFeiten): Exclude<Planloop, { kind: 'loopt' }> | null {
  const { afgelopenPlan, overlegtype, peildatum } = feiten;
  if (afgelopenPlan === null) return null;
  const loop = planloop({
    van: afgelopenPlan.van,
    beeindigdOp: afgelopenPlan.tot,
    nazorgMaanden: overlegtype.inhoud.nazorgMaanden,
    geinformeerd: kanNazorgHebben(feiten),
    vandaag: peildatum,
  });
  return loop.kind === 'loopt' ? null : loop;
}

/**
 * Is het plan afgelopen en de nazorg ook? Dan is de casus voor elk oordeel dicht, ook zolang niemand haar sloot: er is geen grond
 * meer om te delen of te lezen (5.6, PH-5b, E-03). Zonder dat ouders en jongere van nazorg weten, is die dag het einde van het plan.
 */
export function isNazorgVoorbij(feiten: CasusFeiten): boolean {
  return naPlan(feiten)?.kind === 'voorbij';
}
