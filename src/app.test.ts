import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { h } from 'preact';
import { bouwServer } from './app.ts';
import type { Omgeving } from './db/transactie.ts';
import { maakAntwoordgever } from './web/antwoordgever.ts';
import { maakHerkomstcontrole } from './web/csrf.ts';
import { veiligheidskoppen } from './web/koppen.ts';
import { maakLeestempo } from './web/leestempo.ts';
import { type Route, route } from './web/route.ts';
import type { ZoekSessie } from './web/sessie.ts';
import type { Uitvoering } from './web/uitvoeren.ts';

const HOOGSTENS = 600;
const klok = () => new Date('2026-11-23T09:00:00Z');

const OPEN = { methode: 'GET', toegang: 'openbaar', stepUp: 'geen', vrijeDelen: [] } as const;

type Serverkeuze = {
  readonly proxies?: readonly string[];
  readonly faal?: Error;
  readonly zoekSessie?: ZoekSessie;
  readonly meldGeweigerd?: Uitvoering['meldGeweigerd'];
  /** Naast `/proef`. */
  readonly routes?: readonly Route[];
};

/** De server met een openbaar adres dat niets leest: wat hier telt, gebeurt voor en na de route. */
async function kaleServer(wens: Serverkeuze) {
  const herkomstcontrole = maakHerkomstcontrole(new Uint8Array(32));
  const antwoordgever = maakAntwoordgever({
    klok,
    herkomstcontrole,
    regio: 'Proefstreek',
    telefoon: '088 000 00 00',
    demonstratie: false,
    https: true,
    wieIsWie: async () => null,
    mededelingenVoor: async () => [],
    bevestigpagina: () => h('p', null, ''),
  });
  const omgeving = { klok, ids: () => '019bb0a1-0000-7000-8000-000000000009' } as Omgeving;
  const gemeld: string[] = [];
  const server = await bouwServer({
    omgeving,
    antwoordgever,
    uitvoering: {
      omgeving,
      zoekSessie: wens.zoekSessie ?? (async () => ({ kind: 'geen' })),
      herkomstcontrole,
      antwoord: antwoordgever,
      meldGeweigerd: wens.meldGeweigerd ?? (async () => undefined),
      leestempo: maakLeestempo(klok),
      adres: 'https://overleg.voorbeeld.nl',
    },
    routes: [
      ...(wens.routes ?? []),
      route({
        ...OPEN,
        pad: '/proef',
        logEvent: 'geen',
        vorm: 'api',
        handel: async () => {
          if (wens.faal !== undefined) throw wens.faal;
          return { kind: 'tekst', soort: 'text/plain', inhoud: 'goed' };
        },
      }),
    ],
    meld: (regel) => gemeld.push(regel),
    ...(wens.proxies === undefined ? {} : { proxies: wens.proxies }),
  });
  const haal = (remoteAddress: string, doorgestuurdVoor?: string, url = '/proef') =>
    server.inject({
      url,
      remoteAddress,
      headers: doorgestuurdVoor === undefined ? {} : { 'x-forwarded-for': doorgestuurdVoor },
    });
  const kop = (url: string) => server.inject({ method: 'HEAD', url });
  const metCookie = (token: string, url = '/blad') =>
    server.inject({ url, remoteAddress: '192.0.2.1', cookies: { '__Host-ovt_sessie': token } });
  return { haal, kop, metCookie, gemeld, server };
}

test('achter de eigen webserver telt wie vroeg voor de grens per minuut, niet de webserver (IN13)', async () => {
  const { haal } = await kaleServer({ proxies: ['loopback', '10.0.0.5'] });
  for (let i = 0; i < HOOGSTENS; i += 1) await haal('10.0.0.5', '192.0.2.1');
  const vol = await haal('10.0.0.5', '192.0.2.1');
  assert.equal(vol.statusCode, 429);
  assert.equal(vol.headers['retry-after'], '60');
  assert.equal((await haal('10.0.0.5', '192.0.2.2')).statusCode, 200);
  // Wat iemand er zelf voor zette, telt niet: alleen wat onze webserver erachter zette.
  assert.equal((await haal('10.0.0.5', '192.0.2.9, 192.0.2.1')).statusCode, 429);
});

