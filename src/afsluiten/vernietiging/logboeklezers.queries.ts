import type { Tx } from '../../db/transactie.ts';

/** De kern van de betrokkene, nog verzegeld, met wat nodig is om haar te openen. */
export async function findKern(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('casus')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .where('casus.id', '=', casus)
    .select(['casus.procesregiepartij_id', 'betrokkene.id as betrokkene', 'betrokkene.kern', 'betrokkene.kern_versie'])
    .executeTakeFirstOrThrow();
}

/** Wie op deze dag gezag heeft of vertegenwoordigt. */
export async function findGezagVandaag(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('gezag')
    .where('casus_id', '=', casus)
    .where('van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .select(['persoon_id', 'soort'])
    .execute();
}

export async function insertLogboeklezers(tx: Tx, casus: string, personen: readonly string[]): Promise<void> {
  if (personen.length === 0) return;
  await tx.db
    .insertInto('logboeklezer')
    .values(personen.map((persoon_id) => ({ casus_id: casus, persoon_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
