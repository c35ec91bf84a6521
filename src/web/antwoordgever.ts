import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChild } from 'preact';
import { h } from 'preact';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Klok } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES, alsWieNaar, eerstePagina } from './adressen.ts';
import type { Antwoordgever, Kring } from './antwoord.ts';
import { CONCEPT } from './concept.ts';
import type { Herkomstcontrole } from './csrf.ts';
import { FOUTEN, Foutpagina, type Foutsoort } from './foutpagina.tsx';
import { pakPagina } from './klein.ts';
import { BIJLAGEBELEID } from './koppen.ts';
import { kiestTaal } from './lezer.ts';
import { meldingSoort, meldingTekst } from './meldingen.ts';
import { leesIngevuld, NietVerstuurdPagina } from './niet-verstuurd.tsx';
import { padOpDezeSite } from './pad-op-deze-site.ts';
import { renderPagina, type Verzoek, type Wie } from './pagina.tsx';
import type { Antwoord, Sessiewissel, Velden } from './route.ts';
import type { Sessie } from './sessie.ts';
import { leesTaal } from './taal.ts';
import type { Mededeling } from './verzoek-context.tsx';

export type Antwoordomgeving = {
  readonly klok: Klok;
  readonly herkomstcontrole: Herkomstcontrole;
  readonly regio: string;
  readonly telefoon: string;
  readonly demonstratie: boolean;
  /** Over https krijgen cookies het voorvoegsel __Host- en Secure; alleen op de eigen machine mag het zonder. */
  readonly https: boolean;
  readonly wieIsWie: (verzoeker: Verzoeker) => Promise<Wie | null>;
  /** Wat op dit moment voor ieder bij deze organisatie geldt, of null. */
  readonly mededelingenVoor: (verzoeker: Verzoeker) => Promise<readonly Mededeling[]>;
  readonly bevestigpagina: (bevestiging: { readonly naar: string; readonly velden: Velden | null }) => ComponentChild;
};

/** Maakt de ene plek die van uitkomsten HTTP-antwoorden maakt. */
export function maakAntwoordgever(
  omgeving: Antwoordomgeving,
): Antwoordgever & { fout(vraag: FastifyRequest, antwoord: FastifyReply, soort: Foutsoort): Promise<unknown> } {
  const koekjes = maakKoekjes(omgeving.https);
  const pagina = async (kring: Kring, inhoud: ComponentChild, status: number) =>
    stuurPagina({ omgeving, koekjes, kring, inhoud, status, ...(await leesBoven(omgeving, kring)) });
  const kringen = new WeakMap<FastifyRequest, Kring>();
  const foutpagina = (kring: Kring, soort: Foutsoort) => {
    const { status } = meld(kring.antwoord, soort);
    return pagina(kring, h(Foutpagina, { soort }), status);
  };
  return {
    cookies: (vraag) => leesKoekjes(koekjes, vraag),
    geef(kring, antwoord) {
      switch (antwoord.kind) {
        case 'pagina':
          return pagina(kring, antwoord.inhoud, antwoord.status ?? 200);
        case 'naar':
          return Promise.resolve(stuurDoor(kring.antwoord, koekjes, antwoord));
        case 'tekst':
          return Promise.resolve(stuurTekst(kring.antwoord, antwoord));
        case 'bestand':
          maakBijlage(kring.antwoord, antwoord.bestandsnaam);
          return Promise.resolve(kring.antwoord.type(antwoord.soort).send(Buffer.from(antwoord.inhoud)));
        case 'niet-gevonden':
          if (magKiezen(kring)) return Promise.resolve(stuurDoor(kring.antwoord, koekjes, KIES_ZAAK));
          return foutpagina(kring, 'niet-gevonden');
        default:
          return assertNever(antwoord);
      }
    },
    nietGevonden: (kring) => foutpagina(kring, 'niet-gevonden'),
    andereTaak: (kring, velden) => pagina(kring, taakpagina(kring, velden), 403),
    vreemdFormulier: (kring) => foutpagina(kring, 'formulier-verlopen'),
    teVeelGelezen: (kring) => foutpagina(kring, 'te-veel-gelezen'),
    logEerstIn(kring, waarom) {
      if (waarom === 'voorbij')
        kring.antwoord.setCookie(koekjes.melding, 'sessie-voorbij', { ...koekjes.opties, maxAge: 60 });
      const terug = kring.vraag.method === 'GET' ? kring.vraag.url : plekIn(kring.vraag.body);
      return Promise.resolve(kring.antwoord.redirect(inloggenNaar(terug), 303));
    },
    nietVerstuurd(kring, velden) {
      const inhoud = h(NietVerstuurdPagina, { ingevuld: leesIngevuld(velden), ...terugNaar(kring, plekIn(velden)) });
      return pagina(kring, inhoud, kring.verzoeker === null ? 401 : 403);
    },
    bevestigEerst(kring, velden) {
      const velddeel = kring.vraag.method === 'POST' ? velden : null;
      return pagina(kring, omgeving.bevestigpagina({ naar: kring.vraag.url, velden: velddeel }), 401);
    },
    ken(kring) {
      kringen.set(kring.vraag, kring);
      return kring;
    },
    fout(vraag, antwoord, soort) {
      const kring = kringen.get(vraag) ?? { vraag, antwoord, verzoeker: null, sessie: null };
      const [{ status }, inhoud] = [meld(antwoord, soort), h(Foutpagina, { soort })];
      return stuurPagina({ omgeving, koekjes, kring, inhoud, status, wie: zonderNaam(kring), mededelingen: [] });
    },
  };
}

