import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wacht } from 'node:timers/promises';
import { maakToegang, metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { maakIds } from '../../src/lib/ids.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { begin, type Lopend, overgebleven, wachtTot } from '../start/project.ts';
import { vrijePoort } from '../steun/poort.ts';
import { maakToeval } from '../steun/toeval.ts';
import { type Bezoeker, logIn } from './bezoeker.ts';

/** Het hele programma sterft op willekeurige momenten; wat het heeft toegezegd, staat er daarna nog, met zijn logregel. */
const RONDES = process.env['PROEF'] === '1' ? 200 : 20;
const toeval = maakToeval();
const nieuwId = maakIds(() => new Date());

let map: string;
let adres: string;
let env: Record<string, string>;
const gestart: Lopend[] = [];

before(async () => {
  console.log(`zaad ${toeval.zaad}, ${RONDES} rondes`);
  map = mkdtempSync(join(tmpdir(), 'overlegtafel-vallen-'));
  chmodSync(map, 0o711);
  const poort = await vrijePoort();
  adres = `http://localhost:${poort}`;
  env = { OVERLEGTAFEL_GEGEVENS: map, OVERLEGTAFEL_PORT: String(poort) };
});
after(async () => {
  // Na een mislukte proef draait het nog.
  for (const lopend of gestart) {
    if (lopend.kind.exitCode !== null || lopend.kind.signalCode !== null) continue;
    vel(gezinVan(lopend.pid));
    await lopend.afloop;
  }
  await wachtTot(() => overgebleven(map).length === 0);
  rmSync(map, { recursive: true, force: true, maxRetries: 5 });
});

const project = { map: pakketwortel, weg: () => undefined };

function beginHier(): Lopend {
  const lopend = begin(project, { env });
  gestart.push(lopend);
  return lopend;
}

async function start(): Promise<Lopend> {
  const lopend = beginHier();
  await lopend.klaar();
  return lopend;
}

/** Een proces met alles wat eronder draait: starter, programma, wacht en PostgreSQL. */
function gezinVan(pid: number): readonly number[] {
  const rijen = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8', maxBuffer: 10_000_000 })
    .trim()
    .split('\n')
    .map((rij) => rij.trim().split(/\s+/).map(Number));
  const onder = (van: number): number[] =>
    rijen.filter(([, ouder]) => ouder === van).flatMap(([kind = 0]) => [kind, ...onder(kind)]);
  return [pid, ...onder(pid)];
}

/** Doodt alles tegelijk, of alleen het programma met zijn starter: dan ruimt de wacht PostgreSQL op. */
async function dood(lopend: Lopend, wat: 'alles' | 'programma'): Promise<void> {
  const gezin = gezinVan(lopend.pid);
  assert.ok(gezin.length >= 3, `maar ${gezin.length} processen`);
  vel(wat === 'alles' ? gezin : gezin.slice(0, 2));
  await lopend.afloop;
  await wachtTot(() => overgebleven(map).length === 0);
}

function vel(processen: readonly number[]): void {
  for (const pid of processen) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (fout) {
      // Tussen kijken en doden kan een kortlopend proces vanzelf zijn gestopt.
      if ((fout as NodeJS.ErrnoException).code !== 'ESRCH') throw fout;
    }
  }
}

function vraag<R extends object>(opdracht: string, waarden: unknown[] = []): Promise<R[]> {
  const plek = join(map, 'postgres');
  const kladje = join(plek, 'socketmap');
  const socket = existsSync(kladje) ? readFileSync(kladje, 'utf8') : join(plek, 'socket');
  const toegang = maakToegang(socket, 5432, readFileSync(join(plek, 'wachtwoord'), 'utf8').trim());
  return metVerbinding(
    toegang.superuserUrl('overlegtafel'),
    async (client) => (await client.query<R>(opdracht, waarden)).rows,
  );
}

test('een eerste start die tijdens het laden sterft, begint de volgende keer opnieuw', async () => {
  await sterfTijdensLaden();
  const tweede = await start();
  assert.match(tweede.uit() + tweede.fout(), /het laden begint opnieuw/);
  assert.deepEqual(
    await vraag(
      'select (select count(*)::int from casus) as casussen, (select count(*)::int from installatie) as installatie',
    ),
    [{ casussen: 12, installatie: 1 }],
  );
  await dood(tweede, 'alles');
});

