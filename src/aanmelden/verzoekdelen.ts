import type { Verzoeker } from '../db/verzoeker.ts';
import type { Velden, Webverzoek } from '../web/route.ts';
import type { Poging } from './inloggen.ts';

const LANGST = 20_000;

/** Een veld zoals het binnenkwam, of leeg. Voor wachtwoorden en tokens: die worden niet bijgeknipt of opgeschoond. */
export function ruwVeld(velden: Velden, naam: string): string {
  const waarde = Object.hasOwn(velden, naam) ? velden[naam] : undefined;
  return typeof waarde === 'string' && waarde.length <= LANGST ? waarde : '';
}

/** Waar een inlogpoging vandaan komt. */
export const pogingVan = (verzoek: Webverzoek<Verzoeker | null>): Poging => ({
  herkomst: verzoek.herkomst,
  agent: agentVan(verzoek),
  vorige: verzoek.sessie,
});

/** De kenreeks van de browser, alleen om een apparaat in woorden te noemen. */
function agentVan(verzoek: Webverzoek<Verzoeker | null>): string | null {
  return verzoek.agent?.slice(0, 300) ?? null;
}
