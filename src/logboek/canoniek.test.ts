import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canoniekeBytes, type Gebeurtenis } from './canoniek.ts';
import { canoniekeJson } from './canonieke-json.ts';

const zaad = Number(process.env.ZAAD ?? 20260113);
console.log(`zaad ${zaad}`);

const voorbeeld: Gebeurtenis = {
  id: '019bb0a1-0000-7000-8000-000000000001',
  op: '2026-01-10T09:30:00.000Z',
  wie: {
    persoon: '019bb0a1-0000-7000-8000-000000000002',
    soort: 'medewerker',
    partij: null,
    hoedanigheid: null,
    functie: 'jeugdarts',
  },
  gebeurtenis: 'gegeven-gelezen',
  actie: 'R',
  uitkomst: 'geweigerd',
  casus: '019bb0a1-0000-7000-8000-000000000003',
  object: { soort: 'gegeven', id: '019bb0a1-0000-7000-8000-000000000004' },
  bronPartij: null,
  bronHoedanigheid: null,
  doel: 'a',
  fase: 'plan',
  grondslag: null,
  categorieen: ['e', 'a'],
  handeling: 'inzien',
  regelset: '2026.1',
  besluit: 'geweigerd',
  redenen: ['toestemming-ingetrokken', 'casus-gesloten'],
  woorden: [
    { groep: 'tafel', bekend: 7, waarde: 5, uitgesloten: 0 },
    { groep: 'geheim', bekend: 0xffffffff, waarde: 0, uitgesloten: 0 },
  ],
  toestemming: { id: '019bb0a1-0000-7000-8000-000000000005', versie: 2 },
  herkomst: { verzoek: '019bb0a1-0000-7000-8000-000000000006', kanaal: 'web' },
  betrokkenen: [Buffer.alloc(32, 2), Buffer.alloc(32, 1)],
};

test('canonieke JSON schrijft het voorbeeld van RFC 8785 (3.2.2 en 3.2.4) teken voor teken', () => {
  const invoer =
    JSON.parse(String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`);
  assert.equal(
    canoniekeJson(invoer),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":' +
      String.raw`"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('canonieke JSON sorteert namen zoals RFC 8785 (3.2.3), op UTF-16', () => {
  const invoer = JSON.parse(
    String.raw`{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7}`,
  );
  assert.deepEqual(canoniekeJson(invoer).match(/:\d/g), [':2', ':4', ':6', ':7', ':1', ':5', ':3']);
});

test('canonieke JSON leest terug als dezelfde waarde en schrijft die weer gelijk', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (waarde) => {
      const tekst = canoniekeJson(JSON.parse(JSON.stringify(waarde)));
      assert.deepEqual(JSON.parse(tekst), JSON.parse(JSON.stringify(waarde)));
      assert.equal(canoniekeJson(JSON.parse(tekst)), tekst);
    }),
    { seed: zaad, numRuns: 500 },
  );
});

test('wat geen canonieke vorm heeft, wordt geweigerd', () => {
  for (const fout of [Number.NaN, Number.POSITIVE_INFINITY, '\udc00', { '\ud800': 1 }])
    assert.throws(() => canoniekeJson(fout), TypeError);
  assert.equal(canoniekeJson(-0), '0');
});

// Written out once: a change in this line is a change of form and asks for the next `vorm`.
test('een gebeurtenis heeft precies deze bytes', () => {
  assert.equal(
    canoniekeBytes(voorbeeld).toString('utf8'),
    '{"actie":"R","besluit":"geweigerd","betrokkenen":["' +
      '01'.repeat(32) +
      '","' +
      '02'.repeat(32) +
      '"],"bronHoedanigheid":null,"bronPartij":null,' +
      '"casus":"019bb0a1-0000-7000-8000-000000000003","categorieen":["a","e"],"doel":"a",' +
      '"fase":"plan","gebeurtenis":"gegeven-gelezen",' +
      '"grondslag":null,"handeling":"inzien",' +
      '"herkomst":{"kanaal":"web","verzoek":"019bb0a1-0000-7000-8000-000000000006"},' +
      '"id":"019bb0a1-0000-7000-8000-000000000001",' +
      '"object":{"id":"019bb0a1-0000-7000-8000-000000000004","soort":"gegeven"},' +
      '"op":"2026-01-10T09:30:00.000Z","redenen":["casus-gesloten","toestemming-ingetrokken"],"regelset":"2026.1",' +
      '"toestemming":{"id":"019bb0a1-0000-7000-8000-000000000005","versie":2},"uitkomst":"geweigerd","vorm":2,' +
      '"wie":{"functie":"jeugdarts","hoedanigheid":null,"partij":null,' +
      '"persoon":"019bb0a1-0000-7000-8000-000000000002","soort":"medewerker"},' +
      '"woorden":{"geheim":[4294967295,0,0],"tafel":[7,5,0]}}',
  );
});