const KIES_ZAAK = { kind: 'naar', adres: ADRES.zaken, melding: 'zaak-niet-open' } as const;

/**
 * Wie met een account meer zaken opent, kan een pagina vragen van een zaak die nu niet open is. Of zij bestaat, zegt dit niet: bij elk
 * adres van het gezin waar voor hem niets is, kiest hij opnieuw.
 */
const magKiezen = ({ sessie, vraag }: Kring): boolean =>
  sessie?.meerPersonen === true && vraag.method === 'GET' && vraag.url.startsWith(`${ADRES.zaak}/`);

/** Waarom er hier niets is voor wie nu voor iets anders werkt; wie iets verstuurde, krijgt zijn woorden terug. */
const taakpagina = ({ vraag }: Kring, velden: Velden): ComponentChild =>
  vraag.method === 'POST'
    ? h(NietVerstuurdPagina, { ingevuld: leesIngevuld(velden), omdat: 'taak', naar: alsWieNaar(plekIn(velden)) })
    : h(Foutpagina, { soort: 'andere-taak' });

type Koekjes = ReturnType<typeof maakKoekjes>;

/** Zegt in de kop wanneer het weer kan. */
function meld(antwoord: FastifyReply, soort: Foutsoort) {
  const fout = FOUTEN[soort];
  if (fout.opnieuwNa !== undefined) antwoord.header('retry-after', String(fout.opnieuwNa));
  return fout;
}

/** Wat boven elke pagina staat: wie er kijkt, en wat voor ieder bij die organisatie geldt. */
async function leesBoven({ wieIsWie, mededelingenVoor }: Antwoordomgeving, { verzoeker }: Kring): Promise<Boven> {
  if (verzoeker === null) return { wie: null, mededelingen: [] };
  return { wie: await wieIsWie(verzoeker), mededelingen: await mededelingenVoor(verzoeker) };
}

/**
 * Wie kijkt als er iets misging: dan wordt de database niets meer gevraagd, ook geen naam. Het gezin houdt de eigen vorm en Snel weg;
 * wie werkt, krijgt de pagina voor iedereen.
 */
function zonderNaam({ verzoeker }: Kring): Wie | null {
  switch (verzoeker?.soort) {
    case 'ouder':
    case 'jongere':
    case 'steunpersoon':
      return { naam: '', rol: '', soort: verzoeker.soort };
    default:
      return null;
  }
}

function leesKoekjes(koekjes: Koekjes, { cookies }: FastifyRequest): ReturnType<Antwoordgever['cookies']> {
  return {
    sessie: cookies[koekjes.sessie],
    formulier: cookies[koekjes.formulier],
    taal: leesTaal(cookies[koekjes.taal]),
  };
}

function stuurTekst(
  antwoord: FastifyReply,
  { inhoud, soort, status = 200, bestandsnaam }: Extract<Antwoord, { kind: 'tekst' }>,
): FastifyReply {
  if (bestandsnaam !== undefined) maakBijlage(antwoord, bestandsnaam);
  return antwoord.code(status).type(soort).send(inhoud);
}

/** Naar een andere pagina, met wat de browser onthoudt: een melding, een taal, een nieuwe sessie. */
function stuurDoor(antwoord: FastifyReply, koekjes: Koekjes, naar: Extract<Antwoord, { kind: 'naar' }>): FastifyReply {
  if (naar.melding !== undefined) antwoord.setCookie(koekjes.melding, naar.melding, { ...koekjes.opties, maxAge: 60 });
  if (naar.taal !== undefined)
    antwoord.setCookie(koekjes.taal, naar.taal, { ...koekjes.opties, maxAge: 365 * 24 * 60 * 60 });
  if (naar.sessie !== undefined) wisselSessie(antwoord, koekjes, naar.sessie);
  return antwoord.redirect(naar.adres, 303);
}

function maakKoekjes(https: boolean) {
  const voorvoegsel = https ? '__Host-' : '';
  return {
    sessie: `${voorvoegsel}ovt_sessie`,
    formulier: `${voorvoegsel}ovt_formulier`,
    melding: `${voorvoegsel}ovt_melding`,
    taal: `${voorvoegsel}ovt_taal`,
    opties: { path: '/', httpOnly: true, secure: https, sameSite: 'lax' as const },
  };
}

const GEWONE_NAAM = /^[a-zA-Z0-9][a-zA-Z0-9.-]{0,80}$/;

