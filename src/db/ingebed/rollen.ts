import type pg from 'pg';
import type { DatabaseNaam } from './soorten.ts';
import { EIGENAAR, keur, metVerbinding, type Toegang } from './verbinding.ts';

/** Two starts of one test run may make the same role or database: one at a time. The number is arbitrary. */
const BEURT = 7_046_251;

/** Makes the role that owns the databases. It may make the program's login roles, as an owner login in production. */
export async function zorgVoorEigenaar(toegang: Toegang): Promise<void> {
  const eigenschappen = 'login nosuperuser nobypassrls nocreatedb noreplication createrole';
  await opBeurt(toegang, async (client) => {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [EIGENAAR]);
    const woord = rowCount === 0 ? 'create' : 'alter';
    await client.query(`${woord} role ${EIGENAAR} ${eigenschappen} password '${toegang.wachtwoord(EIGENAAR)}'`);
  });
}

/** Makes a database of the owner when missing, as a copy of `sjabloon` when given. */
export async function zorgVoorDatabase(
  toegang: Toegang,
  wens: Readonly<{ naam: DatabaseNaam; sjabloon?: DatabaseNaam }>,
): Promise<'nieuw' | 'bestond'> {
  return opBeurt(toegang, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [keur(wens.naam)]);
    if (rowCount !== 0) return 'bestond';
    const sjabloon = wens.sjabloon === undefined ? '' : `template ${keur(wens.sjabloon)}`;
    await client.query(`create database ${wens.naam} owner ${EIGENAAR} ${sjabloon}`);
    return 'nieuw';
  });
}

async function opBeurt<T>(toegang: Toegang, werk: (client: pg.Client) => Promise<T>): Promise<T> {
  return metVerbinding(toegang.superuserUrl('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [BEURT]);
    return werk(client);
  });
}
