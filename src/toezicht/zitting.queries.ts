import type { Tx } from '../db/transactie.ts';
import type { Toezichtdoel } from './zitting.ts';

type Wie = { readonly persoon: string; readonly partij: string };

export async function findLopendeZitting(tx: Tx, { persoon, partij }: Wie) {
  return tx.db
    .selectFrom('toezichtzitting')
    .where('persoon_id', '=', persoon)
    .where('partij_id', '=', partij)
    .where('gestopt_op', 'is', null)
    .where('tot', '>', tx.nu)
    .orderBy('begonnen_op', 'desc')
    .limit(1)
    .select(['id', 'doel', 'begonnen_op', 'tot'])
    .executeTakeFirst();
}

type Nieuw = Wie & {
  readonly id: string;
  readonly doel: Toezichtdoel;
  readonly woorden: Buffer;
  readonly tot: Date;
};

export async function insertZitting(tx: Tx, { id, persoon, partij, doel, woorden, tot }: Nieuw): Promise<void> {
  await tx.db
    .insertInto('toezichtzitting')
    .values({ id, persoon_id: persoon, partij_id: partij, doel, woorden, begonnen_op: tx.nu, tot })
    .execute();
}

/** Stopt wat voor deze FG nog liep. */
export async function zetGestopt(tx: Tx, { persoon, partij }: Wie): Promise<void> {
  await tx.db
    .updateTable('toezichtzitting')
    .set({ gestopt_op: tx.nu })
    .where('persoon_id', '=', persoon)
    .where('partij_id', '=', partij)
    .where('gestopt_op', 'is', null)
    .execute();
}

/** Waarvoor er bij deze partij is gekeken, nieuwste eerst; de woorden nog verzegeld. */
export async function findZittingen(tx: Tx, partij: string, hoogstens: number) {
  return tx.db
    .selectFrom('toezichtzitting')
    .where('partij_id', '=', partij)
    .orderBy('begonnen_op', 'desc')
    .limit(hoogstens)
    .select(['id', 'persoon_id', 'doel', 'woorden', 'begonnen_op', 'tot', 'gestopt_op'])
    .execute();
}
