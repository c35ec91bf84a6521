import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { bouwServer } from '../app.ts';
import type { Omgeving } from '../db/transactie.ts';
import { maakAntwoordgever } from './antwoordgever.ts';
import { maakHerkomstcontrole } from './csrf.ts';
import { maakLeestempo } from './leestempo.ts';
import { leesIngevuld } from './niet-verstuurd.tsx';
import { route } from './route.ts';
import type { Sessieuitkomst } from './sessie.ts';

/**
 * Wie te lang over een formulier doet, is niet meer ingelogd als hij het verstuurt. Wat hij typte, mag dan niet weg zijn: ook niet
 * zonder JavaScript, waar niets tijdens het typen is bewaard.
 */
const klok = () => new Date('2026-03-10T09:00:00Z');
const HERKOMST = maakHerkomstcontrole(new Uint8Array(32));
const COOKIE = 'cookie-van-deze-browser';
const SESSIE = 'sessie-van-net';
const OMGEVING = { klok, ids: () => '019bb0a1-0000-7000-8000-000000000009' } as Omgeving;
const TEKST =
  'Maandag lukt niet.\nDinsdag <b>wel</b> & "graag" </textarea><a href="https://kwaad.example">Log hier in</a>';

let server: FastifyInstance;
let stand: Sessieuitkomst;
let uitgevoerd = 0;

before(async () => {
  const antwoord = maakAntwoordgever({
    klok,
    herkomstcontrole: HERKOMST,
    regio: 'Proefstreek',
    telefoon: '088 000 00 00',
    demonstratie: false,
    https: true,
    wieIsWie: async () => ({ naam: 'Noa', rol: 'Jongere', soort: 'jongere' }),
    mededelingenVoor: async () => [],
    bevestigpagina: () => h('p', null, ''),
  });
  const gemeen = { methode: 'POST', toegang: ['jongere'], stepUp: 'geen', logEvent: 'geen', vrijeDelen: [] } as const;
  const handel = async () => {
    uitgevoerd += 1;
    return { kind: 'tekst', soort: 'text/plain', inhoud: 'gedaan' } as const;
  };
  server = await bouwServer({
    omgeving: OMGEVING,
    antwoordgever: antwoord,
    uitvoering: {
      omgeving: OMGEVING,
      zoekSessie: async () => stand,
      herkomstcontrole: HERKOMST,
      antwoord,
      meldGeweigerd: async () => undefined,
      leestempo: maakLeestempo(klok),
      adres: 'https://overleg.example',
    },
    routes: [
      route({ ...gemeen, pad: '/vraag', vorm: 'pagina', handel }),
      route({ ...gemeen, pad: '/zaak/vraag', vorm: 'pagina', handel }),
      route({ ...gemeen, pad: '/scan', vorm: 'pagina-met-bestand', handel }),
    ],
    meld: (regel) => assert.fail(regel),
  });
});
after(() => server?.close());

const EIGEN = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', origin: 'null' };
type Wens = {
  readonly velden?: Readonly<Record<string, string>>;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly naar?: string;
};
const stuur = ({ velden = { tekst: TEKST }, koppen = EIGEN, cookies = {}, token = '', naar = '/vraag' }: Wens) =>
  server.inject({
    method: 'POST',
    url: naar,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...koppen },
    cookies: { '__Host-ovt_sessie': 'token', '__Host-ovt_formulier': COOKIE, ...cookies },
    payload: new URLSearchParams({ csrf: token, ...velden }).toString(),
  });

