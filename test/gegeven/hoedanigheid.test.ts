import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HELE_TIJDLIJN } from '../../src/casus/tijdlijn/bladeren.ts';
import { leesTijdlijn } from '../../src/casus/tijdlijn/toon-tijdlijn.ts';
import { leesWieKeek } from '../../src/casus/tijdlijn/wie-keek.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { bewaarConcept } from '../../src/gegeven/nieuw/bewaar-concept.ts';
import { haalTerug, trekVerstrekkingIn } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { voegOntvangersToe } from '../../src/gegeven/ontvangers/voeg-ontvangers-toe.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { zoek } from '../../src/zoeken/zoek.ts';
import { verplicht } from '../steun/casus.ts';
import { stelVraagVan, werk } from '../toestemming/bries.ts';
import { type Daan, GEWOON, maakDaan } from './daan.ts';

/** Een gemeente zit per taak aan tafel, en die taken lopen niet door elkaar (Art 4 (intro), Art 4.1 (b) tot en met (h)). */
type Collega = 'joris' | 'marit' | 'rachid';
let d: Daan;
const als = (wie: Collega) => ({ ...werk(d, 'femke'), verzoeker: d.wie(wie) as Medewerker });
const stoelVan = async (wie: Collega): Promise<string> => {
  const { rows } = await d.su.query<{ id: string }>(
    'select id from deelnemer where casus_id = $1 and persoon_id = $2 and tot is null',
    [d.casus, (d.wie(wie) as Medewerker).persoon],
  );
  return verplicht(rows[0]).id;
};

before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
  for (const wie of ['joris', 'marit'] as const) {
    const aanstelling = verplicht(d.gebied.aanstelling.get(wie));
    const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
    const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
    assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
    const bevestigd = await bevestigDeelname(als(wie), {
      casus: d.casus,
      taak: 'Toegang tot jeugdhulp.',
      grondslag: null,
      individueelDoel: 'Hulp kiezen.',
    });
    assert.deepEqual(bevestigd, { kind: 'bevestigd', naam: 'gekregen' }, wie);
  }
});
after(() => d?.weg());

const plek = (gegeven: string) => ({ casus: d.casus, gegeven });
const lees = async (wie: Collega, gegeven: string) => (await leesGegeven(als(wie), plek(gegeven))).kind;
const eigenVan = async (wie: Collega) => {
  const lijst = await toonGegevens(als(wie), { casus: d.casus });
  assert.ok(lijst.kind === 'lijst');
  return lijst.eigen.map(({ kop }) => kop.id);
};

test('wat toegang tot jeugdhulp inbracht is van die taak: een collega ervan leest het, leerplicht van dezelfde gemeente niet', async () => {
  const gezond = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Slaapt slecht door medicijnen.' });
  const gewoon = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er loopt begeleiding.' });
  for (const invoer of [gezond, gewoon]) {
    const gedeeld = await deelGegeven(als('joris'), { ...invoer, ontvangers: [await d.stoel('liesbeth')] });
    assert.equal(gedeeld.kind, 'gedeeld');
    assert.equal(await lees('joris', invoer.gegeven), 'eigen');
    assert.equal(await lees('marit', invoer.gegeven), 'eigen');
    assert.equal(await lees('rachid', invoer.gegeven), 'niet-gevonden');
    assert.equal((await haalTerug(als('rachid'), plek(invoer.gegeven))).kind, 'niet-gevonden');
    assert.ok((await eigenVan('marit')).includes(invoer.gegeven));
    assert.ok(!(await eigenVan('rachid')).includes(invoer.gegeven));
  }
});

test('leerplicht krijgt van een andere taak van dezelfde gemeente wat mag, zoals van ieder ander, en wat niet mag met een reden', async () => {
  const naar = [await stoelVan('rachid')];
  const gewoon = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er loopt begeleiding op dinsdag.' });
  assert.equal((await deelGegeven(als('joris'), { ...gewoon, ontvangers: naar })).kind, 'gedeeld');
  assert.equal(await lees('rachid', gewoon.gegeven), 'gelezen');
  assert.ok(!(await eigenVan('rachid')).includes(gewoon.gegeven), 'gekregen is niet eigen');
  assert.equal((await haalTerug(als('rachid'), plek(gewoon.gegeven))).kind, 'niet-gevonden');
  const weg = await trekVerstrekkingIn(als('marit'), { ...plek(gewoon.gegeven), deelnemer: verplicht(naar[0]) });
  assert.equal(weg.kind, 'ingetrokken', 'een collega met dezelfde taak beslist mee');
  assert.equal(await lees('rachid', gewoon.gegeven), 'geweigerd');

  const gezond = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Slaapt nog steeds slecht.' });
  const geweigerd = await deelGegeven(als('joris'), { ...gezond, ontvangers: naar });
  assert.notEqual(geweigerd.kind, 'gedeeld', JSON.stringify(geweigerd));
  assert.equal(await lees('rachid', gezond.gegeven), 'niet-gevonden');
});

test('een collega met dezelfde taak is geen ontvanger: die heeft het al', async () => {
  const gewoon = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er is een wachtlijst.' });
  const uit = await deelGegeven(als('joris'), { ...gewoon, ontvangers: [await stoelVan('marit')] });
  assert.notEqual(uit.kind, 'gedeeld');
});

