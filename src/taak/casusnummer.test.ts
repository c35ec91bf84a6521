import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nummerpatroon } from './casusnummer.ts';

test('een casusnummer wordt herkend zoals mensen het typen, in elke regio', () => {
  for (const invoer of ['C-2026-0003', 'c-2026-3', 'C 2026 3', 'c20260003', '2026-3', '2026/0003', ' casus C-2026-03 '])
    assert.equal(nummerpatroon(invoer), '%-2026-0003', invoer);
  for (const invoer of ['3', '0003', 'c3', 'W-3', 'nr. 3', 'nummer 003', '#3'])
    assert.equal(nummerpatroon(invoer), '%-0003', invoer);
  assert.equal(nummerpatroon('12345'), '%-12345', 'meer dan vier cijfers');
  assert.equal(nummerpatroon('2026'), '%-2026', 'een getal alleen is geen jaar');
});

test('alleen de laatste cijfers: het patroon past op wat daarop eindigt', () => {
  assert.equal(nummerpatroon('17', 'einde'), '%17');
  assert.equal(nummerpatroon('2026-17', 'einde'), '%-2026-%17');
});

test('wat geen nummer is, is geen patroon: nooit een jokerteken van wie zoekt', () => {
  for (const invoer of ['Daan', '%', '_', '3%', 'C-2026-', '1-2-3-4', 'Yara 12', ''])
    assert.equal(nummerpatroon(invoer), null, invoer);
});
