import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Convenantfeit, standVanConvenant } from '../../regels/verloop/index.ts';
import type { Feitrij } from '../feitrij.ts';
import type { Convenanttekst } from '../tekst.queries.ts';
import { type Mededelingstof, mededelingOver } from './mededeling.ts';

const NAMEN = new Map([
  ['swv', 'SWV Waterrijk'],
  ['stad', 'Oeverstad'],
  ['kompas', 'Kompas'],
  ['zeil', 'Zeil'],
]);
const tekst = (id: string, volgnummer: number, datum: string): Convenantfeit => ({
  versie: 1,
  datum,
  kind: 'tekst',
  tekst: id,
  volgnummer,
  tekenaars: ['swv', 'stad'],
  schoolbesturen: ['kompas'],
});
const tekent = (partij: string, welke: string, datum: string): Convenantfeit => ({
  versie: 1,
  datum,
  kind: 'ondertekening',
  partij,
  tekst: welke,
});
const zegtOp = (partij: string, datum: string): Convenantfeit => ({ versie: 1, datum, kind: 'opzegging', partij });
const treedtToe = (datum: string, stappen = 4): readonly Convenantfeit[] =>
  (['aangevraagd', 'akkoord', 'ondertekend', 'bekendgemaakt'] as const)
    .slice(0, stappen)
    .map((stap) => ({ versie: 1, datum, kind: 'toetreding', partij: 'zeil', tekst: 'een', stap }));

const EERST: readonly Convenantfeit[] = [
  tekst('een', 1, '2025-08-01'),
  ...['swv', 'stad', 'kompas'].map((partij) => tekent(partij, 'een', '2025-09-01')),
];

function rij(feit: Convenantfeit): Feitrij {
  const leeg = { tekst: null, partij: null, aan: null, stap: null, per: null, instemming: null };
  const velden = {
    ...leeg,
    volgnummer: null,
    tekenaars: null,
    schoolbesturen: null,
    herroept: null,
    geldigTot: null,
    ...(feit.kind === 'volmacht' ? { partij: feit.van } : {}),
    ...feit,
  };
  return { ...velden, id: JSON.stringify(feit) };
}

function meld(feiten: readonly Convenantfeit[], vandaag: string, lezer: string, beheert = false) {
  const teksten = feiten
    .filter((feit) => feit.kind === 'tekst')
    .map((feit) => ({ ...feit, id: feit.tekst, label: `1.${feit.volgnummer - 1}` }) as unknown as Convenanttekst);
  const stof: Mededelingstof = {
    convenant: { id: 'c', naam: 'Convenant Waterrijk', penvoerder: 'swv' },
    nu: standVanConvenant(feiten, vandaag),
    teksten,
    feiten: feiten.map(rij),
    namen: NAMEN,
    vandaag,
    lezer: { partij: lezer, beheert },
  };
  return mededelingOver(stof);
}

test('wie gewoon meedoet, en wie er niets mee te maken heeft, ziet niets', () => {
  for (const partij of ['swv', 'stad', 'kompas', 'iemand-anders'])
    assert.equal(meld(EERST, '2026-03-03', partij), null);
});

test('een volmacht van na de handtekening: het bestuur leest waarom het niet gebonden is, het samenwerkingsverband dat het opnieuw tekent (fn 2, S-13 stap 2)', () => {
  const machtigt = (datum: string): Convenantfeit => ({
    versie: 1,
    datum,
    kind: 'volmacht',
    van: 'kompas',
    aan: 'swv',
    tekst: 'twee',
  });
  const voor = [...EERST, tekst('twee', 2, '2026-12-01'), tekent('swv', 'twee', '2027-01-12')];
  const feiten = [...voor, tekent('stad', 'twee', '2027-01-12'), machtigt('2027-01-20')];
  const bestuur = meld(feiten, '2027-01-20', 'kompas', true);
  assert.deepEqual(bestuur?.zinnen.slice(1), [
    'De volmacht van uw bestuur is van na de handtekening, en bindt dus niet.',
    'U tekent, of het samenwerkingsverband tekent opnieuw namens uw bestuur.',
  ]);
  const swv = meld(feiten, '2027-01-20', 'swv', true);
  assert.deepEqual([swv?.weg?.label, swv?.weg?.naar], ['Teken versie 1.1', '/convenant/c/teksten/twee/tekenen']);
  assert.match(swv?.zinnen.join(' ') ?? '', /de volmacht van: Kompas\./);
  assert.equal(meld(feiten, '2027-01-20', 'swv'), null, 'alleen wie beheert, tekent');
  assert.equal(meld([...feiten, tekent('swv', 'twee', '2027-01-21')], '2027-01-21', 'swv', true), null);
});

