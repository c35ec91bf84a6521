import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { zorgVoorBouw } from '../bin/deel/bouw.mjs';
import { zorgVoorInstallatie } from '../bin/deel/installeer.mjs';
import { draai } from '../bin/deel/kind.mjs';
import { eindigMet, inWortel, Stop } from '../bin/deel/plaats.mjs';
import { metSlot } from '../bin/deel/slot.mjs';

const SLOTBESTAND = inWortel('bench', 'package-lock.json');
const STEMPEL = inWortel('bench', 'node_modules', '.overlegtafel');

/**
 * Runs a measurement under the Node of the project, straight from its sources.
 * @param {string} bestand script of the measurement, from the folder bench
 * @param {readonly string[]} argumenten
 * @param {{ bibliotheken: boolean }} wens whether it needs the compared libraries
 */
export async function voerUit(bestand, argumenten, { bibliotheken }) {
  try {
    const node = await zorgVoorInstallatie();
    if (bibliotheken && !isGeinstalleerd()) await metSlot(async () => isGeinstalleerd() || installeer());
    await draai({ node, bestand: inWortel('bench', bestand), argumenten, omgeving: omgeving() });
  } catch (fout) {
    eindigMet(fout);
  }
}

/**
 * As `voerUit`, from the built program: what is measured is what a region runs.
 * @param {string} bestand built script of the measurement, from the folder dist/bench
 * @param {readonly string[]} argumenten
 */
export async function voerGebouwdUit(bestand, argumenten) {
  try {
    const node = await zorgVoorInstallatie();
    await zorgVoorBouw(node);
    await draai({ node, bestand: inWortel('dist', 'bench', bestand), argumenten, omgeving: omgeving() });
  } catch (fout) {
    eindigMet(fout);
  }
}

const afdruk = () => createHash('sha256').update(readFileSync(SLOTBESTAND)).digest('hex');

const isGeinstalleerd = () => existsSync(STEMPEL) && readFileSync(STEMPEL, 'utf8') === afdruk();

/** The compared libraries stand in a folder of their own: the program neither needs nor gets them. */
function installeer() {
  console.error('De bibliotheken om mee te vergelijken worden geïnstalleerd; dit gebeurt één keer.');
  // `npm run` says where npm is; started otherwise it is on the path.
  const script = process.env.npm_execpath ?? '';
  const viaScript = basename(script) === 'npm-cli.js' && existsSync(script);
  const [programma, ...begin] = viaScript ? [process.execPath, script] : ['npm'];
  const { status, error } = spawnSync(
    programma,
    [...begin, 'ci', '--prefix', inWortel('bench'), '--no-audit', '--no-fund', '--loglevel=error'],
    // What npm says goes to the error stream: the report may be read by another program.
    { cwd: inWortel('bench'), stdio: ['ignore', 2, 2], shell: !viaScript && process.platform === 'win32' },
  );
  if (status !== 0) {
    throw new Stop(`Het installeren met \`npm ci\` in bench is niet gelukt (${error?.code ?? status}).`, 1);
  }
  // npm's own record of what it installed, written as its very last act.
  if (!existsSync(inWortel('bench', 'node_modules', '.package-lock.json'))) {
    throw new Stop('npm zegt klaar te zijn, maar in bench/node_modules staat niets.', 1);
  }
  writeFileSync(STEMPEL, afdruk());
}

/** Settings of whoever measures are not settings of the measurement, and a cold start must be cold. */
function omgeving() {
  return {
    ...process.env,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    NODE_DISABLE_COMPILE_CACHE: '1',
  };
}
