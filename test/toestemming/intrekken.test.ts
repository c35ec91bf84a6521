import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { legVast } from '../../src/logboek/leg-vast.ts';
import { schrijfRegel } from '../../src/plan/schrijf-regel.ts';
import { beantwoordIntrekking } from '../../src/toestemming/beantwoord-intrekking.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { bewijsVanToestemming } from '../../src/toestemming/bewijs-van-toestemming.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { toonAntwoorden } from '../../src/toestemming/toon-vraag.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { type Daan, GEWOON, type Wie } from '../gegeven/daan.ts';
import { maakPlanproef, regelVan } from '../plan/plannen.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { type Gesteld, gezin, stelVraagVan, tik, werk } from './bries.ts';

/** Scenario S-4, van begin tot eind: drie gegevens op toestemming, en de jongere trekt in voor school alleen. */
let d: Daan;
let vraag: Gesteld;
const gegevens: string[] = [];
let school: string;
let arts: string;

before(async () => {
  d = await maakPlanproef();
  school = await d.stoel('femke');
  arts = await d.stoel('liesbeth');
  vraag = await stelVraagVan(d, 'sanne', [school, arts], {
    soorten: ['gezondheid', 'interventies'],
    voorbeelden: [
      { soort: 'gezondheid', tekst: 'Een rustige start helpt.' },
      { soort: 'interventies', tekst: 'Wij oefenen elke week.' },
    ],
  });
  for (const wie of ['vader', 'moeder', 'daan'] as const) await zegJa(wie);
});
after(() => d?.weg());

async function zegJa(wie: Wie): Promise<void> {
  tik(d);
  const antwoorden = [school, arts].flatMap((deelnemer) =>
    (['gezondheid', 'interventies'] as const).map((soort) => ({ deelnemer, soort, antwoord: 'ja' }) as const),
  );
  const invoer = { casus: d.casus, vraag: vraag.vraag, tekstHash: vraag.tekstHash, antwoorden };
  assert.equal((await beantwoordToestemming(gezin(d, wie), invoer)).kind, 'bewaard');
}

const persoon = (wie: Wie) => (d.verzoeker(wie) as { persoon: string }).persoon;
const lees = (wie: Wie, gegeven: string) => leesGegeven(d.als(wie), { casus: d.casus, gegeven });
const taken = async (soort: string) =>
  (
    await d.su.query<{ voor_persoon_id: string }>(
      'select voor_persoon_id from taak where casus_id = $1 and soort = $2 and gereed_op is null',
      [d.casus, soort],
    )
  ).rows.map((rij) => rij.voor_persoon_id);
const logstand = async () =>
  (await d.su.query<{ id: string; bytes: Buffer }>('select id, bytes from gebeurtenis order by id')).rows;

test('S-4 stap 1: Bries deelt drie gegevens op het ja van beide ouders en Daan; een ervan is een doel van het plan', async () => {
  for (const tekst of ['Een rustige start helpt.', 'Prikkels kosten veel.']) {
    const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst, waarom: 'Voor de klas.' });
    assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [school, arts] })).kind, 'gedeeld');
    gegevens.push(invoer.gegeven);
  }
  const regel = await regelVan(d, 'sanne', { categorie: 'e', leefgebied: 'gezondheid', aan: ['femke', 'liesbeth'] });
  const uit = await schrijfRegel(d.als('sanne'), regel);
  assert.ok(uit.kind === 'bewaard', JSON.stringify(uit));
  gegevens.push(regel.gegeven);
  for (const id of gegevens) assert.equal((await lees('femke', id)).kind, 'gelezen');
});

test('S-4 stap 2 en 3: Daan trekt in voor school en houdt het ja voor de jeugdarts; het werkt bij het volgende verzoek (6c, 6d)', async () => {
  const { rows } = await d.su.query<{ id: string }>(
    "select id from toestemming where vraag_id = $1 and persoon_id = $2 and deelnemer_id = $3 and antwoord = 'ja'",
    [vraag.vraag, persoon('daan'), school],
  );
  const voor = await logstand();
  tik(d);
  const uit = await trekToestemmingIn(gezin(d, 'daan'), { casus: d.casus, antwoorden: rows.map((r) => r.id) });
  assert.ok(uit.kind === 'ingetrokken' && uit.dicht === 3 && uit.gelezen === 3, JSON.stringify(uit));
  for (const id of gegevens) {
    assert.equal((await lees('femke', id)).kind, 'geweigerd');
    assert.equal((await lees('liesbeth', id)).kind, 'gelezen');
  }
  const na = new Map((await logstand()).map((rij) => [rij.id, rij.bytes]));
  for (const rij of voor)
    assert.ok(na.get(rij.id)?.equals(rij.bytes), 'S-4 stap 5: het logboek tot dan is onveranderd');
});

