/**
 * Runs the built tests: `node dist/test/steun/loop.js [FILTER …]`. Starts one throw-away PostgreSQL for all of them
 * (and one of version 15 where it is installed), tells per file how it went and every failure in full, says each failure once more at the end (who reads only the last lines
 * of a long run still learns what fell), and ends with the line `N passed, N failed`. Nothing that passed is a failure too: a filter that matches no test, for one.
 */
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import { KEURING_IN_OMGEVING } from './keuring.ts';
import {
  BIN_15,
  CLUSTER_IN_OMGEVING,
  CLUSTER15_IN_OMGEVING,
  startTestCluster,
  startTestCluster15,
} from './postgres.ts';

const dist = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** An hour for one file: the longest takes four minutes on a busy machine, and one that stalls does so for good. PROEF=1 takes what it needs. */
const GEDULD = process.env['PROEF'] === '1' ? Number.POSITIVE_INFINITY : 3_600_000;

/** More than this many failures have one cause, and the end is there to be read at a glance. */
const MELDINGEN_AAN_HET_EIND = 20;

type Telling = { goed: number; fout: number; overgeslagen: number };
type Clusters = Readonly<{ stop(): Promise<unknown> }>;

/** Tests with a browser take longest, then the other cross-cutting ones, and among these the longest text: they go first, so that no core waits at the end. */
function kiesBestanden(filters: readonly string[]): string[] {
  const alle = globSync('{test,src,scripts}/**/*.test.js', { cwd: dist }).sort();
  const gekozen = filters.length === 0 ? alle : alle.filter((pad) => filters.some((filter) => pad.includes(filter)));
  const beurt = new Map(gekozen.map((pad) => [pad, opentBrowser(pad) ? 0 : pad.startsWith('test') ? 1 : 2]));
  const lengte = new Map(gekozen.map((pad) => [pad, statSync(join(dist, pad)).size]));
  const van = (waarden: ReadonlyMap<string, number>, pad: string): number => waarden.get(pad) ?? 0;
  return gekozen.toSorted((a, b) => van(beurt, a) - van(beurt, b) || van(lengte, b) - van(lengte, a));
}

const opentBrowser = (pad: string): boolean => /openBrowser|maakReis/.test(readFileSync(join(dist, pad), 'utf8'));

async function startClusters(): Promise<Clusters> {
  const gewoon = startTestCluster();
  const oudste = existsSync(BIN_15) ? startTestCluster15() : undefined;
  process.env[CLUSTER_IN_OMGEVING] = (await gewoon).url;
  if (oudste === undefined)
    console.log('– PostgreSQL 15 is niet geïnstalleerd: de proeven op de oudste versie worden overgeslagen');
  else process.env[CLUSTER15_IN_OMGEVING] = (await oudste).url;
  return { stop: async () => Promise.all([(await gewoon).stop(), (await oudste)?.stop()]) };
}

type Uitkomst = Telling & Readonly<{ meldingen: string[] }>;

async function voerUit(bestanden: readonly string[]): Promise<Uitkomst> {
  const perBestand = new Map<string, Telling>();
  const som = { goed: 0, fout: 0, overgeslagen: 0, meldingen: [] as string[] };
  const tel = (bestand: string | undefined, soort: keyof Telling): void => {
    const naam = bestand ?? '';
    const telling = perBestand.get(naam) ?? { goed: 0, fout: 0, overgeslagen: 0 };
    telling[soort] += 1;
    som[soort] += 1;
    perBestand.set(naam, telling);
  };
  const stroom = run({
    files: bestanden.map((pad) => `${dist}/${pad}`),
    concurrency: 2,
    timeout: GEDULD,
  });
  for await (const { type, data } of stroom) {
    if (type === 'test:stdout' || type === 'test:stderr') process.stderr.write(data.message);
    if (type === 'test:summary' && data.file !== undefined)
      meldBestand(data.file, perBestand.get(data.file), data.duration_ms);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A test made by a shared step belongs to the file that ran, not to the one that defines the step.
    const bestand = 'entryFile' in data && typeof data.entryFile === 'string' ? data.entryFile : data.file;
    if (data.details.type === 'suite' && type === 'test:pass') continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      tel(bestand, 'overgeslagen');
      console.log(`– ${data.name}: overgeslagen${typeof data.skip === 'string' ? ` (${data.skip})` : ''}`);
    } else if (type === 'test:pass') {
      tel(bestand, 'goed');
    } else {
      tel(bestand, 'fout');
      const melding = foutmelding(data.name, bestand, data.details.error);
      som.meldingen.push(melding);
      console.log(melding);
    }
  }
  return som;
}

function meldBestand(bestand: string, telling: Telling | undefined, duur: number): void {
  const { goed = 0, fout = 0 } = telling ?? {};
  console.log(
    `${fout > 0 ? '✖' : '✔'} ${relative(dist, bestand)}: ${goed} goed${fout > 0 ? `, ${fout} fout` : ''} (${Math.round(duur)} ms)`,
  );
}

function foutmelding(naam: string, bestand: string | undefined, fout: unknown): string {
  const oorzaak = fout instanceof Error && fout.cause instanceof Error ? fout.cause : fout;
  const tekst = oorzaak instanceof Error ? (oorzaak.stack ?? oorzaak.message) : String(oorzaak);
  return `✖ ${naam}${bestand === undefined ? '' : ` (${relative(dist, bestand)})`}\n${tekst.replaceAll(/^/gm, '    ')}`;
}

// Our launcher is gone: nobody reads the outcome, and the guard of the cluster cleans up.
process.on('disconnect', () => process.exit(1));
const bestanden = kiesBestanden(process.argv.slice(2));
const keuring = process.env['PROEF'] === '1' ? undefined : mkdtempSync(join(tmpdir(), 'overlegtafel-keuring-'));
if (keuring !== undefined) process.env[KEURING_IN_OMGEVING] = keuring;
process.on('exit', () => keuring !== undefined && rmSync(keuring, { recursive: true, force: true }));
const clusters = bestanden.length === 0 ? undefined : await startClusters();
const telling =
  clusters === undefined ? { goed: 0, fout: 0, overgeslagen: 0, meldingen: [] } : await voerUit(bestanden);
await clusters?.stop();
if (telling.goed + telling.fout === 0) console.log('Er is geen enkele proef uitgevoerd.');
for (const melding of telling.meldingen.slice(0, MELDINGEN_AAN_HET_EIND)) console.log(melding);
if (telling.overgeslagen > 0) console.log(`${telling.overgeslagen} overgeslagen`);
console.log(`${telling.goed} passed, ${telling.fout} failed`);
process.exit(telling.fout > 0 || telling.goed === 0 ? 1 : 0);
