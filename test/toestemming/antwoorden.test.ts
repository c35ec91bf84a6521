import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { zegBehandelrelatie } from '../../src/casus/behandelrelatie/zeg-behandelrelatie.ts';
import { openAlsDeelnemer } from '../../src/casus/open-casus.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { legVast } from '../../src/logboek/leg-vast.ts';
import { beantwoordToestemming, type Keuze } from '../../src/toestemming/beantwoord-toestemming.ts';
import { bewijsVanToestemming } from '../../src/toestemming/bewijs-van-toestemming.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { toonAntwoorden, toonVraag } from '../../src/toestemming/toon-vraag.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { type Gesteld, gezin, stelVraagVan, tik, wensVan, werk } from './bries.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

const overGezondheid = () =>
  d.gegeven({
    categorie: 'e',
    kenmerken: GEWOON,
    tekst: 'Een rustige start helpt.',
    waarom: 'School kan er rekening mee houden.',
  });

async function antwoord(vraag: Gesteld, wie: Wie, antwoorden: readonly Keuze[]) {
  tik(d);
  return beantwoordToestemming(gezin(d, wie), {
    casus: d.casus,
    vraag: vraag.vraag,
    tekstHash: vraag.tekstHash,
    antwoorden,
  });
}

async function leesBewijs({ vraag }: Gesteld) {
  const bewijzen = await inTransactie({ ...werk(d, 'sanne'), slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, { code: 'toestemming-ingezien', uitkomst: 'gelukt', casus: d.casus, betrokkenen: [] });
    const geopend = await openAlsDeelnemer(tx, d.casus, 'toestemming-ingezien');
    return geopend === null ? [] : bewijsVanToestemming(tx, geopend);
  });
  return bewijzen.find(({ header }) => header.recordId === vraag);
}
const ja = (deelnemer: string): Keuze => ({ deelnemer, soort: 'gezondheid', antwoord: 'ja' });
const nee = (deelnemer: string): Keuze => ({ deelnemer, soort: 'gezondheid', antwoord: 'nee' });

test('een ja en een nee van twee ouders is geen geldige toestemming (S-2 stap 3, Bijl 5-j)', async () => {
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school]);
  assert.equal((await antwoord(vraag, 'vader', [ja(school)])).kind, 'bewaard');
  assert.equal((await antwoord(vraag, 'moeder', [nee(school)])).kind, 'bewaard');
  const mening = await antwoord(vraag, 'daan', [ja(school)]);
  assert.ok(mening.kind === 'bewaard' && mening.tekent, 'Bries heeft een behandelrelatie: Daan tekent mee (Bijl 5-l)');
  const gedeeld = await deelGegeven(d.als('sanne'), { ...overGezondheid(), ontvangers: [school] });
  assert.ok(
    gedeeld.kind === 'niet-gedeeld' &&
      gedeeld.geweigerd[0]?.oordeel.redenen.some((r) => r.artikelen.includes('Bijl 5-j')),
  );
});

test('beide ouders en Daan zeggen ja: het mag; wie een antwoord overslaat, zei nee', async () => {
  const [school, leerplicht] = [await d.stoel('femke'), await d.stoel('rachid')];
  const vraag = await stelVraagVan(d, 'sanne', [school, leerplicht]);
  for (const wie of ['vader', 'moeder', 'daan'] as const)
    assert.equal((await antwoord(vraag, wie, [ja(school)])).kind, 'bewaard');
  const gedeeld = await deelGegeven(d.als('sanne'), { ...overGezondheid(), ontvangers: [school, leerplicht] });
  assert.ok(gedeeld.kind === 'gedeeld', JSON.stringify(gedeeld));
  assert.deepEqual(
    gedeeld.gedeeld.map((g) => g.deelnemer),
    [school],
  );
  assert.deepEqual(
    gedeeld.geweigerd.map((g) => g.deelnemer),
    [leerplicht],
  );
});

