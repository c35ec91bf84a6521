import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { maakTestRegio, type TestRegio } from './regio.ts';
import { tegelijk } from './tegelijk.ts';
import { wachtTot } from './wacht.ts';

let regio: TestRegio;
before(async () => {
  regio = await maakTestRegio();
});
after(() => regio?.weg());

/** Wacht tot er een handeling staat te wachten en daarna nog een keer is gekeken. */
const gekeken = (superuserUrl: string): Promise<void> =>
  metVerbinding(superuserUrl, async (kijker) => {
    const is = async (wat: string, waarden: readonly unknown[] = []): Promise<boolean> =>
      (await kijker.query(wat, [...waarden])).rowCount !== 0;
    await wachtTot('de eerste wacht', () => is('select 1 from pg_locks where not granted'));
    const sinds: string = (await kijker.query('select clock_timestamp()::text as nu')).rows[0].nu;
    const blik =
      "select 1 from pg_stat_activity where query like '%as wachten%' and pid <> pg_backend_pid() and query_start > $1";
    await wachtTot('er is weer gekeken', () => is(blik, [sinds]));
  });

test('een handeling die haar verbinding pas opent als de eerste al wacht, telt ook als wachtend', async () => {
  const { superuserUrl } = regio.database;
  const schrijf = (wat: string): Promise<string> =>
    metVerbinding(superuserUrl, async (client) => {
      await client.query('begin; lock table gebeurtenis in row exclusive mode; commit');
      return wat;
    });
  const laat = async (): Promise<string> => {
    await gekeken(superuserUrl);
    return schrijf('laat');
  };
  assert.deepEqual(await tegelijk(regio, [() => schrijf('vroeg'), laat]), ['vroeg', 'laat']);
});
