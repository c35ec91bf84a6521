import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inWortel, Stop } from './plaats.mjs';
import { leeft } from './slot.mjs';

const SEINEN = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the program under the Node that came along and ends as it ends. Signals are passed on. The channel between us
 * is its lifeline: when we are gone, however that came, the program notices and stops by itself.
 * @param {{ node: string, bestand: string, argumenten: readonly string[], omgeving?: NodeJS.ProcessEnv }} wens
 */
export async function draai({ node, bestand, argumenten, omgeving = process.env }) {
  const eisNode = new URL('./eis-node.mjs', import.meta.url).href;
  const kind = spawn(node, ['--import', eisNode, bestand, ...argumenten], {
    // Compiled code is kept beside the build: about a fifth less time to start. Unwritable, Node goes without.
    env: { NODE_COMPILE_CACHE: inWortel('dist', '.cache'), ...omgeving },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  const doorgevers = SEINEN.map((sein) => [sein, () => kind.kill(sein)]);
  for (const [sein, doorgever] of doorgevers) process.on(sein, doorgever);
  const bewaking = bewaakNpm(() => kind.connected && kind.disconnect());
  const { code, sein, fout } = await einde(kind);
  clearInterval(bewaking);
  if (fout !== undefined) {
    throw new Stop(
      `De meegebrachte Node start niet op dit systeem (${fout.message}); nodig is een Linux met glibc, macOS op Apple Silicon of Windows.`,
    );
  }
  for (const [naam, doorgever] of doorgevers) process.removeListener(naam, doorgever);
  // The same death as the program's, so that whoever started us sees what happened.
  if (sein !== null) process.kill(process.pid, sein);
  else process.exitCode = code;
}

function einde(kind) {
  return new Promise((klaar) => {
    kind.on('error', (fout) => klaar({ fout }));
    kind.on('exit', (code, sein) => klaar({ code, sein }));
  });
}

/**
 * npm does not pass on its own death. Started by npm we watch it, and the shell it puts between us; started
 * otherwise we may outlive whoever started us.
 */
function bewaakNpm(weg) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined;
  const ouder = process.ppid;
  const bewaakten = [ouder];
  const { naam, ouderVan } = stand(ouder) ?? {};
  if (naam !== undefined && /^-?(ba|da|z|k|a)?sh$/.test(naam) && ouderVan > 1) bewaakten.push(ouderVan);
  return setInterval(() => {
    if (process.ppid !== ouder || !bewaakten.every((pid) => leeft(pid) && !stand(pid)?.isDood)) weg();
  }, 500);
}

/** Name and parent of a process; one that is dead but not yet collected still has a number. */
function stand(pid) {
  try {
    if (process.platform === 'linux') {
      const [, naam, staat, ouderVan] =
        /^\d+ \((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return { naam, ouderVan: Number(ouderVan), isDood: staat === 'Z' };
    }
    const tekst = execFileSync('ps', ['-o', 'ppid=,stat=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [ouderVan, staat, ...naam] = tekst.trim().split(/\s+/);
    return { naam: naam.join(' ').split('/').at(-1), ouderVan: Number(ouderVan), isDood: staat?.startsWith('Z') };
  } catch {
    return undefined;
  }
}
