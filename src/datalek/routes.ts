import { type Route, route } from '../web/route.ts';
import { DATALEKKEN, MELDADRES } from './adressen.ts';
import {
  geefDatalekDoor,
  legOmvangVast,
  legStapVast,
  stuurBrief,
  toonDeel,
  toonEen,
  toonLijst,
  toonOmvang,
} from './handel-datalek.tsx';
import { meld, toonMelden, toonOntvangen } from './handel-melden.tsx';

const IEDER = {
  toegang: ['medewerker', 'beheerder', 'fg', 'ouder', 'jongere', 'steunpersoon'],
  vorm: 'pagina',
  vrijeDelen: [],
  stepUp: 'geen',
} as const;
const PARTIJ = { toegang: ['beheerder', 'fg'], vorm: 'pagina', vrijeDelen: [] } as const;
const BEHEER = { toegang: ['beheerder'], vorm: 'pagina', vrijeDelen: [] } as const;
const FG = { toegang: ['fg'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEES = { methode: 'GET', logEvent: 'datalek-ingezien', stepUp: 'geen' } as const;
const EEN = `${DATALEKKEN}/:datalek`;

/**
 * Datalekken (L-4, AVG 33, AVG 34). Melden mag ieder die is ingelogd en vraagt nooit een verse factor: twee minuten is het doel.
 * Besluiten en doorgeven vragen een factor van hoogstens een uur oud, de brief meenemen een van vijf minuten (10.2).
 */
export const datalekRoutes: readonly Route[] = [
  route({ ...IEDER, methode: 'GET', pad: MELDADRES, logEvent: 'geen', handel: toonMelden }),
  route({ ...IEDER, methode: 'POST', pad: MELDADRES, logEvent: 'datalek-gemeld', handel: meld }),
  route({
    ...IEDER,
    methode: 'GET',
    pad: `${MELDADRES}/:datalek/ontvangen`,
    logEvent: 'datalek-ingezien',
    handel: toonOntvangen,
  }),
  route({ ...PARTIJ, ...LEES, pad: DATALEKKEN, handel: toonLijst }),
  route({ ...PARTIJ, ...LEES, pad: EEN, handel: toonEen }),
  route({ ...BEHEER, ...LEES, pad: `${EEN}/doorgeven`, handel: toonDeel('doorgeven') }),
  route({ ...BEHEER, ...LEES, pad: `${EEN}/eerder`, handel: toonDeel('eerder') }),
  route({ ...BEHEER, ...LEES, pad: `${EEN}/herzien`, handel: toonDeel('herzien') }),
  route({
    ...BEHEER,
    methode: 'POST',
    pad: `${EEN}/stappen`,
    logEvent: 'datalek-bijgewerkt',
    stepUp: 'uur',
    handel: legStapVast,
  }),
  route({
    ...BEHEER,
    methode: 'POST',
    pad: `${EEN}/doorgeven`,
    logEvent: 'datalek-doorgegeven',
    stepUp: 'uur',
    handel: geefDatalekDoor,
  }),
  route({
    ...BEHEER,
    methode: 'GET',
    pad: `${EEN}/brief`,
    logEvent: 'datalekbrief-gemaakt',
    stepUp: 'vijf-minuten',
    handel: stuurBrief,
  }),
  route({ ...FG, ...LEES, pad: `${EEN}/omvang`, handel: toonOmvang }),
  route({
    ...FG,
    methode: 'POST',
    pad: `${EEN}/omvang`,
    logEvent: 'datalek-bijgewerkt',
    stepUp: 'uur',
    handel: legOmvangVast,
  }),
];
