import assert from 'node:assert/strict';
import { test } from 'node:test';
import { genoemdeEisen, schrijfDekking, vindEisen } from './dekking.ts';
import { alleEisen } from './index.ts';

const inTs = (tekst: string): readonly string[] => [...genoemdeEisen({ pad: 'src/x.ts', tekst })].sort();
const inSql = (tekst: string): readonly string[] => [...genoemdeEisen({ pad: 'migrations/0001_x.sql', tekst })].sort();

test('een kenmerk telt alleen als het er helemaal staat', () => {
  assert.deepEqual(inTs("artikelen: ['Art 3.1a', 'fn 24']"), ['Art 3.1a', 'fn 24']);
  assert.deepEqual(inTs('Art 3.1 is iets anders dan Art 3.11 en Art 3.1abc'), ['Art 3.1']);
  assert.deepEqual(inTs('volgens Art 4.3 mbo (b) en Art 4.3 (b).'), ['Art 4.3 (b)', 'Art 4.3 mbo (b)']);
  assert.deepEqual(inTs('Art 99, E-99, XL-1, CL-4bis'), []);
});

test('een bijnaam telt voor de eis zelf', () => {
  assert.deepEqual(inTs('// fn 25'), ['Art 5.4']);
});

test('in SQL telt de korte vorm tussen haakjes, ook een reeks, en nergens anders', () => {
  assert.deepEqual(inSql("comment on table x is 'Een stoel (3.4a-c, B3-5)'"), [
    'Art 3.4a',
    'Art 3.4b',
    'Art 3.4c',
    'B3-5',
  ]);
  assert.deepEqual(inSql('-- zie (12.1, 6b)'), ['Art 12.1', 'Art 6b']);
  assert.deepEqual(inSql('numeric(12, 2) en varchar(18)'), []);
  assert.deepEqual(inTs('f(12.1)'), []);
});

test('elke eis staat precies een keer in het document, met hoogstens vier paden', () => {
  const bestanden = ['a', 'b', 'c', 'd', 'e'].map((naam) => ({ pad: `src/${naam}.ts`, tekst: 'Art 6b' }));
  const document = schrijfDekking(vindEisen([...bestanden, { pad: 'test/f.test.ts', tekst: 'fn 24' }]));
  for (const { id } of alleEisen) assert.equal(document.split(`| ${id} |`).length, 2, id);
  assert.match(document, /`src\/d\.ts`<br>en nog 1 \|/);
  assert.doesNotMatch(document, /src\/e\.ts/);
});

test('de telling onderscheidt programma en test', () => {
  const document = schrijfDekking(
    vindEisen([
      { pad: 'src/a.ts', tekst: 'Art 6b' },
      { pad: 'src/a.test.ts', tekst: 'fn 24' },
    ]),
  );
  const gate = alleEisen.filter((eis) => eis.soort[0] === 'GATE').length;
  assert.match(document, new RegExp(`\\| GATE \\| ${gate} \\| 1 \\| 1 \\|`));
});
