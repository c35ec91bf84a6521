import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

/** Wie iets vertelt dat niemand mag krijgen, is zijn woorden niet kwijt en leest waarom (4.5, C9, C12). */
let server: TestServer;
let d: Daan;
before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  await d.zetFase('beoordeling');
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const ZIEK = 'Hij was vier dagen ziek en slaapt slecht.';
const pad = (deel: string) => `/zaak/${d.casus}${deel}`;
const ingelogd = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const waarde = (html: string, naam: string): string =>
  new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? '';

async function vertel(bezoeker: Bezoeker, wie: readonly Wie[], anders: Readonly<Record<string, string>> = {}) {
  const van = pad('/vertellen');
  const { body } = await bezoeker.haal(van);
  const velden = {
    gegeven: waarde(body, 'gegeven'),
    over: 'e',
    tekst: ZIEK,
    wie: await Promise.all(wie.map((naam) => d.stoel(naam))),
    'concept-plek': van,
    'concept-versie': waarde(body, 'concept-versie'),
    ...anders,
  };
  return { velden, antwoord: await bezoeker.verstuur({ van, naar: van, velden }) };
}

test('krijgt niemand het, dan komt het formulier terug met de woorden en met waarom, en gaat het daarna naar een ander', async () => {
  const moeder = await ingelogd('moeder');
  const { antwoord, velden } = await vertel(moeder, ['rachid']);
  assert.equal(antwoord.statusCode, 403);
  assert.match(antwoord.body, /Dit is niet gedeeld\./);
  assert.match(
    antwoord.body,
    /Rachid Amrani mag dit niet krijgen\. Iets over gezondheid kunt u hier niet aan leerplicht geven/,
  );
  assert.match(antwoord.body, /In een gesprek mag u het wel zelf zeggen/);
  assert.ok(antwoord.body.includes(`${ZIEK}</textarea>`), 'wat zij schreef staat er nog');
  assert.match(antwoord.body, /value="e"[^>]*checked/);
  assert.match((await moeder.haal(pad('/gegevens'))).body, /slaapt slecht[\s\S]*Niemand kan dit lezen/);

  assert.equal(waarde(antwoord.body, 'gegeven'), velden.gegeven);
  const weer = await vertel(moeder, ['liesbeth'], { gegeven: velden.gegeven });
  assert.equal(weer.antwoord.statusCode, 303);
  const { body } = await moeder.haal(pad('/gegevens'));
  assert.equal(body.match(/<dt|Kan gelezen worden door Liesbeth Kuiper/g)?.length, 1);
  assert.doesNotMatch(body, /Niemand kan dit lezen/);
});

test('een jongere leest het in zijn eigen woorden', async () => {
  const { antwoord } = await vertel(await ingelogd('daan'), ['rachid']);
  assert.match(antwoord.body, /Je tekst staat hieronder nog/);
  assert.match(antwoord.body, /In een gesprek mag je het wel zelf zeggen/);
});

test('kreeg een deel het, dan is verteld: wat tijdens het typen was bewaard, komt niet terug', async () => {
  const vader = await ingelogd('vader');
  const van = pad('/vertellen');
  const { body } = await vader.haal(van);
  const typen = { over: 'e', tekst: ZIEK, 'concept-plek': van, 'concept-versie': waarde(body, 'concept-versie') };
  assert.equal((await vader.verstuur({ van, naar: '/concepten', velden: typen })).statusCode, 200);
  assert.ok((await vader.haal(van)).body.includes(ZIEK), 'wat hij typte was bewaard');
  const { antwoord, velden } = await vertel(vader, ['rachid', 'liesbeth']);
  assert.equal(antwoord.statusCode, 200);
  assert.match(antwoord.body, /Dit kunnen lezen: Liesbeth Kuiper/);
  assert.ok(!(await vader.haal(van)).body.includes(ZIEK), 'een leeg formulier voor wat hij nog meer vertelt');

  const dubbel = await vertel(vader, ['liesbeth'], { gegeven: velden.gegeven, tekst: 'Iets anders.' });
  assert.equal(dubbel.antwoord.statusCode, 303);
  assert.match((await vader.haal(pad('/gegevens'))).body, /Dit had u al verteld\. Er is niets bijgekomen/);
});
