import { ADRES } from '../web/adressen.ts';

export const TOEZICHTADRES = {
  overzicht: ADRES.toezicht,
  stop: `${ADRES.toezicht}/stop`,
  logboek: `${ADRES.toezicht}/logboek`,
  logboekCsv: `${ADRES.toezicht}/logboek/csv`,
  toestemmingen: `${ADRES.toezicht}/toestemmingen`,
  verzoeken: `${ADRES.toezicht}/verzoeken`,
  afwegingen: `${ADRES.toezicht}/afwegingen`,
  achterstand: `${ADRES.toezicht}/achterstand`,
  bevindingen: ADRES.bevindingen,
  nieuweBevinding: `${ADRES.bevindingen}/nieuw`,
} as const;

const BLADEN = [
  { sleutel: 'overzicht', label: 'Overzicht', adres: TOEZICHTADRES.overzicht },
  { sleutel: 'logboek', label: 'Logboek', adres: TOEZICHTADRES.logboek },
  { sleutel: 'toestemmingen', label: 'Toestemmingen', adres: TOEZICHTADRES.toestemmingen },
  { sleutel: 'verzoeken', label: 'Verzoeken', adres: TOEZICHTADRES.verzoeken },
  { sleutel: 'afwegingen', label: 'Afwegingen', adres: TOEZICHTADRES.afwegingen },
  { sleutel: 'achterstand', label: 'Achterstand', adres: TOEZICHTADRES.achterstand },
  { sleutel: 'bevindingen', label: 'Bevindingen', adres: TOEZICHTADRES.bevindingen },
] as const;

/** De bladen van het toezicht, onder de titel. */
export const TOEZICHTBLADEN: readonly { sleutel: string; label: string; adres: string }[] = BLADEN;
export type Toezichtblad = (typeof BLADEN)[number]['sleutel'];
