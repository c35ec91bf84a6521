/** Waarom iemand een recht niet mag gebruiken, zoals de regels het noemen (`wieMagRechtUitoefenen`); `anders` is al het overige. */
const CODES = [
  'te-jong',
  'niet-wilsbekwaam',
  'ouder-vanaf-16',
  'ouder-vanaf-18',
  'vertegenwoordiger-vraagt',
  'zonder-gezag',
  'steunpersoon',
] as const;

export type Weigercode = (typeof CODES)[number] | 'anders';

export const weigercode = (code: string): Weigercode | undefined => CODES.find((bekend) => bekend === code);
