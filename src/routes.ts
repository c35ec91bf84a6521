import { type ComponentChild, h } from 'preact';
import { BevestigPagina } from './aanmelden/paginas/bevestig-pagina.tsx';
import type { Aanmelden } from './aanmelden/open-aanmelden.ts';
import type { Omgeving } from './db/transactie.ts';
import { openbareRoutes } from './web/openbaar/routes.ts';
import type { Route, Velden } from './web/route.ts';

export type Routewens = { readonly aanmelden: Aanmelden; readonly omgeving: Omgeving; readonly adres: string; readonly demonstratie: boolean };

/** Alle routes van het programma. Wat hier niet staat, bestaat niet. */
export function routesVan(wens: Routewens): {
  readonly routes: readonly Route[];
  readonly bevestigpagina: (bevestiging: { readonly naar: string; readonly velden: Velden | null }) => ComponentChild;
} {
  return {
    routes: [...openbareRoutes({ adres: wens.adres, contact: `${wens.adres}/hulp` })],
    bevestigpagina: (bevestiging) => h(BevestigPagina, bevestiging),
  };
}
