import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Verzoeker } from '../../src/db/verzoeker.ts';
import { antwoordOpVoorstel } from '../../src/overlegtype/antwoord-op-voorstel.ts';
import { beantwoordVraag } from '../../src/overlegtype/beantwoord-vraag.ts';
import { beginConcept } from '../../src/overlegtype/begin-concept.ts';
import type { Beheeropening } from '../../src/overlegtype/beheerder.ts';
import { leesConcept, leesOverlegtype, leesOverlegtypen } from '../../src/overlegtype/lees.ts';
import { legVoor } from '../../src/overlegtype/leg-voor.ts';
import { gooiConceptWeg, neemTerug } from '../../src/overlegtype/neem-terug.ts';
import { findBruikbareOverlegtypen } from '../../src/overlegtype/overlegtype.queries.ts';
import { BILATERAAL } from '../../src/overlegtype/voorbeelden.ts';
import { haalPlaatsWeg, zetPlaatsErbij } from '../../src/overlegtype/wijzig-plaatsen.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { maakBeheerder, PARTIJEN_VAN_MDO } from './beheerders.ts';

let w: Awaited<ReturnType<typeof maakWaterrijk>>;
let su: pg.Client;
const beheer = new Map<string, Beheeropening>();
/** Opent als beheerder van een organisatie van Waterrijk. */
const als = (partij: string): Beheeropening => {
  const opening = beheer.get(partij);
  assert.ok(opening, partij);
  return opening;
};
const femke = () => {
  const verzoeker = w.wie('femke');
  assert.ok(verzoeker.soort === 'medewerker');
  return { ...w.als(verzoeker), verzoeker };
};

before(async () => {
  w = await maakWaterrijk();
  su = new pg.Client({ connectionString: w.database.superuserUrl });
  await su.connect();
  for (const partij of PARTIJEN_VAN_MDO) beheer.set(partij, await maakBeheerder(w, partij));
});
after(async () => {
  await su?.end();
  await w?.weg();
});

const convenant = async (): Promise<string> => (await leesOverlegtypen(als('kompas'))).convenanten[0]?.id ?? '';
async function begonnen(naam: string, voorbeeld = 'gesprek-van-twee-kanten'): Promise<string> {
  const uitkomst = await beginConcept(als('kompas'), {
    soort: 'voorbeeld',
    convenant: await convenant(),
    voorbeeld,
    naam,
  });
  assert.ok(uitkomst.kind === 'begonnen', uitkomst.kind);
  return uitkomst.concept;
}
async function beeld(concept: string, partij = 'kompas') {
  const gelezen = await leesConcept(als(partij), concept);
  assert.ok(gelezen.kind === 'concept');
  return gelezen;
}
const antwoord = (
  partij: string,
  wens: { concept: string; vraag: string; versie: number; velden: Record<string, string | string[]> },
) => beantwoordVraag(als(partij), wens);
async function voorgelegd(concept: string) {
  const { concept: nu } = await beeld(concept);
  return legVoor(als('kompas'), { concept, versie: nu.versie });
}
const bruikbaar = () =>
  inTransactie({ ...w.als(w.wie('femke')), slot: 'geen', logregel: 'geen' }, (tx) =>
    findBruikbareOverlegtypen(tx, w.wie('femke').partij),
  );
/** Laat elke andere organisatie die mag beslissen akkoord gaan, in een vaste volgorde. */
async function iedereenAkkoord(concept: string): Promise<string> {
  const { voorstel } = await beeld(concept);
  assert.ok(voorstel);
  let laatste = '';
  for (const { partij } of voorstel.akkoorden.filter(({ antwoord }) => antwoord !== 'akkoord')) {
    const sleutel = [...w.gebied.partij].find(([, id]) => id === partij)?.[0] ?? '';
    const uitkomst = await antwoordOpVoorstel(als(sleutel), {
      concept,
      voorstel: voorstel.voorstel.id,
      antwoord: 'akkoord',
      reden: null,
    });
    laatste = uitkomst.kind;
  }
  assert.equal(laatste, 'vastgesteld');
  return voorstel.voorstel.id;
}
/** Bij hoeveel organisaties nog een beheerder moet antwoorden. */
const taken = async (concept: string): Promise<number> => {
  const { rows } = await su.query<{ n: number }>(
    `select count(distinct p.partij_id)::int as n from taak t join persoon p on p.id = t.voor_persoon_id
     where t.soort = 'overlegtype-beslissen' and t.onderwerp_id = $1 and t.gereed_op is null`,
    [concept],
  );
  return rows[0]?.n ?? 0;
};

