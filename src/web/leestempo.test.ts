import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maakLeestempo } from './leestempo.ts';

const MINUUT = 60_000;

function proef() {
  let nu = Date.parse('2026-03-02T09:00:00Z');
  const tempo = maakLeestempo(() => new Date(nu));
  return {
    open: tempo.open,
    verder: (minuten: number) => {
      nu += minuten * MINUUT;
    },
    openReeks: (wie: string, van: number, tot: number) =>
      Array.from({ length: tot - van }, (_, i) => tempo.open(wie, `casus-${van + i}`)),
  };
}

test('wie in tien minuten dertig casussen opent, wordt bij de dertigste geremd; een ander niet (IN12)', () => {
  const { open, openReeks } = proef();
  assert.ok(openReeks('een', 0, 29).every((uitkomst) => uitkomst === 'ga'));
  assert.equal(open('een', 'casus-29'), 'nu-geremd');
  assert.equal(open('een', 'casus-30'), 'geremd');
  assert.equal(open('een', 'casus-3'), 'ga', 'wat al open was, blijft open');
  assert.equal(open('twee', 'casus-29'), 'ga');
});

test('wie rustig leest merkt niets, en wie geremd was kan verder zodra de oudste tien minuten geleden is (IN12)', () => {
  const { open, openReeks, verder } = proef();
  for (let i = 0; i < 60; i += 1) {
    assert.equal(open('rustig', `casus-${i}`), 'ga');
    verder(0.5);
  }
  openReeks('een', 0, 10);
  verder(5);
  openReeks('een', 10, 29);
  assert.equal(open('een', 'casus-29'), 'nu-geremd');
  verder(5);
  assert.deepEqual(new Set(openReeks('een', 29, 39)), new Set(['ga']));
  assert.equal(open('een', 'casus-40'), 'geremd', 'binnen tien minuten dezelfde melding');
  verder(5);
  assert.ok(openReeks('een', 41, 60).every((uitkomst) => uitkomst === 'ga'));
  assert.equal(open('een', 'casus-61'), 'nu-geremd', 'daarna een nieuwe');
});
