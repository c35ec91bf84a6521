import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { duidDatabasefout } from './db/fouten.ts';
import type { Omgeving } from './db/transactie.ts';
import { foutnaam } from './lib/foutspoor.ts';
import type { maakAntwoordgever } from './web/antwoordgever.ts';
import { isEenduidig } from './web/eenduidig.ts';
import { FOUTEN, type Foutsoort } from './web/foutpagina.tsx';
import { veiligheidskoppen } from './web/koppen.ts';
import { antwoordOpLijnfout } from './web/lijnfout.ts';
import type { Route } from './web/route.ts';
import { statischeBestanden } from './web/statisch.ts';
import { eisBeschrevenRoutes, onbekendAdres, registreer, type Uitvoering } from './web/uitvoeren.ts';
import { telPerPersoon } from './web/wie-telt.ts';

export type Serverwens = {
  readonly omgeving: Omgeving;
  readonly uitvoering: Uitvoering;
  readonly antwoordgever: ReturnType<typeof maakAntwoordgever>;
  readonly routes: readonly Route[];
  /** Regels voor de beheerder: routepatroon, status en duur; nooit een adres met ids of een veld. */
  readonly meld: (regel: string) => void;
  /**
   * Adressen of netwerken van de webserver ervoor: alleen van die gelooft het programma wie er vroeg (`X-Forwarded-For`).
   * Weggelaten gelooft het niemand, en is wie de verbinding opent ook wie vraagt (IN13).
   */
  readonly proxies?: readonly string[];
  /** Weggelaten het gewone aantal, voor een mens of een adres. */
  readonly verzoekenPerMinuut?: number;
};

const MEEST_VELDEN_BYTES = 256 * 1024;
const VERZOEKEN_PER_MINUUT = 600;
// Hoeveel verzoeken iemand nog heeft, gaat niemand aan; wanneer het weer kan, staat in Retry-After.
const GEEN_TELKOPPEN = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** Bouwt de server: koppen, cookies, formulieren, bestanden en alle beschreven routes. Luistert nog niet. */
export async function bouwServer(wens: Serverwens): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit: MEEST_VELDEN_BYTES,
    // `registreer` kiest waar HEAD mag: anders schreef een verkenning zonder inhoud dat iemand iets zag.
    exposeHeadRoutes: false,
    genReqId: () => wens.omgeving.ids(),
    requestTimeout: 30_000,
    clientErrorHandler: antwoordOpLijnfout,
    // Zonder host zou Node zelf antwoorden, zonder onze koppen; `isEenduidig` weigert het hieronder.
    http: { requireHostHeader: false },
    trustProxy: wens.proxies === undefined ? false : [...wens.proxies],
    // Alleen de API leest JSON, en die kent elk veld bij naam: `__proto__` is daar een fout veld, met zijn naam erbij (IN8).
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    routerOptions: { maxParamLength: 100 },
    // Een adres dat niet te lezen is, komt nooit bij een route of haak.
    frameworkErrors: (_fout, _vraag, antwoord: FastifyReply) => stuurOnleesbaar(antwoord),
  });
  eisBeschrevenRoutes(server);
  server.addHook('onRequest', async (vraag, antwoord) => {
    // De verbinding gaat dicht: wat er nog achteraan komt, is misschien een verzoek van een ander.
    if (!isEenduidig(vraag.raw)) return stuurOnleesbaar(antwoord.header('connection', 'close'));
  });
  server.addHook('onSend', async (_vraag, antwoord, lading) => {
    for (const [naam, waarde] of Object.entries(veiligheidskoppen)) {
      if (!antwoord.hasHeader(naam)) antwoord.header(naam, waarde);
    }
    return lading;
  });
  server.addHook('onResponse', async (vraag, antwoord) => {
    if (antwoord.statusCode < 500) return;
    wens.meld(`${vraag.id} ${vraag.method} ${vraag.routeOptions.url ?? '(geen route)'} ${antwoord.statusCode}`);
  });
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: MEEST_VELDEN_BYTES });
  const { zoekSessie, persoonBij } = telPerPersoon(wens.uitvoering.zoekSessie);
  const uitvoering: Uitvoering = { ...wens.uitvoering, zoekSessie };
  await server.register(rateLimit, {
    max: wens.verzoekenPerMinuut ?? VERZOEKEN_PER_MINUUT,
    timeWindow: '1 minute',
    // Inlogpogingen hebben hun eigen, strengere grens per e-mailadres.
    keyGenerator: (vraag) => persoonBij(uitvoering.antwoord.cookies(vraag).sessie) ?? normalizeIP(vraag.ip),
    allowList: (vraag) => vraag.url.startsWith('/statisch/'),
    addHeaders: GEEN_TELKOPPEN,
    addHeadersOnExceeding: GEEN_TELKOPPEN,
  });
  await server.register(statischeBestanden, { config: { beschrijving: 'bestanden' } });
  zetFoutafhandeling(server, { ...wens, uitvoering });
  registreer(server, wens.routes, uitvoering);
  return server;
}

