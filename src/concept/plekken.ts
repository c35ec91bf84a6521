import { isUuid } from '../lib/ids.ts';
import { delenVan } from '../web/concept.ts';

/**
 * Pagina's met een formulier waar iemand in zijn eigen woorden iets schrijft; dat wordt tijdens het typen bewaard. Een module zet hier het
 * adres van die pagina bij, en geeft elk `Formulier` erop de eigenschap `concept`; laden, bewaren en weggooien gaat dan vanzelf.
 */
const PLEKKEN: readonly string[] = [
  '/casussen/nieuw',
  '/casussen/:casus/beeld',
  '/casussen/:casus/gesprek',
  '/casussen/:casus/gegevens/nieuw',
  '/casussen/:casus/gegevens/:gegeven/afweging',
  '/casussen/:casus/sluiten',
  '/casussen/:casus/toestemming',
  '/casussen/:casus/vervolg',
  '/casussen/:casus/toestemming/nieuw',
  '/casussen/:casus/bijeenkomsten/:bijeenkomst/live',
  '/casussen/:casus/plan/antwoord',
  '/casussen/:casus/plan/antwoorden/:akkoord',
  '/casussen/:casus/plan/doelen/nieuw',
  '/casussen/:casus/plan/acties/nieuw',
  '/casussen/:casus/plan/einde',
  '/casussen/:casus/plan/geen',
  '/casussen/:casus/plan/gesprek',
  '/casussen/:casus/plan/regels/:regel/wijzigen',
  '/casussen/:casus/plan/regels/:regel/voortgang',
  '/casussen/:casus/plan/regels/:regel/evaluatie',
  '/casussen/:casus/verslagen/:verslag/delen/nieuw',
  '/casussen/:casus/verslagen/:verslag/delen/:deel/klopt-niet',
  '/casussen/:casus/verslagen/:verslag/delen/:deel/wijzigen',
  '/casussen/:casus/verslagen/:verslag/reactie',
  '/casussen/:casus/verzoeken/:verzoek',
  '/casussen/:casus/vragen',
  '/zaak/:casus/plan',
  '/zaak/:casus/plan/doelen/nieuw',
  '/zaak/:casus/plan/acties/nieuw',
  '/zaak/:casus/plan/regels/:regel/voortgang',
  '/zaak/:casus/plan/regels/:regel/evaluatie',
  '/zaak/:casus/rechten/nieuw',
  '/zaak/:casus/verslagen/:verslag',
  '/zaak/:casus/verslagen/:verslag/delen/:deel/klopt-niet',
  '/zaak/:casus/vertellen',
  '/zaak/:casus/wie-keek/vraag',
];

const DELEN = PLEKKEN.map((plek) => plek.split('/'));
/** Een vraagdeel draagt ids en vaste woorden; iets anders bewaart niemand. */
const VRAAGDEEL = /^\?[a-z0-9=&-]{1,200}$/u;

/** Waar een formulier over gaat op een pagina met meer formulieren: een id of een vast woord. */
const OVER = /^[a-z0-9-]{1,60}$/u;

/** Een formulier waar een concept bij hoort. */
export type Plek = {
  readonly adres: string;
  /** Waar het formulier over gaat; null als het alleen op zijn pagina staat. */
  readonly over: string | null;
  /** De casus waarover het gaat; null als die er nog niet is. */
  readonly casus: string | null;
};

/** Leest een plek; null als daar geen formulier staat dat wordt bewaard. */
export function leesPlek(plek: string): Plek | null {
  const { adres, over } = delenVan(plek);
  if (adres.length > 300 || (over !== null && !OVER.test(over))) return null;
  const vraagteken = adres.indexOf('?');
  const pad = vraagteken < 0 ? adres : adres.slice(0, vraagteken);
  if (vraagteken >= 0 && !VRAAGDEEL.test(adres.slice(vraagteken))) return null;
  const delen = pad.split('/');
  const patroon = DELEN.find((kandidaat) => past(kandidaat, delen));
  if (patroon === undefined) return null;
  const casus = delen[patroon.indexOf(':casus')] ?? null;
  return casus === null && vraagteken >= 0 ? null : { adres, over, casus };
}

function past(patroon: readonly string[], delen: readonly string[]): boolean {
  if (patroon.length !== delen.length) return false;
  return patroon.every((deel, i) => (deel.startsWith(':') ? isUuid(delen[i]) : deel === delen[i]));
}
