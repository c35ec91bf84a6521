import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { h } from 'preact';
import { Antwoordenpagina } from '../../src/betrokkene/antwoorden-pagina.tsx';
import { maakTaal } from '../../src/betrokkene/teksten/teksten.ts';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { zegBehandelrelatie } from '../../src/casus/behandelrelatie/zeg-behandelrelatie.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { neemVanTafel } from '../../src/casus/vertrek/neem-van-tafel.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { beantwoordIntrekking } from '../../src/toestemming/beantwoord-intrekking.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { legIntrekkingVast } from '../../src/toestemming/leg-intrekking-vast.ts';
import { Toestemmingspagina } from '../../src/toestemming/overzicht-pagina.tsx';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { toonAntwoorden } from '../../src/toestemming/toon-vraag.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { renderPagina } from '../../src/web/pagina.tsx';
import { VERZOEK } from '../../src/web/proef/verzoek.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { maakCollega } from '../steun/collega.ts';
import { type Gesteld, gezin, stelVraagVan, tik, werk } from './bries.ts';

/** Wat al is gedeeld, stopt als wie erover gaat dat zegt: ook als er intussen een nieuwe vraag ligt of een ander aan tafel zit. */
let d: Daan;
let school: string;
/** De jeugdarts die later die van het begin verving. */
let wil: Medewerker;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
  school = await d.stoel('femke');
});
after(() => d?.weg());

type Gezin = 'vader' | 'moeder' | 'daan';
const ALLEMAAL = ['vader', 'moeder', 'daan'] as const;
const persoon = (wie: Wie) => (d.verzoeker(wie) as { persoon: string }).persoon;

async function antwoord(vraag: Gesteld, wie: Gezin, wat: 'ja' | 'nee', deelnemer = school) {
  tik(d);
  const antwoorden = [{ deelnemer, soort: 'gezondheid', antwoord: wat }] as const;
  const invoer = { casus: d.casus, vraag: vraag.vraag, tekstHash: vraag.tekstHash, antwoorden };
  assert.equal((await beantwoordToestemming(gezin(d, wie), invoer)).kind, 'bewaard');
}

/** Deelt iets over gezondheid met deze stoel. @returns hoe wie daar zit het leest. */
async function deel(deelnemer: string, wie: Medewerker) {
  const invoer = d.gegeven({
    categorie: 'e',
    kenmerken: GEWOON,
    tekst: 'Een rustige start helpt.',
    waarom: 'Dat helpt.',
  });
  const uit = await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [deelnemer] });
  assert.equal(uit.kind, 'gedeeld', JSON.stringify(uit));
  const lees = async () =>
    (await leesGegeven({ ...d.als('femke'), verzoeker: wie }, { casus: d.casus, gegeven: invoer.gegeven })).kind;
  assert.equal(await lees(), 'gelezen');
  return lees;
}

const deelMetSchool = () => deel(school, d.verzoeker('femke') as Medewerker);
const vraagAanSchool = (vraagstuk: string) => stelVraagVan(d, 'sanne', [school], { vraagstuk });
const trekIn = async (wie: Gezin, vraag: Gesteld) => {
  tik(d);
  const { rows } = await d.su.query<{ id: string }>(
    "select id from toestemming where vraag_id = $1 and persoon_id = $2 and antwoord = 'ja' and vervangen_op is null",
    [vraag.vraag, persoon(wie)],
  );
  return trekToestemmingIn(gezin(d, wie), { casus: d.casus, antwoorden: rows.map(({ id }) => id) });
};

/** Antwoordt op alles wat bij deze medewerker ligt. */
async function antwoordOpAlles(wie: Wie) {
  const blad = await toonToestemmingen(werk(d, wie), { casus: d.casus });
  assert.ok(blad.kind === 'overzicht');
  for (const { id: bericht } of blad.overzicht.teBeantwoorden) {
    const geef = { casus: d.casus, bericht, antwoord: { kind: 'verwijderd' } } as const;
    assert.equal((await beantwoordIntrekking(werk(d, wie), geef)).kind, 'beantwoord');
  }
}

