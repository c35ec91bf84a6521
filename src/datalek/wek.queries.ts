import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import { VAN_BEHEER } from './datalek.queries.ts';

/** Delen van datalekken die nog niet zijn gesloten, met de stappen waaruit hun klok volgt; nooit wat erin staat. */
export async function findTeWekken(tx: Tx) {
  return tx.db
    .selectFrom('datalekdeel')
    .innerJoin('datalek', 'datalek.id', 'datalekdeel.datalek_id')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('datalekstap')
            .whereRef('datalekstap.deel_id', '=', 'datalekdeel.id')
            .where('datalekstap.soort', '=', 'gesloten')
            .select('datalekstap.id'),
        ),
      ),
    )
    .orderBy('datalekdeel.vernomen_op')
    .select([
      'datalek.id as datalek',
      'datalek.kenmerk',
      'datalek.systeemfout',
      VAN_BEHEER,
      'datalekdeel.id as deel',
      'datalekdeel.partij_id',
      'datalekdeel.vernomen_op',
      'datalekdeel.gewekt_na_uren',
    ])
    .execute();
}

/** Onthoudt tot welke mijlpaal is herinnerd. @returns false als een andere werker dat net deed. */
export async function zetGewekt(
  tx: Tx,
  { deel, uren }: { readonly deel: string; readonly uren: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('datalekdeel')
    .set({ gewekt_na_uren: uren })
    .where('id', '=', deel)
    .where('gewekt_na_uren', '<', uren)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * De meldingen over het systeem zelf waarover nog geen organisatie met het systeembeheer sprak, op slot tot het einde van de transactie.
 * Wat gesloten is, vraagt niets meer; wat het systeembeheer zelf vertelde, weet het al.
 */
export async function neemOverSysteem(tx: Tx) {
  return tx.db
    .selectFrom('datalek')
    .where('systeemfout', '=', true)
    .where('gemeld_door', 'is not', null)
    .where(
      sql<boolean>`exists (select 1 from datalekdeel d where d.datalek_id = datalek.id and not exists (select 1 from datalekstap s
        where s.deel_id = d.id and s.soort = 'gesloten'))`,
    )
    .where(
      sql<boolean>`not exists (select 1 from datalekdeel d join datalekstap s on s.deel_id = d.id
        where d.datalek_id = datalek.id and s.soort = 'beheer-gebeld')`,
    )
    .orderBy('gemeld_op')
    .select(['id', 'kenmerk', 'gemeld_op', 'verteld_na_uren'])
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Onthoudt dat het systeembeheer bericht kreeg, en tot welke mijlpaal. */
export async function zetVerteld(
  tx: Tx,
  { datalek, uren }: { readonly datalek: string; readonly uren: number },
): Promise<void> {
  await tx.db
    .updateTable('datalek')
    .set({ verteld_na_uren: uren, verteld_op: sql`coalesce(verteld_op, ${tx.nu})` })
    .where('id', '=', datalek)
    .execute();
}

/** De naam van de taak waarmee de werker datalekken naloopt: elk uur, en meteen als er een over het systeem is gemeld. */
export const LOOP_DATALEKKEN_NA = 'datalekken';

/** Zet het nalopen in de rij van de werker, in deze transactie (ADR 0017). */
export async function vraagNalopen(tx: Tx, datalek: string): Promise<void> {
  await sql`select werk.zet_klaar(${LOOP_DATALEKKEN_NA}, ${datalek}::uuid)`.execute(tx.db);
}