test('van voorbeeld tot eerste casus: pas als iedere organisatie die meedoet akkoord is, is er een overlegtype (B3-1)', async () => {
  const concept = await begonnen('Gesprek met het wijkteam');
  const eerst = await beeld(concept);
  assert.deepEqual(
    eerst.klachten.filter(({ ernst }) => ernst === 'moet'),
    [],
  );
  assert.deepEqual(
    eerst.beslissers.map(({ soort }) => soort).toSorted(),
    ['gemeente', 'jeugdhulpaanbieder', 'school', 'school'],
    'samenwerkingsverband en GGD zitten niet aan tafel',
  );
  assert.deepEqual(await voorgelegd(concept), { kind: 'voorgelegd' });
  assert.equal(await taken(concept), 3, 'elke andere organisatie kreeg een taak');
  assert.ok(!(await bruikbaar()).some(({ naam }) => naam === 'Gesprek met het wijkteam'));
  const { voorstel } = await beeld(concept);
  assert.equal(
    voorstel?.akkoorden.filter(({ antwoord }) => antwoord === 'akkoord').length,
    1,
    'wie voorlegt, is akkoord',
  );
  const id = await iedereenAkkoord(concept);
  assert.equal(await taken(concept), 0);
  const nu = (await bruikbaar()).find(({ naam }) => naam === 'Gesprek met het wijkteam');
  assert.equal(nu?.id, id);
  assert.deepEqual(nu?.inhoud.fasen, BILATERAAL.fasen);
});

test('niet akkoord vraagt een reden, houdt vaststellen tegen, en kan nog ja worden', async () => {
  const concept = await begonnen('Overleg met reden');
  await voorgelegd(concept);
  const { voorstel } = await beeld(concept);
  const id = voorstel?.voorstel.id ?? '';
  const nee = { concept, voorstel: id, antwoord: 'niet-akkoord', reden: null } as const;
  assert.deepEqual(await antwoordOpVoorstel(als('bries'), nee), { kind: 'reden-nodig' });
  assert.deepEqual(await antwoordOpVoorstel(als('bries'), { ...nee, reden: 'De bewaartermijn is ons te lang' }), {
    kind: 'beantwoord',
  });
  assert.deepEqual(await antwoordOpVoorstel(als('ggd'), { ...nee, antwoord: 'akkoord' }), { kind: 'niet-gevraagd' });
  for (const partij of ['oeverstad', 'de-linde'])
    assert.deepEqual(await antwoordOpVoorstel(als(partij), { ...nee, antwoord: 'akkoord' }), { kind: 'beantwoord' });
  assert.equal(
    (await beeld(concept, 'oeverstad')).voorstel?.akkoorden.find(({ antwoord }) => antwoord === 'niet-akkoord')?.reden,
    'De bewaartermijn is ons te lang',
  );
  assert.deepEqual(await antwoordOpVoorstel(als('bries'), { ...nee, antwoord: 'akkoord' }), { kind: 'vastgesteld' });
});

test('teruggenomen om te wijzigen: wie de eerste tekst openhad, antwoordt niet op de tweede', async () => {
  const concept = await begonnen('Overleg dat terugkomt');
  await voorgelegd(concept);
  const eerste = (await beeld(concept)).voorstel?.voorstel.id ?? '';
  assert.deepEqual(await neemTerug(als('bries'), concept), { kind: 'mag-niet' });
  assert.deepEqual(await neemTerug(als('kompas'), concept), { kind: 'teruggenomen' });
  assert.equal(await taken(concept), 0, 'de vraag is ook terug');
  const wens = { concept, voorstel: eerste, antwoord: 'akkoord', reden: null } as const;
  assert.deepEqual(await antwoordOpVoorstel(als('bries'), wens), { kind: 'niet-meer' });
  await voorgelegd(concept);
  assert.deepEqual(await antwoordOpVoorstel(als('bries'), wens), { kind: 'niet-meer' });
  const { voorstel } = await beeld(concept);
  assert.deepEqual(voorstel?.akkoorden.map(({ antwoord }) => antwoord ?? 'open').toSorted(), [
    'akkoord',
    'open',
    'open',
    'open',
  ]);
});

