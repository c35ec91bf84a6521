import pg from 'pg';
import type { IngebedCluster } from '../db/ingebed/index.ts';
import { metVerbinding } from '../db/ingebed/verbinding.ts';

/**
 * Ruimt een eigen database op die niemand ooit gebruikte: zonder rij in `installatie` is een eerste start halverwege gestopt.
 * Die rij is het laatste wat een eerste start schrijft, dus zonder haar heeft nog nooit een mens hier iets ingevoerd.
 * Haar sleutels gaan mee: zonder gegevens openen zij niets.
 * @returns of er iets is opgeruimd.
 */
export async function ruimHalfGeladenOp(cluster: IngebedCluster, database: string): Promise<boolean> {
  return metVerbinding(cluster.superuserUrl('postgres'), async (beheer) => {
    const { rowCount } = await beheer.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0 || (await isInGebruik(cluster.superuserUrl(database)))) return false;
    for (const naam of [database, `${database}_sleutels`]) {
      await beheer.query(`drop database if exists ${pg.escapeIdentifier(naam)} with (force)`);
    }
    return true;
  });
}

async function isInGebruik(url: string): Promise<boolean> {
  return metVerbinding(url, async (client) => {
    const { rows: tabel } = await client.query<{ er: boolean }>(
      "select to_regclass('public.installatie') is not null as er",
    );
    if (tabel[0]?.er !== true) return false;
    const { rowCount } = await client.query('select from public.installatie');
    return rowCount !== 0;
  });
}