test('een kop over wie er vroeg van een vreemde machine verandert niets (IN13)', async () => {
  for (const proxies of [undefined, ['loopback']]) {
    const { haal } = await kaleServer(proxies === undefined ? {} : { proxies });
    for (let i = 0; i < HOOGSTENS; i += 1) await haal('198.51.100.7', `192.0.2.${i % 250}`);
    assert.equal((await haal('198.51.100.7', '203.0.113.1')).statusCode, 429);
  }
});

test('wie adressen raadt die niet bestaan, loopt tegen dezelfde grens', async () => {
  const { haal } = await kaleServer({});
  for (let i = 0; i < HOOGSTENS; i += 1) await haal('192.0.2.1', undefined, `/raad-${i}`);
  assert.equal((await haal('192.0.2.1', undefined, '/raad')).statusCode, 429);
});

test('hoeveel verzoeken iemand nog heeft, staat in geen antwoord', async () => {
  const { haal } = await kaleServer({});
  const koppen = Object.keys((await haal('192.0.2.1')).headers);
  assert.deepEqual(
    koppen.filter((naam) => naam.startsWith('x-ratelimit')),
    [],
  );
});

test('een storing meldt soort en plaats, nooit de boodschap (LG4)', async () => {
  const { haal, gemeld } = await kaleServer({
    faal: new Error('Key (email)=(/src/kanarie@voorbeeld.nl) already exists.'),
  });
  const antwoord = await haal('192.0.2.1');
  assert.equal(antwoord.statusCode, 500);
  assert.doesNotMatch([antwoord.body, ...gemeld].join('\n'), /kanarie/);
  assert.ok(
    gemeld.some((regel) => / Error .*app\.test/.test(regel)),
    gemeld.join('\n'),
  );
});

test('is de database weg, dan hoort ook een programma wanneer het weer mag vragen', async () => {
  const weg = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const { haal } = await kaleServer({ faal: weg });
  const antwoord = await haal('192.0.2.1');
  assert.deepEqual([antwoord.statusCode, antwoord.headers['retry-after']], [503, '60']);
});

test('een volle schijf is voor wie leest even wachten, en voor wie beheert een code om op te zoeken (LG6)', async () => {
  const vol = Object.assign(new Error('could not extend file "kanarie": No space left on device'), { code: '53100' });
  const { haal, gemeld } = await kaleServer({ faal: vol });
  assert.equal((await haal('192.0.2.1')).statusCode, 503);
  assert.ok(gemeld.some((regel) => / Error 53100 /.test(regel)) && !gemeld.join().includes('kanarie'), gemeld.join());
});

test('twee transacties die op elkaar wachten zijn even wachten, geen fout van het programma', async () => {
  const botsing = Object.assign(new Error('deadlock detected'), { code: '40P01' });
  const { haal } = await kaleServer({ faal: botsing });
  assert.equal((await haal('192.0.2.1')).statusCode, 503);
});

const BLAD = route({
  ...OPEN,
  pad: '/blad',
  logEvent: 'geen',
  vorm: 'pagina',
  handel: async () => ({ kind: 'tekst', soort: 'text/plain', inhoud: 'een blad' }),
});

