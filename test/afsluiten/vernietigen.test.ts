import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findAfsluitingen } from '../../src/afsluiten/afsluiting.queries.ts';
import { neemEigenDeelMee, toonEigenDeel } from '../../src/afsluiten/eigen-deel/neem-mee.ts';
import { toonGezinseinde } from '../../src/afsluiten/gezin/toon-einde.ts';
import { beginVernietiging } from '../../src/afsluiten/vernietiging/begin.ts';
import { bewijsDocument } from '../../src/afsluiten/vernietiging/bewijs-document.ts';
import { keurVernietigingGoed } from '../../src/afsluiten/vernietiging/keur-goed.ts';
import { onthoudLogboeklezers } from '../../src/afsluiten/vernietiging/logboeklezers.ts';
import { stopVernietiging } from '../../src/afsluiten/vernietiging/stop.ts';
import { toonEinde, toonVernietigingen } from '../../src/afsluiten/vernietiging/toon.ts';
import { voerVernietigingenUit } from '../../src/afsluiten/vernietiging/voer-uit.ts';
import { zieAfVoorPartij } from '../../src/afsluiten/zie-af-voor-partij.ts';
import { toonZaken } from '../../src/betrokkene/zaak/toon-zaken.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { inTransactie, type Tx } from '../../src/db/transactie.ts';
import { maakPdf } from '../../src/document/maak-pdf.ts';
import { bladhash } from '../../src/logboek/blad.ts';
import { openNamen } from '../../src/partij/personen.ts';
import { dienVerzoekIn } from '../../src/rechten/dien-verzoek-in.ts';
import { verlengVerzoek } from '../../src/rechten/verleng-verzoek.ts';
import { leesEigenTaken } from '../../src/taak/eigen-taken.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { gezin, werk } from '../toestemming/bries.ts';
import { alsBetrokken, GEPLANT, maakGevuld, sluit } from './gesloten.ts';

let waterrijk: Awaited<ReturnType<typeof maakWaterrijk>>;
let d: Daan;
let elders: Daan;
before(async () => {
  waterrijk = await maakWaterrijk();
  d = await maakGevuld({ op: waterrijk });
  // Een tweede casus in dezelfde regio: daar mag niets aan veranderen.
  elders = await maakGevuld({ op: waterrijk });
  await sluit(d);
});
after(async () => {
  await elders?.su.end();
  await d?.weg();
});

const NA_TERMIJN = '2028-03-03T09:00:00.000Z';
const taken = async (soort: string) =>
  (
    await d.su.query<{ voor_persoon_id: string }>(
      'select voor_persoon_id from taak where casus_id = $1 and soort = $2 and gereed_op is null',
      [d.casus, soort],
    )
  ).rows.map((rij) => rij.voor_persoon_id);

const lopende = async (): Promise<string> =>
  (
    await d.su.query<{ id: string }>("select id from vernietiging where casus_id = $1 and status <> 'gestopt'", [
      d.casus,
    ])
  ).rows[0]?.id ?? '';

test('voor de bewaartermijn begint niemand, en daarna zegt de wekker het aan twee mensen van de procesregiepartij', async () => {
  d.zetKlok('2028-03-02T09:00:00.000Z');
  assert.deepEqual(await beginVernietiging(alsBetrokken(d, 'femke'), { casus: d.casus, waaromNuWel: null }), {
    kind: 'te-vroeg',
    vanaf: '2028-03-03',
  });
  await wek(d.omgeving, WEKKERS);
  assert.deepEqual(await taken('vernietiging-beginnen'), []);
  d.zetKlok(NA_TERMIJN);
  await wek(d.omgeving, WEKKERS);
  const wie = await taken('vernietiging-beginnen');
  assert.deepEqual(wie.sort(), [d.wie('femke').persoon, d.wie('petra').persoon].sort());
  await wek(d.omgeving, WEKKERS);
  assert.equal((await taken('vernietiging-beginnen')).length, 2, 'een keer');
  const opening = { ...alsBetrokken(d, 'petra'), slot: 'geen', logregel: 'geen' } as const;
  const vanPetra = await inTransactie(opening, (tx) => leesEigenTaken(tx, d.wie('petra').persoon));
  const { rows } = await d.su.query<{ kenmerk: string }>('select kenmerk from casus where id = $1', [d.casus]);
  assert.equal(vanPetra.find(({ soort }) => soort === 'vernietiging-beginnen')?.kenmerk, rows[0]?.kenmerk);
});

