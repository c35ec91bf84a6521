import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pakketwortel } from '../../src/lib/pakket.ts';

const GEBOUWD = import.meta.url.endsWith('.js');
export const TSC = join(pakketwortel, 'node_modules', 'typescript', 'bin', 'tsc');

type Uitgang = { readonly types: string; readonly default: string };

/**
 * Een leeg project van een ander, met wat npm van dit pakket inpakt en verder niets: geen afhankelijkheden, geen typen van
 * Node.
 */
export function maakAfnemer(): { readonly map: string; readonly pakket: string } {
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-afnemer-'));
  const bron = join(map, 'bron');
  mkdirSync(bron);
  for (const naam of ['package.json', '.gitignore', '.npmignore', '.npmrc']) {
    if (existsSync(join(pakketwortel, naam))) cpSync(join(pakketwortel, naam), join(bron, naam));
  }
  const doel = join(bron, 'dist', 'src', 'regels');
  if (GEBOUWD) cpSync(join(pakketwortel, 'dist', 'src', 'regels'), doel, { recursive: true });
  else bouwRegels(map, join(bron, 'dist'));
  const pakket = pakIn(bron, join(map, 'node_modules'));
  writeFileSync(join(map, 'package.json'), JSON.stringify({ name: 'afnemer', private: true, type: 'module' }));
  return { map, pakket };
}

/** Wat `npm pack` van de bron meeneemt, uitgepakt zoals npm dat bij een afnemer doet. */
function pakIn(bron: string, modules: string): string {
  const pakket = join(modules, 'overlegtafel');
  mkdirSync(pakket, { recursive: true });
  const bestand = execSync('npm pack --silent', { cwd: bron, encoding: 'utf8' }).trim();
  execFileSync('tar', ['-xzf', join(bron, bestand), '-C', pakket, '--strip-components=1']);
  return pakket;
}

/**
 * Bouwt alleen de regels, met de instellingen van het programma; voor wie de proef uit de bron draait. Of de bron zelf
 * klopt, zegt de bouw van het programma.
 */
function bouwRegels(map: string, uit: string): void {
  compileerRegels(map, { outDir: uit });
}

/** Compileert alleen de regels, met de instellingen van het programma en deze erbij; wat de compiler zegt. */
export function compileerRegels(map: string, instelling: object): string {
  const instellingen = join(map, 'bouw.json');
  writeFileSync(
    instellingen,
    JSON.stringify({
      extends: join(pakketwortel, 'tsconfig.json'),
      compilerOptions: { rootDir: pakketwortel, incremental: false, tsBuildInfoFile: null, types: [], ...instelling },
      files: ['index.ts', join('verloop', 'index.ts')].map((naam) => join(pakketwortel, 'src', 'regels', naam)),
      include: [],
    }),
  );
  return spawnSync(process.execPath, [TSC, '-p', instellingen], { encoding: 'utf8' }).stdout;
}

/** De uitgangen die package.json noemt: naam waaronder iemand haar invoert, en haar bestanden. */
export function uitgangen(pakket: string): readonly (readonly [naam: string, uitgang: Uitgang])[] {
  const { exports: open } = JSON.parse(readFileSync(join(pakket, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, Uitgang>>;
  };
  return Object.entries(open);
}

/** Alle bestanden die vanaf dit bestand worden ingevoerd, met hun tekst; een vreemde naam staat er als `null`. */
export function bereikbaar(begin: string): ReadonlyMap<string, string | null> {
  const gezien = new Map<string, string | null>();
  const volg = (pad: string): void => {
    if (gezien.has(pad)) return;
    const tekst = readFileSync(pad, 'utf8');
    gezien.set(pad, tekst);
    for (const [, naam = ''] of tekst.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      // Een typebestand noemt de bron waaruit het kwam; ernaast staat zijn typebestand.
      if (naam.startsWith('.')) volg(join(dirname(pad), naam.replace(/(?<!\.d)\.ts$/, '.d.ts')));
      else gezien.set(naam, null);
    }
  };
  volg(begin);
  return gezien;
}

export const binnen = (map: string, pad: string): boolean => !relative(map, pad).startsWith('..');