function stuurOnleesbaar(antwoord: FastifyReply): FastifyReply {
  return antwoord
    .code(400)
    .headers(veiligheidskoppen)
    .type('text/plain; charset=utf-8')
    .send('Dit adres of dit verzoek konden wij niet lezen.');
}

function zetFoutafhandeling(server: FastifyInstance, { antwoordgever, meld, uitvoering }: Serverwens): void {
  // Ook wie adressen raadt, telt mee voor de grens per minuut.
  server.setNotFoundHandler({ preHandler: server.rateLimit() }, (vraag, antwoord) =>
    isApi(vraag) ? stuurProbleem(antwoord, 'niet-gevonden') : onbekendAdres(vraag, antwoord, uitvoering),
  );
  server.setErrorHandler((fout: FastifyError, vraag, antwoord) => {
    const soort = duidFout(fout);
    // De boodschap van de server of een bibliotheek kan gegevens dragen; alleen soort en plaats gaan naar het beheerlogboek.
    if (soort === 'storing' || soort === 'even-weg') meld(`${vraag.id} ${foutnaam(fout)} ${plaatsVan(fout)}`);
    if (isApi(vraag)) return stuurProbleem(antwoord, soort);
    return antwoordgever.fout(vraag, antwoord, soort);
  });
}

/** Een route voor programma's, of een adres onder `/api` waar er geen is. */
function isApi({ routeOptions, url }: FastifyRequest): boolean {
  const { beschrijving } = routeOptions.config;
  return (typeof beschrijving === 'object' && beschrijving.vorm === 'api') || /^\/api(?:[/?]|$)/.test(url);
}

/** Wat een programma anders hoort dan een mens: dat kan geen pagina zoeken of verversen. */
const API_FOUT: Readonly<Partial<Record<Foutsoort, { readonly titel?: string; readonly zin: string }>>> = {
  'ongeldig-verzoek': { zin: 'Dit is geen JSON, of het is niet als application/json gestuurd.' },
  'niet-gevonden': { titel: 'Niet gevonden', zin: 'Op dit adres is met deze methode niets te vragen.' },
  'te-groot': { zin: `Een verzoek is hoogstens ${MEEST_VELDEN_BYTES / 1024} kB.` },
};

function stuurProbleem(antwoord: FastifyReply, soort: Foutsoort): FastifyReply {
  const { status, opnieuwNa } = FOUTEN[soort];
  if (opnieuwNa !== undefined) antwoord.header('retry-after', String(opnieuwNa));
  return antwoord.code(status).type('application/problem+json').send(probleem(soort));
}

/** Een fout voor een programma (RFC 9457); waar dat kan met dezelfde zin als op de pagina. */
function probleem(soort: Foutsoort): string {
  const { status, zin, titel } = FOUTEN[soort];
  const { titel: title = titel, zin: detail } = API_FOUT[soort] ?? { zin: zin.u };
  return JSON.stringify({ type: 'about:blank', title, status, detail, velden: [] });
}

function duidFout(fout: FastifyError): Foutsoort {
  switch (fout.statusCode) {
    case 400:
    case 415:
      return 'ongeldig-verzoek';
    case 413:
      return 'te-groot';
    case 429:
      return 'te-vaak';
    default:
      return vanDatabase(fout);
  }
}

/** Twee transacties die op elkaar wachtten: een ervan is teruggedraaid en lukt straks wel. Alles wat geen van beide is, is van ons. */
function vanDatabase(fout: FastifyError): Foutsoort {
  const soort = duidDatabasefout(fout);
  return soort === 'weg' || soort === 'botsing' ? 'even-weg' : 'storing';
}

/** Waar in onze code het misging. De boodschap staat ook in `stack` en kan gegevens dragen: alleen haar spoor telt (LG4). */
function plaatsVan(fout: Error): string {
  const eigen = (fout.stack ?? '')
    .split('\n')
    .find((regel) => /^ +at .*\/(src|dist)\//.test(regel) && !regel.includes('node_modules'));
  return (
    eigen
      ?.trim()
      .replace(/^at /, '')
      .replace(/\(?(file:\/\/)?\/.*\/((src|dist)\/)/, '($2') ?? 'onbekende plaats'
  );
}
