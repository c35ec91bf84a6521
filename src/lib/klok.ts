/** De tijd als afhankelijkheid: een functie die nu teruggeeft. Domeincode leest nooit zelf de klok. */
export type Klok = () => Date;

/** De echte klok van de machine. */
export const systeemKlok: Klok = () => new Date();

const kalenderdag = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** De kalenderdag in Nederland op dit moment, als ISO-datum (`2026-03-14`). Leeftijden en termijnen tellen in deze dagen (B.7). */
export function dagVan(moment: Date): string {
  return kalenderdag.format(moment);
}
