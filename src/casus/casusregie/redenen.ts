/** Waarom iemand het plan niet meer volgt. Een keuze en geen vrije tekst: iedereen in de casus leest haar (CL-3b). */
export const STOPREDENEN = {
  'collega-neemt-over': 'Een ander aan tafel neemt het over',
  'andere-functie': 'Heeft een andere functie of ander werk',
  'taak-klaar': 'De taak in dit overleg is klaar',
  'niet-bereikbaar': 'Is lange tijd niet te bereiken',
  'eigen-wens': 'Wil dit zelf niet meer doen',
} as const;
export type Stopreden = keyof typeof STOPREDENEN;
export const ALLE_STOPREDENEN = Object.keys(STOPREDENEN) as Stopreden[];

/** Ook wat niemand koos, maar vanzelf gebeurde. */
export const EINDREDENEN: Readonly<Record<string, string>> = {
  ...STOPREDENEN,
  'zegt-nee': 'Zei nee',
  'van-tafel': 'Ging van tafel',
};