test('intrekken werkt bij het volgende verzoek, sluit wat erop rustte, en de ontvanger hoort het (6d, 11.5)', async () => {
  const [school, arts] = [await d.stoel('femke'), await d.stoel('liesbeth')];
  const vraag = await stelVraagVan(d, 'sanne', [school, arts]);
  for (const wie of ['vader', 'moeder', 'daan'] as const) await antwoord(vraag, wie, [ja(school), ja(arts)]);
  const invoer = overGezondheid();
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [school, arts] })).kind, 'gedeeld');
  const plek = { casus: d.casus, gegeven: invoer.gegeven };
  assert.equal((await leesGegeven(d.als('femke'), plek)).kind, 'gelezen');

  const { rows } = await d.su.query<{ id: string }>(
    "select id from toestemming where vraag_id = $1 and persoon_id = $2 and deelnemer_id = $3 and antwoord = 'ja'",
    [vraag.vraag, (d.verzoeker('daan') as { persoon: string }).persoon, school],
  );
  const uit = await trekToestemmingIn(gezin(d, 'daan'), { casus: d.casus, antwoorden: rows.map((r) => r.id) });
  assert.ok(uit.kind === 'ingetrokken' && uit.dicht >= 1 && uit.gelezen >= 1, JSON.stringify(uit));

  const daarna = await leesGegeven(d.als('femke'), plek);
  assert.ok(daarna.kind === 'geweigerd' && daarna.oordeel.redenen.some((r) => r.code === 'toestemming-ingetrokken'));
  assert.equal(
    (await leesGegeven(d.als('liesbeth'), plek)).kind,
    'gelezen',
    'voor de jeugdarts bleef het ja staan (6c)',
  );
  const stand = await d.su.query(
    'select status, ingetrokken_omdat from verstrekking where gegeven_id = $1 and aan_deelnemer_id = $2',
    [invoer.gegeven, school],
  );
  assert.deepEqual(stand.rows, [{ status: 'ingetrokken', ingetrokken_omdat: 'toestemming' }]);
  const taken = await d.su.query(
    "select voor_persoon_id from taak where soort = 'toestemming-ingetrokken' and gereed_op is null",
  );
  assert.deepEqual(
    taken.rows.map((r) => r.voor_persoon_id),
    [(d.verzoeker('femke') as { persoon: string }).persoon],
  );
});

test('een nee na een ja is een intrekking; het oude antwoord blijft bewaard en een later ja telt weer (fn 30)', async () => {
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school]);
  for (const wie of ['vader', 'moeder', 'daan'] as const) await antwoord(vraag, wie, [ja(school)]);
  const invoer = overGezondheid();
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [school] })).kind, 'gedeeld');
  const anders = await antwoord(vraag, 'moeder', [nee(school)]);
  assert.ok(anders.kind === 'bewaard' && anders.ingetrokken === 1);
  assert.equal((await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven })).kind, 'geweigerd');
  assert.equal((await antwoord(vraag, 'moeder', [ja(school)])).kind, 'bewaard');
  const { rows } = await d.su.query(
    "select antwoord, ingetrokken_op is not null as ingetrokken, vervangen_op is not null as vervangen from toestemming where vraag_id = $1 and ondertekenaar = 'gezagdrager-2' order by op, id",
    [vraag.vraag],
  );
  assert.deepEqual(rows, [
    { antwoord: 'ja', ingetrokken: true, vervangen: true },
    { antwoord: 'ja', ingetrokken: false, vervangen: false },
  ]);
  assert.equal((await deelGegeven(d.als('sanne'), { ...overGezondheid(), ontvangers: [school] })).kind, 'gedeeld');
});

test('wie een andere tekst las dan er staat, tekent niets', async () => {
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school]);
  const uit = await antwoord({ ...vraag, tekstHash: '00'.repeat(32) }, 'vader', [ja(school)]);
  assert.deepEqual(uit, { kind: 'andere-tekst' });
  const { rows } = await d.su.query('select count(*)::int as n from toestemming where vraag_id = $1', [vraag.vraag]);
  assert.deepEqual(rows, [{ n: 0 }]);
  const { rows: log } = await d.su.query(
    "select uitkomst from gebeurtenis where object_id = $1 and code = 'toestemming-beantwoord'",
    [vraag.vraag],
  );
  assert.deepEqual(log, [{ uitkomst: 'geweigerd' }]);
});

