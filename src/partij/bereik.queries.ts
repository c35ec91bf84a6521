import type { Tx } from '../db/transactie.ts';

/** Waar een persoon te bereiken is, nog verzegeld. */
export async function findBereik(tx: Tx, persoon: string) {
  return tx.db
    .selectFrom('persoon')
    .where('id', '=', persoon)
    .select(['partij_id', 'soort', 'email', 'telefoon', 'kanaal', 'taal'])
    .executeTakeFirst();
}

export async function updateBereik(
  tx: Tx,
  {
    persoon,
    telefoon,
    kanaal,
  }: { readonly persoon: string; readonly telefoon: Buffer | null; readonly kanaal: 'email' | 'sms' },
): Promise<void> {
  await tx.db.updateTable('persoon').set({ telefoon, kanaal }).where('id', '=', persoon).execute();
}

export async function updateTaal(
  tx: Tx,
  { persoon, taal }: { readonly persoon: string; readonly taal: 'nl' | 'en' },
): Promise<void> {
  await tx.db.updateTable('persoon').set({ taal }).where('id', '=', persoon).execute();
}
