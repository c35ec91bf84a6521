import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { inWortel } from './plaats.mjs';

const HARTSLAG = 2_000;
/** A holder that has been silent for this long is dead, whatever its number says now. */
const VERLOPEN = 15_000;

/**
 * One at a time installs or builds in this folder. The lock is a file with a process number that its holder keeps
 * fresh; a killed holder's is taken over.
 * @template T @param {() => Promise<T>} werk @returns {Promise<T>}
 */
export async function metSlot(werk) {
  const pad = inWortel('dist', '.slot');
  mkdirSync(dirname(pad), { recursive: true });
  await neem(pad);
  const hartslag = setInterval(() => raakAan(pad), HARTSLAG);
  const los = () => rmSync(pad, { force: true });
  process.once('exit', los);
  try {
    return await werk();
  } finally {
    clearInterval(hartslag);
    process.removeListener('exit', los);
    los();
  }
}

async function neem(pad) {
  let gemeld = false;
  while (!maak(pad)) {
    if (isDood(pad)) {
      verwijderDood(pad);
      continue;
    }
    if (!gemeld) console.error('Een ander programma installeert of bouwt hier al; even wachten.');
    gemeld = true;
    await slaap(200);
  }
}

function maak(pad) {
  try {
    const bestand = openSync(pad, 'wx');
    writeSync(bestand, String(process.pid));
    closeSync(bestand);
    return true;
  } catch (fout) {
    if (fout.code === 'EEXIST') return false;
    throw fout;
  }
}

function isDood(pad) {
  try {
    const pid = Number(readFileSync(pad, 'utf8'));
    if (Date.now() - statSync(pad).mtimeMs > VERLOPEN) return true;
    // An empty file is one that was made this very moment.
    return pid > 0 && !leeft(pid);
  } catch {
    return false;
  }
}

/** Moves it aside first: of two that find the same dead lock only one succeeds. */
function verwijderDood(pad) {
  const opzij = `${pad}-${process.pid}`;
  try {
    renameSync(pad, opzij);
    rmSync(opzij, { force: true });
  } catch (fout) {
    if (fout.code !== 'ENOENT') throw fout;
  }
}

function raakAan(pad) {
  const nu = new Date();
  try {
    utimesSync(pad, nu, nu);
  } catch (fout) {
    if (fout.code !== 'ENOENT') throw fout;
  }
}

/** Whether a process with this number exists; one that may not be signalled exists too. */
export function leeft(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return fout.code === 'EPERM';
  }
}
