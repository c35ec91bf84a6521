import type { Tx } from '../db/transactie.ts';
import { plusDagen } from '../regels/verloop/index.ts';

/** Een organisatie die aan deze tafel zit en pas kort partij is. */
export type Toetredingsregel = { readonly partij: string; readonly naam: string; readonly op: string };

/**
 * De toetredingen die in het verslag van een casus horen (Art 18.3 (b)): van organisaties met een stoel in deze casus, bekendgemaakt
 * in de tijd waarover het verslag gaat. Beide dagen tellen mee.
 */
export async function toetredingenVoorVerslag(
  tx: Tx,
  casus: string,
  tijd: { readonly van: string; readonly tot: string } = { van: '0001-01-01', tot: plusDagen(tx.vandaag, 0) },
): Promise<readonly Toetredingsregel[]> {
  return tx.db
    .selectFrom('convenantfeit')
    .innerJoin('casus', 'casus.convenant_id', 'convenantfeit.convenant_id')
    .innerJoin('partij', 'partij.id', 'convenantfeit.partij_id')
    .where('casus.id', '=', casus)
    .where('convenantfeit.kind', '=', 'toetreding')
    .where('convenantfeit.stap', '=', 'bekendgemaakt')
    .where('convenantfeit.datum', '>=', tijd.van)
    .where('convenantfeit.datum', '<=', tijd.tot)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('deelnemer')
          .where('deelnemer.casus_id', '=', casus)
          .whereRef('deelnemer.partij_id', '=', 'convenantfeit.partij_id')
          .select('deelnemer.id'),
      ),
    )
    .orderBy('convenantfeit.datum')
    .orderBy('partij.naam')
    .select(['partij.id as partij', 'partij.naam', 'convenantfeit.datum as op'])
    .execute();
}
