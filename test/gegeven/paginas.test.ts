import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from './daan.ts';

let d: Daan & Pick<TestServer, 'ingelogd'>;
before(async () => {
  d = await maakDaan({ op: await maakTestServer() });
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

const als = async (wie: Wie): Promise<Bezoeker> => {
  const verzoeker = d.verzoeker(wie);
  return d.ingelogd('persoon' in verzoeker ? verzoeker.persoon : '');
};
const adres = (verder = '') => `/casussen/${d.casus}/gegevens${verder}`;

const ZIEK = {
  categorie: 'g',
  tekst: 'Vijf ziekmeldingen, telkens op maandag.',
  aard: 'feit',
  brondatum: '2 maart 2026',
  doel: 'c',
  nodigVoorVraag: 'ja',
  pastBijTaak: 'ja',
  kanMetMinder: 'nee',
  waarom: 'Het patroon helpt bepalen wat nodig is.',
  verzuimsoort: 'ziekte',
  bevatGezondheid: 'nee',
};

/** Het gegeven-id dat het formulier zelf meekreeg. */
const idIn = (html: string): string => /name="gegeven" value="([^"]+)"/.exec(html)?.[1] ?? '';
/** Het kader waarin de ontvanger leest, van na de kop tot het eind. */
const inkijk = (html: string): string => /<div class="ovt-inkijk__lijf[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
const kaart = (html: string, naam: string): string =>
  [...html.matchAll(/<li class="ovt-oordeel [\s\S]*?<\/li>/g)].map(([li]) => li).find((li) => li.includes(naam)) ?? '';

test('het lege formulier kiest niets vooraf, en zegt een keer wat er voor iedereen nog nodig is', async () => {
  const femke = await als('femke');
  const { statusCode, body } = await femke.haal(adres('/nieuw'));
  assert.equal(statusCode, 200);
  assert.doesNotMatch(body, / checked/);
  assert.match(kaart(body, 'Rachid Amrani'), /Onvolledig/);
  for (const zin of ['Kies eerst een soort gegeven.', 'Zonder antwoord wordt er niets gedeeld.'])
    assert.equal(body.split(zin).length - 1, 1, zin);
  assert.doesNotMatch(body, /<title>[^<]*(Daan|de Graaf)/);
  assert.doesNotMatch(body, /name="categorie" value="b"/);
});

test('zonder JavaScript geeft de knop het oordeel opnieuw, met de open vraag bij wie zij telt', async () => {
  const femke = await als('femke');
  const { statusCode, body } = await femke.verstuur({ van: adres('/nieuw'), naar: adres('/oordeel'), velden: ZIEK });
  assert.equal(statusCode, 200);
  assert.match(kaart(body, 'Liesbeth Kuiper'), /Toegestaan/);
  assert.match(kaart(body, 'Tom Hendriks'), /Geweigerd[\s\S]*voetnoot/);
  assert.match(kaart(body, 'Rachid Amrani'), /Onvolledig/);
  assert.match(body, /Vermoedt u dat de opgegeven reden niet klopt/);
  assert.match(body, /Vijf ziekmeldingen, telkens op maandag\./);
  const naar = /formaction="[^"]*\/oordeel#([^"]+)"/i.exec(body)?.[1];
  assert.ok(
    naar !== undefined && body.includes(`id="${naar}"`),
    'na de knop staat wie het toetsenbord gebruikt bij de vragen',
  );
});

test('wie deelt met wat ontbreekt, krijgt het formulier terug met alles erin en elke fout bij haar veld', async () => {
  const femke = await als('femke');
  const velden = { ...ZIEK, categorie: '', brondatum: '30 maart 2026', aan: await d.stoel('liesbeth') };
  const { statusCode, body } = await femke.verstuur({ van: adres('/nieuw'), naar: adres('/nieuw'), velden });
  assert.equal(statusCode, 422);
  assert.match(body, /<title>Fout: /);
  assert.match(body, /href="#veld-categorie"[^>]*>Kies een soort gegeven/);
  assert.match(body, /href="#veld-brondatum"[^>]*>Kies een datum die al geweest is/);
  assert.match(body, /Vijf ziekmeldingen, telkens op maandag\.<\/textarea>/);
});

test('wat de bron in de inkijk ziet, leest de ontvanger byte voor byte (C6)', async () => {
  const femke = await als('femke');
  const liesbeth = await d.stoel('liesbeth');
  const tekst = 'Eerste regel met "aanhalingstekens" & <teken>.\n\nTweede regel: é, ŝ, 日本.';
  const velden = { ...ZIEK, tekst, aan: liesbeth };
  const vooraf = await femke.verstuur({ van: adres('/nieuw'), naar: adres('/oordeel'), velden });
  const gegeven = idIn(vooraf.body);
  const gedeeld = await femke.verstuur({ van: adres('/nieuw'), naar: adres('/nieuw'), velden: { ...velden, gegeven } });
  assert.equal(gedeeld.statusCode, 303, gedeeld.body);
  const gelezen = await (await als('liesbeth')).haal(adres(`/${gegeven}`));
  assert.equal(gelezen.statusCode, 200);
  assert.notEqual(inkijk(vooraf.body), '');
  assert.equal(inkijk(gelezen.body), inkijk(vooraf.body));
  assert.match(gelezen.body, /Waarom mag ik dit zien\?/);
});

test('wie het adres van een oordeel ververst, komt weer bij het formulier; een vreemde vindt daar niets', async () => {
  const [femke, noor] = [await als('femke'), await als('noor')];
  assert.equal(String((await femke.haal(adres('/oordeel'))).headers.location), adres('/nieuw'));
  assert.equal((await noor.haal(String((await noor.haal(adres('/concept'))).headers.location))).statusCode, 404);
});

test('een ouder in de inkijk leest gewone woorden, zonder letter van het doel', async () => {
  const femke = await als('femke');
  const { body } = await femke.verstuur({
    van: adres('/nieuw'),
    naar: adres('/oordeel'),
    velden: { ...ZIEK, bekijk: await d.stoel('vader') },
  });
  assert.match(body, /Zo ziet Mark de Graaf het/);
  assert.doesNotMatch(inkijk(body), /doel c/);
});

test('een weigering is een eigen pagina met alle redenen, wat wel kan, en een bewaard concept (C9)', async () => {
  const femke = await als('femke');
  const van = adres('/nieuw');
  const antwoord = await femke.verstuur({
    van,
    naar: van,
    velden: { ...ZIEK, gegeven: d.omgeving.ids(), aan: await d.stoel('tom') },
  });
  assert.equal(antwoord.statusCode, 303);
  const { statusCode, body } = await femke.haal(String(antwoord.headers.location));
  assert.equal(statusCode, 403);
  assert.match(body, /Dit gegeven kunt u nu niet delen met Tom Hendriks/);
  assert.match(body, /Uw tekst staat als concept klaar/);
  assert.doesNotMatch(body, /conflict van plichten/);
  const concept = /href="([^"]*nieuw\?concept=[^"]*)"/.exec(body)?.[1] ?? '';
  assert.match((await femke.haal(concept)).body, /Vijf ziekmeldingen, telkens op maandag\.<\/textarea>/);
});

test('een deel mag, een deel niet: gedeeld met wie mag, en een pagina over de ander', async () => {
  const femke = await als('femke');
  const aan = [await d.stoel('tom'), await d.stoel('liesbeth')];
  const antwoord = await femke.verstuur({
    van: adres('/nieuw'),
    naar: adres('/nieuw'),
    velden: { ...ZIEK, gegeven: d.omgeving.ids(), aan },
  });
  const { body } = await femke.haal(String(antwoord.headers.location));
  assert.match(body, /Gedeeld met wie het mag krijgen/);
  assert.match(body, /niet delen met Tom Hendriks/);
});

test('alleen open vragen: het formulier komt terug en er is niets gedeeld', async () => {
  const femke = await als('femke');
  const { statusCode, body } = await femke.verstuur({
    van: adres('/nieuw'),
    naar: adres('/nieuw'),
    velden: { ...ZIEK, gegeven: d.omgeving.ids(), aan: await d.stoel('rachid') },
  });
  assert.equal(statusCode, 422);
  assert.match(body, /Er is nog niets gedeeld/);
});

test('bewaren vraagt soort en doel, en bewaart dan ook wat half is', async () => {
  const femke = await als('femke');
  const mis = await femke.verstuur({ van: adres('/nieuw'), naar: adres('/concept'), velden: { tekst: 'Half.' } });
  assert.equal(mis.statusCode, 422);
  assert.match(mis.body, /Half\.<\/textarea>/);
  const goed = await femke.verstuur({
    van: adres('/nieuw'),
    naar: adres('/concept'),
    velden: { gegeven: d.omgeving.ids(), categorie: 'd', doel: 'a', tekst: 'Half.' },
  });
  assert.equal(goed.statusCode, 303);
  assert.match((await femke.haal(String(goed.headers.location))).body, /Half\.<\/textarea>/);
});

test('twee vensters op een concept: wie later is ziet beide teksten, en kiest zelf wat blijft (C12)', async () => {
  const femke = await als('femke');
  const gegeven = d.omgeving.ids();
  const bewaar = (tekst: string, gezien: string) =>
    femke.verstuur({
      van: adres('/nieuw'),
      naar: adres('/concept'),
      velden: { gegeven, categorie: 'd', doel: 'a', tekst, gezien },
    });
  const gezienIn = (html: string): string => /name="gezien" value="(\d+)"/.exec(html)?.[1] ?? '';
  assert.equal(gezienIn((await femke.haal(adres('/nieuw'))).body), '0');
  const open = String((await bewaar('Het begin.', '0')).headers.location);
  const zag = gezienIn((await femke.haal(open)).body);
  assert.equal(zag, '1');
  await bewaar('Uit het ene venster.', zag);
  const { statusCode, body } = await bewaar('Uit het andere venster.', zag);
  assert.equal(statusCode, 409);
  assert.match(body, /intussen veranderd[\s\S]*Uit het ene venster\.[\s\S]*Uit het andere venster\.<\/textarea>/);
  assert.match((await femke.haal(open)).body, /Uit het ene venster\.<\/textarea>/);
  assert.equal((await bewaar('Uit het andere venster.', gezienIn(body))).statusCode, 303);
  assert.match((await femke.haal(open)).body, /Uit het andere venster\.<\/textarea>/);
});

test('de bron ziet wie het heeft en las, trekt in na bevestigen, en deelt later met een ander', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  await leesGegeven(d.als('rachid'), { casus: d.casus, gegeven: invoer.gegeven });
  const femke = await als('femke');
  const een = adres(`/${invoer.gegeven}`);
  assert.match((await femke.haal(een)).body, /Rachid Amrani[\s\S]*Gelezen[\s\S]*Trek in/);
  const vraag = await femke.haal(`${een}/intrekken?aan=${await d.stoel('rachid')}`);
  assert.match(vraag.body, /Rachid Amrani las het op/);
  const weg = await femke.verstuur({
    van: een,
    naar: `${een}/intrekken`,
    velden: { deelnemer: await d.stoel('rachid') },
  });
  assert.equal(weg.statusCode, 303);
  assert.equal((await (await als('rachid')).haal(een)).statusCode, 403);
  const erbij = await femke.verstuur({
    van: `${een}/ontvangers`,
    naar: `${een}/ontvangers`,
    velden: { aan: await d.stoel('liesbeth') },
  });
  assert.equal(String(erbij.headers.location), een);
  assert.equal((await (await als('liesbeth')).haal(een)).statusCode, 200);
});

