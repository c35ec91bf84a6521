import type { Tx } from '../../db/transactie.ts';

export type Vraagsoort = 'snap-niet' | 'klopt-niet';
export type Vraagrij = Awaited<ReturnType<typeof findVragen>>[number];

const VRAAG = [
  'id',
  'casus_id',
  'van_persoon_id',
  'gebeurtenis_id',
  'gegeven_id',
  'verslag_id',
  'soort',
  'inhoud',
  'gesteld_op',
  'antwoord',
  'beantwoord_door',
  'beantwoord_op',
] as const;

type Nieuw = {
  readonly id: string;
  readonly casus: string;
  readonly van: string;
  readonly gebeurtenis: string | null;
  readonly gegeven: string | null;
  readonly verslag: string | null;
  readonly soort: Vraagsoort;
  readonly inhoud: Buffer;
};

/** Schrijft een vraag. @returns false als dit formulier al was verzonden. */
export async function insertVraag(tx: Tx, vraag: Nieuw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('betrokkenevraag')
    .values({
      id: vraag.id,
      casus_id: vraag.casus,
      van_persoon_id: vraag.van,
      gebeurtenis_id: vraag.gebeurtenis,
      gegeven_id: vraag.gegeven,
      verslag_id: vraag.verslag,
      soort: vraag.soort,
      inhoud: vraag.inhoud,
      gesteld_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** De vragen die de rijregels laten zien: de eigen, of bij de regie die van de casus. Nieuwste eerst. */
export async function findVragen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('betrokkenevraag')
    .where('casus_id', '=', casus)
    .orderBy('gesteld_op', 'desc')
    .orderBy('id', 'desc')
    .select(VRAAG)
    .execute();
}

/** Zet het antwoord. @returns false als de vraag er niet is of al beantwoord was. */
export async function zetAntwoord(
  tx: Tx,
  wens: { readonly casus: string; readonly vraag: string; readonly door: string; readonly antwoord: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('betrokkenevraag')
    .set({ antwoord: wens.antwoord, beantwoord_door: wens.door, beantwoord_op: tx.nu })
    .where('casus_id', '=', wens.casus)
    .where('id', '=', wens.vraag)
    .where('beantwoord_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
