import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leesPdf, leesvolgorde } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { maakBeheerder, PARTIJEN_VAN_MDO } from './beheerders.ts';

let server: TestServer;
const bezoekers = new Map<string, Bezoeker>();
const als = (partij: string): Bezoeker => {
  const bezoeker = bezoekers.get(partij);
  assert.ok(bezoeker, partij);
  return bezoeker;
};

before(async () => {
  server = await maakTestServer();
  for (const partij of PARTIJEN_VAN_MDO) {
    const { verzoeker } = await maakBeheerder(server, partij);
    bezoekers.set(partij, await server.ingelogd(verzoeker.persoon));
  }
});
after(() => server?.weg());

type Velden = Record<string, string | string[]>;

/** Wat een browser zonder script zou terugsturen als iemand niets verandert. */
function ingevuld(html: string): Velden {
  const velden: Velden = {};
  const zet = (naam: string, waarde: string): void => {
    const eerder = velden[naam];
    velden[naam] = eerder === undefined ? waarde : [...[eerder].flat(), waarde];
  };
  const hoofd = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  for (const [tag] of hoofd.matchAll(/<input[^>]*>/g)) {
    const naam = /name="([^"]+)"/.exec(tag)?.[1];
    const waarde = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    const keuze = /type="(radio|checkbox)"/.test(tag);
    if (naam !== undefined && naam !== 'csrf' && (!keuze || /\schecked/.test(tag))) zet(naam, ontsnap(waarde));
  }
  for (const [, naam, tekst] of hoofd.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g))
    if (naam !== undefined) zet(naam, ontsnap(tekst ?? ''));
  return velden;
}

const ontsnap = (tekst: string): string =>
  tekst.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const naar = (antwoord: { headers: Record<string, unknown> }): string => String(antwoord.headers['location']);

async function begonnen(wie: Bezoeker, naam: string): Promise<string> {
  const velden = { voorbeeld: 'gesprek-van-twee-kanten', naam };
  const gemaakt = await wie.verstuur({ van: '/overlegtypen/nieuw', naar: '/overlegtypen/nieuw', velden });
  assert.equal(gemaakt.statusCode, 303, gemaakt.body.slice(0, 300));
  return naar(gemaakt);
}

test('zonder script: van voorbeeld langs elke vraag naar voorleggen, akkoord en Bijlage 3', async () => {
  const petra = als('kompas');
  const leeg = await petra.verstuur({ van: '/overlegtypen/nieuw', naar: '/overlegtypen/nieuw', velden: { naam: '' } });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Kies een voorbeeld om mee te beginnen/);
  const concept = await begonnen(petra, 'Gesprek met het wijkteam');
  const gezien: string[] = [];
  for (let adres = `${concept}/vragen/naam`; adres !== concept; ) {
    const pagina = await petra.haal(adres);
    assert.equal(pagina.statusCode, 200, adres);
    assert.match(pagina.body, new RegExp(`Vraag ${gezien.length + 1} van `), adres);
    assert.match(pagina.body, /class="ovt-artikel"/, `${adres} zegt waarom`);
    gezien.push(adres.slice(adres.lastIndexOf('/') + 1));
    const verder = /href="([^"]+)"[^>]*>Ga verder</.exec(pagina.body)?.[1];
    if (verder !== undefined) {
      adres = verder;
      continue;
    }
    const velden = { ...ingevuld(pagina.body), daarna: 'verder' };
    if (adres.endsWith('/nazorg')) {
      const mis = await petra.verstuur({ van: adres, naar: adres, velden: { ...velden, nazorg: '9' } });
      assert.equal(mis.statusCode, 422);
      assert.match(mis.body, /Schrijf een getal van hoogstens 6/);
      assert.match(mis.body, /value="9"/, 'wat is ingevuld blijft staan');
    }
    const bewaard = await petra.verstuur({ van: adres, naar: adres, velden });
    assert.equal(bewaard.statusCode, 303, `${adres}: ${bewaard.body.slice(0, 200)}`);
    adres = naar(bewaard);
  }
  assert.equal(gezien.length, new Set(gezien).size);
  for (const vraag of [
    'doelen',
    'niveau',
    'doelgroep',
    'plaatsen',
    'procesregie',
    'melders',
    'fasen',
    'verslag',
    'bewaren',
  ])
    assert.ok(gezien.includes(vraag), vraag);
  const overzicht = await petra.haal(concept);
  assert.match(overzicht.body, /Leg voor aan 4 organisaties/);
  const voor = await petra.verstuur({ van: concept, naar: `${concept}/voorleggen`, velden: ingevuld(overzicht.body) });
  assert.equal(naar(voor), concept, 'langs elke vraag lopen veranderde niets aan het voorbeeld');
  assert.match((await petra.haal(concept)).body, /Neem terug om te wijzigen/);
  for (const partij of ['oeverstad', 'de-linde']) await antwoord(partij, concept, { antwoord: 'akkoord', reden: '' });
  const zonder = await antwoord('bries', concept, { antwoord: 'niet-akkoord', reden: '' });
  assert.equal(zonder.statusCode, 422);
  assert.match(zonder.body, /Schrijf op waarom uw organisatie niet akkoord is/);
  await antwoord('bries', concept, { antwoord: 'niet-akkoord', reden: 'Drie maanden nazorg is ons te kort' });
  assert.match((await petra.haal(concept)).body, /Drie maanden nazorg is ons te kort/);
  await antwoord('bries', concept, { antwoord: 'akkoord', reden: '' });
  const type = naar(await petra.haal(concept));
  assert.match(type, /^\/overlegtypen\/[0-9a-f-]{36}$/);
  await leesBijlage(type);
});

