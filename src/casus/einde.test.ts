import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aanmeldingVanYara, medewerker, meldAan, verplicht, type Waterrijk } from '../../test/steun/casus.ts';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker, Verzoeker } from '../db/verzoeker.ts';
import { deelGegeven } from '../gegeven/deel-gegeven.ts';
import { findGegevens } from '../gegeven/gegeven.queries.ts';
import { zegBeeld } from './beeld/zeg-beeld.ts';
import { beslisMeenemen, verzetFase } from './fase/verzet-fase.ts';
import { laadFeiten } from './feiten.ts';
import { informeer } from './informeren/informeer.ts';
import { sluitCasus } from './sluiten/sluit-casus.ts';
import { bevestigDeelname } from './uitnodigen/bevestig-deelname.ts';
import { nodigUit } from './uitnodigen/nodig-uit.ts';

let regio: Waterrijk;
before(async () => {
  regio = await maakWaterrijk();
  regio.zetKlok('2026-01-10T09:00:00.000Z');
});
after(() => regio?.weg());

const als = <V extends Verzoeker>(verzoeker: V) => ({ ...regio.als(verzoeker), verzoeker });
const wie = (sleutel: string): Medewerker => medewerker(regio, sleutel);

function kijk<T>(verzoeker: Verzoeker, werk: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, werk);
}

const zichtbaar = async (sleutel: string, casus: string): Promise<readonly string[]> =>
  (await kijk(wie(sleutel), (tx) => findGegevens(tx, casus)))
    .filter((g) => g.status === 'ingebracht')
    .map((g) => g.categorie)
    .sort();

/** Yara's casus met twee deelnemers die de naam kregen; het wijkteam deelde daarna een eigen gegeven over de hulp. */
async function casusMetGegevens(): Promise<string> {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const feiten = verplicht(await kijk(wie('noor'), (tx) => laadFeiten(tx, casus)));
  const partijen = ['ggd', 'oeverstad', 'de-linde'].map((sleutel) => verplicht(regio.gebied.partij.get(sleutel)));
  await informeer(als(wie('noor')), {
    casus,
    personen: feiten.gezag.map((g) => g.persoon),
    partijen,
    doelen: ['a', 'c'],
    hoe: 'brief',
    op: '2026-01-10',
  });
  for (const sleutel of ['liesbeth', 'marit']) {
    const aanstelling = verplicht(regio.gebied.aanstelling.get(sleutel));
    await nodigUit(als(wie('noor')), {
      casus,
      genodigden: [{ aanstelling, behandelrelatie: false, directBetrokken: 'werkt-al' }],
      geefNaam: true,
    });
    const uitkomst = await bevestigDeelname(als(wie(sleutel)), {
      casus,
      taak: 'Taak',
      grondslag: null,
      individueelDoel: 'Doel',
    });
    assert.deepEqual(uitkomst, { kind: 'bevestigd', naam: 'gekregen' });
  }
  return casus;
}

/** De school deelt een gegeven over het onderwijs met de jeugdarts. */
async function deelOnderwijs(casus: string): Promise<string> {
  const feiten = verplicht(await kijk(wie('noor'), (tx) => laadFeiten(tx, casus)));
  const arts = verplicht(feiten.deelnemers.find((d) => d.persoon === wie('liesbeth').persoon));
  const gegeven = regio.omgeving.ids();
  const uitkomst = await deelGegeven(als(wie('noor')), {
    gegeven,
    casus,
    categorie: 'd',
    doel: 'a',
    kenmerken: {
      nodigVoorVraag: true,
      pastBijTaak: true,
      kanMetMinder: false,
      betreft: 'jongere',
      bevatGezondheid: false,
      opp: false,
      thuisondersteuning: false,
      redenVanVerzuim: false,
      nietVoorOuder: false,
    },
    aard: 'feit',
    brondatum: '2026-01-09',
    tekst: 'Leest op niveau, rekenen loopt achter.',
    waarom: 'Nodig om te zien wat helpt.',
    ontvangers: [arts.id],
  });
  assert.equal(uitkomst.kind, 'gedeeld', JSON.stringify(uitkomst));
  return gegeven;
}

async function naamgegeven(casus: string): Promise<string> {
  const rijen = await kijk(wie('noor'), (tx) => findGegevens(tx, casus));
  return verplicht(rijen.find((rij) => rij.categorie === 'a')).id;
}

test('bij een nieuwe fase gaat mee wat nodig blijft; de rest blijft achter (3.4e)', async () => {
  const casus = await casusMetGegevens();
  await deelOnderwijs(casus);
  assert.deepEqual(await zichtbaar('liesbeth', casus), ['a', 'd']);
  const uitkomst = await verzetFase(als(wie('noor')), { casus, van: 'intake', mee: [await naamgegeven(casus)] });
  assert.deepEqual(uitkomst, { kind: 'verzet', naar: 'beoordeling', wachtOpBronnen: false });
  assert.deepEqual(await zichtbaar('liesbeth', casus), ['a']);
  const feiten = verplicht(await kijk(wie('liesbeth'), (tx) => laadFeiten(tx, casus)));
  assert.equal(feiten.casus.fase, 'beoordeling');
  assert.deepEqual(await verzetFase(als(wie('noor')), { casus, van: 'intake', mee: [] }), {
    kind: 'intussen-veranderd',
  });
});

