import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import { beslisMeenemen, verzetFase } from '../../src/casus/fase/verzet-fase.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { beeindigPlan } from '../../src/plan/beeindig-plan.ts';
import { haalRegelWeg } from '../../src/plan/haal-regel-weg.ts';
import { legPlangesprekVast } from '../../src/plan/leg-plangesprek-vast.ts';
import { type Standinvoer, schrijfStand } from '../../src/plan/schrijf-stand.ts';
import { Eindepagina } from '../../src/plan/stap-paginas.tsx';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { renderPagina } from '../../src/web/pagina.tsx';
import { VERZOEK } from '../../src/web/proef/verzoek.ts';
import { type Daan, GEWOON, type Wie } from '../gegeven/daan.ts';
import { gezin, stelVraagVan, tik, werk } from '../toestemming/bries.ts';
import { begin, leest, maakGeldig, maakPlanproef, planVan, regelVan, schrijf } from './plannen.ts';

let d: Daan;
before(async () => {
  d = await maakPlanproef();
});
after(() => d?.weg());

type Taak = { readonly soort: string; readonly dag: string | null };
async function takenVan(wie: Wie): Promise<readonly Taak[]> {
  const { rows } = await d.su.query<Taak>(
    "select soort, voor_datum::text as dag from taak where casus_id = $1 and voor_persoon_id = $2 and gereed_op is null and soort ~ 'plan|nazorg' order by soort, voor_datum",
    [d.casus, (d.verzoeker(wie) as { persoon: string }).persoon],
  );
  return rows;
}

const stand = (regel: string, anders: Partial<Standinvoer>): Standinvoer =>
  ({
    casus: d.casus,
    stand: d.omgeving.ids(),
    regel,
    woorden: null,
    soort: 'voortgang',
    waarde: 'loopt',
    ...anders,
  }) as Standinvoer;

let actie: string;
let doel: string;

test('na het vaststellen staan de taken klaar: de actie, het gesprek over de voortgang en de evaluatie (PH-4d, PH-5a)', async () => {
  doel = (await schrijf(d, 'femke', { aan: ['rachid', 'moeder', 'daan', 'sanne'], wat: 'Elke week een dag meer.' }))
    .regel;
  const rachid = [await d.stoel('rachid')];
  const vanRachid = { soort: 'actie', leefgebied: null, bijStam: doel, meten: null, wie: rachid } as const;
  actie = (await schrijf(d, 'rachid', { ...vanRachid, aan: ['femke', 'daan'], wat: 'Belt op maandag.' })).regel;
  const vanMoeder = { ...vanRachid, wie: [await d.stoel('moeder')], wanneer: '2026-04-15' };
  await schrijf(d, 'rachid', { ...vanMoeder, aan: ['moeder'], wat: 'Belt de school terug.' });
  await maakGeldig(d, ['vader']);
  // Staat zij op de eerste pagina, dan zegt die niet dat er niets te doen is.
  assert.deepEqual(await takenVan('moeder'), [{ soort: 'planactie-doen', dag: '2026-04-15' }]);
  assert.deepEqual(await takenVan('rachid'), [{ soort: 'planactie-doen', dag: '2026-05-01' }]);
  assert.deepEqual(await takenVan('femke'), [
    { soort: 'plan-evalueren', dag: '2026-06-30' },
    { soort: 'plangesprek-voeren', dag: '2026-03-31' },
  ]);
});

test('hoe het gaat schrijft wie eraan werkt of wie het inbracht; een ander niet (PH-4b)', async () => {
  const rachid = await regelVan(d, 'rachid', { aan: ['femke', 'daan'] });
  const woorden = { ...rachid, tekst: 'Hij nam twee keer op.' };
  const invoer = stand(actie, { soort: 'voortgang', waarde: 'gedaan', woorden });
  assert.equal((await schrijfStand(d.als('rachid'), invoer)).kind, 'bewaard');
  assert.equal((await schrijfStand(d.als('rachid'), invoer)).kind, 'al-bewaard');
  assert.deepEqual(await takenVan('rachid'), [], 'gedaan is van de lijst');
  assert.deepEqual(await schrijfStand(d.als('moeder'), stand(doel, {})), { kind: 'kan-niet', reden: 'niet-van-u' });
  assert.equal(
    (await schrijfStand(d.als('moeder'), stand(actie, {}))).kind,
    'niet-gevonden',
    'die actie leest zij niet',
  );
  const gezien = (await planVan(d, 'daan')).acties.find((r) => r.regel === actie)?.standen;
  assert.deepEqual(
    gezien?.map((s) => [s.stand, s.woorden]),
    [['gedaan', 'Hij nam twee keer op.']],
  );
});