test('intrekken sluit ook wat rustte op een vraag waarvoor intussen een nieuwe is gesteld (6d)', async () => {
  const eerst = await vraagAanSchool('Wat helpt op maandag?');
  for (const wie of ALLEMAAL) await antwoord(eerst, wie, 'ja');
  const lees = await deelMetSchool();
  await vraagAanSchool('Wat helpt op dinsdag?');
  assert.equal(await lees(), 'gelezen', 'een vraag die nog openstaat, sluit niets');
  const uit = await trekIn('moeder', eerst);
  assert.ok(uit.kind === 'ingetrokken' && uit.dicht === 1 && uit.gelezen === 1, JSON.stringify(uit));
  assert.equal(await lees(), 'geweigerd');
});

test('nee op de nieuwe vraag, na een ja op de vraag die daarmee verviel, is intrekken (6d)', async () => {
  const eerst = await vraagAanSchool('Wat helpt op woensdag?');
  for (const wie of ALLEMAAL) await antwoord(eerst, wie, 'ja');
  const lees = await deelMetSchool();
  const weer = await vraagAanSchool('Wat helpt op donderdag?');
  await antwoord(weer, 'vader', 'ja');
  assert.equal(await lees(), 'gelezen', 'wie opnieuw ja zegt, trekt niets in');
  await antwoord(weer, 'moeder', 'nee');
  assert.equal(await lees(), 'geweigerd');
});

test('nee op een andere vraag laat staan wat op een ja rust dat nog geldt (Bijl 5-i)', async () => {
  const [arts, liesbeth] = [await d.stoel('liesbeth'), d.verzoeker('liesbeth') as Medewerker];
  const eerst = await stelVraagVan(d, 'sanne', [school, arts], { vraagstuk: 'Wat helpt thuis?' });
  for (const wie of ALLEMAAL) await antwoord(eerst, wie, 'ja', arts);
  const lees = await deel(arts, liesbeth);
  const anders = await stelVraagVan(d, 'sanne', [arts], { vraagstuk: 'Wat helpt bij het slapen?' });
  await antwoord(anders, 'moeder', 'nee', arts);
  assert.equal(await lees(), 'gelezen');
  assert.equal((await trekIn('moeder', eerst)).kind, 'ingetrokken');
  assert.equal(await lees(), 'geweigerd');
});

