import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Convenantfeit, Toetredingstap } from './convenantfeit.ts';
import { TOETREDINGSTAPPEN } from './convenantfeit.ts';
import { standVanConvenant } from './stand-van-convenant.ts';

const feit = (datum: string, rest: object): Convenantfeit => ({ versie: 1, datum, ...rest }) as Convenantfeit;
const tekent = (datum: string, partij: string, tekst = '1.0') => feit(datum, { kind: 'ondertekening', partij, tekst });
const volmacht = (datum: string, van: string, tekst = '1.0') =>
  feit(datum, { kind: 'volmacht', van, aan: 'swv', tekst });
const stap = (datum: string, stap: Toetredingstap, tekst = '1.0') =>
  feit(datum, { kind: 'toetreding', partij: 'zeil', tekst, stap });
const opzegging = (datum: string, partij: string) => feit(datum, { kind: 'opzegging', partij });

const TEKST = feit('2025-06-01', {
  kind: 'tekst',
  tekst: '1.0',
  volgnummer: 1,
  tekenaars: ['oever', 'veen', 'swv'],
  schoolbesturen: ['linde', 'kompas'],
});
const NIEUW = feit('2026-12-01', { ...TEKST, datum: '2026-12-01', tekst: '1.1', volgnummer: 2 });
const BEGIN: readonly Convenantfeit[] = [
  TEKST,
  volmacht('2025-08-01', 'linde'),
  volmacht('2025-08-15', 'kompas'),
  ...['oever', 'veen', 'swv'].map((partij) => tekent('2025-09-01', partij)),
];

const stand = (peildatum: string, ...extra: readonly Convenantfeit[]) =>
  standVanConvenant([...BEGIN, ...extra], peildatum);
function partij(naam: string, peildatum: string, ...extra: readonly Convenantfeit[]) {
  const gevonden = stand(peildatum, ...extra).partijen.find((p) => p.partij === naam);
  assert.ok(gevonden, naam);
  return { gebonden: gevonden.gebonden, sinds: gevonden.sinds, tot: gevonden.tot, code: gevonden.waarom.code };
}

test('het convenant begint op de dag van de laatste handtekening (Art 19.1 (a))', () => {
  const laat = [TEKST, tekent('2025-08-01', 'oever'), tekent('2025-08-20', 'veen'), tekent('2025-09-01', 'swv')];
  assert.equal(standVanConvenant(laat, '2025-08-31').kind, 'niet-begonnen');
  assert.deepEqual(standVanConvenant(laat, '2025-08-31').nieuwereTeksten[0]?.ontbreekt, ['swv']);
  const begonnen = standVanConvenant(laat, '2025-09-01');
  assert.deepEqual([begonnen.kind, begonnen.begonOp, begonnen.tekst], ['van-kracht', '2025-09-01', '1.0']);
  assert.equal(standVanConvenant([], '2025-09-01').kind, 'niet-begonnen');
});

test('een schoolbestuur is gebonden met een volmacht van de dag zelf of eerder, niet van later (fn 2)', () => {
  const met = (dag: string) => [...BEGIN.filter((f) => f.kind !== 'volmacht'), volmacht(dag, 'linde')];
  const linde = (feiten: readonly Convenantfeit[], dag = '2026-01-01') =>
    standVanConvenant(feiten, dag).partijen.find((p) => p.partij === 'linde');
  assert.equal(linde(met('2025-09-01'))?.gebonden, true);
  assert.equal(linde(met('2025-09-02'))?.waarom.code, 'volmacht-te-laat');
  // Een andere partij houdt het convenant niet op: het begint voor wie wel gebonden is.
  assert.equal(standVanConvenant(met('2025-09-02'), '2026-01-01').kind, 'van-kracht');
  // Twee manieren om het te herstellen: opnieuw tekenen namens het bestuur, of het bestuur tekent zelf.
  for (const herstel of [tekent('2026-02-01', 'swv'), tekent('2026-02-01', 'linde')]) {
    assert.equal(linde([...met('2025-09-02'), herstel], '2026-01-31')?.gebonden, false);
    assert.equal(linde([...met('2025-09-02'), herstel], '2026-02-01')?.sinds, '2026-02-01');
  }
  assert.equal(partij('kompas', '2026-01-01').code, 'volmacht');
});

test('een volmacht voor een tekst telt niet voor de volgende', () => {
  const hertekend = ['oever', 'veen', 'swv'].map((wie) => tekent('2027-01-01', wie, '1.1'));
  const { tekst, nieuwereTeksten } = stand('2027-01-01', NIEUW, ...hertekend);
  assert.equal(tekst, '1.0');
  assert.deepEqual(nieuwereTeksten, [
    { tekst: '1.1', onderling: ['oever', 'swv', 'veen'], ontbreekt: ['kompas', 'linde'], volmachtTeLaat: [] },
  ]);
});

