import type { Tx } from '../db/transactie.ts';

/** Wie vandaag beheerder of FG van deze partij is; iedereen eenmaal. */
export async function findRolhouders(
  tx: Tx,
  { partij, rol }: { readonly partij: string; readonly rol: 'beheerder' | 'fg' },
): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('aanstelling')
    .where('partij_id', '=', partij)
    .where('rol', '=', rol)
    .where('van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .select('persoon_id')
    .distinct()
    .orderBy('persoon_id')
    .execute();
  return rijen.map((rij) => rij.persoon_id);
}
