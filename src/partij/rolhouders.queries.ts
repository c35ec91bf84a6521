import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';

type Rol = 'beheerder' | 'fg';

/** Wie vandaag beheerder of FG is van een van deze partijen; iedereen eenmaal. */
export async function findRolhouders(
  tx: Tx,
  { partijen, rol }: { readonly partijen: readonly string[]; readonly rol: Rol },
): Promise<readonly string[]> {
  const rijen = await vandaagIn(tx, rol)
    .where('partij_id', '=', eenVan(partijen))
    .select('persoon_id')
    .distinct()
    .orderBy('persoon_id')
    .execute();
  return rijen.map(({ persoon_id }) => persoon_id);
}

/** Wie vandaag welke partij beheert; een partij zonder beheerder ontbreekt. */
export async function findBeheerdersPerPartij(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const rijen = await vandaagIn(tx, 'beheerder')
    .select(['partij_id', 'persoon_id'])
    .distinct()
    .orderBy('persoon_id')
    .execute();
  const perPartij = Map.groupBy(rijen, ({ partij_id }) => partij_id);
  return new Map([...perPartij].map(([partij, wie]) => [partij, wie.map(({ persoon_id }) => persoon_id)]));
}

function vandaagIn({ db, vandaag }: Tx, rol: Rol) {
  return db
    .selectFrom('aanstelling')
    .where('rol', '=', rol)
    .where('van', '<=', vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', vandaag)]));
}