test('ook bij een nieuwere tekst staat er dat een volmacht van na de handtekening is, tot er opnieuw getekend is (fn 2)', () => {
  const hertekend = ['oever', 'veen', 'swv'].map((wie) => tekent('2027-01-01', wie, '1.1'));
  const laat = [NIEUW, ...hertekend, volmacht('2027-01-02', 'linde', '1.1')];
  const nieuwer = (dag: string, ...meer: readonly Convenantfeit[]) =>
    stand(dag, ...laat, ...meer).nieuwereTeksten.map(({ ontbreekt, volmachtTeLaat }) => [ontbreekt, volmachtTeLaat]);
  assert.deepEqual(nieuwer('2027-01-01'), [[['kompas', 'linde'], []]]);
  assert.deepEqual(nieuwer('2027-01-02'), [[['kompas', 'linde'], ['linde']]]);
  assert.deepEqual(nieuwer('2027-01-03', tekent('2027-01-03', 'swv', '1.1')), [[['kompas'], []]]);
  assert.deepEqual(nieuwer('2027-01-03', tekent('2027-01-03', 'linde', '1.1')), [[['kompas'], []]]);
});

test('toetreden kan alleen in vier stappen op volgorde, en bindt pas als de deelnemers het weten (P-6, Art 18.1)', () => {
  const dagen = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];
  const alle = TOETREDINGSTAPPEN.map((naam, nummer) => stap(dagen[nummer] ?? '', naam));
  const codes = dagen.map((dag) => partij('zeil', dag, ...alle).code);
  assert.deepEqual(codes, ['toetreding-akkoord', 'toetreding-ondertekend', 'toetreding-bekendgemaakt', 'toetreding']);
  assert.equal(partij('zeil', '2026-01-04', ...alle).sinds, '2026-01-04');
  // Elke andere volgorde over vier dagen bindt niet; alles op een dag wel.
  const volgordes = [
    [0, 1, 3, 2],
    [0, 2, 1, 3],
    [1, 0, 2, 3],
    [3, 2, 1, 0],
    [2, 3, 0, 1],
  ];
  for (const volgorde of volgordes) {
    const door = TOETREDINGSTAPPEN.map((naam, nummer) => stap(dagen[volgorde.indexOf(nummer)] ?? '', naam));
    assert.equal(partij('zeil', '2027-01-01', ...door).gebonden, false, volgorde.join());
  }
  assert.equal(
    partij('zeil', '2026-01-01', ...TOETREDINGSTAPPEN.map((naam) => stap('2026-01-01', naam))).gebonden,
    true,
  );
  // Onder de tekst zetten alleen de partijen die erin staan hun naam; een ander treedt toe.
  assert.equal(partij('zeil', '2026-02-01', tekent('2026-01-01', 'zeil')).code, 'geen-partij');
});

test('wie toetrad, moet een nieuwe tekst ook tekenen voordat die tussen allen geldt (Art 17.2)', () => {
  const toe = TOETREDINGSTAPPEN.map((naam) => stap('2026-01-01', naam));
  const schoolbesturen = ['linde', 'kompas'].map((wie) => volmacht('2026-12-15', wie, '1.1'));
  const allen = ['oever', 'veen', 'swv'].map((wie) => tekent('2027-01-01', wie, '1.1'));
  const zonder = stand('2027-01-02', ...toe, NIEUW, ...schoolbesturen, ...allen);
  assert.deepEqual([zonder.tekst, zonder.nieuwereTeksten[0]?.ontbreekt], ['1.0', ['zeil']]);
  const met = stand('2027-02-01', ...toe, NIEUW, ...schoolbesturen, ...allen, tekent('2027-02-01', 'zeil', '1.1'));
  assert.deepEqual([met.tekst, met.begonOp, met.termijn?.tot], ['1.1', '2025-09-01', '2027-09-01']);
  assert.equal(met.partijen.find((p) => p.partij === 'oever')?.sinds, '2025-09-01');
});

test('vertrekt de laatste die niet tekende, dan geldt de nieuwe tekst tussen wie blijft', () => {
  const rest = [NIEUW, volmacht('2027-01-01', 'linde', '1.1')];
  const allen = ['oever', 'veen', 'swv'].map((wie) => tekent('2027-03-01', wie, '1.1'));
  const feiten = [...rest, ...allen, opzegging('2027-03-02', 'kompas')];
  assert.equal(stand('2027-08-31', ...feiten).tekst, '1.0');
  assert.equal(stand('2027-09-01', ...feiten).tekst, '1.1');
});

test('de termijn is twee jaar en dan telkens een jaar; een opzegging werkt aan het einde van de lopende (E-11)', () => {
  assert.deepEqual(stand('2027-08-31').termijn, { tot: '2027-09-01', verlengingen: 0 });
  assert.deepEqual(stand('2027-09-01').termijn, { tot: '2028-09-01', verlengingen: 1 });
  assert.equal(stand('2025-09-01').opzeggenWerktPer, '2027-09-01');
  assert.equal(stand('2027-08-31').opzeggenWerktPer, '2027-09-01');
  assert.equal(stand('2027-09-01').opzeggenWerktPer, '2028-09-01');
  assert.equal(standVanConvenant(BEGIN, '2027-07-01', 3).opzeggenWerktPer, '2028-09-01');
  assert.equal(standVanConvenant(BEGIN, '2027-06-01', 3).opzeggenWerktPer, '2027-09-01');
  // Een convenant van een schrikkeldag duurt geen dag te kort.
  const schrikkel = [TEKST, ...['oever', 'veen', 'swv'].map((wie) => tekent('2028-02-29', wie))];
  assert.deepEqual(standVanConvenant(schrikkel, '2030-03-01').termijn, { tot: '2031-03-01', verlengingen: 1 });
  assert.equal(standVanConvenant(schrikkel, '2030-02-28').termijn?.verlengingen, 0);
});

