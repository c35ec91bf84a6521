import { execFileSync } from 'node:child_process';
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';

/** The user PostgreSQL runs as when we are root; undefined means: as ourselves. */
export type Draaier = Readonly<{ uid: number; gid: number; naam: string }> | undefined;

export type DraaierUitkomst = Readonly<{ kind: 'ok'; draaier: Draaier }> | Readonly<{ kind: 'fout'; regel: string }>;

const VOORKEUR = ['overlegtafel', 'postgres', 'nobody'] as const;

/** PostgreSQL refuses to run as root, so root picks the first of the accounts above that the system knows. */
export function kiesDraaier(): DraaierUitkomst {
  if (!isRoot()) return { kind: 'ok', draaier: undefined };
  for (const naam of VOORKEUR) {
    const uid = idVan('-u', naam);
    const gid = idVan('-g', naam);
    if (uid !== undefined && gid !== undefined && uid !== 0) return { kind: 'ok', draaier: { uid, gid, naam } };
  }
  return {
    kind: 'fout',
    regel:
      'PostgreSQL draait niet als root en er is geen gewone gebruiker om het als te starten: ' +
      'maak er een met `useradd --system overlegtafel`.',
  };
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** initdb asks the system for the name of its user; without an entry in the user list it stops. */
export function heeftGebruikersnaam(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

/** Whether every folder from `/` down to `map` lets the user pass. Access lists beyond the mode are not looked at. */
export function isBereikbaar(map: string, draaier: NonNullable<Draaier>): boolean {
  for (let stap = realpathSync(map); ; stap = dirname(stap)) {
    const { mode, uid, gid } = statSync(stap);
    const bit = uid === draaier.uid ? 0o100 : gid === draaier.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (stap === dirname(stap)) return true;
  }
}

/** The first folder on the way down to `map` that somebody other than root could change, or undefined. */
export function vreemdeSchrijver(map: string): string | undefined {
  for (let stap = map; ; stap = dirname(stap)) {
    const { mode, uid } = lstatSync(stap);
    if (uid !== 0 || (mode & 0o022) !== 0) return stap;
    if (stap === dirname(stap)) return undefined;
  }
}

function idVan(soort: '-u' | '-g', naam: string): number | undefined {
  try {
    const antwoord = execFileSync('id', [soort, naam], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number.parseInt(antwoord, 10);
  } catch {
    return undefined;
  }
}
