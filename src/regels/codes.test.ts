import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { codesPagina } from '../../scripts/schrijf-codes.ts';
import { vraagPagina } from '../../scripts/schrijf-vraag-en-oordeel.ts';
import { HULPVERLENER, vraag } from '../../test/verschil/voorbeeld.ts';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import { pakketwortel } from '../lib/pakket.ts';
import type { Code, Vraag } from './index.ts';
import { beoordeel, codes, feiten, regels, regelsets } from './index.ts';

const LIJST = Object.entries<Code>(codes);
const EISEN = join(pakketwortel, 'src/eisen/eisen.json');
const PAGINA = join(pakketwortel, 'docs/codes.md');

// De bron zelf, ook als deze proef gebouwd draait.
const MAP = join(pakketwortel, 'src/regels');
const BRONNEN = readdirSync(MAP).filter((naam) => naam.endsWith('.ts') && !/\.(test|goud)\.ts$/.test(naam));

const zinnen = (tekst: string): string[] => tekst.split(/(?<=[.?!])\s+/).filter((zin) => zin.length > 0);
const woorden = (zin: string): number => zin.split(/\s+/).length;

test('elke reden heeft een regel en elke regel een reden', () => {
  const inRegels = new Set(regels.map(({ code }) => code));
  for (const [naam, code] of LIJST) {
    if (code.soort === 'reden' && naam !== 'regel-niet-te-beoordelen') assert.ok(inRegels.has(naam), naam);
    else assert.ok(!inRegels.has(naam), naam);
  }
  for (const naam of inRegels) assert.ok(Object.hasOwn(codes, naam), naam);
});

test('codes zijn kebab-case, met vindplaats, uitleg voor ieder en bij een reden een herstel', () => {
  for (const [naam, code] of LIJST) {
    assert.match(naam, /^[a-z0-9]+(-[a-z0-9]+)+$/);
    assert.ok(code.artikelen.length > 0, naam);
    assert.equal(code.herstel.length > 0, code.soort === 'reden', naam);
    for (const tekst of [code.uitleg, code.uitlegJongere, ...code.herstel]) assert.match(tekst, /^[A-Z].*[.?]$/, naam);
  }
});

test('de teksten zijn kort: hoogstens 22 woorden per zin, voor jongeren 14', () => {
  for (const [naam, code] of LIJST) {
    for (const zin of [code.uitleg, ...code.herstel].flatMap(zinnen)) assert.ok(woorden(zin) <= 22, `${naam}: ${zin}`);
    for (const zin of zinnen(code.uitlegJongere)) assert.ok(woorden(zin) <= 14, `${naam}: ${zin}`);
  }
  const alle = LIJST.flatMap(([, code]) => zinnen(code.uitleg)).map(woorden);
  assert.ok(alle.reduce((som, aantal) => som + aantal, 0) / alle.length <= 12);
});

test('voor jongeren staat er je en nooit u; geen vaktaal', () => {
  const VAKTAAL = /\b(grondslag|doelbinding|verwerkingsverantwoordelijke|verstrekking|convenant|OPP)\b/i;
  for (const [naam, code] of LIJST) {
    assert.doesNotMatch(code.uitlegJongere, /\b[Uu]w?\b/, naam);
    assert.doesNotMatch(code.uitlegJongere, VAKTAAL, naam);
  }
});

test('een herstel dringt niemand tot toestemming', () => {
  const DRANG =
    /overtuig|overhaal|haal alsnog|zorg dat .* (tekent|toestemming)|laat .* (tekenen|toestemming geven)|dring|moeten? ja/i;
  for (const [naam, code] of LIJST) {
    for (const stap of code.herstel) {
      // Een organisatie mag wel worden gevraagd het convenant te tekenen.
      if (/partijen|organisatie/.test(stap)) continue;
      assert.doesNotMatch(stap, DRANG, naam);
      if (/willen delen|wat hij wil/.test(stap)) assert.match(stap, /Nee is ook goed/, naam);
    }
    if (naam.startsWith('toestemming-'))
      assert.ok(
        code.herstel.some((stap) => /zonder|niet|Nee is ook goed/.test(stap)),
        naam,
      );
  }
});

