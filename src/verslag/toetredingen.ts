import type { Toetredingsregel } from '../convenant/toetredingen-voor-verslag.ts';
import type { Tx } from '../db/transactie.ts';
import { findPartijenOpId } from '../partij/partij.queries.ts';
import type { Verslagrij } from './verslag.queries.ts';

/** Een organisatie die erbij kwam sinds het vorige verslag (Art 18.3 (b)). */
export type Toetredingsbeeld = { readonly naam: string; readonly op: string };

/** Welke toetredingen bij het begin in dit verslag kwamen; `insertVerslag` schreef ze in deze vorm. */
export const toetredingenIn = ({ toetredingen }: Pick<Verslagrij, 'toetredingen'>): readonly Toetredingsregel[] =>
  (toetredingen ?? []) as readonly Toetredingsregel[];

/** Dezelfde regels met de naam van de organisatie, voor wie het verslag leest. */
export async function leesToetredingen(tx: Tx, verslag: Verslagrij): Promise<readonly Toetredingsbeeld[]> {
  const regels = toetredingenIn(verslag);
  const partijen = await findPartijenOpId(
    tx,
    regels.map(({ partij }) => partij),
  );
  return regels.flatMap(({ partij, op }) => {
    const naam = partijen.get(partij)?.naam;
    return naam === undefined ? [] : [{ naam, op }];
  });
}