test('een vraag die twee keer tegelijk wordt verzonden is een vraag, en van twee vragen tegelijk over hetzelfde blijft er een', async () => {
  const ontvangers = [await d.stoel('femke')];
  const stel = (vraag: string) =>
    stelToestemmingsvraag(werk(d, 'sanne'), wensVan(d, ontvangers, { vraag, soorten: ['interventies'], voorbeelden }));
  const voorbeelden = [{ soort: 'interventies', tekst: 'Wij oefenen elke week.' }] as const;
  const levend = async (vragen: readonly string[]) =>
    (
      await d.su.query('select id from toestemmingsvraag where id = any($1) and vervallen_op is null', [vragen])
    ).rows.map(({ id }) => id);
  tik(d);
  const zelfde = d.omgeving.ids();
  const [een, nogEens] = await tegelijk(d, [() => stel(zelfde), () => stel(zelfde)]);
  assert.equal(een?.kind, 'gesteld');
  assert.deepEqual(nogEens, een, 'wie tweede is, krijgt hetzelfde te horen');
  const twee = [d.omgeving.ids(), d.omgeving.ids()];
  assert.deepEqual(
    (
      await tegelijk(
        d,
        twee.map((vraag) => () => stel(vraag)),
      )
    ).map(({ kind }) => kind),
    ['gesteld', 'gesteld'],
  );
  assert.equal((await levend([zelfde, ...twee])).length, 1, 'niemand hoort twee keer hetzelfde te beantwoorden');
});

test('alles tegelijk intrekken kan, en daarna is er niets meer in te trekken', async () => {
  const uit = await trekToestemmingIn(gezin(d, 'vader'), { casus: d.casus, antwoorden: 'alles' });
  assert.equal(uit.kind, 'ingetrokken');
  assert.deepEqual(await trekToestemmingIn(gezin(d, 'vader'), { casus: d.casus, antwoorden: 'alles' }), {
    kind: 'niets-in-te-trekken',
  });
});

test('iemand van buiten de casus vindt niets', async () => {
  const uit = await trekToestemmingIn(
    { ...gezin(d, 'vader'), verzoeker: { soort: 'ouder', persoon: d.omgeving.ids() } },
    { casus: d.casus, antwoorden: 'alles' },
  );
  assert.deepEqual(uit, { kind: 'niet-gevonden' });
});

test('een nieuwere vraag die een eerdere dekt, laat die vervallen; een andere ontvanger niet (Bijl 5-i)', async () => {
  const [school, arts] = [await d.stoel('femke'), await d.stoel('liesbeth')];
  const eerst = await stelVraagVan(d, 'sanne', [school]);
  const anders = await stelVraagVan(d, 'sanne', [arts]);
  const weer = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt bij de toetsweek?' });
  const { rows } = await d.su.query(
    'select id, vervallen_op is not null as voorbij from toestemmingsvraag where id = any($1) order by gevraagd_op',
    [[eerst.vraag, anders.vraag, weer.vraag]],
  );
  assert.deepEqual(
    rows.map((r) => r.voorbij),
    [true, false, false],
  );
  assert.deepEqual(await antwoord(eerst, 'vader', [ja(school)]), { kind: 'voorbij' });
});

test('wie deelt op grond van zijn eigen taak, vraagt geen toestemming voor de vorm (fn 43)', async () => {
  const uit = await stelToestemmingsvraag(werk(d, 'rachid'), wensVan(d, [await d.stoel('femke')]));
  assert.deepEqual(uit, { kind: 'kan-niet', reden: 'geen-toestemming-nodig' });
});

test('over een partij waar het gezin niets van weet, gaat eerst informeren voor (12.1)', async () => {
  await d.su.query('delete from informatie_ontvanger where casus_id = $1 and partij_id = $2', [
    d.casus,
    d.gebied.partij.get('swv-vo'),
  ]);
  const uit = await stelToestemmingsvraag(werk(d, 'sanne'), wensVan(d, [await d.stoel('tom')]));
  assert.deepEqual(uit, { kind: 'eerst-informeren', partijen: ['SWV VO Waterrijk'] });
});