/** Sessies van tokens die met `echt-` beginnen; wat erachter staat is de persoon. Zet `voorbij` om ze te laten eindigen. */
function sessies() {
  const stand = { voorbij: false };
  const zoekSessie: ZoekSessie = async (token) => {
    if (!token.startsWith('echt-')) return { kind: 'geen' };
    if (stand.voorbij) return { kind: 'voorbij', sessie: 'sessie-1' };
    const persoon = token.slice('echt-'.length);
    const sessie = {
      id: token,
      persoon,
      meerPersonen: false,
      versOp: klok(),
      factoren: [],
      stilteSeconden: 1800,
      uiterlijk: klok(),
    };
    return { kind: 'sessie', sessie, verzoeker: { soort: 'ouder', persoon } };
  };
  return { zoekSessie, stand };
}

test('wie is ingelogd telt voor zichzelf, ook achter een adres dat zijn grens bereikte (IN13)', async () => {
  const { haal, metCookie } = await kaleServer({ zoekSessie: sessies().zoekSessie, routes: [BLAD] });
  for (const wie of ['een', 'twee']) await metCookie(`echt-${wie}`);
  for (let i = 0; i < HOOGSTENS; i += 1) await haal('192.0.2.1');
  assert.equal((await haal('192.0.2.1')).statusCode, 429);
  for (let i = 0; i < HOOGSTENS; i += 1) assert.equal((await metCookie('echt-een')).statusCode, 200);
  assert.equal((await metCookie('echt-een')).statusCode, 429);
  assert.equal((await metCookie('echt-een', '/bestaat-niet')).statusCode, 429);
  assert.equal((await metCookie('echt-twee')).statusCode, 200);
});

test('een verzonnen cookie en een voorbije sessie tellen bij het adres (IN13)', async () => {
  const { zoekSessie, stand } = sessies();
  const { haal, metCookie } = await kaleServer({ zoekSessie, routes: [BLAD] });
  await metCookie('echt-een');
  stand.voorbij = true;
  await metCookie('echt-een');
  for (let i = 0; i < HOOGSTENS; i += 1) await metCookie(i % 2 === 0 ? `verzonnen-${i}` : 'echt-een');
  assert.deepEqual(
    await Promise.all([haal('192.0.2.1'), metCookie('verzonnen'), metCookie('echt-een')]).then((drie) =>
      drie.map(({ statusCode }) => statusCode),
    ),
    [429, 429, 429],
  );
});

test('HEAD op een openbare pagina antwoordt als GET zonder inhoud, op al het andere als op niets', async () => {
  let gezien = 0;
  const kijk = async () => {
    gezien += 1;
    return { kind: 'tekst', soort: 'text/plain', inhoud: 'wat niet van u is' } as const;
  };
  const { haal, kop } = await kaleServer({
    routes: [
      BLAD,
      route({ ...OPEN, pad: '/met-logregel', logEvent: 'organisatie-ingezien', vorm: 'pagina', handel: kijk }),
      route({ ...OPEN, pad: '/ingelogd', toegang: ['fg'], logEvent: 'geen', vorm: 'pagina', handel: kijk }),
    ],
  });
  for (const adres of ['/blad', '/proef']) {
    const [get, head] = [await haal('192.0.2.1', undefined, adres), await kop(adres)];
    assert.deepEqual([head.statusCode, head.body], [200, ''], adres);
    for (const naam of ['content-type', 'content-length', 'content-security-policy', 'strict-transport-security'])
      assert.equal(head.headers[naam], get.headers[naam], `${adres} ${naam}`);
  }
  const onbekend = await kop('/bestaat-niet');
  for (const adres of ['/met-logregel', '/ingelogd']) {
    const head = await kop(adres);
    assert.deepEqual([head.statusCode, head.body], [404, ''], adres);
    assert.deepEqual(Object.keys(head.headers), Object.keys(onbekend.headers), adres);
  }
  assert.equal(gezien, 0);
});

