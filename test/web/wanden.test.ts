import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { routesVan } from '../../src/routes.ts';
import { veiligheidskoppen } from '../../src/web/koppen.ts';
import type { Route } from '../../src/web/route.ts';
import { eisBeschrevenRoutes } from '../../src/web/uitvoeren.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';

const VERZONNEN_ID = '019bb0a1-0000-7000-8000-000000000009';

let test_: TestServer;
let routes: readonly Route[];

before(async () => {
  test_ = await maakTestServer();
  routes = routesVan({
    aanmelden: test_.aanmelden,
    omgeving: test_.omgeving,
    adres: 'http://localhost:8080',
    demonstratie: true,
  }).routes;
});
after(() => test_?.weg());

const adresVan = ({ pad, vrijeDelen }: Route) =>
  pad.replaceAll(/:(\w+)/g, (_, naam: string) => (vrijeDelen.includes(naam) ? 'iets' : VERZONNEN_ID));

test('een route zonder toegang, gebeurtenis en step-up laat het programma niet starten (AZ1)', () => {
  const server = Fastify();
  eisBeschrevenRoutes(server);
  assert.throws(() => server.get('/achterdeur', async () => 'open'), /geen toegang/);
});

test('elke route die over een mens gaat, noemt haar gebeurtenis', () => {
  const stil = routes
    .filter(({ toegang, logEvent }) => toegang !== 'openbaar' && logEvent === 'geen')
    .map(({ methode, pad }) => `${methode} ${pad}`);
  // Vragen naar een formulier zonder gegevens van een mens; wat het bewaart, heeft een eigen route.
  const magStil = new Set([
    'POST /zaak/taal', // zet alleen een cookie met de taal

    'POST /bevestigen/passkey', // geeft alleen een willekeurige uitdaging voor een passkey
    'POST /sessie/verlengen', // doet niets; het verzoek zelf is het teken van leven
    // De eigen tekst van wie schrijft, die niemand anders leest; delen legt vast, elke tien seconden typen niet.
    'POST /concepten',
    'POST /concepten/weg',
  ]);
  assert.deepEqual(
    stil.filter((pad) => !pad.startsWith('GET ') && !magStil.has(pad)),
    [],
  );
});

test('elk antwoord draagt alle veiligheidskoppen, ook fouten en doorverwijzingen (BR1, BR2, BR4, BR8)', async () => {
  const bezoeker = test_.bezoeker();
  const adressen = [...routes.filter(({ methode }) => methode === 'GET').map(adresVan), '/bestaat-niet', '/%ff'];
  for (const adres of adressen) {
    const { headers, statusCode } = await bezoeker.haal(adres);
    for (const [naam, waarde] of Object.entries(veiligheidskoppen))
      assert.equal(headers[naam], waarde, `${adres} (${statusCode}) ${naam}`);
    assert.ok(statusCode < 500, `${adres} geeft ${statusCode}`);
  }
});

test('wie niet is ingelogd, komt bij elke besloten pagina op de inlogpagina (AU1)', async () => {
  const bezoeker = test_.bezoeker();
  for (const route of routes.filter(({ toegang, methode }) => toegang !== 'openbaar' && methode === 'GET')) {
    const antwoord = await bezoeker.haal(adresVan(route));
    assert.equal(antwoord.statusCode, 303, route.pad);
    assert.match(String(antwoord.headers.location), /^\/inloggen/, route.pad);
  }
});

test('een adres dat niet bestaat en een casus van een ander geven byte voor byte dezelfde pagina (AZ2)', async () => {
  const femke = await test_.ingelogd(test_.wie('femke').persoon);
  const zonderCsrf = (body: string) => body.replaceAll(/name="csrf" value="[^"]+"/g, '');
  const onbekend = await femke.haal('/bestaat-niet');
  for (const route of routes.filter(({ pad, methode }) => methode === 'GET' && pad.includes(':casus'))) {
    const eerste = await femke.haal(adresVan(route));
    // Een adres dat altijd doorwijst, verklapt niets: waar het heen wijst, telt.
    const vreemd = eerste.statusCode === 303 ? await femke.haal(String(eerste.headers.location)) : eerste;
    assert.equal(vreemd.statusCode, 404, route.pad);
    assert.equal(zonderCsrf(vreemd.body), zonderCsrf(onbekend.body), route.pad);
  }
});

test('een pagina die niet voor deze soort gebruiker is, bestaat voor hem niet (AZ1)', async () => {
  const harm = await test_.ingelogd(test_.wie('harm').persoon);
  for (const route of routes.filter(
    ({ toegang, methode }) => toegang !== 'openbaar' && !toegang.includes('fg') && methode === 'GET',
  )) {
    assert.equal((await harm.haal(adresVan(route))).statusCode, 404, route.pad);
  }
});

test('een formulier zonder het geheime veld, van een andere site of met een andere vorm wordt niet uitgevoerd (BR6)', async () => {
  const posts = routes.filter(({ methode, vorm }) => methode === 'POST' && vorm !== 'api');
  assert.ok(posts.length > 5);
  const persoon = test_.wie('femke').persoon;
  for (const route of posts) {
    const wie = route.toegang === 'openbaar' ? test_.bezoeker() : await test_.ingelogd(persoon);
    if (route.toegang !== 'openbaar' && !route.toegang.includes('medewerker')) continue;
    const zonder = await wie.verstuur({ van: '/gezondheid', naar: adresVan(route), velden: {} });
    assert.ok([403, 404].includes(zonder.statusCode), `${route.pad} gaf ${zonder.statusCode}`);
    const vreemd = await test_.server.inject({
      // Van een andere plek, anders telt elke route twee keer mee voor de grens per minuut.
      remoteAddress: '127.0.0.2',
      method: 'POST',
      url: adresVan(route),
      headers: { 'content-type': 'text/plain', origin: 'https://elders.example', 'sec-fetch-site': 'cross-site' },
      payload: 'csrf=x',
    });
    assert.ok(
      vreemd.statusCode >= 300 && vreemd.statusCode < 500 && vreemd.statusCode !== 200,
      `${route.pad} gaf ${vreemd.statusCode}`,
    );
  }
});

test('een andere methode, ook vermomd, doet niets (IN13)', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH'] as const) {
    const antwoord = await test_.server.inject({ method, url: '/hulp', headers: { 'x-http-method-override': 'GET' } });
    assert.equal(antwoord.statusCode, 404);
  }
});

test('buiten een demonstratie bestaat de personenkiezer niet (CR8)', async () => {
  const echt = await maakTestServer({ demonstratie: false });
  try {
    assert.equal((await echt.bezoeker().haal('/demonstratie')).statusCode, 404);
    const pogingen = await echt
      .bezoeker()
      .verstuur({ van: '/inloggen', naar: '/demonstratie/kies', velden: { persoon: echt.wie('femke').persoon } });
    assert.equal(pogingen.statusCode, 404);
  } finally {
    await echt.weg();
  }
});
