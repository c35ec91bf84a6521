import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maakWaterrijk } from './regio.ts';

test('de verzonnen regio Waterrijk staat klaar op een echte database', async () => {
  const waterrijk = await maakWaterrijk();
  try {
    assert.equal(waterrijk.gebied.persoon.size, 9);
    assert.equal(waterrijk.wie('rachid').hoedanigheid, 'leerplicht');
  } finally {
    await waterrijk.weg();
  }
});
