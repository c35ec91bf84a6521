import { type Route, route } from '../web/route.ts';
import { beantwoordBeoordeling } from './api.ts';

/** De API van het contract: een vraag zonder persoonsgegevens, een oordeel terug. Er wordt niets bewaard. */
export const beoordeelRoutes: readonly Route[] = [
  route({
    methode: 'POST',
    pad: '/api/v1/beoordelingen',
    toegang: 'openbaar',
    logEvent: 'geen',
    stepUp: 'geen',
    vorm: 'api',
    vrijeDelen: [],
    handel: async ({ json }) => {
      const { status, contentType, body } = beantwoordBeoordeling(json);
      return { kind: 'tekst', status, soort: contentType, inhoud: JSON.stringify(body) };
    },
  }),
];
