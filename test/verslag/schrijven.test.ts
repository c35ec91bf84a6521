import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { beginVerslag } from '../../src/verslag/begin-verslag.ts';
import { legVerslagVoor, neemVerslagTerug } from '../../src/verslag/leg-voor.ts';
import { zegKloptNiet } from '../../src/verslag/reageer.ts';
import { schrijfDeel } from '../../src/verslag/schrijf-deel.ts';
import { brengVerslagUit, stelVerslagVast } from '../../src/verslag/stel-vast.ts';
import { toonVerslag } from '../../src/verslag/toon-verslag.ts';
import { toonVerslagen } from '../../src/verslag/toon-verslagen.ts';
import { trekDeelTerug } from '../../src/verslag/trek-deel-terug.ts';
import { GEWOON } from '../gegeven/daan.ts';
import { tik, werk } from '../toestemming/bries.ts';
import {
  brengUit,
  deelVan,
  leest,
  legDeel,
  maakVerslagproef,
  plekVan,
  TAFEL,
  type Verslagproef,
  voorgelegd,
  zegt,
  ziet,
} from './verslagen.ts';

let d: Verslagproef;
before(async () => {
  d = await maakVerslagproef();
});
after(() => d?.weg());

test('alleen wie het overleg leidt begint een verslag, een keer, van een bijeenkomst die is geweest (CL-5c)', async () => {
  const wens = { casus: d.casus, bijeenkomst: d.bijeenkomst, verslag: d.omgeving.ids() };
  assert.equal((await beginVerslag(werk(d, 'rachid'), wens)).kind, 'niet-gevonden');
  assert.deepEqual(await beginVerslag(werk(d, 'femke'), wens), { kind: 'is-er-al', verslag: d.verslag });
  assert.equal((await toonVerslag(d.als('noor'), d)).kind, 'niet-gevonden');
  for (const wie of ['moeder', 'daan'] as const)
    assert.equal((await toonVerslag(d.als(wie), d)).kind, 'niet-gevonden', `${wie} ziet nog geen concept`);
});

test('van een concept leest alleen de schrijver de tekst; de regie ziet waaraan wordt geschreven en niet wat', async () => {
  const concept = await deelVan(d, 'sanne', { titel: 'Van Bries', tekst: 'Nog een half zinnetje', voorleggen: null });
  assert.deepEqual(await schrijfDeel(werk(d, 'sanne'), concept), { kind: 'bewaard', versie: 1 });
  assert.equal((await ziet(d, 'sanne')).concepten[0]?.tekst, 'Nog een half zinnetje');
  const regie = await ziet(d, 'femke');
  assert.deepEqual(
    regie.inDeMaak.map(({ titel, bron }) => [titel, bron.naam]),
    [['Van Bries', 'Sanne Vos']],
  );
  assert.ok(!JSON.stringify(regie).includes('half zinnetje'));
  assert.deepEqual((await ziet(d, 'rachid')).inDeMaak, []);
  const laat = { ...concept, tekst: 'Uit het andere venster', versie: 0 };
  const botst = await schrijfDeel(werk(d, 'sanne'), laat);
  assert.ok(botst.kind === 'intussen-gewijzigd');
  assert.deepEqual([botst.nu?.tekst, botst.nu?.versie], ['Nog een half zinnetje', 1], 'beide teksten zijn er nog');
  assert.equal((await schrijfDeel(werk(d, 'sanne'), { ...laat, versie: 1 })).kind, 'bewaard');
  assert.equal((await trekDeelTerug(werk(d, 'sanne'), { ...plekVan(d), deel: concept.deel })).kind, 'teruggetrokken');
  assert.deepEqual((await ziet(d, 'femke')).inDeMaak, []);
});

test('wie een deel niet kreeg, ziet het niet: geen titel, geen gat, geen telling (3.4f)', async () => {
  const deel = await legDeel(d, 'femke', { aan: ['rachid', 'moeder', 'daan'], titel: 'Verzuim in maart' });
  assert.deepEqual(deel.uitkomst.geweigerd, []);
  assert.deepEqual(await leest(d, 'rachid'), ['De ochtenden lukken, de middagen niet.']);
  for (const wie of ['tom', 'liesbeth', 'sanne'] as const) {
    const beeld = JSON.stringify(await ziet(d, wie));
    assert.ok(!beeld.includes('Verzuim in maart') && !beeld.includes(deel.deel), wie);
  }
});

