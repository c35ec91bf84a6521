import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eigenDeelDocument } from './document.ts';
import { EIGEN_DEEL_SCHEMA, type EigenDeel } from './eigen-deel.ts';

const UITLEG = {
  op: '2026-03-03',
  hoe: 'brief',
  door: 'Femke Bos',
  over: [{ partij: 'GGD Waterrijk', doelen: ['c'] }],
  tekst: {
    titel: 'Uitleg',
    inleiding: ['Wij willen samen praten over uw kind.'],
    delen: [],
  },
} as unknown as Omit<EigenDeel['geinformeerd'][number], 'wie'>;

const deelMet = (geinformeerd: EigenDeel['geinformeerd']): EigenDeel => ({
  schema: EIGEN_DEEL_SCHEMA,
  gemaaktOp: '2026-06-01T10:00:00.000Z',
  gemaaktDoor: 'Femke Bos',
  partij: { id: '019bb0a1-0000-7000-8000-000000000001', naam: 'Stichting Kompas', hoedanigheid: null },
  casus: { kenmerk: 'C-2026-0001', overleg: 'MDO', status: 'open', geslotenOp: null },
  toestemmingen: [],
  formulieren: [],
  afwegingen: [],
  geinformeerd,
  gesprekken: [],
  gegevens: [],
  plan: [],
  verslagdelen: [],
  afspraken: [],
  personen: [],
  blijftAchter: [],
});

const koppen = (deel: EigenDeel) =>
  eigenDeelDocument(deel).blokken.flatMap((blok) => (blok.soort === 'kop' && blok.niveau === 3 ? [blok.tekst] : []));

test('ouders die dezelfde uitleg kregen staan er samen bij, en de uitleg staat er een keer', () => {
  const deel = deelMet([
    { ...UITLEG, wie: 'Inge Hendrikx' },
    { ...UITLEG, wie: 'Stefan Hendrikx' },
    { ...UITLEG, wie: 'Bo Hendrikx', op: '2026-03-04' },
  ]);
  assert.deepEqual(koppen(deel), ['Inge Hendrikx en Stefan Hendrikx, 3 maart 2026', 'Bo Hendrikx, 4 maart 2026']);
  const tekst = JSON.stringify(eigenDeelDocument(deel).blokken);
  assert.equal(tekst.match(/samen praten over uw kind/g)?.length, 2);
});
