import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { leesMensen, MENSKOLOMMEN } from './mensen.ts';
import { bepaalStappen, naRegel } from './mensstappen.ts';
import { leesScholen, SCHOOLKOLOMMEN } from './scholen.ts';
import { leesTabel } from './tabel.ts';

const VANDAAG = '2026-03-03';
const SCHOLEN = [
  { id: 's1', naam: 'De Beek', plaats: 'Veen', brin: '99ZA', onderwijs: 'po', geslotenOp: null, versie: 1 },
  { id: 's2', naam: 'De Oude', plaats: 'Veen', brin: '99ZB', onderwijs: 'po', geslotenOp: '2025-07-31', versie: 1 },
] as const;

function lees(tekst: string, soort: Partijsoort = 'school') {
  const tabel = leesTabel(new TextEncoder().encode(tekst), MENSKOLOMMEN);
  if (tabel.kind === 'fout') return { mensen: [], fouten: tabel.fouten };
  const gelezen = leesMensen(tabel.regels, { soort, scholen: SCHOLEN, vandaag: VANDAAG });
  return { mensen: gelezen.mensen, fouten: [...tabel.fouten, ...gelezen.fouten] };
}
const waar = (tekst: string, soort?: Partijsoort) =>
  lees(tekst, soort).fouten.map(({ nummer, kolom }) => `${nummer ?? '-'}:${kolom ?? '-'}`);

test('een goede regel, met functie en school in de woorden van het scherm', () => {
  const { mensen, fouten } = lees(
    'Naam;E-mailadres;Functie;School;Geheimhouding;Verklaring getekend op;Vanaf\nMila Bos;mila@beek.example;Intern begeleider;99ZA;contract;1-2-2026;1-8-2026',
  );
  assert.deepEqual(fouten, []);
  assert.deepEqual(mensen, [
    {
      nummer: 2,
      naam: 'Mila Bos',
      email: 'mila@beek.example',
      rol: 'medewerker',
      functie: 'intern-begeleider',
      hoedanigheid: null,
      geheimhouding: 'contract',
      gewoonlijk: 'contract',
      verklaringOp: '2026-02-01',
      magAanwijzen: null,
      school: 's1',
      van: '2026-08-01',
    },
  ]);
});

test('elke fout noemt regel en kolom, ook meer fouten op een regel', () => {
  assert.deepEqual(
    waar(
      'naam,email,functie,school,verklaring\nA,geen,mentor,,\nBea Bos,b@x.example,tovenaar,,\nCees Bos,c@x.example,mentor,99ZB,\nDirk Bos,d@x.example,mentor,,4-3-2026\n',
    ),
    ['2:Naam', '2:E-mailadres', '3:Functie', '4:School', '5:Verklaring getekend op'],
  );
});

test('een school die dicht is, is niet te kiezen; een contract in het onderwijs vraagt een verklaring (T-11d)', () => {
  assert.deepEqual(waar('naam,email,functie,school\nDirk Bos,d@x.example,mentor,De Oude\n'), ['2:School']);
  const kop = 'naam,email,functie,geheimhouding\n';
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,mentor,contract\n`), ['2:Verklaring getekend op']);
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,procesregisseur,contract\n`, 'swv'), []);
});