test('een nieuwe tekst die zij niet tekende: wat niet start, en wie tekent (S-13 stap 1, E-10)', () => {
  const feiten = [...EERST, tekst('twee', 2, '2026-12-01'), tekent('swv', 'twee', '2027-01-12')];
  assert.equal(meld(feiten, '2027-01-13', 'swv'), null, 'wie tekende, ziet niets');
  const bij = meld(feiten, '2027-01-13', 'kompas');
  assert.equal(bij?.waar, 'begin');
  assert.match(bij?.kern ?? '', /^Versie 1\.1 van Convenant Waterrijk geldt nog niet voor uw organisatie\.$/);
  assert.match(bij?.zinnen.join(' ') ?? '', /door onder versie 1\.0.*legt een volmacht vast\.$/);
  assert.equal(bij?.weg.naar, '/convenant/c');
  assert.equal(meld(feiten, '2027-01-13', 'stad', true)?.weg.naar, '/convenant/c/teksten/twee/tekenen');
});

test('een volmacht die te laat kwam, zegt wie het herstelt (S-13 stap 2, fn 2)', () => {
  const laat: Convenantfeit = {
    versie: 1,
    datum: '2025-09-08',
    kind: 'volmacht',
    van: 'kompas',
    aan: 'swv',
    tekst: 'een',
  };
  const feiten = [...EERST.filter((feit) => feit.kind !== 'ondertekening' || feit.partij !== 'kompas'), laat];
  const bij = meld(feiten, '2025-10-01', 'kompas');
  assert.equal(bij?.waar, 'overal');
  assert.match(bij?.kern ?? '', /van na de handtekening/);
  assert.match(bij?.zinnen.join(' ') ?? '', /Tot dan .* niets van een ander\. Het samenwerkingsverband tekent opnieuw/);
});

test('wie opzegde hoort het drie maanden vooraf, en daarna op elke pagina (S-13 stap 4, E-11)', () => {
  const feiten = [...EERST, zegtOp('stad', '2026-06-15')];
  assert.equal(meld(feiten, '2026-06-16', 'stad', false), null, 'nog ruim een jaar te gaan');
  assert.match(meld(feiten, '2027-08-01', 'stad')?.kern ?? '', /vanaf 1 september 2027 niet meer mee/);
  const weg = meld(feiten, '2027-09-01', 'stad');
  assert.equal(weg?.waar, 'overal');
  assert.match(weg?.kern ?? '', /sinds 1 september 2027 niet meer mee/);
  assert.match(weg?.zinnen.join(' ') ?? '', /Wat u zelf inbracht, blijft van u\. Geheimhouding blijft gelden\./);
  assert.equal(meld(feiten, '2027-09-01', 'swv'), null, 'wie blijft, merkt het niet');
});

test('is het convenant voorbij of nog niet begonnen, dan staat dat er voor ieder', () => {
  const eind = [...EERST, ...['swv', 'stad', 'kompas'].map((partij) => zegtOp(partij, '2026-06-15'))];
  for (const partij of ['swv', 'kompas'])
    assert.match(meld(eind, '2027-09-01', partij)?.kern ?? '', /is afgelopen op 1 september 2027/, partij);
  const begin = EERST.slice(0, 2);
  assert.match(meld(begin, '2025-09-02', 'swv')?.kern ?? '', /geldt nog niet: nog niet iedereen tekende/);
  assert.match(meld(begin, '2025-09-02', 'stad')?.kern ?? '', /Uw organisatie tekende Convenant Waterrijk nog niet/);
});

test('wie toetreedt leest waarop het wacht; daarna horen de anderen dertig dagen wie erbij kwam (Art 18.3 (a))', () => {
  const half = [...EERST, ...treedtToe('2026-03-03', 3)];
  assert.match(meld(half, '2026-03-03', 'zeil')?.zinnen[1] ?? '', /maakt het bekend/);
  const heel = [...EERST, ...treedtToe('2026-03-03')];
  assert.equal(meld(heel, '2026-03-03', 'zeil'), null);
  const bij = meld(heel, '2026-04-01', 'kompas');
  assert.deepEqual([bij?.soort, bij?.waar], ['uitleg', 'begin']);
  assert.match(bij?.kern ?? '', /^Nieuw in Convenant Waterrijk: Zeil sinds 3 maart 2026\.$/);
  assert.equal(meld(heel, '2026-04-02', 'kompas'), null);
});

test('zolang de eerste tekst een concept is, weet alleen de beheerder van wie haar opstelt ervan (Art 17.1)', () => {
  assert.match(meld([], '2025-07-01', 'swv', true)?.kern ?? '', /is nog niet aangeboden/);
  assert.equal(meld([], '2025-07-01', 'swv'), null);
  assert.equal(meld([], '2025-07-01', 'stad', true), null);
});
