import { termijnVanVerzoek } from '../regels/verloop/index.ts';
import type { Verlengreden } from './soorten.ts';

/** Dat een partij langer nodig heeft: sinds wanneer de vrager dat weet, en waarom. */
export type Verlenging = { readonly medegedeeldOp: string; readonly reden: Verlengreden };

/**
 * De laatste dag waarop een verzoek dat op deze dag binnenkwam, antwoord moet hebben: een maand, of drie als de vrager binnen de
 * maand hoorde dat het langer duurt (13.2 (b), E-23, AVG 12 lid 3).
 */
export function laatsteDag(ontvangenOp: string, verlenging: Verlenging | null = null): string {
  const termijn = termijnVanVerzoek({ ontvangen: [ontvangenOp], verlenging });
  if (termijn.kind !== 'termijn') throw new Error('een ontvangen verzoek zonder termijn');
  return termijn.uiterlijk;
}

/** De laatste dag als een partij vandaag verlengt. Null als de maand voorbij is: dan telt verlengen niet meer. */
export function laatsteDagNaVerlengen(ontvangenOp: string, verlenging: Verlenging): string | null {
  const termijn = termijnVanVerzoek({ ontvangen: [ontvangenOp], verlenging });
  return termijn.kind === 'termijn' && termijn.verlenging === 'telt' ? termijn.uiterlijk : null;
}

type Verlengbaar = { readonly verlengd_om: Verlengreden | null; readonly verlengd_op: string | null };

/** De verlenging zoals zij bij een deel is bewaard. */
export const verlengingVan = ({ verlengd_om: reden, verlengd_op: medegedeeldOp }: Verlengbaar): Verlenging | null =>
  reden === null || medegedeeldOp === null ? null : { medegedeeldOp, reden };
