import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tijdIn } from './tijd-in-taal.ts';

test('dag en tijd staan in de taal van de lezer, op de klok van Nederland', () => {
  const laat = new Date('2026-03-04T23:30:00.000Z');
  assert.equal(tijdIn('nl').datumEnTijd(laat), '5 maart 2026, 00.30 uur');
  assert.equal(tijdIn('en').datumEnTijd(laat), '5 March 2026, 00:30');
  assert.equal(tijdIn('en').dagEnDatum(laat, laat), 'Thursday 5 March');
  assert.equal(tijdIn('en').dagEnDatum('2026-03-05'), 'Thursday 5 March 2026');
  assert.equal(tijdIn('nl').dagEnDatum(laat, laat), 'Donderdag 5 maart');
  assert.equal(tijdIn('en').datumVoluit('2026-10-25'), '25 October 2026');
  assert.throws(() => tijdIn('en').datumVoluit('geen dag'), RangeError);
});
