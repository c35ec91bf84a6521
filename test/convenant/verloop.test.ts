import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { neemPapierOver } from '../../src/convenant/vastleggen/neem-papier-over.ts';
import { onderteken } from '../../src/convenant/vastleggen/onderteken.ts';
import { zegOp } from '../../src/convenant/vastleggen/zeg-op.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { findBruikbareOverlegtypen } from '../../src/overlegtype/overlegtype.queries.ts';
import { type Convenantproef, maakConvenantproef, scan, TEKENT } from './convenantproef.ts';

/** S-13: een wijziging die niet iedereen tekende, een volmacht die te laat kwam, verlengen, en een opzegging. */

let p: Convenantproef;
before(async () => {
  p = await maakConvenantproef();
});
after(() => p?.weg());

const [SWV, SWV_PO, STAD, KOMPAS, LINDE, GGD, BRIES] = [
  'SWV VO Waterrijk',
  'SWV PO Waterrijk',
  'Gemeente Oeverstad',
  'Stichting Kompas',
  'Schoolbestuur De Linde',
  'GGD Waterrijk',
  'Bries Jeugdhulp',
] as const;

type Kreeg = { casus: string; gegeven: string } & Medewerker;

/** Een medewerker van deze partij die een gegeven van een andere partij kreeg en het nu mag lezen. */
async function lezerBij(naam: string): Promise<Kreeg> {
  const rijen = await p.su<Kreeg>(
    `select 'medewerker' as soort, v.casus_id as casus, v.gegeven_id as gegeven, a.persoon_id as persoon,
       a.partij_id as partij, a.id as aanstelling, a.functie, a.hoedanigheid, a.geheimhouding
     from verstrekking v join gegeven g on g.id = v.gegeven_id join casus c on c.id = v.casus_id
       join deelnemer b on b.id = g.bron_deelnemer_id join deelnemer d on d.id = v.aan_deelnemer_id
       join aanstelling a on a.id = d.aanstelling_id
     where v.status = 'actief' and c.status = 'open' and a.partij_id = $1 and b.partij_id <> $1 order by v.id`,
    [p.partij.get(naam)],
  );
  for (const rij of rijen) {
    const { casus, gegeven } = rij;
    if ((await leesGegeven(p.als(rij), { casus, gegeven })).kind === 'gelezen') return rij;
  }
  throw new Error(`bij ${naam} leest niemand iets van een ander`);
}

const typenVan = (naam: string): Promise<readonly string[]> =>
  p.lees(async (tx) => (await findBruikbareOverlegtypen(tx, p.partij.get(naam) ?? '')).map(({ naam: type }) => type));

test('een scan die geen PDF of foto is, een verlopen volmacht en een handtekening voor een ander gaan niet door', async () => {
  const [tekst] = await p.su<{ id: string }>('select id from convenanttekst');
  const papier = {
    convenant: p.convenant,
    soort: 'volmacht',
    partij: p.partij.get(KOMPAS) ?? '',
    tekst: tekst?.id ?? '',
    aan: p.partij.get(SWV) ?? '',
    geldigTot: null,
    datum: '2026-02-01',
    ondertekenaar: TEKENT,
    bestand: scan,
  } as const;
  const tel = async () => (await p.su<{ n: number }>('select count(*)::int as n from convenantfeit'))[0]?.n;
  const eerst = await tel();
  const kompas = p.beheerder(KOMPAS);
  const word = { inhoud: Buffer.from('PK\u0003\u0004 een tekstdocument'), teGroot: false };
  assert.deepEqual(await neemPapierOver(kompas, { ...papier, bestand: word }), { kind: 'bestand', reden: 'soort' });
  assert.deepEqual(await neemPapierOver(kompas, { ...papier, bestand: null }), { kind: 'bestand', reden: 'leeg' });
  const nee = (reden: string) => ({ kind: 'kan-niet', reden });
  assert.deepEqual(await neemPapierOver(kompas, { ...papier, geldigTot: '2026-02-28' }), nee('volmacht-verlopen'));
  assert.deepEqual(await neemPapierOver(kompas, { ...papier, datum: '2026-03-04' }), nee('toekomst'));
  assert.deepEqual(await neemPapierOver(kompas, { ...papier, aan: p.partij.get(GGD) ?? '' }), nee('gevolmachtigde'));
  const linde = p.partij.get(LINDE) ?? '';
  assert.deepEqual(await neemPapierOver(kompas, { ...papier, partij: linde }), nee('andere-partij'));
  const vroeg = { ...papier, soort: 'handtekening', datum: '2025-01-01' } as const;
  assert.deepEqual(await neemPapierOver(kompas, vroeg), nee('voor-de-tekst'));
  const vreemd = { ...papier, soort: 'handtekening', tekst: p.convenant } as const;
  assert.deepEqual(await neemPapierOver(kompas, vreemd), nee('tekst-niet-aangeboden'));
  assert.equal(await tel(), eerst, 'er is niets bijgekomen');
  const [log] = await p.su<{ n: number }>(
    "select count(*)::int as n from gebeurtenis where code = 'convenantfeit-vastgelegd' and uitkomst = 'geweigerd'",
  );
  assert.equal(log?.n, 8, 'elke weigering ligt vast');
});

