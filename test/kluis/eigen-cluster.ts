import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const BIN = '/usr/lib/postgresql/15/bin';

function alsPostgres(opdracht: string, argumenten: readonly string[]): void {
  execFileSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', join(BIN, opdracht), ...argumenten], { stdio: 'ignore' });
}

/** A cluster of PostgreSQL 15 for one test file, with the same answers as test/steun/postgres.ts. */
export async function maakTestDatabase() {
  const map = mkdtempSync(join(tmpdir(), 'kluis-'));
  const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
  const gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }));
  chownSync(map, uid, gid);
  alsPostgres('initdb', ['-D', join(map, 'd'), '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C']);
  alsPostgres('pg_ctl', ['-D', join(map, 'd'), '-w', '-o', `-k ${map} -c listen_addresses='' -c fsync=off`, '-l', join(map, 'log'), 'start']);
  const url = (rol: string, naam: string) => `socket://${rol}@${map}?db=${naam}`;
  const naam = 'sleutels';
  const super1 = new pg.Client({ host: map, user: 'postgres', database: 'postgres' });
  await super1.connect();
  await super1.query('create role eigenaar login');
  await super1.query('create database sleutels owner eigenaar');
  await super1.end();
  return {
    naam,
    eigenaarUrl: url('eigenaar', naam),
    superuserUrl: url('postgres', naam),
    rolUrl: async (rol: string) => {
      const client = new pg.Client({ host: map, user: 'postgres', database: 'postgres' });
      await client.connect();
      await client.query(`create role ${rol} login`);
      await client.end();
      return url(rol, naam);
    },
    weg: async () => {
      alsPostgres('pg_ctl', ['-D', join(map, 'd'), '-m', 'immediate', 'stop']);
      rmSync(map, { recursive: true, force: true });
    },
  };
}
