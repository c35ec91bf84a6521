import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialenVan } from './jongere.ts';

test('initialen slaan tussenvoegsels over en nemen van een dubbele naam het eerste deel', () => {
  const gevallen: readonly (readonly [string, string, string])[] = [
    ['Daan', 'de Graaf', 'D.G.'],
    ['Yara', 'El Amrani', 'Y.A.'],
    ['élise', 'van der Berg-Smit', 'É.B.'],
    ['Ida', 'de', 'I.D.'],
  ];
  for (const [voornaam, achternaam, verwacht] of gevallen)
    assert.equal(initialenVan({ voornaam, achternaam }), verwacht);
});
