import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { zieAfVanEigenDeel } from '../../src/afsluiten/eigen-deel/neem-mee.ts';
import { beginVernietiging } from '../../src/afsluiten/vernietiging/begin.ts';
import { keurVernietigingGoed } from '../../src/afsluiten/vernietiging/keur-goed.ts';
import { verwijzingVan } from '../../src/afsluiten/vernietiging/sleutels.ts';
import type { Sleutelrij } from '../../src/afsluiten/vernietiging/vernietiging.queries.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { rolnamen } from '../../src/db/rollen.ts';
import { alsBetrokken, maakGevuld, sluit } from '../afsluiten/gesloten.ts';
import type { Daan } from '../gegeven/daan.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { maakToeval } from '../steun/toeval.ts';
import { wachtTot } from '../steun/wacht.ts';
import { werk } from '../toestemming/bries.ts';
import type { Vernietigwens } from './vernietig-kind.ts';

/** Een vernietiging die op een willekeurig moment sterft, gaat de volgende keer verder; half is er niet (9.2, ADR 0032). */
const KEREN = process.env['PROEF'] === '1' ? 60 : 4;
const toeval = maakToeval();

let d: Daan;
before(async () => {
  console.log(`zaad ${toeval.zaad}, ${KEREN} keer doden`);
  d = await maakGevuld({ op: await maakWaterrijk() });
  await sluit(d);
  assert.equal((await zieAfVanEigenDeel(werk(d, 'sanne'), d.casus)).kind, 'afgezien');
  d.zetKlok('2028-03-03T09:00:00.000Z');
  const begonnen = await beginVernietiging(alsBetrokken(d, 'femke'), { casus: d.casus, waaromNuWel: null });
  assert.ok(begonnen.kind === 'begonnen', begonnen.kind);
  const goed = await keurVernietigingGoed(alsBetrokken(d, 'petra'), { casus: d.casus, vernietiging: begonnen.id });
  assert.equal(goed.kind, 'goedgekeurd');
  d.zetKlok('2028-03-20T09:00:00.000Z');
});
after(() => d?.weg());

function wensVan(): Vernietigwens {
  const { database } = d;
  return {
    eigenaarUrl: database.eigenaarUrl,
    sleutelsUrl: database.sleutelsUrl,
    voorvoegsel: database.voorvoegsel,
    wachtwoorden: Object.fromEntries(rolnamen.map((rol) => [rol, database.wachtwoord(rol)])),
    hoofdsleutel: Buffer.from(d.hoofdsleutel).toString('hex'),
    nu: '2028-03-20T09:00:00.000Z',
  };
}

