import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { leesPdf } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

/** De bladen van toezicht, datalekken en naleving zonder script, en dat er nergens iets van een ander op staat (15.2). */

let server: TestServer;
let d: Daan;
const KANARIE = 'KANARIE van school over verzuim';

before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  // School geeft leerplicht iets; de FG van de gemeente ziet dat het gelezen is, nooit wat er staat.
  const invoer = d.gegeven({ tekst: KANARIE });
  const gedeeld = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  assert.equal(gedeeld.kind, 'gedeeld');
  assert.equal((await leesGegeven(d.als('rachid'), { casus: d.casus, gegeven: invoer.gegeven })).kind, 'gelezen');
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const gezin = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const werkt = (sleutel: string): Promise<Bezoeker> => server.ingelogd(server.wie(sleutel).persoon);
const veld = (html: string, naam: string): string => new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const BLADEN = ['', '/logboek', '/toestemmingen', '/verzoeken', '/afwegingen', '/achterstand'].map(
  (deel) => `/toezicht${deel}`,
);
const VAN_EEN_ANDER = [KANARIE, 'Femke Bos', 'Sanne Vos', 'Liesbeth Kuiper', 'Mark de Graaf', 'Ilse Bakker', 'Daan'];

async function verstuur(wie: Bezoeker, van: string, naar: string, velden: Record<string, string | readonly string[]>) {
  const uit = await wie.verstuur({ van, naar, velden });
  assert.equal(uit.statusCode, 303, uit.body.slice(0, 600));
  return String(uit.headers.location);
}

test('eerst waarvoor, dan kijken; en op geen blad staat een mens of tekst van een ander', async () => {
  const harm = await werkt('harm');
  for (const blad of BLADEN.slice(1)) assert.equal((await harm.haal(blad)).headers.location, '/toezicht', blad);
  const leeg = await harm.verstuur({ van: '/toezicht', naar: '/toezicht', velden: { doel: '', woorden: 'kort' } });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Kies waarvoor u meekijkt/);
  assert.match(leeg.body, />kort<\/textarea>/, 'wat er stond, staat er nog');
  await verstuur(harm, '/toezicht', '/toezicht', { doel: 'steekproef', woorden: 'Steekproef van dit kwartaal.' });
  for (const blad of [...BLADEN, '/toezicht/logboek/csv', '/bevindingen', '/bevindingen/nieuw', '/datalekken']) {
    const { statusCode, body } = await harm.haal(blad);
    assert.equal(statusCode, 200, blad);
    for (const tekst of VAN_EEN_ANDER) assert.ok(!body.includes(tekst), `${blad}: ${tekst}`);
  }
  const logboek = (await harm.haal('/toezicht/logboek')).body;
  assert.match(logboek, /Rachid Amrani/);
  assert.match(logboek, /las een gegeven: verzuim \(g\)/);
  const csv = await harm.haal('/toezicht/logboek/csv?soort=gelezen');
  assert.match(String(csv.headers['content-type']), /text\/csv/);
  assert.match(String(csv.headers['content-disposition']), /attachment.*logboek-2026-03-03\.csv/);
});

test('een bevinding gaat heen en weer zonder script; wie te laat is met lezen, verliest niets', async () => {
  const [harm, hester, petra] = [await werkt('harm'), await werkt('hester'), await werkt('petra')];
  const formulier = (await harm.haal('/bevindingen/nieuw?eis=Art+6e')).body;
  const velden = {
    id: veld(formulier, 'id'),
    soort: 'advies',
    eis: 'Art 6e',
    wat: 'Er is weinig overlegd.',
    advies: 'Bel een collega.',
    ernst: 'laag',
  };
  const mis = await harm.verstuur({
    van: '/bevindingen/nieuw',
    naar: '/bevindingen',
    velden: { ...velden, termijn: '1-1-2020' },
  });
  assert.equal(mis.statusCode, 422);
  assert.match(mis.body, /Kies vandaag of een dag daarna/);
  const adres = await verstuur(harm, '/bevindingen/nieuw', '/bevindingen', { ...velden, termijn: '17 maart 2026' });
  assert.equal((await petra.haal(adres)).statusCode, 404, 'van een andere organisatie bestaat zij niet');
  assert.match((await hester.haal('/mijn-werk')).body, /Antwoord op een bevinding of advies van uw FG/);
  const antwoord = { soort: 'antwoord', gezien: '0', tekst: 'Dat doen wij vanaf nu.', termijn: '' };
  await verstuur(hester, adres, adres, antwoord);
  const botsing = await hester.verstuur({ van: adres, naar: adres, velden: { ...antwoord, tekst: 'Nog iets.' } });
  assert.equal(botsing.statusCode, 409);
  assert.match(botsing.body, /Intussen kwam er iets bij/);
  assert.match(botsing.body, /Wat u schreef, niet bewaard[\s\S]*Nog iets\./);
  const leeg = await harm.verstuur({
    van: adres,
    naar: adres,
    velden: { soort: 'gesloten', gezien: '0', tekst: '', termijn: '' },
  });
  assert.equal(leeg.statusCode, 422);
  assert.equal(veld(leeg.body, 'gezien'), '0', 'na een fout telt nog wat er stond toen hij begon');
  await verstuur(harm, adres, adres, { soort: 'gesloten', gezien: '1', tekst: 'Dit is genoeg.', termijn: '' });
  assert.match((await hester.haal(adres)).body, /sloot de bevinding/);
});

