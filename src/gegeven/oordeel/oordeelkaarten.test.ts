import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { CODES, type Code } from '../../regels/codes.ts';
import type { Oordeelreden } from '../../web/onderdelen/index.ts';
import { Pagina, renderPagina } from '../../web/pagina.tsx';
import { VERZOEK } from '../../web/proef/verzoek.ts';
import { Weigeringpagina } from '../../web/weigeringpagina.tsx';
import type { Oordeelkaart } from './oordeel-toon.ts';
import { geweigerdZoals, Oordeelkaarten } from './oordeelkaarten.tsx';
import { toestemmingsgroep } from './toestemmingsgroep.ts';

const reden = (code: string): Oordeelreden => ({ code, artikelen: [], uitleg: code, herstel: [] });

const kaart = (naam: string, uitkomst: Oordeelkaart['uitkomst'], redenen: readonly string[]): Oordeelkaart => ({
  ontvanger: {
    deelnemer: naam,
    soort: naam === 'jongere' ? 'jongere' : 'medewerker',
    partij: 'school',
    partijNaam: null,
    functie: 'ib',
    naam,
    rol: '',
  },
  uitkomst,
  redenen: redenen.map(reden),
  voorwaarden: [],
  grondslagen: [],
  opmerkingen: [],
  velden: [],
  open: null,
  meelezers: [],
  gekozen: false,
});

test('wie om precies dezelfde redenen is geweigerd wijst naar de eerste, en ieder ander niet', () => {
  const kaarten = [
    kaart('Sanne', 'geweigerd', ['geen-toestemming', 'geen-handtekening']),
    kaart('Marit', 'geweigerd', ['geen-toestemming']),
    kaart('Joris', 'geweigerd', ['geen-toestemming', 'geen-handtekening']),
    kaart('jongere', 'geweigerd', ['geheim']),
    kaart('Noor', 'geweigerd', ['geheim']),
    kaart('Tom', 'onvolledig', []),
    kaart('Femke', 'toegestaan', []),
    kaart('Rachid', 'toegestaan', []),
  ];
  const zoals = kaarten.map((k) => geweigerdZoals(k, kaarten));
  const niemand = undefined;
  assert.deepEqual(zoals, [niemand, niemand, 'Sanne', niemand, 'de jongere', niemand, niemand, niemand]);
});

const GEHEIM = 'Zij is nodig omdat er beroepsgeheim geldt.';
const echt = (code: keyof typeof CODES, erbij = GEHEIM): Oordeelreden => {
  const { artikelen, uitleg, herstel } = CODES[code] as Code;
  return { code, artikelen, uitleg: `${uitleg} ${erbij}`, herstel };
};
const VIJF = [
  echt('toestemming-niet-volledig', 'Hier tekenen de eerste ouder met gezag en de jongere zelf.'),
  echt('toestemming-andere-gever'),
  echt('toestemming-noemt-ontvanger-niet'),
  echt('toestemming-noemt-soort-niet'),
  echt('toestemming-andere-partner'),
];

test('redenen over dezelfde toestemming zijn een zin: wat mist, wie tekent, en wie het hoe herstelt', () => {
  const groep = toestemmingsgroep([reden('niet-geinformeerd'), ...VIJF]);
  assert.ok(groep !== null);
  assert.deepEqual(groep.redenen, VIJF, 'wat er niet over gaat, blijft een eigen reden');
  assert.equal(groep.uitleg.split(GEHEIM).length, 2, 'waarom zij nodig is, staat er een keer');
  assert.match(groep.uitleg, /tekende, zij is .* Hier tekenen de eerste ouder met gezag en de jongere zelf\./);
  for (const artikel of VIJF.flatMap((r) => r.artikelen)) assert.ok(groep.artikelen.includes(artikel), artikel);
  assert.match(groep.herstel, /Nee is ook goed/);
  assert.equal(toestemmingsgroep([echt('toestemming-ontbreekt'), reden('geheim')]), null);
  const nee = toestemmingsgroep([echt('toestemming-geweigerd'), echt('toestemming-noemt-soort-niet')]);
  assert.doesNotMatch(nee?.herstel ?? '', /nieuwe toestemming/, 'na een nee wordt er niet opnieuw gevraagd');
});

test('elke reden over toestemming heeft woorden in de groep', () => {
  const codes = Object.keys(CODES).filter((code) => code.startsWith('toestemming-'));
  assert.deepEqual(
    toestemmingsgroep(codes.map(reden))?.redenen.map(({ code }) => code),
    codes,
  );
});

test('op de kaart blijft elke reden met haar artikelen en herstel te lezen, zonder script', () => {
  const een = { ...kaart('Sanne', 'geweigerd', ['niet-geinformeerd']) };
  const kaarten = [{ ...een, redenen: [...een.redenen, ...VIJF] }];
  const html = renderPagina(
    VERZOEK,
    h(Pagina, { titel: 'Proef', soort: 'vak', kruimel: [], children: h(Oordeelkaarten, { casus: 'c', kaarten }) }),
  );
  const [, lijst = ''] = html.split('<ul class="ovt-stapel ovt-stapel--eng">');
  const [boven = '', uitklap = ''] = lijst.split('<details');
  assert.match(boven, /niet-geinformeerd/);
  assert.match(boven, /Er is geen toestemming die hier telt/);
  for (const { uitleg, herstel } of VIJF) for (const zin of [uitleg, ...herstel]) assert.ok(uitklap.includes(zin), zin);
  assert.equal(html.match(/Ga naar toestemming|Bekijk de toestemming/g)?.length, 1);
});

test('op de pagina van een weigering is toestemming ook een reden, en elke reden staat er nog', () => {
  const redenen = [reden('niet-geinformeerd'), ...VIJF];
  const html = renderPagina(
    VERZOEK,
    h(Weigeringpagina, {
      titel: 'Proef',
      venster: 'Proef',
      gevolg: '',
      wat: [],
      oordeel: { uitkomst: 'geweigerd', redenen, groep: toestemmingsgroep(redenen) },
      weg: ({ code }) => (code.startsWith('toestemming-') ? { label: 'Bekijk de toestemming', naar: '/t' } : null),
      welKan: [],
    }),
  );
  const koppen = [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, kop]) => kop);
  assert.equal(koppen.length, 2, 'twee redenen, geen zes');
  assert.match(html, /Waarom niet: 2 redenen/);
  assert.match(koppen[1] ?? '', /^2 Er is geen toestemming die hier telt: [^.]*$/);
  const [, uitklap = ''] = html.split('<details');
  for (const { uitleg, herstel } of VIJF) for (const zin of [uitleg, ...herstel]) assert.ok(uitklap.includes(zin), zin);
  assert.equal(html.match(/Bekijk de toestemming/g)?.length, 1);
});
