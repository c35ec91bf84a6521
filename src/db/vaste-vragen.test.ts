import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { inTransactie } from './transactie.ts';
import { maakNaamgever } from './vaste-vragen.ts';

test('een vraag krijgt haar naam de tweede keer, en houdt die', () => {
  const naamVoor = maakNaamgever(10);
  assert.deepEqual(['a', 'b', 'a', 'b', 'a'].map(naamVoor), [undefined, undefined, 'vraag-1', 'vraag-2', 'vraag-1']);
});

test('zijn de namen op, dan blijft een volgende vraag zonder', () => {
  const naamVoor = maakNaamgever(1);
  assert.deepEqual(['a', 'a', 'b', 'b', 'b', 'a'].map(naamVoor), [
    undefined,
    'vraag-1',
    undefined,
    undefined,
    undefined,
    'vraag-1',
  ]);
});

test('een vraag met een naam leest de context van wie haar nu stelt, ook na een fout (CR1)', async () => {
  const regio = await maakWaterrijk();
  try {
    const leesEigen = (sleutel: string) =>
      inTransactie({ ...regio.als(regio.wie(sleutel)), slot: 'geen', logregel: 'geen' }, async ({ db }) => {
        const { rows } = await sql<{
          wie: string;
        }>`select ctx.persoon()::text as wie from persoon where id = ctx.persoon()`.execute(db);
        return rows.map(({ wie }) => wie);
      });
    const lees = async (sleutel: string) =>
      assert.deepEqual(await leesEigen(sleutel), [regio.gebied.persoon.get(sleutel)]);
    for (let keer = 0; keer < 8; keer += 1) for (const sleutel of ['femke', 'rachid', 'tom']) await lees(sleutel);
    const deel = (door: number) =>
      inTransactie({ ...regio.als(regio.wie('femke')), slot: 'geen', logregel: 'geen' }, ({ db }) =>
        sql<{ n: number }>`select 6 / ${door}::int as n`.execute(db),
      );
    await assert.rejects(deel(0));
    await assert.rejects(deel(0));
    assert.deepEqual((await deel(2)).rows, [{ n: 3 }]);
    await lees('rachid');
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from pg_prepared_statements where generic_plans > 0`.execute(regio.omgeving.db);
    assert.ok((rows[0]?.n ?? 0) > 0, 'er is een plan hergebruikt');
  } finally {
    await regio.weg();
  }
});
