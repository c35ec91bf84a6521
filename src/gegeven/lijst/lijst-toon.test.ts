import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginVan } from './lijst-toon.ts';

test('het begin van een gegeven in de lijst houdt op na een heel woord', () => {
  const tekst =
    'Yusuf loopt twee ochtenden mee in een kleine klas. Zo zien we of het lukt: De mentor en het gezin kijken.';
  assert.equal(
    beginVan(tekst),
    'Yusuf loopt twee ochtenden mee in een kleine klas. Zo zien we of het lukt: De mentor en …',
  );
  assert.equal(beginVan('Kort.\nEn meer.'), 'Kort. En meer.');
  assert.equal(beginVan('x'.repeat(200)), `${'x'.repeat(90)} …`, 'een woord zonder eind wordt wel afgebroken');
});
