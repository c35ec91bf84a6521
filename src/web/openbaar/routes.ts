import { h } from 'preact';
import { regelsMetArtikel } from '../../beoordelen/verwijzingen.ts';
import { findEisBijAdres } from '../../eisen/index.ts';
import { UitlegLijst, UitlegPagina } from '../../eisen/uitleg-pagina.tsx';
import { ADRES, eerstePagina } from '../adressen.ts';
import { type Antwoord, type Route, route } from '../route.ts';
import { Hulppagina } from './hulp.tsx';
import { Privacypagina } from './privacy.tsx';
import { securityTxt } from './security-txt.ts';
import { Toegankelijkheidpagina } from './toegankelijkheid.tsx';

const OPENBAAR = { methode: 'GET', toegang: 'openbaar', logEvent: 'geen', stepUp: 'geen', vorm: 'pagina' } as const;

const toon = (pad: string, pagina: () => ReturnType<typeof h>): Route =>
  route({ ...OPENBAAR, pad, vrijeDelen: [], handel: async () => ({ kind: 'pagina', inhoud: pagina() }) });

async function toonUitleg(deel: string): Promise<Antwoord> {
  const eis = findEisBijAdres(deel);
  if (eis === undefined) return { kind: 'niet-gevonden' };
  return { kind: 'pagina', inhoud: h(UitlegPagina, { eis, regels: regelsMetArtikel(eis) }) };
}

/** De pagina's voor iedereen, zonder inloggen en zonder een gegeven over wie dan ook. */
export function openbareRoutes({
  adres,
  contact,
}: {
  readonly adres: string;
  readonly contact: string;
}): readonly Route[] {
  return [
    route({
      ...OPENBAAR,
      pad: ADRES.begin,
      vrijeDelen: [],
      handel: async ({ verzoeker }) => ({
        kind: 'naar',
        adres: verzoeker === null || verzoeker.soort === 'systeem' ? ADRES.inloggen : eerstePagina(verzoeker.soort),
      }),
    }),
    toon(ADRES.hulp, () => h(Hulppagina, {})),
    toon(ADRES.privacy, () => h(Privacypagina, {})),
    toon(ADRES.toegankelijkheid, () => h(Toegankelijkheidpagina, {})),
    route({
      ...OPENBAAR,
      pad: ADRES.uitleg,
      vrijeDelen: [],
      handel: async ({ vraag }) => ({
        kind: 'pagina',
        inhoud: h(UitlegLijst, { zoek: typeof vraag.zoek === 'string' ? vraag.zoek.slice(0, 80) : '' }),
      }),
    }),
    route({
      ...OPENBAAR,
      pad: `${ADRES.uitleg}/:deel`,
      vrijeDelen: ['deel'],
      handel: ({ pad }) => toonUitleg(pad.deel ?? ''),
    }),
    route({
      ...OPENBAAR,
      pad: '/.well-known/security.txt',
      vrijeDelen: [],
      handel: async ({ omgeving }) => ({
        kind: 'tekst',
        soort: 'text/plain; charset=utf-8',
        inhoud: securityTxt({ basis: adres, contact, nu: omgeving.klok() }),
      }),
    }),
    // Voor wie de dienst bewaakt: bereikt het programma beide databases, die van de sleutels op een minuut na. Zegt niets over inhoud.
    route({
      ...OPENBAAR,
      pad: '/gezondheid',
      vorm: 'api',
      vrijeDelen: [],
      handel: async ({ omgeving }) => {
        await omgeving.db.selectFrom('installatie').select('soort').executeTakeFirst();
        if ((await omgeving.kluis.controleer()).kind !== 'ok')
          return { kind: 'tekst', status: 503, soort: 'application/json', inhoud: '{"status":"sleutels"}' };
        return { kind: 'tekst', soort: 'application/json', inhoud: '{"status":"ok"}' };
      },
    }),
  ];
}
