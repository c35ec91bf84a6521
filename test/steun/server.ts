import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Aanmelden } from '../../src/aanmelden/index.ts';
import { stelSamen } from '../../src/samenstelling.ts';
import { maakWaterrijk, type TestRegio } from './regio.ts';

const ADRES = 'http://localhost:8080';

/** Een bezoeker met eigen cookies, zoals een browser zonder JavaScript. */
export type Bezoeker = {
  haal(adres: string): Promise<LightMyRequestResponse>;
  /** Vult een formulier in van de pagina op `van` en verstuurt het naar `naar`, met het verborgen veld van die pagina. */
  verstuur(wens: {
    readonly van: string;
    readonly naar: string;
    readonly velden: Readonly<Record<string, string | readonly string[]>>;
    /** Gaat mee als bestand in het veld `bestand`; `csrf` vervangt het bewijs van de pagina. */
    readonly bestand?: { readonly naam: string; readonly soort: string; readonly inhoud: Buffer };
    readonly csrf?: string;
  }): Promise<LightMyRequestResponse>;
};

type Voordeur = {
  readonly server: FastifyInstance;
  readonly aanmelden: Aanmelden;
  bezoeker(): Bezoeker;
  /** Een bezoeker die is ingelogd als deze persoon (id), met een verse sessie. */
  ingelogd(persoon: string): Promise<Bezoeker>;
};

export type TestServer = Awaited<ReturnType<typeof maakWaterrijk>> & Voordeur;

/** Zet de echte server voor een regio, zonder netwerk. */
export async function zetServerVoor(
  proef: Pick<TestRegio, 'regio' | 'omgeving'>,
  { demonstratie = true, ongeremd = false } = {},
): Promise<Voordeur> {
  const { server, aanmelden } = await stelSamen({
    regio: proef.regio,
    naam: 'Waterrijk',
    telefoon: '088 000 12 00',
    demonstratie,
    ongeremd,
    adres: ADRES,
    meld: (regel) => console.error(regel),
  });
  const factoren = demonstratie ? (['demonstratie'] as const) : (['wachtwoord', 'totp'] as const);
  return {
    server,
    aanmelden,
    bezoeker: () => maakBezoeker(server, new Map()),
    async ingelogd(persoon) {
      const herkomst = { verzoek: proef.omgeving.ids(), kanaal: 'web' } as const;
      const wens = { persoon, aanstelling: null, factoren, agent: null, vorige: null, herkomst };
      const begin = await aanmelden.maakSessie(wens);
      if (begin.kind === 'geen-toegang') throw new Error('deze persoon heeft geen toegang');
      return maakBezoeker(server, new Map([['ovt_sessie', begin.token]]));
    },
  };
}

/**
 * Waterrijk met de echte server ervoor, zonder netwerk.
 * @param ongeremd zonder de grens op verzoeken per minuut, voor wie in een proef veel meer leest dan een mens.
 */
export async function maakTestServer({
  demonstratie = true,
  ongeremd = false,
}: {
  readonly demonstratie?: boolean;
  readonly ongeremd?: boolean;
} = {}): Promise<TestServer> {
  const waterrijk = await maakWaterrijk();
  const voordeur = await zetServerVoor(waterrijk, { demonstratie, ongeremd });
  return {
    ...waterrijk,
    ...voordeur,
    async weg() {
      await voordeur.server.close();
      await waterrijk.weg();
    },
  };
}

// Elke bezoeker komt van een eigen adres: de grens op verzoeken per minuut geldt per adres, en hier lopen er veel tegelijk.
let adressen = 0;

function maakBezoeker(server: FastifyInstance, cookies: Map<string, string>): Bezoeker {
  const bewaar = (antwoord: LightMyRequestResponse): LightMyRequestResponse => {
    for (const { name, value } of antwoord.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return antwoord;
  };
  adressen += 1;
  const remoteAddress = `10.0.${Math.floor(adressen / 250)}.${(adressen % 250) + 1}`;
  const koppen = () => ({
    host: 'localhost:8080',
    cookie: [...cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join('; '),
  });
  const haal = async (url: string) =>
    bewaar(await server.inject({ method: 'GET', url, headers: koppen(), remoteAddress }));
  return {
    haal,
    async verstuur({ van, naar, velden, bestand, csrf: anders }) {
      const pagina = await haal(van);
      const csrf = anders ?? /name="csrf" value="([^"]+)"/.exec(pagina.body)?.[1] ?? '';
      const eigen = { origin: ADRES, 'sec-fetch-site': 'same-origin' };
      if (bestand !== undefined) {
        const formulier = new FormData();
        formulier.set('csrf', csrf);
        for (const [naam, waarde] of Object.entries(velden))
          for (const deel of [waarde].flat()) formulier.append(naam, deel);
        formulier.set('bestand', new File([new Uint8Array(bestand.inhoud)], bestand.naam, { type: bestand.soort }));
        const verzoek = new Request(ADRES, { method: 'POST', body: formulier });
        const headers = { ...koppen(), ...eigen, 'content-type': verzoek.headers.get('content-type') ?? '' };
        const payload = Buffer.from(await verzoek.arrayBuffer());
        return bewaar(await server.inject({ method: 'POST', url: naar, headers, payload, remoteAddress }));
      }
      const lading = new URLSearchParams({ csrf });
      for (const [naam, waarde] of Object.entries(velden))
        for (const deel of [waarde].flat()) lading.append(naam, deel);
      const headers = {
        ...koppen(),
        ...eigen,
        'content-type': 'application/x-www-form-urlencoded',
      };
      return bewaar(
        await server.inject({ method: 'POST', url: naar, headers, payload: lading.toString(), remoteAddress }),
      );
    },
  };
}
