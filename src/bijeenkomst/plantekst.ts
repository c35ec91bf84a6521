import type { Planstand } from '../plan/planstap.ts';
import { datumVoluit } from '../web/tijd.ts';

/** Hoe het met het plan staat, in een zin; zonder iets van wat erin staat. */
export function plantekst(plan: Planstand): string {
  switch (plan.kind) {
    case 'geen':
      return 'Er is nog geen plan.';
    case 'concept':
      return 'Het plan wordt gemaakt.';
    case 'voorgelegd':
      return `Het plan ligt voor: ${plan.antwoorden} van ${plan.gevraagd} antwoordden.`;
    case 'afgezien':
      return 'Er komt geen plan; waarom staat bij het plan.';
    case 'vastgesteld':
      return plan.beeindigdOp === null
        ? `Het plan is vastgesteld op ${datumVoluit(plan.op)}.`
        : `Het plan is afgelopen op ${datumVoluit(plan.beeindigdOp)}.`;
  }
}
