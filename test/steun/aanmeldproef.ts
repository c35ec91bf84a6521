import type { FastifyInstance } from 'fastify';
import { generateSync } from 'otplib';
import { type Aanmelden, aanmeldRoutes, bevestigPagina, openAanmelden } from '../../src/aanmelden/index.ts';
import { bouwServer } from '../../src/app.ts';
import { beheerRoutes } from '../../src/beheer/routes.ts';
import { kiezerRoutes } from '../../src/demonstratie/kiezer.ts';
import { maakWieIsWie } from '../../src/partij/wie-is-wie.ts';
import { maakAntwoordgever } from '../../src/web/antwoordgever.ts';
import { maakHerkomstcontrole } from '../../src/web/csrf.ts';
import { maakLeestempo } from '../../src/web/leestempo.ts';
import { openbareRoutes } from '../../src/web/openbaar/routes.ts';
import type { Route } from '../../src/web/route.ts';
import { type Bladeraar, maakBladeraar } from './bladeraar.ts';
import { maakWaterrijk } from './regio.ts';

type Waterrijk = Awaited<ReturnType<typeof maakWaterrijk>>;

/** Waterrijk met aanmelden en beheer op een server die niet luistert. */
export type Aanmeldproef = Waterrijk & {
  readonly aanmelden: Aanmelden;
  readonly server: FastifyInstance;
  /** Het moment van de klok; `verzet` schuift haar op. */
  nu(): Date;
  verzet(milliseconden: number): void;
  bladeraar(): Bladeraar;
  /** De zes cijfers die een app nu laat zien. */
  appcode(geheim: string): string;
  regelsMet(
    code: string,
  ): Promise<readonly { uitkomst: string; persoon_id: string | null; object_id: string | null }[]>;
};

export type Proefwens = { readonly demonstratie?: boolean; readonly extra?: readonly Route[]; readonly adres?: string };

export async function maakAanmeldproef({
  demonstratie = false,
  extra = [],
  adres = 'http://localhost:8080',
}: Proefwens = {}): Promise<Aanmeldproef> {
  const waterrijk = await maakWaterrijk();
  const { omgeving, regio } = waterrijk;
  const aanmelden = await openAanmelden({
    pool: regio.aanmeldenPool,
    omgeving,
    adres,
    hoofdsleutel: regio.hoofdsleutel,
    regionaam: 'Waterrijk',
    demonstratie,
  });
  const herkomstcontrole = maakHerkomstcontrole(await regio.hoofdsleutel.leidAf('web/csrf'));
  const wieIsWie = maakWieIsWie(omgeving);
  const antwoordgever = maakAntwoordgever({
    klok: omgeving.klok,
    herkomstcontrole,
    regio: 'Waterrijk',
    telefoon: '088 000 12 00',
    demonstratie,
    https: false,
    wieIsWie,
    mededelingenVoor: async () => [],
    bevestigpagina: bevestigPagina,
  });
  const personen = async () => [
    {
      titel: 'De casus van Daan',
      personen: [{ waarde: waterrijk.wie('femke').persoon, naam: 'Femke Bos', rol: 'zorgcoördinator' }],
    },
  ];
  const routes = [
    ...openbareRoutes({ adres, contact: `${adres}/hulp` }),
    ...aanmeldRoutes(aanmelden),
    ...beheerRoutes(aanmelden),
    ...(demonstratie ? kiezerRoutes({ aanmelden, personen, tip: 'Begin met Femke.' }) : []),
    ...extra,
  ];
  const server = await bouwServer({
    omgeving,
    uitvoering: {
      omgeving,
      zoekSessie: aanmelden.zoekSessie,
      herkomstcontrole,
      antwoord: antwoordgever,
      meldGeweigerd: async () => undefined,
      leestempo: maakLeestempo(waterrijk.omgeving.klok),
      adres,
    },
    antwoordgever,
    routes,
    meld: (regel) => console.error(regel),
  });
  let verschoven = waterrijk.omgeving.klok();
  return {
    ...waterrijk,
    aanmelden,
    server,
    nu: () => verschoven,
    verzet(milliseconden) {
      verschoven = new Date(verschoven.getTime() + milliseconden);
      waterrijk.zetKlok(verschoven.toISOString());
    },
    bladeraar: () => maakBladeraar(server),
    appcode: (geheim) => generateSync({ secret: geheim, epoch: Math.floor(verschoven.getTime() / 1000) }),
    async regelsMet(code) {
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: waterrijk.database.superuserUrl });
      await client.connect();
      try {
        return (
          await client.query(
            'select uitkomst, persoon_id, object_id from gebeurtenis where code = $1 order by volgnummer',
            [code],
          )
        ).rows;
      } finally {
        await client.end();
      }
    },
    async weg() {
      await server.close();
      await waterrijk.weg();
    },
  };
}

export const MINUUT = 60_000;
export const UUR = 60 * MINUUT;
export const DAG = 24 * UUR;

/** Een account voor een medewerker van Waterrijk, gemaakt zoals een mens het doet: code, wachtwoord, app. */
export async function maakAccountVoor(
  proef: Aanmeldproef,
  sleutel: string,
  wachtwoord = WACHTWOORD,
): Promise<Proefaccount> {
  const { persoon, aanstelling } = proef.wie(sleutel);
  const email = `${sleutel}@werk.example`;
  const { code } = await proef.aanmelden.maakCode({ persoon, persoonSoort: 'medewerker', aanstelling, email });
  const bladeraar = proef.bladeraar();
  await bladeraar.open('/inloggen');
  await bladeraar.verstuur('/inloggen/code', { code });
  const { html } = await bladeraar.verstuur('/inloggen/code/wachtwoord', { email, wachtwoord });
  const geheim = leesGeheim(html);
  const { html: codes } = await bladeraar.verstuur('/inloggen/code/app', { code: proef.appcode(geheim) });
  const herstelcodes = [...codes.matchAll(/<strong class="ovt-cijfers">([A-Z0-9-]{14})<\/strong>/g)].map(
    (gevonden) => gevonden[1] ?? '',
  );
  await bladeraar.verstuur('/inloggen/code/klaar');
  return { persoon, email, wachtwoord, geheim, herstelcodes, bladeraar };
}

export const WACHTWOORD = 'paraplu kastanje fietsbel dinsdag';

export type Proefaccount = {
  readonly persoon: string;
  readonly email: string;
  readonly wachtwoord: string;
  readonly geheim: string;
  readonly herstelcodes: readonly string[];
  /** De browser waarin het account is gemaakt, ingelogd. */
  readonly bladeraar: Bladeraar;
};

/** Het geheim dat onder de QR-code staat om over te typen. */
export function leesGeheim(html: string): string {
  return (/<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '');
}

/** Logt in met wachtwoord en app; schuift de klok een stap op, want een code werkt een keer. */
export async function logIn(
  proef: Pick<Aanmeldproef, 'bladeraar' | 'verzet' | 'appcode'>,
  account: Proefaccount,
): Promise<Bladeraar> {
  const bladeraar = proef.bladeraar();
  proef.verzet(MINUUT);
  await bladeraar.open('/inloggen');
  await bladeraar.verstuur('/inloggen', { email: account.email });
  await bladeraar.verstuur('/inloggen/wachtwoord', { email: account.email, wachtwoord: account.wachtwoord });
  await bladeraar.verstuur('/inloggen/tweede-factor', { code: proef.appcode(account.geheim) });
  return bladeraar;
}
