import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { inWortel, platform, Stop, vindNode, wortel } from './plaats.mjs';
import { metSlot } from './slot.mjs';

const STEMPEL = inWortel('node_modules', '.overlegtafel');
const SLOTBESTAND = inWortel('package-lock.json');
const KAAL = ['ci', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
/** npm's own record of what it installed, written as its very last act. */
const VERBORGEN = inWortel('node_modules', '.package-lock.json');

/** Installs what package-lock.json says when it is missing, changed or half there. Answers the Node to run with. */
export async function zorgVoorInstallatie() {
  if (!isCompleet()) await metSlot(async () => (isCompleet() ? undefined : installeer(nodeVanNpm())));
  const node = vindNode();
  if (node === undefined) {
    throw new Stop(
      `Voor ${platform} is de meegebrachte Node 26 niet geïnstalleerd; controleer of npm optionele pakketten installeert ` +
        '(`npm config get omit`), verwijder de map node_modules en start opnieuw.',
    );
  }
  return node;
}

/** Inside an npm script `node` is the one in node_modules, which an installation takes away from under itself. */
function nodeVanNpm() {
  const node = process.env.npm_node_execpath;
  return node !== undefined && existsSync(node) ? node : process.execPath;
}

/** Installs what the lock file in this folder says, under this Node: npm skips packages whose `engines` do not fit it. */
export async function installeerIn(map, node) {
  const [programma, ...begin] = vindNpm(node);
  return voerUit(programma, [...begin, ...KAAL], map);
}

function isCompleet() {
  if (!existsSync(SLOTBESTAND)) return existsSync(inWortel('node_modules'));
  if (!existsSync(VERBORGEN)) return false;
  const verborgen = JSON.parse(readFileSync(VERBORGEN, 'utf8')).packages;
  if (!Object.keys(verborgen).every((pad) => existsSync(inWortel(pad, 'package.json')))) return false;
  const bron = readFileSync(SLOTBESTAND);
  const afdruk = createHash('sha256').update(bron).digest('hex');
  if (existsSync(STEMPEL) && readFileSync(STEMPEL, 'utf8') === afdruk) return true;
  if (!isVolgens(JSON.parse(bron.toString('utf8')).packages, verborgen)) return false;
  stempel(afdruk);
  return true;
}

/** Same versions as locked; only what is optional may be absent, for it belongs to another platform. */
function isVolgens(vast, aanwezig) {
  const gelijk = Object.entries(vast).every(([pad, { version, optional, integrity }]) => {
    const hier = aanwezig[pad];
    if (pad === '') return true;
    return hier === undefined ? optional === true : hier.version === version && hier.integrity === integrity;
  });
  return gelijk && Object.keys(aanwezig).every((pad) => pad in vast);
}

/** In a read-only image the comparison is simply made again at the next start. */
function stempel(afdruk) {
  try {
    writeFileSync(STEMPEL, afdruk);
  } catch (fout) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(fout.code)) throw fout;
  }
}

async function installeer(node) {
  eisSchrijfbaar();
  console.error('Overlegtafel installeert de pakketten uit package-lock.json; dit gebeurt één keer.');
  const [programma, ...begin] = vindNpm(node);
  const code = await voerUit(programma, [...begin, ...KAAL, '--include=dev'], wortel);
  if (code !== 0) {
    throw new Stop(
      `Het installeren met \`npm ci\` is niet gelukt (${code}); kijk hierboven waarom, en start opnieuw.`,
      1,
    );
  }
  stempel(createHash('sha256').update(readFileSync(SLOTBESTAND)).digest('hex'));
}

function eisSchrijfbaar() {
  const map = inWortel('node_modules');
  for (const pad of existsSync(map) ? [wortel, map] : [wortel]) {
    try {
      accessSync(pad, constants.W_OK);
    } catch {
      throw new Stop(
        `De pakketten zijn niet volledig geïnstalleerd en ${pad} is niet schrijfbaar; voer daar \`npm ci\` uit als de eigenaar van die map.`,
      );
    }
  }
}

/** npm as a script for the given Node when we can find the script, else as the command on the path. */
function vindNpm(node) {
  const naastNode = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const naastNodeWindows = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const gegeven = process.env.npm_execpath ?? '';
  for (const script of [gegeven, naastNode, naastNodeWindows]) {
    if (basename(script) === 'npm-cli.js' && existsSync(script)) return [node, script];
  }
  const namen = process.platform === 'win32' ? ['npm.cmd'] : ['npm'];
  for (const map of (process.env.PATH ?? '').split(delimiter)) {
    for (const naam of namen) if (map !== '' && existsSync(join(map, naam))) return [join(map, naam)];
  }
  throw new Stop(
    'npm is niet te vinden; installeer Node 20 of nieuwer met npm, of voer zelf `npm ci` uit in de map van Overlegtafel.',
  );
}

function voerUit(programma, argumenten, cwd) {
  return new Promise((klaar) => {
    const kind = spawn(programma, argumenten, {
      cwd,
      env: omgevingVoorNpm(),
      // What npm says goes to the error stream: the program's own answer may be read by another program.
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && programma.endsWith('.cmd'),
    });
    kind.on('error', (fout) => klaar(fout.message));
    kind.on('exit', (code, sein) => klaar(code ?? sein));
  });
}

/** A user without a home of its own (a bare uid in a container) cannot write npm's cache where npm expects it. */
function omgevingVoorNpm() {
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm');
  if (isSchrijfbaar(cache)) return process.env;
  return { ...process.env, npm_config_cache: join(tmpdir(), `overlegtafel-npm-${process.getuid?.() ?? 0}`) };
}

function isSchrijfbaar(pad) {
  for (let stap = pad; ; stap = dirname(stap)) {
    if (!existsSync(stap) && stap !== dirname(stap)) continue;
    try {
      accessSync(stap, constants.W_OK);
      return statSync(stap).isDirectory();
    } catch {
      return false;
    }
  }
}
