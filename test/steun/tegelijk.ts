import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { wachtTot } from './wacht.ts';

type Regio = { readonly database: { readonly superuserUrl: string } };

/**
 * Laat handelingen elkaar echt kruisen: het logboek houdt ze op tot elke handeling ergens wacht. Wie niet op een ander wacht, heeft dan
 * al gelezen waarop hij beslist.
 */
export async function tegelijk<T>(
  { database }: Regio,
  handelingen: readonly (() => Promise<T>)[],
): Promise<readonly T[]> {
  return metVerbinding(database.superuserUrl, async (su) => {
    await su.query('begin');
    await su.query('lock table gebeurtenis in share mode');
    const lopend = Promise.all(handelingen.map((handeling) => handeling()));
    await wachtTot('elke handeling wacht', async () => {
      // In een transactie onthoudt PostgreSQL welke verbindingen er de eerste keer waren; een die later opende, telde dan nooit mee.
      await su.query('select pg_stat_clear_snapshot()');
      const { rows } = await su.query<{ wachten: number }>(
        `select count(distinct pid)::int as wachten from pg_locks where not granted
           and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      return rows[0]?.wachten === handelingen.length;
    });
    await su.query('commit');
    return lopend;
  });
}
