import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { vrijePoort } from '../steun/poort.ts';
import {
  begin,
  type Gebruiker,
  geefAan,
  isRoot,
  type Lopend,
  maakProject,
  nieuwkomersNode,
  overgebleven,
  type Project,
  voerUit,
  wachtTot,
} from './project.ts';

/** Made by the first start, and by no later one. */
const PROGRAMMA = join('dist', 'src', 'main.js');
const PG_VERSION = join('gegevens', 'postgres', 'data', 'PG_VERSION');

/** An ordinary user with a name, and a number that nobody has. */
const GEWOON: Gebruiker = { uid: 65534, gid: 65534 };
const NAAMLOOS: Gebruiker = { uid: 47_311, gid: 47_311 };

function haal(poort: number): Promise<string> {
  return new Promise((klaar, mis) => {
    get({ port: poort, host: 'localhost' }, (antwoord) => {
      let tekst = '';
      antwoord.setEncoding('utf8').on('data', (deel: string) => (tekst += deel));
      antwoord.on('end', () => klaar(tekst));
    }).on('error', mis);
  });
}

/** Starts and waits for the address; answers how long that took, in milliseconds. */
async function startOp(
  project: Project,
  wens: Parameters<typeof begin>[1] = {},
): Promise<{ lopend: Lopend; poort: number; duur: number }> {
  const poort = await vrijePoort();
  const vanaf = performance.now();
  const lopend = begin(project, { ...wens, env: { OVERLEGTAFEL_PORT: String(poort), ...wens.env } });
  await lopend.klaar();
  return { lopend, poort, duur: performance.now() - vanaf };
}

async function stopMet(lopend: Lopend, sein: NodeJS.Signals): Promise<void> {
  process.kill(lopend.pid, sein);
  assert.equal((await lopend.afloop).code, 0);
}

/** Process numbers of the program itself, of the guard and of PostgreSQL. */
function onderdelen(project: Project): { hoofd: number; wacht: number; postgres: number } {
  const pidVan = (deel: string): number => {
    const regel = overgebleven(project.map).find((rij) => rij.includes(deel));
    return Number(/^\s*(\d+)/.exec(regel ?? '')?.[1] ?? 0);
  };
  return { hoofd: pidVan('dist/src/main.js'), wacht: pidVan('ingebed/wacht.js'), postgres: pidVan('/bin/postgres -D') };
}

function isWeg(project: Project): Promise<void> {
  return wachtTot(() => overgebleven(project.map).length === 0);
}

describe('starten en stoppen', () => {
  let project: Project;
  before(() => {
    project = maakProject();
  });
  after(() => project?.weg());

  test('de eerste start bouwt, maakt een database en luistert; Ctrl-C ruimt alles op', async () => {
    const { lopend, poort } = await startOp(project);
    assert.match(await haal(poort), /^18\./);
    const { hoofd } = onderdelen(project);
    // Ctrl-C reaches the whole group at once, and the launcher passes it on as well.
    process.kill(-lopend.pid, 'SIGINT');
    assert.equal((await lopend.afloop).code, 0);
    assert.notEqual(hoofd, 0);
    assert.deepEqual(overgebleven(project.map), []);
  });

  test('een tweede start bouwt niets en maakt geen nieuwe database, en is er dus zo', async () => {
    const vast = () => [PROGRAMMA, PG_VERSION].map((pad) => statSync(join(project.map, pad)).mtimeMs);
    const eerst = vast();
    const { lopend, duur } = await startOp(project);
    console.log(`een tweede start: ${Math.round(duur)} ms`);
    assert.deepEqual(vast(), eerst);
    await stopMet(lopend, 'SIGTERM');
    await isWeg(project);
  });

  test('een tweede programma op dezelfde gegevens zegt dat in één zin', async () => {
    const { lopend } = await startOp(project);
    const tweede = await voerUit(project, { env: { OVERLEGTAFEL_PORT: String(await vrijePoort()) } });
    assert.equal(tweede.code, 2);
    assert.match(tweede.fout, /^Overlegtafel draait al met de gegevens in .+ \(proces \d+\); .+\n$/);
    await stopMet(lopend, 'SIGHUP');
    await isWeg(project);
  });

  for (const wie of ['starter', 'hoofd', 'wacht', 'postgres', 'alles'] as const) {
    test(`kill -9 van ${wie}: niets blijft achter en de volgende start komt op`, async () => {
      const { lopend, poort } = await startOp(project);
      const delen = { starter: lopend.pid, ...onderdelen(project) };
      for (const pid of wie === 'alles' ? Object.values(delen) : [delen[wie]]) {
        assert.ok(pid > 1, JSON.stringify(delen));
        process.kill(pid, 'SIGKILL');
      }
      if (wie === 'wacht' || wie === 'postgres') {
        await wachtTot(() => lopend.fout().includes('PostgreSQL draait weer.'));
        assert.match(await haal(poort), /^18\./);
        await stopMet(lopend, 'SIGINT');
      }
      await lopend.afloop;
      await isWeg(project);
      const volgende = await startOp(project);
      await stopMet(volgende.lopend, 'SIGINT');
      await isWeg(project);
    });
  }

  test('meteen na kill -9 van programma en wacht tegelijk ruimt de volgende start de wees op', async () => {
    const { lopend } = await startOp(project);
    const { hoofd, wacht, postgres } = onderdelen(project);
    for (const pid of [hoofd, wacht]) process.kill(pid, 'SIGKILL');
    await lopend.afloop;
    assert.ok(
      overgebleven(project.map).some((regel) => regel.includes(String(postgres))),
      'PostgreSQL hoort nog te draaien',
    );
    const volgende = await startOp(project);
    await stopMet(volgende.lopend, 'SIGINT');
    await isWeg(project);
  });

  test('sterft npm, dan stopt het programma', async () => {
    const { lopend } = await startOp(project, { via: ['npm'] });
    const ouder = overgebleven(project.map);
    process.kill(lopend.pid, 'SIGKILL');
    await isWeg(project);
    assert.ok(ouder.length >= 3, ouder.join('\n'));
  });

  test('beoordeel krijgt de woorden, start geen database en geeft zijn afsluitcode door', async () => {
    const afloop = await voerUit(project, { argumenten: ['beoordeel', 'a b', '--c'] });
    assert.deepEqual([afloop.code, afloop.fout], [7, '']);
    assert.match(afloop.uit, /^beoordeel a b --c op Node 26\./);
  });

  test('een afgebroken eerste start laat geen halve database achter', async () => {
    const map = join(project.map, 'half');
    const lopend = begin(project, { env: { OVERLEGTAFEL_GEGEVENS: map } });
    await wachtTot(() => existsSync(join(map, 'postgres', 'data.nieuw', 'PG_VERSION')));
    process.kill(-lopend.pid, 'SIGKILL');
    await lopend.afloop;
    const { lopend: volgende } = await startOp(project, { env: { OVERLEGTAFEL_GEGEVENS: map } });
    await stopMet(volgende, 'SIGINT');
  });
});

