import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dagnummer, datumVan, jarenVerder, maandenVerder, plusDagen, voluit, weekdag } from './kalender.ts';

const DAG = 86_400_000;

test('elke dag van 1900 tot 2101 is dezelfde als op de kalender van de computer', () => {
  let vorige = '';
  for (let nummer = -25_567; nummer < 47_847; nummer += 1) {
    const echt = new Date(nummer * DAG);
    const datum = echt.toISOString().slice(0, 10);
    if (datumVan(nummer) !== datum || dagnummer(datum) !== nummer || weekdag(datum) !== (echt.getUTCDay() + 6) % 7)
      assert.fail(datum);
    assert.ok(vorige < datum);
    vorige = datum;
  }
  assert.equal(plusDagen('2026-03-28', 2), '2026-03-30');
  assert.equal(plusDagen('2026-03-01', -1), '2026-02-28');
});

test('een termijn van maanden eindigt op dezelfde dag of op de laatste van een kortere maand', () => {
  for (let nummer = 19_000; nummer < 22_000; nummer += 1) {
    const datum = datumVan(nummer);
    for (const maanden of [1, 3, 6, 12]) {
      const doel = new Date(Date.UTC(Number(datum.slice(0, 4)), Number(datum.slice(5, 7)) - 1 + maanden, 1));
      const lengte = new Date(Date.UTC(doel.getUTCFullYear(), doel.getUTCMonth() + 1, 0)).getUTCDate();
      doel.setUTCDate(Math.min(Number(datum.slice(8)), lengte));
      assert.equal(maandenVerder(datum, maanden), doel.toISOString().slice(0, 10), datum);
    }
  }
  assert.equal(maandenVerder('2026-01-31', 1), '2026-02-28');
  assert.equal(maandenVerder('2028-01-31', 1), '2028-02-29');
});

test('een jaar vanaf een schrikkeldag is vol op 1 maart, en nooit eerder', () => {
  assert.equal(jarenVerder('2028-02-29', 1), '2029-03-01');
  assert.equal(jarenVerder('2028-02-29', 4), '2032-02-29');
  assert.equal(jarenVerder('2025-09-01', 2), '2027-09-01');
});

test('een dag die niet bestaat is een fout en wordt nooit een andere dag', () => {
  for (const fout of ['2026-02-30', '2026-1-1', '', '20260101', '2026-13-01']) {
    assert.throws(() => dagnummer(fout), RangeError);
    assert.throws(() => maandenVerder(fout, 1), RangeError);
    assert.throws(() => jarenVerder(fout, 1), RangeError);
  }
});

test('een uitleg noemt een datum voluit', () => {
  assert.equal(voluit('2026-04-20'), '20 april 2026');
  assert.equal(voluit('2027-12-05'), '5 december 2027');
});
