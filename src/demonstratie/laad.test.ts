import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { maakTestRegio, type TestRegio } from '../../test/steun/regio.ts';
import { leeftijdOp } from '../regels/index.ts';
import { geboortedatumVan, gezinVan } from './gezinnen.ts';
import { demonstratiegroepen } from './groepen.ts';
import { laadDemonstratie } from './laad.ts';
import { maakTijdreis } from './tijdreis.ts';

/** Een schrikkeldag, in een weekend dat net voorbij is: wat dan klopt, klopt op elke dag. */
const NU = '2028-02-29T07:10:00.000Z';

let regio: TestRegio;
let su: pg.Client;

before(async () => {
  regio = await maakTestRegio();
  regio.zetKlok(NU);
  await laadDemonstratie(regio.omgeving);
  su = new pg.Client({ connectionString: regio.database.superuserUrl });
  await su.connect();
});
after(async () => {
  await su.end();
  await regio.weg();
});

async function tel(vraag: string): Promise<number> {
  const { rows } = await su.query<{ n: number }>(`select count(*)::int as n from ${vraag}`);
  return rows[0]?.n ?? 0;
}

test('er is genoeg leven om te proberen: 5 partijen, 15 mensen, 12 casussen in elke fase en van elk soort overleg', async () => {
  assert.ok((await tel('partij')) >= 5);
  assert.ok((await tel('persoon')) >= 15);
  assert.equal(await tel('casus'), 12);
  assert.equal(await tel("casus where status = 'gesloten'"), 1);
  assert.equal(await tel('(select distinct fase from casus) x'), 6);
  assert.equal(await tel('(select distinct overlegtype_id from casus) x'), 3);
  assert.equal(
    await tel('casus c where not exists (select from informatie i where i.casus_id = c.id)'),
    1,
    'een verse aanmelding',
  );
  const wachtend =
    "casus c where exists (select from informatie i where i.casus_id = c.id) and not exists (select from deelnemer d where d.casus_id = c.id and d.soort = 'medewerker' and not d.procesregisseur)";
  assert.equal(await tel(wachtend), 1, 'geinformeerd en nog niemand uitgenodigd');
  assert.equal(await tel('deelnemer where bevestigd_op is null'), 1, 'een uitnodiging die nog niet bevestigd is');
  assert.ok((await tel("verstrekking where status = 'actief' and gelezen_op is not null")) >= 4);
  assert.equal(await tel("verstrekking where plicht = 'lpw-21a'"), 1, 'verzuim dat school moest melden');
});

test('de drie manieren waarop toestemming kan lopen: gegeven, geweigerd en ingetrokken', async () => {
  assert.equal(await tel("toestemming where antwoord = 'nee'"), 1, 'de moeder van Daan');
  assert.equal(await tel('toestemming where ingetrokken_op is not null'), 1, 'Milan, voor school');
  assert.equal(
    await tel(
      "verstrekking where status = 'ingetrokken' and ingetrokken_omdat = 'toestemming' and gelezen_op is not null",
    ),
    1,
  );
  assert.equal(
    await tel("gebeurtenis where code = 'verstrekking-geweigerd' and 'toestemming-geweigerd' = any(redenen)"),
    1,
    'Bries kreeg nee',
  );
  assert.equal(
    await tel(
      "toestemming where ondertekenaar = 'jongere' and casus_id in (select casus_id from toestemming group by 1 having count(*) = 1)",
    ),
    1,
    'Lotte beslist zelf',
  );
});

test('een verslag in elke stand, een oneens bij een plan, een doel dat is gehaald, en wat een gezin zelf vraagt of tekent', async () => {
  for (const status of ['concept', 'vastgesteld', 'uitgebracht'])
    assert.equal(await tel(`verslag where status = '${status}'`), 1, status);
  assert.equal(await tel('verslaglezing'), 2, 'wie het uitgebrachte verslag las');
  assert.equal(await tel("planakkoord where stand = 'niet-akkoord'"), 1, 'de vader van Nienke');
  assert.equal(await tel("planstand where soort = 'evaluatie' and stand = 'gehaald'"), 3, 'het doel van Merel');
  assert.ok(
    (await tel("verzoekdeel where stand = 'open'")) >= 2,
    'elke partij heeft een eigen deel van de vraag van Emre',
  );
  assert.equal(await tel("toestemming where herkomst = 'papier' and antwoord = 'ja'"), 1, 'de moeder van Finn');
});

test('alles ligt in het verleden; van een gesprek dat is geweest staat er wie er was, en vandaag is er een', async () => {
  assert.equal(await tel(`gebeurtenis where op >= '${NU}'`), 0);
  const zonder = 'not exists (select from aanwezigheid a where a.bijeenkomst_id = b.id)';
  assert.equal(
    await tel(
      `bijeenkomst b join casus c on c.id = b.casus_id where c.status = 'open' and b.op <= '${NU}' and ${zonder}`,
    ),
    0,
  );
  assert.ok(
    (await tel(`agendaplek p join bijeenkomst b on b.id = p.bijeenkomst_id where b.op::date = '${NU}'::date`)) >= 2,
  );
});

test('elke casus loopt vooruit: in het logboek gaat de klok nooit terug', async () => {
  const { rows } = await su.query(
    `select casus_id from (select casus_id, op, lag(op) over (partition by casus_id order by volgnummer) as vorige from gebeurtenis where casus_id is not null) x where op < vorige`,
  );
  assert.deepEqual(rows, []);
});

test('Daan is 15, Yara bijna 12 en Lotte 16, op welke dag iemand de demonstratie ook start', () => {
  for (let dag = 0; dag < 1_500; dag += 1) {
    const { vandaag } = maakTijdreis(new Date(Date.parse('2026-01-01T12:00:00Z') + dag * 86_400_000));
    const leeftijd = (sleutel: 'daan' | 'yara' | 'lotte') =>
      leeftijdOp(geboortedatumVan(gezinVan(sleutel), vandaag), vandaag);
    assert.deepEqual([leeftijd('daan'), leeftijd('yara'), leeftijd('lotte')], [15, 11, 16], vandaag);
  }
});

test('de personenkiezer toont iedereen een keer, de casus van Daan eerst', async () => {
  const groepen = await demonstratiegroepen(regio.omgeving);
  assert.deepEqual(groepen[0]?.titel, 'De casus van Daan');
  assert.deepEqual(
    groepen[0]?.personen.slice(0, 3).map(({ naam, rol }) => [naam, rol]),
    [
      ['Daan de Graaf', 'jongere, 15 jaar'],
      ['Mark de Graaf', 'vader van Daan'],
      ['Ilse Bakker', 'moeder van Daan'],
    ],
  );
  assert.deepEqual(groepen.at(-1)?.titel, 'Beheer en toezicht');
  const waarden = groepen.flatMap(({ personen }) => personen.map(({ waarde }) => waarde));
  assert.equal(new Set(waarden).size, waarden.length);
  assert.equal(waarden.length, await tel('persoon'));
});
