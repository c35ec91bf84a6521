import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { verplicht } from '../../test/steun/casus.ts';
import { maakTestRegio, type TestRegio } from '../../test/steun/regio.ts';
import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { leesProcesregieblad } from '../casus/procesregie/procesregieblad.ts';
import { findConvenanten } from '../convenant/convenant.queries.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { findNalevingfeiten } from '../naleving/naleving.queries.ts';
import { nalevingVan } from '../naleving/naleving-van.ts';
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
  await su?.end();
  await regio?.weg();
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

test('de overeenkomst leeft: een tekst die een partij nog niet tekende, een datalek dat klaar is, en wie een plan volgt', async () => {
  assert.deepEqual(
    (
      await su.query<{ label: string; heeft: boolean }>(
        'select label, bestand is not null as heeft from convenanttekst order by volgnummer',
      )
    ).rows,
    [
      { label: '1.0', heeft: false },
      { label: '1.1', heeft: true },
    ],
  );
  const niet = `convenant_partij p join partij o on o.id = p.partij_id where p.gebonden_van is not null and (p.gebonden_tot is null or p.gebonden_tot >= '${NU}')
    and (select id from convenanttekst where label = '1.1') <> all (p.teksten)`;
  assert.deepEqual((await su.query<{ naam: string }>(`select o.naam from ${niet}`)).rows, [
    { naam: 'Stichting Kompas' },
  ]);
  assert.equal(
    await tel(
      "overlegtype where convenanttekst_id is null or convenanttekst_id <> (select id from convenanttekst where label = '1.0')",
    ),
    0,
  );
  assert.equal(await tel("datalekstap where soort = 'gesloten'"), 1, 'een oefening');
  assert.equal(await tel('datalek'), 2);
  assert.equal(
    await tel('casusregie where aanvaard_op is not null and tot is null'),
    1,
    'femke volgt het plan van Nienke',
  );
  assert.ok((await tel('bevinding')) >= 2);
});

test('naleving is een mengsel: de meeste partijen zijn bij, en drie moeten nog iets', async () => {
  const verzoeker = { soort: 'systeem', handeling: 'wekken' } as const;
  const herkomst = { verzoek: regio.omgeving.ids(), kanaal: 'werker' } as const;
  const regels = await inTransactie(
    { omgeving: regio.omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'geen' },
    async (tx) => {
      const [convenant] = await findConvenanten(tx);
      return convenant === undefined ? [] : nalevingVan(await findNalevingfeiten(tx, convenant), tx.vandaag);
    },
  );
  const standen = regels.flatMap(({ naam, plichten }) =>
    Object.entries(plichten).map(([plicht, { kind }]) => ({ naam, plicht, kind })),
  );
  const laat = standen.filter(({ kind }) => kind === 'te-laat');
  assert.ok(standen.filter(({ kind }) => kind === 'gedaan').length > 30);
  assert.ok(laat.length > 0 && laat.length <= 6, JSON.stringify(laat));
  assert.ok(
    laat.some(({ naam, plicht }) => naam === 'Gemeente Oeverstad' && plicht === 'website'),
    'wat de FG vond',
  );
  assert.deepEqual(
    standen.filter(({ plicht, kind }) => plicht === 'tekenen' && kind === 'te-doen').map(({ naam }) => naam),
    ['Stichting Kompas'],
  );
});

test('bij Daan leest een collega van de gemeente mee, en wat hij las staat in het logboek onder zijn eigen naam (7.3 b)', async () => {
  const leest =
    'aanwijzing w join casus c on c.id = w.casus_id where w.beeindigd_op is null and w.beloofd_op is not null';
  assert.equal(await tel(leest), 1);
  assert.equal(
    await tel(
      `gebeurtenis g where g.code = 'gegeven-gelezen' and g.uitkomst = 'gelukt' and g.persoon_id in (select w.persoon_id from ${leest})
       and g.casus_id in (select w.casus_id from ${leest})`,
    ),
    1,
  );
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

test('ook wie kort na middernacht start, heeft zijn gesprek van vandaag nog voor zich', () => {
  for (const nu of ['2026-11-22T23:20:00Z', '2026-07-05T22:10:00Z', '2027-12-31T23:30:00Z']) {
    const reis = maakTijdreis(new Date(nu));
    const gesprek = reis.over(0, '11:00');
    assert.ok(gesprek > new Date(nu), nu);
    assert.equal(dagVan(gesprek), reis.vandaag);
  }
  assert.equal(maakTijdreis(new Date('2026-11-23T23:20:00Z')).dag(1), '2026-11-23', 'gisteren was een maandag');
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

test('bij Milan zit een collega van Femke met dezelfde rol: aan haar is de procesregie over te dragen', async () => {
  const { rows } = await su.query<{ casus: string; persoon: string; partij: string; aanstelling: string; rol: string }>(
    `select a.id as aanstelling, a.persoon_id as persoon, a.partij_id as partij, a.functie as rol, d.casus_id as casus
     from deelnemer d join aanstelling a on a.persoon_id = d.persoon_id
     where d.procesregisseur and exists (
       select from deelnemer e join aanstelling b on b.persoon_id = e.persoon_id
       where e.casus_id = d.casus_id and not e.procesregisseur and e.bevestigd_op is not null
         and b.partij_id = a.partij_id and b.functie = a.functie and b.rol = a.rol)`,
  );
  assert.equal(rows.length, 1);
  const leidt = verplicht(rows[0]);
  const verzoeker = {
    soort: 'medewerker',
    persoon: leidt.persoon,
    partij: leidt.partij,
    aanstelling: leidt.aanstelling,
    functie: leidt.rol,
    hoedanigheid: null,
    geheimhouding: 'cao',
  } as const;
  const blad = await leesProcesregieblad(regio.als(verzoeker) as Casusopening<Medewerker>, leidt.casus);
  assert.ok(blad.kind !== 'niet-gevonden');
  assert.deepEqual(
    blad.inhoud.keuzes.map(({ naam }) => naam),
    ['Hanneke Peeters'],
  );
});
