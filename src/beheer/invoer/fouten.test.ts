import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schrijfReeksen, toonFouten } from './fouten.ts';

test('elke foute regel is genoemd: een voor een, en bij heel veel fouten met al haar regels bij dezelfde fout', () => {
  const fout = (nummer: number) => ({ nummer, kolom: 'Functie', reden: 'Vul een functie in.' });
  assert.deepEqual(toonFouten([fout(2), fout(3)]).rijen, [
    { regels: '2', kolom: 'Functie', reden: 'Vul een functie in.' },
    { regels: '3', kolom: 'Functie', reden: 'Vul een functie in.' },
  ]);
  const veel = Array.from({ length: 4_999 }, (_, i) => fout(i + 2));
  const adres = { nummer: 7, kolom: 'E-mailadres', reden: 'Op regel 3 staat dit adres bij een andere naam.' };
  const lijst = toonFouten([...veel, adres]);
  assert.equal(lijst.gebundeld, true);
  assert.deepEqual(lijst.rijen, [
    { regels: '2–5000', kolom: 'Functie', reden: 'Vul een functie in.' },
    { regels: '7', kolom: 'E-mailadres', reden: adres.reden },
  ]);
});

test('nummers naast elkaar worden een reeks', () => {
  assert.equal(schrijfReeksen([9, 2, 3, 5, 6, 7, 7]), '2, 3, 5–7, 9');
});

test('een fout over het hele bestand heeft geen regel', () => {
  assert.deepEqual(toonFouten([{ nummer: null, kolom: null, reden: 'Het bestand is leeg.' }]).rijen, [
    { regels: 'Hele bestand', kolom: 'Alle kolommen', reden: 'Het bestand is leeg.' },
  ]);
});
