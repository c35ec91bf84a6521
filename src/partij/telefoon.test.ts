import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesTelefoon, toonTelefoon } from './telefoon.ts';

const NUMMERS: readonly (readonly [geschreven: string, nummer: string | null])[] = [
  ['06 12 34 56 78', '+31612345678'],
  ['06-12345678', '+31612345678'],
  ['+31 6 12345678', '+31612345678'],
  ['+31 (0)6 12345678', '+31612345678'],
  ['0031612345678', '+31612345678'],
  ['+32 470 12 34 56', '+32470123456'],
  // Een vast nummer krijgt geen sms; een cijfer te veel of te weinig is geen nummer.
  ['020 123 45 67', null],
  ['+31 20 123 45 67', null],
  ['06 1234567', null],
  ['06 123456789', null],
  ['bel mij', null],
  ['', null],
];
for (const [geschreven, nummer] of NUMMERS) {
  test(`"${geschreven}" is ${nummer ?? 'geen mobiel nummer'}`, () => assert.equal(leesTelefoon(geschreven), nummer));
}

test('een bewaard nummer staat op de pagina zoals mensen het schrijven', () => {
  assert.equal(toonTelefoon('+31612345678'), '06 12 34 56 78');
  assert.equal(toonTelefoon('+32470123456'), '+32470123456');
});