test('wie na zijn sessie verstuurt, leest dat er niets is verstuurd en krijgt zijn tekst terug om te kopiëren', async () => {
  stand = { kind: 'voorbij', sessie: SESSIE };
  const { statusCode, headers, body } = await stuur({
    velden: { tekst: TEKST, waar: 'thuis', 'concept-plek': '/zaak/1/vertellen', 'concept-versie': '0' },
  });
  assert.equal(statusCode, 401);
  assert.match(body, /<title>Er is niets verstuurd/);
  assert.match(body, /Het inloggen was voorbij[\s\S]*Daarom is er niets verstuurd/);
  assert.match(
    body,
    /<textarea[^>]*readonly[^>]*>Maandag lukt niet\.\nDinsdag &lt;b>wel&lt;\/b> &amp; &quot;graag&quot;/i,
  );
  assert.doesNotMatch(body, /<b>wel|<a href="https:\/\/kwaad/, 'wat iemand typte, is nooit opmaak van ons');
  assert.match(body, /<textarea[^>]*>thuis<\/textarea>/);
  assert.match(body, /href="\/inloggen\?naar=%2Fzaak%2F1%2Fvertellen" target="_blank"/);
  assert.equal(body.match(/href="\/inloggen/g)?.length, 1, 'inloggen gaat nergens in plaats van deze pagina');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(uitgevoerd, 0);
});

test('wie op een gezinspagina schreef, houdt Snel weg: zijn woorden staan er nog', async () => {
  stand = { kind: 'voorbij', sessie: SESSIE };
  assert.match((await stuur({ naar: '/zaak/vraag' })).body, /action="\/snel-weg".*<textarea/s);
  assert.doesNotMatch((await stuur({})).body, /snel-weg/);
});

test('wie niet meer is ingelogd, kan een ouder of een jongere zijn: de pagina spreekt niemand met u of je aan', async () => {
  stand = { kind: 'voorbij', sessie: SESSIE };
  for (const tekst of ['Een.', 'Een zin.']) {
    const { body } = await stuur({ naar: '/zaak/vraag', velden: { tekst, nogEen: 'Twee zinnen.', keuze: 'thuis' } });
    const inhoud = body.slice(body.indexOf('<main'), body.indexOf('</main')).replaceAll(/<[^>]*>/g, ' ');
    assert.match(inhoud, /Er is niets verstuurd.*Het inloggen was voorbij.*Kopieer wat nog nodig is/s);
    assert.doesNotMatch(inhoud, /\b(?:u|uw|je|jij|jouw)\b/i);
  }
});

test('in het Engels ook, en ook bij een formulier met een bestand; het bestand zelf komt nergens', async () => {
  stand = { kind: 'voorbij', sessie: SESSIE };
  assert.match((await stuur({ cookies: { '__Host-ovt_taal': 'en' } })).body, /Nothing has been sent/);
  const formulier = new FormData();
  formulier.set('getuige', 'Petra de Vries');
  formulier.set('bestand', new File(['%PDF-kanarie'], 'kanarie.pdf', { type: 'application/pdf' }));
  const verzoek = new Request('https://overleg.example', { method: 'POST', body: formulier });
  const { statusCode, body } = await server.inject({
    method: 'POST',
    url: '/scan',
    headers: { ...EIGEN, 'content-type': verzoek.headers.get('content-type') ?? '' },
    cookies: { '__Host-ovt_formulier': COOKIE },
    payload: Buffer.from(await verzoek.arrayBuffer()),
  });
  assert.equal(statusCode, 401);
  assert.match(body, /Petra de Vries[\s\S]*Kies het straks nog een keer/);
  assert.doesNotMatch(body, /kanarie/);
});

test('een andere site laat deze pagina niets zeggen: zonder bewijs dat het van hier komt, is er alleen de inlogpagina (BR6)', async () => {
  const vreemd: readonly (readonly [string, Wens])[] = [
    ['van een andere site', { koppen: { ...EIGEN, 'sec-fetch-site': 'cross-site' } }],
    ['van een zustersite', { koppen: { ...EIGEN, 'sec-fetch-site': 'same-site' } }],
    ['een oude browser, van een ander adres', { koppen: { origin: 'https://kwaad.example' } }],
    ['een oude browser, zonder bewijs van de pagina', { koppen: { origin: 'https://overleg.example' } }],
    ['met een bewijs van een andere sessie', { koppen: {}, token: HERKOMST.token(COOKIE, 'een-ander') }],
    ['zonder de cookie van deze browser', { cookies: { '__Host-ovt_formulier': '' } }],
    ['een script, dat geen pagina leest', { koppen: { ...EIGEN, 'sec-fetch-mode': 'cors' } }],
  ];
  for (const [naam, wens] of vreemd) {
    stand = { kind: 'voorbij', sessie: SESSIE };
    const antwoord = await stuur(wens);
    assert.equal(antwoord.statusCode, 303, naam);
    assert.match(String(antwoord.headers.location), /^\/inloggen/, naam);
    assert.doesNotMatch(antwoord.body, /Maandag/, naam);
  }
});

test('een oude browser krijgt zijn tekst terug als het bewijs op de pagina bij zijn eigen vorige sessie hoort', async () => {
  stand = { kind: 'voorbij', sessie: SESSIE };
  const antwoord = await stuur({ koppen: {}, token: HERKOMST.token(COOKIE, SESSIE) });
  assert.match(antwoord.body, /Maandag lukt niet/);
});

test('wie intussen opnieuw inlogde en de oude pagina verstuurt, houdt zijn tekst ook; een jongere leest je', async () => {
  const sessie = {
    id: 'nieuw',
    persoon: 'p',
    meerPersonen: false,
    versOp: klok(),
    factoren: [],
    stilteSeconden: 1800,
    uiterlijk: klok(),
  };
  stand = { kind: 'sessie', sessie, verzoeker: { soort: 'jongere', persoon: 'p' } };
  const { statusCode, body } = await stuur({ token: HERKOMST.token(COOKIE, SESSIE) });
  assert.equal(statusCode, 403);
  assert.match(body, /Er is niets verstuurd[\s\S]*Dit vulde je in[\s\S]*Maandag lukt niet/);
  const vreemd = await stuur({ koppen: { ...EIGEN, 'sec-fetch-site': 'cross-site' } });
  assert.equal(vreemd.statusCode, 403);
  assert.doesNotMatch(vreemd.body, /Maandag/);
  assert.equal(uitgevoerd, 0);
});

test('geheimen en wat een pagina zelf meegaf, komen nooit terug; wat op een bevestiging wachtte wel', () => {
  const nooit = {
    csrf: 'a'.repeat(43),
    wachtwoord: 'mijn geheime zin',
    'v.wachtwoord': 'mijn andere zin',
    code: '123 456',
    stap: 'zin met spaties',
    antwoord: '{ "id": "sleutel" }',
    gegeven: '019bb0a1-0000-7000-8000-000000000009',
    gezien: 'f'.repeat(64),
    versie: '3',
  };
  assert.deepEqual(leesIngevuld({ ...nooit, 'v.csrf': 'een twee' }), { teksten: [], kort: [] });
  assert.deepEqual(
    leesIngevuld({ antwoord: 'Ja, dat klopt.', 'v.tekst': ' Ik kom later. ', keuze: ['niet-bereikt', 'Anders'] }),
    { teksten: ['Ja, dat klopt.', 'Ik kom later.', 'Anders'], kort: ['niet-bereikt'] },
  );
});