test('zonder behandelrelatie is een nee van Daan een mening: vastgelegd, en zij houdt niets tegen (Bijl 5-l)', async () => {
  await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt: false });
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school]);
  for (const wie of ['vader', 'moeder'] as const) await antwoord(vraag, wie, [ja(school)]);
  const mening = await antwoord(vraag, 'daan', [nee(school)]);
  assert.ok(mening.kind === 'bewaard' && !mening.tekent);
  const invoer = overGezondheid();
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [school] })).kind, 'gedeeld');
  await antwoord(vraag, 'daan', [ja(school)]);
  const weg = await trekToestemmingIn(gezin(d, 'daan'), { casus: d.casus, antwoorden: 'alles' });
  assert.ok(weg.kind === 'ingetrokken');
  assert.equal(
    (await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven })).kind,
    'gelezen',
    'zijn mening droeg dit niet',
  );
});

test('begint de behandeling pas na zijn mening, dan tekende Daan nog niet: hij wordt opnieuw gevraagd (Bijl 5-l)', async () => {
  await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt: false });
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt als de behandeling begint?' });
  const deel = async () => (await deelGegeven(d.als('sanne'), { ...overGezondheid(), ontvangers: [school] })).kind;
  for (const wie of ['vader', 'moeder', 'daan'] as const) await antwoord(vraag, wie, [ja(school)]);
  assert.equal(await deel(), 'gedeeld', 'zonder behandeling tekenen zijn ouders');
  const bewijs = await leesBewijs(vraag);
  const wieTekende = (van: typeof bewijs): readonly string[] => van?.parties.signers.map(({ role }) => role) ?? [];
  assert.deepEqual(wieTekende(bewijs), ['gezagdrager-1', 'gezagdrager-2']);
  const gaf = bewijs?.events.filter(({ state, kind }) => state === 'given' && kind === 'gezondheid');
  assert.deepEqual(
    new Set(gaf?.map(({ role, opinion }) => `${role} ${opinion}`)),
    new Set(['gezagdrager-1 false', 'gezagdrager-2 false', 'jongere true']),
  );
  await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt: true });
  assert.equal(await deel(), 'niet-gedeeld', 'nu tekent hij mee, en hij gaf alleen een mening');
  const zaak = await toonZaak(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(zaak.kind === 'zaak' && zaak.zaak.vragen.some((v) => v.vraag === vraag.vraag && v.tekent));
  await antwoord(vraag, 'daan', [ja(school)]);
  assert.equal(await deel(), 'gedeeld');
  await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt: false });
  assert.equal(await deel(), 'gedeeld', 'wat hij tekende, blijft getekend');
  assert.deepEqual(wieTekende(await leesBewijs(vraag)), ['gezagdrager-1', 'gezagdrager-2', 'jongere']);
});

test('eindigt het gezag van de eerste ouder, dan is het ja van de overgebleven ouder met dat van Daan genoeg (B.7)', async () => {
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt na het verlies van gezag?' });
  await antwoord(vraag, 'moeder', [ja(school)]);
  await antwoord(vraag, 'daan', [ja(school)]);
  const vader = d.als('vader').verzoeker;
  const su = new pg.Client({ connectionString: d.database.superuserUrl });
  await su.connect();
  const persoon = 'persoon' in vader ? vader.persoon : '';
  await su.query("update gezag set van = '2020-01-01', tot = '2020-12-31' where persoon_id = $1", [persoon]);
  const gedeeld = await deelGegeven(d.als('sanne'), { ...overGezondheid(), ontvangers: [school] });
  await su.query('update gezag set tot = null where persoon_id = $1', [persoon]);
  await su.end();
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
});

