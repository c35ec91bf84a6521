import { toonOverzicht } from '../../src/casus/overzicht/overzicht-toon.ts';
import { toonHeleCasus } from '../../src/casus/overzicht/toon-hele-casus.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { leesLijstwens } from '../../src/taak/lijstadres.ts';
import { toonCasussen } from '../../src/taak/toon-werk.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../../src/web/route.ts';

type Verzoek = Webverzoek<Medewerker>;

const json = (beeld: unknown): Antwoord => ({
  kind: 'tekst',
  soort: 'application/json; charset=utf-8',
  inhoud: JSON.stringify(beeld),
});

/** The list as its page gets it, without the page. */
async function lijst(verzoek: Verzoek): Promise<Antwoord> {
  return json(await toonCasussen(verzoek, leesLijstwens(verzoek.vraag)));
}

/** A casus with everything on it: what its overview and its page of gegevens show. One transaction, one log line. */
async function casus(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await toonHeleCasus(verzoek, verzoek.pad['casus'] ?? '');
  if (beeld.kind !== 'geheel') return { kind: 'niet-gevonden' };
  return json({ overzicht: toonOverzicht(beeld.overzicht), gegevens: beeld.gegevens });
}

const WERKEND = {
  methode: 'GET',
  toegang: ['medewerker'],
  stepUp: 'geen',
  vorm: 'pagina',
  vrijeDelen: [],
} as const;

/**
 * The views of three pages as JSON, only for the measurement. They go the whole way of a request: session, transaction,
 * row-level security, decision, log line; only the rendering is left out.
 */
export const jsonRoutes: readonly Route[] = [
  route({ ...WERKEND, pad: '/meting/casussen', logEvent: 'casussen-ingezien', handel: lijst }),
  route({ ...WERKEND, pad: '/meting/casussen/:casus', logEvent: 'casus-ingezien', handel: casus }),
];
