/**
 * The guard: a process of its own between us and PostgreSQL. Its standard input is a pipe that only we hold; when it
 * closes, because we asked for it or because we died (SIGKILL too), the guard stops PostgreSQL. It ends when
 * PostgreSQL ends, with the same code. Imports nothing of the program.
 */
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

type Opdracht = Readonly<{
  bin: string;
  data: string;
  argumenten: readonly string[];
  uid?: number;
  gid?: number;
  wegNaAfloop: readonly string[];
}>;

/** Milliseconds: an orderly stop first, then one that needs crash recovery, then the axe. */
const ONMIDDELLIJK_NA = 8_000;
const DOODSTEEK_NA = 12_000;

const opdracht = JSON.parse(process.argv[2] ?? '{}') as Opdracht;
const server = spawn(join(opdracht.bin, 'postgres'), ['-D', opdracht.data, ...opdracht.argumenten], {
  cwd: '/',
  stdio: ['ignore', 'inherit', 'inherit'],
  ...(opdracht.uid === undefined ? {} : { uid: opdracht.uid }),
  ...(opdracht.gid === undefined ? {} : { gid: opdracht.gid }),
});

server.on('error', (fout) => {
  process.stderr.write(`${fout.message}\n`);
  process.exit(1);
});
server.on('exit', (code) => {
  if (stopt) for (const map of opdracht.wegNaAfloop) rmSync(map, { recursive: true, force: true });
  process.exit(code ?? 1);
});

let stopt = false;
function stop(): void {
  if (stopt) return;
  stopt = true;
  if (process.platform === 'win32') {
    spawnSync(join(opdracht.bin, 'pg_ctl'), ['stop', '-D', opdracht.data, '-m', 'fast'], { stdio: 'ignore' });
    return;
  }
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), ONMIDDELLIJK_NA);
  setTimeout(() => server.kill('SIGKILL'), DOODSTEEK_NA);
}

process.stdin.on('end', stop);
process.stdin.on('error', stop);
process.stdin.resume();
for (const sein of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(sein, stop);
