import { eenVan } from '../../db/een-van.ts';
import type { Tx } from '../../db/transactie.ts';

/** Gesloten casussen waarvan een termijn nadert of voorbij is; alleen dagen en ids. */
export async function findTermijnen(
  tx: Tx,
  { na, hoogstens }: { readonly na: string | null; readonly hoogstens: number },
) {
  let opdracht = tx.db.selectFrom('afsluiting').where('vernietigd_op', 'is', null);
  if (na !== null) opdracht = opdracht.where('casus_id', '>', na);
  return opdracht
    .orderBy('casus_id')
    .limit(hoogstens)
    .select(['casus_id', 'partij_id', 'partijen', 'eigen_deel_tot', 'bewaren_tot'])
    .execute();
}

/** De medewerkers die in deze casussen aan tafel zitten. */
export async function findTafelgenoten(tx: Tx, casussen: readonly string[]) {
  return tx.db
    .selectFrom('deelnemer')
    .where('casus_id', '=', eenVan(casussen))
    .where('soort', '=', 'medewerker')
    .where('bevestigd_op', 'is not', null)
    .where('afgezien_op', 'is', null)
    .where('tot', 'is', null)
    .orderBy('id')
    .select(['casus_id', 'persoon_id', 'partij_id'])
    .execute();
}

/** De beheerders en FG's die vandaag bij deze organisaties werken. */
export async function findBeheerEnToezicht(tx: Tx, partijen: readonly string[]) {
  return tx.db
    .selectFrom('aanstelling')
    .where('partij_id', '=', eenVan(partijen))
    .where('rol', 'in', ['beheerder', 'fg'])
    .where('van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .orderBy('id')
    .select(['persoon_id', 'partij_id', 'rol'])
    .execute();
}

/** Wie het eigen deel nog moet meenemen. */
export async function findOpenEigendelen(tx: Tx, casussen: readonly string[]) {
  return tx.db
    .selectFrom('taak')
    .where('casus_id', '=', eenVan(casussen))
    .where('soort', '=', 'eigen-deel-meenemen')
    .where('gereed_op', 'is', null)
    .select(['casus_id', 'voor_persoon_id'])
    .execute();
}
