import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loopAlleWegen } from './proef/alle-wegen.ts';
import { DAG, elkProfiel, toeval, wandel, willekeurig } from './proef/wandeling.ts';
import { PROFIELEN } from './profielen.ts';
import { beginBij } from './stand.ts';
import { HOOGSTENS } from './volgende-vraag.ts';

const PROEF = process.env.PROEF === '1';

/** Er zijn honderdduizenden wegen; de korte proef loopt ze allemaal vanaf één begin, de lange van het eerste begin af. */
const VAN: Readonly<Record<string, ReadonlyMap<string, string>>> = PROEF
  ? {}
  : {
      overleg: new Map([
        ['ik', 'ggd'],
        ['wat', 'verzuim-reden'],
      ]),
      buiten: new Map([
        ['vordering', 'nee'],
        ['ik', 'ggd'],
      ]),
    };

for (const profiel of PROFIELEN) {
  test(`van "${profiel.titel}" is elke weg hoogstens twaalf vragen lang en eindigt in ja of nee`, (t) => {
    const { langste, standen, zonderEinde } = loopAlleWegen(beginBij(profiel, DAG), VAN[profiel.sleutel]);
    t.diagnostic(`${standen} standen; de langste weg telt ${langste.length} vragen: ${langste.join(' ')}`);
    assert.ok(standen > 500, String(standen));
    assert.ok(langste.length <= HOOGSTENS, langste.join(' '));
    assert.equal(zonderEinde, null);
  });
}

test('ook wie hier en daar iets niet weet, krijgt hoogstens twaalf vragen', (t) => {
  const wegen = PROEF ? 100_000 : 1500;
  let langste = 0;
  for (let zaad = 0; zaad < wegen; zaad += 1) {
    const { gevraagd, keuzes } = wandel(elkProfiel(zaad), willekeurig(toeval(zaad), 0.15));
    langste = Math.max(langste, gevraagd.length);
    assert.ok(gevraagd.length <= HOOGSTENS, `zaad ${zaad}: ${[...keuzes].map((deel) => deel.join('=')).join(' ')}`);
  }
  t.diagnostic(`${wegen} wegen, zaden 0 tot ${wegen}; de langste telt ${langste} vragen`);
});
