import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keuzetabel, zoekCode } from './keuzetabel.ts';
import { type Pad, VELDEN } from './velden.ts';
import { HANDELINGEN } from './vraag.ts';

const isTekst = (waarde: unknown): waarde is string => typeof waarde === 'string';
const LIJSTEN: readonly (readonly string[])[] = [
  HANDELINGEN,
  ...(Object.keys(VELDEN) as Pad[]).map((pad) => (VELDEN[pad] as readonly unknown[]).filter(isTekst)),
];

test('elke tekst van elk veld vindt haar eigen code', () => {
  for (const teksten of LIJSTEN) {
    const tabel = keuzetabel(new Map(teksten.map((tekst, plaats) => [tekst, plaats + 1])));
    teksten.forEach((tekst, plaats) => {
      assert.equal(zoekCode(tabel, tekst), plaats + 1, tekst);
      // Dezelfde letters in een ander tekstobject, zoals JSON.parse ze maakt.
      assert.equal(zoekCode(tabel, JSON.parse(JSON.stringify(tekst))), plaats + 1, tekst);
    });
  }
});

test('een tekst die er niet in staat heeft geen code, ook niet op de plek van een ander', () => {
  const alle = [...new Set(LIJSTEN.flat())];
  const vreemd = ['', ' ', 'A', 'constructor', 'toString', '__proto__', 'x'.repeat(5000), '\u0000', 'gemeente ', 'é'];
  for (const teksten of LIJSTEN) {
    const tabel = keuzetabel(new Map(teksten.map((tekst, plaats) => [tekst, plaats + 1])));
    for (const tekst of [...vreemd, ...alle, ...alle.map((eigen) => `${eigen.slice(0, -1)}?`)]) {
      if (!teksten.includes(tekst)) assert.equal(zoekCode(tabel, tekst), 0, tekst);
    }
  }
});

test('teksten die in lengte en elke gekozen letter gelijk zijn, worden bij het bouwen geweigerd', () => {
  const gelijk = ['bab', 'cab'].map((begin) => `${'a'.repeat(40)}${begin}${'a'.repeat(40)}`);
  const lang = gelijk.map((tekst, plaats) => [tekst, plaats + 1] as const);
  assert.throws(() => keuzetabel(new Map(lang)), /geen eigen plek/);
});
