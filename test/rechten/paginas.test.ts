import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { leesPdf, leesvolgorde } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

let server: TestServer;
let d: Daan;
before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  await d.zetFase('beoordeling');
  d.zetKlok('2026-03-20T09:00:00.000Z');
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const ingelogd = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const pad = (deel: string) => `/zaak/${d.casus}/rechten${deel}`;
const veldwaarde = (html: string, naam: string): string =>
  new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? '';

async function dien(wie: Wie, recht: string): Promise<{ readonly adres: string; readonly id: string }> {
  const bezoeker = await ingelogd(wie);
  const formulier = await bezoeker.haal(pad(`/nieuw?recht=${recht}`));
  const velden = { verzoek: veldwaarde(formulier.body, 'verzoek'), recht, over: 'alles', tekst: 'Wat is er?' };
  const uit = await bezoeker.verstuur({ van: pad('/nieuw'), naar: pad(''), velden });
  assert.equal(uit.statusCode, 303, uit.body.slice(0, 400));
  return { adres: String(uit.headers['location']), id: velden.verzoek };
}

test('zonder script: vraag, controle, verzenden, ontvangst met nummer en laatste dag, en een afschrift', async () => {
  const moeder = await ingelogd('moeder');
  const begin = await moeder.haal(pad(''));
  assert.match(begin.body, /Zien wat er is opgeschreven/);
  const formulier = await moeder.haal(pad('/nieuw?recht=inzage'));
  assert.match(formulier.body, /value="inzage"[^>]*checked/, 'wat gekozen was, staat aan');
  const velden = { verzoek: veldwaarde(formulier.body, 'verzoek'), recht: 'inzage', over: 'alles', tekst: '' };
  const leeg = await moeder.verstuur({ van: pad('/nieuw'), naar: pad('/controleren'), velden });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Schrijf op wat u wilt vragen/);
  const goed = { ...velden, tekst: 'Wat is er over Daan opgeschreven?' };
  const controle = await moeder.verstuur({ van: pad('/nieuw'), naar: pad('/controleren'), velden: goed });
  assert.equal(controle.statusCode, 200);
  assert.match(controle.body, /tot en met 20 april 2026/);
  const { rows } = await d.su.query('select 1 from verzoek where id = $1', [goed.verzoek]);
  assert.equal(rows.length, 0, 'er is nog niets bewaard');
  const terug = await moeder.verstuur({ van: pad('/nieuw'), naar: pad('/nieuw'), velden: goed });
  assert.match(terug.body, /Wat is er over Daan opgeschreven\?<\/textarea>/, 'wijzigen houdt de invoer');
  const verzonden = await moeder.verstuur({ van: pad('/nieuw'), naar: pad(''), velden: goed });
  assert.equal(verzonden.statusCode, 303);
  const ontvangst = await moeder.haal(String(verzonden.headers['location']));
  assert.match(ontvangst.body, new RegExp(`V-${goed.verzoek.slice(-8).toUpperCase()}`));
  assert.match(ontvangst.body, /20 april 2026/);
  const afschrift = await moeder.haal(pad(`/${goed.verzoek}/afschrift`));
  assert.equal(afschrift.headers['content-type'], 'application/pdf');
  const pdf = await leesPdf(new Uint8Array(afschrift.rawPayload));
  assert.equal(pdf.taal, 'nl-NL');
  assert.match(leesvolgorde(pdf.boom), /Wat er is opgeschreven/);
});

test('een verzoek van een ander, en een recht dat iemand niet heeft, zijn er niet', async () => {
  const { adres } = await dien('daan', 'bezwaar');
  assert.equal((await (await ingelogd('vader')).haal(adres)).statusCode, 404);
  assert.equal((await (await ingelogd('noor')).haal(`/casussen/${d.casus}/verzoeken`)).statusCode, 404);
});

test('tekenen voor een verzoek vraagt een verse factor', async () => {
  const vader = await ingelogd('vader');
  const formulier = await vader.haal(pad('/nieuw'));
  const nu = server.omgeving.klok();
  server.zetKlok(new Date(nu.getTime() + 6 * 60_000).toISOString());
  const velden = {
    verzoek: veldwaarde(formulier.body, 'verzoek'),
    recht: 'inzage',
    over: 'alles',
    tekst: 'Wat is er?',
  };
  assert.notEqual((await vader.verstuur({ van: pad('/nieuw'), naar: pad(''), velden })).statusCode, 303);
  server.zetKlok(nu.toISOString());
});