test('wie in het Engels las, tekende in het Engels: dat staat bij zijn antwoord, en de gever ziet het (Bijl 5-e)', async () => {
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt na de vakantie?' });
  tik(d);
  const getekend = await beantwoordToestemming(gezin(d, 'moeder'), {
    casus: d.casus,
    vraag: vraag.vraag,
    tekstHash: vraag.tekstHash,
    taal: 'en',
    antwoorden: [ja(school)],
  });
  assert.equal(getekend.kind, 'bewaard');
  assert.equal((await antwoord(vraag, 'vader', [ja(school)])).kind, 'bewaard');
  const plek = { casus: d.casus, vraag: vraag.vraag };
  const nederlands = await toonVraag(gezin(d, 'moeder'), plek);
  assert.ok(nederlands.kind === 'vraag');
  assert.match(nederlands.vraag.tekst.titel, /^Mag Bries/);
  assert.match(
    nederlands.vraag.getekend?.tekst.titel ?? '',
    /^May Bries/,
    'het bewijs blijft in de taal van het tekenen',
  );
  assert.match(nederlands.vraag.getekend?.versie ?? '', /-en$/);
  const engels = await toonVraag(gezin(d, 'vader'), { ...plek, taal: 'en' });
  assert.ok(engels.kind === 'vraag');
  assert.equal(engels.vraag.getekend?.taal, 'nl');
  assert.match(engels.vraag.tekst.inleiding[0] ?? '', /^This is the question: Wat helpt na de vakantie\?$/);
  const overzicht = await toonToestemmingen(werk(d, 'sanne'), { casus: d.casus });
  assert.ok(overzicht.kind === 'overzicht');
  const regel = overzicht.overzicht.regels.find((r) => r.vraag === vraag.vraag);
  assert.deepEqual(
    regel?.dossier?.tekenaars
      .filter(({ taal }) => taal !== null)
      .map(({ taal }) => taal)
      .toSorted(),
    ['en', 'nl'],
  );
});

test('wat Daan vond voor hij tekende, wordt op zijn zestiende verjaardag geen handtekening: hij wordt opnieuw gevraagd (Bijl 5-k, Bijl 5-l)', async () => {
  await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt: false });
  const school = await d.stoel('femke');
  const vraag = await stelVraagVan(d, 'sanne', [school], { vraagstuk: 'Wat helpt in het nieuwe schooljaar?' });
  const deel = async () => (await deelGegeven(d.als('sanne'), { ...overGezondheid(), ontvangers: [school] })).kind;
  const bij = async (wie: 'daan' | 'moeder') => {
    const zaak = await toonZaak(gezin(d, wie), { casus: d.casus });
    const antwoorden = await toonAntwoorden(gezin(d, wie), { casus: d.casus });
    assert.ok(zaak.kind === 'zaak' && antwoorden.kind === 'antwoorden');
    return {
      gevraagd: zaak.zaak.vragen.filter((v) => v.vraag === vraag.vraag).map(({ tekent }) => tekent),
      gezegd: antwoorden.vragen.find((v) => v.vraag === vraag.vraag)?.antwoorden.map((a) => a.antwoord),
    };
  };
  const tekenaars = async () => {
    const uit = await toonToestemmingen(werk(d, 'sanne'), { casus: d.casus });
    assert.ok(uit.kind === 'overzicht');
    const regel = uit.overzicht.regels.find((r) => r.vraag === vraag.vraag);
    return { wie: regel?.dossier?.tekenaars.map((t) => [t.als, t.stand]), opnieuw: regel?.opnieuw };
  };
  for (const wie of ['vader', 'moeder', 'daan'] as const) await antwoord(vraag, wie, [ja(school)]);

  d.zetKlok('2026-09-13T21:59:00.000Z');
  assert.equal(await deel(), 'gedeeld', 'de avond ervoor tekenen zijn ouders');
  assert.deepEqual(await bij('daan'), { gevraagd: [], gezegd: ['ja'] });

  d.zetKlok('2026-09-13T22:00:00.000Z');
  assert.equal(await deel(), 'niet-gedeeld', 'vanaf middernacht beslist hij, en hij zei nog niets');
  assert.deepEqual(await bij('daan'), { gevraagd: [true], gezegd: [] }, 'niets is voorgekozen');
  assert.deepEqual(await tekenaars(), { wie: [['jongere', 'nog-niet']], opnieuw: 16 });

  const zelf = await antwoord(vraag, 'daan', [nee(school)]);
  assert.ok(zelf.kind === 'bewaard' && zelf.tekent && zelf.ingetrokken === 0);
  assert.equal(await deel(), 'niet-gedeeld');
  assert.deepEqual(await bij('daan'), { gevraagd: [], gezegd: ['nee'] });
  await antwoord(vraag, 'daan', [ja(school)]);
  assert.equal(await deel(), 'gedeeld');
  assert.deepEqual(await tekenaars(), { wie: [['jongere', 'alles-ja']], opnieuw: null });
});
