import type { Tx } from '../../db/transactie.ts';

/** De eigen afwegingen van deze professional: een ander leest ze alleen als FG (6e). */
export async function findMijnAfwegingen(
  tx: Tx,
  { casus, persoon }: { readonly casus: string; readonly persoon: string },
) {
  return tx.db
    .selectFrom('afweging')
    .where('casus_id', '=', casus)
    .where('persoon_id', '=', persoon)
    .orderBy('op')
    .select(['id', 'gegeven_id', 'partij_id', 'betrokkene_id', 'inhoud', 'na_intrekking', 'op'])
    .execute();
}

/** Wie is geïnformeerd en door wie, met de uitleg die erbij hoorde (12.2, 12.4). */
export async function findInformatieMetTekst(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('informatie')
    .leftJoin('informatietekst', 'informatietekst.informatie_id', 'informatie.id')
    .where('informatie.casus_id', '=', casus)
    .orderBy('informatie.op')
    .orderBy('informatie.id')
    .select([
      'informatie.id',
      'informatie.persoon_id',
      'informatie.hoe',
      'informatie.op',
      'informatie.door_persoon_id',
      'informatie.vastgelegd_op',
      'informatietekst.inhoud',
      'informatietekst.tekst_hash',
    ])
    .execute();
}

/** De delen van verslagen die deze organisatie aan tafel legde, met de dag van de bijeenkomst; de titel is nog verzegeld. */
export async function findEigenVerslagdelen(
  tx: Tx,
  { casus, gegevens }: { readonly casus: string; readonly gegevens: readonly string[] },
) {
  if (gegevens.length === 0) return [];
  return tx.db
    .selectFrom('verslagdeel')
    .innerJoin('verslag', 'verslag.id', 'verslagdeel.verslag_id')
    .innerJoin('bijeenkomst', 'bijeenkomst.id', 'verslag.bijeenkomst_id')
    .where('verslagdeel.casus_id', '=', casus)
    .where('verslagdeel.gegeven_id', 'in', [...gegevens])
    .where('verslagdeel.voorgelegd_op', 'is not', null)
    .where('verslagdeel.vervallen_op', 'is', null)
    .orderBy('bijeenkomst.op')
    .orderBy('verslagdeel.plek')
    .select(['verslagdeel.id', 'verslagdeel.titel', 'verslagdeel.versie', 'verslagdeel.gegeven_id', 'bijeenkomst.op'])
    .execute();
}

/** De getekende formulieren bij deze vragen, met het verzegelde bestand (Bijl 5-a). */
export async function findScansBij(
  tx: Tx,
  { casus, vragen }: { readonly casus: string; readonly vragen: readonly string[] },
) {
  if (vragen.length === 0) return [];
  return tx.db
    .selectFrom('toestemmingsscan')
    .where('casus_id', '=', casus)
    .where('vraag_id', 'in', [...vragen])
    .orderBy('op')
    .orderBy('id')
    .select(['id', 'gever_partij_id', 'soort', 'bestand', 'bestand_hash'])
    .execute();
}
