import { h } from 'preact';
import { type Route, route } from '../web/route.ts';
import { TOEZICHTADRES } from './adressen.ts';
import { OpenAfwegingPagina } from './afweging-paginas.tsx';
import { antwoord, legVast, toonEen, toonLijst, toonNieuw } from './bevinding/handel.tsx';
import {
  begin,
  openAfweging,
  stop,
  stuurLogboek,
  toonAchterstandblad,
  toonAfwegingenblad,
  toonBegin,
  toonBewijsblad,
  toonLogboek,
  toonToestemmingenblad,
  toonVerzoekenblad,
} from './handel.tsx';

const FG = { toegang: ['fg'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEES = { ...FG, methode: 'GET', logEvent: 'toezicht-ingezien', stepUp: 'geen' } as const;
const BEIDE = { toegang: ['fg', 'beheerder'], vorm: 'pagina', vrijeDelen: [] } as const;

/**
 * Wat de FG van een partij ziet en doet (15.2, 15.3): kijken met een doel dat bij alles staat, en bevindingen die hij volgt tot zij
 * gesloten zijn. Inhoud openen vraagt een factor van hoogstens een uur oud, meenemen een van vijf minuten (10.2).
 */
export const toezichtRoutes: readonly Route[] = [
  route({ ...LEES, pad: TOEZICHTADRES.overzicht, handel: (verzoek) => toonBegin(verzoek) }),
  route({
    ...FG,
    methode: 'POST',
    pad: TOEZICHTADRES.overzicht,
    logEvent: 'toezicht-begonnen',
    stepUp: 'uur',
    handel: begin,
  }),
  route({
    ...FG,
    methode: 'POST',
    pad: TOEZICHTADRES.stop,
    logEvent: 'toezicht-gestopt',
    stepUp: 'geen',
    handel: stop,
  }),
  route({ ...LEES, pad: TOEZICHTADRES.logboek, handel: toonLogboek }),
  route({
    ...FG,
    methode: 'GET',
    pad: TOEZICHTADRES.logboekCsv,
    logEvent: 'toezicht-meegenomen',
    stepUp: 'vijf-minuten',
    handel: stuurLogboek,
  }),
  route({ ...LEES, pad: TOEZICHTADRES.toestemmingen, handel: toonToestemmingenblad }),
  route({
    ...LEES,
    pad: `${TOEZICHTADRES.toestemmingen}/:vraag`,
    logEvent: 'bewijs-ingezien',
    stepUp: 'uur',
    handel: toonBewijsblad,
  }),
  route({ ...LEES, pad: TOEZICHTADRES.verzoeken, handel: toonVerzoekenblad }),
  route({ ...LEES, pad: TOEZICHTADRES.achterstand, handel: toonAchterstandblad }),
  route({ ...LEES, pad: TOEZICHTADRES.afwegingen, handel: toonAfwegingenblad }),
  route({
    ...LEES,
    pad: `${TOEZICHTADRES.afwegingen}/:afweging`,
    logEvent: 'geen',
    handel: async ({ pad }) => ({ kind: 'pagina', inhoud: h(OpenAfwegingPagina, { afweging: pad.afweging ?? '' }) }),
  }),
  route({
    ...FG,
    methode: 'POST',
    pad: `${TOEZICHTADRES.afwegingen}/:afweging/lezen`,
    logEvent: 'afweging-ingezien',
    stepUp: 'uur',
    handel: openAfweging,
  }),
  route({
    ...BEIDE,
    methode: 'GET',
    pad: TOEZICHTADRES.bevindingen,
    logEvent: 'bevinding-ingezien',
    stepUp: 'geen',
    handel: toonLijst,
  }),
  route({
    ...FG,
    methode: 'GET',
    pad: TOEZICHTADRES.nieuweBevinding,
    logEvent: 'geen',
    stepUp: 'geen',
    handel: toonNieuw,
  }),
  route({
    ...FG,
    methode: 'POST',
    pad: TOEZICHTADRES.bevindingen,
    logEvent: 'bevinding-vastgelegd',
    stepUp: 'uur',
    handel: legVast,
  }),
  route({
    ...BEIDE,
    methode: 'GET',
    pad: `${TOEZICHTADRES.bevindingen}/:bevinding`,
    logEvent: 'bevinding-ingezien',
    stepUp: 'geen',
    handel: toonEen,
  }),
  route({
    ...BEIDE,
    methode: 'POST',
    pad: `${TOEZICHTADRES.bevindingen}/:bevinding`,
    logEvent: 'bevinding-beantwoord',
    stepUp: 'uur',
    handel: antwoord,
  }),
];
