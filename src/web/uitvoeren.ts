import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Herkomst, Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import type { Antwoordgever } from './antwoord.ts';
import { type Bladconcepten, type Concepten, conceptVanVelden, conceptVoor, delenVan } from './concept.ts';
import type { Herkomstcontrole } from './csrf.ts';
import type { Leestempo } from './leestempo.ts';
import { type Lading, leerBestandenLezen, leesLading } from './ontvangen-bestand.ts';
import type { Antwoord, Route, StepUp, Velden, Webverzoek } from './route.ts';
import type { Sessie, Sessieuitkomst, ZoekSessie } from './sessie.ts';
import { CSRF_VELD } from './verzoek-context.tsx';

export type Uitvoering = {
  readonly omgeving: Omgeving;
  readonly zoekSessie: ZoekSessie;
  readonly herkomstcontrole: Herkomstcontrole;
  /** Wat er tijdens het typen is bewaard; weggelaten waar geen formulier dat doet. */
  readonly concepten?: Concepten;
  /** Zit deze verzoeker in deze casus voor iets anders dan waarvoor hij nu werkt? Weggelaten waar er geen casussen zijn. */
  readonly zitElders?: (wie: Wie, casus: string) => Promise<boolean>;
  readonly antwoord: Antwoordgever;
  /** Legt vast dat iemand een adres probeerde dat niet voor die soort gebruiker is, of te veel casussen achter elkaar opende. */
  readonly meldGeweigerd: (verzoeker: Verzoeker, verzoek: string, code: Weigercode) => Promise<void>;
  /** Remt wie casussen opent om ze te verzamelen (IN12). */
  readonly leestempo: Leestempo;
  /** Eigen adres zonder slash; een formulier van een andere oorsprong wordt niet uitgevoerd. */
  readonly adres: string;
};

type Wie = { readonly verzoeker: Verzoeker; readonly herkomst: Herkomst };

export type Weigercode = Extract<Gebeurteniscode, 'toegang-geweigerd' | 'lezen-geremd'>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Gezet door `registreer`; een route zonder deze beschrijving laat het programma niet starten. */
    beschrijving?: Route | 'bestanden';
  }
}

/** Weigert te starten als een route buiten `registreer` om is gemaakt (AZ1: niet beschreven is dicht). */
export function eisBeschrevenRoutes(server: FastifyInstance): void {
  server.addHook('onRoute', (gemaakt) => {
    if (gemaakt.config?.beschrijving === undefined) {
      throw new Error(`Route ${String(gemaakt.method)} ${gemaakt.url} heeft geen toegang, gebeurtenis en step-up.`);
    }
  });
}

const JSON_EN_TEKST = ['application/json', 'text/plain'];

/** Zet beschreven routes in de server, elke vorm waar alleen gelezen wordt wat zij krijgt: een formulier is geen JSON (IN9). */
export function registreer(server: FastifyInstance, routes: readonly Route[], uitvoering: Uitvoering): void {
  const lezers: Readonly<Record<Route['vorm'], (eigen: FastifyInstance) => Promise<void>>> = {
    pagina: async (eigen) => eigen.removeContentTypeParser(JSON_EN_TEKST),
    'pagina-met-bestand': async (eigen) => {
      eigen.removeContentTypeParser(JSON_EN_TEKST);
      await leerBestandenLezen(eigen);
    },
    api: async (eigen) => eigen.removeContentTypeParser(['application/x-www-form-urlencoded', 'text/plain']),
  };
  for (const [vorm, leer] of Object.entries(lezers))
    server.register(async (eigen) => {
      await leer(eigen);
      zetRoutes(
        eigen,
        routes.filter((route) => route.vorm === vorm),
        uitvoering,
      );
    });
}

function zetRoutes(server: FastifyInstance, routes: readonly Route[], uitvoering: Uitvoering): void {
  for (const route of routes) {
    server.route({
      method: beantwoordtHead(route) ? ['GET', 'HEAD'] : route.methode,
      url: route.pad,
      config: { beschrijving: route },
      handler: (vraag, antwoord) => behandel({ route, vraag, antwoord, uitvoering }),
    });
  }
}

