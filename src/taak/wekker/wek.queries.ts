import type { Tx } from '../../db/transactie.ts';
import { begindag } from './begindag.ts';
import type { Wekklaar, Wektaak } from './wekking.ts';

/**
 * Geeft een taak, behalve als dezelfde nog openstaat of er sinds die dag al was.
 * @returns het id, of null als er niets bij kwam.
 */
export async function insertWektaak(tx: Tx, taak: Wektaak & { readonly eis: string }): Promise<string | null> {
  const eerder = await tx.db
    .selectFrom('taak')
    .where('voor_persoon_id', '=', taak.voor)
    .where('soort', '=', taak.soort)
    .where('casus_id', 'is not distinct from', taak.casus)
    .where('onderwerp_id', 'is not distinct from', taak.onderwerp)
    .where((eb) => eb.or([eb('gereed_op', 'is', null), eb('aangemaakt_op', '>=', begindag(taak.sinds))]))
    .limit(1)
    .select('id')
    .executeTakeFirst();
  if (eerder !== undefined) return null;
  const id = tx.nieuwId();
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('taak')
    .values({
      id,
      casus_id: taak.casus,
      voor_persoon_id: taak.voor,
      soort: taak.soort,
      eis: taak.eis,
      onderwerp_id: taak.onderwerp,
      voor_datum: taak.voorDatum,
      aangemaakt_op: tx.nu,
    })
    // Een mens kan net op dit moment dezelfde taak hebben gemaakt.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : null;
}

/** Rondt dit werk af bij deze persoon. @returns of er iets openstond. */
export async function zetWektaakGereed(tx: Tx, { casus, voor, soort, onderwerp }: Wekklaar): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('taak')
    .set({ gereed_op: tx.nu })
    .where('casus_id', 'is not distinct from', casus)
    .where('voor_persoon_id', '=', voor)
    .where('soort', '=', soort)
    .where('onderwerp_id', '=', onderwerp)
    .where('gereed_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function findBetrokkene(tx: Tx, casus: string): Promise<string | null> {
  const rij = await tx.db.selectFrom('betrokkene').where('casus_id', '=', casus).select('id').executeTakeFirst();
  return rij?.id ?? null;
}
