import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { wachtTot } from '../../test/steun/wacht.ts';
import { duidDatabasefout } from './fouten.ts';
import { leesIneens } from './lees-ineens.ts';
import { samen, samenVoorOordeel } from './samen.ts';
import { inTransactie, type Tx, voorOordeel } from './transactie.ts';

const teken = async ({ db }: Tx): Promise<boolean> => {
  const { rows } = await sql<{ aan: boolean }>`select ctx.voor_oordeel() as aan`.execute(db);
  return rows[0]?.aan === true;
};
const deel = async ({ db }: Tx, door: number): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select 6 / ${door}::int as n`.execute(db);
  return rows[0]?.n ?? 0;
};

/** Sluit of stopt de verbinding die nu de lange vraag doet. @returns hoeveel er waren. */
async function raak(su: pg.Client, hoe: 'pg_terminate_backend' | 'pg_cancel_backend'): Promise<number> {
  const { rowCount } = await su.query(
    `select ${hoe}(pid) from pg_stat_activity where datname = current_database() and state = 'active' and wait_event = 'PgSleep'`,
  );
  return rowCount ?? 0;
}

test('vragen die samen gaan, blijven in hun transactie en onder hun context (CR1)', async (t) => {
  const regio = await maakWaterrijk();
  try {
    const als = <T>(sleutel: string, werk: (tx: Tx) => Promise<T>): Promise<T> =>
      inTransactie({ ...regio.als(regio.wie(sleutel)), slot: 'geen', logregel: 'geen' }, werk);

    await t.test('elk antwoord komt op zijn plaats, ook van vragen die doorvragen', async () => {
      const tweeKeer = async (tx: Tx) => (await deel(tx, 1)) + (await deel(tx, 2));
      for (let keer = 0; keer < 3; keer += 1) {
        const antwoorden = await als('femke', (tx) => samen(tx, (v) => [deel(v, 3), tweeKeer(v), deel(v, 6)]));
        assert.deepEqual(antwoorden, [2, 9, 1]);
      }
    });

    await t.test('na een fout telt de oorzaak, en is de verbinding voor de volgende weer schoon', async () => {
      const laat: Promise<number>[] = [];
      const volgt = async (tx: Tx) => {
        await deel(tx, 1).catch(() => 0);
        return deel(tx, 1);
      };
      const mislukt = als('femke', (tx) =>
        samen(tx, (v) => {
          laat.push(deel(v, 0), volgt(v));
          return [deel(v, 1), ...laat];
        }),
      );
      await assert.rejects(mislukt, /division by zero/);
      assert.equal(
        (await Promise.allSettled(laat)).every(({ status }) => status === 'rejected'),
        true,
      );
      assert.equal(await als('rachid', (tx) => deel(tx, 2)), 3);
    });

    await t.test(
      'wat ineens gelezen wordt, gaat in een transactie van deze verzoeker, en laat er geen open',
      async () => {
        const opening = (sleutel: string) =>
          ({ ...regio.als(regio.wie(sleutel)), slot: 'geen', logregel: 'geen' }) as const;
        const wie = async ({ db }: Tx) => {
          const { rows } = await sql<{
            wie: string | null;
            sinds: Date;
          }>`select ctx.persoon()::text as wie, now() as sinds`.execute(db);
          return rows[0];
        };
        for (const sleutel of ['femke', 'rachid']) {
          const [een, twee] = await leesIneens(opening(sleutel), (tx) => [wie(tx), wie(tx)]);
          assert.equal(een?.wie, regio.gebied.persoon.get(sleutel));
          assert.deepEqual(een, twee);
        }
        await assert.rejects(
          leesIneens(opening('femke'), (tx) => [wie(tx), deel(tx, 0), wie(tx)]),
          /division by zero/,
        );
        const laat = async (tx: Tx) => {
          await wie(tx);
          return wie(tx);
        };
        await assert.rejects(
          leesIneens(opening('femke'), (tx) => [laat(tx)]),
          /al afgelopen/,
        );
        const { rows } = await sql<{ wie: string | null }>`select ctx.persoon()::text as wie`.execute(
          regio.omgeving.db,
        );
        assert.deepEqual(rows, [{ wie: null }]);
      },
    );

    await t.test(
      'valt de verbinding weg terwijl zij lopen, dan komt elk antwoord, en is er niets half bewaard',
      async () => {
        const su = new pg.Client({ connectionString: regio.database.superuserUrl });
        await su.connect();
        try {
          await su.query('create table concept_proef (id uuid)');
          await su.query('grant all on concept_proef to public');
          for (const sluiten of ['pg_terminate_backend', 'pg_cancel_backend'] as const) {
            const gesteld: Promise<unknown>[] = [];
            const id = regio.omgeving.ids();
            const lang = ({ db }: Tx) => sql`select pg_sleep(60)`.execute(db);
            const mislukt = als('femke', async (tx) => {
              await sql`insert into concept_proef values (${id})`.execute(tx.db);
              return samen(tx, (v) => {
                gesteld.push(deel(v, 1), lang(v), deel(v, 2), deel(v, 3));
                return [...gesteld];
              });
            });
            const fout = mislukt.then(
              () => null,
              (reden: unknown) => reden,
            );
            await wachtTot('de lange vraag loopt', async () => (await raak(su, sluiten)) > 0);
            const reden = await fout;
            assert.ok(reden !== null);
            if (sluiten === 'pg_terminate_backend') assert.equal(duidDatabasefout(reden), 'weg');
            const uitkomsten = (await Promise.allSettled(gesteld)).map(({ status }) => status);
            assert.deepEqual(uitkomsten, ['fulfilled', 'rejected', 'rejected', 'rejected']);
            const { rowCount } = await su.query('select 1 from concept_proef where id = $1', [id]);
            assert.equal(rowCount, 0, 'wat ervoor geschreven was, is niet bewaard');
            const na = await Promise.all(Array.from({ length: 12 }, () => als('rachid', (tx) => deel(tx, 2))));
            assert.deepEqual([...new Set(na)], [3], 'elke verbinding van de pool is weer goed');
          }
        } finally {
          await su.end();
        }
      },
    );

    await t.test('het teken voor een oordeel staat alleen aan voor wat ervoor gelezen wordt', async () => {
      const gezien = await als('femke', async (tx) => {
        const voor = await teken(tx);
        const [een, twee] = await samenVoorOordeel(tx, (v) => [teken(v), teken(v)]);
        const na = await samen(tx, (v) => [teken(v), teken(v)]);
        return [voor, een, twee, ...na, tx.stand.voorOordeel];
      });
      assert.deepEqual(gezien, [false, true, true, false, false, false]);
    });

    await t.test('wie voor een oordeel leest en dan nog iets vraagt, krijgt niets', async () => {
      const doorvragen = async (tx: Tx) => [await teken(tx), await teken(tx)];
      await assert.rejects(
        als('femke', (tx) => samenVoorOordeel(tx, (v) => [doorvragen(v)])),
        /al afgelopen/,
      );
    });

    await t.test('een oordeel begint niet tussen andere vragen, binnen een oordeel mag alles', async () => {
      await assert.rejects(
        als('femke', (tx) => samen(tx, (v) => [teken(v), voorOordeel(v, () => teken(v))])),
        /naast/,
      );
      await assert.rejects(
        als('femke', (tx) => samen(tx, (v) => [teken(v), samenVoorOordeel(v, (w) => [teken(w)])])),
        /naast/,
      );
      const binnen = await als('femke', (tx) =>
        voorOordeel(tx, () => samen(tx, (v) => [teken(v), voorOordeel(v, () => teken(v))])),
      );
      assert.deepEqual(binnen, [true, true]);
    });

    await t.test('wat na afloop nog vraagt, bereikt de verbinding niet', async () => {
      const later = await als('femke', async (tx) => {
        const gehouden: Tx[] = [];
        await samen(tx, (v) => {
          gehouden.push(v);
          return [teken(v)];
        });
        return Promise.allSettled(gehouden.map(teken));
      });
      assert.deepEqual(
        later.map((uitkomst) => (uitkomst.status === 'rejected' ? String(uitkomst.reason) : uitkomst.value)),
        ['Error: samen is al afgelopen'],
      );
    });
  } finally {
    await regio.weg();
  }
});
