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

/** Las deze ouder tot de vernietiging het logboek, en staat dat vooraf opgeschreven? Alleen de eigen rij is te lezen. */
export async function isLogboeklezer(
  tx: Tx,
  { casus, persoon }: { readonly casus: string; readonly persoon: string },
): Promise<boolean> {
  const rij = await tx.db
    .selectFrom('logboeklezer')
    .where('casus_id', '=', casus)
    .where('persoon_id', '=', persoon)
    .select('persoon_id')
    .executeTakeFirst();
  return rij !== undefined;
}