/**
 * Wie een dienst bewaakt of koppelingen nakijkt, vraagt met HEAD naar wat voor iedereen is. Al het andere is voor HEAD een adres dat
 * niet bestaat: zonder inhoud valt er niets te lezen, en dan hoort er ook geen logregel te komen dat iemand het zag.
 */
const beantwoordtHead = ({ methode, toegang, logEvent }: Route): boolean =>
  methode === 'GET' && toegang === 'openbaar' && logEvent === 'geen';

const NIEMAND = { sessie: null, verzoeker: null } as const;

type Behandeling = { route: Route; vraag: FastifyRequest; antwoord: FastifyReply; uitvoering: Uitvoering };

async function behandel({ route, vraag, antwoord, uitvoering }: Behandeling): Promise<unknown> {
  const geef = uitvoering.antwoord;
  const cookies = geef.cookies(vraag);
  const gevonden = await zoek(route, cookies.sessie, uitvoering);
  const { sessie, verzoeker } = gevonden.kind === 'sessie' ? gevonden : NIEMAND;
  const kring = geef.ken({ vraag, antwoord, verzoeker, sessie });

  const pad = paddelen(route, vraag.params);
  if (pad === null) return geef.nietGevonden(kring);
  if (route.toegang !== 'openbaar') {
    if (verzoeker === null) {
      const verloren = await leesVerloren({ route, vraag, cookie: cookies.formulier, gevonden, uitvoering });
      return verloren === null ? geef.logEerstIn(kring, gevonden.kind) : geef.nietVerstuurd(kring, verloren);
    }
    if (!route.toegang.some((soort) => soort === verzoeker.soort)) {
      await uitvoering.meldGeweigerd(verzoeker, vraag.id, 'toegang-geweigerd');
      return geef.nietGevonden(kring);
    }
    const tempo =
      'partij' in verzoeker && pad['casus'] !== undefined
        ? uitvoering.leestempo.open(verzoeker.persoon, pad['casus'])
        : 'ga';
    if (tempo === 'nu-geremd') await uitvoering.meldGeweigerd(verzoeker, vraag.id, 'lezen-geremd');
    if (tempo !== 'ga') return geef.teVeelGelezen(kring);
  }
  const isEigen = (ingevuld: Velden): boolean =>
    isEigenFormulier({ vraag, cookie: cookies.formulier, sessie: sessie?.id ?? null, uitvoering, ingevuld });
  const lading = await ladingVan(route, vraag, isEigen);
  const ingevuld = velden(lading.velden);
  if (route.vorm !== 'api' && route.methode === 'POST' && !isEigen(ingevuld)) {
    const vanHier = sessie !== null && isVanDezeBrowser(vraag, cookies.formulier);
    return vanHier ? geef.nietVerstuurd(kring, ingevuld) : geef.vreemdFormulier(kring);
  }
  if (!isVersGenoeg(route.stepUp, sessie, uitvoering.omgeving)) return geef.bevestigEerst(kring, ingevuld);

  const herkomst = { verzoek: vraag.id, kanaal: route.vorm === 'api' ? 'api' : 'web' } as const;
  const wie = verzoeker === null ? null : { verzoeker, herkomst };
  const formulier = route.vorm === 'api' ? {} : ingevuld;
  const opent = wie !== null && route.methode === 'GET' && route.vorm !== 'api';
  const bewaard = opent ? ((await uitvoering.concepten?.lees(wie, vraag.url)) ?? null) : null;
  const verzoek: Webverzoek<Verzoeker | null> = {
    omgeving: uitvoering.omgeving,
    herkomst,
    verzoeker,
    sessie,
    agent: vraag.headers['user-agent'] ?? null,
    taal: cookies.taal,
    pad,
    vraag: velden(vraag.query),
    velden: conceptVoor(bewaard)?.velden ?? formulier,
    bestand: lading.bestand,
    json: route.vorm === 'api' ? vraag.body : undefined,
  };
  // De soort verzoeker is hierboven tegen route.toegang gehouden; het type van handel volgt daaruit.
  const handel = route.handel as (v: Webverzoek<Verzoeker | null>) => ReturnType<Route['handel']>;
  const uitkomst = await handel(verzoek);
  if (await zitElders({ uitkomst, uitvoering, wie, pad })) return geef.andereTaak(kring, ingevuld);
  const concepten = await conceptenNa({ bewaard, ingevuld: formulier, uitkomst, wie, uitvoering });
  return geef.geef({ ...kring, concepten }, uitkomst);
}

