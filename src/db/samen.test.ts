import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { maakWaterrijk } from '../../test/steun/regio.ts';
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
