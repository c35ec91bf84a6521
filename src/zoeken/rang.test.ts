import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bewerkafstand, vergelijk } from './rang.ts';

const zaad = Number(process.env.ZAAD ?? 20260303);
console.log(`zaad ${zaad}`);

for (const [invoer, naam, verwacht] of [
  ['Daan', 'Daan de Graaf', 'gevonden'],
  ['Daam', 'Daan de Graaf', 'lijkt-op'],
  ['Dana', 'Daan de Graaf', 'lijkt-op'],
  ['Jara', 'Yara Demir', 'lijkt-op'],
  ['yara demri', 'Yara Demir', 'lijkt-op'],
  ['Vriess', 'Tess de Vries', 'lijkt-op'],
  ['de Vries', 'Tess de Vries', 'gevonden'],
  ['Vreis', 'Tess de Vries', 'lijkt-op'],
  ['van der Meijden', 'Finn van der Meijden', 'gevonden'],
  ['vander Meyden', 'Finn van der Meijden', 'anders'],
  ['meyden finn', 'Finn van der Meijden', 'lijkt-op'],
  ['Li', 'Lieke Bo', 'gevonden'],
  ['Bo', 'Be Li', 'anders'],
  ['Daam', 'Jip van Dam', 'lijkt-op'],
  ['Daan', 'Yara Demir', 'anders'],
  ['Daan Jansen', 'Daan de Graaf', 'anders'],
  ['', 'Daan de Graaf', 'anders'],
] as const) {
  test(`wie "${invoer}" typt: ${naam} is ${verwacht}`, () => {
    assert.equal(vergelijk(invoer, naam).kind, verwacht);
  });
}

test('de precieze naam staat boven een naam die er alleen mee begint, en die boven een verschrijving', () => {
  const afstand = (naam: string): number => {
    const uitkomst = vergelijk('Emma', naam);
    assert.notEqual(uitkomst.kind, 'anders');
    return uitkomst.kind === 'anders' ? 99 : uitkomst.afstand;
  };
  assert.ok(afstand('Emma Bos') < afstand('Emmaline Bos'));
  assert.ok(afstand('Emmaline Bos') < afstand('Emna Bos'));
});

test('de afstand is nul bij gelijk, even ver heen als terug, en een verwisseling telt een keer', () => {
  assert.equal(bewerkafstand('daan', 'dana'), 1);
  assert.equal(bewerkafstand('', 'abc'), 3);
  const woord = fc.string({ unit: 'grapheme', maxLength: 8 });
  fc.assert(
    fc.property(woord, woord, (een, ander) => {
      assert.equal(bewerkafstand(een, een), 0);
      assert.equal(bewerkafstand(een, ander), bewerkafstand(ander, een));
      assert.ok(bewerkafstand(een, ander) <= Math.max([...een].length, [...ander].length));
    }),
    { seed: zaad, numRuns: 300 },
  );
});
