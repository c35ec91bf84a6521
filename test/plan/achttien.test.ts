import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { legVoor } from '../../src/plan/leg-voor.ts';
import { leesPlanstand } from '../../src/plan/planstap.ts';
import { stelPlanVast } from '../../src/plan/stel-vast.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import type { Daan, Wie } from '../gegeven/daan.ts';
import { werk } from '../toestemming/bries.ts';
import { antwoord, maakPlanproef, planVan, schrijf, TAFEL } from './plannen.ts';

let d: Daan;
beforeEach(async () => {
  d = await maakPlanproef();
});
afterEach(() => d.weg());

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

const taken = async (wie: Wie): Promise<number> => {
  const { persoon } = d.verzoeker(wie) as { persoon: string };
  const open = "select 1 from taak where voor_persoon_id = $1 and soort = 'plan-beoordelen' and gereed_op is null";
  return (await d.su.query(open, [persoon])).rowCount ?? 0;
};

const stand = () =>
  inTransactie({ ...d.als('femke'), slot: 'geen', logregel: 'geen' }, async (tx) => {
    const feiten = await laadFeiten(tx, d.casus);
    assert.ok(feiten !== null && feiten !== undefined);
    return leesPlanstand(tx, feiten);
  });

for (const [leeftijd, verjaardag] of [
  [16, '2026-09-14'],
  [18, '2028-09-14'],
] as const)
  test(`wordt de jongere ${leeftijd} terwijl een ouder nog zweeg over het plan, dan wacht niemand meer op die ouder; wat de ander zei, blijft (B.7, E-02)`, async () => {
    await schrijf(d, 'femke', { aan: ['rachid', 'moeder', 'daan'] });
    assert.equal((await legVoor(werk(d, 'femke'), { casus: d.casus })).kind, 'voorgelegd');
    for (const wie of TAFEL.filter((naam) => naam !== 'vader')) await antwoord(d, wie, 'akkoord');
    assert.deepEqual(await stelPlanVast(werk(d, 'femke'), { casus: d.casus }), {
      kind: 'kan-niet',
      reden: 'wacht-op-antwoord',
    });
    assert.deepEqual(await stand(), { kind: 'voorgelegd', gevraagd: TAFEL.length, antwoorden: TAFEL.length - 1 });

    d.zetKlok(`${verjaardag}T08:00:00.000Z`);
    const namen = (await planVan(d, 'femke')).akkoorden.map(({ mens }) => mens.naam);
    assert.equal(namen.includes('Mark de Graaf'), false, 'vader zweeg, en doet niet meer mee');
    assert.equal(namen.includes('Ilse Bakker'), true, 'wat moeder toen zei, blijft staan');
    assert.deepEqual(await stand(), { kind: 'voorgelegd', gevraagd: TAFEL.length - 1, antwoorden: TAFEL.length - 1 });
    await wek(d.omgeving, WEKKERS);
    assert.equal(await taken('vader'), 0);
    assert.deepEqual(await stelPlanVast(werk(d, 'femke'), { casus: d.casus }), { kind: 'vastgesteld', versie: 1 });
  });
