import type { Toetredingsregel } from '../convenant/toetredingen-voor-verslag.ts';
import type { Tx } from '../db/transactie.ts';

/** Het verslag van een bijeenkomst, zonder inhoud. */
export type Verslagrij = Awaited<ReturnType<typeof findVerslagen>>[number];

/** Alle verslagen van een casus. */
export async function findVerslagen(tx: Tx, casus: string) {
  return tx.db.selectFrom('verslag').where('casus_id', '=', casus).orderBy('begonnen_op', 'desc').selectAll().execute();
}

/** Van elk verslag van een casus de dag van de bijeenkomst. */
export async function findVerslagdagen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('verslag')
    .innerJoin('bijeenkomst', 'bijeenkomst.id', 'verslag.bijeenkomst_id')
    .where('verslag.casus_id', '=', casus)
    .select(['verslag.id', 'bijeenkomst.op as dag'])
    .execute();
}

type Plek = { readonly casus: string; readonly verslag: string };

/** Een verslag; undefined als het niet bij deze casus hoort. */
export async function findVerslag(tx: Tx, { casus, verslag }: Plek): Promise<Verslagrij | undefined> {
  return tx.db
    .selectFrom('verslag')
    .where('casus_id', '=', casus)
    .where('id', '=', verslag)
    .selectAll()
    .executeTakeFirst();
}

/** Begint het verslag van een bijeenkomst. @returns false als er al een is. */
export async function insertVerslag(
  tx: Tx,
  rij: Plek & {
    readonly bijeenkomst: string;
    readonly door: string;
    readonly toetredingen: readonly Toetredingsregel[];
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('verslag')
    .values({
      id: rij.verslag,
      casus_id: rij.casus,
      bijeenkomst_id: rij.bijeenkomst,
      status: 'concept',
      toetredingen: rij.toetredingen.length === 0 ? null : JSON.stringify(rij.toetredingen),
      begonnen_door: rij.door,
      begonnen_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Legt het verslag ter akkoord en begint een nieuwe ronde. @returns false als het geen concept meer is. */
export async function zetTerAkkoord(
  tx: Tx,
  { casus, verslag, reageerVoor }: Plek & { readonly reageerVoor: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verslag')
    .set((eb) => ({
      status: 'ter-akkoord' as const,
      voorgelegd_op: tx.nu,
      reageer_voor: reageerVoor,
      ronde: eb('ronde', '+', 1),
    }))
    .where('casus_id', '=', casus)
    .where('id', '=', verslag)
    .where('status', '=', 'concept')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Neemt een voorgelegd verslag terug, zodat de bronnen hun deel kunnen veranderen. */
export async function zetTerug(tx: Tx, { casus, verslag }: Plek): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verslag')
    .set({ status: 'concept', voorgelegd_op: null })
    .where('casus_id', '=', casus)
    .where('id', '=', verslag)
    .where('status', '=', 'ter-akkoord')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Stelt een voorgelegd verslag vast. @returns false als het niet (meer) voorligt. */
export async function zetVastgesteld(tx: Tx, { casus, verslag }: Plek): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verslag')
    .set({ status: 'vastgesteld', vastgesteld_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', verslag)
    .where('status', '=', 'ter-akkoord')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Brengt een vastgesteld verslag uit. @returns false als het dat niet is, of al was. */
export async function zetUitgebracht(tx: Tx, { casus, verslag }: Plek): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verslag')
    .set({ status: 'uitgebracht', uitgebracht_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', verslag)
    .where('status', '=', 'vastgesteld')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
