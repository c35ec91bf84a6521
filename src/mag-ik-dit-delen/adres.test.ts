import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adresVan, leesAdres } from './adres.ts';
import { elkProfiel, toeval, wandel, willekeurig } from './proef/wandeling.ts';
import { stelSamen } from './stand.ts';

const lees = (adres: string) => leesAdres(Object.fromEntries(new URL(adres, 'https://x.example').searchParams));

describe('het adres van een antwoord', () => {
  it('geeft dezelfde keuzes terug, in dezelfde volgorde', () => {
    for (let zaad = 0; zaad < 60; zaad += 1) {
      const { profiel, begin, keuzes } = wandel(elkProfiel(zaad), willekeurig(toeval(zaad), 0.2));
      const gelezen = lees(adresVan(profiel, keuzes));
      assert.equal(gelezen.profiel, profiel);
      assert.deepEqual([...gelezen.keuzes], [...keuzes]);
      assert.equal(gelezen.onbekend, false);
      assert.deepEqual(stelSamen(begin, gelezen.keuzes).vraag, stelSamen(begin, keuzes).vraag);
    }
  });

  it('bevat alleen eigen, gesloten woorden en blijft kort genoeg om door te sturen', () => {
    for (let zaad = 0; zaad < 30; zaad += 1) {
      const { profiel, keuzes } = wandel(elkProfiel(zaad), willekeurig(toeval(zaad), 0.1));
      assert.match(adresVan(profiel, keuzes), /^\/mag-ik-dit-delen\?[a-z0-9=&-]{5,400}$/);
    }
  });

  it('leest wat het niet kent niet, en zegt dat', () => {
    const vreemd: readonly Readonly<Record<string, string | readonly string[]>>[] = [
      { begin: 'overleg', naam: 'Daan' },
      { begin: 'overleg', ik: '<script>alert(1)</script>' },
      { begin: 'overleg', ik: ['leraar', 'ggd'] },
      { begin: 'overleg', wijzig: 'bestaat-niet' },
      { begin: 'bestaat-niet' },
      { begin: 'overleg', constructor: 'x', toString: 'x' },
    ];
    for (const velden of vreemd) {
      const gelezen = leesAdres(velden);
      assert.equal(gelezen.onbekend, true, JSON.stringify(velden));
      assert.equal(gelezen.keuzes.size, 0);
    }
    assert.equal(leesAdres({ begin: 'overleg', ik: 'leraar' }).onbekend, false);
    assert.equal(leesAdres({}).onbekend, false);
  });
});
