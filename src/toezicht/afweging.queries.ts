import type { Tx } from '../db/transactie.ts';

/** De afwegingen van de eigen partij, nieuwste eerst, zonder hun inhoud (6e). */
export async function findAfwegingen(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('afweging')
    .where('partij_id', '=', partij)
    .orderBy('op', 'desc')
    .limit(100)
    .select(['id', 'persoon_id', 'op', 'na_intrekking'])
    .execute();
}

export async function findAfweging(tx: Tx, { afweging, partij }: { afweging: string; partij: string }) {
  return tx.db
    .selectFrom('afweging')
    .where('id', '=', afweging)
    .where('partij_id', '=', partij)
    .select(['id', 'casus_id', 'betrokkene_id', 'persoon_id', 'partij_id', 'inhoud', 'na_intrekking', 'op'])
    .executeTakeFirst();
}
