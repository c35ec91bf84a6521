import assert from 'node:assert/strict';
import { test } from 'node:test';
import { medewerkers } from '../../src/demonstratie/mensen.ts';
import { maakWaterrijk } from './regio.ts';

test('de verzonnen regio Waterrijk staat klaar op een echte database', async () => {
  const waterrijk = await maakWaterrijk();
  try {
    assert.equal(waterrijk.gebied.persoon.size, medewerkers.length);
    assert.equal(waterrijk.wie('rachid').hoedanigheid, 'leerplicht');
  } finally {
    await waterrijk.weg();
  }
});
