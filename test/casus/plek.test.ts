import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { legBesluitVast } from '../../src/bijeenkomst/besluit/leg-besluit-vast.ts';
import { leesBijeenkomstblad } from '../../src/bijeenkomst/bijeenkomst-blad.ts';
import { controleerBijeenkomst } from '../../src/bijeenkomst/controleer-bijeenkomst.ts';
import { toonLive } from '../../src/bijeenkomst/live/toon-live.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { toonBijeenkomsten } from '../../src/bijeenkomst/toon-bijeenkomsten.ts';
import { wijzigBijeenkomst } from '../../src/bijeenkomst/wijzig-bijeenkomst.ts';
import { toonOverzicht } from '../../src/casus/overzicht/overzicht-toon.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { HELE_TIJDLIJN } from '../../src/casus/tijdlijn/bladeren.ts';
import { leesTijdlijn } from '../../src/casus/tijdlijn/toon-tijdlijn.ts';
import { leesWieKeek } from '../../src/casus/tijdlijn/wie-keek.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { toonPlan } from '../../src/plan/toon-plan.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { gezin, tik, werk } from '../toestemming/bries.ts';

/** Wie alleen voor een plek op de agenda komt, leest wat van een ander is alleen rond die bijeenkomst (T25-07, T25-08). */
let d: Daan;
let bijeenkomst: string;
let gekregen: string;
let eigen: string;
const OP = new Date('2026-03-20T09:00:00.000Z');
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
  bijeenkomst = d.omgeving.ids();
  assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
  tik(d);
  const wens = { casus: d.casus, bijeenkomst, op: OP, duurMinuten: 30, plaats: 'Kompas, kamer 2' };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), wens)).kind, 'gepland');
});
after(() => d?.weg());

const TOM = () => ({
  aanstelling: verplicht(d.gebied.aanstelling.get('tom')),
  behandelrelatie: false,
  directBetrokken: 'eigen-taak' as const,
});
const leest = async (gegeven: string): Promise<string> =>
  (await leesGegeven(d.als('tom'), { casus: d.casus, gegeven })).kind;
/** Alles waarmee iemand in de casus kan kijken; wat niet mag geeft niets of weigert. */
const ziet = async (): Promise<Readonly<Record<string, string>>> => {
  const tom = werk(d, 'tom');
  const { casus } = d;
  const lijst = await toonGegevens(d.als('tom'), { casus });
  return {
    overzicht: (await toonCasus(tom, casus)).kind,
    gegeven: await leest(gekregen),
    lijst: lijst.kind === 'lijst' ? `${lijst.gekregen.length} gekregen` : lijst.kind,
    bijeenkomsten: (await toonBijeenkomsten(tom, { casus })).kind,
    live: (await toonLive(tom, { casus, bijeenkomst })).kind,
    tijdlijn: (await leesTijdlijn(tom, { casus, wens: HELE_TIJDLIJN })).kind,
    keek: (await leesWieKeek(tom, casus)).kind,
    toestemming: (await toonToestemmingen(tom, { casus })).kind,
    plan: (await toonPlan(d.als('tom'), { casus, versie: null })).kind,
  };
};
const DICHT = {
  overzicht: 'buiten-venster',
  gegeven: 'geweigerd',
  lijst: '0 gekregen',
  bijeenkomsten: 'niet-gevonden',
  live: 'niet-gevonden',
  tijdlijn: 'niet-gevonden',
  keek: 'niet-gevonden',
  toestemming: 'niet-gevonden',
  plan: 'niet-gevonden',
};

