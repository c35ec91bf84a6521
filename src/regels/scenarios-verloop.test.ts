/** De stappen van S-11 en S-13 die een vraag of een klok zijn. De mensen en plaatsen zijn verzonnen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anders } from '../../test/verschil/voorbeeld.ts';
import { HULPVERLENER, NAAR_LEERPLICHT, NAAR_SCHOOL } from '../../test/verschil/voorbeeld.ts';
import { kiesRegelset, regelsets } from './index.ts';
import { mag, toestemming, weigert } from './proef/verwacht.ts';
import {
  type Convenantfeit,
  type Eindfeiten,
  eindgronden,
  standVanConvenant,
  type Terugkeerfeiten,
  terugkeerklok,
} from './verloop/index.ts';

// S-11: Jip van 14 gaat op 1 september 2026 weer naar school.
const KALENDER = {
  van: '2026-08-01',
  totEnMet: '2028-07-31',
  vrij: [
    { van: '2026-12-19', totEnMet: '2027-01-03' },
    { van: '2027-07-10', totEnMet: '2027-08-22' },
  ],
};
const JIP: Terugkeerfeiten = { kalender: KALENDER, ziekmeldingen: [], dagen: [], terugkeerOp: '2026-09-01' };
const TERUGVAL: Terugkeerfeiten = { ...JIP, ziekmeldingen: ['2026-12-21', '2027-01-04', '2027-01-07', '2027-01-10'] };

test('S-11 stap 1: het jaar loopt tot 1 september 2027, breekt op de vierde ziekmelding en begint weer op 15 maart (fn 27)', () => {
  const begin = terugkeerklok(JIP, '2026-09-01');
  assert.deepEqual([begin.kind, begin.doel], ['loopt', '2027-09-01']);
  const derde = terugkeerklok(TERUGVAL, '2027-01-09');
  assert.deepEqual([derde.kind, derde.doel], ['loopt', '2027-09-01']);
  const gebroken = terugkeerklok(TERUGVAL, '2027-01-10');
  assert.deepEqual([gebroken.kind, gebroken.sinds], ['gebroken', '2027-03-15']);
  assert.deepEqual(gebroken.onderbrekingen[0]?.venster, { van: '2026-10-19', totEnMet: '2027-01-10' });
  const weer = terugkeerklok(TERUGVAL, '2027-03-15');
  assert.deepEqual([weer.kind, weer.sinds, weer.doel], ['loopt', '2027-03-15', '2028-03-15']);
});

const NIETS: Eindfeiten = {
  arrangementen: [{ van: '2026-09-01', tot: null }],
  terugkeerVoltooidOp: null,
  woontBuitenSinds: null,
  schoolBuitenSinds: null,
  overledenOp: null,
  nazorg: { maanden: 6, betrokkenenGeinformeerd: true },
};

test('S-11 stap 2: op het doel eindigt de casus; vakantie breekt het jaar niet (5.6-2, 9.2)', () => {
  const vol = terugkeerklok(TERUGVAL, '2028-03-15');
  assert.deepEqual([vol.kind, vol.doel], ['voltooid', '2028-03-15']);
  assert.equal(terugkeerklok(JIP, '2027-08-31').kind, 'loopt', 'na de zomervakantie');
  const einde = eindgronden({ ...NIETS, terugkeerVoltooidOp: vol.doel }, '2028-03-15');
  assert.deepEqual([einde.kind, einde.gronden[0]?.grond, einde.dichtPer], ['beeindigd', 'jaar-terug', '2028-03-15']);
  assert.ok(einde.waarom.some(({ artikelen }) => artikelen.includes('Art 9.2')));
  weigert('inzien', [{ casus: { status: 'gesloten' } }], 'PH-6');
  weigert('verstrekken', [HULPVERLENER, toestemming({ status: 'verlopen' })], 'Bijl 5-h');
});

test('S-11 stap 3: het arrangement was op 1 februari klaar; na zes maanden nazorg is het dicht, ook zonder vol jaar (E-03)', () => {
  const arrangementen = [{ van: '2026-02-01', tot: '2027-02-01' }];
  const nazorg = eindgronden({ ...NIETS, arrangementen }, '2027-02-01');
  assert.deepEqual(
    [nazorg.kind, nazorg.nazorg],
    ['nazorg', { tot: '2027-08-01', categorieen: ['g'], resultaten: true }],
  );
  const dicht = eindgronden({ ...NIETS, arrangementen }, '2027-08-01');
  assert.deepEqual([dicht.kind, dicht.gronden.map(({ grond }) => grond)], ['beeindigd', ['arrangement-klaar']]);
  assert.equal(terugkeerklok(TERUGVAL, '2027-08-01').kind, 'loopt', 'het jaar is nog niet om');
  // Een nieuw arrangement dat op tijd begint, zet de casus voort.
  const nieuw = eindgronden(
    { ...NIETS, arrangementen: [...arrangementen, { van: '2027-07-31', tot: null }] },
    '2027-08-01',
  );
  assert.deepEqual([nieuw.kind, nieuw.geenGrond.map(({ code }) => code)], ['loopt', ['nieuw-arrangement']]);
  // In de evaluatie staat alleen verzuim nog op tafel.
  const evaluatie: Anders = { casus: { fase: 'evaluatie' }, overlegtype: { categorieen: ['g'] } };
  weigert('verstrekken', [evaluatie, { gegeven: { categorie: 'd' } }], 'CL-6a');
});

test('S-11 stap 4: Tess verhuist maar blijft op school: geen einde; de oude leerplicht is eruit, de nieuwe gemeente nog een derde (5.6-3, 3.4a)', () => {
  const verhuisd = eindgronden({ ...NIETS, woontBuitenSinds: '2026-10-01' }, '2026-10-01');
  assert.deepEqual([verhuisd.kind, verhuisd.geenGrond.map(({ code }) => code)], ['loopt', ['nog-op-school']]);
  const tess: Anders = { peildatum: '2026-10-01', jongere: { geboortedatum: '2014-02-03' } };
  const ongeoorloofd: Anders = {
    gegeven: {
      categorie: 'g',
      verzuim: { soort: 'ongeoorloofd', meldplichtig: false, vermoedenOngeoorloofd: true, jeugdartsGezien: false },
    },
  };
  mag('verstrekken', tess, NAAR_LEERPLICHT, ongeoorloofd);
  weigert('verstrekken', [tess, NAAR_LEERPLICHT, ongeoorloofd, { ontvanger: { directBetrokken: false } }], 'Art 3.4a');
  const hoogdijk: Anders = { convenant: { ontvangerGebonden: false } };
  weigert('verstrekken', [tess, NAAR_LEERPLICHT, ongeoorloofd, hoogdijk], 'Art 18.2');
  const alsDerde: Anders = { ontvanger: { partij: 'derde', hoedanigheid: null } };
  for (const handeling of ['verstrekken', 'deelnemen'] as const) weigert(handeling, [tess, alsDerde], 'Art 14.1 (a)');
  const alsGast: Anders = {
    ...hoogdijk,
    ontvanger: { partij: 'gast', functie: 'consulent-leerplicht', geheimhouding: 'ambtsgeheim', gastVerzoek: true },
  };
  mag('deelnemen', tess, alsGast);
});

test('S-11 stap 5: gaat zij ook weg van school, dan eindigt het; overdragen vraagt toestemming of een wettelijke grond (5.7c, 14)', () => {
  const beide = { woontBuitenSinds: '2026-10-01', schoolBuitenSinds: '2027-08-01' };
  const einde = eindgronden({ ...NIETS, ...beide }, '2027-08-01');
  assert.deepEqual([einde.kind, einde.gronden[0]?.grond, einde.dichtPer], ['beeindigd', 'weg-uit-regio', '2027-08-01']);
  const overdracht: Anders = {
    casus: { status: 'gesloten' },
    ontvanger: { partij: 'derde', functie: 'intern-begeleider', geheimhouding: 'cao' },
    gegeven: { identiteitNodig: true },
  };
  weigert('verstrekken-aan-derde', [overdracht], 'Art 14.1 (b)');
  mag('verstrekken-aan-derde', overdracht, toestemming({ ontvangers: ['derde'] }));
  mag('verstrekken-aan-derde', overdracht, { plicht: 'vordering' });
});

// S-13: het convenant Waterrijk, getekend op 1 september 2025.
const TEKENAARS = ['oeverstad', 'veenmeer', 'swv-po', 'swv-vo'];
const BESTUREN = ['linde', 'kompas', 'mbo-delta'];
const feit = (datum: string, rest: object): Convenantfeit => ({ versie: 1, datum, ...rest }) as Convenantfeit;
const tekst = (datum: string, naam: string, volgnummer: number) =>
  feit(datum, { kind: 'tekst', tekst: naam, volgnummer, tekenaars: TEKENAARS, schoolbesturen: BESTUREN });
const tekent = (datum: string, partij: string, welke = '1.0') =>
  feit(datum, { kind: 'ondertekening', partij, tekst: welke });
const volmacht = (datum: string, van: string, welke = '1.0') =>
  feit(datum, { kind: 'volmacht', van, aan: van === 'linde' ? 'swv-po' : 'swv-vo', tekst: welke });
const opzegging = (datum: string, partij: string) => feit(datum, { kind: 'opzegging', partij });
const WATERRIJK = [
  tekst('2025-06-01', '1.0', 1),
  ...BESTUREN.map((van) => volmacht('2025-08-15', van)),
  ...TEKENAARS.map((partij) => tekent('2025-09-01', partij)),
];
const VERSIE_1_1 = [
  tekst('2027-01-15', '1.1', 2),
  ...['linde', 'mbo-delta'].map((van) => volmacht('2027-02-01', van, '1.1')),
  ...TEKENAARS.map((partij) => tekent('2027-03-01', partij, '1.1')),
];
const op = (dag: string, ...meer: readonly Convenantfeit[]) => standVanConvenant([...WATERRIJK, ...meer], dag);
function gebonden(naam: string, dag: string, ...meer: readonly Convenantfeit[]): boolean {
  return op(dag, ...meer).partijen.find(({ partij }) => partij === naam)?.gebonden ?? false;
}

test('S-13 stap 1: tot Kompas tekent geldt 1.0 tussen allen, en doet Kompas niet mee aan het nieuwe overlegtype (17.2, E-10)', () => {
  const stand = op('2027-03-01', ...VERSIE_1_1);
  assert.deepEqual([stand.kind, stand.tekst, stand.partijen.every((p) => p.gebonden)], ['van-kracht', '1.0', true]);
  assert.deepEqual(stand.nieuwereTeksten, [
    { tekst: '1.1', onderling: [...TEKENAARS, 'linde', 'mbo-delta'].sort(), ontbreekt: ['kompas'], volmachtTeLaat: [] },
  ]);
  const naarSchool = (naam: string, onder: readonly string[]): Anders => ({
    convenant: { ontvangerGebonden: onder.includes(naam) },
  });
  const onderling = stand.nieuwereTeksten[0]?.onderling ?? [];
  weigert('deelnemen', [NAAR_SCHOOL, naarSchool('kompas', onderling)], 'Art 17.2');
  mag('deelnemen', NAAR_SCHOOL, naarSchool('linde', onderling));
  const oud = stand.partijen.filter((p) => p.gebonden).map(({ partij }) => partij);
  mag('deelnemen', NAAR_SCHOOL, naarSchool('kompas', oud));
  const getekend = op('2027-04-01', ...VERSIE_1_1, tekent('2027-04-01', 'kompas', '1.1'));
  assert.deepEqual([getekend.tekst, getekend.nieuwereTeksten], ['1.1', []]);
});

test('S-13 stap 2: een volmacht van na de handtekening bindt De Linde niet, tot er opnieuw getekend is (fn 2)', () => {
  const laat = [
    ...WATERRIJK.filter((f) => f.kind !== 'volmacht' || f.van !== 'linde'),
    volmacht('2025-09-02', 'linde'),
  ];
  const linde = (dag: string, ...meer: readonly Convenantfeit[]) =>
    standVanConvenant([...laat, ...meer], dag).partijen.find(({ partij }) => partij === 'linde');
  assert.deepEqual([linde('2026-01-10')?.gebonden, linde('2026-01-10')?.waarom.artikelen], [false, ['fn 2']]);
  weigert('verstrekken', [{ convenant: { geverGebonden: linde('2026-01-10')?.gebonden ?? true } }], 'fn 2');
  const herstel = [tekent('2026-02-01', 'linde'), tekent('2026-02-01', 'swv-po')];
  for (const daad of herstel) assert.equal(linde('2026-02-01', daad)?.gebonden, true);
  mag('verstrekken', { convenant: { geverGebonden: linde('2026-02-01', ...herstel)?.gebonden ?? false } });
});

test('S-13 stap 3: na twee jaar verlengt het convenant vanzelf; een late evaluatie beeindigt niets (19.1, 20.2)', () => {
  const stand = op('2027-09-01');
  assert.deepEqual([stand.kind, stand.termijn], ['van-kracht', { tot: '2028-09-01', verlengingen: 1 }]);
  assert.equal(stand.evaluatie?.uiterlijk, '2027-09-01');
  const later = op('2028-01-01');
  assert.deepEqual([later.evaluatie?.teLaat, later.kind], [true, 'van-kracht']);
});

test('S-13 stap 4: de opzegging van Veenmeer werkt op 1 september 2028; dan is delen en lezen voorbij en blijft het geheim (E-11, 19.2)', () => {
  const weg = opzegging('2028-06-15', 'veenmeer');
  assert.equal(gebonden('veenmeer', '2028-08-31', weg), true);
  assert.equal(gebonden('veenmeer', '2028-09-01', weg), false);
  assert.equal(op('2028-09-01', weg).kind, 'van-kracht', 'tussen de anderen gaat het door');
  const veenmeer = op('2028-09-01', weg).partijen.find(({ partij }) => partij === 'veenmeer');
  assert.deepEqual(
    veenmeer?.blijft.map(({ code }) => code),
    ['niet-meer-delen', 'eigen-gegevens', 'geheimhouding', 'wettelijke-plicht'],
  );
  const na: Anders = { convenant: { ontvangerGebonden: gebonden('veenmeer', '2028-09-01', weg) } };
  for (const handeling of ['verstrekken', 'inzien', 'deelnemen'] as const) weigert(handeling, [na], 'Art 18.2');
  weigert('verstrekken', [{ convenant: { geverGebonden: false } }], 'Art 18.2');
});

test('S-13 stap 5: zeggen allen op, dan rust niets meer op het convenant en blijft alleen wat de wet zelf verplicht', () => {
  const allen = [...TEKENAARS, ...BESTUREN].map((partij) => opzegging('2027-10-01', partij));
  const stand = op('2028-09-01', ...allen);
  assert.deepEqual([stand.kind, stand.geeindigdOp], ['geeindigd', '2028-09-01']);
  const afgelopen: Anders = { convenant: { vanKracht: false, geverGebonden: false, ontvangerGebonden: false } };
  for (const handeling of ['verstrekken', 'inzien', 'bespreken', 'deelnemen'] as const)
    weigert(handeling, [afgelopen], 'Art 19.1 (a)');
  mag('verstrekken', afgelopen, NAAR_LEERPLICHT, {
    plicht: 'lpw-21a',
    gegeven: {
      categorie: 'g',
      verzuim: { soort: 'ongeoorloofd', meldplichtig: true, vermoedenOngeoorloofd: true, jeugdartsGezien: false },
    },
  });
});

test('S-13 stap 6: de verzuimwet is een eigen regelset; tot zij een datum heeft, kiest geen dag haar (19.3)', () => {
  const wet = regelsets.find(({ versie }) => versie === 'wet-terugdringen-schoolverzuim');
  assert.equal(wet?.geldig.kind, 'uit');
  for (const dag of ['2020-01-01', '2026-03-03', '2050-01-01']) assert.equal(kiesRegelset(dag).versie, '2026.1');
});