test('een gesprek over de voortgang ligt vast zonder inhoud, en het volgende staat klaar (PH-4d)', async () => {
  const met = [await d.stoel('moeder'), await d.stoel('daan')];
  const wens = { casus: d.casus, gesprek: d.omgeving.ids(), op: '2026-03-03', met };
  assert.deepEqual(await legPlangesprekVast(werk(d, 'femke'), { ...wens, op: '2026-03-04' }), {
    kind: 'kan-niet',
    reden: 'datum',
  });
  const gedaan = await legPlangesprekVast(werk(d, 'femke'), wens);
  assert.deepEqual(gedaan, { kind: 'vastgelegd', volgende: '2026-03-31' });
  assert.deepEqual(
    (await planVan(d, 'daan')).gesprekken.map((g) => g.op),
    ['2026-03-03'],
  );
  assert.deepEqual((await legPlangesprekVast(werk(d, 'rachid'), wens)).kind, 'niet-gevonden');
});

test('bijstellen maakt een nieuwe versie; de oude blijft leesbaar zoals zij was (PH-4c)', async () => {
  await begin(d);
  const nieuw = await schrijf(d, 'femke', {
    vervangt: doel,
    aan: ['rachid', 'moeder', 'daan'],
    wat: 'Om de week een dag meer.',
  });
  assert.equal((await haalRegelWeg(d.als('rachid'), { casus: d.casus, regel: actie })).kind, 'weggehaald');
  await maakGeldig(d);
  assert.deepEqual(await leest(d, 'daan'), ['Om de week een dag meer.']);
  assert.deepEqual(await leest(d, 'daan', 1), ['Elke week een dag meer.', 'Belt op maandag.']);
  assert.deepEqual(
    (await planVan(d, 'daan')).versies.map((v) => [v.versie, v.status]),
    [
      [2, 'vastgesteld'],
      [1, 'vervangen'],
    ],
  );
  assert.deepEqual(await leest(d, 'sanne'), [], 'zij kreeg de nieuwe tekst niet');
  const [regel] = (await planVan(d, 'daan')).doelen;
  assert.deepEqual([regel?.regel, regel?.stam], [nieuw.regel, doel], 'het is nog hetzelfde doel');
  doel = nieuw.regel;
});

test('wat op toestemming werd gedeeld is bij de eerste blik na intrekken weg (6d)', async () => {
  const femke = await d.stoel('femke');
  const soorten = ['gezondheid', 'interventies'] as const;
  const voorbeelden = soorten.map((soort) => ({ soort, tekst: 'Een rustige start van de dag helpt.' }));
  const gesteld = await stelVraagVan(d, 'sanne', [femke], { soorten, voorbeelden });
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    tik(d);
    const antwoorden = soorten.map((soort) => ({ deelnemer: femke, soort, antwoord: 'ja' as const }));
    const uit = await beantwoordToestemming(gezin(d, wie), { casus: d.casus, ...gesteld, antwoorden });
    assert.equal(uit.kind, 'bewaard');
  }
  await begin(d);
  const kenmerken = { ...GEWOON, bevatGezondheid: true };
  const regel = await schrijf(d, 'sanne', {
    leefgebied: 'gezondheid',
    kenmerken,
    categorie: 'h',
    aan: ['femke'],
    wat: 'Beter slapen.',
  });
  const toegelaten = regel.uitkomst.gedeeld.length > 0;
  await maakGeldig(d);
  assert.equal((await leest(d, 'femke')).includes('Beter slapen.'), toegelaten);
  tik(d);
  const weg = await trekToestemmingIn(gezin(d, 'moeder'), { casus: d.casus, antwoorden: 'alles' });
  assert.equal(weg.kind, 'ingetrokken');
  assert.ok(toegelaten, 'anders bewijst deze proef niets');
  assert.ok(!(await leest(d, 'femke')).includes('Beter slapen.'));
  assert.ok((await leest(d, 'sanne')).includes('Beter slapen.'), 'de bron houdt haar eigen regel');
});