test('een deel over gezondheid gaat zonder toestemming niet naar de tafel, en de rest van het verslag gaat door (6b)', async () => {
  const gezond = await legDeel(d, 'sanne', {
    titel: 'Hoe Daan slaapt',
    tekst: 'Hij slaapt weer door.',
    kenmerken: { ...GEWOON, bevatGezondheid: true },
    aan: ['femke', 'rachid', 'moeder'],
  });
  const niet = gezond.uitkomst.geweigerd.map((g) => g.deelnemer);
  assert.ok(niet.includes(await d.stoel('femke')) && niet.includes(await d.stoel('rachid')));
  const regie = JSON.stringify(await ziet(d, 'femke'));
  assert.ok(!regie.includes('slaapt'), 'ook wie leidt ziet er niets van');
  assert.deepEqual(await leest(d, 'sanne'), ['Hij slaapt weer door.']);
});

test('een open vraag of een vreemde soort houdt alles tegen; er is niets geschreven', async () => {
  const { rows: voor } = await d.su.query('select count(*)::int as n from gegeven');
  const { bevatGezondheid: _, ...open } = GEWOON;
  const vraag = await deelVan(d, 'femke', { categorie: 'd', kenmerken: open, aan: ['tom'] });
  assert.equal((await schrijfDeel(werk(d, 'femke'), vraag)).kind, 'vragen-open');
  const soort = await deelVan(d, 'rachid', { categorie: 'e' });
  assert.deepEqual(await schrijfDeel(werk(d, 'rachid'), soort), { kind: 'kan-niet', reden: 'soort' });
  const onaf = await deelVan(d, 'rachid', { aard: null });
  assert.deepEqual(await schrijfDeel(werk(d, 'rachid'), onaf), { kind: 'kan-niet', reden: 'onaf' });
  const { rows: na } = await d.su.query('select count(*)::int as n from gegeven');
  assert.deepEqual(na, voor);
});

test('twee keer wijzigen: de tweede krijgt beide teksten, en wie het oude las leest het nieuwe zonder merkteken', async () => {
  const eerste = await legDeel(d, 'rachid', {
    aan: ['femke', 'daan'],
    tekst: 'Ik bel elke week.',
    titel: 'Leerplicht',
  });
  await leest(d, 'femke');
  const nieuw = await legDeel(d, 'rachid', {
    vervangt: eerste.deel,
    aan: ['femke'],
    tekst: 'Ik bel om de week.',
    titel: 'Leerplicht',
  });
  const laat = await deelVan(d, 'rachid', { vervangt: eerste.deel, aan: ['femke'], tekst: 'Ik kom langs.' });
  const botst = await schrijfDeel(werk(d, 'rachid'), laat);
  assert.ok(botst.kind === 'intussen-gewijzigd');
  assert.deepEqual([botst.nu?.deel, botst.nu?.tekst], [nieuw.deel, 'Ik bel om de week.']);
  const regie = await leest(d, 'femke');
  assert.ok(regie.includes('Ik bel om de week.') && !regie.includes('weg') && !regie.includes('Ik bel elke week.'));
  assert.equal((await schrijfDeel(werk(d, 'rachid'), nieuw)).kind, 'al-voorgelegd', 'twee keer verzenden is een keer');
  assert.equal((await schrijfDeel(werk(d, 'femke'), { ...laat, vervangt: nieuw.deel })).kind, 'kan-niet');
});