test('wat volgens de nieuwe fase niet op tafel mag, gaat niet mee, ook niet als de bron het aanvinkt (CL-6a)', async () => {
  const casus = await casusMetGegevens();
  const onderwijs = await deelOnderwijs(casus);
  const mee = [await naamgegeven(casus), onderwijs];
  for (const van of ['intake', 'beoordeling', 'plan'] as const) {
    if (van === 'beoordeling')
      await zegBeeld(als(wie('noor')), { casus, stand: 'compleet', waarom: 'Ieder heeft gezegd wat er speelt.' });
    assert.equal((await verzetFase(als(wie('noor')), { casus, van, mee })).kind, 'verzet');
  }
  assert.deepEqual(await zichtbaar('liesbeth', casus), ['a']);
});

test('een gegeven van een andere bron wacht bij een nieuwe fase op die bron (3.4f, S-9)', async () => {
  const casus = await casusMetGegevens();
  const feiten = verplicht(await kijk(wie('marit'), (tx) => laadFeiten(tx, casus)));
  const arts = verplicht(feiten.deelnemers.find((d) => d.persoon === wie('liesbeth').persoon));
  const marit = verplicht(feiten.deelnemers.find((d) => d.persoon === wie('marit').persoon));
  const gegeven = regio.omgeving.ids();
  // Rechtstreeks geschreven als bron: hoe een gegeven gedeeld wordt, is elders getest.
  await kijk(wie('marit'), async (tx) => {
    await tx.db
      .insertInto('gegeven')
      .values({
        id: gegeven,
        casus_id: casus,
        bron_partij_id: wie('marit').partij,
        bron_persoon_id: wie('marit').persoon,
        bron_deelnemer_id: marit.id,
        categorie: 'c',
        doel: 'a',
        kenmerken: JSON.stringify({
          nodigVoorVraag: true,
          pastBijTaak: true,
          kanMetMinder: false,
          betreft: 'jongere',
          bevatGezondheid: false,
        }),
        aard: 'feit',
        brondatum: '2026-01-09',
        inhoud: Buffer.from('x'),
        status: 'ingebracht',
        ingebracht_op: tx.nu,
        gewijzigd_op: tx.nu,
      })
      .execute();
    await tx.db
      .insertInto('verstrekking')
      .values({
        id: tx.nieuwId(),
        casus_id: casus,
        gegeven_id: gegeven,
        bron_partij_id: wie('marit').partij,
        bron_persoon_id: wie('marit').persoon,
        aan_deelnemer_id: arts.id,
        aan_persoon_id: arts.persoon,
        status: 'actief',
        gegeven_op: tx.nu,
      })
      .execute();
  });
  assert.deepEqual(await zichtbaar('liesbeth', casus), ['a', 'c']);
  const verzet = await verzetFase(als(wie('noor')), { casus, van: 'intake', mee: [await naamgegeven(casus)] });
  assert.deepEqual(verzet, { kind: 'verzet', naar: 'beoordeling', wachtOpBronnen: true });
  assert.deepEqual(await zichtbaar('liesbeth', casus), ['a']);
  const taken = await kijk(wie('marit'), (tx) =>
    tx.db
      .selectFrom('taak')
      .where('voor_persoon_id', '=', wie('marit').persoon)
      .where('gereed_op', 'is', null)
      .select('soort')
      .execute(),
  );
  assert.ok(taken.some((taak) => taak.soort === 'meenemen-beslissen'));
  assert.deepEqual(await beslisMeenemen(als(wie('marit')), { casus, fase: 'beoordeling', mee: [gegeven] }), {
    kind: 'beslist',
    mee: 1,
  });
  assert.deepEqual(await zichtbaar('liesbeth', casus), ['a', 'c']);
});

test('na sluiten leest en deelt niemand meer, en is niets meer te doen (5.6, PH-6)', async () => {
  const casus = await casusMetGegevens();
  await deelOnderwijs(casus);
  assert.deepEqual(await sluitCasus(als(wie('liesbeth')), { casus, grond: 'afgerond' }), { kind: 'niet-gevonden' });
  assert.equal((await sluitCasus(als(wie('noor')), { casus, grond: 'afgerond' })).kind, 'gesloten');
  assert.deepEqual(await zichtbaar('liesbeth', casus), []);
  assert.deepEqual(await zichtbaar('marit', casus), []);
  const open = await kijk(wie('noor'), (tx) =>
    tx.db
      .selectFrom('taak')
      .where('casus_id', '=', casus)
      .where('gereed_op', 'is', null)
      .where('soort', '<>', 'eigen-deel-meenemen')
      .select('id')
      .execute(),
  );
  assert.deepEqual(open, []);
  assert.deepEqual(await sluitCasus(als(wie('noor')), { casus, grond: 'afgerond' }), { kind: 'was-gesloten' });
  const nogmaals = await nodigUit(als(wie('noor')), {
    casus,
    genodigden: [
      {
        aanstelling: verplicht(regio.gebied.aanstelling.get('sanne')),
        behandelrelatie: false,
        directBetrokken: 'eigen-taak',
      },
    ],
    geefNaam: false,
  });
  const [eerste] = nogmaals.kind === 'behandeld' ? nogmaals.genodigden : [];
  assert.ok(eerste?.kind === 'geweigerd' && eerste.oordeel.redenen.some((reden) => reden.code === 'casus-gesloten'));
});

test('beslissen over meenemen zonder dat er iets wacht, verandert niets', async () => {
  const casus = await casusMetGegevens();
  assert.deepEqual(await beslisMeenemen(als(wie('marit')), { casus, fase: 'intake', mee: [] }), {
    kind: 'beslist',
    mee: 0,
  });
  assert.deepEqual(await zichtbaar('liesbeth', casus), ['a']);
});
