import type { Tx } from '../../db/transactie.ts';

export type Ronde = { readonly id: string; readonly begonnenOp: Date; readonly afgerondOp: Date | null };
export type Rechtenbesluit = 'blijft' | 'gestopt';
export type Rechtenoordeel = {
  readonly aanstelling: string;
  readonly besluit: Rechtenbesluit;
  readonly gebruiktOp: Date | null;
  readonly door: string;
  readonly op: Date;
};

/** De rondes van een partij, nieuwste eerst. */
export async function findRondes(tx: Tx, partij: string): Promise<readonly Ronde[]> {
  return tx.db
    .selectFrom('rechtenronde')
    .select(['id', 'begonnen_op as begonnenOp', 'afgerond_op as afgerondOp'])
    .where('partij_id', '=', partij)
    .orderBy('begonnen_op', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** @returns false als er al een ronde loopt. */
export async function insertRonde(tx: Tx, ronde: { id: string; partij: string; persoon: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('rechtenronde')
    .values({ id: ronde.id, partij_id: ronde.partij, begonnen_door: ronde.persoon, begonnen_op: tx.nu })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function sluitRonde(tx: Tx, ronde: { readonly id: string; readonly partij: string }): Promise<void> {
  await tx.db
    .updateTable('rechtenronde')
    .set({ afgerond_op: tx.nu })
    .where('id', '=', ronde.id)
    .where('partij_id', '=', ronde.partij)
    .execute();
}

/** Wat er in een ronde is besloten. Wie is gestopt, blijft niet meer: ook niet als dat eerder in de ronde was gezegd. */
export async function findOordelen(tx: Tx, ronde: string): Promise<readonly Rechtenoordeel[]> {
  return tx.db
    .selectFrom('rechtenoordeel')
    .distinctOn('aanstelling_id')
    .orderBy('aanstelling_id')
    .orderBy((eb) => eb('besluit', '=', 'gestopt'), 'desc')
    .select(['aanstelling_id as aanstelling', 'besluit', 'gebruikt_op as gebruiktOp', 'door_persoon_id as door', 'op'])
    .where('ronde_id', '=', ronde)
    .execute();
}

/** Legt besluiten vast; wat er al stond, blijft staan. */
export async function insertOordelen(
  tx: Tx,
  plek: { readonly ronde: string; readonly partij: string; readonly persoon: string },
  besluiten: readonly Pick<Rechtenoordeel, 'aanstelling' | 'besluit' | 'gebruiktOp'>[],
): Promise<void> {
  if (besluiten.length === 0) return;
  await tx.db
    .insertInto('rechtenoordeel')
    .values(
      besluiten.map(({ aanstelling, besluit, gebruiktOp }) => ({
        ronde_id: plek.ronde,
        aanstelling_id: aanstelling,
        partij_id: plek.partij,
        besluit,
        gebruikt_op: gebruiktOp,
        door_persoon_id: plek.persoon,
        op: tx.nu,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
