import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { DatabaseNaam } from './soorten.ts';

/** Owns the tables and migrates; nothing more, and it is closed before the program listens. */
export const EIGENAAR = 'eigenaar';
const SUPERUSER = 'postgres';
const NAAM = /^[a-z_][a-z0-9_]{0,62}$/;

export type Toegang = Readonly<{
  url(wens: Readonly<{ database: DatabaseNaam; rol: string }>): string;
  superuserUrl(database: DatabaseNaam): string;
  wachtwoord(rol: string): string;
}>;

/** `gastheer` is the folder of the unix socket, or undefined with a port on loopback. */
export function maakToegang(gastheer: string, poort: number, superWachtwoord: string): Toegang {
  const wachtwoord = (rol: string): string => createHmac('sha256', superWachtwoord).update(`rol:${rol}`).digest('hex');
  const adres = `${encodeURIComponent(gastheer)}:${poort}`;
  return {
    wachtwoord,
    url: ({ database, rol }) => `postgresql://${keur(rol)}:${wachtwoord(rol)}@${adres}/${keur(database)}`,
    superuserUrl: (database) => `postgresql://${SUPERUSER}:${superWachtwoord}@${adres}/${keur(database)}`,
  };
}

/** Names go into SQL and URLs unquoted; anything but a plain lower-case name is a mistake in the program. */
export function keur(naam: string): string {
  if (!NAAM.test(naam)) throw new Error(`geen geldige naam voor een database of rol: ${naam}`);
  return naam;
}

/** Opens one connection, does the work, closes it. */
export async function metVerbinding<T>(url: string, werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}
