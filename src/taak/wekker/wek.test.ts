import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { aanmeldingVanYara, medewerker, meldAan, verplicht, type Waterrijk } from '../../../test/steun/casus.ts';
import { maakWaterrijk } from '../../../test/steun/regio.ts';
import { tegelijk } from '../../../test/steun/tegelijk.ts';
import { wachtTot } from '../../../test/steun/wacht.ts';
import { maakRegio } from '../../aanmelden/regio.ts';
import { laadFeiten } from '../../casus/feiten.ts';
import { informeer } from '../../casus/informeren/informeer.ts';
import { metVerbinding } from '../../db/ingebed/verbinding.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import { leesBelblad, legBelletjeVast } from '../bellen/leg-belletje-vast.ts';
import { planBerichten } from '../plan-bericht.ts';
import type { Post } from '../post.ts';
import type { Sms } from '../sms.ts';
import { verstuurBericht, wachtendeBerichten } from '../verstuur-bericht.ts';
import { startWerker } from '../werker.ts';
import { teLateTaken } from './te-laat.ts';
import { wek } from './wek.ts';
import { WEKKERS } from './wekkers.ts';
import { maakWekker, type Wekker } from './wekking.ts';

/** De wekker op een echte database: elke taak een keer, hoe vaak en met hoeveel er ook gewekt wordt (C11). */
let regio: Waterrijk;
let casus: string;
let moeder: string;
let vader: string;
beforeEach(async () => {
  await regio?.weg();
  regio = await maakWaterrijk();
  regio.zetKlok('2026-01-10T09:00:00.000Z');
  casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const feiten = verplicht(await kijk(noor(), (tx) => laadFeiten(tx, casus)));
  [moeder, vader] = feiten.gezag.map((g) => g.persoon) as [string, string];
  const wens = {
    casus,
    personen: [moeder, vader],
    doelen: ['a', 'c'] as const,
    hoe: 'brief' as const,
    op: '2026-01-10',
  };
  const partijen = [verplicht(regio.gebied.partij.get('ggd'))];
  assert.equal((await informeer(als(noor()), { ...wens, partijen })).kind, 'vastgelegd');
  await bezorgAlles();
});
after(() => regio?.weg());

const noor = () => medewerker(regio, 'noor');
const als = <V extends Verzoeker>(verzoeker: V) => ({ ...regio.als(verzoeker), verzoeker });
const kijk = <T>(verzoeker: Verzoeker, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, werk);

async function bezorgAlles(): Promise<void> {
  const post: Post = { bezorg: async () => 'bezorgd', sluit: () => undefined };
  const sms: Sms = { bezorg: async () => 'bezorgd' };
  for (const bericht of await wachtendeBerichten(regio.omgeving))
    await verstuurBericht(regio.omgeving, { bericht, post, sms, adres: 'https://overleg.example' });
}

const taken = (soort: string) =>
  kijk(noor(), (tx) =>
    tx.db
      .selectFrom('taak')
      .where('soort', '=', soort)
      .orderBy('aangemaakt_op')
      .select(['voor_persoon_id', 'onderwerp_id', 'voor_datum', 'gereed_op'])
      .execute(),
  );
const teBellen = async (): Promise<readonly (string | null)[]> =>
  (await taken('bellen')).filter((taak) => taak.gereed_op === null).map((taak) => taak.onderwerp_id);
const opDag = (dag: string) => regio.zetKlok(`${dag}T05:00:00.000Z`);
const logIn = (persoon: string) =>
  maakRegio(regio.omgeving).log(
    { soort: 'ouder', persoon },
    { verzoek: regio.omgeving.ids(), kanaal: 'web' },
    { code: 'ingelogd', uitkomst: 'gelukt', betrokkenen: [] },
  );

test('een bericht dat een week ongezien blijft, wordt een taak om te bellen; zonder adres meteen', async () => {
  await wek(regio.omgeving, WEKKERS);
  assert.deepEqual(await teBellen(), [vader]);
  opDag('2026-01-16');
  await wek(regio.omgeving, WEKKERS);
  assert.deepEqual(await teBellen(), [vader]);
  opDag('2026-01-17');
  await wek(regio.omgeving, WEKKERS);
  assert.deepEqual(new Set(await teBellen()), new Set([vader, moeder]));
  assert.ok((await taken('bellen')).every((taak) => taak.voor_persoon_id === noor().persoon));
});

test('wie inlogt, hoeft niet meer gebeld te worden', async () => {
  opDag('2026-01-17');
  await wek(regio.omgeving, WEKKERS);
  await logIn(moeder);
  assert.deepEqual(await teBellen(), [vader]);
  opDag('2026-02-17');
  await wek(regio.omgeving, WEKKERS);
  assert.deepEqual(await teBellen(), [vader]);
});

