import type pg from 'pg';

export type Kolom = { readonly naam: string; readonly soort: string };
export type Rij = { readonly tabel: string; readonly waarden: readonly (string | null)[] };
/** Every table with the columns that can be written, and the rows that stand in them as text. */
export type Stand = { readonly kolommen: ReadonlyMap<string, readonly Kolom[]>; readonly rijen: readonly Rij[] };

/** Reads all rows of the region as text. Only for a region of a few casussen. */
export async function leesStand(client: pg.Client): Promise<Stand> {
  const { rows } = await client.query<Kolom & { tabel: string }>(
    `select c.relname as tabel, a.attname as naam, format_type(a.atttypid, a.atttypmod) as soort
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attidentity = '' and a.attgenerated = ''
     order by c.relname, a.attnum`,
  );
  const kolommen = new Map([...Map.groupBy(rows, (rij) => rij.tabel)]);
  const rijen: Rij[] = [];
  for (const [tabel, velden] of kolommen) {
    const lijst = velden.map(({ naam }) => `"${naam}"::text`).join(', ');
    const gelezen = await client.query<(string | null)[]>({
      text: `select ${lijst} from "${tabel}"`,
      rowMode: 'array',
    });
    for (const waarden of gelezen.rows) rijen.push({ tabel, waarden });
  }
  return { kolommen, rijen };
}

const sleutel = ({ tabel, waarden }: Rij): string => `${tabel} ${JSON.stringify(waarden)}`;

/** What came into the region between two readings. */
export function bijgekomen(voor: Stand, na: Stand): readonly Rij[] {
  const oud = new Set(voor.rijen.map(sleutel));
  return na.rijen.filter((rij) => !oud.has(sleutel(rij)));
}
