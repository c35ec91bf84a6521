import { type Tx, voorOordeel } from '../../db/transactie.ts';
import type { Fase } from '../../regels/index.ts';

/** Zet de casus in een volgende fase. @returns false als iemand haar intussen al verzette. */
export async function zetFase(
  tx: Tx,
  { casus, van, naar }: { readonly casus: string; readonly van: Fase; readonly naar: Fase },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('casus')
    .set((eb) => ({ fase: naar, fase_sinds: tx.nu, versie: eb('versie', '+', 1) }))
    .where('id', '=', casus)
    .where('fase', '=', van)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Laat gegevens van andere bronnen achter tot hun bron beslist (3.4e, 3.4f). Wat ouders en jongere zelf vertelden is geen
 * verstrekking van een partij; dat blijft waar zij het gaven (4.5).
 * @returns wie het gaf en wanneer, want die bron moet beslissen; welke gegevens het zijn komt hier niet uit.
 */
export async function bevriesVanAnderen(
  tx: Tx,
  { casus, eigenStoelen }: { readonly casus: string; readonly eigenStoelen: readonly string[] },
): Promise<readonly { readonly persoon: string; readonly op: Date }[]> {
  return voorOordeel(tx, () =>
    tx.db
      .updateTable('verstrekking')
      .set({ status: 'bevroren', ingetrokken_op: tx.nu, ingetrokken_omdat: 'fase' })
      .where('casus_id', '=', casus)
      .where('status', '=', 'actief')
      .where('bron_partij_id', 'is not', null)
      // Wat van een ander is, ziet deze verzoeker niet altijd; wat van hemzelf is wel.
      .where('gegeven_id', 'not in', (eb) =>
        eb
          .selectFrom('gegeven')
          .where('gegeven.casus_id', '=', casus)
          .where('gegeven.bron_deelnemer_id', 'in', [...eigenStoelen])
          .select('gegeven.id'),
      )
      .returning(['bron_persoon_id as persoon', 'gegeven_op as op'])
      .execute(),
  );
}

/** Geeft een verstrekking vrij die bij een nieuwe fase op haar bron wachtte. */
export async function geefVrij(tx: Tx, verstrekkingen: readonly string[]): Promise<void> {
  if (verstrekkingen.length === 0) return;
  await tx.db
    .updateTable('verstrekking')
    .set({ status: 'actief', ingetrokken_op: null, ingetrokken_omdat: null })
    .where('id', 'in', [...verstrekkingen])
    .where('status', '=', 'bevroren')
    .where('ingetrokken_omdat', '=', 'fase')
    .execute();
}

/** Trekt verstrekkingen in die niet meegaan, ook wat op de bron wachtte. */
export async function laatAchter(tx: Tx, verstrekkingen: readonly string[]): Promise<void> {
  if (verstrekkingen.length === 0) return;
  await tx.db
    .updateTable('verstrekking')
    .set({ status: 'ingetrokken', ingetrokken_op: tx.nu, ingetrokken_omdat: 'bron' })
    .where('id', 'in', [...verstrekkingen])
    .where('status', 'in', ['actief', 'bevroren'])
    .execute();
}