test('zonder dat het bewijs van Bries is meegenomen begint het niet; meenemen kan dan nog (L-5)', async () => {
  const geweigerd = await beginVernietiging(alsBetrokken(d, 'petra'), { casus: d.casus, waaromNuWel: null });
  assert.equal(geweigerd.kind, 'belet');
  const voor = await toonEinde(alsBetrokken(d, 'petra'), d.casus);
  assert.ok(voor.kind === 'einde' && voor.beeld.voorraad);
  assert.ok(voor.beeld.voorraad.nietMeegenomen.includes('Bries Jeugdhulp'));
  assert.ok(voor.beeld.voorraad.nietMeegenomen.length > 1, 'ook wie geen bewijs heeft, verliest zijn deel');
  const bries = await neemEigenDeelMee(werk(d, 'sanne'), { casus: d.casus, vorm: 'json' });
  assert.equal(bries.kind, 'meegenomen');
});

test('zolang een verzoek om een recht loopt, wordt er niets vernietigd (13.2)', async () => {
  const id = d.omgeving.ids;
  const van = 'persoon' in d.verzoeker('vader') ? (d.verzoeker('vader') as { persoon: string }).persoon : '';
  const verzoek = id();
  await d.su.query(
    "insert into verzoek (id, casus_id, van_persoon_id, recht, ontvangen_op, ingediend_op) values ($1, $2, $3, 'inzage', '2028-03-01', now())",
    [verzoek, d.casus, van],
  );
  for (const wie of ['rachid', 'femke'] as const)
    await d.su.query(
      "insert into verzoekdeel (id, casus_id, verzoek_id, van_persoon_id, partij_id, stand) values ($1, $2, $3, $4, $5, 'open')",
      [id(), d.casus, verzoek, van, d.wie(wie).partij],
    );
  const geweigerd = await beginVernietiging(alsBetrokken(d, 'femke'), { casus: d.casus, waaromNuWel: null });
  assert.deepEqual(
    geweigerd,
    { kind: 'belet', belet: [{ kind: 'verzoek-loopt', aantal: 1 }] },
    'een verzoek aan twee is er een',
  );
  await d.su.query('delete from verzoekdeel where verzoek_id = $1', [verzoek]);
  await d.su.query('delete from verzoek where id = $1', [verzoek]);
});

test('een ander dan de procesregiepartij begint niet, en wie begon keurt niet zelf goed', async () => {
  assert.equal(
    (await beginVernietiging(alsBetrokken(d, 'rachid'), { casus: d.casus, waaromNuWel: null })).kind,
    'niet-gevonden',
  );
  assert.equal(
    (await beginVernietiging(alsBetrokken(d, 'harm'), { casus: d.casus, waaromNuWel: null })).kind,
    'niet-gevonden',
  );
  assert.equal(
    (await beginVernietiging(alsBetrokken(d, 'femke'), { casus: d.casus, waaromNuWel: null })).kind,
    'begonnen',
  );
  assert.equal(
    (await beginVernietiging(alsBetrokken(d, 'petra'), { casus: d.casus, waaromNuWel: null })).kind,
    'loopt-al',
  );
  const wens = { casus: d.casus, vernietiging: await lopende() };
  assert.equal((await keurVernietigingGoed(alsBetrokken(d, 'femke'), wens)).kind, 'zelf-begonnen');
  await wek(d.omgeving, WEKKERS);
  assert.deepEqual(await taken('vernietiging-goedkeuren'), [d.wie('petra').persoon]);
});

test('wie de lijst ziet, ziet aantallen en niets van de inhoud; ook de beheerder, die de casus niet kent', async () => {
  const uitkomst = await toonEinde(alsBetrokken(d, 'petra'), d.casus);
  assert.ok(uitkomst.kind === 'einde');
  const tekst = JSON.stringify(uitkomst.beeld);
  for (const woord of [...Object.values(GEPLANT), 'Daan', 'Graaf']) assert.ok(!tekst.includes(woord), woord);
  const lijst = uitkomst.beeld.vernietiging?.lijst ?? {};
  assert.equal(lijst['toestemmingsvraag'], 1);
  assert.ok(Number(lijst['gegeven']) >= 3);
  assert.ok(uitkomst.beeld.mag.goedkeuren);
});