async function antwoord(partij: string, concept: string, velden: Velden) {
  const wie = als(partij);
  const voorstel = /name="voorstel" value="([^"]+)"/.exec((await wie.haal(concept)).body)?.[1] ?? '';
  return wie.verstuur({ van: concept, naar: `${concept}/antwoord`, velden: { ...velden, voorstel } });
}

/** Een medewerker leest het vastgestelde type, en de pdf zegt hetzelfde. */
async function leesBijlage(type: string): Promise<void> {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  assert.match((await femke.haal('/overlegtypen')).body, /Gesprek met het wijkteam/);
  const pagina = await femke.haal(type);
  assert.equal(pagina.statusCode, 200);
  assert.doesNotMatch(pagina.body, /Begin een nieuwe versie/);
  const pdf = await femke.haal(`${type}/pdf`);
  assert.equal(pdf.headers['content-type'], 'application/pdf');
  const gelezen = await leesPdf(new Uint8Array(pdf.rawPayload));
  const tekst = leesvolgorde(gelezen.boom);
  assert.equal(gelezen.taal, 'nl-NL');
  for (const deel of [
    'Bijlage 3: Gesprek met het wijkteam',
    'Individueel verwerkingsdoel',
    'Wie mag aanmelden',
    'Jeugdhulpaanbieder (elke functie)',
    'Gegevens per fase',
    'Hoogstens 12 maanden na sluiten',
  ])
    assert.ok(tekst.includes(deel), deel);
}

test('twee beheerders in dezelfde vraag: de tweede ziet beide antwoorden en kiest', async () => {
  const [kompas, gemeente] = [als('kompas'), als('oeverstad')];
  const concept = await begonnen(kompas, 'Overleg van twee kanten');
  const vraag = `${concept}/vragen/samenwerkingsdoel`;
  const oud = ingevuld((await gemeente.haal(vraag)).body);
  const van = { van: vraag, naar: vraag };
  await kompas.verstuur({
    ...van,
    velden: { ...oud, samenwerkingsdoel: 'Samen kijken wat school kan doen', daarna: 'overzicht' },
  });
  const eigen = { ...oud, samenwerkingsdoel: 'Samen kijken wat het wijkteam kan doen', daarna: 'overzicht' };
  const botst = await gemeente.verstuur({ ...van, velden: eigen });
  assert.equal(botst.statusCode, 409);
  assert.match(botst.body, /Stichting Kompas veranderde dit antwoord terwijl u schreef/);
  for (const tekst of ['Samen kijken wat school kan doen', 'Samen kijken wat het wijkteam kan doen'])
    assert.ok(botst.body.includes(tekst), tekst);
  const nog = await gemeente.verstuur({ ...van, velden: { ...ingevuld(botst.body), daarna: 'verder' } });
  assert.equal(nog.statusCode, 303);
  assert.match((await kompas.haal(concept)).body, /Samen kijken wat het wijkteam kan doen/);
});

