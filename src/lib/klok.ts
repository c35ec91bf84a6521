/** De tijd als afhankelijkheid: een functie die nu teruggeeft. Domeincode leest nooit zelf de klok. */
export type Klok = () => Date;

/** De echte klok van de machine. */
export const systeemKlok: Klok = () => new Date();

const kalenderdag = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** De kalenderdag in Nederland op dit moment, als ISO-datum (`2026-03-14`). Leeftijden en termijnen tellen in deze dagen (B.7). */
export const dagVan: (moment: Date) => string = perUur((moment) => kalenderdag.format(moment));

const UUR_MS = 3_600_000;
/** Daarvoor was het in Nederland niet altijd een heel aantal uren later dan in UTC. */
const HELE_UREN_SINDS = Date.UTC(1950, 0, 1);
const MEESTE_UREN = 5_000;

/**
 * Onthoudt wat een functie van een moment maakt, per uur: een kalenderdag in Nederland begint op een heel uur, en een datum opmaken
 * kost het duizendvoudige van opzoeken. Alleen voor wat van minuten niet afhangt.
 */
export function perUur(maak: (moment: Date) => string): (moment: Date) => string {
  const bekend = new Map<number, string>();
  return (moment) => {
    const ms = moment.getTime();
    if (!(ms >= HELE_UREN_SINDS)) return maak(moment);
    const uur = Math.floor(ms / UUR_MS);
    const eerder = bekend.get(uur);
    if (eerder !== undefined) return eerder;
    if (bekend.size >= MEESTE_UREN) bekend.clear();
    const tekst = maak(moment);
    bekend.set(uur, tekst);
    return tekst;
  };
}
