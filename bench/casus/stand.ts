import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a program has used since it started, and what it holds. */
export type Stand = { readonly cpuMs: number; readonly geheugenMb: number };

export function stand(): Stand {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, geheugenMb: process.memoryUsage.rss() / 2 ** 20 };
}

/** CPU time of every process of a PostgreSQL, and what they hold together. */
export type Postgresstand = { readonly cpuMs: ReadonlyMap<string, number>; readonly geheugenMb: number };

/** All processes of the PostgreSQL that runs in this folder (Linux only: it reads /proc). */
export function standVanPostgres(map: string): Postgresstand {
  const ouder = readFileSync(join(map, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  const kinderen = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && ouderVan(pid) === ouder);
  const alle = [ouder, ...kinderen];
  return {
    cpuMs: new Map(alle.map((pid) => [pid, rekentijd(pid)])),
    geheugenMb: alle.reduce((som, pid) => som + eigenGeheugen(pid), 0),
  };
}

/** CPU time between two looks. What a process did that ended in between is not counted: its connection was at rest. */
export function verbruikVan(voor: Postgresstand, na: Postgresstand): number {
  return [...na.cpuMs].reduce((som, [pid, cpuMs]) => som + cpuMs - (voor.cpuMs.get(pid) ?? 0), 0);
}

const lees = (pid: string, bestand: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${bestand}`, 'utf8');
  } catch {
    // It ended between the list and the look.
    return '';
  }
};

const ouderVan = (pid: string): string => /^PPid:\s+(\d+)/m.exec(lees(pid, 'status'))?.[1] ?? '';

/** Nanoseconds on a processor, as the scheduler counts them; finer than the ticks of `stat`. */
const rekentijd = (pid: string): number => Number(lees(pid, 'schedstat').split(' ')[0] ?? 0) / 1e6;

const eigenGeheugen = (pid: string): number => Number(/^RssAnon:\s+(\d+)/m.exec(lees(pid, 'status'))?.[1] ?? 0) / 1024;