test('bij een extra ontvanger wordt alleen gevraagd wat toen niet telde, en het antwoord telt mee', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  const femke = await als('femke');
  const naar = adres(`/${invoer.gegeven}/ontvangers`);
  const pagina = await femke.haal(naar);
  assert.match(kaart(pagina.body, 'Tom Hendriks'), /Waarvoor krijgt het samenwerkingsverband dit/);
  assert.equal(kaart(pagina.body, 'Rachid Amrani'), '');
  const gedeeld = await femke.verstuur({
    van: naar,
    naar,
    velden: { aan: await d.stoel('tom'), activiteit: 'advies', verzuimsoort: 'ziekte' },
  });
  assert.equal(String(gedeeld.headers.location), adres(`/${invoer.gegeven}`), gedeeld.body);
  const { rows } = await d.su.query('select kenmerken from gegeven where id = $1', [invoer.gegeven]);
  assert.equal(rows[0].kenmerken.activiteit, 'advies');
  assert.equal(rows[0].kenmerken.verzuim.soort, 'ongeoorloofd');
});

test('een conflict van plichten is een rustige link, alleen waar hij telt, en vraagt alles', async () => {
  const sanne = await als('sanne');
  const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Begeleiding bij somberheid.' });
  const femke = await d.stoel('femke');
  await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [femke] });
  const weigering = await sanne.haal(adres(`/${invoer.gegeven}/geweigerd?aan=${femke}`));
  assert.match(
    weigering.body,
    /<a class="nl-link" href="[^"]*\/afweging\?aan=[^"]*">Lees wat een conflict van plichten vraagt/,
  );
  const pagina = adres(`/${invoer.gegeven}/afweging?aan=${femke}`);
  const naar = adres(`/${invoer.gegeven}/afweging`);
  const leeg = await sanne.verstuur({ van: pagina, naar, velden: { aan: femke, feiten: 'Kort.' } });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Schrijf minstens 20 tekens[\s\S]*Overleg eerst met een collega/);
  const lang = 'Dit schrijf ik zelf op, in meer dan twintig tekens.';
  const velden = {
    aan: femke,
    feiten: lang,
    alternatieven: lang,
    collega: lang,
    evenredig: lang,
    geinformeerd: lang,
    geraadpleegd: 'ja',
    persoonlijk: 'ja',
  };
  const vast = await sanne.verstuur({ van: pagina, naar, velden });
  assert.equal(vast.statusCode, 303, vast.body);
  const terug = await sanne.haal(String(vast.headers.location));
  assert.match(kaart(terug.body, 'Femke Bos'), /Toegestaan/);
});

test('wie er niet bij hoort krijgt overal dezelfde lege pagina; een nooit gekregen gegeven ook', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  const [noor, liesbeth] = [await als('noor'), await als('liesbeth')];
  const onbekend = await noor.haal(`/casussen/${d.omgeving.ids()}/gegevens`);
  assert.equal(onbekend.statusCode, 404);
  for (const verder of [
    '',
    '/nieuw',
    `/${invoer.gegeven}`,
    `/${invoer.gegeven}/ontvangers`,
    `/${invoer.gegeven}/geweigerd`,
  ]) {
    assert.equal((await noor.haal(adres(verder))).statusCode, 404, verder);
  }
  assert.equal((await liesbeth.haal(adres(`/${invoer.gegeven}`))).statusCode, 404);
  assert.equal((await liesbeth.haal(adres(`/${d.omgeving.ids()}`))).statusCode, 404);
});
