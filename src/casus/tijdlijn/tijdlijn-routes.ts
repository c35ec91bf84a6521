import { h } from 'preact';
import type { Medewerker } from '../../db/verzoeker.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../web/route.ts';
import { leesTijdlijnwens } from './bladeren.ts';
import { TijdlijnPagina } from './tijdlijn-pagina.tsx';
import { leesTijdlijn } from './toon-tijdlijn.ts';

async function toon(verzoek: Webverzoek<Medewerker>): Promise<Antwoord> {
  const wens = leesTijdlijnwens(verzoek.vraag);
  const blad = await leesTijdlijn(verzoek, { casus: verzoek.pad['casus'] ?? '', wens });
  if (blad.kind === 'niet-gevonden') return blad;
  return { kind: 'pagina', inhoud: h(TijdlijnPagina, { kop: blad.kop, beeld: blad.inhoud, wens }) };
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