test('wie een collega verving die las wat daarna is ingetrokken, hoort het en antwoordt voor de organisatie (11.5)', async () => {
  const wens = { naam: 'Wil Vervanger', partij: 'ggd', functie: 'jeugdarts', geheimhouding: 'wgbo', sleutel: 'wil' };
  wil = await maakCollega(d, wens as Parameters<typeof maakCollega>[1]);
  const arts = await d.stoel('liesbeth');
  const vraag = await stelVraagVan(d, 'sanne', [arts], { vraagstuk: 'Wat weet de arts?' });
  for (const wie of ALLEMAAL) await antwoord(vraag, wie, 'ja', arts);
  await deel(arts, d.verzoeker('liesbeth') as Medewerker);
  const als = { ...werk(d, 'femke'), verzoeker: wil };
  const genodigden = [{ aanstelling: wil.aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  const uitgenodigd = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uitgenodigd.kind === 'behandeld' && uitgenodigd.genodigden[0]?.kind === 'uitgenodigd');
  const bevestiging = { casus: d.casus, taak: 'Jeugdgezondheid.', grondslag: null, individueelDoel: 'Helpen.' };
  assert.equal((await bevestigDeelname(als, bevestiging)).kind, 'bevestigd');
  await antwoordOpAlles('liesbeth');
  assert.equal(
    (await verlaatTafel(werk(d, 'liesbeth'), { casus: d.casus, reden: 'collega-neemt-over' })).kind,
    'verlaten',
  );
  assert.equal((await trekIn('daan', vraag)).kind, 'ingetrokken');
  const blad = await toonToestemmingen(als, { casus: d.casus });
  assert.ok(blad.kind === 'overzicht' && blad.overzicht.teBeantwoorden.length === 1, 'de collega leest wat te doen');
  const taken = await d.su.query<{ voor_persoon_id: string }>(
    "select voor_persoon_id from taak where soort = 'toestemming-ingetrokken' and onderwerp_id = $1 and gereed_op is null",
    [blad.overzicht.teBeantwoorden[0]?.id],
  );
  assert.deepEqual(taken.rows, [{ voor_persoon_id: wil.persoon }]);
  const bericht = blad.overzicht.teBeantwoorden[0]?.id ?? '';
  const geef = { casus: d.casus, bericht, antwoord: { kind: 'verwijderd' } } as const;
  assert.equal((await beantwoordIntrekking(werk(d, 'rachid'), geef)).kind, 'niet-gevonden');
  assert.equal((await beantwoordIntrekking(als, geef)).kind, 'beantwoord');
  const vanDaan = await toonAntwoorden(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(vanDaan.kind === 'antwoorden' && vanDaan.intrekkingen.some((i) => i.id === bericht && i.antwoord !== null));
});

test('wie van tafel wordt genomen voor hij antwoordde, laat dat aan zijn collega (11.5)', async () => {
  const wens = {
    naam: 'Guus Blijver',
    partij: 'oeverstad',
    functie: 'leerplichtambtenaar',
    hoedanigheid: 'leerplicht',
  };
  const guus = await maakCollega(d, { ...wens, geheimhouding: 'ambtsgeheim', sleutel: 'guus' } as Parameters<
    typeof maakCollega
  >[1]);
  const leerplicht = await d.stoel('rachid');
  const vraag = await stelVraagVan(d, 'sanne', [leerplicht], { vraagstuk: 'Wat weet leerplicht?' });
  for (const wie of ALLEMAAL) await antwoord(vraag, wie, 'ja', leerplicht);
  await deel(leerplicht, d.verzoeker('rachid') as Medewerker);
  const als = { ...werk(d, 'femke'), verzoeker: guus };
  const genodigden = [
    { aanstelling: guus.aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const },
  ];
  assert.equal((await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden })).kind, 'behandeld');
  const bevestiging = { casus: d.casus, taak: 'Leerplicht.', grondslag: null, individueelDoel: 'Helpen.' };
  assert.equal((await bevestigDeelname(als, bevestiging)).kind, 'bevestigd');
  assert.equal((await trekIn('daan', vraag)).kind, 'ingetrokken');
  const wacht = async () => {
    const blad = await toonToestemmingen(als, { casus: d.casus });
    return blad.kind === 'overzicht' ? blad.overzicht.teBeantwoorden.map(({ id }) => id) : [];
  };
  assert.deepEqual(await wacht(), [], 'wie las en er nog zit, antwoordt zelf');
  const weg = { casus: d.casus, deelnemer: leerplicht, reden: 'andere-functie' } as const;
  assert.equal((await neemVanTafel(werk(d, 'femke'), weg)).kind, 'van-tafel');
  const [bericht] = await wacht();
  assert.ok(bericht !== undefined);
  const geef = { casus: d.casus, bericht, antwoord: { kind: 'verwijderd' } } as const;
  assert.equal((await beantwoordIntrekking(als, geef)).kind, 'beantwoord');
});

test('is er van die organisatie niemand meer, dan leest wie vroeg dat, en krijgt wie later komt alsnog de vraag (11.5)', async () => {
  const swv = await d.stoel('tom');
  const vraag = await stelVraagVan(d, 'sanne', [swv], { vraagstuk: 'Wat weet het samenwerkingsverband?' });
  for (const wie of ALLEMAAL) await antwoord(vraag, wie, 'ja', swv);
  await deel(swv, d.verzoeker('tom') as Medewerker);
  assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
  assert.equal((await trekIn('moeder', vraag)).kind, 'ingetrokken');
  const blad = await toonToestemmingen(werk(d, 'sanne'), { casus: d.casus });
  assert.ok(blad.kind === 'overzicht');
  const html = renderPagina(VERZOEK, h(Toestemmingspagina, { overzicht: blad.overzicht }));
  assert.match(html, /SWV VO Waterrijk heeft hiervoor niemand meer aan tafel. Vertel SWV VO Waterrijk zelf/);
  const wens = { naam: 'Pien Opvolger', partij: 'swv-vo', functie: 'orthopedagoog', geheimhouding: 'beroepscode' };
  const pien = await maakCollega(d, { ...wens, sleutel: 'pien' } as Parameters<typeof maakCollega>[1]);
  const genodigden = [
    { aanstelling: pien.aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const },
  ];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const als = { ...werk(d, 'femke'), verzoeker: pien };
  const bevestiging = { casus: d.casus, taak: 'Plek.', grondslag: null, individueelDoel: 'Helpen.' };
  assert.equal((await bevestigDeelname(als, bevestiging)).kind, 'bevestigd');
  const { rows } = await d.su.query(
    "select 1 from taak where soort = 'toestemming-ingetrokken' and voor_persoon_id = $1",
    [pien.persoon],
  );
  assert.equal(rows.length, 1);
});

