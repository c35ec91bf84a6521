import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bekend } from '../../test/verschil/verkenning.ts';
import { Verkenning } from '../../test/verschil/verkenning.ts';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import type { FeitBeschrijving } from './feiten.ts';
import { FEITEN, GROEPEN } from './feiten.ts';
import { beoordeelFeiten } from './index.ts';
import type { Toets } from './lezer.ts';
import { PADVOLGORDE } from './velden.ts';
import type { Vraag } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';

const ALLE = GROEPEN.flatMap((groep) =>
  Object.entries(FEITEN[groep] as Record<string, FeitBeschrijving>).map(([naam, feit]) => ({ groep, naam, feit })),
);
const NIETS_BEKEND: Bekend = new Map();

test('elk feit kijkt, over al zijn aanvullingen, naar precies de bladeren die het noemt', () => {
  for (const { groep, naam, feit } of ALLE) {
    const gezien = new Set<string>();
    for (const handeling of HANDELINGEN) {
      // Zonder iets bekend loopt de verkenning elke waarde van elk blad na waar het feit naar vraagt.
      for (const pad of new Verkenning(handeling, NIETS_BEKEND).bladerenDieErtoeDoen(feit.waar)) gezien.add(pad);
    }
    assert.deepEqual([...gezien].sort(), [...new Set(feit.kijktNaar)].sort(), `${groep}.${naam}`);
  }
});

test('elk feit kan waar en onwaar zijn', () => {
  for (const { groep, naam, feit } of ALLE) {
    const kan = HANDELINGEN.some((h) => new Verkenning(h, NIETS_BEKEND).driewaardig(feit.waar) === undefined);
    assert.ok(kan, `${groep}.${naam} staat vast`);
  }
});

test('elk feit is een vraag in gewoon Nederlands met een artikel', () => {
  for (const { groep, naam, feit } of ALLE) {
    assert.match(feit.vraag, /^[A-Z].*\?$/, `${groep}.${naam}`);
    assert.ok(feit.artikelen.length > 0, `${groep}.${naam}`);
    assert.match(naam, /^[a-z][A-Za-z]+$/);
  }
});

test('een stand met meer waarden zet nooit twee bits tegelijk', () => {
  const UITSLUITEND = [
    ['geheim', ['geenToestemming', 'toestemmingGeweigerd', 'toestemmingIngetrokken', 'toestemmingVerlopen']],
    ['bron', ['verstrekkingIngetrokken', 'verstrekkingBevroren']],
    ['stoel', ['geverIsGast', 'geverBuitenConvenant']],
    ['stoel', ['ontvangerIsGast', 'ontvangerBuitenConvenant', 'ontvangerIsDerde']],
  ] as const;
  for (const [groep, namen] of UITSLUITEND) {
    const feiten = FEITEN[groep] as Record<string, FeitBeschrijving>;
    for (const handeling of HANDELINGEN) {
      for (const een of namen) {
        for (const ander of namen) {
          if (een === ander) continue;
          const samen = new Verkenning(handeling, NIETS_BEKEND).driewaardig({
            delen: [een, ander].map((naam) => feiten[naam]?.waar as Toets),
          });
          assert.equal(samen, false, `${een} en ${ander}`);
        }
      }
    }
  }
});

test('een bekend woord heeft geen waarde zonder kennis, en bij een volledige vraag is alles bekend', () => {
  const d = dobbelsteen(99);
  for (let nummer = 0; nummer < 500; nummer += 1) {
    const { woorden, gebrek } = beoordeelFeiten(willekeurigeVraag(d) as unknown as Vraag);
    assert.equal(gebrek, false);
    for (const { gekend, waarde, uitgesloten } of Object.values(woorden)) {
      assert.equal(waarde & ~gekend, 0);
      assert.equal(uitgesloten, 0);
    }
  }
});

test('elk pad dat een feit noemt heeft een plaats in de volgorde van de vragen', () => {
  for (const { feit } of ALLE) for (const pad of feit.kijktNaar) assert.ok(PADVOLGORDE.includes(pad), pad);
});
