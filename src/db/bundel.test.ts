import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { maakTestRegio } from '../../test/steun/regio.ts';
import { maakLijn } from './bundel.ts';
import { verzamelstroom } from './verzamelstroom.ts';

test('een bundel vragen gaat in een keer heen, en elk antwoord komt bij zijn vraag', async (t) => {
  const regio = await maakTestRegio();
  const pool = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 1, stream: verzamelstroom });
  const client = await pool.connect();
  const lijn = maakLijn(client);
  const stel = (tekst: string, waarden: readonly unknown[] = [], naam?: string) => lijn.stel({ tekst, waarden, naam });
  const redenen = async (vragen: readonly Promise<unknown>[]): Promise<readonly (string | null)[]> =>
    (await Promise.allSettled(vragen)).map((uitkomst) =>
      uitkomst.status === 'rejected' ? ((uitkomst.reason as { code?: string }).code ?? 'onbekend') : null,
    );
  try {
    await t.test('met en zonder naam, met en zonder rijen, in de volgorde van stellen', async () => {
      const [begin, maak, zet, lees, leeg, klaar] = await Promise.all([
        stel('begin'),
        stel(
          'create temporary table proef (id int, tekst text, op timestamptz, stuk bytea, rij text[]) on commit drop',
        ),
        stel('insert into proef values ($1, $2, $3, $4, $5)', [
          1,
          'é "ja"',
          new Date('2026-11-22T10:11:12.345Z'),
          Buffer.from([0, 255]),
          ['a', 'b,"c'],
        ]),
        stel('select id, tekst, op, stuk, rij, null as niets from proef', [], 'lees-proef'),
        stel('select id from proef where id = $1', [2], 'lees-een'),
        stel('commit'),
      ]);
      assert.deepEqual(
        [begin.command, maak.command, zet.command, klaar.command],
        ['BEGIN', 'CREATE', 'INSERT', 'COMMIT'],
      );
      assert.equal(zet.rowCount, 1);
      assert.deepEqual(lees.rows, [
        {
          id: 1,
          tekst: 'é "ja"',
          op: new Date('2026-11-22T10:11:12.345Z'),
          stuk: Buffer.from([0, 255]),
          rij: ['a', 'b,"c'],
          niets: null,
        },
      ]);
      assert.deepEqual([leeg.rowCount, leeg.rows], [0, []]);
    });

    await t.test('een naam die twee keer in een bundel staat, ontleedt PostgreSQL een keer', async () => {
      const vraag = () => stel('select $1::int * 2 as n', [21], 'dubbel');
      for (let keer = 0; keer < 2; keer += 1)
        assert.deepEqual(
          (await Promise.all([vraag(), vraag(), vraag()])).map(({ rows }) => rows),
          [[{ n: 42 }], [{ n: 42 }], [{ n: 42 }]],
        );
    });

    await t.test('na een fout wordt de rest overgeslagen, en de volgende bundel loopt gewoon', async () => {
      const [voor, fout, na] = [
        stel('select 1 as n'),
        stel('select 1 / $1::int as n', [0], 'deel'),
        stel('select 2 as n'),
      ];
      assert.deepEqual(await redenen([voor, fout, na]), [null, '22012', '25P02']);
      assert.deepEqual((await stel('select 1 / $1::int as n', [1], 'deel')).rows, [{ n: 1 }]);
    });

    await t.test('een naam waarvan het ontleden mislukte, kan later alsnog', async () => {
      assert.deepEqual(await redenen([stel('select n from nog_niet', [], 'later')]), ['42P01']);
      await stel('create temporary table nog_niet as select 7 as n');
      for (let keer = 0; keer < 2; keer += 1)
        assert.deepEqual((await stel('select n from nog_niet', [], 'later')).rows, [{ n: 7 }]);
    });

    await t.test('verandert een tabel onder een vraag met een naam, dan mislukt zij een keer', async () => {
      await stel('create temporary table anders (n int)');
      await stel('insert into anders values (1)');
      const lees = () => stel('select * from anders', [], 'lees-anders');
      assert.deepEqual((await lees()).rows, [{ n: 1 }]);
      await stel('alter table anders add column erbij text');
      assert.deepEqual(await redenen([lees()]), ['0A000']);
      assert.deepEqual((await lees()).rows, [{ n: 1, erbij: null }]);
    });

    await t.test('een waarde die niet te versturen is, houdt de andere vragen niet tegen', async () => {
      const rond: Record<string, unknown> = {};
      rond['zelf'] = rond;
      const [goed, kan, ook] = [stel('select 1 as n'), stel('select $1::jsonb', [rond]), stel('select 3 as n')];
      assert.deepEqual(await redenen([goed, kan, ook]), [null, 'onbekend', null]);
    });

    await t.test('wat gevraagd wordt terwijl een bundel loopt, komt erachteraan', async () => {
      const volgorde: number[] = [];
      const lang = stel('select pg_sleep(0.05)').then(() => volgorde.push(1));
      await new Promise((klaar) => setImmediate(klaar));
      await Promise.all([
        lang,
        stel('select 1').then(() => volgorde.push(2)),
        stel('select 1').then(() => volgorde.push(3)),
      ]);
      assert.deepEqual(volgorde, [1, 2, 3]);
    });
  } finally {
    client.release();
    await pool.end();
    await regio.weg();
  }
});
