import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installeerOnder } from './installeer.mjs';
import { inWortel, platform, Stop } from './plaats.mjs';

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLEKKEN = {
  linux: ['/snap/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
const PAKKET = inWortel('node_modules', '@sparticuz', 'chromium');
const UITGEPAKT = inWortel('node_modules', '.cache', 'overlegtafel', 'chromium');

/**
 * A browser for the tests: the one named by OVERLEGTAFEL_BROWSER, else the system's, else the one of the package.
 * @param {string} node the Node that came with the packages
 */
export async function zorgVoorBrowser(node) {
  const genoemd = process.env.OVERLEGTAFEL_BROWSER;
  if (genoemd) {
    if (existsSync(genoemd)) return genoemd;
    throw new Stop(
      'OVERLEGTAFEL_BROWSER wijst naar een bestand dat er niet is; noem het volledige pad van Chromium, of laat de instelling weg.',
    );
  }
  return vanSysteem() ?? (await vanPakket(node));
}

function vanSysteem() {
  const mappen = (process.env.PATH ?? '').split(delimiter).filter((map) => map !== '');
  const gevonden = mappen.flatMap((map) => NAMEN.map((naam) => join(map, naam)));
  return [...gevonden, ...(PLEKKEN[process.platform] ?? [])].find((pad) => existsSync(pad));
}

async function vanPakket(node) {
  if (platform !== 'linux-x64') throw geenBrowser('geen Chromium of Chrome gevonden');
  if (!existsSync(PAKKET)) await haalPakket(node);
  if (!existsSync(PAKKET)) throw geenBrowser('npm bracht het pakket @sparticuz/chromium niet mee');
  const browser = join(UITGEPAKT, 'browser');
  if (!existsSync(browser)) pakUit(node);
  if (!start(browser)) throw geenBrowser('de meegebrachte Chromium mist bibliotheken van dit systeem');
  return browser;
}

function geenBrowser(omdat) {
  return new Stop(
    `De proeven hebben een browser nodig en ${omdat}: installeer Chromium (\`apt install chromium\`), ` +
      'of noem het pad van Chrome, Chromium of Edge in OVERLEGTAFEL_BROWSER.',
  );
}

/** The package asks for a newer Node than npm may be running on, and npm then leaves it out. */
async function haalPakket(node) {
  const tijdelijk = mkdtempSync(join(tmpdir(), 'overlegtafel-node-'));
  try {
    // A copy: the installation removes node_modules, and with it the Node that would be running it.
    const kopie = join(tijdelijk, 'node');
    copyFileSync(node, kopie);
    await installeerOnder(kopie);
  } finally {
    rmSync(tijdelijk, { recursive: true, force: true });
  }
}

function pakUit(node) {
  console.error('De browser voor de proeven wordt uitgepakt; dit gebeurt één keer.');
  const nieuw = `${UITGEPAKT}.nieuw-${process.pid}`;
  mkdirSync(nieuw, { recursive: true });
  // The package unpacks into the folder for temporary files and trusts what it finds there: give it one of our own.
  const script = `
    const { inflate } = await import(${JSON.stringify(pathToFileURL(join(PAKKET, 'build', 'index.js')).href)});
    for (const deel of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(${JSON.stringify(join(PAKKET, 'bin'))} + '/' + deel);
    }`;
  execFileSync(node, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: nieuw },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const eigenBibliotheken = !start(join(nieuw, 'chromium'));
  writeFileSync(join(nieuw, 'browser'), opstart(eigenBibliotheken));
  chmodSync(join(nieuw, 'browser'), 0o755);
  rmSync(UITGEPAKT, { recursive: true, force: true });
  renameSync(nieuw, UITGEPAKT);
}

/** On a bare system Chromium needs the libraries and fonts that came along; on another they would get in the way. */
function opstart(eigenBibliotheken) {
  const regels = ['#!/bin/sh', 'hier=$(dirname "$0")'];
  if (eigenBibliotheken) {
    regels.push('export LD_LIBRARY_PATH="$hier/al2023/lib"', 'export FONTCONFIG_PATH="$hier/fonts"');
  }
  return [...regels, 'exec "$hier/chromium" "$@"', ''].join('\n');
}

function start(browser) {
  try {
    return /\d+\.\d+/.test(
      execFileSync(browser, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}
