import { termijnVanVerzoek } from '../regels/verloop/index.ts';

/** De laatste dag waarop een verzoek dat op deze dag binnenkwam, antwoord moet hebben (13.2 (b), E-23). */
export function laatsteDag(ontvangenOp: string): string {
  const termijn = termijnVanVerzoek({ ontvangen: [ontvangenOp], verlenging: null });
  if (termijn.kind !== 'termijn') throw new Error('een ontvangen verzoek zonder termijn');
  return termijn.uiterlijk;
}
