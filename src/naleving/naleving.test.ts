import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { findConvenanten } from '../convenant/convenant.queries.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { wek } from '../taak/wekker/wek.ts';
import { legArrangementVast, toonArrangementen, werkArrangementBij } from './arrangement/leg-arrangement-vast.ts';
import { teEvaluerenArrangementen } from './arrangement/wek-arrangementen.ts';
import { type Beheerder, meldPlicht, toonMelden } from './meld-plicht.ts';
import { nalevingCsv } from './naleving-csv.ts';
import { type Toezichthouder, toonNaleving } from './toon-naleving.ts';
import { naleving } from './wek-naleving.ts';

let w: Awaited<ReturnType<typeof maakWaterrijk>>;
let convenant = '';

before(async () => {
  w = await maakWaterrijk();
  convenant = await lees(async (tx) => (await findConvenanten(tx))[0]?.id ?? '');
});
after(() => w?.weg());

const beheerder = (sleutel: string) => w.wie(sleutel) as Beheerder;
const als = <V extends Toezichthouder>(verzoeker: V) => ({ ...w.als(verzoeker), verzoeker });

function lees<T>(vraag: (tx: Tx) => Promise<T>): Promise<T> {
  const opening = { ...w.als(w.wie('hester')), slot: 'geen', logregel: 'geen' } as const;
  return inTransactie(opening, vraag);
}

async function taken(sleutel: string, soort: string): Promise<readonly { voor_datum: string | null; open: boolean }[]> {
  const { persoon } = w.wie(sleutel);
  const opening = { ...w.als(w.wie(sleutel)), slot: 'geen', logregel: 'geen' } as const;
  return inTransactie(opening, async (tx) => {
    const rijen = await tx.db
      .selectFrom('taak')
      .where('voor_persoon_id', '=', persoon)
      .where('soort', '=', soort)
      .orderBy('aangemaakt_op')
      .select(['voor_datum', 'gereed_op'])
      .execute();
    return rijen.map(({ voor_datum, gereed_op }) => ({ voor_datum, open: gereed_op === null }));
  });
}

async function standVan(sleutel: string, plicht: 'website' | 'bekendheid' | 'evaluatie' | 'tekenen') {
  const wie = beheerder(sleutel);
  const blad = await toonNaleving(als(wie), { convenant, als: 'pagina' });
  return blad?.regels.find(({ partij }) => partij === wie.partij)?.plichten[plicht];
}

test('de wekker geeft elke beheerder zijn werk een keer, en een melding haalt het weg (Art 12.3, Bijl 4-b)', async () => {
  const eerst = await wek(w.omgeving, [naleving]);
  assert.ok(eerst.taken > 0);
  assert.deepEqual(await wek(w.omgeving, [naleving]), { taken: 0, berichten: 0 }, 'nog een keer geeft niets dubbel');
  assert.equal((await taken('hester', 'website-nakijken')).filter(({ open }) => open).length, 1);
  const adres = 'https://oeverstad.example/jeugd';
  assert.deepEqual(await meldPlicht(als(beheerder('hester')), { convenant, plicht: 'website', adres }), {
    kind: 'gemeld',
  });
  assert.deepEqual(await standVan('hester', 'website'), { kind: 'gedaan', op: '2026-03-03' });
  assert.equal((await toonMelden(als(beheerder('hester')), convenant))?.website, adres);
  assert.ok((await taken('hester', 'website-nakijken')).every(({ open }) => !open));
  await wek(w.omgeving, [naleving]);
  assert.equal((await taken('hester', 'website-nakijken')).length, 1, 'dit jaar komt zij niet terug');
  assert.ok(
    (await taken('petra', 'website-nakijken')).some(({ open }) => open),
    'van een ander blijft het werk liggen',
  );
});