test('een formulier leest geen JSON, en de API geen formulier (IN9, BR6)', async () => {
  const ontvangt = { ...OPEN, methode: 'POST', logEvent: 'geen' } as const;
  const handel = async () => ({ kind: 'tekst', soort: 'text/plain', inhoud: 'goed' }) as const;
  const { server } = await kaleServer({
    routes: [
      route({ ...ontvangt, pad: '/formulier', vorm: 'pagina', handel }),
      route({ ...ontvangt, pad: '/formulier-met-bestand', vorm: 'pagina-met-bestand', handel }),
      route({ ...ontvangt, pad: '/api/proef', vorm: 'api', handel }),
    ],
  });
  const status = async (url: string, soort: string) =>
    (await server.inject({ method: 'POST', url, headers: { 'content-type': soort }, payload: '{}' })).statusCode;
  const FORMULIER = 'application/x-www-form-urlencoded';
  const SOORTEN = ['application/json', 'application/ld+json', 'text/plain', FORMULIER];
  const statussen = (url: string) => Promise.all(SOORTEN.map((soort) => status(url, soort)));
  // 403: gelezen, maar zonder het geheime veld.
  assert.deepEqual(await statussen('/formulier'), [400, 400, 400, 403]);
  assert.deepEqual(await statussen('/formulier-met-bestand'), [400, 400, 400, 403]);
  assert.deepEqual(await statussen('/api/proef'), [200, 400, 400, 400]);
});

test('onder /api is elke fout er een voor een programma, ook op een adres dat er niet is (RFC 9457)', async () => {
  const { haal, kop } = await kaleServer({});
  for (const url of ['/api', '/api?x=1', '/api/v1', '/api/v1/bestaat-niet']) {
    const antwoord = await haal('192.0.2.1', undefined, url);
    assert.equal(antwoord.statusCode, 404, url);
    assert.match(String(antwoord.headers['content-type']), /^application\/problem\+json/, url);
    const { detail, ...rest } = antwoord.json() as { readonly detail: string };
    assert.deepEqual(rest, { type: 'about:blank', title: 'Niet gevonden', status: 404, velden: [] }, url);
    assert.doesNotMatch(detail, /pagina/i, 'een programma heeft geen pagina');
  }
  assert.match(String((await haal('192.0.2.1', undefined, '/apie')).headers['content-type']), /^text\/html/);
  assert.equal((await kop('/api/v1')).body, '');
  for (let i = 0; i < HOOGSTENS; i += 1) await haal('192.0.2.2', undefined, '/api/raad');
  const vol = await haal('192.0.2.2', undefined, '/api/raad');
  assert.equal(vol.statusCode, 429);
  assert.match(String(vol.headers['content-type']), /^application\/problem\+json/);
});

test('wie snel veel casussen opent wordt geremd, en dat staat een keer in het logboek (IN12)', async () => {
  const gemeld: string[] = [];
  const werkend = { partij: 'p', aanstelling: 'a', functie: 'ib', hoedanigheid: null, geheimhouding: 'geen' };
  const { zoekSessie } = sessies();
  const { metCookie } = await kaleServer({
    zoekSessie: async (token) => {
      const uitkomst = await zoekSessie(token);
      if (uitkomst.kind !== 'sessie') return uitkomst;
      return { ...uitkomst, verzoeker: { soort: 'medewerker', persoon: uitkomst.sessie.persoon, ...werkend } };
    },
    meldGeweigerd: async (verzoeker, _verzoek, code) => {
      gemeld.push(`${'persoon' in verzoeker ? verzoeker.persoon : ''} ${code}`);
    },
    routes: [
      route({
        ...OPEN,
        toegang: ['medewerker'],
        pad: '/casussen/:casus',
        logEvent: 'casus-ingezien',
        vorm: 'pagina',
        handel: async () => ({ kind: 'tekst', soort: 'text/plain', inhoud: 'een casus' }),
      }),
    ],
  });
  const open = async (wie: string, nummer: number) =>
    (await metCookie(`echt-${wie}`, `/casussen/019bb0a1-0000-7000-8000-${String(nummer).padStart(12, '0')}`))
      .statusCode;
  // Tegelijk, want wie verzamelt wacht niet op het antwoord.
  const statussen = await Promise.all(Array.from({ length: 40 }, (_, i) => open('een', i)));
  assert.equal(statussen.filter((status) => status === 200).length, 29);
  assert.deepEqual(new Set(statussen), new Set([200, 429]));
  assert.deepEqual(gemeld, ['een lezen-geremd']);
  assert.equal(await open('een', 0), 200);
  assert.equal(await open('twee', 35), 200);
});

