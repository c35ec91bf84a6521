import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesOver, overveld, type Vraagover } from './over.ts';

const ID = '0190a000-0000-7000-8000-000000000001';

test('waar een vraag over gaat, komt heen en weer door een adres of een formulier', () => {
  const alle: readonly Vraagover[] = [
    { gebeurtenis: ID },
    { gegeven: ID },
    { afspraak: ID },
    { aanwezig: ID },
    { deelnemer: ID },
    { intrekking: ID },
  ];
  for (const over of alle) {
    const { naam, waarde } = overveld(over);
    assert.deepEqual(leesOver({ soort: 'snap-niet', [naam]: waarde }), over);
  }
});

test('wat geen id is, wijst nergens naar', () => {
  assert.equal(leesOver({ gegeven: 'iets', afspraak: '' }), null);
});
