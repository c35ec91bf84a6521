import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** De opdracht in dezelfde vorm als deze proef: gebouwd, of rechtstreeks uit de bron. */
export const GEBOUWD = import.meta.url.endsWith('.js');
const HOOFD = fileURLToPath(new URL(GEBOUWD ? '../../src/main.js' : '../../src/main.ts', import.meta.url));

/** De woorden achter Node waarmee `overlegtafel beoordeel` start, met weinig geheugen voor de rommelophaler. */
export const BEOORDEEL = [
  '--max-old-space-size=64',
  ...(GEBOUWD ? [] : ['--import', 'tsx']),
  HOOFD,
  'beoordeel',
] as const;

export type Opdracht = {
  readonly kind: ChildProcess;
  readonly invoer: Writable;
  readonly uitvoer: Readable;
  readonly fouten: () => string;
  /** De afloop; een sein telt als een afloop die niet mag. */
  readonly afloop: Promise<number | NodeJS.Signals | null>;
};

/** Start `overlegtafel beoordeel` als eigen proces. */
export function startBeoordeel(...woorden: readonly string[]): Opdracht {
  const kind = spawn(process.execPath, [...BEOORDEEL, ...woorden], { stdio: ['pipe', 'pipe', 'pipe'] });
  const { stdin, stdout, stderr } = kind;
  let fouten = '';
  stderr.setEncoding('utf8').on('data', (deel: string) => {
    fouten += deel;
  });
  return {
    kind,
    invoer: stdin,
    uitvoer: stdout,
    fouten: () => fouten,
    afloop: once(kind, 'close').then(([code, sein]: (number | NodeJS.Signals | null)[]) => code ?? sein ?? null),
  };
}

/** Het meeste geheugen dat een proces in beslag nam, in MB; waar dat niet bijgehouden wordt, wat het nu inneemt. */
export function geheugen(pid: number): number {
  try {
    const [, kB] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(join('/proc', String(pid), 'status'), 'utf8')) ?? [];
    return Number(kB) / 1024;
  } catch {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) / 1024;
  }
}

/** Schrijft en wacht als de pijp vol is. */
export async function geef(invoer: Writable, stuk: string | Uint8Array): Promise<void> {
  if (!invoer.write(stuk)) await once(invoer, 'drain');
}

/** Leest regels zoals zij komen, zonder ze te bewaren; `opRegel` krijgt elke regel met haar nummer vanaf nul. */
export async function leesUitvoer(
  uitvoer: Readable,
  opRegel: (regel: string, nummer: number) => void,
): Promise<number> {
  let rest = '';
  let nummer = 0;
  for await (const stuk of uitvoer.setEncoding('utf8') as AsyncIterable<string>) {
    const delen = (rest + stuk).split('\n');
    rest = delen.pop() ?? '';
    for (const regel of delen) {
      opRegel(regel, nummer);
      nummer += 1;
    }
  }
  if (rest !== '') opRegel(rest, nummer);
  return nummer;
}