describe('wat er mis kan zijn, in één zin', () => {
  let project: Project;
  before(async () => {
    project = maakProject();
    assert.equal((await voerUit(project, { argumenten: ['bouw'] })).code, 0);
  });
  after(() => project?.weg());

  async function zin(wens: Parameters<typeof voerUit>[1], verwacht: RegExp): Promise<void> {
    const afloop = await voerUit(project, wens);
    assert.equal(afloop.code, 2, afloop.fout);
    assert.match(afloop.fout, verwacht);
    assert.equal(afloop.fout.trim().split('\n').length, 1, afloop.fout);
  }

  test('een verkeerde instelling', () => zin({ env: { OVERLEGTAFEL_PORT: 'tachtig' } }, /^OVERLEGTAFEL_PORT moet /));

  test('een gegevensmap die een bestand is', () =>
    zin(
      { env: { OVERLEGTAFEL_GEGEVENS: join(project.map, 'package.json') } },
      /package\.json is geen map; .*OVERLEGTAFEL_GEGEVENS/,
    ));

  test('gegevens van een andere versie van PostgreSQL', async () => {
    const map = join(project.map, 'oud');
    mkdirSync(join(map, 'postgres', 'data'), { recursive: true });
    writeFileSync(join(map, 'postgres', 'data', 'PG_VERSION'), '14\n');
    writeFileSync(join(map, 'postgres', 'wachtwoord'), 'x');
    await zin({ env: { OVERLEGTAFEL_GEGEVENS: map } }, /zijn van PostgreSQL 14 en dit programma brengt 18 mee/);
  });

  test('gegevens die niet compleet zijn', async () => {
    const map = join(project.map, 'kwijt');
    mkdirSync(join(map, 'postgres', 'data'), { recursive: true });
    await zin({ env: { OVERLEGTAFEL_GEGEVENS: map } }, /staat geen volledige database/);
  });

  const nodeOpPad = execFileSync(nieuwkomersNode, ['--version'], { encoding: 'utf8' });
  const skip = nodeOpPad.startsWith('v26.') ? 'de Node op het pad is toevallig de goede' : false;
  test('een verkeerde Node', { skip }, () => {
    assert.throws(
      () =>
        execFileSync(
          nieuwkomersNode,
          ['--import', join(project.map, 'bin/deel/eis-node.mjs'), join(project.map, 'dist/src/main.js')],
          { stdio: 'pipe' },
        ),
      (fout: Error & { status: number; stderr: Buffer }) =>
        fout.status === 2 && /draait op Node 26 en dit is /.test(fout.stderr.toString()),
    );
  });

  test('een bouw die niet lukt, noemt de fout', async () => {
    const bron = join(project.map, 'src', 'mis.ts');
    writeFileSync(bron, 'export const getal: number = "tekst";\n');
    const afloop = await voerUit(project, { argumenten: ['bouw'] });
    rmSync(bron);
    assert.equal(afloop.code, 1);
    assert.match(afloop.fout, /src\/mis\.ts\(1,14\).*\nHet bouwen is niet gelukt: één fout/);
    assert.equal((await voerUit(project, { argumenten: ['bouw'] })).code, 0);
    assert.ok(!existsSync(join(project.map, 'dist/src/mis.js')), 'wat van een verdwenen bron kwam, is ook weg');
  });

  test('een weggegooid stuk van de bouw komt terug', async () => {
    const stuk = join(project.map, 'dist/src/config.js');
    rmSync(stuk);
    rmSync(join(project.map, 'dist/.gebouwd'));
    assert.equal((await voerUit(project, { argumenten: ['bouw'] })).code, 0);
    assert.ok(existsSync(stuk));
  });

  test('een poort die bezet is', async () => {
    const bezet = createServer();
    const poort = await new Promise<number>((klaar) => {
      bezet.listen(0, 'localhost', () => klaar((bezet.address() as { port: number }).port));
    });
    // Only the small program of this test has no sentence for it; what matters here: nothing stays behind.
    const afloop = await voerUit(project, { env: { OVERLEGTAFEL_PORT: String(poort) } });
    bezet.close();
    assert.notEqual(afloop.code, 0);
    await isWeg(project);
  });
});