test('een jaar later is het er weer, en wat niet meer hoeft haalt de wekker zelf weg', async () => {
  w.zetKlok('2027-03-03T09:00:00.000Z');
  await wek(w.omgeving, [naleving]);
  const weer = await taken('hester', 'website-nakijken');
  assert.deepEqual(weer.at(-1), { voor_datum: '2027-03-31', open: true });
  assert.equal(weer.length, 2);
  await inTransactie({ ...w.als(w.wie('hester')), slot: 'geen', logregel: 'geen' }, async (tx) => {
    await tx.db
      .insertInto('plichtmelding')
      .values({
        id: tx.nieuwId(),
        partij_id: w.wie('hester').partij,
        convenant_id: convenant,
        plicht: 'website',
        adres: 'https://oeverstad.example/jeugd',
        op: tx.vandaag,
        door_persoon_id: w.wie('hester').persoon,
        vastgelegd_op: tx.nu,
      })
      .execute();
  });
  await wek(w.omgeving, [naleving]);
  assert.ok((await taken('hester', 'website-nakijken')).every(({ open }) => !open));
});

test('voor de evaluatie en de verlenging komt er een kwartaal vooraf werk; wie doorgaat, is klaar (Art 19.1 (b), Art 20.2)', async () => {
  w.zetKlok('2027-08-01T09:00:00.000Z');
  await wek(w.omgeving, [naleving]);
  assert.deepEqual(await taken('hester', 'verlenging-bekijken'), [{ voor_datum: '2027-08-31', open: true }]);
  await meldPlicht(als(beheerder('hester')), { convenant, plicht: 'verlenging', adres: null });
  assert.ok((await taken('hester', 'verlenging-bekijken')).every(({ open }) => !open));
  w.zetKlok('2027-09-02T09:00:00.000Z');
  await wek(w.omgeving, [naleving]);
  assert.ok(
    (await taken('petra', 'verlenging-bekijken')).every(({ open }) => !open),
    'de verlenging is er: niets meer te kiezen',
  );
  w.zetKlok('2026-03-03T09:00:00.000Z');
});

test('beheerder en FG van elke partij lezen de standen van allen, en niets over personen of casussen (16.1)', async () => {
  for (const sleutel of ['hester', 'petra', 'harm']) {
    const blad = await toonNaleving(als(w.wie(sleutel) as Toezichthouder), { convenant, als: 'bestand' });
    assert.ok(blad !== null && blad.regels.length > 3, sleutel);
    const csv = nalevingCsv(blad);
    assert.match(csv, /Website/);
    for (const id of [...w.gebied.persoon.values(), ...w.gebied.aanstelling.values()])
      assert.ok(!JSON.stringify(blad).includes(id), 'geen persoon');
  }
  const vreemd = w.omgeving.ids();
  assert.equal(await toonNaleving(als(beheerder('hester')), { convenant: vreemd, als: 'pagina' }), null);
});

test('wie er buiten staat, leest van niemand wat die nog moet doen (P-6, Art 16.1)', async () => {
  const buiten = { ...beheerder('hester'), partij: w.omgeving.ids() };
  const blad = await toonNaleving(als(buiten), { convenant, als: 'pagina' });
  assert.deepEqual(blad?.regels, []);
  assert.equal(blad?.doetMee, false);
});

