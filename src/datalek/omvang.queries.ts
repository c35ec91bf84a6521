import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

export type Omvangrij = {
  readonly persoon_id: string | null;
  readonly persoon_soort: string;
  readonly partij_id: string | null;
  readonly functie: string | null;
  readonly keren: string;
  readonly gegevens: string;
  readonly casussen: readonly string[];
  readonly soorten: readonly string[];
};

/**
 * Wie in een tijd iets van deze partij zag of kreeg, een rij per account en functie: hoe vaak, welke casussen, hoeveel gegevens, en
 * welke soorten. Uit het logboek zoals de FG het mag lezen; lezen dat niet mocht telt niet, want daar is niets gezien.
 */
export async function findOmvang(
  tx: Tx,
  {
    partij,
    vanaf,
    voor,
    persoon,
  }: { readonly partij: string; readonly vanaf: Date; readonly voor: Date; readonly persoon: string | null },
): Promise<readonly Omvangrij[]> {
  const { rows } = await sql<Omvangrij>`
    select persoon_id, persoon_soort, partij_id, functie, count(*) as keren,
      count(distinct object_id) filter (where object_soort = 'gegeven') as gegevens,
      array_remove(array_agg(distinct casus_id), null) as casussen,
      coalesce((select array_agg(distinct c order by c) from unnest(string_to_array(string_agg(array_to_string(categorieen, ','), ',')
        filter (where categorieen <> '{}'), ',')) as c), '{}') as soorten
    from gebeurtenis
    where (bron_partij_id = ${partij} or partij_id = ${partij}) and op >= ${vanaf} and op < ${voor} and casus_id is not null
      and uitkomst = 'gelukt' and (actie = 'R' or code in ('gegeven-verstrekt', 'toezegging-aangenomen'))
      and (${persoon}::uuid is null or persoon_id = ${persoon})
    group by persoon_id, persoon_soort, partij_id, functie
    order by count(*) desc, persoon_id`.execute(tx.db);
  return rows;
}
