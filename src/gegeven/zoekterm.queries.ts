import type { Tx } from '../db/transactie.ts';

export type Zoektermrij = {
  readonly partij_id: string;
  readonly hmac: Buffer;
  readonly casus_id: string;
  readonly gegeven_id: string;
};

/** Schrijft zoektermen; wat er al stond, blijft. Weg gaan zij vanzelf, met de naam (ADR 0029). */
export async function insertZoektermen(tx: Tx, rijen: readonly Zoektermrij[]): Promise<void> {
  if (rijen.length === 0) return;
  await tx.db
    .insertInto('zoekterm')
    .values([...rijen])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