test('een nieuwe fase neemt een regel alleen mee als haar bron dat beslist; anders is zij er niet (3.4e, 3.4f)', async () => {
  await begin(d);
  const van = await schrijf(d, 'rachid', { leefgebied: 'thuis', aan: ['femke', 'daan'], wat: 'Op tijd naar bed.' });
  await maakGeldig(d);
  assert.ok((await leest(d, 'daan')).includes('Op tijd naar bed.'));
  tik(d);
  const eigen = (await planVan(d, 'femke')).doelen.filter((r) => r.eigen).map((r) => r.gegeven);
  const verzet = await verzetFase(werk(d, 'femke'), { casus: d.casus, van: 'plan', mee: eigen });
  assert.ok(verzet.kind === 'verzet' && verzet.wachtOpBronnen);
  assert.deepEqual(await leest(d, 'daan'), ['Om de week een dag meer.'], 'tot de bron beslist is de regel er niet');
  tik(d);
  await beslisMeenemen(werk(d, 'rachid'), { casus: d.casus, fase: 'monitoring', mee: [van.gegeven] });
  assert.deepEqual(await leest(d, 'daan'), ['Om de week een dag meer.', 'Op tijd naar bed.']);
});

test('ieder die een doel leest zegt zelf wat het opleverde, ouders en jongere ook (PH-5a)', async () => {
  const femke = stand(doel, { soort: 'evaluatie', waarde: 'deels' });
  assert.equal((await schrijfStand(d.als('femke'), femke)).kind, 'bewaard');
  tik(d);
  const daans = await regelVan(d, 'daan', { aan: ['femke'] });
  const eigen = stand(doel, {
    soort: 'evaluatie',
    waarde: 'gehaald',
    woorden: { ...daans, tekst: 'Ik ga weer graag.' },
  });
  assert.equal((await schrijfStand(d.als('daan'), eigen)).kind, 'bewaard');
  const gezien = async (wie: Wie) =>
    (await planVan(d, wie)).doelen
      .find((r) => r.regel === doel)
      ?.standen.map((s) => [s.door.soort, s.stand, s.woorden]);
  assert.deepEqual(await gezien('femke'), [
    ['jongere', 'gehaald', 'Ik ga weer graag.'],
    ['medewerker', 'deels', null],
  ]);
  assert.deepEqual(await gezien('moeder'), [
    ['jongere', 'gehaald', null],
    ['medewerker', 'deels', null],
  ]);
  assert.deepEqual(
    await schrijfStand(d.als('sanne'), femke).then((u) => u.kind),
    'niet-gevonden',
    'wie het doel niet leest, heeft er niets over te zeggen',
  );
});