test('wie alleen voor een bijeenkomst kwam, antwoordt ook nadat die voorbij is; verder leest hij niets (11.5, T25-07)', async () => {
  const wens = { naam: 'Gea Gast', partij: 'oeverstad', functie: 'teamleider-jeugd', hoedanigheid: 'toeleiding' };
  const gast = { ...wens, geheimhouding: 'ambtsgeheim', sleutel: 'gea' };
  const gea = await maakCollega(d, gast as Parameters<typeof maakCollega>[1]);
  const als = { ...werk(d, 'femke'), verzoeker: gea };
  const [bijeenkomst, op] = [d.omgeving.ids(), new Date(d.omgeving.klok().getTime() + 600_000)];
  const plan = { casus: d.casus, bijeenkomst, op, duurMinuten: 60, plaats: 'Kamer 2' };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), plan)).kind, 'gepland');
  const wie = { aanstelling: gea.aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const };
  const genodigden = [{ ...wie, alleenBijeenkomst: bijeenkomst }];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const bevestiging = { casus: d.casus, taak: 'Toeleiding.', grondslag: null, individueelDoel: 'Helpen.' };
  assert.equal((await bevestigDeelname(als, bevestiging)).kind, 'bevestigd');
  const plek = uit.genodigden[0].deelnemer;
  const vraag = await stelVraagVan(d, 'sanne', [plek], { vraagstuk: 'Wat weet wie een keer komt?' });
  for (const ieder of ALLEMAAL) await antwoord(vraag, ieder, 'ja', plek);
  await deel(plek, gea);
  d.zetKlok(new Date(d.omgeving.klok().getTime() + 86_400_000).toISOString());
  assert.equal((await toonToestemmingen(als, { casus: d.casus })).kind, 'niet-gevonden');
  assert.equal((await trekIn('daan', vraag)).kind, 'ingetrokken');
  const blad = await toonToestemmingen(als, { casus: d.casus });
  assert.ok(blad.kind === 'overzicht' && blad.overzicht.regels.length === 0);
  const [bericht] = blad.overzicht.teBeantwoorden;
  assert.ok(bericht !== undefined);
  const html = renderPagina(VERZOEK, h(Toestemmingspagina, { overzicht: blad.overzicht }));
  assert.match(html, /Wat doet u met wat u las/);
  assert.doesNotMatch(html, /Er is nog niemand om toestemming gevraagd/);
  const geef = { casus: d.casus, bericht: bericht.id, antwoord: { kind: 'verwijderd' } } as const;
  assert.deepEqual(await beantwoordIntrekking(als, geef), { kind: 'beantwoord', buitenVenster: true });
});

test('een handtekening van de jongere blijft tellen als wie vroeg hem daarna niet meer behandelt (Bijl 5-l)', async () => {
  const zeg = async (behandelt: boolean) => {
    tik(d);
    await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt });
  };
  await zeg(true);
  const vraag = await vraagAanSchool('Wat helpt bij de behandeling?');
  for (const wie of ['vader', 'moeder'] as const) await antwoord(vraag, wie, 'ja');
  await antwoord(vraag, 'daan', 'nee');
  await zeg(false);
  const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Rust helpt.', waarom: 'Dat helpt.' });
  const gedeeld = await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [school] });
  assert.equal(gedeeld.kind, 'niet-gedeeld', 'zijn nee was een handtekening en blijft een nee');
  await zeg(true);
  const weer = await vraagAanSchool('Wat helpt na de behandeling?');
  for (const wie of ALLEMAAL) await antwoord(weer, wie, 'ja');
  const lees = await deelMetSchool();
  await zeg(false);
  assert.equal(await lees(), 'gelezen');
  assert.equal((await trekIn('daan', weer)).kind, 'ingetrokken');
  assert.equal(await lees(), 'geweigerd', 'zijn ja droeg dit mee');
  const nieuw = await vraagAanSchool('Wat helpt zonder behandeling?');
  for (const wie of ['vader', 'moeder'] as const) await antwoord(nieuw, wie, 'ja');
  await antwoord(nieuw, 'daan', 'nee');
  await deelMetSchool();
});

