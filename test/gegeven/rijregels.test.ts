import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inTransactie, type Tx, voorOordeel } from '../../src/db/transactie.ts';
import type { Verzoeker } from '../../src/db/verzoeker.ts';
import { openOverwegingen } from '../../src/gegeven/afweging/afweging-inhoud.ts';
import { legAfwegingVast } from '../../src/gegeven/afweging/leg-afweging-vast.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { bewaarConcept } from '../../src/gegeven/nieuw/bewaar-concept.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import { type Daan, GEWOON, maakDaan } from './daan.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

/** Kijkt als deze verzoeker, met de inlogrol van het programma, buiten elke use case om. */
function kijk<T>(verzoeker: Verzoeker, werk: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransactie({ ...d.als('femke'), verzoeker, slot: 'geen', logregel: 'geen' }, werk);
}

const rijen = (gegeven: string) => (tx: Tx) =>
  tx.db.selectFrom('gegeven').where('id', '=', gegeven).select(['id', 'inhoud']).execute();

test('een concept staat voor niemand anders open, ook niet om te oordelen', async () => {
  const invoer = d.gegeven();
  await bewaarConcept(d.als('femke'), invoer);
  assert.equal((await kijk(d.verzoeker('femke'), rijen(invoer.gegeven))).length, 1);
  for (const wie of ['rachid', 'sanne', 'noor', 'vader', 'daan'] as const) {
    const gezien = await kijk(d.verzoeker(wie), async (tx) => [
      ...(await rijen(invoer.gegeven)(tx)),
      ...(await voorOordeel(tx, () => rijen(invoer.gegeven)(tx))),
    ]);
    assert.deepEqual(gezien, [], wie);
  }
});

test('een ingetrokken verstrekking sluit de inhoud voor de ontvanger, ook als niemand het oordeel vraagt', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  assert.equal((await kijk(d.verzoeker('rachid'), rijen(invoer.gegeven))).length, 1);
  await haalTerug(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven });
  assert.equal((await kijk(d.verzoeker('rachid'), rijen(invoer.gegeven))).length, 0);
});

test('niemand geeft namens een ander, ook niet langs de use case om', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  const liesbeth = await d.stoel('liesbeth');
  const poging = kijk(d.verzoeker('rachid'), async (tx) => {
    const [rij] = await tx.db.selectFrom('verstrekking').where('gegeven_id', '=', invoer.gegeven).selectAll().execute();
    assert.ok(rij);
    const verzoeker = d.verzoeker('liesbeth');
    const aan = { aan_deelnemer_id: liesbeth, aan_persoon_id: 'persoon' in verzoeker ? verzoeker.persoon : '' };
    const { gelezen_op: _g, ingetrokken_op: _i, ingetrokken_omdat: _o, ...over } = rij;
    const nieuw = { ...over, ...aan, id: d.omgeving.ids() };
    return tx.db.insertInto('verstrekking').values(nieuw).execute();
  });
  await assert.rejects(poging, { code: '42501' });
});

test('een afweging ziet wie haar schreef en de FG van die partij, en verder niemand (fn 17)', async () => {
  const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON });
  const femke = await d.stoel('femke');
  await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [femke] });
  const overwegingen = { feiten: 'f', alternatieven: 'a', collega: 'c', evenredig: 'e', geinformeerd: 'g' };
  await legAfwegingVast(d.als('sanne'), { casus: d.casus, gegeven: invoer.gegeven, ontvangers: [femke], overwegingen });
  const tel = (tx: Tx) => tx.db.selectFrom('afweging').where('gegeven_id', '=', invoer.gegeven).select('id').execute();
  const fgVan = (partij: string): Verzoeker => ({
    ...d.wie('harm'),
    soort: 'fg',
    partij: d.gebied.partij.get(partij) ?? '',
  });
  assert.equal((await kijk(d.verzoeker('sanne'), tel)).length, 1);
  assert.equal((await kijk(fgVan('bries'), tel)).length, 1);
  assert.equal((await kijk(fgVan('kompas'), tel)).length, 0);
  for (const wie of ['femke', 'rachid', 'vader'] as const)
    assert.equal((await kijk(d.verzoeker(wie), tel)).length, 0, wie);
  const gelezen = await kijk(fgVan('bries'), async (tx) => {
    const rij = await tx.db
      .selectFrom('afweging')
      .where('gegeven_id', '=', invoer.gegeven)
      .selectAll()
      .executeTakeFirstOrThrow();
    const plek = { afweging: rij.id, casus: rij.casus_id, partij: rij.partij_id, betrokkene: rij.betrokkene_id };
    return openOverwegingen(tx.omgeving.kluis, plek, rij.inhoud);
  });
  assert.deepEqual(gelezen, overwegingen);
});

test('lezen en terughalen tegelijk: na het terughalen is er geen geslaagde lezing meer (AZ7)', async () => {
  const rachid = await d.stoel('rachid');
  for (let ronde = 0; ronde < 15; ronde += 1) {
    const invoer = d.gegeven();
    const plek = { casus: d.casus, gegeven: invoer.gegeven };
    await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [rachid] });
    await Promise.all([
      leesGegeven(d.als('rachid'), plek),
      haalTerug(d.als('femke'), plek),
      leesGegeven(d.als('rachid'), plek),
    ]);
    const { rows } = await d.su.query<{ later: number }>(
      `select count(*)::int as later from gebeurtenis l, gebeurtenis t where l.object_id = $1 and t.object_id = $1
       and l.code = 'gegeven-gelezen' and l.uitkomst = 'gelukt' and t.code = 'gegeven-teruggehaald' and l.volgnummer > t.volgnummer`,
      [invoer.gegeven],
    );
    assert.deepEqual(rows, [{ later: 0 }], `ronde ${ronde}`);
  }
});

test('wie is uitgenodigd maar nog niet bevestigde, ziet geen namen en geen gegevens (3.4c)', async () => {
  const eigen = await maakDaan();
  try {
    await eigen.su.query('update deelnemer set bevestigd_op = null where id = $1', [await eigen.stoel('rachid')]);
    const vraag = { casus: eigen.casus, gegeven: null, categorie: null, doel: null, kenmerken: {} };
    assert.deepEqual(await vraagOordeel(eigen.als('rachid'), vraag), { kind: 'eerst-bevestigen' });
    assert.deepEqual(await bewaarConcept(eigen.als('rachid'), eigen.gegeven({ categorie: 'h' })), {
      kind: 'eerst-bevestigen',
    });
  } finally {
    await eigen.weg();
  }
});
