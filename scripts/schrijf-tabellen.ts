import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { pakketwortel } from '../src/lib/pakket.ts';

type Kolom = {
  tabel: string;
  kolom: string;
  soort: string;
  leeg: boolean;
  gegenereerd: boolean;
  uitleg: string | null;
  tabeluitleg: string | null;
  keuzes: string | null;
};

const TYPEN: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  _text: 'string[]',
  _uuid: 'string[]',
};

// Een check met een gesloten rij teksten wordt een vereniging van letterlijke waarden.
const KOLOMMEN = `
  select c.relname as tabel, a.attname as kolom, t.typname as soort, not a.attnotnull as leeg,
    (a.atthasdef or a.attidentity <> '') as gegenereerd, col_description(c.oid, a.attnum) as uitleg, obj_description(c.oid) as tabeluitleg,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
     where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%' limit 1) as keuzes
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
  where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migratie'
  order by c.relname, a.attnum`;

function typeVan({ soort, keuzes, leeg, gegenereerd }: Kolom): string {
  const waarden = keuzes === null ? [] : [...keuzes.matchAll(/'([^']+)'::text/g)].map(([, waarde]) => `'${waarde}'`);
  const basis = waarden.length > 0 ? waarden.join(' | ') : soort === 'jsonb' ? 'Json' : (TYPEN[soort] ?? 'unknown');
  const metLeeg = leeg ? `${basis} | null` : basis;
  return gegenereerd ? `Generated<${metLeeg}>` : metLeeg;
}

/** Leidt de typen van alle tabellen in `schema` af uit een gemigreerde database. */
export async function tabelTypen(client: pg.Client, schema: string): Promise<string> {
  const { rows } = await client.query<Kolom>(KOLOMMEN, [schema]);
  const perTabel = Map.groupBy(rows, (rij) => rij.tabel);
  const naam = (tabel: string) =>
    tabel
      .split('_')
      .map((deel) => deel[0]?.toUpperCase() + deel.slice(1))
      .join('');
  const blokken = [...perTabel].map(([tabel, kolommen]) => {
    const uitleg = kolommen[0]?.tabeluitleg;
    const regels = kolommen.map((k) => `${k.uitleg ? `  /** ${k.uitleg} */\n` : ''}  ${k.kolom}: ${typeVan(k)};`);
    return `${uitleg ? `/** ${uitleg}. */\n` : ''}export interface ${naam(tabel)}Tabel {\n${regels.join('\n')}\n}`;
  });
  const alle = [...perTabel.keys()].map((tabel) => `  ${tabel}: ${naam(tabel)}Tabel;`).join('\n');
  return `${blokken.join('\n\n')}\n\nexport interface Tabellen {\n${alle}\n}\n`;
}

export const KOP = `// Gegenereerd uit de migraties door scripts/schrijf-tabellen.ts; niet met de hand wijzigen.
import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;

`;

if (process.argv[1]?.endsWith('schrijf-tabellen.ts')) {
  const client = new pg.Client({ connectionString: process.argv[2] });
  await client.connect();
  await writeFile(join(pakketwortel, 'src/db/tabellen.ts'), KOP + (await tabelTypen(client, 'public')));
  await client.end();
}
