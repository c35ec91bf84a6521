import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aanmeldingVanYara, medewerker, meldAan, verplicht, type Waterrijk } from '../../../test/steun/casus.ts';
import { maakWaterrijk } from '../../../test/steun/regio.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker, Verzoeker } from '../../db/verzoeker.ts';
import { GRONDSLAG } from '../../overlegtype/grondslagen.ts';
import { findVerklaringen, heropenStoel } from '../deelnemer.queries.ts';
import { laadFeiten } from '../feiten.ts';
import { informeer } from '../informeren/informeer.ts';
import { toonCasus } from '../overzicht/toon-casus.ts';
import { bevestigDeelname } from './bevestig-deelname.ts';
import { nodigUit } from './nodig-uit.ts';
import { openVerklaringen } from './verklaring.ts';

let regio: Waterrijk;
let casus: string;
before(async () => {
  regio = await maakWaterrijk();
  regio.zetKlok('2026-01-10T09:00:00.000Z');
  casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const { gezag } = await feiten();
  const partijen = [verplicht(regio.gebied.partij.get('ggd'))];
  const over = { personen: gezag.map((g) => g.persoon), partijen, doelen: ['a', 'c'] } as const;
  await informeer(als(wie('noor')), { casus, ...over, hoe: 'brief', op: '2026-01-10' });
  const aanstelling = verplicht(regio.gebied.aanstelling.get('liesbeth'));
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'werkt-al' }] as const;
  await nodigUit(als(wie('noor')), { casus, genodigden, geefNaam: false });
});
after(() => regio?.weg());

const als = <V extends Verzoeker>(verzoeker: V) => ({ ...regio.als(verzoeker), verzoeker });
const wie = (sleutel: string): Medewerker => medewerker(regio, sleutel);
const kijk = <T>(werk: (tx: Tx) => Promise<T>, door: 'noor' | 'liesbeth' = 'noor'): Promise<T> =>
  inTransactie({ ...regio.als(wie(door)), slot: 'geen', logregel: 'geen' }, werk);
const feiten = async () => verplicht(await kijk((tx) => laadFeiten(tx, casus)));
const arts = async () => verplicht((await feiten()).deelnemers.find((d) => d.persoon === wie('liesbeth').persoon));
const raam = async () => ({ casus, procesregiepartij: (await feiten()).casus.procesregiepartij });

const EERSTE = { taak: 'Zorg voor jeugd', grondslag: null, individueelDoel: 'Weten wat nodig is' };
const TWEEDE = { ...EERSTE, individueelDoel: 'Weten wat nu nodig is' };

async function overzicht(sleutel: string) {
  const beeld = await toonCasus(als(wie(sleutel)), casus);
  assert.ok(beeld.kind === 'overzicht');
  return beeld.overzicht;
}

async function grondslagenInLogboek(): Promise<readonly (string | null)[]> {
  const rijen = await inTransactie({ ...regio.als(wie('liesbeth')), slot: 'geen', logregel: 'geen' }, (tx) =>
    tx.db
      .selectFrom('gebeurtenis')
      .where('casus_id', '=', casus)
      .where('code', '=', 'deelname-bevestigd')
      .select('grondslag')
      .execute(),
  );
  return rijen.map((rij) => rij.grondslag);
}

test('een genodigde verklaarde nog niets; wie aanmeldde wel, en dat leest een deelnemer terug (Art 3.4c)', async () => {
  assert.equal((await arts()).verklaard, false);
  const { verklaringen, stoel } = await overzicht('noor');
  assert.deepEqual([...verklaringen.keys()], [stoel.id]);
  assert.ok((verklaringen.get(stoel.id)?.taak ?? '').length > 0);
});

test('wie meedoet, kiest een grondslag uit de lijst van zijn organisatie; eigen woorden en die van een ander dragen niets (Art 4.1 (a))', async () => {
  for (const grondslag of ['In eigen woorden', GRONDSLAG.leerplicht, 'Toestemming van de ouders', '']) {
    const uitkomst = await bevestigDeelname(als(wie('liesbeth')), { casus, ...EERSTE, grondslag });
    assert.equal(uitkomst.kind, 'grondslag-nodig', grondslag);
  }
  assert.equal((await arts()).verklaard, false);
});

test('wat een deelnemer vastlegt, lezen de anderen aan tafel; zonder keuze rust het op wat het overlegtype voorstelt, en dat staat in het logboek', async () => {
  assert.equal((await bevestigDeelname(als(wie('liesbeth')), { casus, ...EERSTE })).kind, 'bevestigd');
  const { id, verklaard } = await arts();
  assert.equal(verklaard, true);
  assert.deepEqual((await overzicht('noor')).verklaringen.get(id), { ...EERSTE, grondslag: GRONDSLAG.jgz });
  assert.equal((await overzicht('liesbeth')).verklaringen.size, 2);
  assert.deepEqual(await grondslagenInLogboek(), [
    'Art 4.1 (a)',
    'Art 4.1 (a)',
    'Art 4.1 (a)',
    'Art 4.1 (a)',
    GRONDSLAG.jgz,
  ]);
});

test('opnieuw uitgenodigd is opnieuw verklaren; het zegel van de vorige keer past niet meer', async () => {
  const { id } = await arts();
  const vorige = verplicht((await kijk((tx) => findVerklaringen(tx, casus))).find((rij) => rij.id === id));
  await kijk((tx) => heropenStoel(tx, { deelnemer: id, behandelrelatie: true, directBetrokken: 'werkt-al' }));
  const heropend = await arts();
  assert.equal(heropend.verklaard, false);
  assert.equal(heropend.behandelrelatie, true);
  assert.equal(heropend.directBetrokken, 'werkt-al');
  assert.equal((await bevestigDeelname(als(wie('liesbeth')), { casus, ...TWEEDE })).kind, 'bevestigd');
  const nu = verplicht((await kijk((tx) => findVerklaringen(tx, casus))).find((rij) => rij.id === id));
  assert.deepEqual([vorige.versie, nu.versie], [1, 2]);
  const plek = await raam();
  assert.deepEqual((await kijk((tx) => openVerklaringen(tx, plek))).get(id), { ...TWEEDE, grondslag: GRONDSLAG.jgz });
  const zetTerug = async (tx: Tx) => {
    await tx.db.updateTable('deelnemer').set({ verklaring: vorige.envelop }).where('id', '=', id).execute();
    return openVerklaringen(tx, plek);
  };
  await assert.rejects(kijk(zetTerug), /deelname bevestigt ieder zelf/);
  await assert.rejects(kijk(zetTerug, 'liesbeth'), /openen lukt niet: beschadigd/);
});
