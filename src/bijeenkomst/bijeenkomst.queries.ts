import type { Tx } from '../db/transactie.ts';

export type Bijeenkomstrij = {
  readonly id: string;
  readonly casus: string;
  readonly op: Date;
  readonly duurMinuten: number;
  /** Verzegeld (src/bijeenkomst/plaats.ts). */
  readonly plaats: Buffer;
  readonly door: string;
};

/** Schrijft een bijeenkomst met haar uitnodigingen (3.4b, 12.5). */
export async function insertBijeenkomst(tx: Tx, rij: Bijeenkomstrij, genodigden: readonly string[]): Promise<void> {
  await tx.db
    .insertInto('bijeenkomst')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      op: rij.op,
      duur_minuten: rij.duurMinuten,
      plaats: rij.plaats,
      aangemaakt_door: rij.door,
      aangemaakt_op: tx.nu,
    })
    .execute();
  const rijen = genodigden.map((persoon) => ({
    bijeenkomst_id: rij.id,
    casus_id: rij.casus,
    persoon_id: persoon,
    uitgenodigd_op: tx.nu,
  }));
  await tx.db.insertInto('uitnodiging').values(rijen).execute();
}

/** Nodigt een persoon uit voor een bijeenkomst die al gepland stond. */
export async function insertUitnodiging(
  tx: Tx,
  rij: { readonly bijeenkomst: string; readonly casus: string; readonly persoon: string },
): Promise<void> {
  await tx.db
    .insertInto('uitnodiging')
    .values({ bijeenkomst_id: rij.bijeenkomst, casus_id: rij.casus, persoon_id: rij.persoon, uitgenodigd_op: tx.nu })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** De bijeenkomsten van een casus, nieuwste eerst; de plaats is nog verzegeld. */
export async function findBijeenkomsten(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('bijeenkomst')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'op', 'duur_minuten', 'plaats', 'aangemaakt_door', 'aangemaakt_op'])
    .execute();
}

/** Wie voor de bijeenkomsten van een casus is uitgenodigd, en wie antwoordde. */
export async function findUitnodigingen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('uitnodiging')
    .where('casus_id', '=', casus)
    .orderBy('uitgenodigd_op')
    .select(['bijeenkomst_id', 'persoon_id', 'uitgenodigd_op', 'antwoord'])
    .execute();
}

/** Zet het eigen antwoord op een uitnodiging. @returns false als er voor deze persoon geen uitnodiging is. */
export async function zetAntwoord(
  tx: Tx,
  {
    casus,
    bijeenkomst,
    persoon,
    antwoord,
  }: { casus: string; bijeenkomst: string; persoon: string; antwoord: 'komt' | 'komt-niet' },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('uitnodiging')
    .set({ antwoord })
    .where('casus_id', '=', casus)
    .where('bijeenkomst_id', '=', bijeenkomst)
    .where('persoon_id', '=', persoon)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** De bijeenkomsten op een dag waarvoor deze persoon is uitgenodigd, in de volgorde van de dag. */
export async function findBijeenkomstenVan(tx: Tx, { persoon, van, tot }: { persoon: string; van: Date; tot: Date }) {
  return tx.db
    .selectFrom('uitnodiging')
    .innerJoin('bijeenkomst', 'bijeenkomst.id', 'uitnodiging.bijeenkomst_id')
    .innerJoin('casus', 'casus.id', 'bijeenkomst.casus_id')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .where('uitnodiging.persoon_id', '=', persoon)
    .where('bijeenkomst.op', '>=', van)
    .where('bijeenkomst.op', '<', tot)
    .where('casus.status', '=', 'open')
    .orderBy('bijeenkomst.op')
    .select([
      'bijeenkomst.id',
      'bijeenkomst.casus_id',
      'bijeenkomst.op',
      'bijeenkomst.duur_minuten',
      'bijeenkomst.plaats',
      'casus.procesregiepartij_id',
      'casus.kenmerk',
      'overlegtype.naam as overlegtype',
    ])
    .execute();
}
