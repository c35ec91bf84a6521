import { sql } from 'kysely';
import type { Tx } from '../../db/transactie.ts';
import { plusDagen } from '../../regels/verloop/index.ts';

type Vraag = {
  readonly partij: string;
  /** Zoveel dagen na een toetreding is zij nog nieuws. */
  readonly nieuw: number;
  /** Zoveel dagen voor een einde staat het aangekondigd. */
  readonly vooraf: number;
};

/**
 * De convenanten waarover deze partij iets hoort te weten: zij is niet of straks niet meer gebonden, er ligt een tekst die voor
 * haar nog niet geldt, een schoolbestuur machtigde haar nadat zij tekende, of er trad iemand toe; en de penvoerder zolang haar eigen convenant nog niet geldt. Leest alleen de uitgeschreven perioden: voor wie gewoon meedoet is dit een vraag.
 */
export async function findMetNieuws(tx: Tx, { partij, nieuw, vooraf }: Vraag): Promise<readonly string[]> {
  const dag = tx.vandaag;
  const { rows } = await sql<{ id: string }>`
    select c.id from convenant c
    left join lateral (
      select p.teksten, p.gebonden_tot from convenant_partij p
      where p.convenant_id = c.id and p.partij_id = ${partij} and p.gebonden_van <= ${dag}
        and (p.gebonden_tot is null or p.gebonden_tot >= ${dag})
      limit 1
    ) nu on true
    where case when nu.teksten is null then
        exists (select 1 from convenant_partij p where p.convenant_id = c.id and p.partij_id = ${partij} and p.gebonden_van is not null)
        or exists (select 1 from convenanttekst t where t.convenant_id = c.id and t.aangeboden_op is not null
          and ${partij}::uuid = any (t.tekenaars || t.schoolbesturen))
        or exists (select 1 from toetreding t where t.convenant_id = c.id and t.partij_id = ${partij})
        or (c.penvoerder_id = ${partij} and c.van_kracht_van is null)
      else
        nu.gebonden_tot <= ${plusDagen(dag, vooraf)}
        or exists (select 1 from convenanttekst t where t.convenant_id = c.id and t.aangeboden_op is not null and t.id <> all (nu.teksten))
        or exists (select 1 from convenantfeit v where v.convenant_id = c.id and v.kind = 'volmacht' and v.aan_partij_id = ${partij}
          and v.datum > (select max(o.datum) from convenantfeit o where o.convenant_id = c.id and o.kind = 'ondertekening'
            and o.partij_id = ${partij} and o.tekst_id = v.tekst_id))
        or exists (select 1 from convenant_partij p where p.convenant_id = c.id and p.partij_id <> ${partij} and p.wijze = 'toetreding'
          and p.gebonden_van > ${plusDagen(dag, -nieuw)})
      end
    order by c.opgesteld_op, c.id`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** Is er in deze regio al een convenant, ook als het nog een concept is? */
export async function isErEenConvenant(tx: Tx): Promise<boolean> {
  return (await tx.db.selectFrom('convenant').select('id').limit(1).executeTakeFirst()) !== undefined;
}
