import assert from 'node:assert/strict';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../lib/pakket.ts';
import { CODES } from '../regels/codes.ts';
import { leesBronbestanden } from './bronbestanden.ts';
import { bewaardDoor, genoemdeEisen, schrijfDekking, vindEisen } from './dekking.ts';
import { alleEisen, type Eis, findEis } from './index.ts';

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

test('elke eis staat precies een keer in het document, met hoogstens drie namen per soort plek', () => {
  const bestanden = ['a', 'b', 'c', 'd'].map((naam) => ({ pad: `src/${naam}.ts`, tekst: 'T-16' }));
  const document = schrijfDekking(vindEisen([...bestanden, { pad: 'test/f.test.ts', tekst: 'T-16' }]));
  for (const { id } of alleEisen) assert.equal(document.split(`| ${id} |`).length, 2, id);
  assert.match(document, /\| gebruik: `a\.ts`, `b\.ts`, `c\.ts` en nog 1 \| `test\/f\.test\.ts` \|/);
});

test('een regel die een eis aanhaalt bewaart haar, en een bestand bewaart naar wat het is', () => {
  const paden = ['src/x/x-pagina.tsx', 'src/x/x-document.ts', 'src/taak/x.ts', 'src/x/x.ts', 'migrations/0001_x.sql'];
  const { plekken, proeven } = bewaardDoor(eisVan('Art 6b'), [...paden, 'src/x/x.test.ts', 'src/demonstratie/x.ts']);
  assert.deepEqual([...plekken.keys()].sort(), ['document', 'gebruik', 'pagina', 'regel', 'taak', 'tabel'].sort());
  assert.ok(plekken.get('regel')?.includes('toestemming-niet-volledig'));
  assert.deepEqual(proeven, ['src/x/x.test.ts']);
});

test('een rekenregel heet zo zolang niets in het programma om haar vraagt', async () => {
  const { plekken } = bewaardDoor(eisVan('E-15'), [
    'src/regels/verloop/verzuimklok.ts',
    'src/regels/verloop/rechten.ts',
  ]);
  assert.deepEqual([...plekken.keys()].sort(), ['regel', 'rekenregel']);
  const vragers = (await leesBronbestanden())
    .filter(({ pad }) => pad.startsWith('src/') && !pad.startsWith('src/regels/'))
    .filter(({ tekst }) => /\b(onderwijsplicht|rmcLeeftijd|terugkeerklok|verzuimklok)\b/.test(tekst));
  assert.deepEqual(
    vragers.map(({ pad }) => pad),
    [],
  );
});

test('de telling zegt van elke soort wat bewaard is, getoetst, en nog niet gebouwd', () => {
  const document = schrijfDekking(vindEisen([{ pad: 'src/a.test.ts', tekst: 'Art 6b' }]));
  const gate = alleEisen.filter((eis) => eis.soort[0] === 'GATE');
  const later = gate.filter((eis) => eis.zonder === 'later').length;
  assert.match(document, new RegExp(`\\| GATE \\| ${gate.length} \\| \\d+ \\| 1 \\| \\d+ \\| ${later} \\|`));
});

test('wat een eis opgeeft als plek bestaat, als regel of als bestand', async () => {
  for (const eis of alleEisen)
    for (const plek of eis.rustOp ?? [])
      if (!(plek in CODES)) await assert.doesNotReject(access(join(pakketwortel, plek)), `${eis.id}: ${plek}`);
});

test('elke eis wordt bewaard, of er staat waarom niet; nooit allebei', async () => {
  const vindplaatsen = vindEisen(await leesBronbestanden());
  const zoek = alleEisen.map((eis) => ({ eis, ...bewaardDoor(eis, vindplaatsen.get(eis.id) ?? []) }));
  const leeg = zoek.filter(({ eis, plekken }) => plekken.size === 0 && eis.zonder === undefined);
  const dubbel = zoek.filter(({ eis, plekken }) => plekken.size > 0 && eis.zonder !== undefined);
  assert.deepEqual([leeg.map(({ eis }) => eis.id), dubbel.map(({ eis }) => eis.id)], [[], []]);
});

test('docs/eisen-dekking.md is wat er nu staat', async () => {
  const document = await readFile(join(pakketwortel, 'docs/eisen-dekking.md'), 'utf8');
  const nu = schrijfDekking(vindEisen(await leesBronbestanden()));
  assert.ok(document === nu, 'voer scripts/schrijf-eisen-dekking.ts uit');
});

function eisVan(id: string): Eis {
  const eis = findEis(id);
  assert.ok(eis);
  return eis;
}
