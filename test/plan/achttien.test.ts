import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { legVoor } from '../../src/plan/leg-voor.ts';
import { stelPlanVast } from '../../src/plan/stel-vast.ts';
import type { Daan, Wie } from '../gegeven/daan.ts';
import { werk } from '../toestemming/bries.ts';
import { antwoord, maakPlanproef, schrijf, TAFEL } from './plannen.ts';

let d: Daan;
before(async () => {
  d = await maakPlanproef();
});
after(() => d.weg());

const berichten = async (wie: Wie): Promise<number> => {
  const { persoon } = d.verzoeker(wie) as { persoon: string };
  return (await d.su.query('select 1 from bericht where persoon_id = $1', [persoon])).rowCount ?? 0;
};

test('wordt een plan vastgesteld als de jongere 18 is, dan hoort hij dat, en horen zijn ouders niets meer (B.7)', async () => {
  await schrijf(d, 'femke', { aan: ['rachid', 'moeder', 'daan'] });
  assert.equal((await legVoor(werk(d, 'femke'), { casus: d.casus })).kind, 'voorgelegd');
  for (const wie of TAFEL) await antwoord(d, wie, 'akkoord');
  d.zetKlok('2028-09-14T08:00:00.000Z');
  const [moeder, daan] = [await berichten('moeder'), await berichten('daan')];
  assert.deepEqual(await stelPlanVast(werk(d, 'femke'), { casus: d.casus }), { kind: 'vastgesteld', versie: 1 });
  assert.deepEqual([await berichten('moeder'), await berichten('daan')], [moeder, daan + 1]);
});
