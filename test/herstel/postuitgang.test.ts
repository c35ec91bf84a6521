import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { rolnamen } from '../../src/db/rollen.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { gezinnen } from '../../src/demonstratie/gezinnen.ts';
import { medewerkers, organisaties } from '../../src/demonstratie/mensen.ts';
import { zetBereik } from '../../src/partij/bereik.ts';
import { planBerichten } from '../../src/taak/plan-bericht.ts';
import { gevuldMetDemonstratie } from '../steun/demonstratie.ts';
import { maakTestRegio, type TestRegio } from '../steun/regio.ts';
import { maakToeval } from '../steun/toeval.ts';
import type { Werkerwens } from './werker-kind.ts';

/** Elk bericht gaat een keer uit, ook als de werker op elk moment kan sterven (10.2, Bijl 2-f). */
const PROEF = process.env['PROEF'] === '1';
const AANTAL = PROEF ? 1_000 : 40;
/** Zo veel berichten krijgt een werker hoogstens voordat hij sterft: een werker starten kost meer dan versturen. */
const HOOGSTENS = PROEF ? AANTAL / 4 : (AANTAL * 3) / 4;
const GEDULD = PROEF ? 600_000 : 180_000;
const toeval = maakToeval();

let regio: TestRegio;
let su: pg.Pool;

before(async () => {
  console.log(`zaad ${toeval.zaad}`);
  regio = await maakTestRegio(undefined, gevuldMetDemonstratie);
  su = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 2 });
});
after(async () => {
  await su?.end();
  await regio?.weg();
});

/** Zet berichten klaar langs de gewone weg, over veel transacties verdeeld. @returns hun ids. */
async function plan(aantal: number): Promise<ReadonlySet<string>> {
  // Wat de demonstratie al klaarzette, hoort niet bij de telling.
  await su.query('update bericht set verzonden_op = now() where verzonden_op is null');
  const { rows } = await su.query<{ id: string }>(
    "select id from persoon where soort = 'ouder' and email is not null order by id",
  );
  const verzoeker = { soort: 'systeem', handeling: 'proef' } as const;
  for (let i = 0; i < aantal; i += 1) {
    await inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, (tx) =>
      planBerichten(tx, [rows[i % rows.length]?.id ?? '']),
    );
  }
  const gepland = await su.query<{ id: string }>('select id from bericht where verzonden_op is null');
  assert.equal(gepland.rowCount, aantal);
  return new Set(gepland.rows.map((rij) => rij.id));
}

const open = async (): Promise<number> =>
  Number(
    (
      await su.query<{ n: string }>(
        'select count(*) as n from bericht where verzonden_op is null and mislukt_omdat is null',
      )
    ).rows[0]?.n,
  );

/**
 * Start telkens een werker en doodt hem na een willekeurig aantal berichten, midden in wat hij dan doet, tot er niets meer openstaat.
 * @returns hoeveel keer hij dood ging.
 */
async function verstuurOnderVuur(post: Werkerwens['post']): Promise<number> {
  for (let gedood = 0; ; gedood += 1) {
    const over = await open();
    if (over === 0) return gedood;
    const werker = startKind(post);
    await begonnen(werker);
    try {
      await wachtTot(Math.max(0, over - toeval.tussen(0, HOOGSTENS)), gedood);
      await wacht(toeval.tussen(0, 10));
    } finally {
      // Ook als de proef mislukt: een werker die doorloopt, verstuurt wat de volgende proef klaarzet.
      const weg = new Promise((klaar) => werker.once('exit', klaar));
      werker.kill('SIGKILL');
      await weg;
    }
  }
}

/** Wacht tot er hoogstens zoveel over zijn. Per ronde: op een drukke machine kost alleen al een werker starten vele seconden. */
async function wachtTot(doel: number, gedood: number): Promise<void> {
  const eind = performance.now() + GEDULD;
  for (let over = await open(); over > doel; over = await open()) {
    assert.ok(performance.now() < eind, `${over} berichten bleven liggen na ${gedood} keer doden`);
    // Zonder rust vraagt deze lus de database het werk uit handen.
    await wacht(5);
  }
}

