import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Leesbaar } from '../../toestemming/toon-vraag.ts';
import { deelVan, verborgenKeuzes } from './vraagdeel.ts';

const vraag = (ontvangers: number, soorten: number): Leesbaar =>
  ({
    tekst: {
      ontvangers: Array.from({ length: ontvangers }, (_, i) => ({
        deelnemer: `d${i + 1}`,
        soorten: Array.from({ length: soorten }, (_s, s) => ({ soort: `s${s + 1}` })),
      })),
    },
  }) as unknown as Leesbaar;

test('tot en met acht regels staat alles op een pagina; daarboven een ontvanger per pagina (C5)', () => {
  assert.equal(deelVan(vraag(4, 2), 1).ontvangers.length, 4);
  assert.equal(deelVan(vraag(2, 4), 7).laatste, true);
  const groot = vraag(3, 3);
  assert.deepEqual(
    [0, 1, 2, 3, 9, Number.NaN].map((deel) => {
      const { nu, alle, laatste, ontvangers } = deelVan(groot, deel);
      return [nu, alle, laatste, ontvangers.map((o) => o.deelnemer).join()];
    }),
    [
      [1, 3, false, 'd1'],
      [1, 3, false, 'd1'],
      [2, 3, false, 'd2'],
      [3, 3, true, 'd3'],
      [3, 3, true, 'd3'],
      [1, 3, false, 'd1'],
    ],
  );
});

test('wat op een andere pagina is gekozen, reist mee, en wat niet gekozen is blijft leeg', () => {
  const groot = vraag(3, 3);
  const stand = { waarden: { 'a-d1-s1': 'ja', 'a-d2-s1': 'nee', 'a-d3-s3': 'nee' }, fouten: {} };
  assert.deepEqual(verborgenKeuzes(groot, deelVan(groot, 2).ontvangers, stand), [
    ['a-d1-s1', 'ja'],
    ['a-d3-s3', 'nee'],
  ]);
});
