import type { FastifyInstance } from 'fastify';
import { type Aanmelden, openAanmelden } from './aanmelden/open-aanmelden.ts';
import { bouwServer } from './app.ts';
import { maakZitElders } from './casus/zit-elders.ts';
import { maakConcepten } from './concept/concepten.ts';
import { maakMededelingen } from './convenant/mededeling/lees-mededeling.ts';
import { inTransactie, type Omgeving } from './db/transactie.ts';
import type { Verzoeker } from './db/verzoeker.ts';
import { legVast } from './logboek/leg-vast.ts';
import { maakWieIsWie } from './partij/wie-is-wie.ts';
import type { Regio } from './regio.ts';
import { routesVan } from './routes.ts';
import { maakAntwoordgever } from './web/antwoordgever.ts';
import { maakHerkomstcontrole } from './web/csrf.ts';
import { maakLeestempo } from './web/leestempo.ts';
import type { Uitvoering, Weigercode } from './web/uitvoeren.ts';

export type Samenstelling = {
  readonly regio: Regio;
  /** Naam van de regio zonder het woord regio. */
  readonly naam: string;
  readonly telefoon: string;
  readonly demonstratie: boolean;
  /** Eigen adres zonder slash aan het eind. */
  readonly adres: string;
  readonly meld: (regel: string) => void;
  /** Zie `Serverwens.proxies`. */
  readonly proxies?: readonly string[];
  /** Zonder rem op verzoeken en op het openen van casussen: een meting vraagt meer dan mensen lezen. */
  readonly ongeremd?: boolean;
};

/** Zet de modules van een regio in elkaar tot een server die nog niet luistert. */
export async function stelSamen(
  wens: Samenstelling,
): Promise<{ readonly server: FastifyInstance; readonly aanmelden: Aanmelden; readonly uitvoering: Uitvoering }> {
  const { regio, demonstratie, adres, naam, telefoon, ongeremd = false } = wens;
  const { omgeving } = regio;
  const aanmelden = await openAanmelden({
    pool: regio.aanmeldenPool,
    omgeving,
    adres,
    hoofdsleutel: regio.hoofdsleutel,
    regionaam: naam,
    demonstratie,
  });
  const herkomstcontrole = maakHerkomstcontrole(await regio.hoofdsleutel.leidAf('web/csrf'));
  const { routes, bevestigpagina } = routesVan({ aanmelden, omgeving, adres, demonstratie });
  const antwoordgever = maakAntwoordgever({
    klok: omgeving.klok,
    herkomstcontrole,
    regio: naam,
    telefoon,
    demonstratie,
    https: adres.startsWith('https:'),
    wieIsWie: maakWieIsWie(omgeving),
    mededelingenVoor: maakMededelingen(omgeving),
    bevestigpagina,
  });
  const uitvoering: Uitvoering = {
    omgeving,
    zoekSessie: aanmelden.zoekSessie,
    herkomstcontrole,
    concepten: maakConcepten(omgeving),
    zitElders: maakZitElders(omgeving),
    antwoord: antwoordgever,
    meldGeweigerd: (verzoeker, verzoek, code) => meldGeweigerd(omgeving, { verzoeker, verzoek, code }),
    leestempo: ongeremd ? { open: () => 'ga' } : maakLeestempo(omgeving.klok),
    adres,
  };
  const { meld, proxies } = wens;
  const vertrouwd = proxies === undefined ? {} : { proxies };
  const grens = ongeremd ? { verzoekenPerMinuut: Number.MAX_SAFE_INTEGER } : {};
  const server = await bouwServer({ omgeving, uitvoering, antwoordgever, routes, meld, ...vertrouwd, ...grens });
  return { server, aanmelden, uitvoering };
}

type Weigering = { readonly verzoeker: Verzoeker; readonly verzoek: string; readonly code: Weigercode };

/** Wie een adres probeert dat niet voor die soort gebruiker is, of geremd wordt, staat in het logboek (LG2, IN12). */
async function meldGeweigerd(omgeving: Omgeving, { verzoeker, verzoek, code }: Weigering): Promise<void> {
  const opening = {
    omgeving,
    verzoeker,
    herkomst: { verzoek, kanaal: 'web' },
    slot: 'geen',
    logregel: 'verplicht',
  } as const;
  await inTransactie(opening, (tx) => legVast(tx, { code, uitkomst: 'geweigerd', betrokkenen: [] }));
}