test('S-4 stap 3 en 4: school hoort het, en wie het antwoord mag zien verschilt: Bries en Daan wel, vader niet (11.5, Bijl 5-a)', async () => {
  assert.deepEqual(await taken('toestemming-ingetrokken'), [persoon('femke')]);
  const blad = await toonToestemmingen(werk(d, 'femke'), { casus: d.casus });
  assert.ok(blad.kind === 'overzicht');
  const [bericht] = blad.overzicht.teBeantwoorden;
  assert.ok(bericht !== undefined && blad.overzicht.teBeantwoorden.length === 1);
  assert.ok(
    blad.overzicht.grondslagen.every(({ code }) =>
      ['extra-ondersteuning', 'verzuim-melden', 'school-naar-verband'].includes(code),
    ),
  );
  const geef = (grondslag: string, wie: Wie = 'femke') =>
    beantwoordIntrekking(werk(d, wie), {
      casus: d.casus,
      bericht: bericht.id,
      antwoord: { kind: 'eigen-grondslag', grondslag, waarom: 'Wij spraken dit ook af in het eigen plan van school.' },
    });
  assert.deepEqual(await geef('jeugdhulp'), { kind: 'geen-grondslag' });
  assert.deepEqual(await geef('extra-ondersteuning', 'sanne'), { kind: 'niet-gevonden' });
  tik(d);
  const eigen = () => geef('extra-ondersteuning');
  const samen = await tegelijk(d, [eigen, eigen]);
  assert.deepEqual(samen.map(({ kind }) => kind).toSorted(), ['al-beantwoord', 'beantwoord'], 'tegelijk verzonden');
  assert.deepEqual(await eigen(), { kind: 'al-beantwoord' });
  const { rows: gelukt } = await d.su.query(
    "select id from gebeurtenis where code = 'intrekking-beantwoord' and uitkomst = 'gelukt' and object_id = $1",
    [bericht.id],
  );
  assert.equal(gelukt.length, 1, 'wat niet is bewaard, ligt niet als gelukt vast');
  assert.deepEqual(await taken('toestemming-ingetrokken'), []);
  for (const id of gegevens) assert.equal((await lees('femke', id)).kind, 'geweigerd', 'een antwoord maakt niets open');

  const bries = await toonToestemmingen(werk(d, 'sanne'), { casus: d.casus });
  assert.ok(bries.kind === 'overzicht');
  const antwoord = bries.overzicht.regels[0]?.dossier?.intrekkingen[0]?.antwoord;
  assert.ok(
    antwoord?.kind === 'eigen-grondslag' && antwoord.woorden?.startsWith('Wij spraken'),
    JSON.stringify(antwoord),
  );
  const vanDaan = await toonAntwoorden(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(vanDaan.kind === 'antwoorden' && vanDaan.intrekkingen[0]?.antwoord?.kind === 'eigen-grondslag');
  const vanVader = await toonAntwoorden(gezin(d, 'vader'), { casus: d.casus });
  assert.ok(vanVader.kind === 'antwoorden' && vanVader.intrekkingen.length === 0);
  const { rows } = await d.su.query<{ woorden: Buffer }>('select woorden from intrekkingsbericht where id = $1', [
    bericht.id,
  ]);
  assert.ok(!rows[0]?.woorden.includes(Buffer.from('Wij spraken')));
});

test('S-4 stap 6: een doel dat op het ingetrokkene rust, is voor de regie een taak', async () => {
  assert.deepEqual(await taken('plan-herzien'), [persoon('femke')]);
});

test('wie veertien dagen niets zegt, ziet de regie, zonder te zien wie introk', async () => {
  tik(d);
  for (const id of gegevens) await lees('liesbeth', id);
  assert.equal(
    (await trekToestemmingIn(gezin(d, 'moeder'), { casus: d.casus, antwoorden: 'alles' })).kind,
    'ingetrokken',
  );
  const regie = async () => {
    const uit = await toonToestemmingen(werk(d, 'femke'), { casus: d.casus });
    assert.ok(uit.kind === 'overzicht');
    return uit.overzicht.teLaat.map(({ persoon: wie }) => wie);
  };
  assert.deepEqual(await regie(), []);
  d.zetKlok(new Date(d.omgeving.klok().getTime() + 15 * 86_400_000).toISOString());
  assert.deepEqual(await regie(), [persoon('liesbeth')]);
});

test('het bewijs van toestemming noemt per ondertekenaar wat is gegeven en ingetrokken, alleen voor de partij die vroeg (C-14)', async () => {
  const bewijs = async (wie: 'sanne' | 'femke', stoelVan: 'sanne' | 'femke') =>
    inTransactie({ ...werk(d, wie), slot: 'geen', logregel: 'verplicht' }, async (tx) => {
      await legVast(tx, { code: 'toestemming-ingezien', uitkomst: 'gelukt', casus: d.casus, betrokkenen: [] });
      const feiten = await laadFeiten(tx, d.casus);
      const stoel = feiten?.deelnemers.find((zit) => zit.persoon === persoon(stoelVan));
      assert.ok(feiten !== null && stoel !== undefined);
      return bewijsVanToestemming(tx, { feiten, stoel });
    });
  const [eerste] = await bewijs('sanne', 'sanne');
  assert.ok(eerste !== undefined);
  assert.deepEqual(
    eerste.parties.signers.map(({ role }) => role),
    ['gezagdrager-1', 'gezagdrager-2', 'jongere'],
  );
  const gebeurtenissen = eerste.events.filter(
    (e) => e.role === 'jongere' && e.recipient === school && e.kind === 'gezondheid',
  );
  assert.deepEqual(
    gebeurtenissen.map(({ state }) => state),
    ['given', 'withdrawn'],
  );
  assert.equal(eerste.header.noticeHash, vraag.tekstHash);
  assert.equal(eerste.processing.purpose, 'Wat helpt om op maandag naar school te gaan?');
  assert.deepEqual(await bewijs('femke', 'femke'), [], 'een ander vroeg zelf niets');
  assert.deepEqual(await bewijs('femke', 'sanne'), [], 'een ander krijgt niets, ook niet met de stoel erbij');
});
