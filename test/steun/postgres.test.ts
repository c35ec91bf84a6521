import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { maakTestDatabase, type TestCluster, type TestDatabase, testCluster, testCluster15 } from './postgres.ts';

function vraag(url: string, sql: string): Promise<Record<string, unknown>[]> {
  return metVerbinding(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);
}

async function tabellenVan(database: TestDatabase): Promise<number> {
  const [rij] = await vraag(
    database.eigenaarUrl,
    "select count(*)::int as aantal from pg_tables where schemaname = 'public'",
  );
  return Number(rij?.['aantal']);
}

test('iedere proef krijgt een eigen, gemigreerde database', async () => {
  const [een, twee] = [await maakTestDatabase(), await maakTestDatabase()];
  assert.notEqual(een.naam, twee.naam);
  assert.ok((await tabellenVan(een)) > 10);
  await vraag(een.eigenaarUrl, 'create table alleen_hier (id int)');
  assert.equal((await tabellenVan(een)) - (await tabellenVan(twee)), 1);
  await een.weg();
  await assert.rejects(tabellenVan(een), { code: '3D000' });
  await twee.weg();
});

test('de eigenaar en de rollen van het programma zijn gewone rollen', async () => {
  const database = await maakTestDatabase();
  for (const url of [
    database.eigenaarUrl,
    database.rolUrl('app'),
    database.rolUrl('werker'),
    database.rolUrl('aanmelden'),
    database.rolUrl('sleutels'),
  ]) {
    const rijen = await vraag(
      url,
      'select rolsuper or rolbypassrls or rolcreatedb as teveel from pg_roles where rolname = current_user',
    );
    assert.deepEqual(rijen, [{ teveel: false }]);
  }
  await database.weg();
});

test('dezelfde migraties draaien op PostgreSQL 15', { skip: (await testCluster15()) === undefined }, async () => {
  const cluster = (await testCluster15()) as TestCluster;
  assert.match(cluster.versie, /^15\./);
  const database = await cluster.maakTestDatabase();
  assert.ok((await tabellenVan(database)) > 10);
  await database.weg();
});

test('het gedeelde cluster is de meegebrachte PostgreSQL', async () => {
  assert.match((await testCluster()).versie, /^18\./);
});