function startKind(post: Werkerwens['post']): ChildProcess {
  const { database } = regio;
  const wens: Werkerwens = {
    eigenaarUrl: database.eigenaarUrl,
    sleutelsUrl: database.sleutelsUrl,
    voorvoegsel: database.voorvoegsel,
    wachtwoorden: Object.fromEntries(rolnamen.map((rol) => [rol, database.wachtwoord(rol)])),
    hoofdsleutel: Buffer.from(gevuldMetDemonstratie.hoofdsleutel).toString('hex'),
    post,
  };
  const soort = extname(import.meta.filename);
  const bestand = join(import.meta.dirname, `werker-kind${soort}`);
  const argumenten = soort === '.ts' ? ['--import', 'tsx', bestand] : [bestand];
  return spawn(process.execPath, argumenten, {
    env: { PATH: process.env['PATH'], WERKER_WENS: JSON.stringify(wens) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function begonnen(werker: ChildProcess): Promise<void> {
  return new Promise((klaar, mis) => {
    werker.stdout?.once('data', () => klaar());
    werker.once('exit', (code) => mis(new Error(`de werker stopte met ${code}`)));
  });
}

async function eisEenmaal(ids: ReadonlySet<string>): Promise<void> {
  const { rows } = await su.query<{ id: string; verzonden: boolean; regels: number }>(
    `select b.id, b.verzonden_op is not null as verzonden,
      (select count(*)::int from gebeurtenis g where g.code = 'bericht-verzonden' and g.object_id = b.id and g.uitkomst = 'gelukt') as regels
     from bericht b where b.id = any($1)`,
    [[...ids]],
  );
  assert.equal(rows.length, ids.size);
  assert.deepEqual(
    rows.filter(({ verzonden, regels }) => !verzonden || regels !== 1),
    [],
  );
}

/** Namen, scholen, organisaties en casusnummers: niets daarvan hoort in een bericht (Art 10.2 (a), Bijl 2-f, C11). */
async function eisInhoudsloos(brief: string): Promise<void> {
  const { rows } = await su.query<{ kenmerk: string }>('select kenmerk from casus');
  const woorden = [
    ...gezinnen.flatMap((gezin) => [gezin.voornaam, gezin.achternaam, ...gezin.ouders.map(({ naam }) => naam)]),
    ...medewerkers.map(({ naam }) => naam),
    ...organisaties.flatMap(({ naam, plaats, scholen }) => [
      naam,
      plaats,
      ...scholen.flatMap((school) => [school.naam, school.brin]),
    ]),
    ...rows.map(({ kenmerk }) => kenmerk),
  ];
  // De aanhef draagt het adres van de ontvanger zelf; alles daarna, en elke andere kop, is voor iedereen gelijk.
  const zonderAdres = brief.replace(/^To: .*$/m, '').replace(/^(Message-ID|Date): .*$/gim, '');
  for (const woord of woorden)
    assert.ok(!new RegExp(`\\b${woord}\\b`, 'i').test(zonderAdres), `"${woord}" staat in een bericht`);
  assert.doesNotMatch(zonderAdres, /\b\d{9}\b/, 'een getal als een BSN');
  assert.doesNotMatch(zonderAdres, /https?:/, 'een link');
}

/** De helft van de ouders kiest een sms, zoals zij dat op hun accountpagina doen. */
async function laatHelftSmsKiezen(): Promise<void> {
  const { rows } = await su.query<{ id: string }>("select id from persoon where soort = 'ouder' order by id");
  for (const [i, { id }] of rows.entries()) {
    if (i % 2 === 1) continue;
    const ouder = regio.als({ soort: 'ouder', persoon: id });
    await inTransactie({ ...ouder, slot: 'geen', logregel: 'geen' }, (tx) =>
      zetBereik(tx, { persoon: id, telefoon: '+31612345678', kanaal: 'sms' }),
    );
  }
}

test(`de werker sterft steeds weer, en toch ligt elk van ${AANTAL} berichten een keer in de postmap, als brief of als sms`, async () => {
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-post-'));
  try {
    await laatHelftSmsKiezen();
    const ids = await plan(AANTAL);
    const gedood = await verstuurOnderVuur({ map });
    console.log(`${gedood} keer gedood`);
    // De wekker van de werker stuurt er zelf ook: een klok van de demonstratie kan juist nu aflopen.
    const bezorgd = readdirSync(map).filter((naam) => !naam.startsWith('.') && ids.has(naam.slice(0, -4)));
    assert.deepEqual(new Set(bezorgd.map((naam) => naam.slice(0, -4))), ids);
    assert.equal(bezorgd.length, AANTAL);
    const brieven = bezorgd.filter((naam) => naam.endsWith('.eml'));
    assert.ok(brieven.length > 0 && brieven.length < AANTAL, `${brieven.length} van ${AANTAL} per e-mail`);
    const smsen = bezorgd.filter((naam) => naam.endsWith('.txt')).map((naam) => readFileSync(join(map, naam), 'utf8'));
    assert.equal(new Set(smsen.map((sms) => sms.slice(sms.indexOf('\r\n\r\n')))).size, 1, 'elke sms zegt hetzelfde');
    await eisEenmaal(ids);
    const teksten = new Set<string>();
    for (const naam of brieven) {
      const brief = readFileSync(join(map, naam), 'utf8');
      await eisInhoudsloos(brief);
      teksten.add(brief.slice(brief.indexOf('\r\n\r\n')));
    }
    assert.equal(teksten.size, 1, 'elke brief zegt hetzelfde');
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
});

test(`ook via een mailserver: ${AANTAL} verschillende Message-IDs, en wat dubbel kwam draagt dezelfde`, async () => {
  const ontvangen: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stroom, _sessie, klaar) {
      let tekst = '';
      stroom.setEncoding('utf8');
      stroom.on('data', (deel: string) => (tekst += deel));
      stroom.on('end', () => {
        ontvangen.push(tekst);
        klaar();
      });
    },
  });
  // Een werker die midden in een brief sterft, verbreekt de verbinding; dat is hier geen fout.
  server.on('error', () => undefined);
  const poort = await new Promise<number>((klaar) => {
    const luisteraar = server.listen(0, '127.0.0.1', () => {
      const adres = luisteraar.address();
      klaar(typeof adres === 'object' && adres !== null ? adres.port : 0);
    });
  });
  try {
    // Ieder kiest zelf waar bericht komt; hier gaat die wacht even uit.
    await su.query(
      "begin; set local session_replication_role = replica; update persoon set kanaal = 'email' where kanaal = 'sms'; commit",
    );
    const ids = await plan(AANTAL);
    const gedood = await verstuurOnderVuur({ smtpUrl: `smtp://127.0.0.1:${poort}` });
    console.log(`${gedood} keer gedood, ${ontvangen.length} brieven aangenomen`);
    const kenmerken = ontvangen.map((brief) => /^Message-ID: <([0-9a-f-]+)@/im.exec(brief)?.[1] ?? '');
    const gevraagd = kenmerken.filter((kenmerk) => ids.has(kenmerk));
    assert.deepEqual(new Set(gevraagd), ids);
    // Tussen aannemen en vastleggen past een dood per werker: vaker dubbel dan gedood (keer twee tegelijk) zou een fout zijn.
    assert.ok(gevraagd.length - AANTAL <= gedood * 2, `${gevraagd.length - AANTAL} dubbel`);
    await eisEenmaal(ids);
    for (const brief of ontvangen) await eisInhoudsloos(brief);
  } finally {
    await new Promise<void>((klaar) => server.close(() => klaar()));
  }
});
