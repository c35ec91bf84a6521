import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { type Leesopening, toonConvenanten } from '../convenant/toon-convenant.ts';
import { leesStukken } from './lees-stukken.ts';
import { maakStuk } from './stukken.ts';

let waterrijk: Awaited<ReturnType<typeof maakWaterrijk>>;
before(async () => {
  waterrijk = await maakWaterrijk();
});
after(() => waterrijk.weg());

const als = (sleutel: string): Leesopening => ({
  ...waterrijk.als(waterrijk.wie(sleutel)),
  verzoeker: waterrijk.wie(sleutel),
});

test('elke organisatie krijgt de stukken met wat er over haar bekend is', async () => {
  const [convenant] = await toonConvenanten(als('petra'));
  const stof = await leesStukken(als('petra'), convenant?.id ?? '');
  assert.ok(stof);
  assert.equal(stof.eigen.id, waterrijk.wie('petra').partij);
  assert.ok(stof.gebonden.some(({ id }) => id === stof.eigen.id));
  assert.ok(stof.tekst !== null && stof.tekst.tekenaars.length > 1);
  assert.ok(stof.overlegtypen.length > 0);
  assert.ok(maakStuk('tekenblad', stof));
});

test('een convenant dat er niet is, geeft niets', async () => {
  assert.equal(await leesStukken(als('petra'), waterrijk.omgeving.ids()), null);
});
