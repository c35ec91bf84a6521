import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { maakTestRegio } from '../steun/regio.ts';

const BEZIG = '00000000-0000-7000-8000-000000000045';
const NIEMAND = '';

/**
 * Hoe het lidmaatschap wordt gelezen in het plan dat een verbinding bewaart als deze persoon er het eerst om vraagt. Wat met de casus
 * zoekt, vindt een rij of die van een tafel, langs welke index ook; de index van de lijst leest alles van een persoon.
 */
async function zoekwegen(client: pg.Client, persoon: string, tabel: string): Promise<readonly string[]> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('ctx.persoon', $1, true), set_config('ctx.soort', 'medewerker', true), set_config('ctx.partij', '', true)`,
      [persoon],
    );
    await client.query(`prepare vraag as select 1 from ${tabel}`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>('explain (costs off) execute vraag');
    await client.query('deallocate vraag');
    const regels = rows.map((rij) => rij['QUERY PLAN']);
    return regels
      .flatMap((regel, i) => (/ on lidmaatschap\b/.test(regel) ? [weg(regel, regels[i + 1] ?? '')] : []))
      .toSorted();
  } finally {
    await client.query('rollback');
  }
}

const weg = (regel: string, voorwaarde: string): string =>
  voorwaarde.includes('Index Cond') && voorwaarde.includes('casus_id') && !regel.includes('lidmaatschap_nieuwste')
    ? 'per casus'
    : regel.trim();

/** Vult het lidmaatschap zoals in een grote regio: een collega met veel casussen, aan elke tafel met anderen die er een hebben. */
async function vulLidmaatschap(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    // Wat er halverwege wordt geteld of opgeruimd, zou de plannen veranderen.
    await client.query('alter table lidmaatschap set (autovacuum_enabled = false)');
    await client.query(
      `insert into lidmaatschap (persoon_id, casus_id, rol, nieuwste_op)
        select case plek when 1 then $1::uuid else md5(n || ' ' || plek)::uuid end, md5('casus ' || n)::uuid, 'deelnemer', timestamptz '2026-03-03' - n * interval '1 minute'
        from generate_series(1, 400) n, generate_series(1, 8) plek`,
      [BEZIG],
    );
    await client.query('vacuum analyze lidmaatschap');
  } finally {
    await client.end();
  }
}

test('wie op een verbinding het eerst vraagt, bepaalt niet hoe voor wie na hem komt wordt gezocht (ADR 0045)', async () => {
  const regio = await maakTestRegio();
  const client = new pg.Client({ connectionString: regio.database.rolUrl('app') });
  try {
    await vulLidmaatschap(regio.database.superuserUrl);
    await client.connect();
    await client.query('set plan_cache_mode = force_generic_plan');
    const { rows: tabellen } = await client.query<{ naam: string }>(
      `select c.oid::regclass::text as naam from pg_class c join pg_policy p on p.polrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and has_any_column_privilege(c.oid, 'select')
        and c.relname <> 'lidmaatschap' group by c.oid order by 1`,
    );
    const afhankelijk: string[] = [];
    let gezocht = 0;
    for (const { naam } of tabellen) {
      const [niemand, bezig] = [await zoekwegen(client, NIEMAND, naam), await zoekwegen(client, BEZIG, naam)];
      if (niemand.join() !== bezig.join()) afhankelijk.push(`${naam}: ${niemand.join()} of ${bezig.join()}`);
      if (bezig.includes('per casus')) gezocht += 1;
    }
    assert.deepEqual(afhankelijk, [], 'de zoekweg hangt af van wie het eerst vraagt');
    assert.ok(gezocht > 20, `maar ${gezocht} tabellen zoeken een lidmaatschap per casus op`);
  } finally {
    await client.end();
    await regio.weg();
  }
});
