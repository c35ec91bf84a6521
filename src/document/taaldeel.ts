/**
 * Wat in een document Nederlands is, ook als het document dat niet is: woorden die een medewerker schreef, vertaalt niemand ongezien.
 * De grenzen staan als tekens in de tekst die Unicode voor gebruik binnen een programma vrijhoudt; zij worden nooit gezet.
 */
const BEGIN = '\uFDD0';
const EIND = '\uFDD1';
const GRENZEN = /[\uFDD0\uFDD1]/g;

/** Een stuk van een regel in een taal. */
export type Taaldeel = { readonly tekst: string; readonly nederlands: boolean };

/** Merkt tekst als Nederlands. In een Nederlands document maakt dat geen verschil (WCAG 3.1.2; ISO 14289-1, 7.2). */
export const nederlands = (tekst: string): string => `${BEGIN}${zonderMerk(tekst)}${EIND}`;

export const zonderMerk = (tekst: string): string => tekst.replaceAll(GRENZEN, '');

/** Of alles Nederlands is: dan draagt het hele element de taal, en geen stuk ervan. */
export const isHeelNederlands = (tekst: string): boolean =>
  tekst.startsWith(BEGIN) && tekst.endsWith(EIND) && tekst.slice(1, -1) === zonderMerk(tekst);

/** Splitst afgebroken regels in stukken van een taal; een stuk loopt over regels door. */
export function taaldelen(regels: readonly string[]): readonly (readonly Taaldeel[])[] {
  let binnen = false;
  return regels.map((regel) =>
    regel.split(/(?<=[\uFDD0\uFDD1])|(?=[\uFDD0\uFDD1])/).flatMap((deel): readonly Taaldeel[] => {
      if (deel === BEGIN || deel === EIND) {
        binnen = deel === BEGIN;
        return [];
      }
      return deel === '' ? [] : [{ tekst: deel, nederlands: binnen }];
    }),
  );
}

/** Merkt in een zin de woorden die iemand in het Nederlands schreef. */
export function merkWoorden(zin: string, woorden: string): string {
  const plek = woorden === '' ? -1 : zin.indexOf(woorden);
  return plek === -1 ? zin : zin.slice(0, plek) + nederlands(woorden) + zin.slice(plek + woorden.length);
}
