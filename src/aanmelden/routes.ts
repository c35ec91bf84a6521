import type { Route } from '../web/route.ts';
import type { Aanmelden } from './open-aanmelden.ts';
import { accountRoutes } from './routes-account.ts';
import { bevestigRoutes } from './routes-bevestigen.ts';
import { inlogRoutes } from './routes-inloggen.ts';
import { instelRoutes } from './routes-instellen.ts';
import { koppelRoutes } from './routes-koppeling.ts';
import { rolRoutes } from './routes-rol.ts';
import { taalRoutes } from './routes-taal.ts';
import { uitRoutes } from './routes-uit.ts';

/** Alle routes van aanmelden. */
export function aanmeldRoutes({ kring }: Aanmelden): readonly Route[] {
  return [
    inlogRoutes,
    instelRoutes,
    accountRoutes,
    koppelRoutes,
    rolRoutes,
    uitRoutes,
    bevestigRoutes,
    taalRoutes,
  ].flatMap((routes) => routes(kring));
}
