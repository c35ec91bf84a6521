import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { pakketwortel } from '../lib/pakket.ts';
import { alsRol, naamInSql, type Rol, rolnaam, rolnamen, scramVerificatie, tekstInSql } from './rollen.ts';
import { GEDULD_MS } from './verbinding.ts';

export type Migratiewens = {
  /** Inlog van de eigenaar van de tabellen van de regio. */
  readonly eigenaarUrl: string;
  /** Inlog die rollen mag maken: bij een eigen PostgreSQL meestal dezelfde als de eigenaar. */
  readonly rollenUrl: string;
  /** Inlog van de eigenaar van de database met sleutels. */
  readonly sleutelsUrl: string;
  /** Voorvoegsel van de rolnamen; de naam van de database, behalve waar een database een kopie is. */
  readonly voorvoegsel: string;
  readonly wachtwoord: (rol: Rol) => string;
};

/** Een bestaande database die niet past bij deze versie; de zin zegt wat eraan te doen is. */
export class Migratiefout extends Error {}

const OUDSTE_POSTGRESQL = 150_000;

/**
 * Brengt beide databases op de stand van deze versie: rollen, tabellen met hun rijregels, de takenrij en de sleutels.
 * Opnieuw uitvoeren doet niets. De verbindingen van de eigenaar zijn dicht als deze functie klaar is.
 * @throws Migratiefout als PostgreSQL te oud is of een migratie na toepassen is gewijzigd.
 */
export async function migreer(wens: Migratiewens): Promise<void> {
  await metVerbinding(wens.rollenUrl, (client) => maakRollen(client, wens));
  await metVerbinding(wens.eigenaarUrl, async (client) => {
    await eisApart(client, 'sleutel');
    await beperkVerbinden(client, wens, ['app', 'aanmelden', 'werker']);
    await voerUit(client, 'migrations', wens);
    await maakTakenrij(client, wens);
  });
  await metVerbinding(wens.sleutelsUrl, async (client) => {
    await eisApart(client, 'partij');
    await beperkVerbinden(client, wens, ['sleutels']);
    await voerUit(client, 'migrations-sleutels', wens);
  });
}

async function metVerbinding(url: string, werk: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: GEDULD_MS });
  await client.connect();
  try {
    await eisVersie(client);
    // Twee programma's die tegelijk starten, migreren na elkaar.
    await client.query('select pg_advisory_lock(72616665)');
    await werk(client);
  } finally {
    await client.end();
  }
}

/**
 * Twee adressen kunnen naar dezelfde database wijzen, of verwisseld zijn; aan de tabellen is dat te zien. Sleutels bij de gegevens
 * maken vernietigen van een sleutel zinloos.
 */
async function eisApart(client: pg.Client, vreemd: 'sleutel' | 'partij'): Promise<void> {
  const { rows } = await client.query<{ staat: boolean }>('select to_regclass($1) is not null as staat', [
    `public.${vreemd}`,
  ]);
  if (rows[0]?.staat === true) {
    throw new Migratiefout(
      'DATABASE_URL en SLEUTELS_DATABASE_URL wijzen naar dezelfde database, of zijn verwisseld. De sleutels hebben een eigen database.',
    );
  }
}

async function eisVersie(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nummer: number; tekst: string }>(
    "select current_setting('server_version_num')::int as nummer, current_setting('server_version') as tekst",
  );
  const versie = rows[0];
  if (versie === undefined || versie.nummer < OUDSTE_POSTGRESQL) {
    throw new Migratiefout(
      `PostgreSQL ${versie?.tekst ?? 'onbekend'} is te oud; Overlegtafel heeft versie 15 of nieuwer nodig.`,
    );
  }
}

async function maakRollen(client: pg.Client, { voorvoegsel, wachtwoord, rollenUrl }: Migratiewens): Promise<void> {
  for (const rol of rolnamen) {
    const naam = rolnaam(voorvoegsel, rol);
    const bestaand = await client.query<{ rolcanlogin: boolean }>(
      'select rolcanlogin from pg_roles where rolname = $1',
      [naam],
    );
    if (bestaand.rowCount === 0) await client.query(`create role ${naamInSql(naam)} nologin`);
    if (rol === 'nen7513' || rol === 'ldv') continue;
    if (bestaand.rows[0]?.rolcanlogin === true) {
      await eisDezelfdeSleutel(alsRol(rollenUrl, { naam, wachtwoord: wachtwoord(rol) }));
      continue;
    }
    await client.query(`alter role ${naamInSql(naam)} login password ${tekstInSql(scramVerificatie(wachtwoord(rol)))}`);
    await client.query(`alter role ${naamInSql(naam)} set idle_in_transaction_session_timeout = '60s'`);
  }
}

/** Alleen de rollen die er iets te zoeken hebben, mogen een database openen; de rol van de sleutels komt niet in de regio, en andersom. */
async function beperkVerbinden(
  client: pg.Client,
  { voorvoegsel }: Migratiewens,
  rollen: readonly Rol[],
): Promise<void> {
  const { rows } = await client.query<{ naam: string }>('select current_database() as naam');
  const database = naamInSql(rows[0]?.naam ?? '');
  await client.query(`revoke connect, temporary on database ${database} from public`);
  for (const rol of rollen)
    await client.query(`grant connect on database ${database} to ${naamInSql(rolnaam(voorvoegsel, rol))}`);
}