test('andere woorden bij een deel dat al aan tafel ligt gaan niet verloren: de schrijver krijgt beide teksten', async () => {
  const gelegd = await legDeel(d, 'rachid', { aan: ['femke'], tekst: 'Hij komt op dinsdag.', titel: 'Dagen' });
  const ander = { ...gelegd, tekst: 'Hij komt op dinsdag en vrijdag.' };
  for (const laat of [ander, { ...ander, voorleggen: null }, { ...gelegd, ontvangers: [] }]) {
    const botst = await schrijfDeel(werk(d, 'rachid'), laat);
    assert.ok(botst.kind === 'intussen-gewijzigd' && botst.nieuw, JSON.stringify(botst));
    assert.deepEqual([botst.nu?.deel, botst.nu?.tekst], [gelegd.deel, 'Hij komt op dinsdag.']);
  }
  const anderWaarom = await schrijfDeel(werk(d, 'rachid'), { ...gelegd, waarom: 'Dan kan school erop rekenen.' });
  assert.ok(anderWaarom.kind === 'intussen-gewijzigd', 'ook alleen een ander waarom gaat niet stil voorbij');
  assert.equal(anderWaarom.nu?.waarom, gelegd.waarom);
  const opnieuw = { deel: d.omgeving.ids(), gegeven: d.omgeving.ids(), versie: 0, vervangt: gelegd.deel };
  assert.equal((await schrijfDeel(werk(d, 'rachid'), { ...ander, ...opnieuw })).kind, 'voorgelegd');
  const weer = await schrijfDeel(werk(d, 'rachid'), { ...gelegd, tekst: 'Hij komt nooit.' });
  assert.ok(weer.kind === 'intussen-gewijzigd' && weer.nieuw);
  assert.deepEqual([weer.nu?.deel, weer.nu?.tekst], [opnieuw.deel, 'Hij komt op dinsdag en vrijdag.']);
  assert.equal((await trekDeelTerug(werk(d, 'rachid'), { ...plekVan(d), deel: opnieuw.deel })).kind, 'teruggetrokken');
  const weg = await schrijfDeel(werk(d, 'rachid'), { ...ander, tekst: 'Nog een keer.' });
  assert.ok(weg.kind === 'intussen-gewijzigd' && weg.nieuw && weg.nu === null);
});

test('besluiten en acties van de bijeenkomst staan in het verslag van wie ze mag lezen', async () => {
  const besluit = d.omgeving.ids();
  const uit = await legBesluitVast(werk(d, 'femke'), {
    besluit,
    casus: d.casus,
    bijeenkomst: d.bijeenkomst,
    actie: { voor: await d.stoel('rachid'), datum: '2026-03-20' },
    inhoud: { soort: 'raam', tekst: 'De volgende afspraak plannen' },
  });
  assert.equal(uit.kind, 'vastgelegd', JSON.stringify(uit));
  const [afspraak] = (await ziet(d, 'tom')).afspraken;
  assert.deepEqual([afspraak?.tekst, afspraak?.wie?.naam], ['De volgende afspraak plannen', 'Rachid Amrani']);
});

test('ter akkoord: ieder zegt of het klopt; wat niet klopt leest de bron, en wie leidt alleen als die het deel leest', async () => {
  assert.deepEqual(await legVerslagVoor(werk(d, 'femke'), { ...plekVan(d), reageerVoor: '2026-03-03' }), {
    kind: 'kan-niet',
    reden: 'datum',
  });
  await voorgelegd(d);
  assert.deepEqual(await schrijfDeel(werk(d, 'femke'), await deelVan(d, 'femke')), {
    kind: 'kan-niet',
    reden: 'ligt-vast',
  });
  assert.equal((await ziet(d, 'femke')).akkoorden.length, TAFEL.length);
  const deelBij = async (wie: 'moeder', tekst: string) =>
    (await ziet(d, wie)).stukken.flatMap((s) => (s.kind === 'deel' && s.deel.tekst === tekst ? [s.deel.deel] : []));
  const slaap = await deelBij('moeder', 'Hij slaapt weer door.');
  const school = await deelBij('moeder', 'De ochtenden lukken, de middagen niet.');
  const anders = { stand: 'niet-akkoord', woorden: 'Hij slaapt juist slecht.', delen: slaap } as const;
  // Drie keer hetzelfde, waarvan twee tegelijk, is een reactie en een vraag.
  assert.equal((await zegt(d, 'moeder', anders)).kind, 'gereageerd');
  const nogEens = await Promise.all([zegt(d, 'moeder', anders), zegt(d, 'moeder', anders)]);
  assert.ok(nogEens.every(({ kind }) => kind === 'gereageerd'));
  const meningen = async (wie: 'sanne' | 'femke' | 'rachid') =>
    (await ziet(d, wie)).stukken.flatMap((s) => (s.kind === 'deel' ? s.deel.kloptNiet.map((m) => m.woorden) : []));
  assert.deepEqual(await meningen('sanne'), ['Hij slaapt juist slecht.']);
  assert.ok(!JSON.stringify(await ziet(d, 'femke')).includes('juist slecht'), 'de regie leest dat deel zelf niet');
  await zegt(d, 'moeder', { stand: 'niet-akkoord', woorden: 'Ook de middagen lukken.', delen: school });
  assert.deepEqual(await meningen('femke'), ['Ook de middagen lukken.']);
  assert.deepEqual(await meningen('sanne'), [], 'wat niet meer is genoemd, klopt weer');
  assert.deepEqual(await meningen('rachid'), [], 'een andere lezer hoort niet wat moeder vond');
  const { rows } = await d.su.query(
    "select b.gegeven_id = d.gegeven_id as wijst from betrokkenevraag b left join verslagdeel d on d.gegeven_id = b.gegeven_id where b.soort = 'klopt-niet'",
  );
  assert.deepEqual(
    rows.map(({ wijst }) => wijst),
    [true, true],
    'het is ook een vraag, waar een mens op antwoordt, en zij wijst het gegeven aan',
  );
  assert.equal((await ziet(d, 'vader')).akkoorden.filter((a) => a.mens.soort !== 'medewerker' && !a.ik).length, 0);
  const vreemd = await zegt(d, 'tom', { stand: 'niet-akkoord', delen: slaap, woorden: 'x' });
  assert.deepEqual(vreemd, { kind: 'kan-niet', reden: 'deel' }, 'over een deel dat u niet leest valt niets te zeggen');
});

