import { type Route, route } from '../web/route.ts';
import {
  antwoordGezin,
  bewaarGezinsPdf,
  bewaarGezinsstand,
  haalGezinsregelWeg,
  toonGezinsplan,
  toonStand,
  toonToevoegen,
  voegToe,
} from './handel-gezin.tsx';

const PLAN = '/zaak/:casus/plan';
const REGEL = `${PLAN}/regels/:regel`;
const GEZIN = { toegang: ['ouder', 'jongere', 'steunpersoon'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { ...GEZIN, methode: 'GET', logEvent: 'plan-ingezien', stepUp: 'geen' } as const;
const DELEN = { ...GEZIN, methode: 'POST', stepUp: 'uur' } as const;

/** Het plan voor ouder en jongere. Antwoorden en weghalen vraagt geen verse factor; iets vertellen wel, zoals overal. */
export const gezinsroutes: readonly Route[] = [
  route({ ...LEZEN, pad: PLAN, handel: (verzoek) => toonGezinsplan(verzoek) }),
  route({ ...LEZEN, pad: `${PLAN}/pdf`, handel: bewaarGezinsPdf }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${PLAN}/antwoord`,
    logEvent: 'plan-beantwoord',
    stepUp: 'geen',
    handel: antwoordGezin,
  }),
  route({ ...LEZEN, pad: `${PLAN}/doelen/nieuw`, handel: toonToevoegen('doel') }),
  route({ ...DELEN, pad: `${PLAN}/doelen/nieuw`, logEvent: 'plan-gewijzigd', handel: voegToe('doel') }),
  route({ ...LEZEN, pad: `${PLAN}/acties/nieuw`, handel: toonToevoegen('actie') }),
  route({ ...DELEN, pad: `${PLAN}/acties/nieuw`, logEvent: 'plan-gewijzigd', handel: voegToe('actie') }),
  route({
    ...GEZIN,
    methode: 'POST',
    pad: `${REGEL}/weghalen`,
    logEvent: 'plan-gewijzigd',
    stepUp: 'geen',
    handel: haalGezinsregelWeg,
  }),
  route({ ...LEZEN, pad: `${REGEL}/voortgang`, handel: toonStand('voortgang') }),
  route({ ...DELEN, pad: `${REGEL}/voortgang`, logEvent: 'plan-gevolgd', handel: bewaarGezinsstand('voortgang') }),
  route({ ...LEZEN, pad: `${REGEL}/evaluatie`, handel: toonStand('evaluatie') }),
  route({ ...DELEN, pad: `${REGEL}/evaluatie`, logEvent: 'plan-geevalueerd', handel: bewaarGezinsstand('evaluatie') }),
];
