import type { Gezinslid } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import type { Vorm } from '../web/aanspreekvorm.ts';
import type { Antwoord, Velden, Webverzoek } from '../web/route.ts';
import type { Lezer } from '../web/vertaler.ts';

export type Gezinsverzoek = Webverzoek<Gezinslid>;

export const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

/** Een jongere leest je, een ander u. */
function vormVan({ verzoeker }: Gezinsverzoek): Vorm {
  return verzoeker.soort === 'jongere' ? 'je' : 'u';
}

/** Als wie iemand leest, en in de taal die hij koos. */
export function lezerVan(verzoek: Gezinsverzoek): Lezer {
  return { vorm: vormVan(verzoek), code: verzoek.taal };
}

/** Een deel van het pad; de uitvoering keurde het al. */
export function padDeel({ pad }: Pick<Gezinsverzoek, 'pad'>, naam: string): string {
  return pad[naam] ?? '';
}

/** De ids onder een naam, uit adres of formulier; wat geen id is, telt niet. */
export function idsUit(velden: Velden, naam: string): readonly string[] {
  const ruw = velden[naam];
  const lijst = ruw === undefined ? [] : typeof ruw === 'string' ? [ruw] : ruw;
  return [...new Set(lijst)].filter(isUuid);
}
