import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installeerIn } from './installeer.mjs';
import { inWortel, platform, Stop } from './plaats.mjs';

/** A browser without a window first: a page costs it a third of what it costs one that has a window to keep. */
const NAMEN = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
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
const NAAM = '@sparticuz/chromium';
const UITGEPAKT = inWortel('node_modules', '.cache', 'overlegtafel', 'chromium');

/**
 * A browser for the tests: the one named by OVERLEGTAFEL_BROWSER, else the one of the package, which has no window,
 * else the system's.
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
  const { browser, omdat } = await vanPakket(node);
  const gevonden = browser ?? vanSysteem();
  if (gevonden === undefined) throw geenBrowser(omdat);
  return gevonden;
}

function vanSysteem() {
  const mappen = (process.env.PATH ?? '').split(delimiter).filter((map) => map !== '');
  const gevonden = NAMEN.flatMap((naam) => mappen.map((map) => join(map, naam)));
  return [...gevonden, ...(PLEKKEN[process.platform] ?? [])].find((pad) => existsSync(pad));
}

/** The browser of the package, or why it does not come to one. */
async function vanPakket(node) {
  if (platform !== 'linux-x64') return { omdat: 'geen Chromium of Chrome gevonden' };
  const browser = join(UITGEPAKT, 'browser');
  if (!existsSync(browser)) {
    const reden = await brengPakket(node);
    if (reden !== undefined) return { omdat: reden };
  }
  return start(browser) ? { browser } : { omdat: 'de meegebrachte Chromium mist bibliotheken van dit systeem' };
}

function geenBrowser(omdat) {
  return new Stop(
    `De proeven hebben een browser nodig en ${omdat}: installeer Chromium (\`apt install chromium\`), ` +
      'of noem het pad van Chrome, Chromium of Edge in OVERLEGTAFEL_BROWSER.',
  );
}

/** Unpacks the package, fetched first where npm left it out; answers what stood in the way. */
async function brengPakket(node) {
  console.error('De browser voor de proeven wordt uitgepakt; dit gebeurt één keer.');
  const hier = inWortel('node_modules', ...NAAM.split('/'));
  if (existsSync(hier)) return pakUit(node, hier);
  const tijdelijk = mkdtempSync(join(tmpdir(), 'overlegtafel-browser-'));
  try {
    const gehaald = await haalPakket(node, tijdelijk);
    return existsSync(gehaald) ? pakUit(node, gehaald) : `npm bracht het pakket ${NAAM} niet mee`;
  } finally {
    rmSync(tijdelijk, { recursive: true, force: true });
  }
}

/** The package asks for a newer Node than npm may be running on: then it comes alone, as it is locked, under ours. */
async function haalPakket(node, map) {
  const vast = JSON.parse(readFileSync(inWortel('package-lock.json'), 'utf8')).packages;
  const dependencies = { [NAAM]: vast[`node_modules/${NAAM}`].version };
  const nodig = metAfhankelijken(vast, `node_modules/${NAAM}`);
  const packages = { '': { dependencies }, ...Object.fromEntries(nodig.map((pad) => [pad, vast[pad]])) };
  // What the project asks of npm holds here too: above all that no package runs a script of its own.
  copyFileSync(inWortel('.npmrc'), join(map, '.npmrc'));
  writeFileSync(join(map, 'package.json'), JSON.stringify({ dependencies }));
  writeFileSync(join(map, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
  await installeerIn(map, node);
  return join(map, 'node_modules', ...NAAM.split('/'));
}

/** A package of the lock file and all that it rests on; these stand side by side, none within another. */
function metAfhankelijken(vast, begin) {
  const gevonden = new Set([begin]);
  for (const pad of gevonden) {
    const { dependencies, optionalDependencies, peerDependencies } = vast[pad];
    for (const naam of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      if (vast[`node_modules/${naam}`] !== undefined) gevonden.add(`node_modules/${naam}`);
    }
  }
  return [...gevonden];
}

/** @returns {string | undefined} why it could not be unpacked */
function pakUit(node, pakket) {
  const nieuw = `${UITGEPAKT}.nieuw-${process.pid}`;
  mkdirSync(nieuw, { recursive: true });
  // The package unpacks into the folder for temporary files and trusts what it finds there: give it one of our own.
  const script = `
    const { inflate } = await import(${JSON.stringify(pathToFileURL(join(pakket, 'build', 'index.js')).href)});
    for (const deel of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(${JSON.stringify(join(pakket, 'bin'))} + '/' + deel);
    }`;
  const { status } = spawnSync(node, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: nieuw },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    rmSync(nieuw, { recursive: true, force: true });
    return 'de meegebrachte Chromium is niet uit te pakken';
  }
  const eigenBibliotheken = !start(join(nieuw, 'chromium'));
  writeFileSync(join(nieuw, 'browser'), opstart(eigenBibliotheken));
  chmodSync(join(nieuw, 'browser'), 0o755);
  rmSync(UITGEPAKT, { recursive: true, force: true });
  renameSync(nieuw, UITGEPAKT);
  return undefined;
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
      execFileSync(browser, ['--version'], { encoding: 'utf8', timeout: 120_000, stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}