describe('als root en als gewone gebruiker', {
  skip: isRoot ? false : 'alleen root kan van gebruiker wisselen',
}, () => {
  test('root draait PostgreSQL als een gewone gebruiker, buiten een privémap', async () => {
    const thuis = mkdtempSync('/root/overlegtafel-proef-');
    const project = maakProject({ onder: thuis });
    const { lopend } = await startOp(project);
    const plek = /in (\/var\/lib\/overlegtafel\/\S+)/.exec(lopend.uit())?.[1];
    assert.ok(plek !== undefined, lopend.uit());
    const postgres = readFileSync(join(plek, 'data', 'postmaster.pid'), 'utf8').split('\n')[0];
    assert.ok(Number(execFileSync('ps', ['-o', 'uid=', '-p', String(postgres)], { encoding: 'utf8' })) > 0);
    await stopMet(lopend, 'SIGINT');
    const opnieuw = await startOp(project);
    assert.ok(opnieuw.lopend.uit().includes(plek), 'een tweede start vindt dezelfde database');
    await stopMet(opnieuw.lopend, 'SIGINT');
    project.weg();
    rmSync(thuis, { recursive: true });
  });

  test('een gewone gebruiker start in zijn eigen map', async () => {
    const project = maakProject({ gebruiker: GEWOON });
    const { lopend } = await startOp(project, { gebruiker: GEWOON });
    await stopMet(lopend, 'SIGINT');
    await isWeg(project);
    project.weg();
  });

  test('een map waarin de gebruiker niet mag schrijven', async () => {
    const project = maakProject();
    assert.equal((await voerUit(project, { argumenten: ['bouw'] })).code, 0);
    const afloop = await voerUit(project, { gebruiker: GEWOON });
    assert.equal(afloop.code, 2);
    assert.match(afloop.fout, /^De gegevensmap .+ is niet schrijfbaar; maak haar schrijfbaar .+\n$/);
    project.weg();
  });

  test('een gebruikersnummer zonder naam', async () => {
    const project = maakProject({ gebruiker: NAAMLOOS });
    const afloop = await voerUit(project, { gebruiker: NAAMLOOS });
    assert.equal(afloop.code, 2);
    assert.match(afloop.fout, /Gebruikersnummer 47311 heeft geen naam op dit systeem .+`useradd --uid 47311/);
    project.weg();
  });

  test('een gebruikersnummer zonder naam kan een bestaande database wel gebruiken', async () => {
    const project = maakProject({ gebruiker: GEWOON });
    await stopMet((await startOp(project, { gebruiker: GEWOON })).lopend, 'SIGINT');
    geefAan(project.map, NAAMLOOS);
    await stopMet((await startOp(project, { gebruiker: NAAMLOOS })).lopend, 'SIGINT');
    project.weg();
  });

  test('gegevens van een andere gebruiker', async () => {
    const project = maakProject();
    mkdirSync(join(project.map, 'gegevens', 'postgres'), { recursive: true });
    geefAan(join(project.map, 'gegevens'), GEWOON);
    const afloop = await voerUit(project);
    assert.equal(afloop.code, 2);
    assert.match(afloop.fout, /zijn van een andere gebruiker \(nummer 65534\); start als die gebruiker/);
    project.weg();
  });
});