/** Waarom het nu wel kan, zoals deze het leest. */
async function nuWel(wie: 'femke' | 'harm' | 'rachid'): Promise<string | null | undefined> {
  const uitkomst = await toonEinde(alsBetrokken(d, wie), d.casus);
  return uitkomst.kind === 'einde' ? uitkomst.beeld.vernietiging?.waaromNuWel : undefined;
}

const berichtenAan = async (wie: 'harm'): Promise<number> =>
  (await d.su.query('select 1 from bericht where persoon_id = $1 and casus_id = $2', [d.wie(wie).persoon, d.casus]))
    .rowCount ?? 0;

/** Waarom het vernietigen is tegengehouden, zoals wie het overleg leidde het leest. */
async function redenen(): Promise<readonly (string | null)[]> {
  const uitkomst = await toonEinde(alsBetrokken(d, 'femke'), d.casus);
  return uitkomst.kind === 'einde' ? uitkomst.beeld.tegengehouden.map(({ reden }) => reden) : [];
}

test('zeven hele dagen kan ook de FG van een andere organisatie het tegenhouden, met een reden', async () => {
  const wens = { casus: d.casus, vernietiging: await lopende() };
  const goed = await keurVernietigingGoed(alsBetrokken(d, 'petra'), wens);
  assert.ok(goed.kind === 'goedgekeurd');
  assert.equal(goed.vanaf.toISOString(), '2028-03-10T23:00:00.000Z');
  assert.equal(await voerVernietigingenUit(d.omgeving), 0);
  await wek(d.omgeving, WEKKERS);
  const { rowCount } = await d.su.query('select 1 from bericht where persoon_id = $1 and casus_id = $2', [
    d.wie('harm').persoon,
    d.casus,
  ]);
  assert.equal(rowCount, 1, 'de FG hoort dat er iets klaarstaat');
  const gestopt = await stopVernietiging(alsBetrokken(d, 'harm'), { ...wens, reden: 'Er loopt een klacht bij ons.' });
  assert.deepEqual(gestopt, { kind: 'gestopt' });
  d.zetKlok('2028-03-20T09:00:00.000Z');
  assert.equal(await voerVernietigingenUit(d.omgeving), 0);
  assert.deepEqual(await redenen(), ['Er loopt een klacht bij ons.']);
  await wek(d.omgeving, WEKKERS);
  assert.deepEqual(await taken('vernietiging-beginnen'), [], 'niet meteen opnieuw');
  d.zetKlok('2028-06-05T09:00:00.000Z');
  await wek(d.omgeving, WEKKERS);
  assert.equal((await taken('vernietiging-beginnen')).length, 2, 'na negentig dagen wel');
});

/** Alle enveloppen in de regio die nu nog opengaan, geprobeerd met elke sleutel die er is. */
async function nogTeLezen(casus: string): Promise<readonly string[]> {
  const { rows } = await d.su.query<{ tabel: string; naam: string }>(
    `select c.relname as tabel, a.attname as naam from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.atttypid = 'bytea'::regtype
       and exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'casus_id') and a.attname not like '%hash'
       and c.relname not in ('gebeurtenis', 'zoekterm')`,
  );
  const gevonden: string[] = [];
  for (const { tabel, naam } of [...rows, { tabel: 'casus', naam: 'initialen' }, { tabel: 'casus', naam: 'vraag' }]) {
    const id = tabel === 'casus' ? 'id' : 'casus_id';
    const { rowCount } = await d.su.query(`select 1 from ${tabel} where ${id} = $1 and octet_length(${naam}) > 0`, [
      casus,
    ]);
    if ((rowCount ?? 0) > 0) gevonden.push(`${tabel}.${naam}`);
  }
  return gevonden.sort();
}

