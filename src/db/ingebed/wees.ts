import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';

/** What postmaster.pid says: process number, moment of starting, and whether it takes connections. */
export type Postmaster = Readonly<{ pid: number; gestartOp: string; klaar: boolean }>;

/** Reads `postmaster.pid`; the order of its lines is fixed by PostgreSQL (miscadmin.h, LOCK_FILE_LINE_*). */
export function leesPostmaster(data: string): Postmaster | undefined {
  let regels: string[];
  try {
    regels = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(regels[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, gestartOp: regels[2] ?? '', klaar: regels[7]?.trim() === 'ready' };
}

/**
 * Ends a PostgreSQL that still runs on this data folder without anyone guarding it, and waits for one that is
 * already stopping. Only the holder of the slot may call this: then no living start can own that server.
 * Answers whether the folder is free.
 */
export async function ruimWeesOp(data: string): Promise<boolean> {
  const wees = leesPostmaster(data);
  if (wees === undefined || !leeft(wees.pid)) return true;
  if (!isPostmasterVan(wees.pid, data)) {
    // The number went to another program (after a restart of the machine). PostgreSQL cannot tell and would refuse.
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return true;
  }
  const stappen = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const;
  for (const [sein, geduld] of stappen) {
    seinNaar(wees.pid, sein);
    if (await isWegBinnen(wees.pid, data, geduld)) return true;
  }
  return false;
}

/** A dead one that nobody has collected yet keeps its number but has no command line any more: also gone. */
async function isWegBinnen(pid: number, data: string, geduld: number): Promise<boolean> {
  for (let gewacht = 0; gewacht < geduld; gewacht += 25) {
    if (!leeft(pid) || !isPostmasterVan(pid, data)) return true;
    await slaap(25);
  }
  return false;
}

function seinNaar(pid: number, sein: NodeJS.Signals): void {
  try {
    process.kill(pid, sein);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'ESRCH') throw fout;
  }
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** By its command line, which begins with our own `-D <data>`. */
function isPostmasterVan(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`\0-D\0${data}\0`);
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(` -D ${data}`);
  } catch {
    return false;
  }
}
