import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';

type Formulier = {
  readonly actie: string;
  readonly methode: string;
  readonly velden: readonly (readonly [string, string])[];
};

export type Blad = {
  readonly status: number;
  readonly adres: string;
  readonly html: string;
  readonly titel: string;
  readonly koppen: Readonly<Record<string, unknown>>;
};

/** Een browser zonder venster: houdt cookies, leest formulieren en volgt doorverwijzingen. Script voert hij niet uit. */
export type Bladeraar = {
  open(adres: string): Promise<Blad>;
  /** Verstuurt het formulier met deze actie op de huidige pagina: wat er verborgen in staat, en wat iemand invult. */
  verstuur(actie: string, invulling?: Readonly<Record<string, string>>): Promise<Blad>;
  /** Stuurt velden zonder pagina, zoals een aanvaller zou doen. */
  stuur(adres: string, velden: Readonly<Record<string, string>>): Promise<Blad>;
  blad(): Blad;
  cookies: Map<string, string>;
};

const ENTITEITEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const gewoon = (tekst: string): string =>
  tekst.replaceAll(/&(amp|lt|gt|quot|#39);/g, (heel, naam: string) => ENTITEITEN[naam] ?? heel);
const attribuut = (tag: string, naam: string): string | undefined => {
  const gevonden = new RegExp(`\\s${naam}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return gevonden === null ? undefined : gewoon(gevonden[1] ?? '');
};

/** De formulieren van een pagina met hun verborgen velden. */
export function formulieren(html: string): readonly Formulier[] {
  return [...html.matchAll(/<form\b(?:[^>"]|"[^"]*")*>[\s\S]*?<\/form>/g)].map(([heel]) => {
    const kop = /<form\b(?:[^>"]|"[^"]*")*>/.exec(heel)?.[0] ?? '';
    const velden = [...heel.matchAll(/<input\b(?:[^>"]|"[^"]*")*>/g)].flatMap(([tag]) =>
      attribuut(tag, 'type') === 'hidden'
        ? [[attribuut(tag, 'name') ?? '', attribuut(tag, 'value') ?? ''] as const]
        : [],
    );
    return { actie: attribuut(kop, 'action') ?? '', methode: attribuut(kop, 'method') ?? 'get', velden };
  });
}

export function maakBladeraar(server: FastifyInstance): Bladeraar {
  const cookies = new Map<string, string>();
  let nu: Blad | undefined;
  const vraag = async (methode: 'GET' | 'POST', adres: string, lading?: string): Promise<Blad> => {
    const antwoord = await server.inject({
      method: methode,
      url: adres,
      headers: {
        cookie: [...cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; '),
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
        ...(lading === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(lading === undefined ? {} : { payload: lading }),
    });
    for (const cookie of antwoord.cookies) {
      if (cookie.value === '') cookies.delete(cookie.name);
      else cookies.set(cookie.name, cookie.value);
    }
    const { location } = antwoord.headers;
    if (antwoord.statusCode === 303 && typeof location === 'string') return vraag('GET', location);
    const html = antwoord.body;
    nu = {
      status: antwoord.statusCode,
      adres,
      html,
      titel: gewoon(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''),
      koppen: antwoord.headers,
    };
    return nu;
  };
  const blad = (): Blad => {
    assert.ok(nu, 'er is nog geen pagina open');
    return nu;
  };
  return {
    cookies,
    blad,
    open: (adres) => vraag('GET', adres),
    verstuur(actie, invulling = {}) {
      const formulier = formulieren(blad().html).find((f) => f.actie === actie);
      assert.ok(formulier, `geen formulier naar ${actie} op ${blad().adres} (${blad().titel})`);
      const velden = new URLSearchParams(
        formulier.velden.filter(([naam]) => !(naam in invulling)).map(([naam, waarde]) => [naam, waarde]),
      );
      for (const [naam, waarde] of Object.entries(invulling)) velden.append(naam, waarde);
      return vraag('POST', actie, velden.toString());
    },
    stuur: (adres, velden) => vraag('POST', adres, new URLSearchParams(velden).toString()),
  };
}
