import { type Route, route } from '../web/route.ts';
import { bevestigGezien, stelVraag, toonNieuweVraag, toonOverzicht } from './handel.tsx';

const WERKEND = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const PAD = '/casussen/:casus/toestemming';

/** De pagina's over toestemming voor wie werkt. Antwoorden en intrekken doen ouders en jongere op hun eigen pagina's. */
export const toestemmingRoutes: readonly Route[] = [
  route({
    ...WERKEND,
    methode: 'GET',
    pad: PAD,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: toonOverzicht,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${PAD}/nieuw`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: toonNieuweVraag,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${PAD}/nieuw`,
    logEvent: 'toestemming-gevraagd',
    stepUp: 'uur',
    handel: stelVraag,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${PAD}/gezien`,
    logEvent: 'intrekking-gezien',
    stepUp: 'geen',
    handel: bevestigGezien,
  }),
];
