import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adresVanEis, alleEisen, artikelLabel, BRONNEN, findEis, findEisBijAdres, SOORTEN, THEMAS } from './index.ts';

const VELDEN = ['id', 'ookId', 'artikel', 'bron', 'soort', 'thema', 'nl', 'rustOp', 'zonder'];

// Elk onderdeel van het spoor, met het aantal rijen dat het heeft: een rij die wegvalt of dubbel staat, valt op.
const ONDERDELEN: readonly (readonly [string, RegExp, number])[] = [
  ['partijen en overwegingen', /^P-\d+$/, 11],
  ['artikelen', /^Art \d+(\.\d+)?(-\d| mbo| [ab]|[a-i])?( \(([a-i]|intro|end)\))?$/, 180],
  ['voetnoten', /^fn \d+( \((mbo|DUO|arts first|bill|[ab])\))?$/, 25],
  ['ondertekening', /^Sign-1$/, 1],
  ['toelichting', /^T-\d+[a-d]?$/, 19],
  ['bijlagen 1, 2, 4 en 5', /^Bijl [1245]-[a-l]$/, 26],
  ['wet', /^L-\d$/, 5],
  ['bijlage 3', /^B3-(\d|ex[123][pbfw]?)$/, 17],
  ['vragenlijst', /^CL-[1-6][a-d]$/, 20],
  ['fasen', /^PH-[1-6][a-d]?$/, 15],
  ['toelichting 2025', /^T25-\d\d$/, 19],
  ['lezingen', /^E-\d\d$/, 26],
  ['overzichten', /^B\.\d+$/, 12],
];

test('elke eis heeft een eigen kenmerk, ook naast de bijnamen van andere', () => {
  const kenmerken = alleEisen.flatMap((eis) => [eis.id, ...(eis.ookId ?? [])]);
  assert.deepEqual(
    kenmerken.filter((id, plaats) => kenmerken.indexOf(id) !== plaats),
    [],
  );
});

test('elk kenmerk heeft de vorm van zijn onderdeel en geen rij ontbreekt', () => {
  const geteld = ONDERDELEN.map(([naam, vorm]) => [naam, alleEisen.filter((eis) => vorm.test(eis.id)).length]);
  assert.deepEqual(
    geteld,
    ONDERDELEN.map(([naam, , aantal]) => [naam, aantal]),
  );
  assert.equal(
    alleEisen.length,
    ONDERDELEN.reduce((som, [, , aantal]) => som + aantal, 0),
  );
});

test('elke rij heeft alleen bekende velden met bekende waarden', () => {
  for (const eis of alleEisen) {
    assert.deepEqual(
      Object.keys(eis).filter((veld) => !VELDEN.includes(veld)),
      [],
      eis.id,
    );
    assert.ok(eis.bron in BRONNEN, eis.id);
    assert.ok(eis.thema in THEMAS, eis.id);
    assert.ok(eis.soort.length > 0 && eis.soort.every((soort) => soort in SOORTEN), eis.id);
    assert.equal(new Set(eis.soort).size, eis.soort.length, eis.id);
    // Op een pagina breekt een artikel niet af; langer loopt het op een telefoon buiten beeld.
    assert.match(eis.artikel, /^\S.{3,28}\S$/u, eis.id);
  }
});

test('elke eis is één leesbare zin van hoogstens 24 woorden', () => {
  for (const { id, nl } of alleEisen) {
    assert.match(nl, /^[\p{Lu}].+[^.]\.$/u, id);
    assert.ok(nl.split(/\s+/).length <= 24, `${id}: ${nl.split(/\s+/).length} woorden`);
    assert.ok(nl.length <= 150, `${id}: ${nl.length} tekens`);
    assert.doesNotMatch(nl, /\. |\s\s|[<>{}]/, id);
  }
});

test('elk thema heeft eisen', () => {
  for (const thema of Object.keys(THEMAS))
    assert.ok(
      alleEisen.some((eis) => eis.thema === thema),
      thema,
    );
});

test('een samengestelde eis is onder elk van haar kenmerken te vinden', () => {
  assert.equal(findEis('fn 25'), findEis('Art 5.4'));
  assert.equal(findEis('fn 10')?.id, 'fn 9');
  assert.equal(findEis('2025 fn 6')?.id, 'T25-15');
  assert.equal(findEis('Art 99'), undefined);
});

test('het label noemt de plaats zoals een lezer haar noemt', () => {
  const gevallen = {
    'Art 3.4b': 'art. 3.4b',
    'Art 1.16 a': 'art. 1.16a',
    'Art 4.3 (h)': 'art. 4.3',
    'Art 4.3 mbo (b)': 'art. 4.3 (mbo)',
    'Art 5.6-2': 'art. 5.6 onder 2',
    'Art 6 (intro)': 'art. 6, aanhef',
    'fn 12 (bill)': 'voetnoot 12',
    'T-11c': 'toelichting 11',
    'Bijl 5-a': 'Bijlage 5',
    'Bijl 5-j': 'Bijlage 5, ouders',
    'Bijl 5-k': 'Bijlage 5, vanaf 16',
    'Bijl 5-l': 'Bijlage 5, 12 tot 16',
    'CL-4b': 'Bijlage 3, vraag 4',
    'L-1': 'art. 30 lid 4 UAVG',
    'Onbekend 7': 'Onbekend 7',
  };
  for (const [id, label] of Object.entries(gevallen)) assert.equal(artikelLabel(id), label);
});

test('van elk kenmerk naar een adres en terug', () => {
  const adressen = alleEisen.map((eis) => adresVanEis(eis.id));
  assert.equal(new Set(adressen).size, alleEisen.length);
  for (const eis of alleEisen) {
    const adres = adresVanEis(eis.id);
    assert.match(adres, /^\/uitleg\/[a-z0-9]+([.-][a-z0-9]+)*$/, eis.id);
    assert.equal(findEisBijAdres(adres.slice('/uitleg/'.length)), eis);
  }
  assert.equal(findEisBijAdres('Art 6b')?.id, 'Art 6b');
  assert.equal(adresVanEis('fn 25'), '/uitleg/art-5.4');
  assert.equal(adresVanEis('Onbekend 7'), '/uitleg');
});
