import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWortel, Stop, wortel } from './plaats.mjs';
import { metSlot } from './slot.mjs';

const BRONNEN = ['src', 'test', 'scripts', 'bench'];
const STEMPEL = inWortel('dist', '.gebouwd');
const GEHEUGEN = inWortel('dist', '.tsbuildinfo');
const HOOFD = inWortel('dist', 'src', 'main.js');

/**
 * Compiles when a source has changed since the last build, judged by content: a copied or freshly checked-out tree
 * whose build came along needs nothing, and may be read-only.
 */
export async function zorgVoorBouw(node) {
  if (!existsSync(inWortel('src'))) {
    if (existsSync(HOOFD)) return;
    throw new Stop('Het programma is niet compleet: de mappen src en dist ontbreken allebei; haal het opnieuw op.');
  }
  if (isBij()) return;
  eisSchrijfbaar();
  await metSlot(async () => {
    if (!isBij()) await bouw(node);
  });
}

function isBij() {
  return existsSync(STEMPEL) && existsSync(HOOFD) && readFileSync(STEMPEL, 'utf8') === vingerafdruk();
}

async function bouw(node) {
  const afdruk = vingerafdruk();
  rmSync(STEMPEL, { force: true });
  if (!(await isAllesGebouwd())) rmSync(GEHEUGEN, { force: true });
  const { code, tekst } = await compileer(node);
  ruimOp();
  if (code !== 0) {
    throw new Stop(`${tekst.trim()}\nHet bouwen is niet gelukt: ${telFouten(tekst)} in de bron, hierboven genoemd.`, 1);
  }
  writeFileSync(STEMPEL, afdruk);
}

function telFouten(tekst) {
  const aantal = tekst.split('\n').filter((regel) => /error TS\d+/.test(regel)).length;
  return aantal === 1 ? 'één fout' : `${aantal} fouten`;
}

function compileer(node) {
  return new Promise((klaar) => {
    const argumenten = [
      inWortel('node_modules', 'typescript', 'bin', 'tsc'),
      '-p',
      inWortel('tsconfig.json'),
      '--pretty',
      'false',
    ];
    const kind = spawn(node, argumenten, { cwd: wortel, stdio: ['ignore', 'pipe', 'pipe'] });
    let tekst = '';
    for (const stroom of [kind.stdout, kind.stderr]) stroom.setEncoding('utf8').on('data', (deel) => (tekst += deel));
    kind.on('error', (fout) => klaar({ code: 1, tekst: fout.message }));
    kind.on('close', (code) => klaar({ code: code ?? 1, tekst }));
  });
}

function vingerafdruk() {
  const som = createHash('sha256');
  for (const pad of [...bronbestanden(), 'tsconfig.json', 'package-lock.json']) {
    if (existsSync(inWortel(pad)))
      som
        .update(`${pad}\0`)
        .update(readFileSync(inWortel(pad)))
        .update('\0');
  }
  return som.digest('hex');
}

/** Sources whose change asks for a build, as paths from the root, in a fixed order. */
function bronbestanden() {
  return BRONNEN.flatMap((map) => bestandenIn(map)).filter((pad) => /\.(tsx?|json)$/.test(pad));
}

function bestandenIn(map) {
  if (!existsSync(inWortel(map))) return [];
  return readdirSync(inWortel(map), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(wortel.length + 1))
    .filter((pad) => !pad.includes('node_modules'))
    .sort();
}

/** tsc trusts its own memory and does not look whether its earlier output is still there. */
async function isAllesGebouwd() {
  return bronbestanden().every(
    (pad) => pad.endsWith('.json') || pad.endsWith('.d.ts') || existsSync(inWortel('dist', uitvoerVan(pad))),
  );
}

function uitvoerVan(pad) {
  return pad.replace(/\.tsx?$/, '.js');
}

/** Removes what was built from a source that is gone: a deleted test must not run for ever. */
function ruimOp() {
  for (const pad of BRONNEN.flatMap((map) => bestandenIn(join('dist', map)))) {
    const stam = pad.slice('dist/'.length).replace(/\.(js|d\.ts)$/, '');
    if (!['.ts', '.tsx', '.d.ts', ''].some((eind) => existsSync(inWortel(stam + eind)))) rmSync(inWortel(pad));
  }
}

function eisSchrijfbaar() {
  const map = existsSync(inWortel('dist')) ? inWortel('dist') : wortel;
  try {
    accessSync(map, constants.W_OK);
  } catch {
    throw new Stop(
      `Het programma is nog niet gebouwd en ${map} is niet schrijfbaar; voer daar \`npm run build\` uit als de eigenaar van die map.`,
    );
  }
}