test('volgorde en herhaling in een verzameling maken geen verschil', () => {
  const anders: Gebeurtenis = {
    ...voorbeeld,
    categorieen: ['a', 'e', 'a'],
    redenen: [...voorbeeld.redenen].reverse(),
    woorden: [...(voorbeeld.woorden ?? [])].reverse(),
    betrokkenen: [...voorbeeld.betrokkenen].reverse(),
  };
  assert.deepEqual(canoniekeBytes(anders), canoniekeBytes(voorbeeld));
});

test('elk veld telt mee: een gebeurtenis die in een veld verschilt, heeft andere bytes', () => {
  const verschillen: readonly Partial<Gebeurtenis>[] = [
    { id: 'x' },
    { op: '2026-01-10T09:30:00.001Z' },
    { wie: { ...voorbeeld.wie, persoon: null } },
    { wie: { ...voorbeeld.wie, soort: 'fg' } },
    { wie: { ...voorbeeld.wie, partij: 'p' } },
    { wie: { ...voorbeeld.wie, hoedanigheid: 'jgz' } },
    { wie: { ...voorbeeld.wie, functie: null } },
    { gebeurtenis: 'x' },
    { actie: 'E' },
    { uitkomst: 'gelukt' },
    { casus: null },
    { object: null },
    { object: { soort: 'plan', id: voorbeeld.object?.id ?? '' } },
    { bronPartij: 'p' },
    { bronHoedanigheid: 'jgz' },
    { doel: null },
    { doel: 'null' },
    { fase: null },
    { grondslag: 'wet' },
    { handeling: null },
    { categorieen: [] },
    { regelset: null },
    { besluit: null },
    { redenen: [] },
    { redenen: ['toestemming-ingetrokken,casus-gesloten'] },
    { woorden: null },
    { woorden: [] },
    { toestemming: null },
    { toestemming: { id: voorbeeld.toestemming?.id ?? '', versie: 3 } },
    { herkomst: { ...voorbeeld.herkomst, kanaal: 'api' } },
    { herkomst: { ...voorbeeld.herkomst, verzoek: 'x' } },
    { betrokkenen: [] },
  ];
  const velden = new Set(verschillen.flatMap((verschil) => Object.keys(verschil)));
  assert.deepEqual([...velden].sort(), Object.keys(voorbeeld).sort(), 'elk veld is geprobeerd');
  const vormen = [voorbeeld, ...verschillen.map((verschil) => ({ ...voorbeeld, ...verschil }))].map((g) =>
    canoniekeBytes(g).toString(),
  );
  assert.equal(new Set(vormen).size, vormen.length);
});

test('een veld dat de gebeurtenis niet kent, komt niet in het logboek', () => {
  const metNaam = { ...voorbeeld, naam: 'KANARIE', wie: { ...voorbeeld.wie, naam: 'KANARIE' } };
  assert.deepEqual(canoniekeBytes(metNaam), canoniekeBytes(voorbeeld));
});

test('een moment, regelwoord of aanduiding in een andere vorm is een fout van het programma', () => {
  const fouten: readonly Partial<Gebeurtenis>[] = [
    { op: '2026-01-10T10:30:00.000+01:00' },
    { op: '2026-01-10' },
    { op: '2026-02-30T00:00:00.000Z' },
    { op: 'gisteren' },
    { woorden: [{ groep: 'tafel', bekend: -1, waarde: 0, uitgesloten: 0 }] },
    { woorden: [{ groep: 'tafel', bekend: 1, waarde: 0.5, uitgesloten: 0 }] },
    {
      woorden: [
        { groep: 'tafel', bekend: 1, waarde: 0, uitgesloten: 0 },
        { groep: 'tafel', bekend: 0, waarde: 0, uitgesloten: 0 },
      ],
    },
    { betrokkenen: [Buffer.alloc(16)] },
    { regelset: '\ud800' },
  ];
  for (const fout of fouten)
    assert.throws(() => canoniekeBytes({ ...voorbeeld, ...fout }), TypeError, JSON.stringify(fout));
});
