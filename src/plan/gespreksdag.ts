import { plusDagen } from '../regels/verloop/index.ts';
import type { Planrij } from './plan.queries.ts';

/**
 * De dag van het volgende gesprek over de voortgang, geteld vanaf het vorige of vanaf het begin (PH-4d); null als de evaluatie dan
 * al is: die is zelf het gesprek.
 */
export function gespreksdag(
  { gesprek_weken, evaluatie_op }: Pick<Planrij, 'gesprek_weken' | 'evaluatie_op'>,
  vanaf: string,
): string | null {
  if (gesprek_weken === null || evaluatie_op === null) return null;
  const dag = plusDagen(vanaf, gesprek_weken * 7);
  return dag < evaluatie_op ? dag : null;
}
