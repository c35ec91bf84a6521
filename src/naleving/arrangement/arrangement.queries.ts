import type { Tx } from '../../db/transactie.ts';

/** Een arrangement voor een groep (T25-10). Over een mens staat er niets in. */
export type Arrangement = {
  readonly id: string;
  readonly convenant: string;
  readonly school: string;
  readonly partij: string;
  readonly groep: string;
  readonly partijen: readonly string[];
  readonly aanbod: readonly string[];
  readonly van: string;
  /** Laatste dag; null zolang het loopt. */
  readonly tot: string | null;
  readonly evaluerenOp: string;
  readonly geevalueerdOp: string | null;
  readonly versie: number;
};

const KOLOMMEN = [
  'id',
  'convenant_id as convenant',
  'school_id as school',
  'partij_id as partij',
  'groep',
  'partijen',
  'aanbod',
  'van',
  'tot',
  'evalueren_op as evaluerenOp',
  'geevalueerd_op as geevalueerdOp',
  'versie',
] as const;

/** De arrangementen van de regio: wat loopt eerst, dan het nieuwste. */
export async function findArrangementen(tx: Tx): Promise<readonly Arrangement[]> {
  return tx.db
    .selectFrom('groepsarrangement')
    .select(KOLOMMEN)
    .orderBy('tot', (volgorde) => volgorde.desc().nullsFirst())
    .orderBy('van', 'desc')
    .orderBy('id')
    .execute();
}

export async function findArrangement(tx: Tx, id: string): Promise<Arrangement | undefined> {
  return tx.db.selectFrom('groepsarrangement').select(KOLOMMEN).where('id', '=', id).executeTakeFirst();
}

/** Arrangementen die lopen of waarvan het werk nog open kan staan. */
export async function findLopende(tx: Tx): Promise<readonly Arrangement[]> {
  return tx.db.selectFrom('groepsarrangement').select(KOLOMMEN).where('tot', 'is', null).orderBy('id').execute();
}

/** @returns het id waaronder het vastligt: dat van eerder, als deze partij ditzelfde al liet lopen. */
export async function insertArrangement(
  tx: Tx,
  rij: Omit<Arrangement, 'tot' | 'geevalueerdOp' | 'versie'>,
): Promise<string> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('groepsarrangement')
    .values({
      id: rij.id,
      convenant_id: rij.convenant,
      school_id: rij.school,
      partij_id: rij.partij,
      groep: rij.groep,
      partijen: [...rij.partijen],
      aanbod: [...rij.aanbod],
      van: rij.van,
      evalueren_op: rij.evaluerenOp,
      vastgelegd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return rij.id;
  const eerder = await tx.db
    .selectFrom('groepsarrangement')
    .where('partij_id', '=', rij.partij)
    .where('school_id', '=', rij.school)
    .where('groep', '=', rij.groep)
    .where('van', '=', rij.van)
    .where('tot', 'is', null)
    .select('id')
    .executeTakeFirstOrThrow();
  return eerder.id;
}

export type Bijwerking = { readonly tot?: string; readonly geevalueerdOp?: string; readonly evaluerenOp?: string };

/** Werkt een lopend arrangement van deze partij bij, als het nog de versie is die de beheerder zag. @returns of dat zo was. */
export async function updateArrangement(
  tx: Tx,
  { id, partij, versie }: { readonly id: string; readonly partij: string; readonly versie: number },
  { tot, geevalueerdOp, evaluerenOp }: Bijwerking,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('groepsarrangement')
    .set({
      versie: versie + 1,
      ...(tot === undefined ? {} : { tot }),
      ...(geevalueerdOp === undefined ? {} : { geevalueerd_op: geevalueerdOp }),
      ...(evaluerenOp === undefined ? {} : { evalueren_op: evaluerenOp }),
    })
    .where('id', '=', id)
    .where('partij_id', '=', partij)
    .where('versie', '=', versie)
    .where('tot', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