function startKind() {
  const soort = extname(import.meta.filename);
  const bestand = join(import.meta.dirname, `vernietig-kind${soort}`);
  const kind = spawn(process.execPath, soort === '.ts' ? ['--import', 'tsx', bestand] : [bestand], {
    env: { PATH: process.env['PATH'], VERNIETIG_WENS: JSON.stringify(wensVan()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { kind, weg: new Promise<number | null>((klaar) => kind.once('exit', (code) => klaar(code))) };
}

/** Voert uit in een eigen proces. Met `na` sterft het even na zoveel gemelde stappen. @returns wat het meldde. */
async function voerUit(na: number | null): Promise<readonly string[]> {
  const { kind, weg } = startKind();
  let uit = '';
  const stappen = () => uit.split('\n').filter((regel) => regel !== '');
  kind.stdout.on('data', (stuk: Buffer) => {
    uit += stuk.toString();
    if (na !== null && stappen().length >= na) void wacht(toeval.tussen(0, 4)).then(() => kind.kill('SIGKILL'));
  });
  const code = await weg;
  if (na === null) assert.equal(code, 0);
  return stappen();
}

type Stand = { readonly status: string; readonly dicht: boolean; readonly gegevens: number; readonly bewijs: boolean };

async function stand(): Promise<Stand> {
  const { rows } = await d.su.query<Stand>(
    `select v.status, a.vernietigd_op is not null as dicht, v.bewijs is not null as bewijs,
       (select count(*)::int from gegeven g where g.casus_id = v.casus_id) as gegevens
     from vernietiging v join afsluiting a on a.casus_id = v.casus_id where v.casus_id = $1`,
    [d.casus],
  );
  assert.ok(rows[0] !== undefined);
  return rows[0];
}

const sleutels = async (): Promise<{ levend: number; alle: number }> => {
  const { rows } = await d.su.query<Sleutelrij>('select klasse, eigenaar, onderwerp from vernietigde_sleutel');
  let levend = 0;
  for (const rij of rows)
    if ((await d.omgeving.kluis.zorgVoorSleutel(verwijzingVan(rij))).kind === 'aanwezig') levend += 1;
  return { levend, alle: rows.length };
};

test('gedood voordat de grafstenen er staan: er is niets weg, en de casus is nog te lezen', async () => {
  const su = new pg.Client({ connectionString: d.database.superuserUrl });
  await su.connect();
  try {
    await su.query('begin');
    // Wie hierop wacht, zette de status al en rondde nog niets af.
    await su.query('lock table vernietigde_sleutel in exclusive mode');
    const { kind, weg } = startKind();
    await wachtTot('de uitvoering staat voor het punt zonder weg terug', async () => (await wachtenden()) > 0);
    kind.kill('SIGKILL');
    await weg;
    await su.query('rollback');
    await wachtTot('haar verbinding is los', async () => (await wachtenden()) === 0);
  } finally {
    await su.end();
  }
  const { gegevens, ...nu } = await stand();
  assert.deepEqual(nu, { status: 'goedgekeurd', dicht: false, bewijs: false });
  assert.ok(gegevens > 0);
  assert.equal((await toonCasus(werk(d, 'femke'), d.casus)).kind, 'overzicht');
  assert.deepEqual(await sleutels(), { levend: 0, alle: 0 }, 'geen sleutel staat op de lijst om te verdwijnen');
});

/** Verbindingen die op het slot van deze proef wachten; gevraagd buiten haar transactie, want daarbinnen staat dit beeld stil. */
async function wachtenden(): Promise<number> {
  const { rows } = await d.su.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0]?.n ?? 0;
}

test('gedood op elk moment: de casus is heel en open te lezen, of voorgoed dicht; een bewijs is er pas als alles weg is', async () => {
  const gezien = new Set<string>();
  for (let keer = 0; keer < KEREN; keer += 1) {
    await voerUit(keer === 0 ? 0 : toeval.tussen(1, 12));
    const nu = await stand();
    gezien.add(nu.status);
    const leest = (await toonCasus(werk(d, 'femke'), d.casus)).kind;
    if (nu.status === 'goedgekeurd') {
      assert.equal(leest, 'overzicht');
      assert.ok(!nu.dicht && nu.gegevens > 0);
    } else {
      assert.equal(leest, 'niet-gevonden');
      assert.ok(nu.dicht);
    }
    assert.equal(nu.bewijs, nu.status === 'klaar');
    assert.equal(nu.gegevens === 0, nu.status === 'klaar');
    if (nu.status === 'klaar') break;
  }
  await voerUit(null);
  assert.deepEqual(await stand(), { status: 'klaar', dicht: true, gegevens: 0, bewijs: true });
  const { levend, alle } = await sleutels();
  assert.equal(levend, 0);
  assert.ok(alle >= 9, `maar ${alle} sleutels`);
  const { rows } = await d.su.query<{ code: string; n: number }>(
    "select code, count(*)::int as n from gebeurtenis where casus_id = $1 and code in ('vernietiging-uitgevoerd', 'vernietiging-afgerond') group by 1 order by 1",
    [d.casus],
  );
  assert.deepEqual(rows, [
    { code: 'vernietiging-afgerond', n: 1 },
    { code: 'vernietiging-uitgevoerd', n: 1 },
  ]);
  assert.deepEqual(await voerUit(null), ['klaar 0'], 'nog een keer doet niets');
  console.log(`onderweg gezien: ${[...gezien].sort().join(', ')}`);
});
