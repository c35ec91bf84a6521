import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as slaap } from 'node:timers/promises';
import { pakketwortel } from '../../src/lib/pakket.ts';

/** A small program with the real launcher, settings, stop signal and PostgreSQL, and nothing else to wait for. */
const HOOFD = `
import { createServer } from 'node:http';
import { leesConfig } from './config.ts';
import { startIngebed } from './db/ingebed/index.ts';
import { opStopsein } from './stopsein.ts';

const [opdracht, ...woorden] = process.argv.slice(2);
if (opdracht === 'beoordeel') {
  console.log('beoordeel ' + woorden.join(' ') + ' op Node ' + process.versions.node);
  process.exit(7);
}
const gelezen = leesConfig(process.env);
if (gelezen.kind === 'fout') {
  console.error(gelezen.regels.join('\\n'));
  process.exit(2);
}
const { config } = gelezen;
const gestart = await startIngebed({ map: config.gegevensMap, meld: (regel) => console.error(regel) });
if (gestart.kind === 'fout') {
  console.error(gestart.regel);
  process.exit(2);
}
const { cluster } = gestart;
await cluster.zorgVoorDatabase({ naam: 'regio' });
const server = createServer((_vraag, antwoord) => antwoord.end(cluster.versie));
server.listen(config.poort, 'localhost', () => console.log('Overlegtafel draait op ' + config.adres + ' in ' + cluster.plek));
opStopsein(async () => {
  server.closeAllConnections();
  server.close();
  await cluster.stop();
});
`;

export type Project = Readonly<{ map: string; weg(): void }>;
export type Gebruiker = Readonly<{ uid: number; gid: number }>;

type Projectwens = Readonly<{ onder?: string; gebruiker?: Gebruiker; kaal?: boolean }>;

export const isRoot = process.getuid?.() === 0;

/**
 * A checkout of its own: the real bin/ and the sources that starting needs, with the packages by a link
 * or, when `kaal`, without them. Everything belongs to `gebruiker`.
 */
export function maakProject({ onder = tmpdir(), gebruiker, kaal = false }: Projectwens = {}): Project {
  const map = mkdtempSync(join(onder, 'overlegtafel-project-'));
  chmodSync(map, 0o755);
  const uitWortel = (pad: string): void => {
    mkdirSync(dirname(join(map, pad)), { recursive: true });
    cpSync(join(pakketwortel, pad), join(map, pad), { recursive: true });
  };
  const paden = ['bin', 'package.json', 'package-lock.json', '.npmrc', 'tsconfig.json', 'migrations', 'src/db/ingebed'];
  for (const pad of [...paden, 'src/config.ts', 'src/stopsein.ts', 'src/lib/foutspoor.ts', 'src/lib/pakket.ts'])
    uitWortel(pad);
  for (const naam of readdirSync(join(map, 'src/db/ingebed'))) {
    if (naam.endsWith('.test.ts')) rmSync(join(map, 'src/db/ingebed', naam));
  }
  writeFileSync(join(map, 'src', 'main.ts'), HOOFD);
  if (!kaal) symlinkSync(join(pakketwortel, 'node_modules'), join(map, 'node_modules'));
  if (gebruiker !== undefined) geefAan(map, gebruiker);
  return { map, weg: () => ruimProjectOp(map) };
}

/** The cluster of a start as root from a private home lives elsewhere; the data folder says where. */
function ruimProjectOp(map: string): void {
  try {
    rmSync(readFileSync(join(map, 'gegevens', 'postgres.plek'), 'utf8').trim(), { recursive: true, force: true });
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'ENOENT') throw fout;
  }
  rmSync(map, { recursive: true, force: true });
}

export function geefAan(map: string, { uid, gid }: Gebruiker): void {
  execFileSync('chown', ['-R', '-h', `${uid}:${gid}`, map]);
  chownSync(map, uid, gid);
}

export type Afloop = Readonly<{ code: number | null; sein: NodeJS.Signals | null; uit: string; fout: string }>;

export type Lopend = Readonly<{
  kind: ChildProcess;
  pid: number;
  uit(): string;
  fout(): string;
  afloop: Promise<Afloop>;
  /** Waits for the line that says where it listens; fails when the program ends first. */
  klaar(): Promise<void>;
}>;

type Start = Readonly<{
  argumenten?: readonly string[];
  env?: Record<string, string>;
  gebruiker?: Gebruiker | undefined;
  /** Program instead of Node with the launcher, for example npm. */
  via?: readonly [string, ...string[]];
  node?: string;
}>;

/** The Node a newcomer has: the one npm runs on. Inside an npm script `node` on the path is the one we bring along. */
export const nieuwkomersNode = process.env['npm_node_execpath'] ?? 'node';

/** Starts the launcher of a project with a bare environment. */
export function begin(project: Project, wens: Start = {}): Lopend {
  const [programma, ...vooraf] = wens.via ?? [wens.node ?? nieuwkomersNode, 'bin/overlegtafel.mjs'];
  const kind = spawn(programma, [...vooraf, ...(wens.argumenten ?? ['start'])], {
    cwd: project.map,
    env: { PATH: process.env['PATH'], HOME: project.map, ...wens.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(wens.gebruiker ?? {}),
  });
  let uit = '';
  let fout = '';
  kind.stdout.setEncoding('utf8').on('data', (deel: string) => (uit += deel));
  kind.stderr.setEncoding('utf8').on('data', (deel: string) => (fout += deel));
  const afloop = new Promise<Afloop>((klaar, mis) => {
    kind.on('error', mis);
    kind.on('close', (code, sein) => klaar({ code, sein, uit, fout }));
  });
  const isKlaar = async (): Promise<void> => {
    let gestopt = false;
    const isGestopt = (): void => {
      gestopt = true;
    };
    afloop.then(isGestopt, isGestopt);
    await wachtTot(() => gestopt || uit.includes('Overlegtafel draait op'));
    if (!uit.includes('Overlegtafel draait op'))
      throw new Error(`gestopt met ${(await afloop).code} voordat het luisterde:\n${uit}${fout}`);
  };
  return { kind, pid: kind.pid ?? 0, uit: () => uit, fout: () => fout, afloop, klaar: isKlaar };
}

/** Runs the launcher to its end. */
export async function voerUit(project: Project, wens: Start = {}): Promise<Afloop> {
  return begin(project, wens).afloop;
}

/** Polls a condition until it holds or the deadline passes. */
export async function wachtTot(voorwaarde: () => boolean, geduld = 600_000): Promise<void> {
  const eind = performance.now() + geduld;
  while (!voorwaarde()) {
    if (performance.now() > eind) throw new Error(`niet gebeurd binnen ${geduld} ms: ${voorwaarde}`);
    await slaap(25);
  }
}

/** Everything that still runs with this folder in its command line, this process and zombies aside. */
export function overgebleven(map: string): string[] {
  const tekst = execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8', maxBuffer: 50_000_000 });
  return tekst.split('\n').filter((regel) => regel.includes(map) && !/^\s*\d+\s+Z/.test(regel));
}
