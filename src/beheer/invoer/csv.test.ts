import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leesCsv, maakCsv } from './csv.ts';

const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const cellen = (tekst: string) => {
  const lezing = leesCsv(bytes(tekst));
  assert.ok(lezing.kind === 'ok', lezing.kind);
  return lezing.regels.map((regel) => regel.cellen);
};

test('komma en puntkomma, BOM, CRLF en een laatste regel zonder einde', () => {
  assert.deepEqual(cellen('a,b\r\n1,2'), [
    ['a', 'b'],
    ['1', '2'],
  ]);
  assert.deepEqual(cellen('\uFEFFa;b\n1;2,5\n'), [
    ['a', 'b'],
    ['1', '2,5'],
  ]);
  assert.deepEqual(cellen('"a,a,a";b\n1;\n'), [
    ['a,a,a', 'b'],
    ['1', ''],
  ]);
  assert.deepEqual(cellen('a\rb\r'), [['a'], ['b']]);
});

test('aanhalingstekens: verdubbeld, met regeleinde erin, met wit erachter', () => {
  assert.deepEqual(cellen('a,b\n"zij zei ""ja""","twee\r\nregels" \n'), [
    ['a', 'b'],
    ['zij zei "ja"', 'twee\r\nregels'],
  ]);
});

test('het regelnummer is dat van het bestand, ook na een cel met een regeleinde en lege regels', () => {
  const lezing = leesCsv(bytes('a,b\n\n"x\ny",1\n , \nz,2\n'));
  assert.ok(lezing.kind === 'ok');
  assert.deepEqual(
    lezing.regels.map(({ nummer }) => nummer),
    [1, 3, 6],
  );
});

test('een leeg bestand, een andere tekenset en een open aanhalingsteken worden benoemd', () => {
  assert.equal(leesCsv(bytes('')).kind, 'leeg');
  assert.equal(leesCsv(bytes('\n , ;\r\n;;\n')).kind, 'ok', 'een komma tussen puntkommas is tekst');
  assert.equal(leesCsv(bytes(' \n\n')).kind, 'leeg');
  assert.equal(leesCsv(Buffer.from([0x6e, 0x3b, 0x81, 0x0a])).kind, 'tekenset', 'deze byte betekent nergens iets');
  assert.equal(leesCsv(Buffer.from('PK\u0003\u0004\u0000\u0000')).kind, 'tekenset');
  assert.deepEqual(leesCsv(bytes('a,b\n1,"open\n2,3\n')), { kind: 'aanhaling', nummer: 2 });
  assert.deepEqual(leesCsv(bytes('a,b\n"x"y,2\n')), { kind: 'aanhaling', nummer: 2 });
});

test('wat Excel zelf bewaart: Windows-1252, Unicode-tekst met tabs, de regel sep= en lege regels achteraan', () => {
  const oud = leesCsv(Buffer.from('naam;plaats\r\nZo\xeb \x8eaja;\x80 3\r\n;\r\n\r\n', 'latin1'));
  assert.deepEqual(oud, {
    kind: 'ok',
    oudeTekenset: true,
    regels: [
      { nummer: 1, cellen: ['naam', 'plaats'] },
      { nummer: 2, cellen: ['Zoë Žaja', '€ 3'] },
    ],
  });
  const unicode = leesCsv(Buffer.from('\uFEFFnaam\tplaats\r\nZoë\tEde\r\n', 'utf16le'));
  assert.ok(unicode.kind === 'ok' && !unicode.oudeTekenset);
  assert.deepEqual(unicode.regels[1]?.cellen, ['Zoë', 'Ede']);
  const sep = leesCsv(bytes('sep=;\r\na;b\r\n1,5;2\r\n'));
  assert.ok(sep.kind === 'ok');
  assert.deepEqual(sep.regels, [
    { nummer: 2, cellen: ['a', 'b'] },
    { nummer: 3, cellen: ['1,5', '2'] },
  ]);
});

test('een bestand van een enkele regel zo groot als mag, is geen tabel maar ook geen storing (IN4)', () => {
  assert.equal(leesCsv(bytes('a'.repeat(10 * 1024 * 1024))).kind, 'ok');
});

test('wat een formule zou beginnen, komt als tekst in het rekenblad', () => {
  const csv = maakCsv([['=1+1', '+31 6', '-2', '@som', '\tx', 'gewoon', 'a=b']]);
  assert.equal(csv, '\uFEFF"\'=1+1";"\'+31 6";"\'-2";"\'@som";"\'\tx";"gewoon";"a=b"\r\n');
});

test('wat maakCsv schrijft, leest leesCsv terug', () => {
  const seed = 41;
  console.log(`seed ${seed}`);
  const cel = fc.string({ unit: fc.constantFrom(...'ab é";,\n\r'), maxLength: 6 }).map((tekst) => tekst.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('x'), cel, cel), { minLength: 1, maxLength: 8 }), (rijen) => {
      assert.deepEqual(
        cellen(maakCsv(rijen)),
        rijen.map((rij) => [...rij]),
      );
    }),
    { seed, numRuns: 300 },
  );
});