test('een naam die in een rekenblad een formule zou zijn, is in het bestand gewone tekst', () => {
  const nvt = { kind: 'nvt' } as const;
  const plichten = { website: { kind: 'te-laat', sinds: '2026-01-01', vanaf: '2025-12-01', aantal: 2 } } as const;
  const csv = nalevingCsv({
    regels: [
      {
        partij: 'p',
        naam: '=HYPERLINK("x")',
        plichten: new Proxy(plichten, { get: (doel, sleutel) => Reflect.get(doel, sleutel) ?? nvt }) as never,
      },
    ],
  });
  assert.match(csv, /"'=HYPERLINK/);
  assert.match(csv, /"2"\r\n$/);
});

test('een arrangement voor een groep kan nergens over iemand gaan: er is geen kolom voor en geen vrije tekst (T25-10)', async () => {
  const client = new pg.Client({ connectionString: w.database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ column_name: string; data_type: string }>(
    "select column_name, data_type from information_schema.columns where table_name = 'groepsarrangement'",
  );
  await client.end();
  const namen = rows.map(({ column_name }) => column_name);
  assert.ok(namen.includes('groep'));
  assert.deepEqual(
    namen.filter((naam) => /persoon|jongere|betrokkene|casus|bsn|geboorte|naam|inhoud|woorden|toelichting/.test(naam)),
    [],
  );
  assert.deepEqual(
    rows
      .filter(({ data_type }) => ['text', 'bytea', 'jsonb'].includes(data_type))
      .map(({ column_name }) => column_name),
    ['groep'],
  );
});

test('een arrangement begint, wordt op tijd bekeken en eindigt; een ander kan er niet aan (T25-10, Art 1.13)', async () => {
  const hester = als(beheerder('hester'));
  const { keuze } = await toonArrangementen(hester);
  const [school] = keuze.scholen;
  assert.ok(school !== undefined);
  const wens = {
    school: school.id,
    groep: 'Groep 5',
    partijen: [hester.verzoeker.partij, school.partij],
    aanbod: ['kleine-groep'],
    van: '2026-03-03',
    evaluerenOp: '2026-06-01',
  } as const;
  assert.equal((await legArrangementVast(hester, { ...wens, groep: 'Groep van Daan' })).kind, 'groepnaam');
  assert.equal((await legArrangementVast(hester, { ...wens, evaluerenOp: '2026-03-03' })).kind, 'evaluatie-voor-begin');
  assert.deepEqual(await legArrangementVast(hester, { ...wens, school: w.omgeving.ids() }), {
    kind: 'doet-niet-mee',
    veld: 'school',
  });
  assert.deepEqual(await legArrangementVast(hester, { ...wens, partijen: [w.omgeving.ids()] }), {
    kind: 'doet-niet-mee',
    veld: 'partijen',
  });
  const gelegd = await legArrangementVast(hester, wens);
  assert.ok(gelegd.kind === 'vastgelegd');
  const nogEens = await Promise.all([legArrangementVast(hester, wens), legArrangementVast(hester, wens)]);
  assert.deepEqual(nogEens, [gelegd, gelegd], 'twee keer verzenden is een arrangement');
  const { arrangement } = gelegd;
  const plek = { arrangement, versie: 1 };
  const petra = als(beheerder('petra'));
  assert.equal((await werkArrangementBij(petra, plek, { soort: 'einde', tot: '2026-04-01' })).kind, 'niet-gevonden');
  assert.equal((await werkArrangementBij(hester, plek, { soort: 'einde', tot: '2026-01-01' })).kind, 'dag-kan-niet');

  w.zetKlok('2026-05-03T09:00:00.000Z');
  assert.equal((await wek(w.omgeving, [teEvaluerenArrangementen])).taken, 0);
  w.zetKlok('2026-05-04T09:00:00.000Z');
  assert.equal((await wek(w.omgeving, [teEvaluerenArrangementen])).taken, 1);
  assert.equal((await wek(w.omgeving, [teEvaluerenArrangementen])).taken, 0);
  const later = { soort: 'evaluatie', opnieuwOp: '2026-09-01' } as const;
  assert.equal((await werkArrangementBij(hester, plek, later)).kind, 'bijgewerkt');
  assert.ok((await taken('hester', 'arrangement-evalueren')).every(({ open }) => !open));
  assert.equal((await werkArrangementBij(hester, plek, later)).kind, 'intussen-gewijzigd');
  const einde = { soort: 'einde', tot: '2026-05-04' } as const;
  assert.equal((await werkArrangementBij(hester, { arrangement, versie: 2 }, einde)).kind, 'bijgewerkt');
  assert.equal((await werkArrangementBij(hester, { arrangement, versie: 3 }, einde)).kind, 'niet-gevonden');
  w.zetKlok('2026-03-03T09:00:00.000Z');
});
