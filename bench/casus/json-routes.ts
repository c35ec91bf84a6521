import { toonOverzicht } from '../../src/casus/overzicht-toon.ts';
import { toonCasus } from '../../src/casus/toon-casus.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { toonGegevens } from '../../src/gegeven/toon-gegevens.ts';
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

/** A casus with everything on it, as its two pages get it: the overview and the gegevens. Two transactions, two log lines. */
async function casus(verzoek: Verzoek): Promise<Antwoord> {
  const id = verzoek.pad['casus'] ?? '';
  const beeld = await toonCasus(verzoek, id);
  const gegevens = await toonGegevens(verzoek, { casus: id });
  if (beeld.kind !== 'overzicht' || gegevens.kind !== 'lijst') return { kind: 'niet-gevonden' };
  return json({ overzicht: toonOverzicht(beeld.overzicht), gegevens });
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
