import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { dagVan } from '../../lib/klok.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { leesStanddag, leesTijdlijnwens } from './bladeren.ts';
import { TijdlijnPagina } from './tijdlijn-pagina.tsx';
import { leesTijdlijn } from './toon-tijdlijn.ts';

async function toon(verzoek: Webverzoek<Medewerker>): Promise<Antwoord> {
  const gevraagd = leesTijdlijnwens(verzoek.vraag);
  const { op, stand } = leesStanddag(verzoek.vraag, dagVan(verzoek.omgeving.klok()));
  // Van een eerdere dag is niets nieuw.
  const wens = { ...gevraagd, op, nieuw: op === null && gevraagd.nieuw };
  const blad = await leesTijdlijn(verzoek, { casus: verzoek.pad['casus'] ?? '', wens });
  if (blad.kind === 'niet-gevonden') return blad;
  const inhoud = h(TijdlijnPagina, { kop: blad.kop, beeld: blad.inhoud, wens, stand });
  return stand === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: 422, inhoud };
}

/** De hele tijdlijn van een casus. */
export const tijdlijnRoutes: readonly Route[] = [
  route({
    methode: 'GET',
    pad: '/casussen/:casus/tijdlijn',
    toegang: ['medewerker'],
    logEvent: 'casus-ingezien',
    stepUp: 'geen',
    vorm: 'pagina',
    vrijeDelen: [],
    handel: toon,
  }),
];
