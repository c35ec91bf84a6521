import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nalevingCsv } from './naleving-csv.ts';
import { type Partijnaleving, PLICHTEN, type Plicht, type Plichtstand } from './plichten.ts';
import { standwoorden } from './plichtwoorden.ts';
import { voorAnderen } from './voor-anderen.ts';

const laat = (aantal: number): Plichtstand => ({
  kind: 'te-laat',
  sinds: '2026-03-17',
  vanaf: '2026-03-17',
  aantal,
});

const regelMet = (stand: Plichtstand): Partijnaleving => ({
  partij: 'p',
  naam: 'Gemeente Oeverstad',
  plichten: Object.fromEntries(PLICHTEN.map((plicht) => [plicht, stand])) as Record<Plicht, Plichtstand>,
});

test('van een ander staat er onder vijf geen aantal verzoeken of casussen, en nooit de dag (16.1, ADR 0044)', () => {
  for (const plicht of ['verzoeken', 'vernietiging'] as const)
    for (const [aantal, woorden] of [
      [1, 'te laat sinds maart 2026'],
      [4, 'te laat sinds maart 2026'],
      [5, '5 te laat sinds maart 2026'],
    ] as const)
      assert.equal(standwoorden(voorAnderen(regelMet(laat(aantal))).plichten[plicht], plicht), woorden);
  const een = voorAnderen(regelMet(laat(1)));
  assert.ok(!JSON.stringify([een.plichten.verzoeken, een.plichten.vernietiging]).includes('17'), 'ook niet verborgen');
});

test('in het bestand staat van een ander de maand, zonder klein aantal', () => {
  const regels = nalevingCsv({ regels: [voorAnderen(regelMet(laat(2)))] }).split('\r\n');
  assert.ok(
    regels.some((regel) => regel.includes('"Verzoeken"') && regel.endsWith('"2026-03";""')),
    regels.join('\n'),
  );
  assert.ok(regels.some((regel) => regel.includes('"Contracten"') && regel.endsWith('"2026-03-17";"2"')));
});

test('wat over organisaties gaat, en wat niet te laat is, blijft zoals het is', () => {
  const heel = regelMet(laat(2));
  const ander = voorAnderen(heel);
  for (const plicht of PLICHTEN)
    if (plicht !== 'verzoeken' && plicht !== 'vernietiging')
      assert.deepEqual(ander.plichten[plicht], heel.plichten[plicht]);
  const bij = regelMet({ kind: 'gedaan', op: null });
  assert.deepEqual(voorAnderen(bij), bij);
});
