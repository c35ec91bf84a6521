import { type Route, route } from '../web/route.ts';
import { gezinsroutes } from './gezin-routes.ts';
import { bewaarAlsPdf, terugnemen, toonPlanpagina, vaststellen, voorleggen, weghalen } from './handel-plan.tsx';
import { bekijkOordeel, bewaarRegel, bewaarStand, naarHetPlan, toonNieuw, toonWijzigen } from './handel-regel.tsx';
import {
  antwoord,
  begin,
  einde,
  geen,
  gesprek,
  toonAntwoord,
  toonBegin,
  toonEinde,
  toonGeen,
  toonGesprek,
  toonZonder,
  zonder,
} from './handel-stappen.tsx';

const PLAN = '/casussen/:casus/plan';
const REGEL = `${PLAN}/regels/:regel`;
const VAK = { toegang: ['medewerker'], vorm: 'pagina', vrijeDelen: [] } as const;
const LEZEN = { ...VAK, methode: 'GET', logEvent: 'plan-ingezien', stepUp: 'geen' } as const;
const STIL = { ...VAK, methode: 'GET', logEvent: 'geen', stepUp: 'geen', handel: naarHetPlan } as const;
const DOEN = { ...VAK, methode: 'POST', stepUp: 'geen' } as const;
/** Wat een tekst met anderen deelt, vraagt een factor van hoogstens een uur oud (10.2). */
const DELEN = { ...VAK, methode: 'POST', stepUp: 'uur' } as const;
const OORDEEL = { ...DOEN, logEvent: 'oordeel-gevraagd', handel: bekijkOordeel } as const;

/** 1 kind, 1 plan: maken, voorleggen, vaststellen, volgen en evalueren (PH-3a tot en met PH-5b). */
export const planRoutes: readonly Route[] = [
  route({ ...LEZEN, pad: PLAN, handel: toonPlanpagina }),
  route({ ...LEZEN, pad: `${PLAN}/pdf`, handel: bewaarAlsPdf }),
  route({ ...LEZEN, pad: `${PLAN}/nieuw`, handel: (verzoek) => toonBegin(verzoek) }),
  route({ ...DOEN, pad: `${PLAN}/nieuw`, logEvent: 'plan-begonnen', handel: begin }),
  route({ ...LEZEN, pad: `${PLAN}/geen`, handel: (verzoek) => toonGeen(verzoek) }),
  route({ ...DOEN, pad: `${PLAN}/geen`, logEvent: 'plan-afgezien', handel: geen }),
  route({ ...LEZEN, pad: `${PLAN}/doelen/nieuw`, handel: toonNieuw('doel') }),
  route({ ...LEZEN, pad: `${PLAN}/acties/nieuw`, handel: toonNieuw('actie') }),
  route({ ...DELEN, pad: `${PLAN}/regels`, logEvent: 'plan-gewijzigd', handel: bewaarRegel }),
  route({ ...STIL, pad: `${PLAN}/regels` }),
  route({ ...OORDEEL, pad: `${PLAN}/regels/oordeel` }),
  route({ ...STIL, pad: `${PLAN}/regels/oordeel` }),
  route({ ...LEZEN, pad: `${REGEL}/wijzigen`, handel: toonWijzigen }),
  route({ ...LEZEN, pad: `${REGEL}/weghalen`, handel: weghalen.toon }),
  route({ ...DOEN, pad: `${REGEL}/weghalen`, logEvent: 'plan-gewijzigd', handel: weghalen.verwerk }),
  route({ ...LEZEN, pad: `${REGEL}/voortgang`, handel: toonNieuw('voortgang') }),
  route({ ...LEZEN, pad: `${REGEL}/evaluatie`, handel: toonNieuw('evaluatie') }),
  route({ ...DELEN, pad: `${PLAN}/standen`, logEvent: 'plan-gevolgd', handel: bewaarStand }),
  route({ ...STIL, pad: `${PLAN}/standen` }),
  route({ ...OORDEEL, pad: `${PLAN}/standen/oordeel` }),
  route({ ...STIL, pad: `${PLAN}/standen/oordeel` }),
  route({ ...LEZEN, pad: `${PLAN}/voorleggen`, handel: voorleggen.toon }),
  route({ ...DOEN, pad: `${PLAN}/voorleggen`, logEvent: 'plan-voorgelegd', handel: voorleggen.verwerk }),
  route({ ...DOEN, pad: `${PLAN}/terugnemen`, logEvent: 'plan-teruggenomen', handel: terugnemen }),
  route({ ...LEZEN, pad: `${PLAN}/antwoord`, handel: (verzoek) => toonAntwoord(verzoek) }),
  route({ ...DOEN, pad: `${PLAN}/antwoord`, logEvent: 'plan-beantwoord', handel: antwoord }),
  route({ ...LEZEN, pad: `${PLAN}/antwoorden/:akkoord`, handel: (verzoek) => toonZonder(verzoek) }),
  route({ ...DOEN, pad: `${PLAN}/antwoorden/:akkoord`, logEvent: 'plan-zonder-antwoord', handel: zonder }),
  route({ ...LEZEN, pad: `${PLAN}/vaststellen`, handel: vaststellen.toon }),
  route({ ...DOEN, pad: `${PLAN}/vaststellen`, logEvent: 'plan-vastgesteld', handel: vaststellen.verwerk }),
  route({ ...LEZEN, pad: `${PLAN}/gesprek`, handel: (verzoek) => toonGesprek(verzoek) }),
  route({ ...DOEN, pad: `${PLAN}/gesprek`, logEvent: 'plangesprek-vastgelegd', handel: gesprek }),
  route({ ...LEZEN, pad: `${PLAN}/einde`, handel: (verzoek) => toonEinde(verzoek) }),
  route({ ...DOEN, pad: `${PLAN}/einde`, logEvent: 'plan-beeindigd', handel: einde }),
  ...gezinsroutes,
];