/** Stond deze proef juist dan zelf even stil, dan was het laden al klaar: dan begint zij met een lege map opnieuw. */
async function sterfTijdensLaden(): Promise<void> {
  for (;;) {
    const eerste = beginHier();
    await wachtTot(() => eerste.uit().includes('wordt geladen') || eerste.kind.exitCode !== null);
    assert.equal(eerste.kind.exitCode, null, eerste.uit() + eerste.fout());
    await wacht(toeval.tussen(100, 1_500));
    // Gestorven is gestorven: wat het daarna nog gezegd blijkt te hebben, telt ook.
    await dood(eerste, 'alles');
    if (!eerste.uit().includes('draait op')) return;
    for (const naam of readdirSync(map)) rmSync(join(map, naam), { recursive: true, force: true, maxRetries: 5 });
  }
}

type Toegezegd = { readonly gegeven: string; readonly status: (typeof SOORTEN)[number] };
const SOORTEN = ['ingebracht', 'concept'] as const;
/** Zoveel komt er per ronde gemiddeld ten minste bij, hoe traag de machine ook is. */
const ALTIJD = 2;
type Plek = { readonly casus: string; readonly leerplicht: string };

/** De casus van Daan, met de stoel van de leerplicht. */
async function zoekPlek(): Promise<Plek> {
  const [rij] = await vraag<Plek>(
    `select c.id as casus, d.id as leerplicht from casus c join deelnemer d on d.casus_id = c.id join aanstelling a on a.id = d.aanstelling_id
     where a.functie = 'leerplichtambtenaar' and c.status = 'open' and d.bevestigd_op is not null`,
  );
  assert.ok(rij !== undefined);
  return rij;
}

/** Net na een dood kan PostgreSQL op een drukke machine nog even niet antwoorden: dan zegt de pagina dat, en probeert iemand het opnieuw. */
async function femkeVan(lopend: Lopend): Promise<Bezoeker> {
  for (let keer = 1; ; keer += 1) {
    try {
      return await logIn(adres, 'Femke Bos');
    } catch (fout) {
      const even = fout instanceof Error && fout.message === 'inloggen gaf 503';
      if (!even || keer === 5) throw new Error(`keer ${keer}, en de server zegt: ${lopend.fout()}`, { cause: fout });
      console.log(`inloggen gaf 503, en de server zegt: ${lopend.fout()}`);
    }
  }
}

/** Brengt gegevens in tot de server weg is; wat is aangenomen komt in de lijst. */
async function brengIn(
  bezoeker: Bezoeker,
  {
    plek,
    soort,
    toegezegd,
  }: { readonly plek: Plek; readonly soort: Toegezegd['status']; readonly toegezegd: Toegezegd[] },
): Promise<void> {
  const pad = `/casussen/${plek.casus}/gegevens/${soort === 'concept' ? 'concept' : 'nieuw'}`;
  for (;;) {
    const gegeven = nieuwId();
    const velden = {
      gegeven,
      categorie: 'g',
      doel: 'c',
      tekst: 'Drie uur gemist op maandag.',
      ...(soort === 'concept' ? {} : DEELBAAR),
      ...(soort === 'concept' ? {} : { aan: plek.leerplicht }),
    };
    const antwoord = await bezoeker.verstuur(pad, velden).catch(() => null);
    if (antwoord === null) return;
    // Bij het stoppen van PostgreSQL mag de pagina zeggen dat het even niet gaat; elk ander antwoord dan ja is een fout.
    if (antwoord.status === 503) continue;
    assert.equal(
      antwoord.status,
      303,
      antwoord.tekst
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .slice(0, 1_500),
    );
    toegezegd.push({ gegeven, status: soort });
  }
}

const DEELBAAR = {
  aard: 'feit',
  brondatum: '1 september 2025',
  waarom: 'Het patroon helpt.',
  nodigVoorVraag: 'ja',
  pastBijTaak: 'ja',
  kanMetMinder: 'nee',
  verzuimsoort: 'ongeoorloofd',
  meldplichtig: 'ja',
  bevatGezondheid: 'nee',
  redenVanVerzuim: 'nee',
  voorafBesproken: 'ja',
  betreft: 'jongere',
};