test('een datalek in twee minuten, van melding tot brief en sluiten, zonder script', async () => {
  const [rachid, hester, harm, femke] = [
    await werkt('rachid'),
    await werkt('hester'),
    await werkt('harm'),
    await werkt('femke'),
  ];
  const formulier = (await rachid.haal('/datalek')).body;
  assert.match(formulier, /Naar de beheerder en de FG van Gemeente Oeverstad/);
  const melding = {
    id: veld(formulier, 'id'),
    soort: 'kwijt',
    tekst: 'Een map bleef in de trein.',
    dag: '3 maart 2026',
    tijd: '9.30',
    voort: 'nee',
    systeem: 'nee',
  };
  const later = await rachid.verstuur({ van: '/datalek', naar: '/datalek', velden: { ...melding, tijd: '23.59' } });
  assert.equal(later.statusCode, 422);
  assert.match(later.body, /Kies een tijd die al geweest is/);
  const ontvangen = await verstuur(rachid, '/datalek', '/datalek', melding);
  assert.match((await rachid.haal(ontvangen)).body, /DL-2026-\d{4}/);
  assert.equal((await femke.haal(ontvangen)).statusCode, 404);
  const een = `/datalekken/${melding.id}`;
  assert.equal((await rachid.haal(een)).statusCode, 404, 'wie meldde, ziet niet wat ermee gebeurt');
  assert.match((await hester.haal('/datalekken')).body, /nog 71 uur/);
  const stap = (gezien: number, velden: Record<string, string>) =>
    verstuur(hester, een, `${een}/stappen`, { gezien: String(gezien), ...velden });
  await stap(0, { soort: 'besluit', keuze: 'melden', reden: 'Gezondheid van een kind.' });
  await stap(1, { soort: 'gemeld-ap', dag: '3-3-2026', tijd: '10.00', nummer: 'AP-7', vertraging: '' });
  const zonder = await hester.verstuur({
    van: een,
    naar: `${een}/stappen`,
    velden: {
      soort: 'betrokkenen',
      gezien: '2',
      keuze: 'informeren',
      reden: 'Hoog risico.',
      gevolgen: '',
      maatregelen: '',
      zelf: '',
    },
  });
  assert.equal(zonder.statusCode, 422);
  assert.match(zonder.body, /Schrijf voor de brief op wat dit voor hen kan betekenen/);
  assert.equal((await hester.haal(`${een}/brief`)).statusCode, 404);
  await stap(2, {
    soort: 'betrokkenen',
    keuze: 'informeren',
    reden: 'Hoog.',
    gevolgen: 'Gevolg.',
    maatregelen: 'Actie.',
    zelf: 'Bel ons.',
  });
  const brief = await hester.haal(`${een}/brief`);
  assert.equal(brief.headers['content-type'], 'application/pdf');
  assert.equal((await leesPdf(new Uint8Array(brief.rawPayload))).taal, 'nl-NL');
  await stap(3, { soort: 'geinformeerd', dag: '3-3-2026', tijd: '10.00', hoe: 'Brief aan een gezin.' });
  const harmsblad = (await harm.haal(`${een}/omvang?van=1-3-2026`)).body;
  for (const tekst of VAN_EEN_ANDER) assert.ok(!harmsblad.includes(tekst), tekst);
  assert.match(harmsblad, /Rachid Amrani/);
  await verstuur(harm, `${een}/omvang?van=1-3-2026`, `${een}/omvang`, {
    gezien: '4',
    van: '2026-03-01',
    tot: '2026-03-03',
    persoon: '',
  });
  const beheer = (await hester.haal(een)).body;
  assert.match(beheer, /Omvang uit het logboek/);
  assert.ok(
    !/-2026-\d{4}/.test(beheer.replaceAll(/DL-2026-\d{4}/g, '')),
    'de beheerder ziet aantallen en geen casusnummers',
  );
  await stap(5, { soort: 'gesloten', lessen: 'Papier blijft op kantoor.', maatregelen: 'Kluis geplaatst.' });
  assert.match((await hester.haal(een)).body, /Papier blijft op kantoor/);
});

