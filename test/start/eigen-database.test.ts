import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { maakHoofdsleutel } from '../../src/kluis/index.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { vrijePoort } from '../steun/poort.ts';
import { testCluster } from '../steun/postgres.ts';

const gebouwd = import.meta.url.includes('/dist/');
const PROGRAMMA = gebouwd
  ? [join(pakketwortel, 'dist/src/main.js')]
  : ['--import', 'tsx', join(pakketwortel, 'src/main.ts')];
const REGIO = [
  '--regio',
  'Proefstreek',
  '--telefoon',
  '088 000 00 00',
  '--partij',
  'Gemeente Proefstad',
  '--soort',
  'gemeente',
];
const INIT = [
  'init',
  ...REGIO,
  '--plaats',
  'Proefstad',
  '--beheerder',
  'Ada Verzonnen',
  '--email',
  'ada@proefstad.example',
];

let map: string;
let omgeving: Record<string, string>;
let superuserUrl: string;

before(async () => {
  map = await mkdtemp(join(tmpdir(), 'overlegtafel-eigen-'));
  const cluster = await testCluster();
  const naam = `eigen_${process.pid}`;
  superuserUrl = cluster.superuserUrl(naam);
  const client = new pg.Client({ connectionString: cluster.superuserUrl('postgres') });
  await client.connect();
  for (const database of [naam, `${naam}_sleutels`]) await client.query(`create database ${database} owner eigenaar`);
  await client.end();
  omgeving = {
    DATABASE_URL: cluster.eigenaarUrl(naam),
    SLEUTELS_DATABASE_URL: cluster.eigenaarUrl(`${naam}_sleutels`),
    OVERLEGTAFEL_HOOFDSLEUTEL: join(map, 'hoofdsleutel'),
    OVERLEGTAFEL_GEGEVENS: map,
    OVERLEGTAFEL_PORT: String(await vrijePoort()),
  };
});
after(() => rm(map, { recursive: true, force: true }));

type Afloop = { readonly code: number | null; readonly uit: string; readonly fout: string };

/** Voert een opdracht uit; `tot` stopt haar netjes zodra dat op het scherm staat. */
function voerUit(woorden: readonly string[], tot?: string): Promise<Afloop> {
  const kind = spawn(process.execPath, [...PROGRAMMA, ...woorden], {
    cwd: pakketwortel,
    env: { PATH: process.env['PATH'] ?? '', ...omgeving },
  });
  let uit = '';
  let fout = '';
  kind.stdout.on('data', (deel: Buffer) => {
    uit += deel.toString();
    if (tot !== undefined && uit.includes(tot)) kind.kill('SIGTERM');
  });
  kind.stderr.on('data', (deel: Buffer) => {
    fout += deel.toString();
  });
  return new Promise((klaar) => kind.on('close', (code) => klaar({ code, uit, fout })));
}

test('een lege database start niets en wijst naar init, met en zonder hoofdsleutel', async () => {
  const zonder = await voerUit(['start']);
  await maakHoofdsleutel(join(map, 'hoofdsleutel'));
  const met = await voerUit(['start']);
  for (const { code, fout } of [zonder, met]) {
    assert.equal(code, 2);
    assert.equal(fout.trim(), 'Deze database is nog leeg. Maak eerst een regio met: overlegtafel init');
  }
});

