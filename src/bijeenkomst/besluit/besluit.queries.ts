import type { Tx } from '../../db/transactie.ts';

export type Besluitsoort = 'besluit' | 'actie';
export type Actiestand = 'open' | 'gedaan' | 'niet-gelukt';

/** De besluiten en acties van een casus die deze verzoeker kan zien, oudste eerst; de tekst is nog verzegeld. */
export async function findBesluiten(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('besluit')
    .where('casus_id', '=', casus)
    .orderBy('vastgelegd_op')
    .orderBy('id')
    .select([
      'id',
      'bijeenkomst_id',
      'soort',
      'tekst',
      'gegeven_id',
      'voor_deelnemer_id',
      'voor_persoon_id',
      'voor_datum',
      'stand',
      'stand_op',
      'deelnemer_id',
      'persoon_id',
      'vastgelegd_op',
    ])
    .execute();
}
export type Besluitrij = Awaited<ReturnType<typeof findBesluiten>>[number];

export type NieuwBesluit = {
  readonly id: string;
  readonly casus: string;
  readonly bijeenkomst: string;
  readonly soort: Besluitsoort;
  readonly tekst: Buffer | null;
  readonly gegeven: string | null;
  readonly voor: { readonly deelnemer: string; readonly persoon: string; readonly datum: string } | null;
  readonly deelnemer: string;
  readonly persoon: string;
};

/** Schrijft een besluit of actie. @returns false als het id al bestaat. */
export async function insertBesluit(tx: Tx, besluit: NieuwBesluit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('besluit')
    .values({
      id: besluit.id,
      casus_id: besluit.casus,
      bijeenkomst_id: besluit.bijeenkomst,
      soort: besluit.soort,
      tekst: besluit.tekst,
      gegeven_id: besluit.gegeven,
      voor_deelnemer_id: besluit.voor?.deelnemer ?? null,
      voor_persoon_id: besluit.voor?.persoon ?? null,
      voor_datum: besluit.voor?.datum ?? null,
      stand: besluit.soort === 'actie' ? 'open' : null,
      deelnemer_id: besluit.deelnemer,
      persoon_id: besluit.persoon,
      vastgelegd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Zet hoe het met een actie staat. @returns false als zij niet van deze verzoeker is en hij het overleg niet leidt. */
export async function zetStand(
  tx: Tx,
  {
    casus,
    besluit,
    stand,
    door,
  }: { readonly casus: string; readonly besluit: string; readonly stand: Actiestand; readonly door: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('besluit')
    .set({ stand, stand_op: stand === 'open' ? null : tx.nu, stand_door: door })
    .where('casus_id', '=', casus)
    .where('id', '=', besluit)
    .where('soort', '=', 'actie')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