test('een verslag kan terug; daarna tellen oude reacties niet meer, en een reactie op de oude ronde ook niet', async () => {
  const oud = (await ziet(d, 'femke')).verslag.ronde;
  assert.equal((await neemVerslagTerug(werk(d, 'femke'), plekVan(d))).kind, 'teruggenomen');
  assert.equal((await toonVerslag(d.als('moeder'), d)).kind, 'niet-gevonden');
  await voorgelegd(d);
  assert.ok((await ziet(d, 'femke')).akkoorden.every((a) => a.stand === 'gevraagd'));
  assert.deepEqual(await zegt(d, 'rachid', { ronde: oud }), { kind: 'kan-niet', reden: 'niet-voorgelegd' });
});

const openVerslagtaken = async ({ su }: Pick<Verslagproef, 'su'>) =>
  (
    await su.query(
      "select soort, voor_persoon_id, onderwerp_id from taak where soort like 'verslag-%' and gereed_op is null",
    )
  ).rows;

test('vaststellen wacht op reacties tot de dag voorbij is; wie niet reageerde, staat er zo bij', async () => {
  await zegt(d, 'rachid');
  assert.deepEqual(await stelVerslagVast(werk(d, 'femke'), plekVan(d)), {
    kind: 'kan-niet',
    reden: 'wacht-op-reactie',
  });
  const { rows } = await d.su.query(
    "select soort, voor_datum::text, count(*)::int as n from taak where soort like 'verslag-%' and gereed_op is null group by 1, 2 order by 1",
  );
  assert.deepEqual(rows, [
    { soort: 'verslag-nakijken', voor_datum: '2026-03-10', n: 7 },
    { soort: 'verslag-vaststellen', voor_datum: '2026-03-10', n: 1 },
  ]);
  assert.deepEqual(await brengVerslagUit(werk(d, 'femke'), plekVan(d)), {
    kind: 'kan-niet',
    reden: 'niet-vastgesteld',
  });
  d.zetKlok('2026-03-11T09:00:00.000Z');
  assert.equal((await stelVerslagVast(werk(d, 'femke'), plekVan(d))).kind, 'vastgesteld');
  const standen = new Map((await ziet(d, 'femke')).akkoorden.map((a) => [a.mens.naam, a.stand]));
  assert.equal(standen.get('Rachid Amrani'), 'akkoord');
  assert.equal(standen.get('Tom Hendriks'), 'zonder-reactie');
  assert.deepEqual(await openVerslagtaken(d), [
    { soort: 'verslag-uitbrengen', voor_persoon_id: d.wie('femke').persoon, onderwerp_id: plekVan(d).verslag },
  ]);
});