test('twee beheerders: verschillende vragen komen bij elkaar, dezelfde vraag staat twee keer op het scherm en niets gaat verloren', async () => {
  const concept = await begonnen('Overleg van twee');
  const { concept: gezien } = await beeld(concept);
  const basis = { concept, versie: gezien.versie };
  const linde = await antwoord('de-linde', {
    ...basis,
    vraag: 'aanspreekpunt',
    velden: { aanspreekpunt: 'De intern begeleider' },
  });
  assert.equal(linde.kind, 'bewaard');
  const ander = await antwoord('oeverstad', { ...basis, vraag: 'nazorg', velden: { nazorg: '2' } });
  assert.equal(ander.kind, 'bewaard', 'een andere vraag komt er gewoon bij');
  const zelfde = await antwoord('oeverstad', {
    ...basis,
    vraag: 'aanspreekpunt',
    velden: { aanspreekpunt: 'Het wijkteam' },
  });
  assert.ok(zelfde.kind === 'intussen-gewijzigd');
  assert.deepEqual(
    [zelfde.door, zelfde.hunne, { ...zelfde.stand.waarden }],
    ['Schoolbestuur De Linde', ['De intern begeleider'], { aanspreekpunt: 'Het wijkteam' }],
  );
  assert.equal((await beeld(concept)).concept.inhoud.aanspreekpunt, 'De intern begeleider', 'er is niets overschreven');
  const daarna = await antwoord('oeverstad', {
    concept,
    versie: zelfde.concept.versie,
    vraag: 'aanspreekpunt',
    velden: { aanspreekpunt: 'Het wijkteam' },
  });
  assert.equal(daarna.kind, 'bewaard', 'wie het andere antwoord zag, mag kiezen');
  const { inhoud } = (await beeld(concept)).concept;
  assert.deepEqual([inhoud.aanspreekpunt, inhoud.nazorgMaanden], ['Het wijkteam', 2]);
});

test('een plaats die intussen is weggehaald: wat iemand erover schreef, kan terug', async () => {
  const concept = await begonnen('Overleg met plaatsen');
  const erbij = await zetPlaatsErbij(als('oeverstad'), { concept, soort: 'gemeente-jgz' });
  assert.ok(erbij.kind === 'bewaard');
  const { concept: gezien } = await beeld(concept);
  await haalPlaatsWeg(als('kompas'), { concept, plaats: erbij.plaats });
  const rol = gezien.inhoud.rollen.find(({ sleutel }) => sleutel === erbij.plaats);
  assert.ok(rol);
  const velden = {
    plek: 'gemeente-jgz',
    taak: 'Jeugdgezondheid volgen op school',
    grondslag: rol.grondslag,
    individueelDoel: rol.individueelDoel,
  };
  const wens = { concept, vraag: `plaats-${erbij.plaats}`, velden };
  const mis = await antwoord('oeverstad', { ...wens, versie: gezien.versie });
  assert.ok(mis.kind === 'intussen-gewijzigd' && mis.weg);
  assert.equal((await antwoord('oeverstad', { ...wens, versie: mis.concept.versie })).kind, 'bewaard');
  const terug = (await beeld(concept)).concept.inhoud.rollen.find(({ sleutel }) => sleutel === erbij.plaats);
  assert.deepEqual([terug?.hoedanigheid, terug?.taak], ['jgz', 'Jeugdgezondheid volgen op school']);
  assert.equal(
    (await antwoord('oeverstad', { ...wens, vraag: `plaats-${w.omgeving.ids()}`, versie: 1 })).kind,
    'niet-gevonden',
    'een verzonnen plaats bestaat niet',
  );
});

