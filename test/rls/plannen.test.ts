import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import pg from 'pg';
import { maakTestRegio } from '../steun/regio.ts';

const BEZIG = randomUUID();
const NIEMAND = '';

/** Hoe het lidmaatschap wordt gelezen in het plan dat een verbinding bewaart als deze persoon er het eerst om vraagt. */
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
    return rows.flatMap((rij) => / (.* on lidmaatschap)\b/.exec(rij['QUERY PLAN'])?.[1]?.trim() ?? []);
  } finally {
    await client.query('rollback');
  }
}

/** Vult het lidmaatschap zoals in een grote regio: een collega met veel casussen, aan elke tafel met anderen die er een hebben. */
async function vulLidmaatschap(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into lidmaatschap (persoon_id, casus_id, rol, nieuwste_op)
        select case plek when 1 then $1::uuid else gen_random_uuid() end, casus, 'deelnemer', timestamptz '2026-03-03' - n * interval '1 minute'
        from (select n, gen_random_uuid() as casus from generate_series(1, 400) n) casussen, generate_series(1, 8) plek`,
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
      if (bezig.some((weg) => weg.includes('lidmaatschap_open'))) gezocht += 1;
    }
    assert.deepEqual(afhankelijk, [], 'de zoekweg hangt af van wie het eerst vraagt');
    assert.ok(gezocht > 20, `maar ${gezocht} tabellen zoeken een lidmaatschap op in zijn eigen index`);
  } finally {
    await client.end();
    await regio.weg();
  }
});