test('daarna gaat alles weg: geen rij, geen sleutel, en een bewijs met de plaats in het logboek', async () => {
  const voor = await nogTeLezen(d.casus);
  assert.ok(voor.includes('gegeven.inhoud') && voor.includes('hoorgesprek.inhoud') && voor.includes('casus.vraag'));
  const andere = await nogTeLezen(elders.casus);
  for (const waaromNuWel of [null, '  '])
    assert.deepEqual(
      await beginVernietiging(alsBetrokken(d, 'petra'), { casus: d.casus, waaromNuWel }),
      { kind: 'waarom-nodig' },
      'wie opnieuw begint, antwoordt op de reden van wie het tegenhield',
    );
  const opnieuw = { casus: d.casus, waaromNuWel: 'De klacht is afgehandeld.' };
  assert.equal((await beginVernietiging(alsBetrokken(d, 'petra'), opnieuw)).kind, 'begonnen');
  const wens = { casus: d.casus, vernietiging: await lopende() };
  assert.deepEqual(
    await redenen(),
    ['Er loopt een klacht bij ons.'],
    'wie goedkeurt, weet waarom het eerder niet doorging',
  );
  for (const wie of ['femke', 'harm', 'rachid'] as const) assert.equal(await nuWel(wie), 'De klacht is afgehandeld.');
  const vooraf = await berichtenAan('harm');
  await wek(d.omgeving, WEKKERS);
  assert.equal(await berichtenAan('harm'), vooraf + 1, 'wie tegenhield, hoort meteen dat het opnieuw begint');
  await wek(d.omgeving, WEKKERS);
  assert.equal(await berichtenAan('harm'), vooraf + 1, 'een keer');
  assert.equal((await keurVernietigingGoed(alsBetrokken(d, 'petra'), wens)).kind, 'zelf-begonnen');
  const weer = await keurVernietigingGoed(alsBetrokken(d, 'femke'), wens);
  assert.ok(weer.kind === 'goedgekeurd');
  assert.equal(weer.vanaf.toISOString(), '2028-06-12T22:00:00.000Z', 'ook de tweede keer zeven hele dagen');
  d.zetKlok('2028-06-14T09:00:00.000Z');
  assert.equal(await voerVernietigingenUit(d.omgeving), 1);
  assert.deepEqual(await redenen(), [null], 'dat het is tegengehouden blijft staan, de reden niet');
  assert.equal(await nuWel('femke'), null, 'en waarom het toch kon ook niet');
  assert.equal(await voerVernietigingenUit(d.omgeving), 0, 'opnieuw doen geeft niets');
  assert.deepEqual(await nogTeLezen(d.casus), []);
  assert.deepEqual(await nogTeLezen(elders.casus), andere, 'de andere casus is heel');
  const uitkomst = await toonEinde(alsBetrokken(d, 'petra'), d.casus);
  assert.ok(uitkomst.kind === 'einde' && uitkomst.beeld.vernietiging?.bewijs);
  const { bewijs } = uitkomst.beeld.vernietiging;
  assert.ok(bewijs.gecontroleerd > 10);
  assert.ok(bewijs.sleutels.every(({ vingerafdruk }) => /^[0-9a-f]{64}$/.test(vingerafdruk)));
  assert.equal(bewijs.sleutels.filter(({ soort }) => soort === 'gezinslid').length, 3);
  const { rows } = await d.su.query<{ code: string; blad: Buffer }>(
    'select code, blad from gebeurtenis where volgnummer = $1',
    [bewijs.logboek.volgnummer],
  );
  assert.deepEqual(
    rows.map(({ code, blad }) => [code, blad.toString('hex')]),
    [['vernietiging-afgerond', bewijs.logboek.blad]],
  );
  const document = bewijsDocument(bewijs, { begonnen: 'P', goedgekeurd: 'F' });
  assert.match(JSON.stringify(document), /artikel 9\.2 van het convenant/, 'waarom het weg moest');
  const pdf = await maakPdf(document, {
    door: 'P',
    op: d.omgeving.klok(),
  });
  assert.equal(Buffer.from(pdf).subarray(0, 5).toString(), '%PDF-');
});