type Conceptvraag = {
  /** Wat er bij een GET van de pagina was bewaard. */
  readonly bewaard: Bladconcepten | null;
  readonly ingevuld: Velden;
  readonly uitkomst: Antwoord;
  readonly wie: Wie | null;
  readonly uitvoering: Uitvoering;
};

/**
 * Wat de pagina van haar formulieren bewaard weet. Verder gegaan na verzenden: wat tijdens het typen was bewaard, is niet meer nodig.
 * Komt de pagina terug, dan met wat net verzonden is; wat in de andere formulieren daarop stond, is nog bewaard.
 */
async function conceptenNa(vraag: Conceptvraag): Promise<Bladconcepten | null> {
  const { wie, uitkomst, uitvoering } = vraag;
  const verzonden = conceptVanVelden(vraag.ingevuld);
  if (wie === null || verzonden === null) return vraag.bewaard;
  const gedaan = uitkomst.kind === 'naar' || (uitkomst.kind === 'pagina' && uitkomst.gedaan === true);
  if (gedaan) await uitvoering.concepten?.wis(wie, verzonden.plek);
  if (gedaan || uitkomst.kind !== 'pagina') return null;
  const { adres } = delenVan(verzonden.plek);
  const bewaard = (await uitvoering.concepten?.lees(wie, adres))?.concepten ?? [];
  return { adres, concepten: [verzonden, ...bewaard.filter(({ plek }) => plek !== verzonden.plek)] };
}

type Uitkomstvraag = {
  readonly uitkomst: Antwoord;
  readonly uitvoering: Uitvoering;
  readonly wie: Wie | null;
  readonly pad: Readonly<Record<string, string>>;
};

/** Is er hier niets te vinden omdat de eigen stoel bij een andere partij of taak hoort? Elke pagina van een casus vraagt het hier. */
async function zitElders({ uitkomst, uitvoering, wie, pad: { casus } }: Uitkomstvraag): Promise<boolean> {
  if (uitkomst.kind !== 'niet-gevonden' || wie === null || casus === undefined) return false;
  return (await uitvoering.zitElders?.(wie, casus)) === true;
}

async function ladingVan(route: Route, vraag: FastifyRequest, isEigen: (ingevuld: Velden) => boolean): Promise<Lading> {
  return route.vorm === 'pagina-met-bestand' ? leesLading(vraag, isEigen) : { velden: vraag.body, bestand: null };
}

async function zoek(route: Route, token: string | undefined, uitvoering: Uitvoering): Promise<Sessieuitkomst> {
  return route.vorm === 'api' ? { kind: 'geen' } : zoekToken(token, uitvoering);
}

async function zoekToken(token: string | undefined, { zoekSessie }: Uitvoering): Promise<Sessieuitkomst> {
  return token === undefined || token === '' ? { kind: 'geen' } : zoekSessie(token);
}

/** Een adres dat niet bestaat, met dezelfde pagina die iemand krijgt voor wat niet van hem is (AZ2). */
export async function onbekendAdres(
  vraag: FastifyRequest,
  antwoord: FastifyReply,
  uitvoering: Uitvoering,
): Promise<unknown> {
  const gevonden = await zoekToken(uitvoering.antwoord.cookies(vraag).sessie, uitvoering);
  const wie = gevonden.kind === 'sessie' ? gevonden : { verzoeker: null, sessie: null };
  return uitvoering.antwoord.nietGevonden({ vraag, antwoord, verzoeker: wie.verzoeker, sessie: wie.sessie });
}