test('een overlegtype zonder iemand van buiten de school wordt niet voorgelegd (T25-03)', async () => {
  const concept = await begonnen('Overleg binnen school');
  for (const { sleutel, partij } of (await beeld(concept)).concept.inhoud.rollen)
    if (partij !== 'school') await haalPlaatsWeg(als('kompas'), { concept, plaats: sleutel });
  const uitkomst = await voorgelegd(concept);
  assert.ok(uitkomst.kind === 'klachten');
  assert.ok(uitkomst.klachten.some(({ artikelen }) => artikelen.includes('T25-03')));
  assert.deepEqual(await gooiConceptWeg(als('kompas'), concept), { kind: 'weggegooid' });
  assert.equal((await leesConcept(als('kompas'), concept)).kind, 'niet-gevonden');
});

test('een lopende casus houdt haar versie; een nieuwe begint alleen met de nieuwste (17.2, B3-1)', async () => {
  const oud = w.gebied.overlegtype.get('mdo') ?? '';
  const meld = (overlegtype: string) => meldCasusAan(femke(), aanmelding(overlegtype));
  const lopend = await meld(oud);
  assert.ok(lopend.kind === 'aangemeld');
  const begin = await beginConcept(als('kompas'), { soort: 'versie', overlegtype: oud });
  assert.ok(begin.kind === 'begonnen');
  const { concept } = begin;
  assert.deepEqual(await voorgelegd(concept), { kind: 'niets-veranderd' });
  const { concept: nu } = await beeld(concept);
  await antwoord('kompas', { concept, vraag: 'nazorg', versie: nu.versie, velden: { nazorg: '3' } });
  assert.deepEqual(
    (await beeld(concept)).verschil?.map(({ naam }) => naam),
    ['Nazorg'],
  );
  assert.deepEqual(await voorgelegd(concept), { kind: 'voorgelegd' });
  assert.equal((await meld(oud)).kind, 'aangemeld', 'zolang het voorligt geldt de oude versie');
  const nieuw = await iedereenAkkoord(concept);
  assert.deepEqual(await meld(oud), { kind: 'kan-niet', reden: 'overlegtype' });
  assert.equal((await meld(nieuw)).kind, 'aangemeld');
  const feiten = await inTransactie({ ...femke(), slot: 'geen', logregel: 'geen' }, (tx) =>
    laadFeiten(tx, lopend.casus),
  );
  assert.deepEqual(
    [feiten?.overlegtype.id, feiten?.overlegtype.inhoud.nazorgMaanden, feiten?.overlegtype.vastgesteld],
    [oud, 6, true],
  );
  const gelezen = await leesOverlegtype(als('ggd'), nieuw);
  assert.ok(gelezen.kind === 'overlegtype');
  assert.deepEqual(
    [gelezen.type.versie, gelezen.versies.length, gelezen.verschil?.[0]?.was],
    [2, 2, ['Hoogstens 6 maanden na het plan']],
  );
  assert.equal(
    (await beginConcept(als('ggd'), { soort: 'versie', overlegtype: oud })).kind,
    'begonnen',
    'ook wie een oude openhad, begint bij de laatste',
  );
});

test('een naam die er al is en een concept dat al loopt', async () => {
  const wens = { soort: 'voorbeeld', convenant: await convenant(), voorbeeld: 'mdo', naam: 'Verzuimoverleg' } as const;
  assert.equal((await beginConcept(als('kompas'), wens)).kind, 'naam-bestaat');
  const concept = await begonnen('Mijn overleg');
  assert.deepEqual(await beginConcept(als('bries'), { ...wens, naam: 'Mijn  overleg!' }), {
    kind: 'loopt-al',
    concept,
  });
  assert.equal((await beginConcept(als('kompas'), { ...wens, naam: '???' })).kind, 'niet-gevonden');
});

