import { type Route, route } from '../web/route.ts';
import {
  antwoordOpIntrekking,
  controleerNieuweVraag,
  naarNieuweVraag,
  stelVraag,
  toonNieuweVraag,
  toonOverzicht,
  wijzigVraag,
} from './handel.tsx';
import { bewaarPapier, legGesprekVast, printFormulier, stopVoor, stuurScan, toonPapier } from './handel-papier.tsx';

const WERKEND = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const PAD = '/casussen/:casus/toestemming';
const PAPIERPAD = `${PAD}/:vraag/papier/:als`;
const PAPIER = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: ['als'] } as const;

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
  ...(
    [
      ['controleren', controleerNieuweVraag],
      ['wijzigen', wijzigVraag],
    ] as const
  ).flatMap(([stap, handel]) => [
    route({
      ...WERKEND,
      methode: 'POST',
      pad: `${PAD}/nieuw/${stap}`,
      logEvent: 'toestemming-ingezien',
      stepUp: 'geen',
      handel,
    }),
    route({
      ...WERKEND,
      methode: 'GET',
      pad: `${PAD}/nieuw/${stap}`,
      logEvent: 'geen',
      stepUp: 'geen',
      handel: naarNieuweVraag,
    }),
  ]),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${PAD}/intrekkingen/:bericht`,
    logEvent: 'intrekking-beantwoord',
    stepUp: 'geen',
    handel: antwoordOpIntrekking,
  }),
  route({
    ...PAPIER,
    methode: 'GET',
    pad: PAPIERPAD,
    logEvent: 'toestemming-ingezien',
    stepUp: 'uur',
    handel: toonPapier,
  }),
  route({
    ...PAPIER,
    vorm: 'pagina-met-bestand',
    methode: 'POST',
    pad: PAPIERPAD,
    logEvent: 'toestemming-op-papier',
    stepUp: 'uur',
    handel: bewaarPapier,
  }),
  route({
    ...PAPIER,
    methode: 'GET',
    pad: `${PAPIERPAD}/formulier`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: printFormulier,
  }),
  // Intrekken vraagt nooit meer dan geven, ook niet als iemand er voor een ander een knop voor indrukt (L-5).
  route({
    ...PAPIER,
    methode: 'POST',
    pad: `${PAD}/:vraag/intrekken/:als`,
    logEvent: 'toestemming-ingetrokken',
    stepUp: 'geen',
    handel: stopVoor,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${PAD}/:vraag/gesproken`,
    logEvent: 'toestemming-ingezien',
    stepUp: 'geen',
    handel: legGesprekVast,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${PAD}/scans/:scan`,
    logEvent: 'scan-gelezen',
    stepUp: 'vijf-minuten',
    handel: stuurScan,
  }),
];
