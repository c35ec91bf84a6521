import { sql } from 'kysely';
import type { Tx } from '../../db/transactie.ts';

/** Wie dit verzoek kreeg en tot en met welke dag het geldt; undefined zonder open verzoek. */
export async function findVerzoek(
  tx: Tx,
  { partij, persoon }: { readonly partij: string; readonly persoon: string },
): Promise<{ readonly tot: string | null } | undefined> {
  return tx.db
    .selectFrom('taak')
    .where('voor_persoon_id', '=', persoon)
    .where('casus_id', 'is', null)
    .where('soort', '=', 'beheerder-aanwijzen')
    .where('onderwerp_id', '=', partij)
    .where('gereed_op', 'is', null)
    .select('voor_datum as tot')
    .executeTakeFirst();
}

/** Of deze partij ooit een eigen beheerder had: tot dan geeft de penvoerder haar de eerste. */
export async function hadBeheerder(tx: Tx, partij: string): Promise<boolean> {
  const { rows } = await sql<{ had: boolean }>`select public.had_beheerder(${partij}::uuid) as had`.execute(tx.db);
  return rows[0]?.had === true;
}
