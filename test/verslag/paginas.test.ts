import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { Wie } from '../gegeven/daan.ts';
import { leesPdf, leesvolgorde } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';
import { maakVerslagproef, type Verslagproef, zegt, ziet } from './verslagen.ts';

let server: TestServer;
let d: Verslagproef;
before(async () => {
  server = await maakTestServer();
  // Voor iemand het leest: een overlegtype verandert daarna nooit (ADR 0037).
  const su = new pg.Client({ connectionString: server.database.superuserUrl });
  await su.connect();
  await su.query(`update overlegtype set inhoud = jsonb_set(inhoud, '{verslag}', '"pseudoniemen"')`);
  await su.end();
  d = await maakVerslagproef({ op: server });
  await d.su.query(
    `update verslag set toetredingen = (select jsonb_build_array(jsonb_build_object('partij', id, 'op', '2026-03-02')) from partij where naam = 'Bries Jeugdhulp')`,
  );
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const ingelogd = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const vak = (deel = ''): string => `/casussen/${d.casus}/verslagen/${d.verslag}${deel}`;
const gezin = (deel = ''): string => `/zaak/${d.casus}/verslagen/${d.verslag}${deel}`;
const verborgen = (html: string, naam: string): string =>
  new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const adresMet = (html: string, deel: string): string =>
  new RegExp(`href="([^"]*${deel}[^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
const pdfVan = async (bezoeker: Bezoeker, pad: string): Promise<string> => {
  const antwoord = await bezoeker.haal(pad);
  assert.deepEqual([antwoord.statusCode, antwoord.headers['content-type']], [200, 'application/pdf']);
  assert.match(String(antwoord.headers['content-disposition']), /attachment; filename="?verslag-[a-z0-9-]+\.pdf/);
  const pdf = await leesPdf(new Uint8Array(antwoord.rawPayload));
  assert.deepEqual([pdf.ua, pdf.taal], ['1', 'nl-NL']);
  return `${leesvolgorde(pdf.boom)} | ${pdf.bladen.join(' ')}`;
};

async function verstuur(bezoeker: Bezoeker, pad: string, velden: Record<string, string | readonly string[]>) {
  const antwoord = await bezoeker.verstuur({ van: pad, naar: pad, velden });
  assert.equal(antwoord.statusCode, 303, antwoord.body.slice(0, 900));
  return String(antwoord.headers['location']);
}

const NOODZAAK = {
  nodigVoorVraag: 'ja',
  pastBijTaak: 'ja',
  kanMetMinder: 'nee',
  waarom: 'Zo weet ieder wat is gezegd.',
};
const GEWOON = {
  ...NOODZAAK,
  bevatGezondheid: 'nee',
  opp: 'nee',
  doel: 'c',
  categorie: 'd',
  aard: 'mening',
  plek: '1',
};

test('zonder script: concept bewaren, een naam in de tekst, aan tafel leggen', async () => {
  const femke = await ingelogd('femke');
  assert.match((await femke.haal(`/casussen/${d.casus}/verslagen`)).body, /Verslag van/);
  assert.match((await femke.haal(vak('/voorleggen'))).body, /U leest in dit verslag nog geen deel\./);
  const nieuw = await femke.haal(vak('/delen/nieuw'));
  assert.equal(nieuw.body.match(/name="aan"[^>]*checked/g)?.length, 7, 'wie het mag lezen staat aan');
  const velden = {
    deel: verborgen(nieuw.body, 'deel'),
    gegeven: verborgen(nieuw.body, 'gegeven'),
    versie: verborgen(nieuw.body, 'versie'),
    titel: 'Hoe het op school gaat',
    tekst: 'Daan is elke ochtend op school.\nDe middagen lukken nog niet.',
    aan: [await d.stoel('daan'), await d.stoel('moeder'), await d.stoel('rachid')],
  };
  const stuur = (naar: string, extra: Record<string, string | readonly string[]>) =>
    femke.verstuur({ van: vak('/delen/nieuw'), naar: vak(naar), velden: { ...velden, ...extra } });
  const zonder = await stuur('/delen/concept', { titel: '' });
  assert.equal(zonder.statusCode, 422);
  assert.match(zonder.body, /Daan is elke ochtend op school/, 'wat is ingevuld blijft staan');
  const concept = await stuur('/delen/concept', { categorie: 'd', doel: 'c' });
  assert.equal(concept.statusCode, 303, concept.body.slice(0, 600));
  const wijzig = await femke.haal(vak(`/delen/${velden.deel}/wijzigen`));
  assert.equal(verborgen(wijzig.body, 'versie'), '1');
  assert.equal(wijzig.body.match(/name="aan"[^>]*checked/g)?.length, 3);
  const oud = await stuur('/delen', GEWOON);
  assert.equal(oud.statusCode, 409, 'het eerste venster is te laat');
  assert.match(oud.body, /Intussen is dit deel gewijzigd/);
  const naam = await stuur('/delen', { ...GEWOON, versie: '1' });
  assert.equal(naam.statusCode, 422);
  assert.match(naam.body, /In uw tekst staat Daan/);
  const af = await stuur('/delen', {
    ...GEWOON,
    versie: '1',
    tekst: 'De jongere is elke ochtend op school.\nDe middagen lukken nog niet.',
  });
  assert.equal(af.statusCode, 303, af.body.slice(0, 600));
  const ander = await stuur('/delen', { ...GEWOON, versie: '1', tekst: 'De jongere komt nu ook op vrijdag.' });
  assert.equal(ander.statusCode, 409, 'een ander venster, nadat het deel aan tafel lag');
  assert.match(ander.body, /Intussen is dit deel gewijzigd[\s\S]*De middagen lukken nog niet\.[\s\S]*ook op vrijdag/);
  assert.equal(verborgen(ander.body, 'vervangt'), velden.deel);
  assert.notEqual(verborgen(ander.body, 'deel'), velden.deel);
  const rachid = (await (await ingelogd('rachid')).haal(vak())).body;
  assert.match(rachid, /De middagen lukken nog niet\./);
  assert.doesNotMatch((await femke.haal(vak('/voorleggen'))).body, /nog geen deel/);
  assert.doesNotMatch((await (await ingelogd('tom')).haal(vak())).body, /Hoe het op school gaat|middagen/);
});

test('met pseudoniemen staat op scherm en papier alleen wie welke rol heeft (CL-5c)', async () => {
  const rachid = await ingelogd('rachid');
  const html = (await rachid.haal(vak())).body;
  const kern = html.slice(html.indexOf('<main'));
  for (const naam of ['Femke Bos', 'Daan', 'Liesbeth']) assert.ok(!kern.includes(naam), `${naam} staat op de pagina`);
  assert.match(kern, /De jongere/);
  assert.match(kern, /Bries Jeugdhulp trad op 2 maart 2026 toe tot het convenant\./, 'een organisatie is geen mens');
  const papier = await pdfVan(rachid, vak('/pdf'));
  assert.match(papier, /Bries Jeugdhulp trad op 2 maart 2026 toe/);
  assert.doesNotMatch(papier, /Femke|Daan|Liesbeth/);
  assert.match(papier, /Rachid Amrani/, 'in de voet staat wie afdrukte');
});

test('het gezin leest op de telefoon, zegt wat niet klopt, en bewaart wat het leest', async () => {
  const femke = await ingelogd('femke');
  assert.equal(
    (await (await ingelogd('moeder')).haal(gezin())).statusCode,
    404,
    'een concept is nog van de schrijvers',
  );
  await verstuur(femke, vak('/voorleggen'), { voor: '10 maart 2026' });
  const daan = await ingelogd('daan');
  assert.match((await daan.haal(`/zaak/${d.casus}/verslagen`)).body, /Je kunt zeggen of het klopt/);
  const pagina = await daan.haal(gezin());
  assert.match(pagina.body, /Bries Jeugdhulp doet mee sinds 2 maart 2026\./);
  assert.match(pagina.body, /De middagen lukken nog niet\./);
  assert.doesNotMatch(pagina.body, /type="radio"[^>]*checked/, 'niets vooraf gekozen');
  assert.doesNotMatch(pagina.body, /<script(?![^>]*type="module")/);
  const ronde = verborgen(pagina.body, 'ronde');
  const deel = /name="delen" value="([^"]*)"/.exec(pagina.body)?.[1] ?? '';
  const leeg = await daan.verstuur({
    van: gezin(),
    naar: gezin('/reactie'),
    velden: { ronde: '0', stand: 'niet-akkoord', delen: deel, woorden: '' },
  });
  assert.equal(leeg.statusCode, 422);
  assert.equal(verborgen(leeg.body, 'ronde'), '0', 'na een fout telt wat er stond toen hij begon');
  assert.match(leeg.body, /Schrijf op wat er niet klopt\./);
  const naar = await daan.verstuur({
    van: gezin(),
    naar: gezin('/reactie'),
    velden: { ronde, stand: 'niet-akkoord', delen: deel, woorden: 'Woensdagmiddag lukt wel.' },
  });
  assert.equal(naar.statusCode, 303, naar.body.slice(0, 600));
  assert.match((await daan.haal(gezin())).body, /Je zei dat dit niet klopt\.[\s\S]*Woensdagmiddag lukt wel\./);
  assert.match((await femke.haal(vak())).body, /Woensdagmiddag lukt wel\./);
  assert.doesNotMatch((await (await ingelogd('rachid')).haal(vak())).body, /Woensdagmiddag/);
});

test('wat op papier staat is wat dezelfde lezer op de pagina leest, en niets van een ander (E-25)', async () => {
  for (const wie of ['femke', 'rachid', 'liesbeth', 'tom', 'sanne', 'vader', 'moeder'] as const)
    assert.equal((await zegt(d, wie)).kind, 'gereageerd', wie);
  const femke = await ingelogd('femke');
  await verstuur(femke, vak('/vaststellen'), {});
  await verstuur(femke, vak('/uitbrengen'), {});
  for (const wie of ['rachid', 'tom', 'moeder', 'daan'] as const) {
    const beeld = await ziet(d, wie);
    const pad = wie === 'moeder' || wie === 'daan' ? gezin('/pdf') : vak('/pdf');
    const papier = await pdfVan(await ingelogd(wie), pad);
    const delen = beeld.stukken.flatMap((s) => (s.kind === 'deel' ? [s.deel] : []));
    for (const { titel, tekst } of delen)
      for (const zin of [titel, ...(tekst ?? '').split('\n')]) assert.ok(papier.includes(zin), `${wie} mist: ${zin}`);
    assert.equal(papier.includes('middagen lukken'), delen.length > 0, wie);
    if (wie === 'daan') {
      assert.match(papier, /Je zei dat dit niet klopt\. Jouw woorden: Woensdagmiddag lukt wel\./);
      assert.match(papier, /Afgedrukt door de jongere,/);
    } else assert.doesNotMatch(papier, /Woensdagmiddag/, 'woorden van een ander gaan niet van hand tot hand');
  }
  const bron = await pdfVan(femke, vak('/pdf'));
  assert.match(
    bron,
    /Volgens de jongere klopt dit niet, 3 maart 2026\./,
    'wie het op de pagina leest, leest het op papier',
  );
  assert.doesNotMatch(bron, /Woensdagmiddag/);
  assert.match((await femke.haal(vak())).body, /Volgens de jongere, 3 maart 2026/);
  const { rows } = await d.su.query("select count(*)::int as n from gebeurtenis where code = 'verslag-afgedrukt'");
  assert.equal(rows[0]?.n, 6, 'elke afdruk ligt vast');
  assert.match((await femke.haal(vak())).body, /Wie het las/);
});

test('na het uitbrengen zegt moeder dat een deel niet klopt, en trekt de bron het terug', async () => {
  const moeder = await ingelogd('moeder');
  const klopt = adresMet((await moeder.haal(gezin())).body, '/klopt-niet');
  const id = verborgen((await moeder.haal(klopt)).body, 'reactie');
  await verstuur(moeder, klopt, { reactie: id, woorden: 'Het ging alleen om dinsdag.' });
  const femke = await ingelogd('femke');
  const html = (await femke.haal(vak())).body;
  assert.match(html, /Het ging alleen om dinsdag\./);
  const vragen = (await femke.haal(`/casussen/${d.casus}/vragen`)).body;
  assert.match(
    vragen,
    new RegExp(`Reactie op: <a [^>]*href="${vak()}"[^>]*>het verslag van 3 maart 2026<`),
    'wie antwoordt, weet op welk verslag',
  );
  const weg = adresMet(html, '/terugtrekken');
  assert.match((await femke.haal(weg)).body, /Niemand kan de tekst daarna nog lezen/);
  await verstuur(femke, weg, {});
  for (const [wie, pad] of [
    ['moeder', gezin()],
    ['rachid', vak()],
  ] as const) {
    const na = (await (await ingelogd(wie)).haal(pad)).body;
    assert.match(na, /Dit deel is teruggetrokken op 3 maart 2026/, wie);
    assert.doesNotMatch(na, /middagen/);
  }
  assert.doesNotMatch((await (await ingelogd('tom')).haal(vak())).body, /teruggetrokken/);
});