/** Wat als raam blijft, met de reden. Een nieuwe tabel met een casus staat hier, of wordt leeg. */
const BLIJFT: Readonly<Record<string, string>> = {
  afsluiting: 'dagen en grond, zonder iets over de jongere',
  bericht: 'dat er iets klaarstond, zonder inhoud',
  betrokkene: 'het surrogaat waar het logboek naar wijst; de kern is leeg',
  deelnemer: 'wie er aan tafel zat, zonder verklaring',
  eigendeel: 'wie het eigen deel meenam',
  gebeurtenis: 'het logboek zonder inhoud, met een eigen termijn',
  gezag: 'van wie de zaak is; de bron is leeg',
  lidmaatschap: 'het gezin en de regie houden hun weg naar het einde',
  logboeklezer: 'wie met gezag nog leest wie er keek; zonder reden en zonder leeftijd',
  vernietiging: 'het bewijs',
};

test('van een vernietigde casus staat in geen andere tabel nog een rij', async () => {
  const { rows } = await d.su.query<{ tabel: string }>(
    `select table_name as tabel from information_schema.columns
     where table_schema = 'public' and column_name = 'casus_id' and table_name in (select tablename from pg_tables) order by 1`,
  );
  assert.ok(rows.length > 40);
  const over: string[] = [];
  for (const { tabel } of rows)
    if (((await d.su.query(`select 1 from ${tabel} where casus_id = $1 limit 1`, [d.casus])).rowCount ?? 0) > 0)
      over.push(tabel);
  // Daan is dan 17: geen ouder leest nog mee, dus die tabel is leeg.
  assert.deepEqual(
    over,
    Object.keys(BLIJFT).filter((tabel) => tabel !== 'logboeklezer'),
  );
  // Een tabel die nu toevallig leeg was, bewijst niets: de functie moet haar noemen.
  const { rows: functies } = await d.su.query<{ tekst: string }>(
    "select prosrc as tekst from pg_proc where proname = 'casus_vernietigen'",
  );
  const vergeten = rows.filter(
    ({ tabel }) => !Object.hasOwn(BLIJFT, tabel) && !functies[0]?.tekst.includes(`'${tabel}'`),
  );
  assert.deepEqual(vergeten, []);
});

test('wat naar iets anders wijst, gaat eerst: anders blijft een vernietiging halverwege steken', async () => {
  const { rows: functies } = await d.su.query<{ tekst: string }>(
    "select prosrc as tekst from pg_proc where proname = 'casus_vernietigen'",
  );
  const lijst = /foreach tabel in array array\[([^\]]+)\]/.exec(functies[0]?.tekst ?? '')?.[1] ?? '';
  const volgorde = [...lijst.matchAll(/'(\w+)'/g)].map(([, naam = '']) => naam);
  assert.ok(volgorde.length > 30);
  const { rows } = await d.su.query<{ van: string; naar: string }>(
    `select distinct conrelid::regclass::text as van, confrelid::regclass::text as naar from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid order by 1, 2`,
  );
  const teLaat = rows.filter(({ van, naar }) => {
    const [eerst, daarna] = [volgorde.indexOf(van), volgorde.indexOf(naar)];
    return eerst >= 0 && daarna >= 0 && eerst > daarna;
  });
  assert.deepEqual(teLaat, []);
});

test('na de vernietiging opent niemand de casus nog, en het logboek zonder inhoud staat er nog', async () => {
  for (const wie of ['femke', 'rachid'] as const)
    assert.equal((await toonCasus(werk(d, wie), d.casus)).kind, 'niet-gevonden', wie);
  const { rows } = await d.su.query<{ n: string }>('select count(*) as n from gebeurtenis where casus_id = $1', [
    d.casus,
  ]);
  assert.ok(Number(rows[0]?.n) > 20);
  assert.equal((await toonCasus(werk(d, 'femke'), elders.casus)).kind, 'overzicht', 'de andere casus opent gewoon');
  const regels = await toonVernietigingen(alsBetrokken(d, 'harm'));
  assert.equal(regels.find((rij) => rij.casus === d.casus)?.stand, 'klaar');
});

test('elke logregel over een vernietigde casus klopt nog met haar eigen blad', async () => {
  const { rows } = await d.su.query<{ bytes: Buffer; blad: Buffer }>(
    'select bytes, blad from gebeurtenis where casus_id = $1 order by volgnummer',
    [d.casus],
  );
  assert.ok(rows.length > 20);
  assert.deepEqual(
    rows.filter(({ bytes, blad }) => !bladhash(bytes).equals(blad)),
    [],
  );
});

