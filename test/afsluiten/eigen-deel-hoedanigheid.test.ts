import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import { controlepunten, leesControle } from '../../src/afsluiten/controle.ts';
import { eigenDeelDocument } from '../../src/afsluiten/eigen-deel/document.ts';
import { neemEigenDeelMee, toonEigenDeel } from '../../src/afsluiten/eigen-deel/neem-mee.ts';
import { EigenDeelPagina } from '../../src/afsluiten/eigen-deel/pagina.tsx';
import { beginVernietiging } from '../../src/afsluiten/vernietiging/begin.ts';
import type { Vernietigingsopening } from '../../src/afsluiten/vernietiging/open.ts';
import { toonEinde } from '../../src/afsluiten/vernietiging/toon.ts';
import { zieAfVoorPartij } from '../../src/afsluiten/zie-af-voor-partij.ts';
import { legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import type { Casusopening } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { leesGespreksblad } from '../../src/casus/gesprek/gespreksblad.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { leesBlad } from '../../src/casus/lees-blad.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { verzegelOverwegingen } from '../../src/gegeven/afweging/afweging-inhoud.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesScan } from '../../src/toestemming/lees-scan.ts';
import { neemPapierOver } from '../../src/toestemming/neem-papier-over.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { renderPagina } from '../../src/web/pagina.tsx';
import { VERZOEK } from '../../src/web/proef/verzoek.ts';
import { type Daan, GEWOON } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { zetServerVoor } from '../steun/server.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { tik, wensVan, werk } from '../toestemming/bries.ts';
import { alsBetrokken, GEPLANT, maakGevuld, sluit } from './gesloten.ts';

/** Een gemeente zit per taak aan tafel, en die taken lopen niet door elkaar, ook niet na het sluiten (Art 4 (intro), Art 9.1). */
let waterrijk: Awaited<ReturnType<typeof maakWaterrijk>>;
let d: Daan;
let scan: string;
before(async () => {
  waterrijk = await maakWaterrijk();
  d = await maakGevuld({ op: waterrijk });
  await zetAanTafel(d, ['joris', 'marit']);
  scan = await vulVanToeleiding(d);
});
after(() => d?.weg());

/** Wat toeleiding inbrengt, vraagt, hoort en afspreekt; woorden die nergens anders voorkomen. */
const TOELEIDING = {
  gegeven: 'Ooievaarsnest begeleidt het gezin',
  gesprek: 'Specht wil liever praten tijdens het lopen',
  vraagstuk: 'Vraag van de ijsvogel over de avond',
  besluit: 'Het reigeroverleg is de volgende keer online',
} as const;
const LEERPLICHT = 'Wulp sprak over de brugklas';

type Collega = 'joris' | 'marit';
const alsCollega = (van: Daan, wie: Collega): Casusopening<Medewerker> => ({
  ...werk(van, 'femke'),
  verzoeker: waterrijk.wie(wie) as Medewerker,
});
const hester = (van: Daan): Vernietigingsopening => ({
  ...alsBetrokken(van, 'petra'),
  verzoeker: waterrijk.wie('hester') as Vernietigingsopening['verzoeker'],
});

async function zetAanTafel(van: Daan, wie: readonly Collega[]): Promise<void> {
  await van.zetFase('beoordeling');
  for (const collega of wie) {
    await zetStoel(van, verplicht(van.gebied.aanstelling.get(collega)));
    await bevestig(van, alsCollega(van, collega));
  }
}

async function zetStoel(van: Daan, aanstelling: string): Promise<void> {
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  const uit = await nodigUit(werk(van, 'femke'), { casus: van.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
}

async function bevestig(van: Daan, wie: Casusopening<Medewerker>): Promise<void> {
  const verklaring = { taak: 'De eigen taak.', grondslag: null, individueelDoel: 'Hulp.' };
  assert.equal((await bevestigDeelname(wie, { casus: van.casus, ...verklaring })).kind, 'bevestigd');
}

const SCAN = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');

/** Vult de casus vanuit toeleiding, met een formulier op papier. @returns het id van de scan. */
async function vulVanToeleiding(van: Daan): Promise<string> {
  const { casus } = van;
  const joris = alsCollega(van, 'joris');
  const gewoon = van.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: TOELEIDING.gegeven });
  const ontvangers = [await van.stoel('femke'), await van.stoel('rachid')];
  const gedeeld = await deelGegeven(joris, { ...gewoon, ontvangers });
  assert.ok(gedeeld.kind === 'gedeeld' && gedeeld.gedeeld.length === 2, JSON.stringify(gedeeld));
  const gesprek = { casus, op: '2026-03-02', hoe: 'gesprek' } as const;
  for (const [wie, inhoud] of [
    [joris, TOELEIDING.gesprek],
    [werk(van, 'rachid'), LEERPLICHT],
  ] as const)
    assert.equal((await legGesprekVast(wie, { ...gesprek, gesprek: van.omgeving.ids(), inhoud })).kind, 'vastgelegd');
  const wens = wensVan(van, [await van.stoel('femke')], { vraagstuk: TOELEIDING.vraagstuk });
  const marit = alsCollega(van, 'marit');
  const gesteld = await stelToestemmingsvraag(marit, wens);
  assert.ok(gesteld.kind === 'gesteld', JSON.stringify(gesteld));
  const id = van.omgeving.ids();
  const papier = await neemPapierOver(marit, {
    casus,
    vraag: gesteld.vraag,
    scan: id,
    als: 'gezagdrager-1',
    taal: 'nl',
    antwoorden: [{ deelnemer: await van.stoel('femke'), soort: 'gezondheid', antwoord: 'ja' }],
    getuige: persoon('joris'),
    getekendOp: '2026-03-03',
    bestand: { inhoud: SCAN, teGroot: false },
  });
  assert.equal(papier.kind, 'bewaard', JSON.stringify(papier));
  const bijeenkomst = van.omgeving.ids();
  const plek = { casus, bijeenkomst, op: new Date('2026-03-03T15:00:00Z'), duurMinuten: 45, plaats: 'Op school' };
  assert.equal((await planBijeenkomst(werk(van, 'femke'), plek)).kind, 'gepland');
  const besluit = { besluit: van.omgeving.ids(), casus, bijeenkomst, actie: null };
  const gelegd = await legBesluitVast(joris, { ...besluit, inhoud: { soort: 'raam', tekst: TOELEIDING.besluit } });
  assert.equal(gelegd.kind, 'vastgelegd', JSON.stringify(gelegd));
  return id;
}

async function deelVan(opening: Casusopening<Medewerker>) {
  const uitkomst = await neemEigenDeelMee(opening, { casus: d.casus, vorm: 'json' });
  assert.ok(uitkomst.kind === 'meegenomen', uitkomst.kind);
  return uitkomst.deel;
}

/** Van wie er nog een taak openstaat om het eigen deel mee te nemen. */
async function openTaken(van: Daan): Promise<readonly string[]> {
  const { rows } = await van.su.query<{ persoon: string }>(
    "select voor_persoon_id as persoon from taak where casus_id = $1 and soort = 'eigen-deel-meenemen' and gereed_op is null",
    [van.casus],
  );
  return rows.map(({ persoon }) => persoon);
}
const persoon = (wie: Parameters<typeof waterrijk.wie>[0]) => (waterrijk.wie(wie) as Medewerker).persoon;

const LEERPLICHTNAAM = 'Gemeente Oeverstad (leerplicht en Doorstroompunt)';
const TOELEIDINGNAAM = 'Gemeente Oeverstad (toeleiding naar jeugdhulp)';

test('wat de jongere tegen toeleiding zei, leest leerplicht van dezelfde gemeente niet, en een collega van toeleiding wel (Art 13.3 (a))', async () => {
  const woorden = async (opening: Casusopening<Medewerker>) => {
    const blad = await leesGespreksblad(opening, d.casus);
    assert.ok(blad.kind === 'blad');
    const van = blad.inhoud.gesprekken.filter(({ partij }) => partij.startsWith('Gemeente Oeverstad'));
    return Object.fromEntries(van.map((g) => [g.partij, g.woorden]));
  };
  assert.deepEqual(await woorden(werk(d, 'rachid')), { [LEERPLICHTNAAM]: LEERPLICHT, [TOELEIDINGNAAM]: null });
  for (const wie of ['joris', 'marit'] as const)
    assert.deepEqual(await woorden(alsCollega(d, wie)), {
      [LEERPLICHTNAAM]: null,
      [TOELEIDINGNAAM]: TOELEIDING.gesprek,
    });
});

test('een getekend formulier van toeleiding opent leerplicht van dezelfde gemeente niet (Bijl 5-a)', async () => {
  const wens = { casus: d.casus, scan };
  assert.equal((await leesScan(werk(d, 'rachid'), wens)).kind, 'niet-gevonden');
  for (const wie of ['joris', 'marit'] as const)
    assert.equal((await leesScan(alsCollega(d, wie), wens)).kind, 'scan', wie);
});

test('bij sluiten staat een gemeente er per taak, en alleen de taak die om toestemming vroeg heeft bewijs (L-5)', async () => {
  const blad = await leesBlad(werk(d, 'femke'), { casus: d.casus, voor: 'regie', lees: leesControle });
  assert.ok(blad.kind === 'blad');
  const gemeente = blad.inhoud.partijen.filter(({ naam }) => naam.startsWith('Gemeente Oeverstad'));
  assert.deepEqual(
    gemeente.map(({ naam, stand, bewijs }) => ({ naam, stand, bewijs })),
    [
      { naam: LEERPLICHTNAAM, stand: null, bewijs: false },
      { naam: TOELEIDINGNAAM, stand: null, bewijs: true },
    ],
  );
  const punt = controlepunten(blad.inhoud).find(({ artikelen }) => artikelen.includes('L-5'));
  assert.match(punt?.bij ?? '', /Daarbij is bewijs van toestemming: .*Gemeente Oeverstad \(toeleiding/);
});

test('leerplicht en toeleiding van een gemeente nemen na sluiten elk alleen mee wat van hun taak is (Art 4 (intro), Art 9.1)', async () => {
  await sluit(d);
  for (const wie of ['rachid', 'joris', 'marit'] as const)
    assert.ok((await openTaken(d)).includes(persoon(wie)), `${wie} krijgt een taak`);
  const leerplicht = await deelVan(werk(d, 'rachid'));
  assert.equal(leerplicht.partij.hoedanigheid, 'leerplicht');
  assert.equal(JSON.stringify(eigenDeelDocument(leerplicht)).includes(`Eigen deel van ${LEERPLICHTNAAM}`), true);
  const vanLeerplicht = JSON.stringify(leerplicht);
  for (const woord of [GEPLANT.leerplicht, LEERPLICHT]) assert.ok(vanLeerplicht.includes(woord), woord);
  for (const woord of Object.values(TOELEIDING)) assert.ok(!vanLeerplicht.includes(woord), woord);
  assert.deepEqual([leerplicht.toestemmingen.length, leerplicht.formulieren.length], [0, 0]);
  assert.deepEqual(
    leerplicht.blijftAchter.find(({ van }) => van === TOELEIDINGNAAM),
    { van: TOELEIDINGNAAM, aantal: 1 },
    'wat de andere taak gaf, blijft achter',
  );
  const taken = await openTaken(d);
  assert.ok(!taken.includes(persoon('rachid')));
  assert.ok(taken.includes(persoon('joris')) && taken.includes(persoon('marit')), 'de andere taak is nog niet klaar');
});

test('de pagina noemt de taak, en zegt niet dat het van de hele organisatie is', async () => {
  const voordeur = await zetServerVoor(d);
  const { body } = await (await voordeur.ingelogd(persoon('joris'))).haal(`/casussen/${d.casus}/eigen-deel`);
  await voordeur.server.close();
  assert.ok(body.includes(`Het deel van ${TOELEIDINGNAAM}`));
  assert.match(body, /Gegevens die u voor deze taak inbracht/);
  assert.doesNotMatch(body, /uw organisatie/i);
});

test('zonder het bewijs van toeleiding begint de vernietiging niet, ook al nam leerplicht het eigen deel mee (L-5)', async () => {
  assert.equal((await neemEigenDeelMee(werk(d, 'sanne'), { casus: d.casus, vorm: 'json' })).kind, 'meegenomen');
  d.zetKlok('2028-03-03T09:00:00.000Z');
  assert.deepEqual(await beginVernietiging(alsBetrokken(d, 'femke'), { casus: d.casus, waaromNuWel: null }), {
    kind: 'belet',
    belet: [{ kind: 'bewijs-niet-meegenomen', partijen: [TOELEIDINGNAAM] }],
  });
});

test('twee collega’s die na de laatste dag tegelijk meenemen: een van hen neemt het mee, met alles van hun taak (PH-6)', async () => {
  const laat = (wie: Collega) => () => neemEigenDeelMee(alsCollega(d, wie), { casus: d.casus, vorm: 'json' });
  const uitkomsten = await tegelijk(d, [laat('joris'), laat('marit')]);
  assert.deepEqual(uitkomsten.map(({ kind }) => kind).toSorted(), ['meegenomen', 'voorbij']);
  const deel = uitkomsten.flatMap((uit) => (uit.kind === 'meegenomen' ? [uit.deel] : []))[0];
  const tekst = JSON.stringify(deel);
  for (const woord of Object.values(TOELEIDING)) assert.ok(tekst.includes(woord), woord);
  for (const woord of [GEPLANT.leerplicht, LEERPLICHT]) assert.ok(!tekst.includes(woord), woord);
  assert.equal(deel?.formulieren[0]?.id, scan);
  assert.equal(deel?.formulieren[0]?.bestand, SCAN.toString('base64'));
  const taken = await openTaken(d);
  assert.ok(!taken.includes(persoon('joris')) && !taken.includes(persoon('marit')));
  assert.equal((await toonEigenDeel(werk(d, 'rachid'), d.casus)).kind, 'voorbij');
  assert.equal(
    (await beginVernietiging(alsBetrokken(d, 'femke'), { casus: d.casus, waaromNuWel: null })).kind,
    'begonnen',
  );
});

test('nam een collega het deel mee, dan houdt wie afwoog de taak en neemt de eigen afweging zelf nog mee (6e, L-5)', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const c = await maakGevuld({ op: waterrijk });
  await zetAanTafel(c, ['joris', 'marit']);
  const joris = alsCollega(c, 'joris');
  const inbreng = c.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Reiger komt wekelijks langs' });
  const { kind } = await deelGegeven(joris, { ...inbreng, ontvangers: [await c.stoel('femke')] });
  assert.equal(kind, 'gedeeld');
  const { rows } = await c.su.query<{ id: string }>('select id from betrokkene where casus_id = $1', [c.casus]);
  const plek = {
    afweging: c.omgeving.ids(),
    casus: c.casus,
    partij: joris.verzoeker.partij,
    betrokkene: rows[0]?.id ?? '',
  };
  const woorden = { feiten: 'Aalscholver', alternatieven: '-', collega: '-', evenredig: '-', geinformeerd: '-' };
  await c.su.query(
    `with a as (insert into afweging (id, casus_id, betrokkene_id, gegeven_id, persoon_id, partij_id, inhoud, collega_geraadpleegd, na_intrekking, op)
       values ($1, $2, $3, $4, $5, $6, $7, true, false, $8))
     insert into afweging_ontvanger (afweging_id, casus_id, deelnemer_id) values ($1, $2, $9)`,
    [
      ...[plek.afweging, c.casus, plek.betrokkene, inbreng.gegeven, joris.verzoeker.persoon, plek.partij],
      ...[await verzegelOverwegingen(c.omgeving.kluis, plek, woorden), c.omgeving.klok(), await c.stoel('femke')],
    ],
  );
  await sluit(c);
  const neem = (wie: Collega) => neemEigenDeelMee(alsCollega(c, wie), { casus: c.casus, vorm: 'json' });
  const vanMarit = await neem('marit');
  assert.ok(vanMarit.kind === 'meegenomen' && vanMarit.deel.afwegingen.length === 0, 'die van een ander gaat niet mee');
  const taken = await openTaken(c);
  assert.deepEqual([taken.includes(persoon('marit')), taken.includes(persoon('joris'))], [false, true]);
  d.zetKlok('2026-04-03T09:00:00.000Z');
  assert.equal((await neem('marit')).kind, 'voorbij');
  const blad = await toonEigenDeel(joris, c.casus);
  assert.ok(blad.kind === 'blad' && blad.blad.alleenAfweging);
  assert.match(renderPagina(VERZOEK, h(EigenDeelPagina, { blad: blad.blad })), /Uw eigen afweging zat daar niet bij/);
  const vanJoris = await neem('joris');
  assert.ok(vanJoris.kind === 'meegenomen');
  assert.equal(vanJoris.deel.afwegingen[0]?.overwegingen?.feiten, 'Aalscholver');
  assert.equal((await neem('joris')).kind, 'voorbij');
  assert.ok(!(await openTaken(c)).includes(persoon('joris')));
  await c.su.end();
});

test('is van een taak niemand meer aan tafel, dan ziet de beheerder daarvoor af, en wat een andere taak meenam blijft meegenomen', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const c = await maakGevuld({ op: waterrijk });
  await zetAanTafel(c, ['marit']);
  assert.equal(
    (await stelToestemmingsvraag(alsCollega(c, 'marit'), wensVan(c, [await c.stoel('femke')]))).kind,
    'gesteld',
  );
  await c.su.query(
    "update deelnemer set tot = now(), vertrekreden = 'taak-klaar' where casus_id = $1 and persoon_id = $2",
    [c.casus, persoon('marit')],
  );
  await sluit(c);
  for (const wie of ['rachid', 'sanne'] as const)
    assert.equal((await neemEigenDeelMee(werk(c, wie), { casus: c.casus, vorm: 'pdf' })).kind, 'meegenomen');
  const mist = async () => {
    const uitkomst = await toonEinde(hester(c), c.casus);
    assert.ok(uitkomst.kind === 'einde');
    return uitkomst.beeld.nietMeegenomen;
  };
  assert.deepEqual(await mist(), ['toeleiding'], 'de beheerder ziet voor welke taak niemand iets meenam');
  const voordeur = await zetServerVoor(c);
  const { body } = await (await voordeur.ingelogd(persoon('hester'))).haal(`/casussen/${c.casus}/vernietiging`);
  await voordeur.server.close();
  assert.match(body, /Niemand nam het eigen deel mee voor: toeleiding naar jeugdhulp\./);
  d.zetKlok('2028-03-03T09:00:00.000Z');
  assert.equal(
    (await beginVernietiging(alsBetrokken(c, 'femke'), { casus: c.casus, waaromNuWel: null })).kind,
    'belet',
  );
  assert.deepEqual(await zieAfVoorPartij(hester(c), c.casus), { kind: 'afgezien' });
  assert.deepEqual(await mist(), []);
  assert.deepEqual(await zieAfVoorPartij(hester(c), c.casus), { kind: 'al-gedaan' });
  const { rows } = await c.su.query(
    'select hoedanigheid, stand from eigendeel where casus_id = $1 and partij_id = $2 order by 1',
    [c.casus, (waterrijk.wie('hester') as Medewerker).partij],
  );
  assert.deepEqual(rows, [
    { hoedanigheid: 'leerplicht', stand: 'meegenomen' },
    { hoedanigheid: 'toeleiding', stand: 'afgezien' },
  ]);
  assert.equal(
    (await beginVernietiging(alsBetrokken(c, 'femke'), { casus: c.casus, waaromNuWel: null })).kind,
    'begonnen',
  );
  await c.su.end();
});

