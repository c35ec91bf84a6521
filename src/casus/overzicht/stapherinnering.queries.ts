import type { Tx } from '../../db/transactie.ts';

/** Zo ver terug staat bij een stap wanneer iemand is herinnerd. */
const DAGEN_TERUG = 60;

/**
 * Wanneer deelnemers in een casus het laatst aan een stap zijn herinnerd door wie haar voor deze partij leidt of leidde, op
 * `sleutelVan`.
 */
export async function findStapherinneringen(
  tx: Tx,
  { casus, partij }: { readonly casus: string; readonly partij: string },
): Promise<ReadonlyMap<string, Date>> {
  const rijen = await tx.db
    .selectFrom('gebeurtenis')
    .where('casus_id', '=', casus)
    .where('bron_partij_id', '=', partij)
    .where('code', '=', 'herinnering-verstuurd')
    .where('uitkomst', '=', 'gelukt')
    .where('grondslag', 'is not', null)
    .where('op', '>', new Date(tx.nu.getTime() - DAGEN_TERUG * 24 * 60 * 60 * 1000))
    .orderBy('op')
    .select(['object_id', 'grondslag', 'op'])
    .execute();
  return new Map(rijen.map((rij) => [`${rij.object_id} ${rij.grondslag}`, rij.op]));
}
