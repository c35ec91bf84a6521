import { type Tx, voorOordeel } from '../../db/transactie.ts';
import type { Sluitgrond } from '../woorden.ts';

/** Zet de casus op gesloten. @returns false als zij dat al was. */
export async function zetGesloten(
  tx: Tx,
  { casus, grond }: { readonly casus: string; readonly grond: Sluitgrond },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('casus')
    .set((eb) => ({ status: 'gesloten', gesloten_op: tx.nu, sluitgrond: grond, versie: eb('versie', '+', 1) }))
    .where('id', '=', casus)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Trekt elke verstrekking in die nog loopt, van wie dan ook. Alleen hoeveel het er waren komt hier uit, en ook dat gaat niet naar een pagina. */
export async function trekAllesIn(tx: Tx, casus: string): Promise<void> {
  await voorOordeel(tx, () =>
    tx.db
      .updateTable('verstrekking')
      .set({ status: 'ingetrokken', ingetrokken_op: tx.nu, ingetrokken_omdat: 'casus-gesloten' })
      .where('casus_id', '=', casus)
      .where('status', 'in', ['actief', 'bevroren'])
      .execute(),
  );
}

/** Laat de vragen om toestemming vervallen: zij golden voor dit overleg (Bijl 5-h). */
export async function laatVragenVervallen(tx: Tx, casus: string): Promise<void> {
  await tx.db
    .updateTable('toestemmingsvraag')
    .set({ vervallen_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('vervallen_op', 'is', null)
    .execute();
}
