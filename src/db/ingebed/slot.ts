import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Held for as long as this process lives or until `los`. */
export type Slot = Readonly<{ los(): void }>;

/**
 * Takes the cluster's folder for this process alone, or answers the number of the process that has it.
 * The lock is SQLite's file lock: the system itself lets go of it when a process dies, however it dies, and two
 * starts at the same moment cannot both get it. A file with a process number can do neither.
 */
export function neemSlot(pad: string): Slot | Readonly<{ bezetDoor: string }> {
  const bestand = new DatabaseSync(pad, { timeout: 0 });
  try {
    // Without a journal file beside it: nothing is ever written.
    bestand.exec('pragma journal_mode = memory; begin exclusive');
  } catch (fout) {
    bestand.close();
    if ((fout as { errcode?: number }).errcode !== SQLITE_BUSY) throw fout;
    return { bezetDoor: leesHouder(pad) };
  }
  writeFileSync(`${pad}.houder`, String(process.pid), { mode: 0o600 });
  return { los: () => bestand.close() };
}

const SQLITE_BUSY = 5;

function leesHouder(pad: string): string {
  try {
    return readFileSync(`${pad}.houder`, 'utf8');
  } catch {
    return 'onbekend';
  }
}