test('wie 16 is en zelf beslist, stopt met een nee ook wat op het ja van de ouders is gedeeld (Bijl 5-k, 6d)', async () => {
  await zegBehandelrelatie(werk(d, 'sanne'), { casus: d.casus, behandelt: false });
  const vraag = await vraagAanSchool('Wat helpt na je verjaardag?');
  for (const wie of ALLEMAAL) await antwoord(vraag, wie, 'ja');
  const lees = await deelMetSchool();
  d.zetKlok('2026-09-14T09:00:00.000Z');
  assert.equal(await lees(), 'gelezen', 'wat al is gedeeld, blijft tot hij iets zegt (fn 30)');
  const zaak = await toonZaak(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(zaak.kind === 'zaak' && zaak.zaak.vragen.some((v) => v.vraag === vraag.vraag && v.tekent));
  await antwoord(vraag, 'daan', 'nee');
  assert.equal(await lees(), 'geweigerd');
  const blad = await toonToestemmingen(werk(d, 'femke'), { casus: d.casus });
  assert.ok(blad.kind === 'overzicht' && blad.overzicht.teBeantwoorden.some((i) => i.vraag === vraag.vraag));
});

test('op de eigen pagina kan iemand ook stoppen wat rust op een vraag waarvoor een nieuwe kwam, en er staat niet dat niemand het leest', async () => {
  const eigen = await toonAntwoorden(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(eigen.kind === 'antwoorden');
  const oud = eigen.vragen.find(
    (v) => v.voorbij && v.antwoorden.some((a) => a.antwoord === 'ja' && a.ingetrokkenOp === null),
  );
  assert.ok(oud !== undefined, 'een ja op een vraag die is vervangen');
  const taal = maakTaal({ vorm: 'je', code: 'nl' }, null);
  const pagina = (stand: typeof eigen) =>
    renderPagina(VERZOEK, h(Antwoordenpagina, { casus: d.casus, stand: { ...stand, vragen: [oud] }, taal }));
  assert.match(pagina(eigen), /Stop met dit ja/);
  assert.doesNotMatch(pagina(eigen), /Er wordt niets meer gedeeld/);
  const dicht = pagina({ ...eigen, regie: { ...eigen.regie, voorbij: true } });
  assert.doesNotMatch(dicht, /Stop met dit ja/);
  assert.match(dicht, /Er wordt niets meer gedeeld/);
});

test('ging wie vroeg van tafel, dan legt wie leidt vast dat iemand stopt, zonder te lezen wat er was geantwoord (6d, Bijl 5-a)', async () => {
  await antwoordOpAlles('femke');
  const vraag = await vraagAanSchool('Wat helpt na de zomer?');
  await antwoord(vraag, 'daan', 'ja');
  const lees = await deelMetSchool();
  const stop = (als: 'jongere' | 'gezagdrager-1') =>
    legIntrekkingVast(werk(d, 'femke'), { casus: d.casus, vraag: vraag.vraag, als });
  assert.equal((await stop('jongere')).kind, 'niet-gevonden', 'wie vroeg zit er nog');
  assert.equal((await verlaatTafel(werk(d, 'sanne'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
  assert.equal(await lees(), 'gelezen', 'wat is gegeven, blijft liggen');
  const blad = await toonToestemmingen(werk(d, 'femke'), { casus: d.casus });
  const regel = blad.kind === 'overzicht' && blad.overzicht.regels.find((r) => r.vraag === vraag.vraag);
  assert.ok(regel && regel.dossier === null);
  assert.deepEqual(
    regel.stoppers.map(({ als }) => als),
    ['jongere'],
  );
  const eigen = await toonAntwoorden(gezin(d, 'daan'), { casus: d.casus });
  const mijn = eigen.kind === 'antwoorden' && eigen.vragen.find((v) => v.vraag === vraag.vraag);
  assert.ok(mijn && eigen.kind === 'antwoorden');
  assert.deepEqual(mijn.bel, { partij: eigen.regie.partij, telefoon: eigen.regie.telefoon });
  const vanAnder = legIntrekkingVast(
    { ...werk(d, 'femke'), verzoeker: wil },
    { casus: d.casus, vraag: vraag.vraag, als: 'jongere' },
  );
  assert.equal((await vanAnder).kind, 'niet-gevonden', 'alleen wie leidt');
  const niets = await stop('gezagdrager-1');
  const weg = await stop('jongere');
  assert.deepEqual(
    [niets.kind, weg.kind],
    ['ingetrokken', 'ingetrokken'],
    'het antwoord verraadt niet wie ja had gezegd',
  );
  assert.equal(await lees(), 'geweigerd');
});
