import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Draaier, isBereikbaar, isRoot } from './draaier.ts';
import { SYSTEEMMAP } from './programma.ts';

/** The folder of one cluster. Ours, except `data` and `socket`, which belong to the user PostgreSQL runs as. */
export type Plek = Readonly<{ map: string; data: string; log: string; wachtwoord: string; slot: string }>;

type Fout = Readonly<{ kind: 'fout'; regel: string }>;

export type PlekUitkomst = Readonly<{ kind: 'ok'; plek: Plek }> | Fout;

/** A path of a unix socket has room for 107 bytes on Linux and 103 on macOS. */
const RUIMTE_VOOR_SOCKET = process.platform === 'darwin' ? 103 : 107;
const SOCKETNAAM = '/.s.PGSQL.5432';

/**
 * Finds or makes the folder of the cluster: `postgres` in the data folder, or, when root's unprivileged user cannot
 * come there (a private home), a folder under /var/lib. `postgres.plek` in the data folder remembers that choice, so
 * that a later change of rights never starts an empty second cluster.
 */
export function zorgVoorPlek(gegevensMap: string, draaier: Draaier): PlekUitkomst {
  try {
    mkdirSync(gegevensMap, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    const gevonden = vindMap(realpathSync(gegevensMap), draaier);
    if (gevonden.kind === 'fout') return gevonden;
    const { map } = gevonden;
    mkdirSync(map, { recursive: true, mode: draaier === undefined ? 0o700 : 0o711 });
    const eigenaar = lstatSync(map).uid;
    if (process.getuid !== undefined && eigenaar !== process.getuid()) {
      return {
        kind: 'fout',
        regel: `De gegevens in ${map} zijn van een andere gebruiker (nummer ${eigenaar}); start als die gebruiker, of kies met OVERLEGTAFEL_GEGEVENS een andere map.`,
      };
    }
    const wortel = (naam: string): string => join(map, naam);
    writeFileSync(wortel('schrijfproef'), '');
    rmSync(wortel('schrijfproef'));
    return {
      kind: 'ok',
      plek: {
        map,
        data: wortel('data'),
        log: wortel('postgres.log'),
        wachtwoord: wortel('wachtwoord'),
        slot: wortel('slot'),
      },
    };
  } catch (fout) {
    return { kind: 'fout', regel: schrijfFout(gegevensMap, fout) };
  }
}

function vindMap(gegevensMap: string, draaier: Draaier): Readonly<{ kind: 'ok'; map: string }> | Fout {
  const hier = join(gegevensMap, 'postgres');
  const wijzer = join(gegevensMap, 'postgres.plek');
  if (existsSync(wijzer)) return volgWijzer(gegevensMap, readFileSync(wijzer, 'utf8').trim());
  if (draaier === undefined || existsSync(hier) || isBereikbaar(gegevensMap, draaier)) return { kind: 'ok', map: hier };
  const elders = join(SYSTEEMMAP, randomUUID());
  mkdirSync(SYSTEEMMAP, { recursive: true, mode: 0o755 });
  mkdirSync(elders, { mode: 0o711 });
  writeFileSync(join(elders, 'hoort-bij'), gegevensMap, { mode: 0o600 });
  writeFileSync(wijzer, `${elders}\n`, { mode: 0o600 });
  return { kind: 'ok', map: elders };
}

/** A copied data folder points at the cluster of its original; a moved one takes its cluster along. */
function volgWijzer(gegevensMap: string, map: string): Readonly<{ kind: 'ok'; map: string }> | Fout {
  const eerdere = join(map, 'hoort-bij');
  if (!existsSync(eerdere)) {
    return {
      kind: 'fout',
      regel: `De database van ${gegevensMap} hoort in ${map} te staan maar is daar niet; zet haar terug, of kies met OVERLEGTAFEL_GEGEVENS een lege map.`,
    };
  }
  const hoortBij = readFileSync(eerdere, 'utf8');
  if (hoortBij === gegevensMap) return { kind: 'ok', map };
  if (existsSync(join(hoortBij, 'postgres.plek'))) {
    return {
      kind: 'fout',
      regel: `${gegevensMap} is een kopie van ${hoortBij} en zou dezelfde database gebruiken; kies met OVERLEGTAFEL_GEGEVENS een lege map.`,
    };
  }
  writeFileSync(eerdere, gegevensMap, { mode: 0o600 });
  return { kind: 'ok', map };
}

function schrijfFout(map: string, fout: unknown): string {
  const code = (fout as NodeJS.ErrnoException).code;
  const mend = 'maak haar schrijfbaar voor deze gebruiker, of kies met OVERLEGTAFEL_GEGEVENS een andere map';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `De gegevensmap ${map} is niet schrijfbaar; ${mend}.`;
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') return `De gegevensmap ${map} is geen map; ${mend}.`;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `Er is geen schijfruimte meer voor de gegevensmap ${map}; maak ruimte vrij.`;
  throw fout;
}

/**
 * The folder for the unix socket: in the cluster's own folder, or where that path is too long for a socket a fresh
 * private folder for temporary files. Only its owner may enter.
 */
export function zorgVoorSocketMap(plek: Plek, draaier: Draaier): string {
  const hier = join(plek.map, 'socket');
  ruimTijdelijkeOp(plek);
  const past = Buffer.byteLength(hier + SOCKETNAAM) <= RUIMTE_VOOR_SOCKET;
  const map = past ? hier : mkdtempSync(join(korteMap(draaier), 'overlegtafel-'));
  if (past) mkdirSync(map, { recursive: true, mode: 0o700 });
  else writeFileSync(join(plek.map, 'socketmap'), map, { mode: 0o600 });
  chmodSync(map, 0o700);
  if (draaier !== undefined) chownSync(map, draaier.uid, draaier.gid);
  return map;
}

/** Removes the temporary socket folder, also one left by a start that was killed. */
export function ruimTijdelijkeOp(plek: Plek): void {
  const kladje = join(plek.map, 'socketmap');
  if (!existsSync(kladje)) return;
  rmSync(readFileSync(kladje, 'utf8'), { recursive: true, force: true });
  rmSync(kladje, { force: true });
}

function korteMap(draaier: Draaier): string {
  const eigen = process.env['XDG_RUNTIME_DIR'];
  if (draaier === undefined && eigen !== undefined && eigen.length < 60 && existsSync(eigen)) return eigen;
  return tmpdir().length < 60 ? tmpdir() : '/tmp';
}