/** Wie van het gezin na de vernietiging nog leest wie er keek, en wat. */
const keekVan = async (c: Daan, wie: 'vader' | 'moeder' | 'daan') => {
  const uitkomst = await toonGezinseinde(gezin(c, wie), c.casus);
  assert.ok(uitkomst.kind === 'einde', uitkomst.kind);
  return uitkomst.einde.keek;
};

test('was de jongere bij het vernietigen 16 of ouder, dan leest alleen de jongere zelf nog wie er keek (E-02)', async () => {
  assert.equal(await keekVan(d, 'vader'), null);
  assert.ok(((await keekVan(d, 'daan')) ?? []).length > 20);
  // Langs de gewone weg: wie inlogt, kiest uit zijn zaken, en komt van een zaak die weg is op de pagina over het einde.
  for (const wie of ['daan', 'vader'] as const) {
    const zaken = await toonZaken(gezin(d, wie));
    assert.ok(
      zaken.some(({ casus }) => casus === d.casus),
      wie,
    );
  }
});

test('was de jongere jonger dan 16, dan lezen ouders met gezag wat er tot dan stond, zonder soorten (fn 32)', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const c = await maakDaan({ op: waterrijk });
  const stil = {
    verzoek: c.omgeving.ids(),
    casus: c.casus,
    recht: 'bezwaar',
    gegeven: null,
    tekst: 'Niet thuis.',
    stil: true,
  } as const;
  assert.equal((await dienVerzoekIn(gezin(c, 'daan'), stil)).kind, 'ingediend');
  const { rows: delen } = await c.su.query<{ id: string }>(
    'select id from verzoekdeel where verzoek_id = $1 and partij_id = $2',
    [stil.verzoek, c.wie('sanne').partij],
  );
  const langer = { casus: c.casus, verzoek: stil.verzoek, deel: delen[0]?.id ?? '', om: 'ingewikkeld' } as const;
  assert.equal((await verlengVerzoek(werk(c, 'sanne'), langer)).kind, 'verlengd');
  await sluit(c);
  const opening = {
    omgeving: c.omgeving,
    verzoeker: { soort: 'systeem', handeling: 'vernietigen' },
    herkomst: { verzoek: c.omgeving.ids(), kanaal: 'werker' },
    slot: 'geen',
    logregel: 'geen',
  } as const;
  await inTransactie(opening, (tx) => onthoudLogboeklezers(tx, c.casus));
  await inTransactie(opening, (tx) => onthoudLogboeklezers(tx, c.casus));
  assert.equal(await keekVan(c, 'vader'), null, 'voor de vernietiging staat dit op een andere pagina');
  d.zetKlok('2026-03-04T09:00:00.000Z');
  await c.su.query('update afsluiting set vernietigd_op = $2 where casus_id = $1', [c.casus, d.omgeving.klok()]);
  for (const wie of ['vader', 'moeder'] as const) {
    const keek = (await keekVan(c, wie)) ?? [];
    assert.ok(keek.length > 5, wie);
    assert.ok(keek.every((regel) => regel.dader.ik || regel.categorieen.length === 0));
    assert.ok(keek.every((regel) => regel.dader.naam === null));
    assert.ok(
      !keek.some((regel) => regel.code.startsWith('verzoek-')),
      'een verzoek van een ander blijft van die ander (E-14)',
    );
  }
  d.zetKlok('2026-03-05T09:00:00.000Z');
  const later = (await keekVan(c, 'vader')) ?? [];
  assert.ok(
    later.every(({ op }) => op < new Date('2026-03-04T09:00:00.000Z')),
    'niets van daarna',
  );
  await c.su.end();
});

test('de sleutels zijn weg, ook voor wie een oude back-up terugzet, en die van de andere casus niet', async () => {
  const { rows } = await d.su.query<{ id: string }>('select id from betrokkene where casus_id = $1', [d.casus]);
  const betrokkene = rows[0]?.id ?? '';
  const { kluis } = d.omgeving;
  for (const eigenaar of [d.wie('femke').partij, d.wie('rachid').partij, d.wie('sanne').partij])
    assert.equal((await kluis.zorgVoorSleutel({ klasse: 'bron', eigenaar, betrokkene })).kind, 'vernietigd');
  assert.equal((await kluis.zorgVoorSleutel({ klasse: 'gedeeld', casus: d.casus })).kind, 'vernietigd');
  assert.equal((await kluis.zorgVoorSleutel({ klasse: 'gedeeld', casus: elders.casus })).kind, 'aanwezig');
});