// De algemene koppen zeggen no-store en nosniff: een bestand opent nooit als pagina van ons, en zou als pagina niets mogen (IN7).
function maakBijlage(antwoord: FastifyReply, bestandsnaam: string): void {
  if (!GEWONE_NAAM.test(bestandsnaam))
    throw new Error('een bestandsnaam kent alleen letters, cijfers, streepjes en punten');
  antwoord
    .header('content-disposition', `attachment; filename="${bestandsnaam}"`)
    .header('content-security-policy', BIJLAGEBELEID);
}

function wisselSessie(antwoord: FastifyReply, koekjes: Koekjes, wissel: Sessiewissel): void {
  switch (wissel.kind) {
    case 'begin':
      antwoord.setCookie(koekjes.sessie, wissel.token, koekjes.opties);
      return;
    case 'einde':
      antwoord.clearCookie(koekjes.sessie, koekjes.opties);
      antwoord.header('clear-site-data', '"cache", "storage"');
      return;
    default:
      assertNever(wissel);
  }
}

/** Waarop een pagina met een formulier komt: gewoon, met fouten, of omdat een ander het intussen veranderde. */
const FORMULIERSTATUS: ReadonlySet<number> = new Set([200, 409, 422]);

type Boven = { readonly wie: Wie | null; readonly mededelingen: readonly Mededeling[] };
type Opmaak = Boven & {
  readonly omgeving: Antwoordomgeving;
  readonly koekjes: Koekjes;
  readonly kring: Kring;
  readonly inhoud: ComponentChild;
  readonly status: number;
};

async function stuurPagina({ omgeving, koekjes, kring, inhoud, status, wie, mededelingen }: Opmaak): Promise<unknown> {
  const { vraag, antwoord, sessie, verzoeker } = kring;
  let cookie = vraag.cookies[koekjes.formulier];
  if (cookie === undefined || cookie === '') {
    cookie = omgeving.herkomstcontrole.nieuweCookie();
    antwoord.setCookie(koekjes.formulier, cookie, koekjes.opties);
  }
  const taal = kiestTaal(verzoeker) ? leesTaal(vraag.cookies[koekjes.taal]) : 'nl';
  const melding = meldingTekst(vraag.cookies[koekjes.melding], taal);
  if (melding !== null) antwoord.clearCookie(koekjes.melding, koekjes.opties);
  const verzoek: Verzoek = {
    csrf: omgeving.herkomstcontrole.token(cookie, sessie?.id ?? null),
    // Op een niet-gevonden-pagina staat geen adres: onbekend en niet-van-u zijn byte voor byte gelijk (AZ2).
    adres: status === 404 ? ADRES.begin : vraag.url,
    methode: vraag.method === 'POST' ? 'POST' : 'GET',
    nu: omgeving.klok(),
    demonstratie: omgeving.demonstratie,
    taal,
    regio: omgeving.regio,
    telefoon: omgeving.telefoon,
    wie,
    melding,
    meldingSoort: meldingSoort(vraag.cookies[koekjes.melding]),
    mededelingen,
    concepten: FORMULIERSTATUS.has(status) ? (kring.concepten ?? null) : null,
    sessie: sessie === null ? null : resterend(sessie, omgeving.klok()),
  };
  const html = renderPagina(verzoek, inhoud);
  antwoord.code(status).type('text/html; charset=utf-8').header('vary', 'Accept-Encoding');
  const klein = await pakPagina(vraag, { status, html });
  return klein === null ? antwoord.send(html) : antwoord.header('content-encoding', klein.codering).send(klein.inhoud);
}

/** Hoe lang een sessie nog duurt, in hele seconden. */
function resterend(sessie: Sessie, nu: Date): { readonly stilte: number; readonly hoogstens: number } {
  const hoogstens = Math.max(0, Math.floor((sessie.uiterlijk.getTime() - nu.getTime()) / 1000));
  return { stilte: Math.min(sessie.stilteSeconden, hoogstens), hoogstens };
}

/** Waar wie niets verstuurde verder gaat: eerst inloggen, of terug naar het formulier. */
function terugNaar({ verzoeker }: Kring, plek: string | null) {
  if (verzoeker === null) return { omdat: 'sessie', naar: inloggenNaar(plek) } as const;
  const begin = eerstePagina(verzoeker.soort === 'systeem' ? null : verzoeker.soort);
  return { omdat: 'pagina', naar: plek ?? begin } as const;
}

const inloggenNaar = (terug: string | null): string =>
  terug === null ? ADRES.inloggen : `${ADRES.inloggen}?naar=${encodeURIComponent(terug)}`;

/** De pagina van het formulier dat deze velden stuurde, als zij die noemen. */
function plekIn(velden: unknown): string | null {
  const plek =
    typeof velden === 'object' && velden !== null && CONCEPT.plek in velden ? velden[CONCEPT.plek] : undefined;
  return padOpDezeSite(plek);
}