/** Alles wat is toegezegd staat er, en effect en logregel horen een op een bij elkaar (LG1). */
async function controleer(toegezegd: readonly Toegezegd[]): Promise<void> {
  const rijen = await vraag<{ id: string; status: string }>('select id, status from gegeven where id = any($1)', [
    toegezegd.map((t) => t.gegeven),
  ]);
  const gevonden = new Map(rijen.map((rij) => [rij.id, rij.status]));
  assert.deepEqual(
    toegezegd.filter((t) => gevonden.get(t.gegeven) !== t.status),
    [],
    'toegezegd en kwijt',
  );
  const los = await vraag<{ wat: string; id: string }>(
    `with regel as (select object_id, count(*) as n from gebeurtenis where code = 'gegeven-verstrekt' and uitkomst = 'gelukt' and object_soort = 'verstrekking' group by 1)
     select 'verstrekking zonder regel' as wat, v.id from verstrekking v left join regel r on r.object_id = v.id
       where r.n is distinct from 1 and 1 <> (select count(*) from gebeurtenis g where g.code = 'toezegging-aangenomen' and g.object_id = v.gegeven_id and g.persoon_id = v.aan_persoon_id)
     union all select 'regel zonder verstrekking', r.object_id from regel r where not exists (select from verstrekking v where v.id = r.object_id)
     union all select 'gegeven zonder regel', g.id from gegeven g where g.id = any($1) and 1 <> (select count(*) from gebeurtenis b where b.object_id = g.id and b.code = 'gegeven-bewaard' and b.uitkomst = 'gelukt')
     union all select 'regel zonder gegeven', b.object_id from gebeurtenis b where b.code = 'gegeven-bewaard' and b.uitkomst = 'gelukt' and not exists (select from gegeven g where g.id = b.object_id)
     union all select 'ingebracht zonder verstrekking', g.id from gegeven g where g.id = any($1) and g.status = 'ingebracht' and 1 <> (select count(*) from verstrekking v where v.gegeven_id = g.id)
     union all select 'regel zonder betrokkene', b.id from gebeurtenis b where b.code in ('gegeven-verstrekt', 'gegeven-bewaard') and b.uitkomst = 'gelukt' and not exists (select from gebeurtenis_betrokkene x where x.gebeurtenis_id = b.id)`,
    [toegezegd.map((t) => t.gegeven)],
  );
  assert.deepEqual(los, []);
}

test(`${RONDES} keer dood onder een stroom van schrijven: niets wat is toegezegd gaat verloren`, async () => {
  const toegezegd: Toegezegd[] = [];
  const rondes: number[] = [];
  let lopend = await start();
  const plek = await zoekPlek();
  // Wie is ingelogd, blijft dat: ook de sessie is toegezegd.
  const femkes = await Promise.all([femkeVan(lopend), femkeVan(lopend)]);
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    const voor = toegezegd.length;
    const stromen = Promise.all(
      femkes.map((bezoeker, i) => brengIn(bezoeker, { plek, soort: i === 0 ? 'ingebracht' : 'concept', toegezegd })),
    );
    let gestopt = false;
    // Wat een stroom te klagen heeft, komt hieronder; tot dan is het geen onbehandelde fout.
    stromen.catch(() => undefined).finally(() => (gestopt = true));
    await wacht(toeval.tussen(50, 900));
    // Op een drukke machine is er dan soms nog niets geschreven; de dood hoort midden in de stroom te vallen.
    const genoeg = Math.max(voor + toeval.tussen(0, 6), ALTIJD * (ronde + 1));
    const isGenoeg = () =>
      toegezegd.length >= genoeg && SOORTEN.every((soort) => toegezegd.some((t) => t.status === soort));
    await wachtTot(() => gestopt || isGenoeg());
    await dood(lopend, toeval.kies(['alles', 'alles', 'programma']));
    await stromen;
    lopend = await start();
    await controleer(toegezegd);
    rondes.push(toegezegd.length - voor);
  }
  await dood(lopend, 'alles');
  console.log(`${toegezegd.length} toezeggingen, per ronde ${Math.min(...rondes)} tot ${Math.max(...rondes)}`);
  assert.ok(toegezegd.length >= RONDES * ALTIJD, 'te weinig geschreven om iets te bewijzen');
});
