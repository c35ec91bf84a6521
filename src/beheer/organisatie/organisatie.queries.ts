import type { BeveiligingsverklaringTabel, ContactpersoonTabel, JeugdhulpcontractTabel } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';

export type Norm = BeveiligingsverklaringTabel['norm'];
export type Contactsoort = ContactpersoonTabel['soort'];
export type Orgaan = ContactpersoonTabel['orgaan'];
export type Contract = Pick<JeugdhulpcontractTabel, 'id' | 'van' | 'tot'> & {
  readonly aanbieder: string;
  readonly gemeente: string;
  /** Wanneer de gemeente de aanbieder verplichtte het formulier te tekenen; null is nog niet (P-7). */
  readonly formulierOp: string | null;
};

/** De contactpersonen van een partij die vandaag gelden, nog verzegeld. */
export async function findContactpersonen(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('contactpersoon')
    .select(['id', 'soort', 'orgaan', 'inhoud', 'van', 'tot'])
    .where('partij_id', '=', partij)
    .where('van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .orderBy('soort')
    .orderBy('van')
    .orderBy('id')
    .execute();
}

type Nieuwcontact = {
  readonly id: string;
  readonly partij: string;
  readonly soort: Contactsoort;
  readonly orgaan: Orgaan;
  readonly inhoud: Buffer;
  readonly van: string;
};

export async function insertContactpersoon(tx: Tx, contact: Nieuwcontact): Promise<void> {
  const { id, partij, soort, orgaan, inhoud, van } = contact;
  await tx.db.insertInto('contactpersoon').values({ id, partij_id: partij, soort, orgaan, inhoud, van }).execute();
}

/** Zet de laatste dag van een contactpersoon van deze partij. @returns false als hij er niet (meer) is. */
export async function eindigContactpersoon(
  tx: Tx,
  { id, partij, tot }: { readonly id: string; readonly partij: string; readonly tot: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('contactpersoon')
    .set({ tot })
    .where('id', '=', id)
    .where('partij_id', '=', partij)
    .where('tot', 'is', null)
    .where('van', '<=', tot)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** De verklaringen over beveiliging van een partij, nieuwste eerst. */
export async function findVerklaringen(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('beveiligingsverklaring')
    .select(['id', 'norm', 'vastgesteld_op as vastgesteldOp', 'vastgelegd_op as vastgelegdOp'])
    .where('partij_id', '=', partij)
    .orderBy('vastgesteld_op', 'desc')
    .orderBy('vastgelegd_op', 'desc')
    .execute();
}

export async function insertVerklaring(
  tx: Tx,
  verklaring: {
    readonly partij: string;
    readonly norm: Norm;
    readonly vastgesteldOp: string;
    readonly persoon: string;
  },
): Promise<void> {
  await tx.db
    .insertInto('beveiligingsverklaring')
    .values({
      id: tx.nieuwId(),
      partij_id: verklaring.partij,
      norm: verklaring.norm,
      vastgesteld_op: verklaring.vastgesteldOp,
      vastgelegd_door: verklaring.persoon,
      vastgelegd_op: tx.nu,
    })
    .execute();
}

const CONTRACT = [
  'id',
  'aanbieder_id as aanbieder',
  'gemeente_id as gemeente',
  'van',
  'tot',
  'formulier_op as formulierOp',
] as const;

/** De contracten voor jeugdhulp waar deze partij aan een van beide kanten staat en die niet voorbij zijn (P-5). */
export async function findContracten(tx: Tx, partij: string): Promise<readonly Contract[]> {
  return tx.db
    .selectFrom('jeugdhulpcontract')
    .select(CONTRACT)
    .where((eb) => eb.or([eb('aanbieder_id', '=', partij), eb('gemeente_id', '=', partij)]))
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .orderBy('van')
    .orderBy('id')
    .execute();
}

/** @returns false als deze twee al een lopend contract hebben. */
export async function insertContract(
  tx: Tx,
  contract: {
    readonly aanbieder: string;
    readonly gemeente: string;
    readonly van: string;
    readonly formulierOp: string | null;
    readonly persoon: string;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('jeugdhulpcontract')
    .values({
      id: tx.nieuwId(),
      aanbieder_id: contract.aanbieder,
      gemeente_id: contract.gemeente,
      van: contract.van,
      formulier_op: contract.formulierOp,
      vastgelegd_door: contract.persoon,
      vastgelegd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Werkt een contract van deze gemeente bij. @returns false als het er niet (meer) loopt. */
export async function updateContract(
  tx: Tx,
  {
    id,
    gemeente,
    ...kolommen
  }: { readonly id: string; readonly gemeente: string; readonly tot?: string; readonly formulierOp?: string },
): Promise<boolean> {
  let opdracht = tx.db
    .updateTable('jeugdhulpcontract')
    .set({
      ...(kolommen.tot === undefined ? {} : { tot: kolommen.tot }),
      ...(kolommen.formulierOp === undefined ? {} : { formulier_op: kolommen.formulierOp }),
    })
    .where('id', '=', id)
    .where('gemeente_id', '=', gemeente)
    .where('tot', 'is', null);
  const dag = kolommen.tot;
  if (dag !== undefined) opdracht = opdracht.where('van', '<=', dag);
  return (await opdracht.executeTakeFirst()).numUpdatedRows === 1n;
}
