import type { Route } from '../web/route.ts';
import { aanmeldRoutes } from './aanmelding/aanmeld-routes.ts';
import { beeldRoutes } from './beeld/routes.ts';
import { behandelrelatieRoutes } from './behandelrelatie/routes.ts';
import { casusRoutes as eigenRoutes } from './casus-routes.ts';
import { casusregieRoutes } from './casusregie/routes.ts';
import { collegaRoutes } from './collega/routes.ts';
import { informeerRoutes } from './informeren/informeer-routes.ts';
import { jongereRoutes } from './jongere/routes.ts';
import { procesregieRoutes } from './procesregie/routes.ts';
import { regieRoutes } from './regie-routes.ts';
import { tijdlijnRoutes } from './tijdlijn/tijdlijn-routes.ts';
import { uitnodigRoutes } from './uitnodigen/uitnodig-routes.ts';
import { vertrekRoutes } from './vertrek/routes.ts';

/** Alle routes van een casus voor professionals, van aanmelden tot sluiten. */
export const casusRoutes: readonly Route[] = [
  ...aanmeldRoutes,
  ...eigenRoutes,
  ...informeerRoutes,
  ...uitnodigRoutes,
  ...regieRoutes,
  ...beeldRoutes,
  ...casusregieRoutes,
  ...jongereRoutes,
  ...procesregieRoutes,
  ...behandelrelatieRoutes,
  ...collegaRoutes,
  ...tijdlijnRoutes,
  ...vertrekRoutes,
];
