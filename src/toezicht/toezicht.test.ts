import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan } from '../../test/gegeven/daan.ts';
import { leesAfweging } from './lees-afweging.ts';
import { type Fg, toonToezicht } from './toon-toezicht.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d.weg());

const harm = () => {
  const verzoeker = d.wie('harm');
  assert.equal(verzoeker.soort, 'fg');
  return {
    omgeving: d.omgeving,
    verzoeker: verzoeker as Fg,
    herkomst: { verzoek: d.omgeving.ids(), kanaal: 'web' } as const,
  };
};

test('de FG ziet wat de eigen partij deed, zonder inhoud en met eigen mensen bij naam (15.2)', async () => {
  const beeld = await toonToezicht(harm(), { alleen: 'alles', voor: null });
  assert.equal(beeld.partij, 'Gemeente Oeverstad');
  assert.ok(beeld.regels.some((r) => r.wie === 'Rachid Amrani' && r.code === 'deelname-bevestigd'));
  assert.ok(!beeld.regels.some((r) => r.wie === 'Femke Bos'), 'mensen van een andere partij staan er niet bij naam');
});

test('wat de FG bekijkt, staat zelf in het logboek', async () => {
  await toonToezicht(harm(), { alleen: 'alles', voor: null });
  const beeld = await toonToezicht(harm(), { alleen: 'gelezen', voor: null });
  assert.equal(beeld.regels[0]?.code, 'toezicht-ingezien');
  assert.ok(beeld.regels.every((r) => r.wie === 'Harm Bakema' || r.code !== 'toezicht-ingezien'));
});

test('een afweging van een andere partij bestaat niet voor deze FG, en de poging ligt vast', async () => {
  const vreemd = d.omgeving.ids();
  assert.deepEqual(await leesAfweging(harm(), { afweging: vreemd, reden: 'steekproef' }), { kind: 'niet-gevonden' });
  const beeld = await toonToezicht(harm(), { alleen: 'geweigerd', voor: null });
  assert.ok(beeld.regels.some((r) => r.code === 'afweging-ingezien'));
});
