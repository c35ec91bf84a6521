import { type Route, route } from '../web/route.ts';
import { behandelAfweging, toonAfweging } from './afweging/handel-afweging.tsx';
import {
  haalTerugEnToon,
  toonGegeven,
  toonGeweigerd,
  toonIntrekken,
  toonLijstpagina,
  toonTerughalen,
  trekIn,
} from './handel-gegeven.tsx';
import { bekijkOordeel, bewaar, deel, naarFormulier, toonFormulier } from './nieuw/handel-nieuw.tsx';
import { bekijkOntvangers, deelMetAnderen, naarOntvangers, toonOntvangers } from './ontvangers/handel-ontvangers.tsx';

const WERKEND = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LIJST = '/casussen/:casus/gegevens';
const EEN = `${LIJST}/:gegeven`;

/**
 * De pagina's over gegevens voor wie werkt; ouders en jongere hebben hun eigen pagina's op dezelfde use cases. Delen en
 * een afweging vragen een factor van hoogstens een uur oud; bewaren, oordelen en terughalen niet (AU9, L-5).
 */
export const gegevenRoutes: readonly Route[] = [
  route({
    ...WERKEND,
    methode: 'GET',
    pad: LIJST,
    logEvent: 'gegevens-ingezien',
    stepUp: 'geen',
    handel: toonLijstpagina,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${LIJST}/nieuw`,
    logEvent: 'oordeel-gevraagd',
    stepUp: 'geen',
    handel: toonFormulier,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${LIJST}/nieuw`,
    logEvent: 'gegeven-verstrekt',
    stepUp: 'uur',
    handel: deel,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${LIJST}/oordeel`,
    logEvent: 'oordeel-gevraagd',
    stepUp: 'geen',
    handel: bekijkOordeel,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${LIJST}/concept`,
    logEvent: 'gegeven-bewaard',
    stepUp: 'geen',
    handel: bewaar,
  }),
  // Wie het adres van een antwoord opent of ververst, begint opnieuw bij het formulier.
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${LIJST}/oordeel`,
    logEvent: 'geen',
    stepUp: 'geen',
    handel: naarFormulier,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${LIJST}/concept`,
    logEvent: 'geen',
    stepUp: 'geen',
    handel: naarFormulier,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${EEN}/ontvangers/oordeel`,
    logEvent: 'geen',
    stepUp: 'geen',
    handel: naarOntvangers,
  }),
  route({ ...WERKEND, methode: 'GET', pad: EEN, logEvent: 'gegeven-gelezen', stepUp: 'geen', handel: toonGegeven }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${EEN}/geweigerd`,
    logEvent: 'oordeel-gevraagd',
    stepUp: 'geen',
    handel: toonGeweigerd,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${EEN}/ontvangers`,
    logEvent: 'oordeel-gevraagd',
    stepUp: 'geen',
    handel: toonOntvangers,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${EEN}/ontvangers`,
    logEvent: 'gegeven-verstrekt',
    stepUp: 'uur',
    handel: deelMetAnderen,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${EEN}/ontvangers/oordeel`,
    logEvent: 'oordeel-gevraagd',
    stepUp: 'geen',
    handel: bekijkOntvangers,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${EEN}/terughalen`,
    logEvent: 'gegeven-gelezen',
    stepUp: 'geen',
    handel: toonTerughalen,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${EEN}/terughalen`,
    logEvent: 'gegeven-teruggehaald',
    stepUp: 'geen',
    handel: haalTerugEnToon,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${EEN}/intrekken`,
    logEvent: 'gegeven-gelezen',
    stepUp: 'geen',
    handel: toonIntrekken,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${EEN}/intrekken`,
    logEvent: 'verstrekking-ingetrokken',
    stepUp: 'geen',
    handel: trekIn,
  }),
  route({
    ...WERKEND,
    methode: 'GET',
    pad: `${EEN}/afweging`,
    logEvent: 'oordeel-gevraagd',
    stepUp: 'uur',
    handel: toonAfweging,
  }),
  route({
    ...WERKEND,
    methode: 'POST',
    pad: `${EEN}/afweging`,
    logEvent: 'afweging-vastgelegd',
    stepUp: 'uur',
    handel: behandelAfweging,
  }),
];