test('init vraagt wat ontbreekt, en maakt dan een regio met een code voor de eerste beheerder', async () => {
  const half = await voerUit(['init', '--regio', 'Proefstreek']);
  assert.equal(half.code, 2);
  assert.match(half.fout, /--telefoon ontbreekt/);
  const zonderApenstaart = await voerUit([...INIT.slice(0, -1), 'ada']);
  assert.equal(zonderApenstaart.code, 2);
  assert.match(zonderApenstaart.fout, /--email moet een heel e-mailadres zijn/);
  const zonderNummer = await voerUit([...INIT, '--telefoon', 'geen nummer']);
  assert.match(zonderNummer.fout, /^--telefoon moet een telefoonnummer zijn/);
  const onbekend = await voerUit([...INIT, '--provincie', 'Utrecht']);
  assert.match(onbekend.fout, /^Deze opdracht kent --provincie niet\./);
  const zonderAanhaling = await voerUit([...INIT, 'Verzonnen']);
  assert.match(zonderAanhaling.fout, /^Er staat een woord los/);
  assert.doesNotMatch(zonderAanhaling.fout.split('\n')[0] ?? '', /Verzonnen/);
  assert.deepEqual([zonderNummer.code, onbekend.code, zonderAanhaling.code], [2, 2, 2]);
  // Twee tegelijk: er is een regio, en wie geen code geeft zegt waarom.
  const tweemaal = await Promise.all([voerUit(INIT), voerUit(INIT)]);
  const gelukt = tweemaal.filter(({ code }) => code === 0);
  assert.ok(gelukt.length > 0);
  for (const { uit } of gelukt) assert.match(uit, /Ada Verzonnen logt in op \S+\/inloggen met deze code: [A-Z0-9]{8}/);
  for (const { code, fout } of tweemaal) if (code !== 0) assert.match(fout, /al in gebruik door regio Proefstreek/);
});

test('een tweede init laat de regio met rust', async () => {
  const { code, fout } = await voerUit(INIT);
  assert.equal(code, 2);
  assert.match(fout, /al in gebruik door regio Proefstreek/);
});

test('een beheerder die zijn code liet verlopen of alles kwijt is, krijgt van wie het systeem beheert een nieuwe code', async () => {
  const wens = ['herstelcode', '--partij', 'Gemeente Proefstad', '--email'];
  const vreemd = await voerUit([...wens, 'iemand@proefstad.example']);
  assert.deepEqual([vreemd.code, vreemd.uit], [2, '']);
  assert.match(vreemd.fout, /beheert vandaag niemand die organisatie/);
  const { code, uit } = await voerUit([...wens, 'Ada@Proefstad.example']);
  assert.equal(code, 0);
  assert.match(uit, /Ada Verzonnen logt in op \S+\/inloggen met deze code: [A-Z0-9]{8}/);
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query(
    `select uitkomst, kanaal, persoon_soort as wie, bron_partij_id is not null as leesbaar
       from gebeurtenis where code = 'factor-gewijzigd' order by op, id`,
  );
  const codes = await client.query(
    'select count(*)::int as open from aanmelden.uitnodigingscode where gebruikt_op is null and vervallen_op is null',
  );
  await client.end();
  assert.deepEqual(rows, [
    { uitkomst: 'geweigerd', kanaal: 'opdracht', wie: 'systeem', leesbaar: true },
    { uitkomst: 'gelukt', kanaal: 'opdracht', wie: 'systeem', leesbaar: true },
  ]);
  assert.deepEqual(codes.rows, [{ open: 1 }], 'de code van init is vervallen');
});

test('om een nieuwe beheerder vragen maakt niemand beheerder, en kan niet zolang niemand het mag bevestigen (ADR 0047)', async () => {
  const vraag = (partij: string) => voerUit(['beheerder-aanwijzen', '--partij', partij]);
  const [zonder, vreemd, alleen] = [
    await voerUit(['beheerder-aanwijzen']),
    await vraag('Elders'),
    await vraag('Gemeente Proefstad'),
  ];
  assert.deepEqual(
    [zonder, vreemd, alleen].map(({ code, uit }) => [code, uit]),
    [
      [2, ''],
      [2, ''],
      [2, ''],
    ],
  );
  assert.match(zonder.fout, /^Noem de organisatie/);
  assert.match(vreemd.fout, /^Geen organisatie in deze regio heet zo/);
  assert.match(alleen.fout, /^Er is geen andere organisatie met een beheerder/);
});

test('wie om hulp vraagt, leest welke opdrachten er zijn', async () => {
  const { code, uit } = await voerUit(['--help']);
  assert.equal(code, 0);
  for (const opdracht of ['start', 'init', 'migreer', 'herstelcode', 'beheerder-aanwijzen', 'datalek', 'beoordeel'])
    assert.match(uit, new RegExp(`^  ${opdracht} `, 'm'));
});