/** Stuurt bytes over een echte verbinding, en wacht tot de server haar sluit. */
async function stuurRuw(poort: number, bytes: string): Promise<string> {
  const lijn = connect(poort, '127.0.0.1');
  lijn.write(bytes);
  let antwoord = '';
  for await (const stuk of lijn) antwoord += String(stuk);
  return antwoord;
}

test('een verzoek dat een webserver anders kan lezen dan wij, krijgt 400 en een dichte verbinding (IN14)', async () => {
  const { server } = await kaleServer({});
  const poort = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
  const tweede = 'GET /proef HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n';
  const met = (...koppen: readonly string[]) =>
    `POST /proef HTTP/1.1\r\n${['Host: h', ...koppen].join('\r\n')}\r\n\r\n0\r\n\r\n${tweede}`;
  const dubbelzinnig: Readonly<Record<string, string>> = {
    'een lengte en chunked': met('Content-Length: 5', 'Transfer-Encoding: chunked'),
    'chunked en een lengte': met('Transfer-Encoding: chunked', 'Content-Length: 5'),
    'twee lengtes': met('Content-Length: 0', 'Content-Length: 5'),
    'een lijst van lengtes': met('Content-Length: 5, 5'),
    'een lengte met een plus': met('Content-Length: +5'),
    'een vreemde manier van verzenden': met('Transfer-Encoding: xchunked'),
    'identity en dan chunked': met('Transfer-Encoding: identity', 'Transfer-Encoding: chunked'),
    'chunked en dan iets anders': met('Transfer-Encoding: chunked, identity'),
    'een spatie voor de dubbelepunt': met('Transfer-Encoding : chunked', 'Content-Length: 5'),
    'een vervolgregel': met('Transfer-Encoding:\r\n chunked', 'Content-Length: 5'),
    'een losse regeldoorvoer': met('X: a\nTransfer-Encoding: chunked'),
    'een losse regelterugloop': met('X: a\rTransfer-Encoding: chunked'),
    'een nul in een kop': met('X: a\0b'),
    'twee hosts': met('Host: elders'),
    'geen host': `GET /proef HTTP/1.1\r\n\r\n${tweede}`,
    'een heel adres': `GET http://elders/proef HTTP/1.1\r\nHost: h\r\n\r\n${tweede}`,
  };
  try {
    assert.match(await stuurRuw(poort, tweede), /^HTTP\/1\.1 200 /);
    for (const [wat, bytes] of Object.entries(dubbelzinnig)) {
      const statussen = [...(await stuurRuw(poort, bytes)).matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
      assert.deepEqual(statussen, ['400'], wat);
    }
  } finally {
    await server.close();
  }
});

test('wat Node zelf weigert, heeft dezelfde koppen en gewone woorden, en de verbinding gaat dicht (BR1, BR8)', async () => {
  const { server } = await kaleServer({});
  const poort = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
  const geweigerd: readonly (readonly [bytes: string, status: string, zin: RegExp])[] = [
    ['DIT IS kanarie GEEN VERZOEK\r\n\r\n', '400', /konden wij niet lezen/],
    [`GET /proef HTTP/1.1\r\nHost: h\r\nX: kanarie\0\r\n\r\n`, '400', /konden wij niet lezen/],
    ['GET /proef?kanarie HTTP/1.1\r\n\r\n', '400', /konden wij niet lezen/],
    [`GET /proef HTTP/1.1\r\nHost: h\r\nCookie: ${'kanarie'.repeat(20_000)}\r\n\r\n`, '431', /cookies van deze site/],
  ];
  try {
    for (const [bytes, status, zin] of geweigerd) {
      const antwoord = await stuurRuw(poort, bytes);
      const [kop = '', lijf = ''] = antwoord.split('\r\n\r\n');
      assert.equal(kop.split(' ')[1], status);
      for (const [naam, waarde] of Object.entries(veiligheidskoppen))
        assert.ok(kop.includes(`\r\n${naam}: ${waarde}`), `${status}: ${naam}`);
      assert.match(kop, /\r\nconnection: close/i);
      assert.match(kop, /\r\ncontent-type: text\/plain; charset=utf-8/);
      assert.match(lijf, zin);
      assert.doesNotMatch(antwoord, /kanarie/);
    }
  } finally {
    await server.close();
  }
});

test('een kapotte regel achter een verzoek dat nog loopt, geeft een antwoord en niet twee (IN14)', async () => {
  const mag = Promise.withResolvers<void>();
  const traag = route({
    ...OPEN,
    pad: '/traag',
    logEvent: 'geen',
    vorm: 'api',
    handel: async () => {
      await mag.promise;
      return { kind: 'tekst', soort: 'text/plain', inhoud: 'goed' };
    },
  });
  const { server } = await kaleServer({ routes: [traag] });
  const poort = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
  try {
    const antwoord = await stuurRuw(poort, 'GET /traag HTTP/1.1\r\nHost: h\r\n\r\nKAPOT\r\n\r\n');
    assert.deepEqual(antwoord.match(/HTTP\/1\.1 \d+/g), ['HTTP/1.1 400']);
  } finally {
    mag.resolve();
    await server.close();
  }
});

test('een storing spreekt een jongere en een ouder in hun eigen vorm en taal aan, met Snel weg en zonder naam', async () => {
  const weg = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const kapot = (pad: string, fout: Error): Route =>
    route({
      ...OPEN,
      toegang: ['ouder', 'jongere', 'medewerker'],
      pad,
      logEvent: 'geen',
      vorm: 'pagina',
      handel: async () => {
        throw fout;
      },
    });
  const { zoekSessie } = sessies();
  const { server } = await kaleServer({
    zoekSessie: async (token) => {
      const uitkomst = await zoekSessie(token);
      if (uitkomst.kind !== 'sessie') return uitkomst;
      const { persoon } = uitkomst.sessie;
      return { ...uitkomst, verzoeker: { soort: persoon === 'daan' ? 'jongere' : 'ouder', persoon } };
    },
    routes: [kapot('/stuk', new Error('kanarie')), kapot('/weg', weg)],
  });
  const zie = async (wie: string, url: string, taal = 'nl') => {
    const cookies = { '__Host-ovt_sessie': `echt-${wie}`, '__Host-ovt_taal': taal };
    const antwoord = await server.inject({ url, remoteAddress: '192.0.2.1', cookies });
    assert.doesNotMatch(antwoord.body, /kanarie|daan|Afgedrukt door/);
    assert.match(antwoord.body, /action="\/snel-weg"/);
    return [antwoord.statusCode, antwoord.body] as const;
  };
  const [stuk, daan] = await zie('daan', '/stuk');
  assert.equal(stuk, 500);
  assert.match(daan, /Dit ligt niet aan jou\./);
  assert.match(daan, /href="\/stuk">Probeer opnieuw/);
  assert.match((await zie('ilse', '/stuk'))[1], /Dit ligt niet aan u\./);
  assert.match((await zie('ilse', '/stuk', 'en'))[1], /<html[^>]* lang="en"[\s\S]*This is not your fault\./);
  const [status, even] = await zie('daan', '/weg');
  assert.equal(status, 503);
  assert.match(even, /Wij laten nu niets zien/);
});
