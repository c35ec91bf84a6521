import { leesKop } from '../casus/casuskop.ts';
import type { Tx } from '../db/transactie.ts';
import type { Zitting } from '../gegeven/zitting.ts';
import { NAAM_VERWIJDERD, openNamen } from '../partij/personen.ts';

const letterlijk = (deel: string): string => deel.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * De voornamen die als los woord in een tekst staan, ook met een bezits-s. Hoofdletters tellen mee: "roos" is een bloem,
 * "Roos" kan iemand zijn.
 */
export function vindNamen(tekst: string, voornamen: readonly string[]): readonly string[] {
  return [...new Set(voornamen)].filter((naam) =>
    new RegExp(`(?<!\\p{L})${letterlijk(naam)}(?:['’]?s)?(?!\\p{L})`, 'u').test(tekst),
  );
}

/** De voornamen in deze casus die de schrijver kent: iedereen aan tafel, wie gezag heeft, en de jongere als hij die naam mag lezen. */
export async function bekendeVoornamen(tx: Tx, { feiten, stoel }: Zitting): Promise<readonly string[]> {
  const mensen = [
    ...feiten.deelnemers.filter((d) => d.soort !== 'jongere').map((d) => d.persoon),
    ...feiten.gezag.map((g) => g.persoon),
  ];
  const namen = [...(await openNamen(tx, mensen)).values()].map(({ naam }) => naam);
  const jongere = (await leesKop(tx, { feiten, stoel })).naam?.voornaam;
  return [...namen.filter((naam) => naam !== NAAM_VERWIJDERD), ...(jongere === undefined ? [] : [jongere])]
    .map((naam) => naam.split(/\s/u)[0] ?? '')
    .filter((voornaam) => /^\p{Lu}\p{L}+/u.test(voornaam));
}
