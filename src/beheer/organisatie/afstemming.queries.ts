import type { Tx } from '../../db/transactie.ts';

/** Met welk samenwerkingsverband een mbo-instelling eerder afstemde (fn 7). */
export type Vroegereafstemming = {
  readonly swv: string;
  readonly afgestemdOp: string;
  readonly vervangenOp: Date;
};

/** Wat er eerder gold, nieuwste eerst. */
export async function findVroegereAfstemmingen(tx: Tx, partij: string): Promise<readonly Vroegereafstemming[]> {
  return tx.db
    .selectFrom('mboafstemming')
    .select(['swv_id as swv', 'afgestemd_op as afgestemdOp', 'vervangen_op as vervangenOp'])
    .where('partij_id', '=', partij)
    .orderBy('vervangen_op', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Bewaart wat er tot nu toe gold. */
export async function insertVroegereAfstemming(
  tx: Tx,
  was: { readonly partij: string; readonly swv: string; readonly afgestemdOp: string; readonly persoon: string },
): Promise<void> {
  await tx.db
    .insertInto('mboafstemming')
    .values({
      id: tx.nieuwId(),
      partij_id: was.partij,
      swv_id: was.swv,
      afgestemd_op: was.afgestemdOp,
      vervangen_door: was.persoon,
      vervangen_op: tx.nu,
    })
    .execute();
}

/** Schrijft waar de instelling nu onder hoort. @returns false als een ander intussen iets aan haar gegevens wijzigde. */
export async function updateAfstemming(
  tx: Tx,
  wens: { readonly partij: string; readonly swv: string; readonly afgestemdOp: string; readonly versie: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('partij')
    .set({ onder_swv_id: wens.swv, afstemming_op: wens.afgestemdOp, versie: wens.versie + 1 })
    .where('id', '=', wens.partij)
    .where('versie', '=', wens.versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
