import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breekAf } from './afbreken.ts';

/** Elk teken een punt breed. */
const meet = (tekst: string): number => [...tekst].length;

describe('afbreken', () => {
  it('houdt woorden heel en eindigt een afgebroken regel op een spatie', () => {
    assert.deepEqual(breekAf('een twee drie', 8, meet), ['een twee ', 'drie']);
  });

  it('breekt alleen wat breder is dan een regel, tussen twee tekens', () => {
    assert.deepEqual(breekAf('ab abcdefghij', 4, meet), ['ab ', 'abcd', 'efgh', 'ij']);
    assert.deepEqual(breekAf('👩‍👧👩‍👧', 1, meet).length, 2);
  });

  it('houdt regeleinden van de schrijver, en neemt dubbele spaties en lege invoer aan', () => {
    assert.deepEqual(breekAf('een\r\n  twee\n\n', 20, meet), ['een', 'twee', '', '']);
    assert.deepEqual(breekAf('', 20, meet), ['']);
  });

  it('komt ook op een onmogelijk smalle regel tot een einde', () => {
    assert.deepEqual(breekAf('abc', 0, meet), ['a', 'b', 'c']);
  });
});