test('wie op tijd inlogde, wordt nooit gebeld', async () => {
  opDag('2026-01-15');
  await logIn(moeder);
  opDag('2026-01-20');
  await wek(regio.omgeving, WEKKERS);
  assert.deepEqual(await teBellen(), [vader]);
});

test('na het telefoontje is de taak klaar en komt zij niet terug; wie niet opnam, blijft op de lijst', async () => {
  opDag('2026-01-17');
  await wek(regio.omgeving, WEKKERS);
  const blad = await leesBelblad(als(noor()), { casus, persoon: moeder });
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(blad.inhoud, { naam: 'Selin Demir', soort: 'ouder', stand: 'nodig' });
  assert.deepEqual(await legBelletjeVast(als(noor()), { casus, persoon: vader, afloop: 'niet-bereikt' }), {
    kind: 'vastgelegd',
  });
  assert.deepEqual(new Set(await teBellen()), new Set([vader, moeder]));
  const gesproken = () => legBelletjeVast(als(noor()), { casus, persoon: moeder, afloop: 'gesproken' });
  assert.deepEqual(
    (await tegelijk(regio, [gesproken, gesproken])).map(({ kind }) => kind).toSorted(),
    ['niet-meer-nodig', 'vastgelegd'],
    'twee keer tegelijk verzonden is een telefoontje',
  );
  opDag('2026-01-18');
  await wek(regio.omgeving, WEKKERS);
  assert.deepEqual(await teBellen(), [vader]);
  assert.deepEqual(await gesproken(), { kind: 'niet-meer-nodig' });
});

test('de belpagina is er alleen voor wie het overleg leidt, en alleen over wie een stoel heeft', async () => {
  const vreemd = als(medewerker(regio, 'liesbeth'));
  assert.deepEqual(await leesBelblad(vreemd, { casus, persoon: moeder }), { kind: 'niet-gevonden' });
  assert.deepEqual(await legBelletjeVast(vreemd, { casus, persoon: moeder, afloop: 'gesproken' }), {
    kind: 'niet-gevonden',
  });
  const ander = { casus, persoon: medewerker(regio, 'liesbeth').persoon };
  assert.deepEqual(await leesBelblad(als(noor()), ander), { kind: 'niet-gevonden' });
});

test('dertig dagen voor de twaalfde verjaardag een taak, op de dag zelf nog een, en elk een keer', async () => {
  const gegeven: number[] = [];
  for (const dag of ['2026-02-11', '2026-02-12', '2026-02-13', '2026-03-13', '2026-03-14', '2026-03-15']) {
    opDag(dag);
    await wek(regio.omgeving, WEKKERS);
    const alle = await taken('jongere-uitnodigen');
    gegeven.push(alle.length);
    await kijk(noor(), (tx) =>
      tx.db.updateTable('taak').set({ gereed_op: tx.nu }).where('soort', '=', 'jongere-uitnodigen').execute(),
    );
  }
  assert.deepEqual(gegeven, [0, 1, 1, 1, 2, 2]);
});

test('twee werkers naast elkaar en een val halverwege geven elke taak, elk bericht en elke logregel een keer', async () => {
  opDag('2026-02-12');
  let val = 3;
  // Doet wat de echte wekker doet, en valt dan om: alles van die bladzijde is terug, en de volgende keer komt het alsnog.
  const vallend = WEKKERS.map(
    ({ naam, kijk: kijkEcht }): Wekker => ({
      naam,
      async kijk(tx, bladzijde) {
        const gezien = await kijkEcht(tx, bladzijde);
        val -= 1;
        if (val >= 0) return { ...gezien, wekkingen: [...gezien.wekkingen, OMVALLEN] };
        return gezien;
      },
    }),
  );
  for (let keer = 0; keer < 3; keer += 1) await wek(regio.omgeving, vallend).catch(() => undefined);
  const twee = await Promise.all([
    wek(regio.omgeving, WEKKERS),
    wek(regio.omgeving, WEKKERS),
    wek(regio.omgeving, WEKKERS),
  ]);
  const derde = await wek(regio.omgeving, WEKKERS);
  assert.deepEqual(derde, { taken: 0, berichten: 0 });
  assert.equal(twee.filter((gewekt) => gewekt.taken > 0).length <= 1, true);
  assert.equal((await taken('bellen')).length, 2);
  assert.equal((await taken('jongere-uitnodigen')).length, 1);
  const { rows } = await metTelling();
  assert.deepEqual(rows, []);
});

/** Een wekking over een casus die er niet is: de database weigert haar. */
const OMVALLEN = {
  kind: 'taak',
  casus: '00000000-0000-7000-8000-000000000000',
  voor: '00000000-0000-7000-8000-000000000000',
  soort: 'bellen',
  voorDatum: null,
  onderwerp: null,
  sinds: '2026-01-01',
} as const;