test('een tekst die Kompas niet tekende, laat de oude gelden; het nieuwe overlegtype start zonder Kompas (S-13 stap 1, E-10)', async () => {
  p.zetKlok('2026-12-01T09:00:00.000Z');
  const tekst = await p.nieuweTekst('1.1');
  await p.su(
    `insert into overlegtype (id, convenant_id, code, naam, versie, inhoud, vastgesteld_op, convenanttekst_id)
     select $1, convenant_id, 'nieuw', 'Nieuw overleg', 1, inhoud, '2026-12-01', $2 from overlegtype limit 1`,
    [p.omgeving.ids(), tekst],
  );
  const teken = (naam: string) =>
    onderteken(p.beheerder(naam), { convenant: p.convenant, tekst, ondertekenaar: TEKENT });
  p.zetKlok('2027-01-12T09:00:00.000Z');
  for (const naam of [STAD, SWV_PO, SWV, GGD, BRIES, LINDE])
    assert.deepEqual(await teken(naam), { kind: 'gedaan' }, naam);
  const stand = await p.stand();
  assert.deepEqual(
    stand.nieuwereTeksten.map(({ ontbreekt }) => ontbreekt),
    [[p.partij.get(KOMPAS)]],
  );
  const [oud] = await p.su<{ id: string }>("select id from convenanttekst where label = '1.0'");
  assert.equal(stand.tekst, oud?.id);
  assert.ok(!(await typenVan(KOMPAS)).includes('Nieuw overleg'));
  assert.ok((await typenVan(KOMPAS)).length > 2, 'de andere overleggen gaan door');
  assert.ok((await typenVan(STAD)).includes('Nieuw overleg'));
  p.zetKlok('2027-03-01T09:00:00.000Z');
  assert.deepEqual(await teken(KOMPAS), { kind: 'gedaan' });
  assert.equal((await p.stand()).tekst, tekst, 'nu tekende iedereen');
  assert.ok((await typenVan(KOMPAS)).includes('Nieuw overleg'));
});

test('een volmacht van na de handtekening bindt niet, en er staat hoe het wel kan (S-13 stap 2, fn 2)', async () => {
  p.zetKlok('2027-04-01T09:00:00.000Z');
  const tekst = await p.nieuweTekst('1.2');
  const bij = { convenant: p.convenant, tekst, ondertekenaar: TEKENT } as const;
  await onderteken(p.beheerder(SWV), bij);
  p.zetKlok('2027-04-08T09:00:00.000Z');
  const volmacht = {
    ...bij,
    soort: 'volmacht',
    partij: p.partij.get(LINDE) ?? '',
    aan: p.partij.get(SWV) ?? '',
  } as const;
  const laat = { ...volmacht, geldigTot: null, datum: '2027-04-08', bestand: scan };
  assert.deepEqual(await neemPapierOver(p.beheerder(SWV), laat), { kind: 'gedaan' });
  const onderling = async () => (await p.stand()).nieuwereTeksten[0]?.onderling ?? [];
  assert.ok(!(await onderling()).includes(p.partij.get(LINDE) ?? ''));
  p.zetKlok('2027-04-09T09:00:00.000Z');
  assert.deepEqual(await onderteken(p.beheerder(SWV), bij), { kind: 'gedaan' });
  assert.ok((await onderling()).includes(p.partij.get(LINDE) ?? ''), 'opnieuw getekend namens het bestuur');
});