test('na het plan blijven hoogstens zes maanden alleen doelen en uitkomsten over, en daarna niets (PH-5b, E-03)', async () => {
  await begin(d);
  const wie = [await d.stoel('rachid')];
  const actieNu = { soort: 'actie', leefgebied: null, meten: null, wie, wat: 'Bezoek thuis.' } as const;
  const bezoek = await schrijf(d, 'rachid', { ...actieNu, aan: ['femke'] });
  assert.equal((await beeindigPlan(werk(d, 'femke'), { casus: d.casus, op: '2026-03-03' })).kind, 'kan-niet');
  await maakGeldig(d);
  assert.ok((await leest(d, 'femke')).includes('Bezoek thuis.'));
  const verzuimVan = async (wie: 'femke' | 'rachid', aan: 'femke' | 'rachid') => {
    const kenmerken = { ...GEWOON, verzuim: { soort: 'ongeoorloofd', meldplichtig: false } as const };
    const invoer = d.gegeven({ categorie: 'g', kenmerken, tekst: 'Hij was er twee dagen niet.' });
    assert.equal((await deelGegeven(d.als(wie), { ...invoer, ontvangers: [await d.stoel(aan)] })).kind, 'gedeeld');
    return invoer.gegeven;
  };
  const vanSchool = await verzuimVan('femke', 'rachid');
  const vanLeerplicht = await verzuimVan('rachid', 'femke');
  const kiestNogIemand = async () =>
    (await d.su.query("select 1 from taak where soort = 'casusregie-kiezen' and gereed_op is null")).rowCount;
  assert.equal(await kiestNogIemand(), 1);
  tik(d);
  const eindpagina = async () =>
    renderPagina(VERZOEK, h(Eindepagina, { beeld: await planVan(d, 'femke'), stand: undefined }));
  assert.match(await eindpagina(), /tot 3 september 2026 alleen de doelen en uitkomsten te lezen/);
  const doelen = (await d.su.query('select doelen from casus where id = $1', [d.casus])).rows[0]?.doelen;
  await d.su.query("update casus set doelen = doelen || '{e}'::text[] where id = $1", [d.casus]);
  assert.match(
    await eindpagina(),
    /geen nazorg.*van elk doel van dit overleg weten/s,
    'van een nieuw doel weet nog niemand',
  );
  await d.su.query('update casus set doelen = $2 where id = $1', [d.casus, doelen]);
  const einde = await beeindigPlan(werk(d, 'femke'), { casus: d.casus, op: '2026-03-03' });
  assert.deepEqual(einde, { kind: 'beeindigd', nazorgTot: '2026-09-03' });
  assert.equal(await kiestNogIemand(), 0, 'na het einde valt er niets te volgen');
  assert.deepEqual(await takenVan('femke'), [{ soort: 'nazorg-afronden', dag: '2026-09-03' }]);
  assert.deepEqual(await leest(d, 'femke'), ['Om de week een dag meer.', 'Op tijd naar bed.']);
  const los = await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: bezoek.gegeven });
  assert.equal(los.kind, 'geweigerd', 'ook buiten het plan om leest niemand de actie nog');
  const leestVerzuim = async (wie: 'femke' | 'rachid', gegeven: string) =>
    (await leesGegeven(d.als(wie), { casus: d.casus, gegeven })).kind;
  assert.equal(await leestVerzuim('rachid', vanSchool), 'gelezen', 'verzuim van school hoort bij de nazorg (B.6)');
  assert.equal(await leestVerzuim('femke', vanLeerplicht), 'geweigerd', 'verzuim van een ander niet');
  assert.equal((await schrijfStand(d.als('femke'), stand(doel, {}))).kind, 'kan-niet');
  const deelt = async (wie: Wie, categorie: 'g' | 'h' | 'i') => {
    const ontvangers = [await d.stoel(wie === 'femke' ? 'rachid' : 'femke')];
    const verzuim = categorie === 'g' ? { verzuim: { soort: 'ongeoorloofd', meldplichtig: false } as const } : {};
    const invoer = d.gegeven({ categorie, kenmerken: { ...GEWOON, ...verzuim }, tekst: 'Hij was er elke dag.' });
    const uit = await deelGegeven(d.als(wie), { ...invoer, ontvangers });
    return uit.kind === 'niet-gedeeld'
      ? uit.geweigerd.flatMap(({ oordeel }) => oordeel.redenen.map(({ code }) => code))
      : uit.kind;
  };
  assert.equal(await deelt('femke', 'g'), 'gedeeld', 'school vertelt nog of hij er is (B.6)');
  for (const [wie, soort] of [
    ['femke', 'i'],
    ['rachid', 'h'],
    ['rachid', 'g'],
  ] as const)
    assert.ok((await deelt(wie, soort)).includes('categorie-niet-in-fase'), `${wie} ${soort}`);
  const uitkomst = {
    gegeven: d.omgeving.ids(),
    categorie: null,
    doel: 'c',
    kenmerken: GEWOON,
    waarom: 'Zo weet ieder het.',
  } as const;
  const metWoorden = { ...uitkomst, tekst: 'Hij volgt alle lessen.', ontvangers: [await d.stoel('rachid')] };
  const gehaald = stand(doel, { soort: 'evaluatie', waarde: 'gehaald', woorden: metWoorden });
  const geschreven = await schrijfStand(d.als('femke'), gehaald);
  assert.ok(
    geschreven.kind === 'bewaard' && geschreven.gedeeld.length === 1,
    'wat een doel opleverde, hoort bij de nazorg',
  );
  d.zetKlok('2026-09-02T20:00:00.000Z');
  assert.equal((await leest(d, 'daan')).length, 2, 'de dag ervoor nog wel');
  assert.equal(
    (await schrijfStand(d.als('moeder'), stand(doel, { soort: 'evaluatie', waarde: 'gehaald' }))).kind,
    'bewaard',
  );
  d.zetKlok('2026-09-02T22:30:00.000Z');
  const voorbij = await planVan(d, 'femke');
  assert.deepEqual([voorbij.doelen, voorbij.acties, voorbij.loop.kind], [[], [], 'voorbij']);
  const laat = stand(doel, { soort: 'evaluatie', waarde: 'gehaald' });
  assert.deepEqual(await schrijfStand(d.als('moeder'), laat).then((u) => u.kind), 'niet-gevonden');
  const { rows } = await d.su.query<{ id: string; bron: string }>(
    "select v.gegeven_id as id, v.bron_persoon_id as bron from verstrekking v where v.casus_id = $1 and v.status = 'actief' and v.aan_persoon_id = $2",
    [d.casus, werk(d, 'rachid').verzoeker.persoon],
  );
  assert.ok(rows.length > 0, 'er is nog iets verstrekt');
  for (const { id } of rows) {
    const gelezen = await leesGegeven(d.als('rachid'), { casus: d.casus, gegeven: id });
    assert.equal(gelezen.kind, 'geweigerd', 'na de nazorg leest niemand nog iets van een ander, ook als niemand sloot');
    if (gelezen.kind === 'geweigerd') assert.ok(gelezen.oordeel.redenen.some(({ code }) => code === 'casus-gesloten'));
  }
});
