import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keurTekstpartijen, mistTekstpartij } from './keur-tekstpartijen.ts';

const ORGANISATIES = [
  { id: 'stad', soort: 'gemeente', onderSwv: null },
  { id: 'dorp', soort: 'gemeente', onderSwv: null },
  { id: 'po', soort: 'swv', onderSwv: null },
  { id: 'vo', soort: 'swv', onderSwv: null },
  { id: 'linde', soort: 'school', onderSwv: null },
  { id: 'delta', soort: 'mbo', onderSwv: 'vo' },
  { id: 'bries', soort: 'jeugdhulpaanbieder', onderSwv: null },
  { id: 'ggd', soort: 'ggd', onderSwv: null },
] as const;
const keur = (tekenaars: readonly string[], schoolbesturen: readonly string[] = []) =>
  keurTekstpartijen({ tekenaars, schoolbesturen }, ORGANISATIES);
const mist = (tekenaars: readonly string[], schoolbesturen: readonly string[] = []) =>
  mistTekstpartij({ tekenaars, schoolbesturen }, ORGANISATIES);

test('zelf tekenen alleen gemeenten en samenwerkingsverbanden; met een volmacht alleen schoolbesturen (P-1, P-2, P-3, fn 1 (mbo))', () => {
  assert.equal(keur(['stad', 'vo'], ['linde', 'delta']), null);
  for (const ander of ['bries', 'ggd', 'linde', 'onbekend'])
    assert.equal(keur(['stad', ander]), 'tekent-niet-zelf', ander);
  for (const ander of ['bries', 'stad', 'onbekend'])
    assert.equal(keur(['stad', 'vo'], [ander]), 'geen-schoolbestuur', ander);
});

test('een convenant is van minstens een gemeente en een samenwerkingsverband (P-1, P-2)', () => {
  assert.equal(mist(['stad', 'vo']), null);
  assert.equal(mist(['stad', 'dorp']), 'zonder-verband');
  assert.equal(mist(['po', 'vo']), 'zonder-gemeente');
});

test('een mbo doet alleen mee naast het samenwerkingsverband waarmee het afstemt (fn 7)', () => {
  assert.equal(mist(['stad', 'vo'], ['delta']), null);
  assert.equal(mist(['stad', 'po'], ['delta']), 'mbo-zonder-verband');
});