test('een voorbije of onbekende bijeenkomst kan niemand uitnodigen; een geplande wel, en het gezin ziet dat erbij', async () => {
  const nodig = (plek: string) =>
    nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden: [{ ...TOM(), alleenBijeenkomst: plek }] });
  const mis = await nodig(d.omgeving.ids());
  assert.ok(mis.kind === 'behandeld' && mis.genodigden[0]?.kind === 'plek-voorbij');
  const uit = await nodig(bijeenkomst);
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const verklaring = { taak: 'Advies.', grondslag: null, individueelDoel: 'Bijdragen aan de vraag.' };
  assert.equal((await bevestigDeelname(werk(d, 'tom'), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
  const { rows } = await d.su.query<{ alleen: string }>(
    'select t.alleen_bijeenkomst_id as alleen from uitnodiging u join deelnemer t on t.persoon_id = u.persoon_id where u.bijeenkomst_id = $1 and t.id = $2',
    [bijeenkomst, await d.stoel('tom')],
  );
  assert.deepEqual(rows, [{ alleen: bijeenkomst }]);
  const zaak = await toonZaak(gezin(d, 'vader'), { casus: d.casus });
  assert.ok(zaak.kind === 'zaak');
  assert.equal(zaak.zaak.tafel.find(({ alleenOp }) => alleenOp !== null)?.naam, 'Tom Hendriks');
});

test('de controle voor het plannen noemt precies wie dan wordt uitgenodigd; wie alleen voor een ander gesprek komt niet (C1)', async () => {
  const op = new Date('2026-04-14T09:00:00.000Z');
  const formulier = await leesBijeenkomstblad(werk(d, 'femke'), d.casus);
  const controle = await controleerBijeenkomst(werk(d, 'femke'), { casus: d.casus, op });
  assert.ok(formulier.kind === 'blad' && controle.kind === 'blad');
  assert.deepEqual(controle.inhoud.eerstInformeren, []);
  const andere = d.omgeving.ids();
  const wens = { casus: d.casus, bijeenkomst: andere, op, duurMinuten: 30, plaats: 'Kompas, kamer 3' };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), wens)).kind, 'gepland');
  const { rows } = await d.su.query<{ n: number }>(
    'select count(*)::int as n from uitnodiging where bijeenkomst_id = $1',
    [andere],
  );
  const namen = controle.inhoud.genodigden.map(({ naam }) => naam);
  assert.equal(rows[0]?.n, namen.length);
  assert.ok(namen.includes('Femke Bos') && !namen.includes('Tom Hendriks'), namen.join());
  assert.equal(formulier.inhoud.genodigden.length, namen.length);
  assert.ok(!formulier.inhoud.genodigden.includes('Tom Hendriks'));
  const wegen = controle.inhoud.genodigden.map(({ naam, weg }) => [naam, weg === null]);
  assert.deepEqual(
    wegen.filter(([, zelf]) => zelf),
    [['Femke Bos', true]],
    'alleen wie plant krijgt geen bericht',
  );
  assert.equal((await controleerBijeenkomst(werk(d, 'liesbeth'), { casus: d.casus, op })).kind, 'niet-gevonden');
});

