import type { Tx } from '../db/transactie.ts';

/** Delen van datalekken die nog niet zijn gesloten, met de stappen waaruit hun klok volgt; nooit wat erin staat. */
export async function findTeWekken(tx: Tx) {
  return tx.db
    .selectFrom('datalekdeel')
    .innerJoin('datalek', 'datalek.id', 'datalekdeel.datalek_id')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('datalekstap')
            .whereRef('datalekstap.deel_id', '=', 'datalekdeel.id')
            .where('datalekstap.soort', '=', 'gesloten')
            .select('datalekstap.id'),
        ),
      ),
    )
    .orderBy('datalekdeel.vernomen_op')
    .select([
      'datalek.id as datalek',
      'datalek.kenmerk',
      'datalek.systeemfout',
      'datalekdeel.id as deel',
      'datalekdeel.partij_id',
      'datalekdeel.vernomen_op',
      'datalekdeel.gewekt_na_uren',
    ])
    .execute();
}

/** Onthoudt tot welke mijlpaal is herinnerd. @returns false als een andere werker dat net deed. */
export async function zetGewekt(
  tx: Tx,
  { deel, uren }: { readonly deel: string; readonly uren: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('datalekdeel')
    .set({ gewekt_na_uren: uren })
    .where('id', '=', deel)
    .where('gewekt_na_uren', '<', uren)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
