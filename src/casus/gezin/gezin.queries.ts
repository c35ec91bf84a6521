import type { Tx } from '../../db/transactie.ts';

/** Elk gezag dat in deze casus is vastgelegd, ook wat voorbij is, met het zegel op waaruit het blijkt. */
export async function findGezagrijen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('gezag')
    .where('casus_id', '=', casus)
    .orderBy('van')
    .orderBy('soort')
    .select(['id', 'persoon_id', 'soort', 'bron', 'van', 'tot'])
    .execute();
}

/** Laat gezag ophouden na deze dag. */
export async function eindigGezag(tx: Tx, { id, tot }: { readonly id: string; readonly tot: string }): Promise<void> {
  await tx.db.updateTable('gezag').set({ tot }).where('id', '=', id).where('tot', 'is', null).execute();
}

/** Met wie elke steunpersoon van deze casus meekomt (T25-18): de stoel van de een, en die van de ander. */
export async function findSteun(tx: Tx, casus: string): Promise<ReadonlyMap<string, string>> {
  const rijen = await tx.db
    .selectFrom('deelnemer')
    .where('casus_id', '=', casus)
    .where('steunt_deelnemer_id', 'is not', null)
    .select(['id', 'steunt_deelnemer_id'])
    .execute();
  return new Map(rijen.flatMap((rij) => (rij.steunt_deelnemer_id === null ? [] : [[rij.id, rij.steunt_deelnemer_id]])));
}

/** Bij welke komende bijeenkomsten deze persoon is uitgenodigd. */
export async function findKomendeUitnodigingen(
  tx: Tx,
  { casus, persoon }: { readonly casus: string; readonly persoon: string },
): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('uitnodiging')
    .innerJoin('bijeenkomst', 'bijeenkomst.id', 'uitnodiging.bijeenkomst_id')
    .where('uitnodiging.casus_id', '=', casus)
    .where('uitnodiging.persoon_id', '=', persoon)
    .where('bijeenkomst.op', '>', tx.nu)
    .where('bijeenkomst.afgezegd_op', 'is', null)
    .select('bijeenkomst.id')
    .execute();
  return rijen.map(({ id }) => id);
}
