import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { beantwoordUitnodiging } from '../../src/bijeenkomst/gezin/beantwoord-uitnodiging.ts';
import { haalKalender } from '../../src/bijeenkomst/kalender/haal-kalender.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { toonBijeenkomsten } from '../../src/bijeenkomst/toon-bijeenkomsten.ts';
import { wijzigBijeenkomst } from '../../src/bijeenkomst/wijzig-bijeenkomst.ts';
import { zetSteunpersoonErbij } from '../../src/casus/gezin/zet-steunpersoon-erbij.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { gezin, werk } from '../toestemming/bries.ts';

let server: TestServer;
let d: Daan;
const BIJEENKOMST = '019cb2ec-0000-7000-8000-000000000018';
const STEUNSTOEL = '019cb2ec-0000-7000-8000-000000000019';

/** Daan wordt 18 op 14 september 2028. Een bijeenkomst van daarvoor is verzet tot na die dag. */
before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  const plek = { casus: d.casus, bijeenkomst: BIJEENKOMST, duurMinuten: 45 };
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const steun = { casus: d.casus, deelnemer: STEUNSTOEL, naam: 'Gerda Smit', email: null, telefoon: null };
  const erbij = await zetSteunpersoonErbij(werk(d, 'femke'), { ...steun, met: await d.stoel('moeder') });
  assert.equal(erbij.kind, 'erbij');
  const gepland = { ...plek, op: new Date('2026-04-01T09:00:00Z'), plaats: 'Kamer 4' };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), gepland)).kind, 'gepland');
  const verzet = { ...plek, volgnummer: 0, op: new Date('2028-09-20T09:00:00Z'), plaats: 'Kamer 9' };
  assert.equal((await wijzigBijeenkomst(werk(d, 'femke'), verzet)).kind, 'gewijzigd');
  await d.su.query(
    `insert into taak (id, casus_id, voor_persoon_id, soort, eis, aangemaakt_op) values ($1, $2, $3, 'plan-beoordelen', 'PH-3a', now())`,
    [d.omgeving.ids(), d.casus, persoon('moeder')],
  );
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const persoon = (wie: Wie): string => (d.verzoeker(wie) as { persoon: string }).persoon;
const zaakVan = async (wie: Wie) => {
  const uit = await toonZaak(gezin(d, wie), { casus: d.casus });
  assert.ok(uit.kind === 'zaak');
  return uit.zaak;
};
const berichten = async (wie: Wie): Promise<number> =>
  (await d.su.query('select 1 from bericht where persoon_id = $1', [persoon(wie)])).rowCount ?? 0;

test('een bijeenkomst die is verzet tot na de achttiende verjaardag, is er voor de ouders niet meer en voor de jongere wel (B.7)', async () => {
  const vanMoeder = await zaakVan('moeder');
  assert.equal(vanMoeder.afspraak, null);
  assert.equal(vanMoeder.afspraakZonderU, true);
  assert.equal((await zaakVan('daan')).afspraak?.plaats, 'Kamer 9');
  const agenda = await haalKalender(gezin(d, 'moeder'), { casus: d.casus, bijeenkomst: BIJEENKOMST });
  assert.deepEqual(agenda, { kind: 'niet-gevonden' });
  assert.equal((await haalKalender(gezin(d, 'daan'), { casus: d.casus, bijeenkomst: BIJEENKOMST })).kind, 'kalender');
  const lijst = await toonBijeenkomsten(werk(d, 'femke'), { casus: d.casus });
  assert.ok(lijst.kind === 'bijeenkomsten');
  const weg = lijst.beeld.bijeenkomsten[0]?.genodigden.filter((g) => g.weg).map((g) => g.mens.naam);
  assert.deepEqual(weg?.toSorted(), ['Gerda Smit', 'Ilse Bakker', 'Mark de Graaf'], 'op hun antwoord wacht niemand');
});

