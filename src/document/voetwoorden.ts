import type { Document } from './document.ts';

/** De vaste woorden in de voet van een document, in zijn taal. */
export const VOETWOORDEN = {
  nl: { blad: 'blad', van: 'van', versie: 'versie', door: 'Afgedrukt door' },
  en: { blad: 'page', van: 'of', versie: 'version', door: 'Printed by' },
} as const;

/** De taal zoals bestanden haar noemen (BCP 47). */
export const TAALCODE: Readonly<Record<Document['taal'], string>> = { nl: 'nl-NL', en: 'en-GB' };
