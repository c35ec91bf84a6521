import { ADRES } from '../web/adressen.ts';
import { padOpDezeSite } from '../web/pad-op-deze-site.ts';
import { type Route, route } from '../web/route.ts';
import { leesTaal } from '../web/taal.ts';

/**
 * De taal kiezen voor het inloggen. Alleen een cookie van deze site onthoudt haar, en daarin staat niets over een mens; wie het gezin
 * is, kiest ingelogd op zijn eigen pagina's.
 */
export const taalRoutes = (): readonly Route[] => [
  route({
    toegang: 'openbaar',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    methode: 'POST',
    pad: ADRES.taalVooraf,
    logEvent: 'geen',
    handel: async ({ velden }) => ({
      kind: 'naar',
      adres: padOpDezeSite(velden['terug']) ?? ADRES.inloggen,
      taal: leesTaal(velden['taal']),
    }),
  }),
];