/** Taken van de wekker zonder precies een logregel. */
async function metTelling() {
  return metVerbinding(regio.database.superuserUrl, (su) =>
    su.query(
      `select t.soort from taak t where t.soort in ('bellen', 'jongere-uitnodigen') and 1 <> (
         select count(*) from gebeurtenis g where g.code = 'herinnering-verstuurd' and g.object_id = t.id)`,
    ),
  );
}

test('hoogstens een herinnering per week, hoeveel er ook te laat is, en nooit aan het gezin', async () => {
  const berichtenVan = (persoon: string) =>
    kijk({ soort: 'systeem', handeling: 'wekken' }, (tx) =>
      tx.db.selectFrom('bericht').where('persoon_id', '=', persoon).select('id').execute(),
    );
  await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const telling: number[] = [];
  for (const dag of ['2026-01-16', '2026-01-17', '2026-01-18', '2026-01-23', '2026-01-24']) {
    opDag(dag);
    await wek(regio.omgeving, [teLateTaken]);
    telling.push((await berichtenVan(noor().persoon)).length);
  }
  assert.deepEqual(telling, [0, 1, 1, 1, 2]);
  assert.equal((await berichtenVan(moeder)).length, 1);
});

test('buiten de wekker leest het systeem geen casus, stoel, taak of vraag', async () => {
  const tel = (handeling: string) =>
    kijk({ soort: 'systeem', handeling }, async (tx) => [
      (await tx.db.selectFrom('casus').select('id').execute()).length,
      (await tx.db.selectFrom('betrokkene').select('id').execute()).length,
      (await tx.db.selectFrom('deelnemer').select('id').execute()).length,
      (await tx.db.selectFrom('taak').select('id').execute()).length,
      (await tx.db.selectFrom('gegeven').select('id').execute()).length,
      (await tx.db.selectFrom('toestemming').select('id').execute()).length,
    ]);
  assert.deepEqual(await tel('bericht-versturen'), [0, 0, 0, 0, 0, 0]);
  const [casussen = 0, betrokkenen = 0, stoelen = 0, open = 0, ...inhoud] = await tel('wekken');
  assert.ok(casussen > 0 && betrokkenen > 0 && stoelen > 0 && open > 0);
  assert.deepEqual(inhoud, [0, 0]);
});

test('de werker wekt bij zijn start', async () => {
  opDag('2026-01-17');
  const werker = await startWerker({
    omgeving: regio.omgeving,
    pool: regio.regio.werkerPool,
    aanmelden: null,
    post: { bezorg: async () => 'bezorgd', sluit: () => undefined },
    sms: { bezorg: async () => 'bezorgd' },
    adres: 'https://overleg.example',
    wekkers: WEKKERS,
    meld: (regel) => assert.fail(regel),
  });
  try {
    await wachtTot('de taken om te bellen', async () => (await teBellen()).length === 2);
  } finally {
    await werker.stop();
  }
});

test('in de takenrij staat van een fout alleen de soort en de code: nooit het adres dat de mailserver noemde', async () => {
  const gemeld: string[] = [];
  const weigering = (aan: string) => Object.assign(new Error(`550 5.7.1 <${aan}> geweigerd`), { code: 'EENVELOPE' });
  const werker = await startWerker({
    omgeving: regio.omgeving,
    pool: regio.regio.werkerPool,
    aanmelden: null,
    post: { bezorg: ({ aan }) => Promise.reject(weigering(aan)), sluit: () => undefined },
    sms: { bezorg: async () => 'bezorgd' },
    adres: 'https://overleg.example',
    wekkers: [],
    meld: (regel) => gemeld.push(regel),
  });
  const bewaard = () =>
    metVerbinding(regio.database.superuserUrl, async (su) => {
      const { rows } = await su.query<{ fout: string }>(
        'select distinct last_error as fout from graphile_worker.jobs where last_error is not null',
      );
      return rows.map(({ fout }) => fout);
    });
  try {
    await kijk({ soort: 'systeem', handeling: 'wekken' }, (tx) => planBerichten(tx, [moeder]));
    await wachtTot('de mislukte taak', async () => (await bewaard()).length > 0);
  } finally {
    await werker.stop();
  }
  assert.deepEqual(await bewaard(), ['Error EENVELOPE']);
  assert.ok(gemeld.includes('werker: de taak verstuur-bericht is mislukt (EENVELOPE) en wordt herhaald'), `${gemeld}`);
});

test('een wekker die faalt, houdt de andere niet tegen', async () => {
  const stuk = maakWekker({ naam: 'stuk', lees: () => Promise.reject(new Error('stuk')), wektaken: () => [] });
  await assert.rejects(wek(regio.omgeving, [stuk, ...WEKKERS]), /stuk/);
  assert.deepEqual(await teBellen(), [vader]);
});