test('uitbrengen stuurt een bericht zonder inhoud; wie opent krijgt een leesbewijs dat alleen de regie ziet (CL-5d)', async () => {
  tik(d);
  assert.equal((await brengVerslagUit(werk(d, 'femke'), plekVan(d))).kind, 'uitgebracht');
  assert.deepEqual(await openVerslagtaken(d), []);
  await ziet(d, 'moeder');
  await ziet(d, 'moeder');
  await ziet(d, 'rachid');
  assert.deepEqual(
    (await ziet(d, 'femke')).lezers.map((l) => l.mens.naam),
    ['Ilse Bakker', 'Rachid Amrani', 'Femke Bos'],
  );
  assert.deepEqual((await ziet(d, 'rachid')).lezers, []);
  const { rows } = await d.su.query("select 1 from gebeurtenis where code = 'verslagdeel-gelezen'");
  assert.ok(rows.length > 5, 'elke bron van wie er iets is gelezen staat in het logboek');
});

test('na het uitbrengen kan iemand nog zeggen dat een deel niet klopt, een keer per formulier', async () => {
  const [stuk] = (await ziet(d, 'daan')).stukken;
  assert.ok(stuk?.kind === 'deel');
  const wens = { ...plekVan(d), deel: stuk.deel.deel, reactie: d.omgeving.ids(), woorden: 'Dit is niet zo.' };
  assert.equal((await zegKloptNiet(d.als('daan'), wens)).kind, 'vastgelegd');
  assert.equal((await zegKloptNiet(d.als('daan'), wens)).kind, 'vastgelegd');
  assert.equal((await zegKloptNiet(d.als('liesbeth'), wens)).kind, 'niet-gevonden');
  const { rows } = await d.su.query('select count(*)::int as n from verslagreactie where id = $1', [wens.reactie]);
  assert.equal(rows[0]?.n, 1);
  const { rows: taken } = await d.su.query(
    "select count(*)::int as n from taak where soort = 'verslagdeel-nakijken' and gereed_op is null",
  );
  assert.equal(taken[0]?.n, 1, 'de bron hoort het');
});

test('een teruggetrokken deel laat alleen bij wie het had gelezen een merkteken na (S-4, 11.5)', async () => {
  const [stuk] = (await ziet(d, 'femke')).stukken.filter((s) => s.kind === 'deel' && s.deel.titel === 'Leerplicht');
  assert.ok(stuk?.kind === 'deel');
  const plek = { ...plekVan(d), deel: stuk.deel.deel };
  assert.equal((await trekDeelTerug(werk(d, 'femke'), plek)).kind, 'niet-gevonden', 'niet van school');
  tik(d);
  assert.deepEqual(await trekDeelTerug(werk(d, 'rachid'), plek), { kind: 'teruggetrokken', gelezenDoor: 1 });
  assert.ok((await leest(d, 'femke')).includes('weg'));
  for (const wie of ['rachid', 'tom', 'daan', 'liesbeth'] as const)
    assert.ok(!(await leest(d, wie)).includes('weg'), `${wie} had het nooit gelezen, of schreef het zelf`);
  const [ander] = (await ziet(d, 'rachid')).stukken;
  assert.ok(ander?.kind === 'deel');
  await haalTerug(d.als('femke'), { casus: d.casus, gegeven: ander.deel.gegeven });
  assert.ok((await leest(d, 'rachid')).includes('weg'), 'terughalen bij Gegevens is hetzelfde');
});

test('na sluiten leest niemand nog iets, ook niet dat er iets stond', async () => {
  const vers = await maakVerslagproef();
  try {
    await legDeel(vers, 'femke', { aan: ['rachid', 'moeder'] });
    await voorgelegd(vers);
    await brengUit(vers);
    await ziet(vers, 'rachid');
    assert.equal((await sluitCasus(werk(vers, 'femke'), { casus: vers.casus, grond: 'afgerond' })).kind, 'gesloten');
    for (const wie of ['femke', 'rachid', 'moeder'] as const) {
      const beeld = await ziet(vers, wie);
      assert.deepEqual([beeld.stukken, beeld.afspraken, beeld.aanwezig], [[], [], []], wie);
    }
    const lijst = await toonVerslagen(vers.als('moeder'), { casus: vers.casus });
    assert.ok(lijst.kind === 'verslagen' && lijst.beeld.regels.length === 1);
    assert.equal((await brengVerslagUit(werk(vers, 'femke'), plekVan(vers))).kind, 'kan-niet');
  } finally {
    await vers.weg();
  }
});
