/**
 * Waar een nieuwe tekst op rust als niemand iets anders invult (P-10, E-22, eisen deel C): de wetten zoals zij nu genummerd zijn.
 * Een tekst bewaart haar eigen lijst, dus een andere nummering verandert een oude tekst niet.
 */
export const VERWIJZINGEN: readonly string[] = [
  'Jeugdwet, artikel 2.2 lid 3',
  'Wet op het primair onderwijs, artikel 18a lid 9',
  'Wet voortgezet onderwijs 2020, artikel 2.47 lid 10',
  'Wet educatie en beroepsonderwijs, artikel 8.3.5',
];