test('een hoedanigheid heeft alleen een gemeente; zij volgt uit de functie of uit de kolom (B.1)', () => {
  const kop = 'naam,email,functie,hoedanigheid\n';
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,mentor,leerplicht\n`), ['2:Hoedanigheid']);
  const { mensen } = lees(
    `${kop}Dirk Bos,d@x.example,leerplichtambtenaar,\nEva Bos,e@x.example,procesregisseur,toeleiding\n`,
    'gemeente',
  );
  assert.deepEqual(
    mensen.map(({ hoedanigheid }) => hoedanigheid),
    ['leerplicht', 'toeleiding'],
  );
  assert.deepEqual(
    waar(
      `${kop}Dirk Bos,d@x.example,leerplichtambtenaar,wmo\nEva Bos,e@x.example,procesregisseur,\nGijs Bos,g@x.example,jeugdarts,zeilen\n`,
      'gemeente',
    ),
    ['2:Hoedanigheid', '3:Hoedanigheid', '4:Hoedanigheid'],
  );
});

test('de cao van het basisonderwijs geeft geen geheimhouding, een verklaring wel; aanwijzen is ja of nee (T-11d, 7.3 b)', () => {
  const kop = 'naam,email,functie,geheimhouding,verklaring,mag aanwijzen\n';
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,mentor,cao,,ja\n`), ['2:Geheimhouding']);
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,mentor,,,misschien\n`), ['2:Mag een collega aanwijzen']);
  const { mensen } = lees(`${kop}Dirk Bos,d@x.example,mentor,,,ja\nEva Bos,e@x.example,mentor,,1-2-2026,\n`);
  assert.deepEqual(
    mensen.map(({ gewoonlijk, magAanwijzen }) => [gewoonlijk, magAanwijzen]),
    [
      ['geen', true],
      ['contract', null],
    ],
  );
});

test('dezelfde mens met dezelfde functie staat er een keer in; met een andere functie mag', () => {
  const kop = 'naam,email,functie\n';
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,mentor\nDirk Bos,D@X.example,mentor\n`), ['3:E-mailadres']);
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,mentor\nDirk Bos,d@x.example,leerkracht\n`), []);
  assert.deepEqual(waar(`${kop}Dirk Bos,d@x.example,mentor\nAnna Bos,d@x.example,leerkracht\n`), ['3:E-mailadres']);
});

test('een adres dat er al is, wordt nooit een tweede mens', () => {
  const { mensen } = lees(
    'naam,email,functie,school\nDirk Bos,D@x.example,mentor,De Beek\nEva Bos,e@x.example,mentor,\n',
  );
  const rij = {
    id: 'a1',
    persoon: 'p1',
    partij: 'k',
    school: null,
    rol: 'medewerker',
    functie: 'mentor',
    hoedanigheid: null,
    geheimhouding: 'cao',
    van: '2025-01-01',
    tot: null,
    verklaringOp: '2025-01-01',
    magAanwijzen: false,
    versie: 1,
  } as const;
  const soorten = (aanstellingen: readonly (typeof rij)[], adressen: readonly [string, string][]) =>
    bepaalStappen(mensen, { persoon: new Map(adressen), aanstellingen }).map(({ kind }) => kind);
  assert.deepEqual(soorten([], []), ['nieuw', 'nieuw']);
  assert.deepEqual(soorten([rij], [['d@x.example', 'p1']]), ['wijzigt', 'nieuw']);
  assert.deepEqual(soorten([], [['d@x.example', 'p1']]), ['functie-erbij', 'nieuw']);
  assert.deepEqual(
    soorten(
      [rij, { ...rij, id: 'a2', persoon: 'p2' } as unknown as typeof rij],
      [
        ['d@x.example', 'p1'],
        ['e@x.example', 'p2'],
      ],
    ),
    ['wijzigt', 'gelijk'],
    'een lege cel laat staan wat er was',
  );
  const [dirk] = lees('naam,email,functie,verklaring\nDirk Bos,d@x.example,mentor,1-2-2026\n').mensen;
  assert.ok(dirk !== undefined);
  const zonder = { ...rij, geheimhouding: 'geen', verklaringOp: null } as const;
  assert.deepEqual(
    naRegel(dirk, zonder),
    { geheimhouding: 'contract', verklaringOp: '2026-02-01', magAanwijzen: false, school: null },
    'wie tekende, heeft een regel',
  );
});

test('een bestand met verkeerde kolommen, alleen een kop of te veel cellen wordt benoemd', () => {
  assert.deepEqual(waar('naam,functie\nx,y\n'), ['1:E-mailadres']);
  assert.deepEqual(waar('naam,email,functie,naam\nx,y,z,q\n'), ['1:Naam']);
  assert.deepEqual(waar('naam,email,functie\n'), ['-:-']);
  assert.deepEqual(waar('naam,email,functie\nDirk Bos,d@x.example,mentor,extra\n'), ['2:-']);
});

test('scholen: een BRIN komt een keer voor, en het onderwijs hoort bij het bestuur', () => {
  const tabel = leesTabel(
    new TextEncoder().encode(
      'Naam;Plaats;BRIN;Onderwijs\nA-school;Veen;99ZA;po\nB-school;Veen;99ZA;po\nC-school;Veen;9ZA;mbo\n',
    ),
    SCHOOLKOLOMMEN,
  );
  assert.ok(tabel.kind === 'ok');
  const { scholen, fouten } = leesScholen(tabel.regels, 'school');
  assert.equal(scholen.length, 1);
  assert.deepEqual(
    fouten.map(({ nummer, kolom }) => `${nummer}:${kolom}`),
    ['3:BRIN', '4:Onderwijs', '4:BRIN'],
  );
});