test('in de tijdlijn en bij wie keek ziet leerplicht niet wat er met gegevens van een andere taak gebeurde', async () => {
  const gewoon = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er is een plek vrij.' });
  assert.equal((await deelGegeven(als('joris'), { ...gewoon, ontvangers: [await d.stoel('tom')] })).kind, 'gedeeld');
  assert.equal((await leesGegeven(d.als('tom'), plek(gewoon.gegeven))).kind, 'gelezen');
  const afspraak = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er is een afspraak over halve dagen.' });
  const aanSanne = [await d.stoel('sanne')];
  assert.equal((await deelGegeven(als('rachid'), { ...afspraak, ontvangers: aanSanne })).kind, 'gedeeld');
  assert.equal((await leesGegeven(d.als('sanne'), plek(afspraak.gegeven))).kind, 'gelezen');

  const gezien = async (wie: Collega) => {
    const keek = await leesWieKeek(als(wie), d.casus);
    const tijdlijn = await leesTijdlijn(als(wie), {
      casus: d.casus,
      wens: { ...HELE_TIJDLIJN, soort: 'gegevens' },
    });
    assert.ok(keek.kind !== 'niet-gevonden' && tijdlijn.kind !== 'niet-gevonden');
    return JSON.stringify([keek, tijdlijn]);
  };
  const bij = { rachid: await gezien('rachid'), joris: await gezien('joris'), marit: await gezien('marit') };
  for (const wie of ['joris', 'marit'] as const) {
    assert.match(bij[wie], /Tom Hendriks/);
    assert.doesNotMatch(bij[wie], /Sanne Vos/);
  }
  assert.match(bij.rachid, /Sanne Vos/, 'wat met de eigen gegevens gebeurde, blijft staan');
  assert.doesNotMatch(bij.rachid, /Tom Hendriks|Joris Meijer|Marit Visser/);
});

test('de naam die leerplicht kreeg, blijft vindbaar als zij bij een andere taak wordt ingetrokken, en andersom', async () => {
  const vindt = async (wie: Collega) => (await zoek(als(wie), 'Daan')).gevonden.length;
  for (const wie of ['rachid', 'joris', 'marit'] as const) assert.equal(await vindt(wie), 1, wie);
  const { rows } = await d.su.query<{ id: string }>("select id from gegeven where casus_id = $1 and categorie = 'a'", [
    d.casus,
  ]);
  const naam = verplicht(rows[0]).id;
  const uit = await trekVerstrekkingIn(d.als('femke'), { ...plek(naam), deelnemer: await stoelVan('joris') });
  assert.equal(uit.kind, 'ingetrokken');
  assert.equal(await vindt('joris'), 0);
  assert.equal(await vindt('rachid'), 1);
});

test('een vraag om toestemming is van de taak die haar stelde: een andere taak van de gemeente leest haar niet', async () => {
  const { vraag } = await stelVraagVan({ ...d, als: () => als('marit') }, 'femke', [await stoelVan('rachid')]);
  const dossier = async (wie: Collega) => {
    const uit = await toonToestemmingen(als(wie), { casus: d.casus });
    assert.ok(uit.kind !== 'niet-gevonden', uit.kind);
    return verplicht(uit.overzicht.regels.find((regel) => regel.vraag === vraag)).dossier;
  };
  assert.notEqual(await dossier('marit'), null);
  assert.notEqual(await dossier('joris'), null);
  assert.equal(await dossier('rachid'), null);
});

test('wie naar leerplicht gaat, leest en geeft niets meer van wat hij voor toeleiding inbracht, ook een concept niet', async () => {
  const gegeven = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Er is een intake gepland.' });
  assert.equal((await deelGegeven(als('joris'), { ...gegeven, ontvangers: [await d.stoel('tom')] })).kind, 'gedeeld');
  const concept = d.gegeven({ categorie: 'h', kenmerken: GEWOON, tekst: 'Half af.' });
  assert.equal((await bewaarConcept(als('joris'), concept)).kind, 'bewaard');
  const joris = await naarLeerplicht();
  const aan = [await d.stoel('liesbeth')];
  assert.equal((await leesGegeven(joris, plek(gegeven.gegeven))).kind, 'niet-gevonden');
  const erbij = await voegOntvangersToe(joris, { ...plek(gegeven.gegeven), ontvangers: aan, antwoorden: {} });
  assert.equal(erbij.kind, 'niet-gevonden');
  assert.equal((await bewaarConcept(joris, { ...concept, tekst: 'Nu verder.' })).kind, 'niet-gevonden');
  assert.notEqual((await deelGegeven(joris, { ...concept, ontvangers: aan })).kind, 'gedeeld');
});

/** Joris houdt op bij toeleiding en gaat verder bij leerplicht: een nieuwe aanstelling, en een nieuwe stoel. */
async function naarLeerplicht() {
  const { persoon, partij } = als('joris').verzoeker;
  const aanstelling = d.omgeving.ids();
  await d.su.query(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, hoedanigheid, geheimhouding, van)
     values ($1, $2, $3, 'medewerker', 'leerplichtambtenaar', 'leerplicht', 'ambtsgeheim', '2026-01-01')`,
    [aanstelling, persoon, partij],
  );
  await d.su.query(
    "update deelnemer set tot = $3, vertrekreden = 'andere-functie' where casus_id = $1 and persoon_id = $2",
    [d.casus, persoon, d.omgeving.klok()],
  );
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const }];
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, geefNaam: true, genodigden });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const verzoeker = {
    ...als('joris').verzoeker,
    aanstelling,
    functie: 'leerplichtambtenaar',
    hoedanigheid: 'leerplicht' as const,
  };
  const verklaring = { taak: 'Leerplicht.', grondslag: null, individueelDoel: 'Terug naar school.' };
  const bevestigd = await bevestigDeelname({ ...als('joris'), verzoeker }, { casus: d.casus, ...verklaring });
  assert.equal(bevestigd.kind, 'bevestigd');
  return { ...als('joris'), verzoeker };
}