test('een verzoek dat in de zeven dagen komt, gaat voor: er gaat niets weg tot het is beantwoord (13.2)', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const c = await maakGevuld({ op: waterrijk });
  await sluit(c);
  assert.equal((await neemEigenDeelMee(werk(c, 'sanne'), { casus: c.casus, vorm: 'json' })).kind, 'meegenomen');
  d.zetKlok(NA_TERMIJN);
  const begonnen = await beginVernietiging(alsBetrokken(c, 'femke'), { casus: c.casus, waaromNuWel: null });
  assert.ok(begonnen.kind === 'begonnen');
  const goed = { casus: c.casus, vernietiging: begonnen.id };
  assert.equal((await keurVernietigingGoed(alsBetrokken(c, 'petra'), goed)).kind, 'goedgekeurd');
  d.zetKlok('2028-03-09T09:00:00.000Z');
  const verzoek = { verzoek: c.omgeving.ids(), casus: c.casus, recht: 'inzage', gegeven: null } as const;
  const ingediend = await dienVerzoekIn(gezin(c, 'daan'), { ...verzoek, tekst: 'Ik wil alles zien.', stil: false });
  assert.equal(ingediend.kind, 'ingediend');
  d.zetKlok('2028-03-14T09:00:00.000Z');
  assert.equal(await voerVernietigingenUit(d.omgeving), 0);
  const wacht = await toonEinde(alsBetrokken(c, 'femke'), c.casus);
  assert.ok(wacht.kind === 'einde');
  assert.equal(wacht.beeld.afsluiting.vernietigd_op, null);
  assert.deepEqual(
    wacht.beeld.voorraad?.belet.map(({ kind }) => kind),
    ['verzoek-loopt'],
    'wie leidt leest waarom het wacht',
  );
  const langsOm = () =>
    c.su.query(
      `with nu as materialized (select set_config('ctx.soort', 'systeem', true), set_config('ctx.handeling', 'vernietigen', true))
       update vernietiging set status = 'bezig', bezig_op = uitvoeren_vanaf from nu where casus_id = $1`,
      [c.casus],
    );
  await assert.rejects(langsOm(), /kan zo niet veranderen/, 'ook langs het programma om niet');
  await c.su.query(
    "update verzoekdeel set stand = 'niets', beantwoord_op = $2, beantwoord_door = $3 where casus_id = $1",
    [c.casus, d.omgeving.klok(), c.wie('femke').persoon],
  );
  assert.equal(await voerVernietigingenUit(d.omgeving), 0, 'wie vroeg, moet het antwoord nog kunnen lezen');
  const teLezen = await toonEinde(alsBetrokken(c, 'femke'), c.casus);
  assert.ok(teLezen.kind === 'einde');
  assert.deepEqual(teLezen.beeld.voorraad?.belet, [{ kind: 'antwoord-te-lezen', tot: '2028-04-25' }]);
  await assert.rejects(langsOm(), /kan zo niet veranderen/, 'ook langs het programma om niet');
  d.zetKlok('2028-04-25T08:00:00.000Z');
  assert.equal(await voerVernietigingenUit(d.omgeving), 0, 'zes hele weken');
  d.zetKlok('2028-04-26T08:00:00.000Z');
  assert.equal(await voerVernietigingenUit(d.omgeving), 1);
  assert.deepEqual(
    await namenVan(c),
    { vader: 'Naam verwijderd', moeder: 'Naam verwijderd', daan: 'Daan de Graaf' },
    'wie nooit keek leest ook het logboek niet, en dan is er geen reden om te weten wie het was',
  );
  assert.equal((await namenVan(elders)).vader, 'Mark de Graaf', 'in een andere casus verandert niets');
  await c.su.end();
});

