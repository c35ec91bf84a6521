import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { legAanwezigheidVast } from '../../src/bijeenkomst/live/leg-aanwezigheid-vast.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { werk } from '../toestemming/bries.ts';

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

const ingelogd = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const veld = (html: string, naam: string): string => new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? '';

async function gesprek(op: string): Promise<string> {
  const bijeenkomst = d.omgeving.ids();
  const wens = { casus: d.casus, bijeenkomst, op: new Date(op), duurMinuten: 45, plaats: 'Kamer 2' };
  assert.equal((await planBijeenkomst(werk(d, 'femke'), wens)).kind, 'gepland');
  return bijeenkomst;
}

test('een ouder zegt dat niet klopt wie er was, en wie het overleg leidt leest over welk gesprek het gaat (12.4i)', async () => {
  const geweest = await gesprek('2026-03-03T15:00:00.000Z');
  const komend = await gesprek('2026-03-24T15:00:00.000Z');
  const standen = [{ deelnemer: await d.stoel('vader'), stand: 'afwezig', zag: null }] as const;
  const gelegd = await legAanwezigheidVast(werk(d, 'femke'), { casus: d.casus, bijeenkomst: geweest, standen });
  assert.equal(gelegd.kind, 'vastgelegd');

  const moeder = await ingelogd('moeder');
  const vraag = (bijeenkomst: string) => `/zaak/${d.casus}/wie-keek/vraag?aanwezig=${bijeenkomst}&soort=klopt-niet`;
  const lijst = (await moeder.haal(`/zaak/${d.casus}/gesprekken`)).body.replaceAll('&amp;', '&');
  assert.ok(lijst.includes(vraag(geweest)));
  assert.ok(!lijst.includes(vraag(komend)), 'van wat nog komt, ligt niet vast wie er was');
  assert.equal((await moeder.haal(vraag(komend))).statusCode, 404);

  const formulier = await moeder.haal(vraag(geweest));
  assert.match(formulier.body, /Wie er was op 3 maart 2026/);
  const velden = {
    vraag: veld(formulier.body, 'vraag'),
    soort: 'klopt-niet',
    aanwezig: veld(formulier.body, 'aanwezig'),
  };
  const naar = `/zaak/${d.casus}/wie-keek/vraag`;
  const leeg = await moeder.verstuur({ van: vraag(geweest), naar, velden: { ...velden, tekst: '' } });
  assert.equal(leeg.statusCode, 422);
  assert.equal(veld(leeg.body, 'aanwezig'), geweest, 'waar het over gaat, blijft staan');
  const klaar = await moeder.verstuur({ van: vraag(geweest), naar, velden: { ...velden, tekst: 'Hij was er wel.' } });
  assert.equal(klaar.statusCode, 303);

  const vragen = (await (await ingelogd('femke')).haal(`/casussen/${d.casus}/vragen`)).body;
  assert.match(vragen, /Over wie er was op 3 maart 2026/);
  assert.match(vragen, /Hij was er wel\./);
});

test('wie vraagt waarom iemand aan tafel zit, wijst hem aan, en wie het overleg leidt leest om wie het gaat (12.4i, fn 31)', async () => {
  const moeder = await ingelogd('moeder');
  const zaak = `/zaak/${d.casus}`;
  const vraag = (deelnemer: string) => `${zaak}/wie-keek/vraag?deelnemer=${deelnemer}&soort=snap-niet`;
  const rachid = await d.stoel('rachid');
  const thuis = (await moeder.haal(zaak)).body.replaceAll('&amp;', '&');
  assert.ok(thuis.includes(vraag(rachid)));
  assert.ok(!thuis.includes(vraag(await d.stoel('moeder'))), 'over de eigen stoel valt niets te vragen');
  assert.equal((await moeder.haal(vraag(await d.stoel('moeder')))).statusCode, 404);
  assert.equal((await moeder.haal(vraag(d.omgeving.ids()))).statusCode, 404);
  const formulier = await moeder.haal(vraag(rachid));
  assert.match(formulier.body, /Wie aan tafel zit: Rachid Amrani · Leerplichtambtenaar, Gemeente Oeverstad/);
  const velden = { vraag: veld(formulier.body, 'vraag'), soort: 'snap-niet', deelnemer: rachid, tekst: 'Waarom hij?' };
  const klaar = await moeder.verstuur({ van: vraag(rachid), naar: `${zaak}/wie-keek/vraag`, velden });
  assert.equal(klaar.statusCode, 303);
  const vragen = (await (await ingelogd('femke')).haal(`/casussen/${d.casus}/vragen`)).body;
  assert.match(vragen, /Over wie aan tafel zit: Rachid Amrani, Leerplichtambtenaar, Gemeente Oeverstad/);
});

test('wie niet kan of wil bellen, stelt ook zonder regel een vraag, van de voorpagina en bij de uitleg (12.4i)', async () => {
  const moeder = await ingelogd('moeder');
  const zaak = `/zaak/${d.casus}`;
  const naar = `${zaak}/wie-keek/vraag`;
  for (const pad of ['', '/informatie'])
    assert.match((await moeder.haal(`${zaak}${pad}`)).body, new RegExp(`href="${naar}"`), pad);
  const formulier = await moeder.haal(naar);
  assert.match(formulier.body, /Wat wilt u vragen\?/);
  const velden = {
    vraag: veld(formulier.body, 'vraag'),
    soort: 'snap-niet',
    tekst: 'Mag het gesprek later op de dag?',
  };
  assert.equal((await moeder.verstuur({ van: naar, naar, velden })).statusCode, 303);
  const vragen = (await (await ingelogd('femke')).haal(`/casussen/${d.casus}/vragen`)).body;
  assert.match(vragen, /Mag het gesprek later op de dag\?/);
});
