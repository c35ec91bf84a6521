import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';

type Overeenkomsten = {
  readonly convenant: string;
  readonly partijen: readonly string[];
  readonly getekendOp: string;
  readonly bewijsstuk?: string;
};

/** Legt vast dat partijen een verwerkersovereenkomst hebben (AVG 28); wat er al ligt, blijft. */
export async function insertOvereenkomsten(tx: Tx, wens: Overeenkomsten): Promise<void> {
  await tx.db
    .insertInto('verwerkersovereenkomst')
    .values(
      wens.partijen.map((partij) => ({
        convenant_id: wens.convenant,
        partij_id: partij,
        getekend_op: wens.getekendOp,
        bewijsstuk_id: wens.bewijsstuk ?? null,
        door: persoonVan(tx.verzoeker),
        op: tx.nu,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Per partij de dag van haar overeenkomst. */
export async function findOvereenkomsten(tx: Tx, convenant: string): Promise<ReadonlyMap<string, string>> {
  const rijen = await tx.db
    .selectFrom('verwerkersovereenkomst')
    .where('convenant_id', '=', convenant)
    .select(['partij_id', 'getekend_op'])
    .execute();
  return new Map(rijen.map((rij) => [rij.partij_id, rij.getekend_op]));
}
