import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { findDeelnemers } from '../../src/casus/feiten.queries.ts';
import type { Tx } from '../../src/db/transactie.ts';
import { findNamenVoor } from '../../src/gegeven/lijst/namen-in-lijst.queries.ts';
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

/** De tekst van een vaste vraag, zonder haar te stellen. */
async function tekstVan(stel: (tx: Tx) => Promise<unknown>): Promise<string> {
  let tekst = '';
  const luisteraar: Pick<Required<Tx>, 'stel'> = {
    stel: async (vraag) => {
      tekst = vraag.sql;
      return { rows: [] };
    },
  };
  await stel(luisteraar as Tx);
  return tekst;
}

/** Het algemene plan van een vaste vraag, regel voor regel. */
async function planVan(client: pg.Client, stel: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  await client.query(`prepare vraag as ${await tekstVan(stel)}`);
  const aantal = await client.query<{ n: number }>(
    `select cardinality(parameter_types) as n from pg_prepared_statements where name = 'vraag'`,
  );
  const waarden = Array.from({ length: aantal.rows[0]?.n ?? 0 }, () => 'null').join(', ');
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (costs off) execute vraag(${waarden})`);
  return rows.map((rij) => rij['QUERY PLAN']);
}

/** Vult een jonge regio: een collega die in elke casus bijna alles krijgt, zodat al het zijne lezen haast niets lijkt te kosten. */
async function vulVerstrekkingen(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('alter table gegeven set (autovacuum_enabled = false)');
    await client.query('alter table verstrekking set (autovacuum_enabled = false)');
    await client.query(
      `insert into gegeven (id, casus_id, bron_persoon_id, bron_deelnemer_id, categorie, doel, kenmerken, aard, brondatum, inhoud, status, gewijzigd_op)
        select md5(n || ' gegeven ' || plek)::uuid, md5('casus ' || n)::uuid, md5(n || ' 2')::uuid, md5(n || ' stoel 2')::uuid, case plek when 1 then 'a' else 'd' end,
          'a', '{}', 'feit', date '2026-03-02', decode(repeat('00', 400), 'hex'), 'ingebracht', timestamptz '2026-03-03'
        from generate_series(1, 400) n, generate_series(1, 15) plek`,
    );
    await client.query(
      `insert into verstrekking (id, casus_id, gegeven_id, bron_persoon_id, aan_deelnemer_id, aan_persoon_id, status, gegeven_op)
        select md5(n || ' ' || plek || ' aan ' || aan)::uuid, md5('casus ' || n)::uuid, md5(n || ' gegeven ' || plek)::uuid, md5(n || ' 2')::uuid,
          md5(n || ' stoel ' || aan)::uuid, case aan when 1 then $1::uuid else md5(n || ' ' || aan)::uuid end, 'actief', timestamptz '2026-03-03'
        from generate_series(1, 400) n, generate_series(1, 6) plek, generate_series(1, 6) aan`,
      [BEZIG],
    );
    await client.query('vacuum analyze gegeven, verstrekking');
  } finally {
    await client.end();
  }
}

test('een lijst zoekt per naam op wat de lezer ervan kreeg, ook in een regio waar alles wat hij kreeg weinig lijkt (ADR 0043)', async () => {
  const regio = await maakTestRegio();
  const client = new pg.Client({ connectionString: regio.database.rolUrl('app') });
  try {
    await vulLidmaatschap(regio.database.superuserUrl);
    await vulVerstrekkingen(regio.database.superuserUrl);
    await client.connect();
    await client.query('set plan_cache_mode = force_generic_plan');
    const regels = await planVan(client, (tx) => findNamenVoor(tx, BEZIG, []));
    const gelezen = regels.flatMap((regel, i) => (/ on verstrekking\b/.test(regel) ? [regels[i + 1] ?? ''] : []));
    assert.ok(gelezen.length >= 2, `verstrekkingen staan te weinig in het plan: ${regels.join('\n')}`);
    for (const voorwaarde of gelezen) assert.match(voorwaarde, /Index Cond.*gegeven_id = gegeven\.id/);
  } finally {
    await client.end();
    await regio.weg();
  }
});

/** Vult een regio met drieduizend collega's; aan elke tafel zitten er acht. */
async function vulStoelen(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const tabel of ['aanstelling', 'deelnemer'])
      await client.query(`alter table ${tabel} set (autovacuum_enabled = false)`);
    await client.query(
      `insert into aanstelling (id, persoon_id, partij_id, rol, functie, geheimhouding, van)
        select md5('aanstelling ' || n)::uuid, md5('persoon ' || n)::uuid, md5('partij ' || (1 + n % 250))::uuid, 'medewerker', 'a', 'ambtsgeheim', date '2026-01-01'
        from generate_series(1, 3000) n`,
    );
    await client.query(
      `insert into deelnemer (id, casus_id, persoon_id, aanstelling_id, partij_id, soort, uitgenodigd_door, uitgenodigd_op)
        select md5(n || ' stoel ' || plek)::uuid, md5('casus ' || n)::uuid, md5('persoon ' || wie)::uuid, md5('aanstelling ' || wie)::uuid,
          md5('partij ' || (1 + wie % 250))::uuid, 'medewerker', md5('persoon 1')::uuid, timestamptz '2026-03-03'
        from generate_series(1, 4000) n, generate_series(1, 8) plek, lateral (select 1 + (n * 8 + plek * 377) % 3000 as wie) w`,
    );
    await client.query('vacuum analyze aanstelling, deelnemer');
  } finally {
    await client.end();
  }
}

test("wie aan tafel zit, wordt opgezocht, ook in een regio met duizenden collega's (ADR 0043)", async () => {
  const regio = await maakTestRegio();
  const client = new pg.Client({ connectionString: regio.database.rolUrl('app') });
  try {
    await vulStoelen(regio.database.superuserUrl);
    await client.connect();
    await client.query('set plan_cache_mode = force_generic_plan');
    const regels = await planVan(client, (tx) => findDeelnemers(tx, []));
    for (const tabel of ['aanstelling', 'deelnemer']) {
      const gelezen = regels.filter((regel) => new RegExp(` on ${tabel}\\b`).test(regel));
      assert.ok(gelezen.length > 0, tabel);
      for (const regel of gelezen) assert.doesNotMatch(regel, /Seq Scan/, regels.join('\n'));
    }
  } finally {
    await client.end();
    await regio.weg();
  }
});
