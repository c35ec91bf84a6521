import { type Tx, voorOordeel } from '../db/transactie.ts';

/** Een deel zonder tekst; alleen zichtbaar voor wie het gegeven eronder kan zien, en als concept ook voor de regie. */
export type Deelrij = Awaited<ReturnType<typeof findDelen>>[number];

const DEEL = [
  'id',
  'casus_id',
  'verslag_id',
  'stam_id',
  'vervangt_id',
  'plek',
  'titel',
  'gegeven_id',
  'aan',
  'deelnemer_id',
  'persoon_id',
  'versie',
  'gemaakt_op',
  'voorgelegd_op',
  'vervallen_op',
] as const;

type Plek = { readonly casus: string; readonly verslag: string };

/** De delen van een verslag die deze verzoeker kan zien, in de volgorde van het verslag; ook wat is vervallen. */
export async function findDelen(tx: Tx, { casus, verslag }: Plek) {
  return tx.db
    .selectFrom('verslagdeel')
    .where('casus_id', '=', casus)
    .where('verslag_id', '=', verslag)
    .orderBy('plek')
    .orderBy('gemaakt_op')
    .orderBy('id')
    .select(DEEL)
    .execute();
}

/** Als `findDelen`, met wat deze verzoeker ooit kreeg en nu niet meer heeft: om te zeggen dat het is teruggetrokken. */
export async function findDelenVoorOordeel(tx: Tx, plek: Plek): Promise<readonly Deelrij[]> {
  return voorOordeel(tx, () => findDelen(tx, plek));
}

export type Nieuwdeel = Plek & {
  readonly id: string;
  readonly stam: string;
  readonly vervangt: string | null;
  readonly plek: number;
  readonly titel: Buffer;
  readonly gegeven: string;
  readonly aan: readonly string[];
  readonly deelnemer: string;
  readonly persoon: string;
  readonly voorgelegd: boolean;
};

/** Schrijft een nieuw deel. @returns false als het id al bestaat, of als er van deze stam al een ander deel aan tafel ligt. */
export async function insertDeel(tx: Tx, rij: Nieuwdeel): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('verslagdeel')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      verslag_id: rij.verslag,
      stam_id: rij.stam,
      vervangt_id: rij.vervangt,
      plek: rij.plek,
      titel: rij.titel,
      gegeven_id: rij.gegeven,
      aan: [...rij.aan],
      deelnemer_id: rij.deelnemer,
      persoon_id: rij.persoon,
      gemaakt_op: tx.nu,
      voorgelegd_op: rij.voorgelegd ? tx.nu : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export type Deelwijziging = Pick<Nieuwdeel, 'casus' | 'id' | 'vervangt' | 'plek' | 'titel' | 'aan' | 'voorgelegd'> & {
  /** De versie die de schrijver voor zich had. */
  readonly versie: number;
};

/** Vervangt een concept door de volgende versie, of legt het voor. @returns false als het intussen is veranderd. */
export async function updateDeel(tx: Tx, w: Deelwijziging): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verslagdeel')
    .set({
      vervangt_id: w.vervangt,
      plek: w.plek,
      titel: w.titel,
      aan: [...w.aan],
      versie: w.versie + 1,
      ...(w.voorgelegd ? { voorgelegd_op: tx.nu } : {}),
    })
    .where('casus_id', '=', w.casus)
    .where('id', '=', w.id)
    .where('versie', '=', w.versie)
    .where('voorgelegd_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Laat een deel vervallen, omdat het is vervangen of teruggetrokken. @returns false als dat al zo was. */
export async function laatVervallen(
  tx: Tx,
  { casus, deel }: { readonly casus: string; readonly deel: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verslagdeel')
    .set({ vervallen_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', deel)
    .where('vervallen_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