test('voor zijn venster leest hij niets van een ander, waar hij ook kijkt; wat hij zelf inbracht blijft van hem', async () => {
  tik(d);
  const vanSchool = d.gegeven({ categorie: 'd', kenmerken: { ...d.gegeven().kenmerken, activiteit: 'advies' } });
  gekregen = vanSchool.gegeven;
  const gedeeld = await deelGegeven(d.als('femke'), { ...vanSchool, ontvangers: [await d.stoel('tom')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  const vanTom = d.gegeven({ categorie: 'i', kenmerken: { ...d.gegeven().kenmerken, activiteit: 'advies' } });
  eigen = vanTom.gegeven;
  const terug = await deelGegeven(d.als('tom'), { ...vanTom, ontvangers: [await d.stoel('femke')] });
  assert.equal(terug.kind, 'gedeeld', JSON.stringify(terug));
  assert.deepEqual(await ziet(), DICHT);
  assert.equal(await leest(eigen), 'eigen');
});

test('rond de bijeenkomst leest hij wat hij kreeg, van een kwartier ervoor tot een half uur erna', async () => {
  d.zetKlok('2026-03-20T08:44:59.000Z');
  assert.deepEqual(await ziet(), DICHT);
  d.zetKlok('2026-03-20T08:45:00.000Z');
  assert.deepEqual(await ziet(), {
    overzicht: 'overzicht',
    gegeven: 'gelezen',
    lijst: '2 gekregen',
    bijeenkomsten: 'bijeenkomsten',
    live: 'live',
    tijdlijn: 'blad',
    keek: 'blad',
    toestemming: 'overzicht',
    // Wie alleen langskomt, leest en schrijft niet mee aan het plan.
    plan: 'niet-gevonden',
  });
  d.zetKlok('2026-03-20T10:00:00.000Z');
  assert.equal(await leest(gekregen), 'gelezen');
  d.zetKlok('2026-03-20T10:00:01.000Z');
  assert.deepEqual(await ziet(), DICHT);
});

test('wordt de bijeenkomst verzet, dan verschuift zijn venster mee; andere bijeenkomsten zijn niet voor hem', async () => {
  const wens = { casus: d.casus, bijeenkomst, volgnummer: 0, duurMinuten: 30, plaats: 'Kompas, kamer 2' };
  d.zetKlok('2026-03-20T08:00:00.000Z');
  assert.equal(
    (await wijzigBijeenkomst(werk(d, 'femke'), { ...wens, op: new Date('2026-03-27T09:00:00Z') })).kind,
    'gewijzigd',
  );
  const ander = { casus: d.casus, bijeenkomst: d.omgeving.ids(), duurMinuten: 30, plaats: 'Kompas, kamer 3' };
  assert.equal(
    (await planBijeenkomst(werk(d, 'femke'), { ...ander, op: new Date('2026-03-27T09:40:00Z') })).kind,
    'gepland',
  );
  const { rowCount } = await d.su.query(
    'select 1 from uitnodiging u join deelnemer t on t.persoon_id = u.persoon_id where u.bijeenkomst_id = $1 and t.id = $2',
    [ander.bijeenkomst, await d.stoel('tom')],
  );
  assert.equal(rowCount, 0);
  d.zetKlok('2026-03-20T09:10:00.000Z');
  assert.equal(await leest(gekregen), 'geweigerd');
  d.zetKlok('2026-03-27T09:10:00.000Z');
  assert.equal(await leest(gekregen), 'gelezen');
  assert.equal(
    (await toonLive(werk(d, 'tom'), { casus: d.casus, bijeenkomst: ander.bijeenkomst })).kind,
    'niet-gevonden',
  );
  const besluit = async (bij: string) => {
    const inhoud = { soort: 'raam', tekst: 'Wij spreken elkaar weer.' } as const;
    const vraag = { besluit: d.omgeving.ids(), casus: d.casus, bijeenkomst: bij, actie: null, inhoud };
    return (await legBesluitVast(werk(d, 'tom'), vraag)).kind;
  };
  assert.equal(await besluit(ander.bijeenkomst), 'niet-gevonden', 'daar schrijft hij ook niets op');
  assert.equal(await besluit(bijeenkomst), 'vastgelegd');
});

test('terughalen en van tafel gaan kan ook buiten het venster; een ander ziet op het overzicht waarvoor hij kwam', async () => {
  d.zetKlok('2026-03-30T09:00:00.000Z');
  const beeld = await toonCasus(werk(d, 'femke'), d.casus);
  assert.ok(beeld.kind === 'overzicht');
  const rol = toonOverzicht(beeld.overzicht).tafel.mensen.find(({ naam }) => naam === 'Tom Hendriks')?.rol ?? '';
  assert.match(rol, /alleen bij de bijeenkomst van 27 mrt/);
  assert.equal((await haalTerug(d.als('tom'), { casus: d.casus, gegeven: eigen })).kind, 'teruggehaald');
  assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
});

test('wie later voor de hele casus wordt gevraagd, vindt ook de bijeenkomst waarvoor hij eerst alleen kwam', async () => {
  tik(d);
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden: [TOM()] });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const verklaring = { taak: 'Advies.', grondslag: null, individueelDoel: 'Bijdragen aan de vraag.' };
  assert.equal((await bevestigDeelname(werk(d, 'tom'), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
  assert.equal((await toonLive(werk(d, 'tom'), { casus: d.casus, bijeenkomst })).kind, 'live');
});
