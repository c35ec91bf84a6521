/**
 * Wat verandert er als de regels veranderen? Draai:
 *   npm run vergelijk:regels -- [OUD [NIEUW]]
 * OUD en NIEUW zijn een versie van een regelset (`2026.1`), een commit of tak (`HEAD`, `main`), of `hier`: de bestanden
 * zoals zij nu zijn. Zonder woorden: `HEAD` tegen `hier`, dus precies de eigen wijziging.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beoordeelOnder } from '../src/regels/beoordeel.ts';
import * as hier from '../src/regels/index.ts';
import { maakBeslistabel } from './beslistabel/tabel.ts';
import type { Beoordelaar } from './beslistabel/vraagstelling.ts';
import { PEILDATUM } from './beslistabel/vraagstelling.ts';
import { gevallenTekst } from './vergelijk-regels-gevallen.ts';
import type { Regelkant } from './vergelijk-regels-woorden.ts';
import { woordenTekst } from './vergelijk-regels-woorden.ts';

type Kant = Regelkant & { readonly beoordeel: Beoordelaar };
type Regelmodule = Pick<typeof hier, 'beoordeel' | 'feiten' | 'kiesRegelset'>;

const WORTEL = fileURLToPath(new URL('..', import.meta.url));

const git = (...woorden: readonly string[]): string =>
  execFileSync('git', woorden, {
    cwd: WORTEL,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

function isCommit(naam: string): boolean {
  try {
    git('rev-parse', '--verify', '--quiet', '--end-of-options', `${naam}^{commit}`);
    return true;
  } catch {
    return false;
  }
}

const vanModule = (naam: string, { beoordeel, feiten, kiesRegelset }: Regelmodule): Kant => ({
  naam,
  feiten,
  beoordeel,
  regels: kiesRegelset(PEILDATUM).regels,
});

/** Een regelset van deze bestanden, ook een die uit staat. */
function kantVanVersie(versie: string): Kant | undefined {
  const set = hier.regelsets.find((regelset) => regelset.versie === versie);
  if (set === undefined) return undefined;
  return { naam: versie, regels: set.regels, feiten: hier.feiten, beoordeel: (vraag) => beoordeelOnder(set, vraag) };
}

/** De regels zoals zij in een commit staan: uitgepakt in een eigen map, want zij voeren niets van buiten in. */
async function kantVanCommit(commit: string, map: string): Promise<Kant> {
  const bestanden = git('ls-tree', '-r', '--name-only', commit, '--', 'src/regels')
    .split('\n')
    .filter((pad) => pad.endsWith('.ts') && !/\.(test|goud)\.ts$/.test(pad));
  if (bestanden.length === 0) throw new Error(`In ${commit} staan geen regels.`);
  for (const pad of bestanden) {
    mkdirSync(dirname(join(map, pad)), { recursive: true });
    writeFileSync(join(map, pad), git('show', `${commit}:${pad}`));
  }
  writeFileSync(join(map, 'package.json'), '{"type":"module"}\n');
  const module = (await import(pathToFileURL(join(map, 'src/regels/index.ts')).href)) as Regelmodule;
  return vanModule(commit, module);
}

async function kant(naam: string, map: string): Promise<Kant | undefined> {
  if (naam === 'hier') return vanModule('hier', hier);
  const set = kantVanVersie(naam);
  if (set !== undefined) return set;
  return isCommit(naam) ? kantVanCommit(naam, join(map, naam.replaceAll(/[^a-z0-9]/gi, '-'))) : undefined;
}

/** Alles wat de wijziging van `oud` naar `nieuw` betekent, regel voor regel. */
function vergelijking(oud: Kant, nieuw: Kant): readonly string[] {
  return [
    `Van ${oud.naam} naar ${nieuw.naam}`,
    '',
    ...woordenTekst(oud, nieuw),
    '',
    ...gevallenTekst(maakBeslistabel(oud.beoordeel), maakBeslistabel(nieuw.beoordeel)),
  ];
}

/** De afloop van het commando: 0 als er vergeleken is, 2 als een naam niets aanwijst. */
async function voerUit(oud: string, nieuw: string): Promise<number> {
  const map = mkdtempSync(join(tmpdir(), 'regels-'));
  try {
    const [van, naar] = [await kant(oud, map), await kant(nieuw, map)];
    if (van === undefined || naar === undefined) {
      const naam = van === undefined ? oud : nieuw;
      process.stderr.write(`Er is geen regelset en geen commit met de naam ${naam}.\n`);
      return 2;
    }
    process.stdout.write(`${vergelijking(van, naar).join('\n')}\n`);
    return 0;
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [oud = 'HEAD', nieuw = 'hier'] = process.argv.slice(2);
  process.exitCode = await voerUit(oud, nieuw);
}