test('een vraag met een klacht zegt wat er mist, met het artikel en de weg om het te herstellen', async () => {
  const kompas = als('kompas');
  const concept = await begonnen(kompas, 'Overleg met gebreken');
  const vraag = `${concept}/vragen/doelen`;
  const velden = { ...ingevuld((await kompas.haal(vraag)).body), doelen: 'g', daarna: 'overzicht' };
  assert.equal((await kompas.verstuur({ van: vraag, naar: vraag, velden })).statusCode, 303, 'half af bewaren mag');
  const { body } = await kompas.haal(concept);
  assert.match(body, /Samenwerken alleen is geen doel/);
  assert.match(body, new RegExp(`href="${vraag}"[^>]*>Herstel`));
  assert.doesNotMatch(body, /Leg voor aan/);
  assert.match((await kompas.haal(vraag)).body, /Samenwerken alleen is geen doel/);
  const toch = await kompas.verstuur({ van: concept, naar: `${concept}/voorleggen`, velden: { versie: '2' } });
  assert.equal(toch.statusCode, 422);
});

test('een plaats erbij en weer weg; een vraag die niet bestaat is er niet', async () => {
  const kompas = als('kompas');
  const concept = await begonnen(kompas, 'Overleg met plaatsen');
  const lijst = `${concept}/vragen/plaatsen`;
  const erbij = await kompas.verstuur({ van: lijst, naar: `${concept}/plaatsen`, velden: { soort: 'ggd' } });
  const plaats = naar(erbij);
  assert.match((await kompas.haal(plaats)).body, /GGD: vanuit welke taak/);
  const sleutel = plaats.slice(plaats.lastIndexOf('plaats-') + 'plaats-'.length);
  const weg = await kompas.verstuur({ van: lijst, naar: `${concept}/plaatsen/${sleutel}/weg`, velden: {} });
  assert.equal(naar(weg), lijst);
  for (const adres of [plaats, `${concept}/vragen/iets`])
    assert.equal((await kompas.haal(adres)).statusCode, 404, adres);
});

test('voorleggen vraagt een verse factor; schrijven is alleen voor beheerders', async () => {
  const kompas = als('kompas');
  const concept = await begonnen(kompas, 'Overleg dat wacht');
  const nu = server.omgeving.klok();
  server.zetKlok(new Date(nu.getTime() + 6 * 60_000).toISOString());
  const voor = await kompas.verstuur({ van: concept, naar: `${concept}/voorleggen`, velden: { versie: '1' } });
  server.zetKlok(nu.toISOString());
  assert.notEqual(naar(voor), concept);
  assert.match((await kompas.haal(concept)).body, /Leg voor aan/, 'er is niets voorgelegd');
  const femke = await server.ingelogd(server.wie('femke').persoon);
  for (const adres of ['/overlegtypen/nieuw', concept, `${concept}/vragen/naam`])
    assert.equal((await femke.haal(adres)).statusCode, 404, adres);
});

test('zonder script: de lijst is te kiezen op naam, doel en stand, en zegt het als er niets past', async () => {
  const petra = als('kompas');
  const lijst = async (vraag: string) => (await petra.haal(`/overlegtypen${vraag}`)).body;
  assert.match(await lijst('?zoek=verzuim'), />Verzuimoverleg</);
  assert.doesNotMatch(await lijst('?zoek=verzuim'), />MDO</);
  const leeg = await lijst('?zoek=zoiets+is+er+niet&stand=vastgesteld');
  assert.match(leeg, /Niets gevonden/);
  assert.match(leeg, /value="zoiets is er niet"/, 'wat is gezocht, blijft staan');
  assert.match(leeg, /<a [^>]*href="\/overlegtypen"[^>]*>(<span[^>]*>)?Toon alles/);
});
