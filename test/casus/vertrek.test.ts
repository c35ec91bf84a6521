import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { toonBijeenkomsten } from '../../src/bijeenkomst/toon-bijeenkomsten.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { toonOverzicht } from '../../src/casus/overzicht/overzicht-toon.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { neemVanTafel } from '../../src/casus/vertrek/neem-van-tafel.ts';
import { vangVertrekOp } from '../../src/casus/vertrek/vang-vertrek-op.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import { leesNeemblad, leesOpvangblad, leesVerlaatblad } from '../../src/casus/vertrek/vertrekblad.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { inTransactie, type Tx } from '../../src/db/transactie.ts';
import type { Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { planTaak } from '../../src/taak/taken.ts';
import { aanmeldingVanYara, medewerker, meldAan, verplicht, type Waterrijk } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { tegelijk } from '../steun/tegelijk.ts';

/** Van tafel gaan en van tafel worden genomen: vanaf het volgende verzoek leest wie weg is niets meer (Art 3.4a, Art 3.4f). */
let regio: Waterrijk;
let casus: string;
before(async () => {
  regio = await maakWaterrijk();
  regio.zetKlok('2026-01-10T09:00:00.000Z');
});
beforeEach(async () => {
  casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const feiten = await lees(noor());
  const personen = feiten.gezag.map((g) => g.persoon);
  const wens = { casus, personen, doelen: ['a', 'c'] as const, hoe: 'brief' as const, op: '2026-01-10' };
  const partijen = ['ggd', 'oeverstad'].map((sleutel) => verplicht(regio.gebied.partij.get(sleutel)));
  assert.equal((await informeer(als(noor()), { ...wens, partijen })).kind, 'vastgelegd');
  await haalBinnen('liesbeth');
});
after(() => regio?.weg());

const noor = () => medewerker(regio, 'noor');
const arts = () => medewerker(regio, 'liesbeth');
const als = <V extends Verzoeker>(verzoeker: V) => ({ ...regio.als(verzoeker), verzoeker });
const kijk = <T>(verzoeker: Verzoeker, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, werk);
const lees = async (wie: Medewerker) => verplicht(await kijk(wie, (tx) => laadFeiten(tx, casus)));
const stoelVan = async (wie: Medewerker) =>
  verplicht((await lees(noor())).deelnemers.find((d) => d.persoon === wie.persoon));

function nodig(sleutel: string) {
  return nodigUit(als(noor()), {
    casus,
    geefNaam: true,
    genodigden: [
      {
        aanstelling: verplicht(regio.gebied.aanstelling.get(sleutel)),
        behandelrelatie: false,
        directBetrokken: 'eigen-taak',
      },
    ],
  });
}

async function haalBinnen(sleutel: string): Promise<void> {
  const uitnodiging = await nodig(sleutel);
  assert.ok(uitnodiging.kind === 'behandeld' && uitnodiging.genodigden[0]?.kind === 'uitgenodigd');
  const verklaring = { taak: 'Jeugdgezondheid', grondslag: null, individueelDoel: 'Meedenken' };
  assert.equal((await bevestigDeelname(als(medewerker(regio, sleutel)), { casus, ...verklaring })).kind, 'bevestigd');
}

const rijen = <R extends object>(zin: string, waarden: readonly unknown[] = []): Promise<readonly R[]> =>
  metVerbinding(regio.database.superuserUrl, async (su) => (await su.query<R>(zin, [...waarden])).rows);
const verstrekkingen = () =>
  rijen<{ gegeven_id: string; status: string; omdat: string | null }>(
    `select v.gegeven_id, v.status, v.ingetrokken_omdat as omdat from verstrekking v
     join deelnemer d on d.id = v.aan_deelnemer_id where d.persoon_id = $1 and d.casus_id = $2 order by v.gegeven_op`,
    [arts().persoon, casus],
  );
const openTaken = (persoon: string) =>
  rijen<{ soort: string; onderwerp_id: string | null; voor_datum: string | null }>(
    'select soort, onderwerp_id, voor_datum::text from taak where casus_id = $1 and voor_persoon_id = $2 and gereed_op is null order by soort',
    [casus, persoon],
  );
const logregels = async (code: string) =>
  (
    await rijen<{ uitkomst: string }>(
      'select uitkomst from gebeurtenis where code = $1 and casus_id = $2 order by volgnummer',
      [code, casus],
    )
  ).map((rij) => rij.uitkomst);

test('wie van tafel gaat, leest vanaf het volgende verzoek niets meer; wat hij kreeg is ingetrokken', async () => {
  const [naam] = await verstrekkingen();
  assert.equal(naam?.status, 'actief');
  const plek = { casus, gegeven: verplicht(naam).gegeven_id };
  assert.equal((await leesGegeven(als(arts()), plek)).kind, 'gelezen');
  assert.deepEqual(await verlaatTafel(als(arts()), { casus, reden: 'taak-klaar' }), { kind: 'verlaten' });
  assert.deepEqual(await toonCasus(als(arts()), casus), { kind: 'niet-gevonden' });
  assert.equal((await leesGegeven(als(arts()), plek)).kind, 'niet-gevonden');
  assert.deepEqual(
    (await verstrekkingen()).map((v) => [v.status, v.omdat]),
    [['ingetrokken', 'vertrek']],
  );
  assert.deepEqual(await openTaken(arts().persoon), []);
  const stoel = await stoelVan(arts());
  assert.equal(stoel.actief, false);
  assert.equal(stoel.vertrek?.reden, 'taak-klaar');
  assert.deepEqual(await logregels('tafel-verlaten'), ['gelukt']);
  assert.deepEqual(await verlaatTafel(als(arts()), { casus, reden: 'taak-klaar' }), { kind: 'niet-gevonden' });
});

test('op een antwoord van wie van tafel ging wacht niemand: de lijst zegt het, en het overzicht telt hem niet (Art 3.4a)', async () => {
  const op = new Date('2026-02-20T09:00:00.000Z');
  const wens = { casus, bijeenkomst: regio.omgeving.ids(), op, duurMinuten: 45, plaats: 'De Linde' };
  assert.equal((await planBijeenkomst(als(noor()), wens)).kind, 'gepland');
  const beeld = async () => {
    const gelezen = await toonBijeenkomsten(als(noor()), { casus });
    assert.ok(gelezen.kind === 'bijeenkomsten');
    const genodigden = verplicht(gelezen.beeld.bijeenkomsten[0]).genodigden;
    const overzicht = await toonCasus(als(noor()), casus);
    assert.ok(overzicht.kind === 'overzicht');
    return {
      weg: genodigden.flatMap(({ mens, weg }) => (weg ? [mens.naam] : [])),
      komt: toonOverzicht(overzicht.overzicht).bijeenkomst?.komt,
    };
  };
  assert.deepEqual(await beeld(), { weg: [], komt: '4 uitgenodigd, 0 zeggen te komen' });
  await verlaatTafel(als(arts()), { casus, reden: 'taak-klaar' });
  assert.deepEqual(await beeld(), { weg: ['Liesbeth Kuiper'], komt: '3 uitgenodigd, 0 zeggen te komen' });
});

test('wie van tafel gaat geeft zijn taken terug; wie leidt krijgt een bericht en ziet wat er lag', async () => {
  const onderwerp = regio.omgeving.ids();
  await kijk(noor(), async (tx) => {
    await planTaak(tx, { casus, voor: arts().persoon, soort: 'actie-doen', voorDatum: '2026-02-01', onderwerp });
    await planTaak(tx, {
      casus,
      voor: arts().persoon,
      soort: 'verzoek-beantwoorden',
      voorDatum: '2026-02-02',
      onderwerp,
    });
  });
  const voor = await rijen('select id from bericht where persoon_id = $1 and casus_id = $2', [noor().persoon, casus]);
  await verlaatTafel(als(arts()), { casus, reden: 'andere-functie' });
  const na = await rijen('select id from bericht where persoon_id = $1 and casus_id = $2', [noor().persoon, casus]);
  assert.equal(na.length, voor.length + 1);
  const { id: deelnemer } = await stoelVan(arts());
  const bijNoor = await openTaken(noor().persoon);
  assert.ok(bijNoor.some((t) => t.soort === 'vertrek-opvangen' && t.onderwerp_id === deelnemer));
  // Het gezin wacht: zonder collega aan tafel antwoordt wie het overleg leidt (E-23).
  assert.ok(bijNoor.some((t) => t.soort === 'verzoek-beantwoorden' && t.voor_datum === '2026-02-02'));
  assert.ok(!bijNoor.some((t) => t.soort === 'actie-doen'));
  const blad = await leesOpvangblad(als(noor()), { casus, deelnemer });
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(blad.inhoud.taken, [
    { kort: 'actie', voorDatum: '2026-02-01', bijCollega: false },
    { kort: 'verzoek', voorDatum: '2026-02-02', bijCollega: true },
  ]);
  const vangOp = async () => (await vangVertrekOp(als(noor()), { casus, deelnemer })).kind;
  assert.deepEqual((await tegelijk(regio, [vangOp, vangOp])).toSorted(), ['geregeld', 'was-geregeld']);
  assert.ok(!(await openTaken(noor().persoon)).some((t) => t.soort === 'vertrek-opvangen'));
});

test('blijft er een collega van dezelfde organisatie, dan gaan de taken van de organisatie naar die collega', async () => {
  for (const sleutel of ['marit', 'joris']) await haalBinnen(sleutel);
  const [marit, joris] = [medewerker(regio, 'marit'), medewerker(regio, 'joris')];
  const onderwerp = regio.omgeving.ids();
  await kijk(noor(), (tx) =>
    planTaak(tx, { casus, voor: marit.persoon, soort: 'verzoek-beantwoorden', voorDatum: '2026-02-02', onderwerp }),
  );
  await verlaatTafel(als(marit), { casus, reden: 'collega-neemt-over' });
  const bijCollega = await openTaken(joris.persoon);
  assert.ok(bijCollega.some((t) => t.soort === 'verzoek-beantwoorden' && t.onderwerp_id === onderwerp));
  assert.ok(!(await openTaken(noor().persoon)).some((t) => t.soort === 'verzoek-beantwoorden'));
});

test('wie leidt kan niet weg, en wie op een ingetrokken toestemming las antwoordt eerst (Art 11.5)', async () => {
  assert.deepEqual(await verlaatTafel(als(noor()), { casus, reden: 'eigen-wens' }), { kind: 'leidt-het-overleg' });
  await kijk(noor(), (tx) =>
    planTaak(tx, { casus, voor: arts().persoon, soort: 'toestemming-ingetrokken', voorDatum: null }),
  );
  assert.deepEqual(await verlaatTafel(als(arts()), { casus, reden: 'eigen-wens' }), { kind: 'eerst-antwoorden' });
  const blad = await leesVerlaatblad(als(arts()), casus);
  assert.ok(blad.kind === 'blad' && blad.inhoud.bezwaar === 'eerst-antwoorden');
  assert.equal((await stoelVan(arts())).actief, true);
  assert.deepEqual(await logregels('tafel-verlaten'), ['geweigerd', 'geweigerd']);
});

test('de regie neemt een deelnemer van tafel; een ander kan dat niet, en ouders, jongere en regie blijven zitten', async () => {
  const { id: deelnemer } = await stoelVan(arts());
  const wens = { casus, deelnemer, reden: 'niet-bereikbaar' } as const;
  assert.deepEqual(await neemVanTafel(als(arts()), wens), { kind: 'niet-gevonden' });
  for (const d of (await lees(noor())).deelnemers.filter((stoel) => stoel.id !== deelnemer))
    assert.deepEqual(await neemVanTafel(als(noor()), { ...wens, deelnemer: d.id }), { kind: 'blijft-aan-tafel' });
  const voor = await leesNeemblad(als(noor()), casus);
  assert.ok(voor.kind === 'blad');
  assert.deepEqual(
    voor.inhoud.mensen.map((mens) => mens.deelnemer),
    [deelnemer],
  );
  assert.deepEqual(await neemVanTafel(als(noor()), wens), { kind: 'van-tafel' });
  assert.deepEqual(await toonCasus(als(arts()), casus), { kind: 'niet-gevonden' });
  assert.deepEqual(
    (await verstrekkingen()).map((v) => v.status),
    ['ingetrokken'],
  );
  assert.deepEqual(await neemVanTafel(als(noor()), wens), { kind: 'al-weg' });
  assert.ok((await logregels('van-tafel-genomen')).includes('gelukt'));
});

test('wie opnieuw wordt uitgenodigd bevestigt opnieuw, en leest niets van vroeger tot elke bron opnieuw geeft', async () => {
  await verlaatTafel(als(arts()), { casus, reden: 'taak-klaar' });
  await haalBinnen('liesbeth');
  const stoel = await stoelVan(arts());
  assert.ok(stoel.actief && stoel.vertrek === undefined);
  // Alleen wat bij deze uitnodiging opnieuw is toegezegd, leeft; wat er lag blijft ingetrokken.
  assert.deepEqual(
    (await verstrekkingen()).map((v) => v.status),
    ['ingetrokken', 'actief'],
  );
});

/** Een andere functie van de arts: bij dezelfde organisatie, of bij een andere. */
async function anderWerk(sleutel: 'ggd' | 'oeverstad'): Promise<string> {
  const nieuw = regio.omgeving.ids();
  await rijen(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, geheimhouding, van)
     select $1, persoon_id, $3, rol, functie, geheimhouding, van from aanstelling where id = $2`,
    [nieuw, verplicht(regio.gebied.aanstelling.get('liesbeth')), verplicht(regio.gebied.partij.get(sleutel))],
  );
  return nieuw;
}
const nodigVanuit = (aanstelling: string) =>
  nodigUit(als(noor()), {
    casus,
    geefNaam: true,
    genodigden: [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' }],
  });
const stoelenVanArts = async () => (await lees(noor())).deelnemers.filter((d) => d.persoon === arts().persoon);

test('terug in een andere functie is een nieuwe stoel: wat op de oude is gegeven en gezegd, gold voor wie hij toen was', async () => {
  const oud = await stoelVan(arts());
  await verlaatTafel(als(arts()), { casus, reden: 'andere-functie' });
  const uitkomst = await nodigVanuit(await anderWerk('ggd'));
  assert.ok(uitkomst.kind === 'behandeld' && uitkomst.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uitkomst));
  const [nieuw, vorige, ...meer] = await stoelenVanArts();
  assert.deepEqual([vorige?.id, meer], [oud.id, []]);
  assert.ok(nieuw !== undefined && nieuw.id !== oud.id && nieuw.actief && nieuw.bevestigdOp === null);
  assert.equal(vorige?.actief, false);
  const verklaring = { taak: 'Beleid', grondslag: null, individueelDoel: 'Meedenken' };
  assert.equal((await bevestigDeelname(als(arts()), { casus, ...verklaring })).kind, 'bevestigd');
  assert.deepEqual(
    (await verstrekkingen()).map((v) => v.status),
    ['ingetrokken', 'actief'],
    'alleen wat voor deze functie opnieuw is toegezegd, leeft',
  );
  assert.equal((await toonCasus(als(arts()), casus)).kind, 'overzicht');
  assert.deepEqual(await nodig('liesbeth'), {
    kind: 'behandeld',
    genodigden: [{ kind: 'zit-al-aan-tafel', aanstelling: verplicht(regio.gebied.aanstelling.get('liesbeth')) }],
  });
});

test('heen en terug tussen twee functies: een mens zit op een stoel tegelijk, en elke functie houdt haar eigen', async () => {
  const oud = await stoelVan(arts());
  await verlaatTafel(als(arts()), { casus, reden: 'andere-functie' });
  await nodigVanuit(await anderWerk('ggd'));
  const tweede = await stoelVan(arts());
  await neemVanTafel(als(noor()), { casus, deelnemer: tweede.id, reden: 'andere-functie' });
  await haalBinnen('liesbeth');
  assert.equal((await stoelVan(arts())).id, oud.id);
  assert.equal((await stoelenVanArts()).filter((d) => d.actief).length, 1);
  await assert.rejects(
    rijen('update deelnemer set tot = null, vertrekreden = null where id = $1', [tweede.id]),
    /deelnemer_een_stoel/,
  );
});

test('wie zijn functie verloor en nog niet van tafel was, verlaat die stoel als hij in een andere wordt uitgenodigd', async () => {
  const oud = await stoelVan(arts());
  const nieuw = await anderWerk('ggd');
  const eind = verplicht(regio.gebied.aanstelling.get('liesbeth'));
  await rijen("update aanstelling set tot = '2026-01-09' where id = $1", [eind]);
  try {
    const uitkomst = await nodigVanuit(nieuw);
    assert.ok(
      uitkomst.kind === 'behandeld' && uitkomst.genodigden[0]?.kind === 'uitgenodigd',
      JSON.stringify(uitkomst),
    );
    const vorige = (await stoelenVanArts()).find((d) => d.id === oud.id);
    assert.equal(vorige?.vertrek?.reden, 'andere-functie');
    assert.deepEqual(
      (await verstrekkingen()).map((v) => v.status),
      ['ingetrokken'],
    );
  } finally {
    await rijen('update aanstelling set tot = null where id = $1', [eind]);
  }
});

test('voor een andere organisatie komt niemand terug: wat hij inbracht is van de eerste, en dat leest de tweede niet', async () => {
  await verlaatTafel(als(arts()), { casus, reden: 'andere-functie' });
  const nieuw = await anderWerk('oeverstad');
  assert.deepEqual(await nodigVanuit(nieuw), {
    kind: 'behandeld',
    genodigden: [{ kind: 'andere-organisatie', aanstelling: nieuw }],
  });
});

test('de database laat niemand anders een lidmaatschap of een stoel van ouder, jongere of regie beeindigen', async () => {
  const { sql } = await import('kysely');
  const beeindig = (als_: Verzoeker, persoon: string) =>
    kijk(als_, (tx) => sql`select lidmaatschap_beeindigen(${persoon}::uuid, ${casus}::uuid, ${tx.nu})`.execute(tx.db));
  await beeindig(arts(), noor().persoon);
  await beeindig(noor(), noor().persoon);
  await beeindig(medewerker(regio, 'sanne'), arts().persoon);
  assert.deepEqual(
    await rijen('select persoon_id from lidmaatschap where casus_id = $1 and tot is not null', [casus]),
    [],
  );
  const vast = (await lees(noor())).deelnemers.filter((d) => d.procesregisseur || d.soort !== 'medewerker');
  for (const d of vast)
    await assert.rejects(
      kijk(noor(), (tx) =>
        tx.db.updateTable('deelnemer').set({ tot: tx.nu, vertrekreden: 'eigen-wens' }).where('id', '=', d.id).execute(),
      ),
      /check constraint/,
    );
});
