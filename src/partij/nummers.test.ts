import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { klopElfproef, leesNummer, type Nummersoort } from './nummers.ts';

// Alle nummers zijn verzonnen; wie ze toevallig heeft, is hier niet bedoeld.
const GOED: readonly (readonly [Nummersoort, string, string])[] = [
  ['kvk', '9000 1234', '90001234'],
  ['rsin', '1112.22.333', '111222333'],
  ['oin', '00000001 111222333 000', '00000001111222333000'],
  ['oin', '00000003900012340000', '00000003900012340000'],
  ['oin', '00000004123456789000', '00000004123456789000'],
  ['oin', '0000000799zz00000000', '0000000799ZZ00000000'],
  ['bevoegdGezag', '09999', '09999'],
  ['gemeentecode', '0999', '0999'],
  ['agb', '65-099999', '65099999'],
  ['swvNummer', 'vo 9901', 'VO9901'],
  ['brin', '99zz', '99ZZ'],
  ['brin', '99ZZ01', '99ZZ01'],
];
for (const [soort, tekst, nummer] of GOED)
  test(`${soort}: "${tekst}" wordt ${nummer}`, () => {
    assert.deepEqual(leesNummer(soort, tekst), { kind: 'ok', nummer });
  });

const FOUT: readonly (readonly [Nummersoort, string, RegExp])[] = [
  ['kvk', '1234567', /8 cijfers. Dit zijn er 7/],
  ['kvk', '00000000', /alleen nullen/],
  ['kvk', '1234567A', /alleen cijfers/],
  ['rsin', '111222334', /elfproef/],
  ['rsin', '11122233', /9 cijfers/],
  ['oin', '0000000111122233300', /20 tekens. Dit zijn er 19/],
  ['oin', '00000001111222334000', /RSIN erin/],
  ['oin', '00000001111222333001', /past er niet bij/],
  ['oin', '00000005123456789000', /geeft Logius geen OIN/],
  ['oin', '00000099123456789000', /om mee te proberen/],
  ['oin', '00000004000000000000', /staat geen nummer/],
  ['bevoegdGezag', '1234', /5 cijfers/],
  ['gemeentecode', '363', /4 cijfers/],
  ['agb', '00123456', /nooit 00/],
  ['swvNummer', '2001', /PO of VO/],
  ['brin', '9Z9Z', /twee cijfers en twee letters/],
  ['brin', '99ZZ1', /twee cijfers en twee letters/],
];
for (const [soort, tekst, fout] of FOUT)
  test(`${soort}: "${tekst}" is fout, met wat er te doen is`, () => {
    const lezing = leesNummer(soort, tekst);
    assert.ok(lezing.kind === 'fout');
    assert.match(lezing.fout, fout);
  });

test('een verkeerd cijfer of twee verwisselde cijfers in een RSIN vallen altijd op', () => {
  const seed = 20261122;
  console.log(`seed ${seed}`);
  const nummers = fc.integer({ min: 0, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));
  fc.assert(
    fc.property(
      nummers.filter(klopElfproef),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (nummer, plek, bij) => {
        const cijfer = String((Number(nummer[plek]) + bij) % 10);
        assert.equal(klopElfproef(nummer.slice(0, plek) + cijfer + nummer.slice(plek + 1)), false, nummer);
        if (plek < 7 && nummer[plek] !== nummer[plek + 1]) {
          const wissel = nummer.slice(0, plek) + nummer[plek + 1] + nummer[plek] + nummer.slice(plek + 2);
          assert.equal(klopElfproef(wissel), false, `${nummer} en ${wissel}`);
        }
      },
    ),
    { seed, numRuns: 300 },
  );
});