test('na twee jaar is het een jaar verlengd, ook als de evaluatie te laat is (S-13 stap 3, Art 20.2)', async () => {
  p.zetKlok('2027-09-02T09:00:00.000Z');
  const { kind, termijn, evaluatie } = await p.stand();
  assert.deepEqual([kind, termijn?.tot, termijn?.verlengingen], ['van-kracht', '2028-09-01', 1]);
  assert.equal(evaluatie?.teLaat, true);
});

test('wie opzegde geeft, krijgt en leest vanaf het einde van de termijn niets meer; eigen gegevens blijven (S-13 stap 4, E-11)', async () => {
  p.zetKlok('2026-03-03T09:00:00.000Z');
  const leest = await lezerBij(GGD);
  const blijft = await lezerBij(STAD);
  const redenen = async ({ casus, gegeven, ...wie }: Kreeg): Promise<readonly string[]> => {
    const uitkomst = await leesGegeven(p.als(wie), { casus, gegeven });
    return uitkomst.kind === 'geweigerd' ? uitkomst.oordeel.redenen.map(({ code }) => code) : [uitkomst.kind];
  };
  p.zetKlok('2028-06-15T09:00:00.000Z');
  assert.deepEqual(await zegOp(p.beheerder(GGD), { convenant: p.convenant, ondertekenaar: TEKENT }), {
    kind: 'gedaan',
  });
  const nogEens = await zegOp(p.beheerder(GGD), { convenant: p.convenant, ondertekenaar: TEKENT });
  assert.deepEqual(nogEens, { kind: 'kan-niet', reden: 'al-opgezegd' });
  assert.deepEqual(await p.perioden(GGD).then((alle) => alle.at(-1)?.split(' ')[1]), '2028-08-31');
  p.zetKlok('2028-08-31T09:00:00.000Z');
  assert.ok(!(await redenen(leest)).includes('ontvanger-niet-gebonden'));
  p.zetKlok('2028-09-01T09:00:00.000Z');
  assert.ok((await redenen(leest)).includes('ontvanger-niet-gebonden'));
  assert.ok(!(await redenen(blijft)).includes('ontvanger-niet-gebonden'), 'wie blijft, merkt het niet');
  const [eigen] = await p.su<{ gegeven: string; casus: string } & Medewerker>(
    `select g.id as gegeven, g.casus_id as casus, 'medewerker' as soort, a.persoon_id as persoon, a.partij_id as partij, a.id as aanstelling,
       a.functie, a.hoedanigheid, a.geheimhouding
     from gegeven g join casus c on c.id = g.casus_id join deelnemer d on d.id = g.bron_deelnemer_id join aanstelling a on a.id = d.aanstelling_id
     where c.status = 'open' and a.partij_id = $1 limit 1`,
    [p.partij.get(GGD)],
  );
  assert.ok(eigen !== undefined);
  assert.equal((await leesGegeven(p.als(eigen), eigen)).kind, 'eigen', 'wat van haar is, blijft van haar');
});

test('zeggen allen op, dan is er geen convenant meer en begint er niets nieuws (S-13 stap 5)', async () => {
  for (const naam of [STAD, SWV_PO, SWV, BRIES, LINDE, KOMPAS])
    assert.deepEqual(
      await zegOp(p.beheerder(naam), { convenant: p.convenant, ondertekenaar: TEKENT }),
      { kind: 'gedaan' },
      naam,
    );
  p.zetKlok('2029-09-02T09:00:00.000Z');
  assert.equal((await p.stand()).kind, 'geeindigd');
  assert.deepEqual(await typenVan(STAD), []);
  const opnieuw = await inTransactie(
    { ...p.beheerder(STAD), slot: 'geen', logregel: 'geen' },
    async (tx) => (await findBruikbareOverlegtypen(tx, p.partij.get(STAD) ?? '')).length,
  );
  assert.equal(opnieuw, 0);
});