test('waar die bijeenkomst stond, lezen ouders dat zij niet meer voor hen is, en over de bijeenkomst zelf niets (B.7)', async () => {
  const moeder = await server.ingelogd(persoon('moeder'));
  const zaak = (await moeder.haal(`/zaak/${d.casus}`)).body;
  assert.match(zaak, /is niet meer voor u\. Vanaf 18 jaar beslist Daan zelf wie er meekomt\./);
  assert.doesNotMatch(zaak, /Er is nog geen afspraak/, 'want er was er een');
  const gesprekken = await moeder.haal(`/zaak/${d.casus}/gesprekken`);
  assert.equal(gesprekken.statusCode, 200);
  for (const body of [zaak, gesprekken.body]) assert.doesNotMatch(body, /Kamer 9|20 september/);
  const { rows } = await d.su.query<{ id: string }>('select persoon_id as id from deelnemer where id = $1', [
    STEUNSTOEL,
  ]);
  const gerda = await server.ingelogd(rows[0]?.id ?? '');
  assert.match(
    (await gerda.haal(`/zaak/${d.casus}`)).body,
    /is niet meer voor u\. Vanaf 18 jaar beslist de jongere zelf/,
  );
  const daan = await server.ingelogd(persoon('daan'));
  assert.match((await daan.haal(`/zaak/${d.casus}`)).body, /Kamer 9/);
});

test('vanaf 18 vraagt het programma ouders niets meer, en zegt het hun niet wie er aan tafel zitten (B.7)', async () => {
  d.zetKlok('2028-09-14T08:00:00.000Z');
  const moeder = await server.ingelogd(persoon('moeder'));
  const pagina = await moeder.haal(`/zaak/${d.casus}`);
  assert.equal(pagina.statusCode, 200);
  assert.match(pagina.body, /Daan is volwassen/);
  assert.doesNotMatch(pagina.body, /Kamer 9|Ik kom|Iets vertellen|Lees het plan|Wat u nog kunt doen/);
  const vertellen = await moeder.haal(`/zaak/${d.casus}/vertellen`);
  assert.equal(vertellen.statusCode, 404);
  assert.doesNotMatch(vertellen.body, /Rachid|Sanne/);
  assert.doesNotMatch((await moeder.haal(`/zaak/${d.casus}/gegevens`)).body, /vertellen/);
  for (const [wie, kan] of [
    ['moeder', false],
    ['daan', true],
  ] as const) {
    const lijst = await toonGegevens(gezin(d, wie), { casus: d.casus });
    assert.ok(lijst.kind === 'lijst');
    assert.deepEqual(
      [lijst.casus.kanVragen, lijst.casus.kanVertellen],
      [kan, kan],
      `${wie}: geen knop die nergens heen gaat`,
    );
  }
  assert.deepEqual((await zaakVan('moeder')).gevraagd, []);
  const antwoord = { casus: d.casus, bijeenkomst: BIJEENKOMST, antwoord: 'komt' } as const;
  assert.equal((await beantwoordUitnodiging(gezin(d, 'moeder'), antwoord)).kind, 'niet-gevonden');
});

test('aan de tafel van wie 18 is, ziet hij zijn ouders niet meer zitten zolang zij niets lezen', async () => {
  const tafel = (await zaakVan('daan')).tafel.map(({ naam }) => naam);
  assert.ok(tafel.includes('Femke Bos'));
  assert.deepEqual(
    tafel.filter((naam) => ['Ilse Bakker', 'Mark de Graaf', 'Gerda Smit'].includes(naam)),
    [],
  );
});

test('wie het overleg leidt, leest dat een ouder alleen meekomt als de jongere dat wil', async () => {
  const femke = await server.ingelogd(persoon('femke'));
  const { body } = await femke.haal(`/casussen/${d.casus}/gezin`);
  assert.equal(body.match(/Komt vanaf 18 jaar alleen mee als de jongere dat wil/g)?.length, 3);
  assert.doesNotMatch(body, /Ouder met gezag/);
  const overzicht = (await femke.haal(`/casussen/${d.casus}`)).body;
  assert.equal(overzicht.match(/alleen als de jongere dat wil/g)?.length, 3);
});

test('over het sluiten van een casus hoort de jongere van 18, en horen zijn ouders niets', async () => {
  const [ouder, daan] = [await berichten('moeder'), await berichten('daan')];
  const uit = await sluitCasus(werk(d, 'femke'), { casus: d.casus, grond: 'afgerond', toelichting: 'Klaar.' });
  assert.equal(uit.kind, 'gesloten', JSON.stringify(uit));
  assert.equal(await berichten('moeder'), ouder);
  assert.equal(await berichten('daan'), daan + 1);
});
