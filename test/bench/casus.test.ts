/** Wat de meting van de casus draagt: hoe een regio groeit, hoe een kopie een eigen casus wordt, en het verslag. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ontsnap } from '../../bench/casus/kopieer.ts';
import { CASUSSEN_PER_MEDEWERKER, matenVoor, zetelVan } from '../../bench/casus/maten.ts';
import type { Cel } from '../../bench/casus/meet.ts';
import { metNaam, naamVan } from '../../bench/casus/namen.ts';
import type { Zegel } from '../../bench/casus/opnemer.ts';
import { maakSjabloon, vul } from '../../bench/casus/sjabloon.ts';
import { verslag } from '../../bench/casus/verslag.ts';
import { bladhash } from '../../src/logboek/blad.ts';

const ID = '01a201b0-cd0a-7000-8000-0b0107aacc2a';
const NIEUW = '01a201b0-cd0a-7000-8000-0b0107aaffff';

test('elke medewerker houdt vierhonderd casussen, hoe groot de regio ook is', () => {
  for (const casussen of [4_000, 20_000]) {
    const maten = matenVoor(casussen);
    assert.equal(maten.gebieden * maten.perPlek * CASUSSEN_PER_MEDEWERKER, casussen);
    for (const plek of [0, 3, 5]) {
      const tellingen = new Map<string, number>();
      for (let casus = 0; casus < casussen; casus += 1) {
        const { gebied, wie } = zetelVan(maten, casus, plek);
        tellingen.set(`${gebied} ${wie}`, (tellingen.get(`${gebied} ${wie}`) ?? 0) + 1);
      }
      assert.deepEqual([...new Set(tellingen.values())], [CASUSSEN_PER_MEDEWERKER]);
    }
  }
  assert.deepEqual(matenVoor(200_000), { casussen: 200_000, perPlek: 10, gebieden: 50 });
});

test('een naam hangt alleen van zaad en nummer af, en staat alleen waar een naam hoort', () => {
  assert.deepEqual(naamVan(1, 7), naamVan(1, 7));
  const zegel = (categorie: string, tekst: string): Zegel => ({
    verwijzing: { klasse: 'gedeeld', casus: ID },
    plaats: { eigenaar: ID, casus: ID, categorie, record: ID, versie: 1 },
    tekst: Buffer.from(tekst),
  });
  const naam = { voornaam: 'Sem', achternaam: 'Lindebos' };
  assert.equal(metNaam(zegel('casus.initialen', 'Y.D.'), naam).toString(), 'S.L.');
  assert.equal(metNaam(zegel('casus.vraag', 'Wat helpt?'), naam).toString(), 'Wat helpt?');
  const oud = '{"tekst":"","persoonsgegevens":{"voornaam":"Yara","achternaam":"Demir","geboortedatum":"2014-03-14"}}';
  assert.deepEqual(JSON.parse(metNaam(zegel('a', oud), naam).toString()), {
    tekst: '',
    persoonsgegevens: { ...naam, geboortedatum: '2014-03-14' },
  });
});

test('een kopie houdt alles wat vast is en vult de rest: id, moment, zegel en de hash van de logregel', () => {
  const op = '2026-03-03T09:00:00.000Z';
  const json = `{"id":"${ID}","op":"${op}"}`;
  const hex = (tekst: string): string => `\\x${Buffer.from(tekst).toString('hex')}`;
  const kolommen = new Map([
    [
      'gebeurtenis',
      [
        { naam: 'id', soort: 'uuid' },
        { naam: 'op', soort: 'timestamp with time zone' },
        { naam: 'woorden', soort: 'jsonb' },
        { naam: 'bytes', soort: 'bytea' },
        { naam: 'blad', soort: 'bytea' },
        { naam: 'leeg', soort: 'text' },
      ],
    ],
  ]);
  const waarden = [ID, op, `{"a": "b\\tc ${ID}"}`, hex(json), hex('oud'), null];
  const opname = { zegels: new Map(), aanduidingen: new Map() };
  const sjabloon = maakSjabloon([{ tabel: 'gebeurtenis', waarden }], kolommen, opname);
  const regels = new Map<string, string[]>();
  const vulling = { id: () => NIEUW, eerderMs: 3_600_000, zegels: [], aanduiding: () => Buffer.alloc(32), kenmerk: '' };
  vul(sjabloon, vulling, regels);
  const nieuw = `{"id":"${NIEUW}","op":"2026-03-03T08:00:00.000Z"}`;
  const hexInCopy = (bytes: Buffer): string => `\\\\x${bytes.toString('hex')}`;
  assert.deepEqual(regels.get('gebeurtenis'), [
    [
      NIEUW,
      '2026-03-03T08:00:00.000Z',
      `{"a": "b\\\\tc ${NIEUW}"}`,
      hexInCopy(Buffer.from(nieuw)),
      hexInCopy(bladhash(Buffer.from(nieuw))),
      '\\N',
    ].join('\t'),
  ]);
  assert.equal(ontsnap('a\tb\nc\\d'), 'a\\tb\\nc\\\\d');
});

test('het verslag zegt van elk doel of het is gehaald, en zwijgt als niet alles is gemeten', () => {
  const cel = (naam: string, programmaMs: number, p95Ms = 20): Cel => ({
    naam,
    verbindingen: 16,
    aantal: 100,
    fouten: 0,
    perSeconde: 50,
    p50Ms: 10,
    p95Ms,
    p99Ms: 30,
    programmaMs,
    databaseMs: 1,
    programmaMb: 200,
    databaseMb: 100,
  });
  const machine = { kernen: 2, processor: 'X', geheugenGb: 8, besturing: 'Linux', node: '26', datum: '2026-03-03' };
  const bouw = { casussen: 20_000, zaad: 1, rijen: 429, zegels: 45, bytes: 2 ** 33, seconden: 600 };
  const cellen = [
    cel('lijst-kaal', 1),
    cel('lijst-json', 10),
    cel('lijst', 14),
    cel('casus-kaal', 1),
    cel('casus-json', 19),
    cel('casus', 10, 61),
    cel('gegevens', 10),
    cel('zoek', 5),
    cel('inbrengen', 5),
  ];
  const tekst = verslag({ machine, bouw, cellen, drukte: 0.2, seconden: 10, kleiner: null });
  assert.match(tekst, /20,000 casussen, 300 colleagues of 25 organisations/);
  assert.match(tekst, /casus as JSON against the bare limit \| at most 3\.5 times \| 10\.0 times \| 2\.9x short/);
  assert.match(tekst, /list as JSON against the bare limit \| at most 6 times \| 5\.5 times \| reached/);
  assert.match(tekst, /p95 of the page of a casus \| under 60 ms \| 61 ms \| 1\.0x short/);
  assert.match(
    verslag({ machine, bouw, cellen: cellen.slice(1), drukte: 9, seconden: 10, kleiner: null }),
    /Not everything was measured/,
  );
  // Een kleinere regio, ervoor en erna gemeten: het gemiddelde telt, en wat te duur werd heet te duur.
  const kleiner = {
    casussen: 2_000,
    rondes: [
      [cel('lijst-json', 9), cel('casus', 7)],
      [cel('lijst-json', 11), cel('casus', 8)],
    ],
  };
  const groei = verslag({ machine, bouw, cellen, drukte: 0.2, seconden: 10, kleiner });
  assert.match(groei, /my 50 newest, as JSON \| 10 ms, 12 ms \| 11 ms \| 1\.00 \| reached/);
  assert.match(groei, /the page of a casus \| 8 ms, 9 ms \| 11 ms \| 1\.29 \| 1\.1x short/);
});
