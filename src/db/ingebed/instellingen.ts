import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Instellingen = Readonly<{
  plek: string;
  socketMap: string;
  hoofdversie: number;
  duurzaam: boolean;
  /** TCP port on loopback; only where unix sockets are not to be had (Windows). */
  poort: number | undefined;
}>;

/** Writes the settings of the server beside its data, where the server itself cannot change them; answers its arguments. */
export function schrijfInstellingen(wens: Instellingen): readonly string[] {
  const conf = join(wens.plek, 'postgresql.conf');
  const hba = join(wens.plek, 'pg_hba.conf');
  const lokaal = wens.poort === undefined ? 'local all all scram-sha-256' : 'host all all 127.0.0.1/32 scram-sha-256';
  vervang(hba, `${lokaal}\n`);
  vervang(conf, `${regels(wens).join('\n')}\n`);
  return ['-c', `config_file=${conf}`, '-c', `hba_file=${hba}`];
}

function regels(wens: Instellingen): string[] {
  const tcp = wens.poort !== undefined;
  return [
    `listen_addresses = ${tcp ? "'127.0.0.1'" : "''"}`,
    `port = ${wens.poort ?? 5432}`,
    ...(tcp
      ? []
      : [
          `unix_socket_directories = ${citeer(`"${wens.socketMap.replaceAll('"', '""')}"`)}`,
          'unix_socket_permissions = 0700',
        ]),
    'max_connections = 100',
    'password_encryption = scram-sha-256',
    'shared_buffers = 64MB',
    'max_wal_size = 512MB',
    'max_wal_senders = 0',
    'max_logical_replication_workers = 0',
    'jit = off',
    // The workers of PostgreSQL 18 win nothing on a database that fits in memory, and are three processes more.
    ...(wens.hoofdversie >= 18 ? ['io_method = sync'] : []),
    ...(wens.duurzaam ? ['fsync = on'] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off']),
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "lc_messages = 'C'",
    // The server's log holds no statements, parameters, values or keys: these may be somebody's (LG4).
    'log_statement = none',
    'log_min_messages = log',
    'log_min_error_statement = panic',
    'log_parameter_max_length = 0',
    'log_parameter_max_length_on_error = 0',
    'log_error_verbosity = terse',
  ];
}

function citeer(tekst: string): string {
  return `'${tekst.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function vervang(pad: string, inhoud: string): void {
  writeFileSync(`${pad}.nieuw`, inhoud, { mode: 0o644 });
  renameSync(`${pad}.nieuw`, pad);
}
