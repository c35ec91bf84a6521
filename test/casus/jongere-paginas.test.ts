import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

/** De pagina's waarmee wie leidt vastlegt wat er over de jongere anders is, en waarmee de bron de naam verbetert; zonder JavaScript. */
let d: Daan & TestServer;
let femke: Bezoeker;
let rachid: Bezoeker;
before(async () => {
  d = (await maakDaan({ op: await maakTestServer() })) as unknown as Daan & TestServer;
  femke = await d.ingelogd(verplicht(d.gebied.persoon.get('femke')));
  rachid = await d.ingelogd(verplicht(d.gebied.persoon.get('rachid')));
});
after(() => d?.weg());

const adres = () => `/casussen/${d.casus}/gezin/jongere`;
const naam = () => `/casussen/${d.casus}/naam`;
const velden = (anders: Record<string, string> = {}) => ({
  geboortedatum: '14 september 2010',
  school: verplicht(d.gebied.school.get('kompas-college')),
  langdurig: 'nee',
  bron: 'Gegevens van DUO, gezien op 3 maart 2026',
  zeker: 'ja',
  ...anders,
});
const stuur = (bezoeker: Bezoeker, anders: Record<string, string> = {}) =>
  bezoeker.verstuur({ van: adres(), naar: adres(), velden: velden(anders) });

test('Het gezin laat wie leidt zien wat er over de jongere vaststaat, met de weg om het te veranderen', async () => {
  const { body } = await femke.haal(`/casussen/${d.casus}/gezin`);
  assert.match(body, /Over de jongere/);
  assert.match(body, /14 september 2010/);
  assert.match(body, /Kompas College/);
  assert.match(body, new RegExp(`href="${adres()}"[^>]*>\\s*Er is iets anders`));
  assert.match(body, new RegExp(`href="${naam()}"[^>]*>\\s*De naam klopt niet`));
  assert.equal((await rachid.haal(adres())).statusCode, 404);
  assert.equal((await rachid.haal(naam())).statusCode, 404, 'school bracht de naam in');
});

test('wie niets verandert, of vergeet waaruit het blijkt, krijgt het formulier terug met wat hij invulde', async () => {
  const niets = await stuur(femke);
  assert.equal(niets.statusCode, 422);
  assert.match(niets.body, /Er is niets anders dan wat al vaststaat/);
  const zonder = await stuur(femke, { bron: '', zeker: '', school: 'elders-vso' });
  assert.equal(zonder.statusCode, 422);
  assert.match(zonder.body, /Schrijf op waaruit dit blijkt/);
  assert.match(zonder.body, /<option value="elders-vso" selected/);
  const morgen = await stuur(femke, { geboortedatum: '4 maart 2026' });
  assert.match(morgen.body, /kies een datum die al geweest is/);
});

test('na het vastleggen staat er wat nu geldt, wie dat vastlegde en waaruit het bleek', async () => {
  const antwoord = await stuur(femke, { school: 'elders-vso', langdurig: 'ja' });
  assert.equal(antwoord.statusCode, 303, antwoord.body);
  const { body } = await femke.haal(`/casussen/${d.casus}/gezin`);
  assert.match(body, /Een school voor voortgezet speciaal onderwijs die niet meedoet/);
  assert.match(body, /Laatst veranderd op 3 maart 2026 door Femke Bos: school en of langdurig verzuim dreigt/);
  assert.match((await femke.haal(adres())).body, /<option value="elders-vso" selected/);
});

test('de bron verbetert de naam; een lege naam gaat niet door', async () => {
  const leeg = await femke.verstuur({ van: naam(), naar: naam(), velden: { voornaam: '', achternaam: 'de Graaf' } });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Vul de voornaam in/);
  const goed = await femke.verstuur({
    van: naam(),
    naar: naam(),
    velden: { voornaam: 'Daniël', achternaam: 'de Graaf' },
  });
  assert.equal(goed.statusCode, 303, goed.body);
  assert.match((await rachid.haal(`/casussen/${d.casus}`)).body, /Daniël, 15 jaar/);
});