test('ouder en jongere melden in hun eigen woorden, ook in het Engels', async () => {
  const [moeder, daan] = [await gezin('moeder'), await gezin('daan')];
  assert.match((await daan.haal('/datalek')).body, /Wanneer merkte je het\?/);
  const formulier = (await moeder.haal('/datalek')).body;
  assert.match(formulier, /Wanneer merkte u het\?/);
  const partij = /<option value="([0-9a-f-]{36})">Gemeente Oeverstad/.exec(formulier)?.[1] ?? '';
  const velden = {
    id: veld(formulier, 'id'),
    soort: 'onbevoegd-gezien',
    tekst: 'De buurvrouw wist ervan.',
    dag: '1-3-2026',
    partij,
    voort: 'ja',
  };
  const adres = await verstuur(moeder, '/datalek', '/datalek', velden);
  const ontvangen = (await moeder.haal(adres)).body;
  assert.match(ontvangen, /Uw melding is binnen/);
  assert.match(ontvangen, /Gaat het nog door\? Bel dan nu/);
  assert.equal((await daan.haal(adres)).statusCode, 404);
  await verstuur(moeder, '/datalek', '/zaak/taal', { taal: 'en', terug: '/datalek' });
  assert.match((await moeder.haal('/datalek')).body, /Tell us that something went wrong/);
});

test('wie een fout maakte, bewaart daarna niets over wat een ander intussen veranderde', async () => {
  const hester = await werkt('hester');
  const nieuw = (await hester.haal('/arrangementen/nieuw')).body;
  const eerste = (naam: string): string => new RegExp(`name="${naam}" value="([^"]+)"`).exec(nieuw)?.[1] ?? '';
  const arrangement = await verstuur(hester, '/arrangementen/nieuw', '/arrangementen/nieuw', {
    school: /<option value="([0-9a-f-]{36})"/.exec(nieuw)?.[1] ?? '',
    groep: 'Groep 5',
    aanbod: eerste('aanbod'),
    partijen: eerste('partijen'),
    van: '2 maart 2026',
    evaluerenOp: '1 juni 2026',
  });
  const naar = `${arrangement}/evaluatie`;
  const zag = veld((await hester.haal(arrangement)).body, 'versie');
  await verstuur(hester, arrangement, naar, { versie: zag, dag: '1 september 2026' });
  const leeg = await hester.verstuur({ van: arrangement, naar, velden: { versie: zag, dag: '' } });
  assert.equal(leeg.statusCode, 422);
  const formulier = leeg.body.slice(leeg.body.indexOf(`action="${naar}"`));
  assert.equal(veld(formulier, 'versie'), zag, 'na een fout telt wat er stond toen hij begon');
  const botsing = await hester.verstuur({ van: arrangement, naar, velden: { versie: zag, dag: '1 oktober 2026' } });
  assert.equal(botsing.statusCode, 409);
  assert.match(botsing.body, /Een andere beheerder wijzigde dit net/);
  const daarna = veld(botsing.body.slice(botsing.body.indexOf(`action="${naar}"`)), 'versie');
  assert.notEqual(daarna, zag, 'na de botsing zag hij wat er staat');
  await verstuur(hester, arrangement, naar, { versie: daarna, dag: '1 oktober 2026' });
});

test('ook wie een bijeenkomst verzet, houdt na een fout de versie die er stond', async () => {
  const femke = await werkt('femke');
  const lijst = `/casussen/${d.casus}/bijeenkomsten`;
  const begin = (await femke.haal(`${lijst}/nieuw`)).body;
  const velden = { dag: '10 maart 2026', tijd: '9.00', duur: '45', plaats: 'Kamer 2' };
  const bijeenkomst = veld(begin, 'bijeenkomst');
  await verstuur(femke, `${lijst}/nieuw`, `${lijst}/nieuw`, { ...velden, bijeenkomst });
  const naar = `${lijst}/${bijeenkomst}/wijzigen`;
  const volgnummer = veld((await femke.haal(naar)).body, 'volgnummer');
  await verstuur(femke, naar, naar, { ...velden, bijeenkomst, volgnummer, tijd: '10.00' });
  const mis = await femke.verstuur({ van: naar, naar, velden: { ...velden, bijeenkomst, volgnummer, dag: '' } });
  assert.equal(mis.statusCode, 422);
  assert.equal(veld(mis.body, 'volgnummer'), volgnummer, 'na een fout telt wat er stond toen zij begon');
  const botsing = await femke.verstuur({ van: naar, naar, velden: { ...velden, bijeenkomst, volgnummer } });
  assert.match(botsing.body, /Iemand anders veranderde deze bijeenkomst net/);
  assert.notEqual(veld(botsing.body, 'volgnummer'), volgnummer);
});
