/**
 * Databases for tests, on real PostgreSQL. One cluster serves all test files of a run (bin/test.mjs starts it and
 * hands it on by environment); a file run on its own starts one for itself, which is gone when that process ends.
 */
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startIngebed } from '../../src/db/ingebed/index.ts';
import { zorgVoorDatabase } from '../../src/db/ingebed/rollen.ts';
import { maakToegang, metVerbinding, type Toegang } from '../../src/db/ingebed/verbinding.ts';
import { type Migratiewens, migreer } from '../../src/db/migreer.ts';
import { type Rol, rolnaam } from '../../src/db/rollen.ts';

export type TestDatabase = Readonly<{
  naam: string;
  /** Owner of the tables: role `eigenaar`. */
  eigenaarUrl: string;
  /** Owner of the database that holds the keys. */
  sleutelsUrl: string;
  /** Superuser, for looking at what no role may see (bytes, catalogue). */
  superuserUrl: string;
  sleutelsSuperuserUrl: string;
  /** URL of one of the program's login roles; `sleutels` opens the database with keys, the others the region. */
  rolUrl(rol: Rol): string;
  /** What the template was migrated with; role names are `rolnaam(voorvoegsel, rol)`. */
  voorvoegsel: string;
  /** What whoever filled the template had to say of it. */
  aantekening: string | null;
  wachtwoord(rol: Rol): string;
  weg(): Promise<void>;
}>;

/**
 * Fills a pair of fresh databases, once per run; every test database is a copy. The name tells templates apart. A text
 * that `vul` answers goes with every copy.
 */
export type Sjabloon = Readonly<{ naam: string; vul(wens: Migratiewens): Promise<string> | Promise<void> }>;

export type TestCluster = Readonly<{
  versie: string;
  superuserUrl(database: string): string;
  eigenaarUrl(database: string): string;
  maakTestDatabase(sjabloon?: Sjabloon): Promise<TestDatabase>;
}>;

/** The empty region: all migrations applied, no rows. */
export const leegGebied: Sjabloon = { naam: 'leeg', vul: migreer };

/** Environment by which a run hands its clusters to the test files: the superuser URL. */
export const CLUSTER_IN_OMGEVING = 'TESTCLUSTER_URL';
export const CLUSTER15_IN_OMGEVING = 'TESTCLUSTER15_URL';

/** Where Debian and Ubuntu put PostgreSQL 15. */
export const BIN_15 = '/usr/lib/postgresql/15/bin';

let gedeeld: Promise<TestCluster> | undefined;
let gedeeld15: Promise<TestCluster> | undefined;

/** The cluster all test files of one run share. */
export function testCluster(): Promise<TestCluster> {
  gedeeld ??= vindOfStart(process.env[CLUSTER_IN_OMGEVING], startTestCluster);
  return gedeeld;
}

/** PostgreSQL 15 of the system, or undefined when it is not installed: the oldest version the program promises. */
export function testCluster15(): Promise<TestCluster | undefined> {
  if (!existsSync(BIN_15)) return Promise.resolve(undefined);
  gedeeld15 ??= vindOfStart(process.env[CLUSTER15_IN_OMGEVING], startTestCluster15);
  return gedeeld15;
}

/** A fresh pair of databases (region and keys) on `testCluster()`; by default the empty region. */
export async function maakTestDatabase(sjabloon: Sjabloon = leegGebied): Promise<TestDatabase> {
  return (await testCluster()).maakTestDatabase(sjabloon);
}

/** Starts the throw-away cluster: answers its superuser URL, and `stop`, which also removes its folder. */
export async function startTestCluster(): Promise<Readonly<{ url: string; stop(): Promise<void> }>> {
  return start({ soort: 'pakket' });
}

export async function startTestCluster15(): Promise<Readonly<{ url: string; stop(): Promise<void> }>> {
  return start({ soort: 'map', bin: BIN_15 });
}

async function start(
  programma: Parameters<typeof startIngebed>[0]['programma'] & object,
): Promise<{ url: string; stop(): Promise<void> }> {
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-test-'));
  // As root PostgreSQL runs as somebody else, who must be able to pass through.
  chmodSync(map, 0o711);
  const gestart = await startIngebed({ map, programma, duurzaam: false, meld: (regel) => console.error(regel) });
  if (gestart.kind === 'fout') throw new Error(gestart.regel);
  return { url: gestart.cluster.superuserUrl('postgres'), stop: gestart.cluster.stop };
}

