import type { Tx } from '../../db/transactie.ts';

/** De persoon achter de betrokkene; blijft na de vernietiging, zodat de jongere zelf het logboek kan lezen. */
export async function findJongere(tx: Tx, casus: string): Promise<string | null> {
  const rij = await tx.db
    .selectFrom('betrokkene')
    .where('casus_id', '=', casus)
    .select('persoon_id')
    .executeTakeFirst();
  return rij?.persoon_id ?? null;
}
