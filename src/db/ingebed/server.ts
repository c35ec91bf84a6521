import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { KALE_OMGEVING } from './cluster.ts';
import type { Draaier } from './draaier.ts';
import type { Plek } from './plek.ts';
import { leesPostmaster, ruimWeesOp } from './wees.ts';

export type ServerOpdracht = Readonly<{
  plek: Plek;
  bin: string;
  draaier: Draaier;
  argumenten: readonly string[];
  /** Folders the guard removes when PostgreSQL has been stopped; for tests. */
  wegNaAfloop: readonly string[];
  meld(regel: string): void;
}>;

/** A PostgreSQL under guard; started again by itself when it falls over. */
export type Server = Readonly<{ stop(): Promise<void> }>;

export type ServerUitkomst = Readonly<{ kind: 'ok'; server: Server }> | Readonly<{ kind: 'fout'; regel: string }>;

/** How long a start that meets the remains of a killed server tries again, in milliseconds. */
const GEDULD_MET_RESTEN = 10_000;
/** Crash recovery replays at most `max_wal_size`; slower than this is a fault of the machine. */
const GEDULD_MET_HERSTEL = 600_000;
const HERHAAL_NA = [0, 250, 1_000, 2_000, 5_000] as const;
const RESTEN = /pre-existing shared memory block|lock file .* already exists|could not bind .* address/i;

/** Starts PostgreSQL and waits until it takes connections. */
export async function startServer(opdracht: ServerOpdracht): Promise<ServerUitkomst> {
  const eerste = await startMetGeduld(opdracht);
  if (eerste.kind === 'fout') return eerste;
  let wacht = eerste.wacht;
  let stopt = false;
  let herstel: Promise<void> = Promise.resolve();

  const bewaak = (): void => {
    wacht.once('exit', () => {
      if (!stopt) herstel = herstart();
    });
  };
  const herstart = async (): Promise<void> => {
    opdracht.meld('PostgreSQL is onverwacht gestopt en wordt opnieuw gestart.');
    for (let poging = 0; !stopt; poging += 1) {
      await slaap(HERHAAL_NA[Math.min(poging, HERHAAL_NA.length - 1)]);
      if (stopt) return;
      const uitkomst = await startMetGeduld(opdracht);
      if (uitkomst.kind === 'fout') {
        opdracht.meld(uitkomst.regel);
        continue;
      }
      wacht = uitkomst.wacht;
      opdracht.meld('PostgreSQL draait weer.');
      if (!stopt) bewaak();
      return;
    }
  };
  const stop = async (): Promise<void> => {
    stopt = true;
    await herstel;
    await eindig(wacht);
    await ruimWeesOp(opdracht.plek.data);
  };
  bewaak();
  let einde: Promise<void> | undefined;
  return { kind: 'ok', server: { stop: () => (einde ??= stop()) } };
}

type Gestart = Readonly<{ kind: 'ok'; wacht: ChildProcess }>;
type Mislukt = Readonly<{ kind: 'fout'; regel: string }>;

async function startMetGeduld(opdracht: ServerOpdracht): Promise<Gestart | Mislukt> {
  const begin = performance.now();
  for (;;) {
    if (!(await ruimWeesOp(opdracht.plek.data))) {
      return {
        kind: 'fout',
        regel: `Op ${opdracht.plek.data} draait nog een PostgreSQL die niet wil stoppen; stop haar en start opnieuw.`,
      };
    }
    const poging = await startEens(opdracht);
    if (typeof poging !== 'string') return { kind: 'ok', wacht: poging };
    if (!RESTEN.test(poging) || performance.now() - begin > GEDULD_MET_RESTEN) {
      return { kind: 'fout', regel: `PostgreSQL start niet (${poging}); zie ${opdracht.plek.log}.` };
    }
    await slaap(200);
  }
}

/** One attempt: the guard once PostgreSQL is ready, or PostgreSQL's own last complaint. */
async function startEens(opdracht: ServerOpdracht): Promise<ChildProcess | string> {
  const { plek } = opdracht;
  const vorige = leesPostmaster(plek.data);
  rouleerLog(plek.log);
  const log = openSync(plek.log, 'a+', 0o600);
  const vanaf = fstatSync(log).size;
  try {
    const wacht = spawnWacht(opdracht, log);
    let gestopt: string | undefined;
    wacht.once('exit', (code) => {
      gestopt = `code ${code}`;
    });
    wacht.once('error', (fout) => {
      gestopt = fout.message;
    });
    for (let ms = 0; ms < GEDULD_MET_HERSTEL; ms += 20) {
      if (gestopt !== undefined) return laatsteKlacht(log, vanaf) ?? gestopt;
      const nu = leesPostmaster(plek.data);
      // A file left by a killed server also says ready: it must be another server than the one before.
      if (nu?.klaar && (nu.pid !== vorige?.pid || nu.gestartOp !== vorige.gestartOp)) return wacht;
      if (ms === 10_000) opdracht.meld('PostgreSQL herstelt zich na een onverwachte stop; dit kan even duren.');
      await slaap(20);
    }
    await eindig(wacht);
    return 'het herstel duurt te lang';
  } finally {
    closeSync(log);
  }
}

function spawnWacht({ plek, bin, draaier, argumenten, wegNaAfloop }: ServerOpdracht, log: number): ChildProcess {
  const bestand = fileURLToPath(new URL(`./wacht${extname(import.meta.url)}`, import.meta.url));
  const bevel = JSON.stringify({ bin, data: plek.data, argumenten, uid: draaier?.uid, gid: draaier?.gid, wegNaAfloop });
  // Detached: Ctrl-C in the terminal is for us; PostgreSQL stops after the last request, not before it.
  const wacht = spawn(process.execPath, [bestand, bevel], {
    cwd: '/',
    detached: true,
    windowsHide: true,
    env: KALE_OMGEVING,
    stdio: ['pipe', log, log],
  });
  wacht.unref();
  (wacht.stdin as unknown as { unref(): void }).unref();
  wacht.stdin?.on('error', () => undefined);
  return wacht;
}

async function eindig(wacht: ChildProcess): Promise<void> {
  if (wacht.exitCode !== null || wacht.signalCode !== null) return;
  const weg = new Promise((klaar) => wacht.once('exit', klaar));
  wacht.ref();
  wacht.stdin?.end();
  await weg;
}

function laatsteKlacht(log: number, vanaf: number): string | undefined {
  const ruimte = Buffer.alloc(16_384);
  const lengte = readSync(log, ruimte, 0, ruimte.length, vanaf);
  const regels = ruimte.toString('utf8', 0, lengte).trim().split('\n');
  const klacht = regels.findLast((regel) => /FATAL|PANIC|error/i.test(regel)) ?? regels.at(-1);
  return klacht === '' ? undefined : klacht?.replace(/^.*?(FATAL|PANIC):\s*/, '');
}

function rouleerLog(log: string): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000) renameSync(log, `${log}.1`);
}
