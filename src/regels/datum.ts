import type { Leeftijdsgroep } from './vraag.ts';

export const LEEFTIJDSGROEPEN: readonly Leeftijdsgroep[] = ['<12', '12-15', '16-17', '18+'];

const DATUMVORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isSchrikkeljaar(jaar: number): boolean {
  return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
}

/** Waar als de tekst een bestaande kalenderdag is in de vorm jjjj-mm-dd. */
export function isDatum(tekst: string): boolean {
  const delen = DATUMVORM.exec(tekst);
  if (delen === null) return false;
  const maand = Number(delen[2]);
  const dag = Number(delen[3]);
  const dagen = DAGEN[maand - 1];
  if (dagen === undefined) return false;
  return dag >= 1 && dag <= (maand === 2 && isSchrikkeljaar(Number(delen[1])) ? 29 : dagen);
}

/**
 * De leeftijd in hele jaren op de peildatum; de verjaardag telt vanaf 00.00 uur. Wie op 29 februari
 * geboren is, verjaart in andere jaren op 1 maart (vergelijken van maand en dag geeft dat vanzelf).
 * Beide zijn ISO-datums in Europe/Amsterdam; de geboortedatum ligt niet na de peildatum.
 */
export function leeftijdOp(geboortedatum: string, peildatum: string): number {
  const jaren = Number(peildatum.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return peildatum.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** De leeftijdsgroep van de regels over meedoen en tekenen (fn 32 (a), Bijl 5-j, Bijl 5-k, Bijl 5-l). */
export function leeftijdsgroep(leeftijd: number): Leeftijdsgroep {
  if (leeftijd < 12) return '<12';
  if (leeftijd < 16) return '12-15';
  return leeftijd < 18 ? '16-17' : '18+';
}