test('wie bij een opdracht om hulp vraagt, leest hoe hij haar typt en voert niets uit', async () => {
  const optiesVan: Readonly<Record<string, readonly string[]>> = {
    start: [],
    init: ['--regio', '--telefoon', '--partij', '--soort', '--plaats', '--beheerder', '--email'],
    migreer: [],
    herstelcode: ['--partij', '--email'],
    'beheerder-aanwijzen': ['--partij'],
    datalek: ['--gemerkt', '--soort', '--bestand', '--partij', '--duurt-voort', '--nogmaals', '--ja', '--bij'],
    beoordeel: [],
  };
  for (const [opdracht, opties] of Object.entries(optiesVan)) {
    const { code, uit, fout } = await voerUit([opdracht, '--help']);
    assert.deepEqual([code, fout], [0, ''], opdracht);
    assert.match(uit, new RegExp(`^overlegtafel ${opdracht}\\b`));
    for (const optie of opties) assert.ok(uit.includes(optie), `${opdracht} ${optie}`);
  }
});

test('wie het systeem beheert vertelt een datalek uit een bestand; wat niet klopt vertelt niets (AVG 33 lid 2)', async () => {
  const bestand = join(map, 'melding.txt');
  await writeFile(bestand, 'KANARIE een kopie lag open.\n');
  const wens = ['datalek', '--soort', 'gestolen', '--gemerkt', '2026-03-05T09:30', '--bestand', bestand];
  const zonder = await voerUit(['datalek', '--soort', 'gestolen']);
  assert.deepEqual([zonder.code, zonder.uit], [2, '']);
  assert.match(zonder.fout, /--gemerkt is dag en tijd/);
  const niemand = await voerUit(wens);
  assert.deepEqual([niemand.code, niemand.uit], [2, '']);
  assert.match(niemand.fout, /geen organisatie gebonden/);
  const { code, uit } = await voerUit([...wens, '--partij', 'Gemeente Proefstad']);
  assert.equal(code, 0);
  assert.match(uit, /^Datalek DL-\d{4}-\d{4} is verteld op .*\n {2}Gemeente Proefstad\n$/);
  const nogEens = await voerUit([...wens, '--partij', 'Gemeente Proefstad']);
  assert.equal(nogEens.code, 2);
  assert.match(nogEens.fout, /al een melding van deze soort en dit moment: DL-/);
});

test('de echte regio start, zonder demonstratie', async () => {
  const { code, uit } = await voerUit(['start'], 'Stoppen: Ctrl-C');
  assert.equal(code, 0);
  assert.doesNotMatch(uit, /demonstratie/i);
});

test('met een andere hoofdsleutel start er niets en verandert er niets', async () => {
  const goed = join(map, 'hoofdsleutel');
  await rename(goed, join(map, 'bewaard'));
  await maakHoofdsleutel(goed);
  const vreemd = await voerUit(['start']);
  await rm(goed);
  await rename(join(map, 'bewaard'), goed);
  assert.equal(vreemd.code, 2);
  assert.match(vreemd.fout, /hoofdsleutel hoort niet bij deze database/);
  assert.equal((await voerUit(['start'], 'Stoppen: Ctrl-C')).code, 0);
});

test('een database die er nu niet is, is geen verkeerde instelling: wie het programma bewaakt mag opnieuw starten', async () => {
  const eigen = omgeving;
  const weg = `postgres://eigenaar@127.0.0.1:${await vrijePoort()}/regio`;
  omgeving = { ...eigen, DATABASE_URL: weg, SLEUTELS_DATABASE_URL: `${weg}_sleutels` };
  try {
    for (const opdracht of ['start', 'migreer']) {
      const { code, fout } = await voerUit([opdracht]);
      assert.deepEqual([code, fout.split('\n').length], [75, 2], fout);
      assert.match(fout, /^PostgreSQL is nu niet bereikbaar\./);
    }
  } finally {
    omgeving = eigen;
  }
});

test('een demonstratie draait nooit op een eigen database', async () => {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query("update installatie set soort = 'demonstratie'");
  await client.end();
  const { code, fout } = await voerUit(['start']);
  assert.equal(code, 2);
  assert.match(fout, /is een demonstratie en kan niet met DATABASE_URL draaien/);
});
