/**
 * Geplante fouten in de regels: elke letter van elke regel wordt weggelaten en omgedraaid, en elke regel
 * verdwijnt. De steekproef waarmee de regels met de tweede lezing worden vergeleken, moet elke fout zien.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BeoordeeldeFeiten, Groep, Handeling, Vraag } from '../../src/regels/index.ts';
import { beoordeelFeiten, kiesRegelset } from '../../src/regels/index.ts';
import { dobbelsteen, willekeurigeVraag } from './willekeur.ts';

const ZAAD = 20261;
const AANTAL = 10_000;

type Plek = { readonly handeling: Handeling; readonly groep: Groep };

/** De verschillende woorden die de steekproef per handeling en groep raakt. */
function steekproef(): ReadonlyMap<string, ReadonlySet<number>> {
  const woorden = new Map<string, Set<number>>();
  const d = dobbelsteen(ZAAD);
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const feiten: BeoordeeldeFeiten = beoordeelFeiten(willekeurigeVraag(d) as unknown as Vraag);
    for (const [groep, { waarde }] of Object.entries(feiten.woorden)) {
      const sleutel = `${feiten.handeling}/${groep}`;
      const set = woorden.get(sleutel) ?? new Set();
      woorden.set(sleutel, set.add(waarde));
    }
  }
  return woorden;
}

test(`de steekproef ziet elke geplante fout in elke letter van elke regel (zaad ${ZAAD})`, () => {
  const woorden = steekproef();
  const gemist: string[] = [];
  let geplant = 0;
  for (const [handeling, tabellen] of Object.entries(kiesRegelset('2026-03-03').tabellen)) {
    for (const { groep, kubussen, feiten } of tabellen) {
      const plek: Plek = { handeling: handeling as Handeling, groep };
      const gezien = [...(woorden.get(`${plek.handeling}/${plek.groep}`) ?? [])];
      for (const { regel, masker, waarde } of kubussen) {
        const echt = (woord: number): boolean => (woord & masker) === waarde;
        const mutaties: [string, (woord: number) => boolean][] = [['weg', () => false]];
        for (const { bit, naam } of feiten) {
          if ((masker & bit) === 0) continue;
          mutaties.push([`zonder ${naam}`, (woord) => (woord & masker & ~bit) === (waarde & ~bit)]);
          mutaties.push([`omgekeerd ${naam}`, (woord) => (woord & masker) === (waarde ^ bit)]);
        }
        for (const [wat, fout] of mutaties) {
          geplant += 1;
          if (!gezien.some((woord) => echt(woord) !== fout(woord))) gemist.push(`${handeling}: ${regel.code} ${wat}`);
        }
      }
    }
  }
  assert.ok(geplant > 700, String(geplant));
  assert.deepEqual(gemist, []);
});