function paddelen(route: Route, params: unknown): Readonly<Record<string, string>> | null {
  const delen = Object.entries((params ?? {}) as Record<string, string>);
  const klopt = delen.every(([naam, waarde]) => route.vrijeDelen.includes(naam) || isUuid(waarde));
  return klopt ? Object.fromEntries(delen) : null;
}

/** Velden zonder prototype, zodat een veld dat `__proto__` heet niets anders is dan een onbekend veld (IN8). */
function velden(bron: unknown): Velden {
  const uit: Record<string, string | readonly string[]> = Object.create(null);
  if (typeof bron !== 'object' || bron === null) return uit;
  for (const [naam, waarde] of Object.entries(bron)) {
    if (typeof waarde === 'string') uit[naam] = waarde;
    else if (Array.isArray(waarde) && waarde.every((deel) => typeof deel === 'string')) uit[naam] = waarde;
  }
  return uit;
}

type Formulierpoging = {
  vraag: FastifyRequest;
  cookie: string | undefined;
  /** Id van de sessie waar de pagina met het formulier bij hoorde. */
  sessie: string | null;
  uitvoering: Uitvoering;
  ingevuld: Velden;
};

function isEigenFormulier({ vraag, cookie, sessie, uitvoering, ingevuld }: Formulierpoging): boolean {
  const { origin } = vraag.headers;
  const plaats = vraag.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== 'null' && origin !== new URL(uitvoering.adres).origin) return false;
  if (plaats !== undefined && plaats !== 'same-origin') return false;
  return uitvoering.herkomstcontrole.klopt({ cookie, sessie, token: ingevuld[CSRF_VELD] });
}

/** Zegt de browser zelf dat een pagina van hier dit verstuurde? Een andere site kan dat niet zeggen, en stuurt de cookie niet mee. */
const isVanDezeBrowser = ({ headers }: FastifyRequest, cookie: string | undefined): boolean =>
  headers['sec-fetch-site'] === 'same-origin' && cookie !== undefined && cookie !== '';

type Verlorenpoging = Pick<Formulierpoging, 'vraag' | 'cookie' | 'uitvoering'> & {
  readonly route: Route;
  readonly gevonden: Sessieuitkomst;
};

/**
 * Wat iemand verstuurde terwijl hij niet meer was ingelogd, om het terug te geven in plaats van te verliezen. Alleen als vaststaat dat
 * een pagina van hier het stuurde: een andere site laat onze pagina niets zeggen (BR6). Null als er niets te tonen is, en voor een
 * script: dat leest geen pagina.
 */
async function leesVerloren({ route, vraag, cookie, gevonden, uitvoering }: Verlorenpoging): Promise<Velden | null> {
  const { 'sec-fetch-mode': wijze = 'navigate', 'content-type': soort } = vraag.headers;
  if (route.methode !== 'POST' || route.vorm === 'api' || soort === undefined || wijze !== 'navigate') return null;
  const vanHier = isVanDezeBrowser(vraag, cookie);
  const sessie = gevonden.kind === 'voorbij' ? gevonden.sessie : null;
  if (!vanHier && sessie === null) return null;
  const ingevuld = velden((await ladingVan(route, vraag, () => false)).velden);
  return vanHier || isEigenFormulier({ vraag, cookie, sessie, uitvoering, ingevuld }) ? ingevuld : null;
}

const VERS_MINUTEN: Readonly<Record<Exclude<StepUp, 'geen'>, number>> = { uur: 60, 'vijf-minuten': 5 };

function isVersGenoeg(stepUp: StepUp, sessie: Sessie | null, { klok }: Omgeving): boolean {
  if (stepUp === 'geen') return true;
  if (sessie === null) return false;
  return klok().getTime() - sessie.versOp.getTime() <= VERS_MINUTEN[stepUp] * 60_000;
}
