import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aanmeldingVanYara, meldAan, verplicht } from './steun/casus.ts';
import { type Bezoeker, maakTestServer, type TestServer } from './steun/server.ts';

/** Zoeken, kiezen, de tijdlijn en het bord als pagina's: alles met gewone formulieren, zonder JavaScript. */

let regio: TestServer;
let noor: Bezoeker;
let liesbeth: Bezoeker;
let casus: string;

before(async () => {
  regio = await maakTestServer();
  regio.zetKlok('2026-03-03T09:00:00.000Z');
  noor = await regio.ingelogd(verplicht(regio.gebied.persoon.get('noor')));
  liesbeth = await regio.ingelogd(verplicht(regio.gebied.persoon.get('liesbeth')));
  casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
});
after(() => regio?.weg());

const zoek = (bezoeker: Bezoeker, wat: string, van = '/zoeken') =>
  bezoeker.verstuur({ van, naar: '/zoeken', velden: { zoek: wat } });

test('zoeken begint op Mijn werk, gaat met POST en zet de naam nooit in een adres of titel', async () => {
  const werk = (await noor.haal('/mijn-werk')).body;
  const formulier = verplicht(/<form[^>]*role="search"[^>]*>/.exec(werk)?.[0]);
  assert.match(formulier, /action="\/zoeken"/);
  assert.match(formulier, /method="post"/);
  assert.match(werk, /<label[^>]*for="veld-zoek"[^>]*>Naam, nummer of school/);
  const antwoord = await zoek(noor, 'Yara', '/mijn-werk');
  assert.equal(antwoord.statusCode, 200);
  assert.match(antwoord.body, /<title>Zoeken - Overlegtafel<\/title>/);
  assert.match(antwoord.body, new RegExp(`<a[^>]*href="/casussen/${casus}"[^>]*>Yara Demir, 11 jaar</a>`));
  assert.match(antwoord.body, /value="Yara"/);
  for (const [, adres] of antwoord.body.matchAll(/(?:href|action)="([^"]+)"/g))
    assert.doesNotMatch(adres ?? '', /yara/i);
  // Een naam in het adres doet niets: er is geen vraag die hem leest.
  assert.doesNotMatch((await noor.haal('/zoeken?zoek=Yara')).body, /11 jaar/);
});

test('een vergissing in het typen geeft Bedoelde u, en niets gevonden zegt waarom en wat nu kan', async () => {
  const bedoelde = (await zoek(noor, 'Yaar')).body;
  assert.match(bedoelde, /Yara Demir, 11 jaar/);
  const verschrijving = (await zoek(noor, 'Yarq')).body;
  assert.match(verschrijving, /role="status"/);
  assert.match(verschrijving, /Bedoelde u/);
  assert.match(verschrijving, /Yara Demir, 11 jaar/);
  const niets = (await zoek(noor, 'Mohammed')).body;
  assert.match(niets, /Niets gevonden in uw casussen/);
  assert.match(niets, /Toon mijn casussen/);
  assert.match((await zoek(noor, '?')).body, /Typ minstens twee letters/);
  assert.match((await zoek(liesbeth, 'Yara')).body, /Niets gevonden in uw casussen/);
});

test('een school brengt naar de lijst van die school, waar fase en overleg te kiezen zijn zonder telling', async () => {
  const adres = verplicht(/href="(\/casussen\?school=[^"]+)"/.exec((await zoek(noor, 'de linde')).body)?.[1]);
  const lijst = (await noor.haal(adres)).body;
  assert.match(lijst, /Yara, 11 jaar/);
  for (const keuze of ['fase', 'type', 'school']) assert.match(lijst, new RegExp(`<select[^>]*name="${keuze}"`));
  const leeg = (await noor.haal(`${adres}&fase=afsluiting`)).body;
  assert.match(leeg, /Geen casus van u past bij deze keuze/);
  assert.match(leeg, /<option value="afsluiting" selected>/);
  assert.match((await noor.haal('/casussen?filter=wacht')).body, /<input type="hidden" name="filter" value="wacht"/);
});

test('de tijdlijn staat per dag, is te kiezen, en is er niet voor wie hier niet zit', async () => {
  const overzicht = (await noor.haal(`/casussen/${casus}`)).body;
  assert.match(overzicht, new RegExp(`href="/casussen/${casus}/tijdlijn"`));
  const tijdlijn = (await noor.haal(`/casussen/${casus}/tijdlijn`)).body;
  assert.match(tijdlijn, /<h3 class="ovt-dag">Dinsdag 3 maart<\/h3>/);
  assert.match(tijdlijn, /<strong>U<\/strong> meldde de casus aan/);
  assert.match((await noor.haal(`/casussen/${casus}/tijdlijn?soort=bijeenkomst`)).body, /Hier is niets gebeurd/);
  assert.equal((await liesbeth.haal(`/casussen/${casus}/tijdlijn`)).statusCode, 404);
});

test('het bord zegt dat er niets te laat is, en na een week wat er ligt en van wie', async () => {
  assert.match((await noor.haal('/mijn-werk')).body, /href="\/regie"/);
  assert.doesNotMatch((await liesbeth.haal('/mijn-werk')).body, /href="\/regie"/);
  assert.match((await noor.haal('/regie')).body, /Er is niets te laat/);
  regio.zetKlok('2026-03-12T09:00:00.000Z');
  noor = await regio.ingelogd(verplicht(regio.gebied.persoon.get('noor')));
  const bord = (await noor.haal('/regie')).body;
  assert.match(bord, /Yara, 11 jaar · MDO/);
  assert.match(bord, /Informeer de ouders en de jongere/);
  assert.match(bord, /U · ligt 9 dagen/);
  liesbeth = await regio.ingelogd(verplicht(regio.gebied.persoon.get('liesbeth')));
  assert.match((await liesbeth.haal('/regie')).body, /Er is niets te laat/);
});
