import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Draaier, heeftGebruikersnaam } from './draaier.ts';
import type { Plek } from './plek.ts';

export type ClusterUitkomst = Readonly<{ kind: 'ok'; wachtwoord: string }> | Readonly<{ kind: 'fout'; regel: string }>;

type Wens = Readonly<{ plek: Plek; bin: string; draaier: Draaier; hoofdversie: number; duurzaam: boolean }>;

/** Environment of every PostgreSQL program: nothing of ours, so that no PG variable or locale can steer it. */
export const KALE_OMGEVING: Readonly<Record<string, string>> = {
  PATH: process.platform === 'win32' ? (process.env['PATH'] ?? '') : '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
};

/** Major version of the server program, or undefined when it does not run on this system (another libc, for one). */
export function hoofdversieVan(bin: string): number | undefined {
  try {
    const tekst = execFileSync(join(bin, 'postgres'), ['--version'], {
      encoding: 'utf8',
      env: KALE_OMGEVING,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const cijfers = /(\d+)\.\d+/.exec(tekst)?.[1];
    return cijfers === undefined ? undefined : Number(cijfers);
  } catch {
    return undefined;
  }
}

/**
 * Makes the cluster when it is not there: beside its place first, then moved in one step, so that a start killed
 * halfway leaves nothing that looks finished. The superuser's password is random and stays in the cluster's folder.
 */
export async function zorgVoorCluster(wens: Wens): Promise<ClusterUitkomst> {
  const { plek } = wens;
  ruimHalveOp(plek);
  if (existsSync(plek.data)) return bestaandCluster(wens);
  if (wens.draaier === undefined && !heeftGebruikersnaam()) {
    const nummer = process.getuid?.() ?? '';
    return {
      kind: 'fout',
      regel:
        `Gebruikersnummer ${nummer} heeft geen naam op dit systeem en PostgreSQL weigert dan een database te maken: ` +
        `geef het nummer een regel in /etc/passwd (\`useradd --uid ${nummer} overlegtafel\`) of start als een gewone gebruiker.`,
    };
  }
  const wachtwoord = randomBytes(32).toString('hex');
  writeFileSync(plek.wachtwoord, wachtwoord, { mode: 0o600, flush: true });
  const fout = await maak(wens, wachtwoord);
  return fout === undefined
    ? { kind: 'ok', wachtwoord }
    : { kind: 'fout', regel: `PostgreSQL kon geen database maken: ${fout}` };
}

function bestaandCluster({ plek, hoofdversie }: Wens): ClusterUitkomst {
  const versiebestand = join(plek.data, 'PG_VERSION');
  if (!existsSync(versiebestand) || !existsSync(plek.wachtwoord)) {
    return {
      kind: 'fout',
      regel: `In ${plek.map} staat geen volledige database; zet de map terug uit een reservekopie, of verplaats haar om opnieuw te beginnen.`,
    };
  }
  const versie = readFileSync(versiebestand, 'utf8').trim();
  if (Number(versie) !== hoofdversie) {
    return {
      kind: 'fout',
      regel: `De gegevens in ${plek.map} zijn van PostgreSQL ${versie} en dit programma brengt ${hoofdversie} mee; gebruik de versie van het programma die bij deze gegevens hoort.`,
    };
  }
  return { kind: 'ok', wachtwoord: readFileSync(plek.wachtwoord, 'utf8').trim() };
}

async function maak(
  { plek, bin, draaier, hoofdversie, duurzaam }: Wens,
  wachtwoord: string,
): Promise<string | undefined> {
  const nieuw = `${plek.data}.nieuw`;
  const briefje = `${plek.data}.nieuw-wachtwoord`;
  mkdirSync(nieuw, { mode: 0o700 });
  writeFileSync(briefje, wachtwoord, { mode: 0o600 });
  if (draaier !== undefined) for (const pad of [nieuw, briefje]) chownSync(pad, draaier.uid, draaier.gid);
  const argumenten = [
    `--pgdata=${nieuw}`,
    `--pwfile=${briefje}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // Same order of text on every machine; from 17 on also with the upper and lower case of Unicode.
    ...(hoofdversie >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    '--data-checksums',
    '--no-instructions',
    ...(duurzaam ? [] : ['--no-sync']),
  ];
  const fout = await voerUit(join(bin, 'initdb'), argumenten, draaier);
  rmSync(briefje);
  if (fout === undefined) renameSync(nieuw, plek.data);
  else rmSync(nieuw, { recursive: true, force: true });
  return fout;
}

function ruimHalveOp(plek: Plek): void {
  for (const naam of readdirSync(plek.map)) {
    if (naam.startsWith('data.nieuw')) rmSync(join(plek.map, naam), { recursive: true, force: true });
  }
}

/** Runs a program to its end; answers undefined, or the last line of what it complained. */
function voerUit(programma: string, argumenten: readonly string[], draaier: Draaier): Promise<string | undefined> {
  return new Promise((klaar) => {
    const kind = spawn(programma, argumenten, {
      cwd: '/',
      env: KALE_OMGEVING,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(draaier === undefined ? {} : { uid: draaier.uid, gid: draaier.gid }),
    });
    let klacht = '';
    kind.stderr.setEncoding('utf8').on('data', (deel: string) => {
      klacht = (klacht + deel).slice(-4_000);
    });
    kind.on('error', (fout) => klaar(fout.message));
    kind.on('close', (code) => klaar(code === 0 ? undefined : (klacht.trim().split('\n').at(-1) ?? `code ${code}`)));
  });
}
