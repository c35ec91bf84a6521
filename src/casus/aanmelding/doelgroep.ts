import { leeftijdOp, type Onderwijs } from '../../regels/index.ts';
import { beginLeerplicht } from '../../regels/verloop/index.ts';

type Wie = { readonly geboortedatum: string; readonly onderwijs: Onderwijs; readonly peildatum: string };

/**
 * Valt deze jongere buiten de doelgroep van het convenant (Art 1.11)? Het mbo en wie 18 is horen er alleen bij als het overleg dat zegt
 * (E-04); wie nergens staat ingeschreven hoort erbij als hij leerplichtig is of kan zijn.
 */
export function isBuitenDoelgroep({ geboortedatum, onderwijs, peildatum }: Wie): boolean {
  if (onderwijs === 'mbo' || leeftijdOp(geboortedatum, peildatum) >= 18) return true;
  return onderwijs === 'geen' && peildatum < beginLeerplicht(geboortedatum);
}