test('wie naar een andere taak van de gemeente ging, leest en neemt ook niet mee wat hij zelf eerder vastlegde', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const c = await maakGevuld({ op: waterrijk });
  await zetAanTafel(c, ['joris', 'marit']);
  await vulVanToeleiding(c);
  tik(c);
  const joris = await naarLeerplicht(c);
  const blad = await leesGespreksblad(joris, c.casus);
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(
    blad.inhoud.gesprekken.flatMap(({ woorden }) => woorden ?? []),
    [LEERPLICHT],
  );
  await sluit(c);
  const deel = await neemEigenDeelMee(joris, { casus: c.casus, vorm: 'json' });
  assert.ok(deel.kind === 'meegenomen');
  const tekst = JSON.stringify(deel.deel);
  for (const woord of [GEPLANT.leerplicht, LEERPLICHT]) assert.ok(tekst.includes(woord), woord);
  for (const woord of Object.values(TOELEIDING)) assert.ok(!tekst.includes(woord), woord);
  const taken = await openTaken(c);
  assert.ok(!taken.includes(persoon('joris')) && !taken.includes(persoon('rachid')), 'ook van de collega is het af');
  assert.ok(taken.includes(persoon('marit')));
  await c.su.end();
});

test('vroeg iemand om toestemming, ging hij weg en nam hij een nieuwe uitnodiging niet aan, dan kan de beheerder ook daarvan afzien', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const c = await maakGevuld({ op: waterrijk });
  await zetAanTafel(c, ['marit']);
  const gevraagd = await stelToestemmingsvraag(alsCollega(c, 'marit'), wensVan(c, [await c.stoel('femke')]));
  assert.equal(gevraagd.kind, 'gesteld');
  await c.su.query(
    "update deelnemer set tot = now(), vertrekreden = 'taak-klaar' where casus_id = $1 and persoon_id = $2",
    [c.casus, persoon('marit')],
  );
  await zetStoel(c, verplicht(c.gebied.aanstelling.get('marit')));
  await sluit(c);
  const uitkomst = await toonEinde(hester(c), c.casus);
  assert.ok(uitkomst.kind === 'einde');
  assert.deepEqual(uitkomst.beeld.nietMeegenomen.toSorted(), ['leerplicht', 'toeleiding']);
  await c.su.end();
});

/** Joris gaat van tafel voor toeleiding, en komt terug als leerplichtambtenaar: een andere aanstelling en een andere stoel. */
async function naarLeerplicht(van: Daan): Promise<Casusopening<Medewerker>> {
  const oud = alsCollega(van, 'joris');
  const aanstelling = van.omgeving.ids();
  await van.su.query(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, hoedanigheid, geheimhouding, van)
     values ($1, $2, $3, 'medewerker', 'leerplichtambtenaar', 'leerplicht', 'ambtsgeheim', '2026-01-01')`,
    [aanstelling, oud.verzoeker.persoon, oud.verzoeker.partij],
  );
  await van.su.query(
    "update deelnemer set tot = $3, vertrekreden = 'andere-functie' where casus_id = $1 and persoon_id = $2",
    [van.casus, oud.verzoeker.persoon, van.omgeving.klok()],
  );
  await zetStoel(van, aanstelling);
  const functie = { aanstelling, functie: 'leerplichtambtenaar', hoedanigheid: 'leerplicht' as const };
  const nieuw = { ...oud, verzoeker: { ...oud.verzoeker, ...functie } };
  await bevestig(van, nieuw);
  return nieuw;
}
