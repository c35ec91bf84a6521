import type { ComponentChild } from 'preact';
import { type Aanmelden, aanmeldRoutes, bevestigPagina } from './aanmelden/index.ts';
import { afsluitRoutes } from './afsluiten/routes.ts';
import { beheerRoutes } from './beheer/routes.ts';
import { beoordeelRoutes } from './beoordelen/routes.ts';
import { betrokkeneRoutes } from './betrokkene/routes.ts';
import { bijeenkomstRoutes } from './bijeenkomst/routes.ts';
import { gezinRoutes } from './casus/gezin/routes.ts';
import { casusRoutes } from './casus/routes.ts';
import { conceptRoutes } from './concept/routes.ts';
import { convenantRoutes } from './convenant/routes.ts';
import { convenantstukRoutes } from './convenantstukken/routes.ts';
import { datalekRoutes } from './datalek/routes.ts';
import type { Omgeving } from './db/transactie.ts';
import { demonstratiegroepen, TIP } from './demonstratie/groepen.ts';
import { kiezerRoutes } from './demonstratie/kiezer.ts';
import { gegevenRoutes } from './gegeven/routes.tsx';
import { magIkDelenInCasusRoutes } from './mag-ik-dit-delen/in-casus/routes.ts';
import { magIkDelenRoutes } from './mag-ik-dit-delen/routes.ts';
import { nalevingRoutes } from './naleving/routes.ts';
import { overlegtypeRoutes } from './overlegtype/routes.ts';
import { planRoutes } from './plan/routes.ts';
import { rechtenRoutes } from './rechten/routes.ts';
import { regieRoutes } from './regie/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { belRoutes } from './taak/bellen/routes.ts';
import { taakRoutes } from './taak/routes.ts';
import { toestemmingRoutes } from './toestemming/routes.ts';
import { toezichtRoutes } from './toezicht/routes.ts';
import { verslagRoutes } from './verslag/routes.ts';
import { openbareRoutes } from './web/openbaar/routes.ts';
import type { Route, Velden } from './web/route.ts';
import { zoekRoutes } from './zoeken/routes.ts';

export type Routewens = {
  readonly aanmelden: Aanmelden;
  readonly omgeving: Omgeving;
  readonly adres: string;
  readonly demonstratie: boolean;
};

/** Alle routes van het programma. Wat hier niet staat, bestaat niet; de personenkiezer staat er alleen in een demonstratie. */
export function routesVan(wens: Routewens): {
  readonly routes: readonly Route[];
  readonly bevestigpagina: (bevestiging: { readonly naar: string; readonly velden: Velden | null }) => ComponentChild;
} {
  const { aanmelden, adres } = wens;
  return {
    routes: [
      ...openbareRoutes({ adres, contact: `${adres}/hulp` }),
      ...beoordeelRoutes,
      ...magIkDelenRoutes({ adres }),
      ...aanmeldRoutes(aanmelden),
      ...beheerRoutes(aanmelden),
      ...convenantRoutes,
      ...convenantstukRoutes,
      ...nalevingRoutes,
      ...overlegtypeRoutes,
      ...registerRoutes,
      ...taakRoutes,
      ...belRoutes,
      ...conceptRoutes,
      ...zoekRoutes,
      ...regieRoutes,
      ...casusRoutes,
      ...gezinRoutes({ aanmelden, adres }),
      ...afsluitRoutes,
      ...bijeenkomstRoutes,
      ...gegevenRoutes,
      ...planRoutes,
      ...verslagRoutes,
      ...magIkDelenInCasusRoutes,
      ...toestemmingRoutes,
      ...toezichtRoutes,
      ...datalekRoutes,
      ...betrokkeneRoutes(aanmelden),
      ...rechtenRoutes,
      ...(wens.demonstratie ? demonstratieRoutes(wens) : []),
    ],
    bevestigpagina: bevestigPagina,
  };
}

function demonstratieRoutes({ aanmelden, omgeving }: Routewens): readonly Route[] {
  return kiezerRoutes({
    aanmelden,
    personen: () => demonstratiegroepen(omgeving),
    tip: TIP,
  });
}
