import { type Route, route } from '../web/route.ts';
import {
  antwoordPartij,
  besluitMelding,
  toonPartijverzoek,
  toonPartijverzoekenpagina,
  verlengPartij,
} from './handel-partij.tsx';
import {
  controleerVerzoek,
  naarNieuwVerzoek,
  stuurAfschrift,
  toonNieuwVerzoek,
  toonRechtenpagina,
  toonVerzoekpagina,
  verstuurVerzoek,
  wijzigVerzoek,
} from './handel-rechten.tsx';

const GEZIN = { toegang: ['ouder', 'jongere', 'steunpersoon'], vorm: 'pagina', vrijeDelen: [] } as const;
const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEES = { methode: 'GET', logEvent: 'verzoek-ingezien', stepUp: 'geen' } as const;
const RECHTEN = '/zaak/:casus/rechten';
const VERZOEKEN = '/casussen/:casus/verzoeken';

/**
 * Rechten gebruiken (13.1) en erop antwoorden (13.2). Versturen en een afschrift maken vragen een factor van hoogstens vijf
 * minuten oud; delen bij een antwoord een van hoogstens een uur (10.2).
 */
export const rechtenRoutes: readonly Route[] = [
  route({ ...GEZIN, ...LEES, pad: RECHTEN, handel: toonRechtenpagina }),
  route({ ...GEZIN, ...LEES, pad: `${RECHTEN}/nieuw`, handel: toonNieuwVerzoek }),
  route({ ...GEZIN, ...LEES, methode: 'POST', pad: `${RECHTEN}/nieuw`, handel: wijzigVerzoek }),
  route({ ...GEZIN, ...LEES, methode: 'POST', pad: `${RECHTEN}/controleren`, handel: controleerVerzoek }),
  route({ ...GEZIN, ...LEES, logEvent: 'geen', pad: `${RECHTEN}/controleren`, handel: naarNieuwVerzoek }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: RECHTEN,
    logEvent: 'verzoek-ingediend',
    stepUp: 'vijf-minuten',
    handel: verstuurVerzoek,
  }),
  route({ ...GEZIN, ...LEES, pad: `${RECHTEN}/:verzoek`, handel: toonVerzoekpagina }),
  route({
    ...GEZIN,
    methode: 'GET',
    pad: `${RECHTEN}/:verzoek/afschrift`,
    logEvent: 'afschrift-gemaakt',
    stepUp: 'vijf-minuten',
    handel: stuurAfschrift,
  }),
  route({ ...VAK, ...LEES, pad: VERZOEKEN, handel: toonPartijverzoekenpagina }),
  route({ ...VAK, ...LEES, pad: `${VERZOEKEN}/:verzoek`, handel: (verzoek) => toonPartijverzoek(verzoek) }),
  route({
    ...VAK,
    methode: 'POST',
    pad: `${VERZOEKEN}/:verzoek`,
    logEvent: 'verzoek-beantwoord',
    stepUp: 'uur',
    handel: antwoordPartij,
  }),
  route({
    ...VAK,
    methode: 'POST',
    pad: `${VERZOEKEN}/:verzoek/verlengen`,
    logEvent: 'verzoek-verlengd',
    stepUp: 'geen',
    handel: verlengPartij,
  }),
  route({
    ...VAK,
    methode: 'POST',
    pad: `${VERZOEKEN}/:verzoek/meldingen/:melding`,
    logEvent: 'verzoek-gemeld',
    stepUp: 'geen',
    handel: besluitMelding,
  }),
];
