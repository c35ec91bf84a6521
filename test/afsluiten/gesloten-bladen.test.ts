import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { maakVolHuis, type Volhuis } from '../betrokkene/vol-huis.ts';
import { leesroutes } from '../geschiedenis/bezoek.ts';
import { IDS } from '../geschiedenis/oppervlakken.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { werk } from '../toestemming/bries.ts';

/** Wat een professional in een gesloten casus nog ziet en verstuurt, over alle pagina's van een casus (PH-6). */
const CONCEPT = 'Kieviten op maandag';

let server: TestServer;
let d: Volhuis;
let concept: string;
before(async () => {
  server = await maakTestServer();
  d = await maakVolHuis(server);
  const bewaard = await deelGegeven(d.als('femke'), { ...d.gegeven({ tekst: CONCEPT }), ontvangers: [] });
  assert.ok(bewaard.kind === 'niet-gedeeld');
  concept = bewaard.gegeven;
  const wens = { casus: d.casus, grond: 'afgerond', toelichting: 'De vraag speelt niet meer.' } as const;
  assert.equal((await sluitCasus(werk(d, 'femke'), wens)).kind, 'gesloten');
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const casusvan = (deel = ''): string => `/casussen/${d.casus}${deel}`;

/** Wat na het sluiten nog gedaan wordt: het eigen deel meenemen en vernietigen (9.1, 9.2). */
const BLIJFT = ['/eigen-deel', '/vernietiging'];

/** Elk adres van een casus, met hooguit vier van elk ding erin. */
async function adressen(): Promise<readonly string[]> {
  const ids = new Map<string, readonly string[]>();
  for (const [naam, vraag] of Object.entries(IDS)) {
    const { rows } = await d.su.query<{ id: string }>(vraag, [d.casus]);
    ids.set(
      naam,
      rows.slice(0, 4).map(({ id }) => id),
    );
  }
  return leesroutes({ server })
    .filter(({ pad, methode }) => methode === 'GET' && pad.startsWith('/casussen/:casus'))
    .map(({ pad }) => pad.replace(':casus', d.casus))
    .flatMap((pad) =>
      [...pad.matchAll(/:(\w+)/g)].reduce<readonly string[]>(
        (lijst, [, deel = '']) =>
          lijst.flatMap((adres) => (ids.get(deel) ?? []).map((id) => adres.replace(`:${deel}`, id))),
        [pad],
      ),
    );
}

const inhoudVan = (body: string): string => body.slice(body.indexOf('<main'), body.indexOf('</main'));

for (const wie of ['femke', 'rachid', 'liesbeth'] as const)
  test(`${wie} vindt in een gesloten casus geen formulier meer, en leest waarom (PH-6)`, async () => {
    const bezoeker = await server.ingelogd(server.wie(wie).persoon);
    const bladen: string[] = [];
    for (const adres of await adressen()) {
      const { statusCode, body, headers } = await bezoeker.haal(adres);
      if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
      bladen.push(adres);
      const inhoud = inhoudVan(body);
      const verstuurt = [...inhoud.matchAll(/<form [^>]*method="post"[^>]*>/g)].map(([vorm]) => vorm);
      if (BLIJFT.some((deel) => adres.endsWith(deel))) continue;
      assert.deepEqual(verstuurt, [], adres);
      assert.match(inhoud, /gesloten/i, adres);
      if (adres !== casusvan()) assert.ok(body.includes(`href="${casusvan()}"`), `${adres} wijst de weg terug`);
    }
    assert.ok(bladen.length > 20, bladen.join(' '));
  });

test('wat iemand al had ingevuld, staat na het sluiten nog bij de reden waarom het niet meer kan', async () => {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  const velden = { gesprek: d.omgeving.ids(), op: '2 maart 2026', hoe: 'gesprek', inhoud: 'Spreeuwen in de tuin' };
  const antwoord = await femke.verstuur({ van: casusvan('/tijdlijn'), naar: casusvan('/gesprek'), velden });
  assert.equal(antwoord.statusCode, 422);
  assert.match(antwoord.body, /Er valt niets meer vast te leggen/);
  assert.match(antwoord.body, /Spreeuwen in de tuin/);
});

test('een eigen concept blijft na het sluiten te lezen, en komt niet meer in een formulier', async () => {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  const adres = casusvan(`/gegevens/${concept}`);
  assert.equal((await femke.haal(casusvan(`/gegevens/nieuw?concept=${concept}`))).headers.location, adres);
  const blad = await femke.haal(adres);
  assert.equal(blad.statusCode, 200);
  assert.match(blad.body, new RegExp(CONCEPT));
  assert.match(blad.body, /De casus is gesloten\. Delen kan niet meer/);
});

/** Wat open stond in een venster toen de casus sloot, zonder tekst die ergens anders terugkomt. */
async function keuzes(): Promise<readonly (readonly [naar: string, velden: Readonly<Record<string, string>>])[]> {
  const een = async (vraag: string): Promise<string> => {
    const { rows } = await d.su.query<{ id: string }>(vraag, [d.casus]);
    return rows[0]?.id ?? '';
  };
  const { ids } = d.omgeving;
  const actie = await een('select id from besluit where casus_id = $1');
  const over = await een('select id from planregel where casus_id = $1');
  return [
    [`/bijeenkomsten/${d.bijeenkomst}/antwoord`, { antwoord: 'komt' }],
    [`/acties/${actie}`, { stand: 'gedaan' }],
    ['/plan/standen', { soort: 'voortgang', over, regel: ids(), gegeven: ids(), stand: 'goed' }],
    ['/fase/meenemen', { fase: 'intake', mee: concept }],
  ];
}

test('wie kiest in een casus die net sloot, gaat terug naar de casus en leest dat het niet is vastgelegd', async () => {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  for (const [naar, velden] of await keuzes()) {
    const antwoord = await femke.verstuur({ van: casusvan('/tijdlijn'), naar: casusvan(naar), velden });
    assert.deepEqual([antwoord.statusCode, antwoord.headers.location], [303, casusvan()], naar);
    assert.match((await femke.haal(casusvan())).body, /De casus is intussen gesloten\. Wat u koos, is niet vastgelegd/);
  }
  const code = casusvan(`/gezin/${await d.stoel('moeder')}/code`);
  assert.equal((await femke.haal(code)).headers.location, casusvan('/gezin'));
});

test('wie net een besluit opschreef toen de casus sloot, krijgt zijn woorden terug', async () => {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  const naar = casusvan(`/bijeenkomsten/${d.bijeenkomst}/besluiten`);
  const { ids } = d.omgeving;
  const velden = { besluit: ids(), gegeven: ids(), soort: 'besluit', tekst: 'De mentor belt.', situatie: 'nee' };
  const { statusCode, body } = await femke.verstuur({ van: casusvan('/tijdlijn'), naar, velden });
  assert.equal(statusCode, 409);
  assert.match(body, /Dit overleg is intussen gesloten.*<textarea[^>]*>De mentor belt\.<\/textarea>/s);
  assert.ok(body.includes(`href="${casusvan()}"`));
  const noor = await server.ingelogd(server.wie('noor').persoon);
  assert.equal((await noor.verstuur({ van: '/mijn-werk', naar, velden })).statusCode, 404);
});

test('wie net een bijeenkomst verzette toen de casus sloot, krijgt dag en plaats terug', async () => {
  const femke = await server.ingelogd(server.wie('femke').persoon);
  const naar = casusvan(`/bijeenkomsten/${d.bijeenkomst}/wijzigen`);
  const goed = { volgnummer: '12', dag: '20 maart 2026', tijd: '10.30', duur: '45', plaats: 'De Kieviet, kamer 4' };
  for (const velden of [goed, { ...goed, dag: '31 februari 2026' }]) {
    const { statusCode, body } = await femke.verstuur({ van: casusvan('/tijdlijn'), naar, velden });
    assert.equal(statusCode, 409);
    assert.match(body, /Dit overleg is intussen gesloten/);
    for (const tekst of [velden.dag, '10.30', 'De Kieviet, kamer 4'])
      assert.match(body, new RegExp(`<textarea[^>]*>${tekst}</textarea>`));
    assert.match(body, /<textarea[^>]*>45<\/textarea>/, 'wat de pagina zelf meegaf, staat er niet bij');
    assert.ok(body.includes(`href="${casusvan()}"`));
  }
});

test('wie in een oud venster iets terughaalt, intrekt of terugtrekt, leest dat sinds het sluiten geen ander het nog leest', async () => {
  const { rows } = await d.su.query<{ id: string; deelnemer: string }>(
    `select g.id, v.aan_deelnemer_id as deelnemer from gegeven g join verstrekking v on v.gegeven_id = g.id
     where g.casus_id = $1 and g.bron_persoon_id = $2 and g.status = 'ingebracht' limit 1`,
    [d.casus, server.wie('femke').persoon],
  );
  const { id = '', deelnemer = '' } = rows[0] ?? {};
  const { rows: delen } = await d.su.query<{ id: string }>(
    'select id from verslagdeel where casus_id = $1 and persoon_id = $2 limit 1',
    [d.casus, server.wie('femke').persoon],
  );
  const femke = await server.ingelogd(server.wie('femke').persoon);
  for (const [naar, velden] of [
    [`/gegevens/${id}/intrekken`, { deelnemer }],
    [`/gegevens/${id}/terughalen`, {}],
    [`/verslagen/${d.verslag}/delen/${delen[0]?.id}/terugtrekken`, {}],
  ] as const) {
    const uit = await femke.verstuur({ van: casusvan('/tijdlijn'), naar: casusvan(naar), velden });
    assert.equal(uit.statusCode, 303, naar);
    const { body } = await femke.haal(String(uit.headers.location));
    assert.match(body, /De casus is gesloten: sindsdien leest geen ander dit nog\. Er is niets veranderd/, naar);
    assert.doesNotMatch(body, /Teruggehaald\. Niemand|Ingetrokken\. Deze|deel is teruggetrokken/, naar);
  }
  const { rows: nu } = await d.su.query<{ status: string }>('select status from gegeven where id = $1', [id]);
  assert.equal(nu[0]?.status, 'ingebracht', 'het eigen deel blijft zoals het was');
});

test('voor wie geen stoel heeft bestaat de casus niet, ook niet als zij net sloot (AZ2)', async () => {
  const noor = await server.ingelogd(server.wie('noor').persoon);
  for (const [naar, velden] of await keuzes()) {
    const antwoord = await noor.verstuur({ van: '/mijn-werk', naar: casusvan(naar), velden });
    assert.equal(antwoord.statusCode, 404, naar);
  }
});

test('het gezin leest bij een actie en een afspraak dat het overleg intussen is gesloten', async () => {
  const moeder = await server.ingelogd((d.verzoeker('moeder') as { persoon: string }).persoon);
  const actie = (await keuzes()).find(([naar]) => naar.startsWith('/acties/'))?.[0];
  const zaak = `/zaak/${d.casus}`;
  for (const [naar, velden] of [
    [`${zaak}${actie}`, { stand: 'gedaan' }],
    [`${zaak}/afspraken/${d.bijeenkomst}`, { antwoord: 'komt' }],
  ] as const) {
    const antwoord = await moeder.verstuur({ van: zaak, naar, velden });
    assert.equal(antwoord.statusCode, 303, naar);
    const { body } = await moeder.haal(String(antwoord.headers.location));
    assert.match(body, /Dit overleg is intussen gesloten\. Er is niets vastgelegd/, naar);
  }
});