async function vindOfStart(url: string | undefined, starter: () => Promise<{ url: string }>): Promise<TestCluster> {
  const adres = new URL(url ?? (await starter()).url);
  const toegang = maakToegang(decodeURIComponent(adres.hostname), Number(adres.port), adres.password);
  const versie = await metVerbinding(toegang.superuserUrl('postgres'), async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  });
  return {
    versie,
    superuserUrl: toegang.superuserUrl,
    eigenaarUrl: (database) => toegang.url({ database, rol: 'eigenaar' }),
    maakTestDatabase: (sjabloon = leegGebied) => maakOp(toegang, sjabloon),
  };
}

let teller = 0;

async function maakOp(toegang: Toegang, sjabloon: Sjabloon): Promise<TestDatabase> {
  const { voorvoegsel, aantekening } = await zorgVoorSjabloon(toegang, sjabloon);
  teller += 1;
  const naam = `proef_${process.pid}_${teller}`;
  const sleutels = `${naam}_sleutels`;
  await zorgVoorDatabase(toegang, { naam, sjabloon: voorvoegsel });
  await zorgVoorDatabase(toegang, { naam: sleutels, sjabloon: `${voorvoegsel}_sleutels` });
  return {
    naam,
    voorvoegsel,
    aantekening,
    eigenaarUrl: toegang.url({ database: naam, rol: 'eigenaar' }),
    sleutelsUrl: toegang.url({ database: sleutels, rol: 'eigenaar' }),
    superuserUrl: toegang.superuserUrl(naam),
    sleutelsSuperuserUrl: toegang.superuserUrl(sleutels),
    wachtwoord: (rol) => toegang.wachtwoord(rolnaam(voorvoegsel, rol)),
    rolUrl: (rol) => toegang.url({ database: rol === 'sleutels' ? sleutels : naam, rol: rolnaam(voorvoegsel, rol) }),
    weg: () => verwijder(toegang, [naam, sleutels]),
  };
}

const BEURT_SJABLOON = 7_046_252;

type Gemaakt = Readonly<{ /** Its name, which is also the prefix of its roles. */ voorvoegsel: string }> &
  Pick<TestDatabase, 'aantekening'>;

/** Makes the template pair when this run has none yet; the database itself keeps what was said of it. */
async function zorgVoorSjabloon(toegang: Toegang, { naam, vul }: Sjabloon): Promise<Gemaakt> {
  const voorvoegsel = `sjabloon_${naam}`;
  return metVerbinding(toegang.superuserUrl('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [BEURT_SJABLOON]);
    const { rows } = await client.query<{ aantekening: string | null }>(
      "select shobj_description(oid, 'pg_database') as aantekening from pg_database where datname = $1 and datistemplate",
      [voorvoegsel],
    );
    const aantekening = rows[0] === undefined ? await maakSjabloon(toegang, { voorvoegsel, vul }) : rows[0].aantekening;
    if (rows[0] === undefined) {
      if (aantekening !== null)
        await client.query(`comment on database ${voorvoegsel} is ${client.escapeLiteral(aantekening)}`);
      await client.query(`alter database ${voorvoegsel} is_template true`);
    }
    return { voorvoegsel, aantekening };
  });
}

async function maakSjabloon(
  toegang: Toegang,
  { voorvoegsel, vul }: Readonly<{ voorvoegsel: string }> & Pick<Sjabloon, 'vul'>,
): Promise<string | null> {
  const sleutels = `${voorvoegsel}_sleutels`;
  await verwijder(toegang, [voorvoegsel, sleutels]);
  await zorgVoorDatabase(toegang, { naam: voorvoegsel });
  await zorgVoorDatabase(toegang, { naam: sleutels });
  const eigenaarUrl = toegang.url({ database: voorvoegsel, rol: 'eigenaar' });
  const aantekening = await vul({
    eigenaarUrl,
    rollenUrl: eigenaarUrl,
    sleutelsUrl: toegang.url({ database: sleutels, rol: 'eigenaar' }),
    voorvoegsel,
    wachtwoord: (rol) => toegang.wachtwoord(rolnaam(voorvoegsel, rol)),
  });
  return aantekening ?? null;
}

async function verwijder(toegang: Toegang, namen: readonly string[]): Promise<void> {
  await metVerbinding(toegang.superuserUrl('postgres'), async (client) => {
    for (const naam of namen) await client.query(`drop database if exists ${naam} with (force)`);
  });
}
