import { type Route, route } from '../web/route.ts';
import { begin, beginNieuweVersie, toonBegin } from './handel-begin.tsx';
import { toonConcept } from './handel-blad.tsx';
import { bewaarVraag, haalWeg, toonVraag, zetErbij } from './handel-concept.tsx';
import { stuurBijlage, toonLijst, toonType } from './handel-lezen.tsx';
import {
  toonWeggooien,
  verstuurAntwoord,
  verstuurTerugnemen,
  verstuurVoorleggen,
  verstuurWeggooien,
} from './handel-voorstel.tsx';

const LEES = {
  methode: 'GET',
  toegang: ['medewerker', 'beheerder', 'fg'],
  logEvent: 'geen',
  stepUp: 'geen',
  vorm: 'pagina',
  vrijeDelen: [],
} as const;
const BEKIJK = { ...LEES, toegang: ['beheerder'] } as const;
const WIJZIG = { ...BEKIJK, methode: 'POST', logEvent: 'overlegtype-gewijzigd' } as const;
const CONCEPT = '/overlegtypen/concepten/:concept';

/**
 * De overlegtypen van de regio (Bijlage 3). Lezen mag wie er werkt; schrijven, voorleggen en antwoorden de beheerder. Over mensen
 * staat hier niets in. Een antwoord namens de organisatie vraagt een factor van hoogstens vijf minuten oud.
 */
export const overlegtypeRoutes: readonly Route[] = [
  route({ ...LEES, pad: '/overlegtypen', handel: toonLijst }),
  route({ ...BEKIJK, pad: '/overlegtypen/nieuw', handel: toonBegin }),
  route({ ...WIJZIG, pad: '/overlegtypen/nieuw', logEvent: 'overlegtype-begonnen', handel: begin }),
  route({ ...LEES, pad: '/overlegtypen/:overlegtype', handel: toonType }),
  route({ ...LEES, pad: '/overlegtypen/:overlegtype/pdf', handel: stuurBijlage }),
  route({
    ...WIJZIG,
    pad: '/overlegtypen/:overlegtype/nieuwe-versie',
    logEvent: 'overlegtype-begonnen',
    handel: beginNieuweVersie,
  }),
  route({ ...BEKIJK, pad: CONCEPT, handel: toonConcept }),
  route({ ...BEKIJK, pad: `${CONCEPT}/vragen/:vraag`, vrijeDelen: ['vraag'], handel: toonVraag }),
  route({ ...WIJZIG, pad: `${CONCEPT}/vragen/:vraag`, vrijeDelen: ['vraag'], handel: bewaarVraag }),
  route({ ...WIJZIG, pad: `${CONCEPT}/plaatsen`, handel: zetErbij }),
  route({ ...WIJZIG, pad: `${CONCEPT}/plaatsen/:plaats/weg`, handel: haalWeg }),
  route({
    ...WIJZIG,
    pad: `${CONCEPT}/voorleggen`,
    logEvent: 'overlegtype-voorgelegd',
    stepUp: 'vijf-minuten',
    handel: verstuurVoorleggen,
  }),
  route({
    ...WIJZIG,
    pad: `${CONCEPT}/antwoord`,
    logEvent: 'overlegtype-beantwoord',
    stepUp: 'vijf-minuten',
    handel: verstuurAntwoord,
  }),
  route({
    ...WIJZIG,
    pad: `${CONCEPT}/terugnemen`,
    logEvent: 'overlegtype-teruggenomen',
    handel: verstuurTerugnemen,
  }),
  route({ ...BEKIJK, pad: `${CONCEPT}/weggooien`, handel: toonWeggooien }),
  route({ ...WIJZIG, pad: `${CONCEPT}/weggooien`, handel: verstuurWeggooien }),
];