/** De namen van het gezin, zoals wie hen invoerde ze nu nog leest. */
async function namenVan(c: Daan) {
  const persoon = (wie: 'vader' | 'moeder' | 'daan') => (c.verzoeker(wie) as { persoon: string }).persoon;
  const wie = [persoon('vader'), persoon('moeder'), persoon('daan')];
  const namen = await inTransactie({ ...werk(c, 'femke'), slot: 'geen', logregel: 'geen' }, (tx) => openNamen(tx, wie));
  const [vader, moeder, daan] = wie.map((id) => namen.get(id)?.naam);
  return { vader, moeder, daan };
}

test('waarom een grond geldt, leest wie het overleg leidde, en de beheerder en een ander niet', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const c = await maakDaan({ op: waterrijk });
  const toelichting = 'Het gezin is verhuisd naar een andere regio.';
  const wens = { casus: c.casus, grond: 'vertrokken', toelichting } as const;
  assert.equal((await sluitCasus(werk(c, 'femke'), wens)).kind, 'gesloten');
  const gelezen = async (wie: 'femke' | 'petra' | 'rachid' | 'harm') => {
    const uitkomst = await toonEinde(alsBetrokken(c, wie), c.casus);
    return uitkomst.kind === 'einde' ? uitkomst.beeld.toelichting : uitkomst.kind;
  };
  assert.equal(await gelezen('femke'), toelichting);
  for (const wie of ['petra', 'rachid', 'harm'] as const) assert.equal(await gelezen(wie), null, wie);
  await c.su.end();
});

test('een beheerder ziet af voor een organisatie van wie niemand meer aan tafel zit; een ander kan dat niet', async () => {
  const c = await maakDaan({ op: waterrijk });
  d.zetKlok('2026-03-03T09:00:00.000Z');
  await sluit(c);
  const petra = { ...alsBetrokken(c, 'petra') };
  const zieAf = async () => (await zieAfVoorPartij(petra, c.casus)).kind;
  assert.deepEqual((await tegelijk(waterrijk, [zieAf, zieAf])).toSorted(), ['afgezien', 'al-gedaan']);
  const { rows } = await c.su.query('select 1 from eigendeel where casus_id = $1', [c.casus]);
  assert.equal(rows.length, 1, 'twee keer verzonden is een keer vastgelegd');
  assert.deepEqual(await zieAfVoorPartij(petra, c.casus), { kind: 'al-gedaan' });
  assert.deepEqual(await zieAfVoorPartij(alsBetrokken(c, 'harm'), c.casus), { kind: 'niet-gevonden' });
  await c.su.end();
});

test('zag de beheerder af terwijl er nog iemand zat, dan houdt die na de laatste dag geen taak over die niet meer kan', async () => {
  const c = await maakDaan({ op: waterrijk });
  d.zetKlok('2026-03-03T09:00:00.000Z');
  await sluit(c);
  assert.deepEqual(await zieAfVoorPartij(alsBetrokken(c, 'petra'), c.casus), { kind: 'afgezien' });
  const taak = async () =>
    (
      await c.su.query(
        "select 1 from taak where casus_id = $1 and voor_persoon_id = $2 and soort = 'eigen-deel-meenemen' and gereed_op is null",
        [c.casus, c.wie('femke').persoon],
      )
    ).rowCount;
  assert.equal(await taak(), 1, 'tot en met de laatste dag kan het nog');
  d.zetKlok('2026-04-03T09:00:00.000Z');
  assert.equal((await toonEigenDeel(werk(c, 'femke'), c.casus)).kind, 'voorbij');
  assert.equal(await taak(), 0);
  await c.su.end();
});

test('in de lijst staat wat nog moet gebeuren voorop, hoeveel er ook al is vernietigd', async () => {
  const opening = { ...alsBetrokken(d, 'petra'), slot: 'geen', logregel: 'geen' } as const;
  const lees = (hoogstens: number) => (tx: Tx) => findAfsluitingen(tx, { vanaf: '2099-01-01', hoogstens });
  const alle = await inTransactie(opening, lees(200));
  const open = alle.filter(({ vernietigd_op }) => vernietigd_op === null).length;
  assert.ok(open > 0 && open < alle.length);
  const eerste = await inTransactie(opening, lees(open));
  assert.deepEqual(
    eerste.filter(({ vernietigd_op }) => vernietigd_op !== null),
    [],
  );
});