/**
 * De wachtwoorden van de rollen volgen uit de hoofdsleutel. Past het wachtwoord niet, dan is dit niet de sleutel van deze
 * database: dan niets wijzigen, want een programma met de goede sleutel kan nog draaien.
 */
async function eisDezelfdeSleutel(url: string): Promise<void> {
  const poging = new pg.Client({ connectionString: url, connectionTimeoutMillis: GEDULD_MS });
  try {
    await poging.connect();
  } catch (fout) {
    const code = fout instanceof Error && 'code' in fout ? fout.code : undefined;
    if (code === '28P01')
      throw new Migratiefout(
        'De hoofdsleutel hoort niet bij deze database. Zet het goede sleutelbestand terug, of kies een andere database.',
      );
    // Geen recht op deze database of een volle server: over het wachtwoord zegt dat niets.
    if (code === undefined || !/^(42501|3D000|53300|28000)$/.test(String(code))) throw fout;
  } finally {
    await poging.end().catch(() => undefined);
  }
}

async function voerUit(client: pg.Client, map: string, wens: Migratiewens): Promise<void> {
  await client.query(
    'create table if not exists schema_migratie (naam text primary key, hash text not null, op timestamptz not null default now())',
  );
  const gedaan = await client.query<{ naam: string; hash: string }>('select naam, hash from schema_migratie');
  const hashes = new Map(gedaan.rows.map((rij) => [rij.naam, rij.hash]));
  const bestanden = (await readdir(join(pakketwortel, map))).filter((naam) => naam.endsWith('.sql')).sort();
  const nieuwer = [...hashes.keys()].find((naam) => !bestanden.includes(naam));
  if (nieuwer !== undefined) {
    throw new Migratiefout(
      `De database is van een nieuwere versie van Overlegtafel (${nieuwer} is hier onbekend). Start die versie, of zet een reservekopie van voor die tijd terug.`,
    );
  }
  for (const naam of bestanden) {
    const bron = await readFile(join(pakketwortel, map, naam), 'utf8');
    const hash = createHash('sha256').update(bron).digest('hex');
    if (hashes.has(naam)) eisOngewijzigd({ naam, nieuw: hash, oud: hashes.get(naam) });
    else await pasToe(client, { naam, hash, sql: await vulRollenIn(client, bron, wens) });
  }
}

function eisOngewijzigd({ naam, nieuw, oud }: { naam: string; nieuw: string; oud: string | undefined }): void {
  if (nieuw === oud) return;
  throw new Migratiefout(
    `De database is gemaakt door een andere versie van Overlegtafel (${naam} verschilt). Tot versie 0.1.0 is er geen weg omhoog: begin met een lege database, of een lege gegevensmap.`,
  );
}

async function vulRollenIn(client: pg.Client, bron: string, { voorvoegsel }: Migratiewens): Promise<string> {
  const { rows } = await client.query<{ eigenaar: string }>('select current_user as eigenaar');
  const namen = new Map<string, string>(rolnamen.map((rol) => [rol, naamInSql(rolnaam(voorvoegsel, rol))]));
  namen.set('eigenaar', naamInSql(rows[0]?.eigenaar ?? ''));
  return bron.replaceAll(/\{\{(\w+)\}\}/g, (heel, rol: string) => {
    const naam = namen.get(rol);
    if (naam === undefined) throw new Error(`onbekende rol in migratie: ${heel}`);
    return naam;
  });
}

async function pasToe(
  client: pg.Client,
  { naam, hash, sql }: { naam: string; hash: string; sql: string },
): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migratie (naam, hash) values ($1, $2)', [naam, hash]);
    await client.query('commit');
  } catch (fout) {
    await client.query('rollback');
    throw fout;
  }
}

/** Zet de takenrij van graphile-worker klaar, eigendom van de werker, met een deur waardoor de app een taak kan plaatsen (ADR 0017). */
async function maakTakenrij(client: pg.Client, wens: Migratiewens): Promise<void> {
  const bestaat = await client.query("select 1 from pg_namespace where nspname = 'werk'");
  if (bestaat.rowCount !== 0) return;
  const werker = naamInSql(rolnaam(wens.voorvoegsel, 'werker'));
  const app = naamInSql(rolnaam(wens.voorvoegsel, 'app'));
  const database = naamInSql(
    (await client.query<{ naam: string }>('select current_database() as naam')).rows[0]?.naam ?? '',
  );
  // Alleen tijdens het migreren mag de werker schema's maken.
  await client.query(`grant create on database ${database} to ${werker}`);
  const werkerUrl = alsRol(wens.eigenaarUrl, {
    naam: rolnaam(wens.voorvoegsel, 'werker'),
    wachtwoord: wens.wachtwoord('werker'),
  });
  await runMigrations({ connectionString: werkerUrl, logger: new Logger(() => () => undefined) });
  const alsWerker = new pg.Client({ connectionString: werkerUrl });
  await alsWerker.connect();
  try {
    await alsWerker.query(`begin;
      create schema werk;
      create function werk.zet_klaar(taak text, onderwerp uuid) returns void language sql security definer
        set search_path = pg_catalog, graphile_worker
        as $$ select graphile_worker.add_job(taak, json_build_object('id', onderwerp), job_key := taak || ':' || onderwerp) $$;
      revoke all on function werk.zet_klaar from public;
      grant usage on schema werk to ${app};
      grant execute on function werk.zet_klaar to ${app};
      commit`);
  } finally {
    await alsWerker.end();
  }
  await client.query(`revoke create on database ${database} from ${werker}`);
}
