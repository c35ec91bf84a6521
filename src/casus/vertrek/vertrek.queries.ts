import { sql } from 'kysely';
import { type Tx, voorOordeel } from '../../db/transactie.ts';
import type { Vertrekreden } from './redenen.ts';

/** Zet een stoel op vertrokken. @returns false als zij dat al was. */
export async function zetVertrokken(
  tx: Tx,
  { deelnemer, reden }: { readonly deelnemer: string; readonly reden: Vertrekreden },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('deelnemer')
    .set({ tot: tx.nu, vertrekreden: reden })
    .where('id', '=', deelnemer)
    .where('afgezien_op', 'is', null)
    .where('tot', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Trekt in wat aan deze stoel is gegeven, ook wat op een bron wacht. Voorgoed: komt iemand terug, dan beslist elke bron opnieuw
 * (Art 3.4f). Wie wat gaf, komt hier niet uit.
 */
export async function trekGekregenIn(
  tx: Tx,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<void> {
  await voorOordeel(tx, () =>
    tx.db
      .updateTable('verstrekking')
      .set({ status: 'ingetrokken', ingetrokken_op: tx.nu, ingetrokken_omdat: 'vertrek' })
      .where('casus_id', '=', casus)
      .where('aan_deelnemer_id', '=', deelnemer)
      .where('status', 'in', ['actief', 'bevroren'])
      .execute(),
  );
}

/** Beeindigt het lidmaatschap van een ander; alleen de regie kan dat (ADR 0030). */
export async function beeindigLidmaatschap(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string },
): Promise<void> {
  await sql`select lidmaatschap_beeindigen(${persoon}::uuid, ${casus}::uuid, ${tx.nu})`.execute(tx.db);
}

/** Hoeveel gegevens die vanaf deze stoelen zijn ingebracht, nu bij anderen liggen. */
export async function telGegeven(
  tx: Tx,
  { casus, stoelen }: { readonly casus: string; readonly stoelen: readonly string[] },
): Promise<number> {
  const rijen = await tx.db
    .selectFrom('verstrekking')
    .innerJoin('gegeven', 'gegeven.id', 'verstrekking.gegeven_id')
    .where('verstrekking.casus_id', '=', casus)
    .where('verstrekking.status', '=', 'actief')
    .where('gegeven.bron_deelnemer_id', 'in', [...stoelen])
    .select('verstrekking.gegeven_id')
    .distinct()
    .execute();
  return rijen.length;
}

/** De taken die bij een vertrek zijn teruggegeven: zij gingen dicht op hetzelfde moment als de stoel. */
export async function findTeruggegeven(
  tx: Tx,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
) {
  return (
    tx.db
      .selectFrom('taak')
      .innerJoin('deelnemer', (join) =>
        join
          .onRef('deelnemer.casus_id', '=', 'taak.casus_id')
          .onRef('deelnemer.persoon_id', '=', 'taak.voor_persoon_id')
          .onRef('deelnemer.tot', '=', 'taak.gereed_op'),
      )
      .where('taak.casus_id', '=', casus)
      .where('deelnemer.id', '=', deelnemer)
      // Zich vastleggen kan alleen wie zelf komt: dat neemt niemand over.
      .where('taak.soort', '<>', 'deelname-bevestigen')
      .orderBy('taak.aangemaakt_op')
      .select(['taak.soort', 'taak.voor_datum', 'taak.onderwerp_id'])
      .execute()
  );
}