test('wie opzegde en later opnieuw tekent, is weer gebonden; een handtekening onder een nieuwe tekst neemt niets terug', () => {
  const weg = opzegging('2026-03-01', 'veen');
  assert.deepEqual(partij('veen', '2027-08-31', weg), {
    gebonden: true,
    sinds: '2025-09-01',
    tot: '2027-09-01',
    code: 'handtekening',
  });
  assert.deepEqual(partij('veen', '2027-09-01', weg), {
    gebonden: false,
    sinds: null,
    tot: '2027-09-01',
    code: 'vertrokken',
  });
  assert.equal(partij('veen', '2027-09-01', weg, tekent('2026-05-01', 'veen')).gebonden, false);
  assert.equal(partij('veen', '2028-01-01', weg, tekent('2028-01-01', 'veen')).sinds, '2028-01-01');
});

test('voor het begin is een opzegging het terugnemen van de handtekening', () => {
  const feiten = [...BEGIN, opzegging('2025-08-20', 'veen'), tekent('2025-08-10', 'veen')];
  assert.equal(standVanConvenant(feiten, '2025-09-01').kind, 'van-kracht', 'veen tekende daarna opnieuw');
  const terug = [
    ...BEGIN.filter((f) => f.kind !== 'ondertekening' || f.partij !== 'veen'),
    tekent('2025-08-10', 'veen'),
    opzegging('2025-08-20', 'veen'),
  ];
  assert.equal(standVanConvenant(terug, '2025-09-01').kind, 'niet-begonnen');
});

test('een gezamenlijk einde werkt op de afgesproken dag, nooit met terugwerking en nooit zonder een van de partijen', () => {
  const einde = (per: string, instemming: readonly string[]) =>
    feit('2026-05-01', { kind: 'beeindiging', per, instemming });
  const allen = ['oever', 'veen', 'swv', 'linde', 'kompas'];
  assert.equal(stand('2026-12-31', einde('2027-01-01', allen)).eindePer, '2027-01-01');
  assert.equal(stand('2027-01-01', einde('2027-01-01', allen)).kind, 'geeindigd');
  assert.equal(stand('2026-05-01', einde('2026-01-01', allen)).kind, 'van-kracht');
  assert.equal(stand('2026-05-02', einde('2026-01-01', allen)).geeindigdOp, '2026-05-02');
  assert.equal(stand('2028-01-01', einde('2027-01-01', allen.slice(1))).kind, 'van-kracht');
});

test('zeggen allen op, dan is het convenant af; wat blijft, staat erbij, en het begint niet opnieuw (Art 19.2)', () => {
  const allen = ['oever', 'veen', 'swv', 'linde', 'kompas'].map((wie) => opzegging('2027-01-01', wie));
  const na = stand('2027-09-01', ...allen);
  assert.deepEqual([na.kind, na.geeindigdOp], ['geeindigd', '2027-09-01']);
  assert.deepEqual(
    na.blijft.map(({ code }) => code),
    ['niet-meer-delen', 'eigen-gegevens', 'geheimhouding', 'wettelijke-plicht'],
  );
  const opnieuw = ['oever', 'veen', 'swv'].map((wie) => tekent('2028-01-01', wie));
  assert.equal(stand('2028-01-01', ...allen, ...opnieuw).kind, 'geeindigd');
});

test('de evaluatie is na twee jaar; te laat evalueren beeindigt niets (Art 20.2)', () => {
  assert.deepEqual(stand('2027-09-01').evaluatie, { uiterlijk: '2027-09-01', gedaanOp: null, teLaat: false });
  const laat = stand('2027-09-02');
  assert.deepEqual([laat.evaluatie?.teLaat, laat.kind], [true, 'van-kracht']);
  assert.equal(stand('2027-09-02', feit('2027-08-01', { kind: 'evaluatie' })).evaluatie?.teLaat, false);
});

test('een onmogelijke dag, een onbekende vorm of een tekst met twee gezichten is een fout', () => {
  assert.throws(() => stand('2026-02-30'), RangeError);
  assert.throws(() => stand('2026-02-01', tekent('2026-02-31', 'oever')), RangeError);
  assert.throws(() => stand('2026-02-01', { ...TEKST, versie: 2 } as never), RangeError);
  assert.throws(() => stand('2026-02-01', { ...TEKST, volgnummer: 9 } as never), RangeError);
});
