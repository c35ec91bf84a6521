import type { CasusFeiten } from '../casus/feiten.ts';
import type { Tx } from '../db/transactie.ts';
import { findAkkoorden } from './akkoord.queries.ts';
import { teltMee } from './open-plan.ts';
import { findPlannen } from './plan.queries.ts';

/** Waar het plan staat, voor de stappenlijst van de casus; zonder iets over wat erin staat. */
export type Planstand =
  | { readonly kind: 'geen' | 'concept' | 'afgezien' }
  | { readonly kind: 'voorgelegd'; readonly gevraagd: number; readonly antwoorden: number }
  | {
      readonly kind: 'vastgesteld';
      readonly op: Date;
      readonly evaluatieOp: string | null;
      readonly beeindigdOp: string | null;
    };

/** Leest waar het plan van een casus staat. Wat vastligt telt, ook als er aan een volgende versie wordt gewerkt; op wie niet meer meedoet wordt niet gewacht. */
export async function leesPlanstand(tx: Tx, feiten: CasusFeiten): Promise<Planstand> {
  const casus = feiten.casus.id;
  const plannen = await findPlannen(tx, casus);
  const geldend = plannen.find((plan) => plan.status === 'vastgesteld');
  if (geldend?.vastgesteld_op)
    return {
      kind: 'vastgesteld',
      op: geldend.vastgesteld_op,
      evaluatieOp: geldend.evaluatie_op,
      beeindigdOp: geldend.beeindigd_op,
    };
  const [nieuwste] = plannen;
  if (nieuwste === undefined) return { kind: 'geen' };
  if (nieuwste.status !== 'voorgelegd') return { kind: nieuwste.status === 'concept' ? 'concept' : 'afgezien' };
  const rijen = (await findAkkoorden(tx, casus)).filter(
    (rij) => rij.plan_id === nieuwste.id && rij.ronde === nieuwste.ronde && teltMee(feiten)(rij),
  );
  const antwoorden = rijen.filter((rij) => rij.stand !== 'gevraagd').length;
  return { kind: 'voorgelegd', gevraagd: rijen.length, antwoorden };
}