test('de database zelf weigert een overlegtype waarmee niet iedereen akkoord is, of dat anders is dan het voorstel', async () => {
  const concept = await begonnen('Overleg buitenom');
  await voorgelegd(concept);
  const voorstel = (await beeld(concept)).voorstel?.voorstel;
  assert.ok(voorstel);
  const zet = (nazorg: number, tekst: string | null = voorstel.tekst.id) =>
    inTransactie({ ...als('kompas'), slot: 'geen', logregel: 'geen' }, (tx) =>
      tx.db
        .insertInto('overlegtype')
        .values({
          id: voorstel.id,
          convenant_id: voorstel.convenant,
          code: voorstel.code,
          naam: voorstel.naam,
          versie: voorstel.versie,
          inhoud: JSON.stringify({ ...voorstel.inhoud, nazorgMaanden: nazorg }),
          vastgesteld_op: tx.vandaag,
          convenanttekst_id: tekst,
        })
        .execute(),
    );
  await assert.rejects(zet(voorstel.inhoud.nazorgMaanden), /row-level security/);
  await su.query(
    "update overlegtypeakkoord set antwoord = 'akkoord', persoon_id = $2, op = now() where voorstel_id = $1",
    [voorstel.id, als('kompas').verzoeker.persoon],
  );
  await assert.rejects(zet(5), /row-level security/);
  await assert.rejects(
    zet(voorstel.inhoud.nazorgMaanden, null),
    /row-level security/,
    'een andere tekst is een ander voorstel',
  );
  await zet(voorstel.inhoud.nazorgMaanden);
});

test('wie geen beheerder is, en een beheerder buiten het convenant, zien geen concept en beginnen er geen', async () => {
  const concept = await begonnen('Overleg voor beheerders');
  const { typen, concepten, convenanten } = await leesOverlegtypen({
    ...w.als(w.wie('femke')),
    verzoeker: femke().verzoeker,
  });
  assert.ok(typen.length >= 3);
  assert.deepEqual([concepten, convenanten], [[], []]);
  const buiten = w.omgeving.ids();
  await su.query(
    "insert into partij (id, soort, naam, plaats, telefoon, aangemaakt_op) values ($1, 'zorgaanbieder', 'Elders', 'Elders', '088', now())",
    [buiten],
  );
  const vreemd: Verzoeker = { ...als('kompas').verzoeker, partij: buiten };
  const opening = { ...w.als(vreemd), verzoeker: vreemd } as Beheeropening;
  assert.equal((await leesConcept(opening, concept)).kind, 'niet-gevonden');
  assert.equal(
    (await beantwoordVraag(opening, { concept, vraag: 'nazorg', versie: 1, velden: { nazorg: '1' } })).kind,
    'niet-gevonden',
  );
  assert.equal(
    (
      await beginConcept(opening, {
        soort: 'voorbeeld',
        convenant: await convenant(),
        voorbeeld: 'mdo',
        naam: 'Iets anders',
      })
    ).kind,
    'niet-gevonden',
  );
});

function aanmelding(overlegtype: string) {
  return {
    casus: w.omgeving.ids(),
    overlegtype,
    jongere: {
      voornaam: 'Kim',
      achternaam: 'Dekker',
      geboortedatum: '2012-05-04',
      adres: 'Veerpad 1',
      woonplaats: 'Oeverstad',
    },
    school: w.gebied.school.get('kompas-college') ?? null,
    onderwijs: 'vo',
    reden: 'onderwijs-en-hulp',
    doelen: ['a', 'c'],
    vraag: 'Wat helpt op school en thuis?',
    gezag: { soort: 'gezagdragers', mensen: [{ naam: 'Anna Dekker', email: null, bron: 'Gezagsregister' }] },
    wilsbekwaam: true,
    melding: null,
    langdurigVerzuim: null,
  } as const;
}

test('wie niet meer gebonden is, wordt niet meer gevraagd, leest geen concept en begint er geen (19.2, B3-1)', async () => {
  const concept = await begonnen('Overleg zonder wie weg is');
  assert.ok((await beeld(concept)).beslissers.some(({ id }) => id === w.gebied.partij.get('bries')));
  await su.query('alter table convenant_partij disable trigger user');
  await su.query("update convenant_partij set gebonden_tot = '2026-02-01' where partij_id = $1", [
    w.gebied.partij.get('bries'),
  ]);
  assert.ok(!(await beeld(concept)).beslissers.some(({ id }) => id === w.gebied.partij.get('bries')));
  assert.equal((await leesConcept(als('bries'), concept)).kind, 'niet-gevonden');
  const { convenanten, concepten } = await leesOverlegtypen(als('bries'));
  assert.deepEqual([convenanten, concepten], [[], []]);
  const { versie } = (await beeld(concept)).concept;
  const uitkomst = await antwoord('bries', { concept, versie, vraag: 'nazorg', velden: { nazorg: '1' } });
  assert.equal(uitkomst.kind, 'niet-gevonden');
});
