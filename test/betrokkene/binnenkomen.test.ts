import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { generateSync } from 'otplib';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

/** Van de code die wie leidt op papier geeft, tot de eigen zaak (AU5, T25-18): in een echte regio is er geen andere weg naar binnen. */
let server: TestServer;
let d: Daan;
before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const gezin = (deel = ''): string => `/casussen/${d.casus}/gezin${deel}`;
const alsFemke = (): Promise<Bezoeker> => server.ingelogd((d.verzoeker('femke') as { persoon: string }).persoon);
const verborgen = (html: string, naam: string): string =>
  new RegExp(`name="${naam}" value="([^"]+)"`).exec(html)?.[1] ?? '';

/** Wie leidt maakt de code voor deze persoon. @returns de code zoals zij op papier staat. */
async function vraagCode(femke: Bezoeker, naam: string): Promise<string> {
  const lijst = (await femke.haal(gezin())).body;
  const regel = lijst.split('<li').find((deel) => deel.includes(naam)) ?? '';
  const pad = /href="([^"]+\/code)"/.exec(regel)?.[1] ?? '';
  assert.ok(pad.startsWith(gezin()), `${naam} heeft een knop`);
  const zonder = await femke.verstuur({ van: pad, naar: pad, velden: {} });
  assert.equal(zonder.statusCode, 422, 'wie er voor u staat, weet u zelf');
  const gemaakt = await femke.verstuur({ van: pad, naar: pad, velden: { zeker: 'ja' } });
  assert.equal(gemaakt.statusCode, 200, gemaakt.body.slice(0, 400));
  return /ovt-cijfers">([A-Z0-9 ]{9})</.exec(gemaakt.body)?.[1] ?? '';
}

/** Maakt met de code een account, zoals iemand dat op zijn telefoon doet. @returns de bezoeker, ingelogd. */
async function maakAccount(code: string, email: string): Promise<Bezoeker> {
  const bezoeker = server.bezoeker();
  const stap = async (naar: string, velden: Readonly<Record<string, string>>): Promise<string> => {
    const { statusCode, body } = await bezoeker.verstuur({ van: '/inloggen', naar: `/inloggen/code${naar}`, velden });
    assert.equal(statusCode, 200, `${naar} ${body.slice(0, 400)}`);
    return body;
  };
  const begin = { stap: verborgen(await stap('', { code }), 'stap') };
  const app = await stap('/wachtwoord', { ...begin, email, wachtwoord: 'vier losse woorden samen' });
  const geheim = (/<code>([^<]+)<\/code>/.exec(app)?.[1] ?? '').replaceAll(' ', '');
  const cijfers = generateSync({ secret: geheim, epoch: Math.floor(d.omgeving.klok().getTime() / 1000) });
  const codes = await stap('/app', { ...begin, code: cijfers });
  const velden = { klaar: verborgen(codes, 'klaar') };
  const binnen = await bezoeker.verstuur({ van: '/inloggen', naar: '/inloggen/code/klaar', velden });
  assert.deepEqual([binnen.statusCode, binnen.headers['location']], [303, '/zaak']);
  return bezoeker;
}

test('een moeder komt met haar code bij haar zaak, en staat dan als iemand die zelf inlogt', async () => {
  const femke = await alsFemke();
  const moeder = await maakAccount(await vraagCode(femke, 'Ilse Bakker'), 'ilse@gezin.example');
  const { body } = await moeder.haal(`/zaak/${d.casus}`);
  assert.match(body, /Uw zaak/);
  assert.match((await femke.haal(gezin())).body, /Logt zelf in/);
  const gelogd = await moeder.haal(`/zaak/${d.casus}/wie-keek`);
  assert.match(gelogd.body, /een code om in te loggen/);
});

test('wie een ouder meeneemt komt met een eigen code binnen, en leest alleen wat van hem is', async () => {
  const femke = await alsFemke();
  const formulier = (await femke.haal(gezin('/steunpersoon'))).body;
  const met = /name="met" value="([^"]+)"/.exec(formulier)?.[1] ?? '';
  const velden = {
    deelnemer: verborgen(formulier, 'deelnemer'),
    met,
    naam: 'Joke de Wit',
    email: 'joke@hulp.example',
    telefoon: '',
  };
  const plek = { van: gezin('/steunpersoon'), naar: gezin('/steunpersoon') };
  const mis = await femke.verstuur({ ...plek, velden });
  assert.equal(mis.statusCode, 422);
  assert.match(mis.body, /value="Joke de Wit"/, 'wat is ingevuld blijft staan');
  assert.equal(verborgen(mis.body, 'deelnemer'), velden.deelnemer, 'nog eens versturen is dezelfde stoel');
  const gelukt = await femke.verstuur({ ...plek, velden: { ...velden, gevraagd: 'ja', geheim: 'ja' } });
  assert.equal(gelukt.statusCode, 303);
  const lijst = (await femke.haal(gezin())).body.split('<li').find((deel) => deel.includes('Joke de Wit')) ?? '';
  const geef = (await femke.haal(/href="([^"]+\/code)"/.exec(lijst)?.[1] ?? '')).body;
  assert.doesNotMatch(geef, /tekent iemand voor zichzelf|antwoordt op papier/, 'wie helpt, tekent en antwoordt niet');
  const papier = /action="([^"]+\/papier)"/.exec(geef)?.[1] ?? '';
  assert.equal((await femke.verstuur({ van: gezin(), naar: papier, velden: {} })).statusCode, 303);
  const gezegd = (await femke.haal(gezin())).body;
  assert.match(gezegd, /Vastgelegd\. Vertel zelf wanneer er een gesprek is\./);
  assert.doesNotMatch(gezegd, /gaan op papier/, 'wie helpt, krijgt geen papier');
  const joke = await maakAccount(await vraagCode(femke, 'Joke de Wit'), 'joke@hulp.example');
  const thuis = (await joke.haal(`/zaak/${d.casus}`)).body;
  assert.match(thuis, /U komt mee om te helpen/);
  assert.doesNotMatch(thuis, /Daan|uw kind|Mijn rechten/i);
  const rechten = (await joke.haal(`/zaak/${d.casus}/rechten`)).body;
  assert.match(rechten, /Wie u helpt, vraagt dit zelf/);
  assert.doesNotMatch(rechten, /Daan|uw kind/i, 'het is niet zijn kind');
  for (const deel of ['plan', 'verslagen', 'gesprekken', 'wie-keek', 'zeggen', 'iemand-meenemen'])
    assert.equal((await joke.haal(`/zaak/${d.casus}/${deel}`)).statusCode, 404, deel);
});