test('een partij antwoordt: zonder reden komt het formulier terug, met reden leest de vrager waarom', async () => {
  const { adres, id } = await dien('moeder', 'rectificatie');
  const rachid = await ingelogd('rachid');
  const naar = `/casussen/${d.casus}/verzoeken/${id}`;
  assert.match((await rachid.haal(`/casussen/${d.casus}/verzoeken`)).body, /Verbetering, verzoek V-/);
  const blad = await rachid.haal(naar);
  const velden = { deel: veldwaarde(blad.body, 'deel'), stand: 'geweigerd', grond: '', tekst: 'Wij keken het na.' };
  const mis = await rachid.verstuur({ van: naar, naar, velden });
  assert.equal(mis.statusCode, 422);
  assert.match(mis.body, /Kies de reden uit de wet/);
  assert.match(mis.body, /Wij keken het na\./, 'wat is ingevuld blijft staan');
  const goed = await rachid.verstuur({ van: naar, naar, velden: { ...velden, grond: 'is-juist' } });
  assert.equal(goed.statusCode, 303);
  const gelezen = await (await ingelogd('moeder')).haal(adres);
  assert.match(gelezen.body, /volgens de organisatie klopt het wel \(AVG art\. 16\)/);
  assert.match(gelezen.body, /Wij keken het na\./);
  assert.doesNotMatch(
    (await (await ingelogd('femke')).haal(naar)).body,
    /Wij keken het na\./,
    'de regie leest het niet',
  );
});

test('een partij verlengt: zonder reden of vinkje komt het formulier terug, daarna leest de vrager tot wanneer', async () => {
  const { adres, id } = await dien('moeder', 'rectificatie');
  const rachid = await ingelogd('rachid');
  const van = `/casussen/${d.casus}/verzoeken/${id}`;
  const naar = `${van}/verlengen`;
  const blad = await rachid.haal(van);
  assert.match(blad.body, /Dan is 20 juni 2026 de laatste dag/);
  const velden = { deel: veldwaarde(blad.body, 'deel'), om: '', zeker: 'ja' };
  const mis = await rachid.verstuur({ van, naar, velden });
  assert.equal(mis.statusCode, 422);
  assert.match(mis.body, /Kies waarom het langer duurt/);
  const { zeker: _, ...zonder } = { ...velden, om: 'veel-verzoeken' };
  assert.match((await rachid.verstuur({ van, naar, velden: zonder })).body, /Zet het vinkje als u weet/);
  const goed = await rachid.verstuur({ van, naar, velden: { ...velden, om: 'veel-verzoeken' } });
  assert.equal(goed.statusCode, 303);
  const daarna = await rachid.haal(van);
  assert.match(daarna.body, /Verlengd op 20 maart 2026: er zijn veel verzoeken tegelijk/);
  assert.doesNotMatch(daarna.body, /Lukt het niet binnen een maand/);
  const gelezen = await (await ingelogd('moeder')).haal(adres);
  assert.match(gelezen.body, /er kwamen veel verzoeken tegelijk\. U krijgt antwoord tot en met 20 juni 2026/);
});

test('na een antwoord wijst de voorpagina waar het staat, en het verzoek zegt waar het over ging', async () => {
  const thuis = `/zaak/${d.casus}`;
  assert.equal((await (await ingelogd('daan')).haal(thuis)).statusCode, 200);
  d.zetKlok('2026-03-20T11:00:00.000Z');
  const invoer = d.gegeven({ categorie: 'd', kenmerken: GEWOON, tekst: 'Rekenen gaat beter.' });
  const gedeeld = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('daan')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  const daan = await ingelogd('daan');
  const van = pad(`/nieuw?recht=rectificatie&over=${invoer.gegeven}`);
  const verzoek = veldwaarde((await daan.haal(van)).body, 'verzoek');
  const velden = { verzoek, recht: 'rectificatie', over: invoer.gegeven, tekst: 'Rekenen gaat niet beter.' };
  assert.equal((await daan.verstuur({ van, naar: pad(''), velden })).statusCode, 303);
  const femke = await ingelogd('femke');
  const naar = `/casussen/${d.casus}/verzoeken/${verzoek}`;
  const antwoord = { deel: veldwaarde((await femke.haal(naar)).body, 'deel'), stand: 'gegeven', grond: '', tekst: '' };
  assert.equal((await femke.verstuur({ van: naar, naar, velden: antwoord })).statusCode, 303);
  const { body } = await daan.haal(thuis);
  assert.match(body, new RegExp(`<a [^>]*href="${pad('')}"[^>]*>Femke Bos[^<]*gaf antwoord op een verzoek`));
  assert.match(
    (await daan.haal(pad(`/${verzoek}`))).body,
    /Hoe het op school gaat, van Stichting Kompas, 2 maart 2026/,
  );
});

test('een ouder van wie 16 is, leest dat hij over zichzelf wel iets mag vragen (AVG 15, fn 32)', async () => {
  d.zetKlok('2026-09-21T09:00:00.000Z');
  const { body } = await (await ingelogd('moeder')).haal(pad(''));
  assert.match(body, /Vanaf 16 jaar vraagt uw kind dit zelf/);
  assert.match(body, /Gaat het over uzelf\? Dan mag u het wel vragen/);
});
