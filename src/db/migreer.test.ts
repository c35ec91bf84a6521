import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maakTestDatabase } from '../../test/steun/postgres.ts';
import { metVerbinding } from './ingebed/verbinding.ts';
import { Migratiefout, migreer } from './migreer.ts';

const mislukt = (zin: RegExp) => (fout: unknown) => fout instanceof Migratiefout && zin.test(fout.message);

test('sleutels bij de gegevens, verwisselde adressen en een nieuwere database houden de start tegen', async () => {
  const database = await maakTestDatabase();
  try {
    const { eigenaarUrl, sleutelsUrl, superuserUrl, voorvoegsel, wachtwoord } = database;
    const wens = { eigenaarUrl, rollenUrl: superuserUrl, sleutelsUrl, voorvoegsel, wachtwoord };
    await migreer(wens);
    const apart = mislukt(/wijzen naar dezelfde database, of zijn verwisseld/);
    await assert.rejects(migreer({ ...wens, sleutelsUrl: eigenaarUrl }), apart);
    await assert.rejects(migreer({ ...wens, eigenaarUrl: sleutelsUrl, sleutelsUrl: eigenaarUrl }), apart);
    await metVerbinding(superuserUrl, (client) =>
      client.query("insert into schema_migratie (naam, hash) values ('9999_later.sql', 'x')"),
    );
    await assert.rejects(migreer(wens), mislukt(/nieuwere versie van Overlegtafel \(9999_later\.sql/));
  } finally {
    await database.weg();
  }
});
