import { ADRES } from '../web/adressen.ts';
import { type Antwoord, type Route, route } from '../web/route.ts';
import { INLOGADRES } from './adressen.ts';
import { logUit } from './eigen-sessies.ts';
import type { Kring } from './soorten.ts';
import { wegDocument } from './weg.ts';

/** Een teken van leven: het verzoek zelf verlengt de sessie, zoals elk verzoek (A4). */
const verleng = route({
  toegang: ['medewerker', 'beheerder', 'fg', 'ouder', 'jongere', 'steunpersoon'],
  stepUp: 'geen',
  vorm: 'pagina',
  vrijeDelen: [],
  methode: 'POST',
  pad: ADRES.verlengen,
  logEvent: 'geen',
  handel: async (): Promise<Antwoord> => ({ kind: 'tekst', soort: 'text/plain; charset=utf-8', inhoud: '' }),
});

/** Weggaan moet altijd lukken, ook als de sessie al voorbij is; daarom is het openbaar. */
export function uitRoutes(kring: Kring): readonly Route[] {
  const weg = (pad: string, adres: string) =>
    route({
      toegang: 'openbaar',
      stepUp: 'geen',
      vorm: 'pagina',
      vrijeDelen: [],
      methode: 'POST',
      pad,
      logEvent: 'uitgelogd',
      handel: async ({ verzoeker, sessie, herkomst }): Promise<Antwoord> => {
        if (sessie !== null && verzoeker !== null && verzoeker.soort !== 'systeem')
          await logUit(kring, { wie: verzoeker, sessie, herkomst });
        return {
          kind: 'naar',
          adres,
          sessie: { kind: 'einde' },
          ...(pad === ADRES.uitloggen ? { melding: 'uitgelogd' } : {}),
        };
      },
    });
  return [
    verleng,
    weg(ADRES.uitloggen, ADRES.inloggen),
    weg(ADRES.snelWeg, INLOGADRES.weg),
    route({
      toegang: 'openbaar',
      stepUp: 'geen',
      vorm: 'pagina',
      vrijeDelen: [],
      methode: 'GET',
      pad: INLOGADRES.weg,
      logEvent: 'geen',
      handel: async () => ({ kind: 'tekst', soort: 'text/html; charset=utf-8', inhoud: wegDocument() }),
    }),
  ];
}