test('elk genoemd artikel bestaat in het eisenoverzicht', { skip: !existsSync(EISEN) }, () => {
  const eisen = JSON.parse(readFileSync(EISEN, 'utf8')) as { id: string }[];
  const bekend = new Set(eisen.map(({ id }) => id));
  const genoemd = new Set<string>(LIJST.flatMap(([, { artikelen }]) => artikelen));
  for (const regel of regels) for (const artikel of regel.artikelen ?? []) genoemd.add(artikel);
  for (const groep of Object.values(feiten)) {
    for (const { artikelen } of Object.values(groep) as { artikelen: readonly string[] }[]) {
      for (const artikel of artikelen) genoemd.add(artikel);
    }
  }
  const d = dobbelsteen(31);
  for (let nummer = 0; nummer < 4000; nummer += 1) {
    const oordeel = beoordeel(willekeurigeVraag(d) as unknown as Vraag);
    for (const deel of [oordeel.redenen, oordeel.grondslagen, oordeel.voorwaarden, oordeel.opmerkingen]) {
      for (const { artikelen } of deel) for (const artikel of artikelen) genoemd.add(artikel);
    }
  }
  for (const artikel of genoemd) assert.ok(bekend.has(artikel), artikel);
});

test('wie informeert of uitnodigt, hoort dat ouders er alleen tot 18 jaar bij horen (B.7, T25-11)', () => {
  const overOuders = [
    ...codes['niet-geinformeerd'].herstel,
    ...codes['niet-uitgenodigd'].herstel,
    codes['informeer-over-plicht'].uitleg,
  ].filter((zin) => /ouders/.test(zin));
  assert.equal(overOuders.length, 3);
  for (const zin of overOuders) assert.match(zin, /tot 18 jaar de ouders/);
});

test('docs/codes.md is bij', () => {
  assert.equal(readFileSync(PAGINA, 'utf8'), codesPagina(), 'draai scripts/schrijf-codes.ts');
});

test('docs/vraag-en-oordeel.md is bij', () => {
  const tekst = readFileSync(join(pakketwortel, 'docs/vraag-en-oordeel.md'), 'utf8');
  assert.equal(tekst, vraagPagina(), 'draai scripts/schrijf-vraag-en-oordeel.ts');
});

test('de map importeert niets van buiten en leest geen klok', () => {
  for (const bestand of BRONNEN) {
    const tekst = readFileSync(join(MAP, bestand), 'utf8');
    for (const [, waar] of tekst.matchAll(/from '([^']+)'/g))
      assert.match(waar ?? '', /^\.\/[a-z0-9.-]+\.ts$/, bestand);
    assert.doesNotMatch(tekst, /new Date|Date\.now|Math\.random|process\.|globalThis|require\(|import\(/, bestand);
  }
});

test('wie moet tekenen staat er in goed Nederlands: een tekent, meer tekenen', () => {
  const toestemming = { ...vraag('verstrekken').toestemming, ondertekenaars: [] };
  const zin = (geboortedatum: string): string | undefined =>
    beoordeel(vraag('verstrekken', { ...HULPVERLENER, jongere: { geboortedatum, gezagdragers: 2 }, toestemming }))
      .redenen.find(({ code }) => code === 'toestemming-niet-volledig')
      ?.uitleg.replace(/^.*?\. /, '');
  assert.equal(zin('2009-01-01'), 'Hier tekent de jongere zelf.');
  assert.equal(zin('2018-01-01'), 'Hier tekenen de eerste ouder met gezag en de tweede ouder met gezag.');
});

test('de regels blijven klein genoeg voor een browser: als één verkleind bestand onder 30 kB gzip', () => {
  // De bundelaar die tsx zelf meebrengt; een browser krijgt de regels nooit anders dan verkleind.
  const bundelaar = createRequire(import.meta.resolve('tsx/package.json'))('esbuild') as {
    buildSync(opties: object): { readonly outputFiles: readonly [{ readonly text: string }] };
  };
  const { outputFiles } = bundelaar.buildSync({
    entryPoints: [join(MAP, 'index.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const bytes = gzipSync(outputFiles[0].text, { level: 9 }).length;
  assert.ok(bytes < 30_000, String(bytes));
  assert.ok(bytes > 15_000, 'de bundel is niet heel');
});

test('elke regelset heeft een eigen versie', () => {
  assert.equal(new Set(regelsets.map(({ versie }) => versie)).size, regelsets.length);
});
