import type { Gezinslid } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { lezerBij } from '../web/lezer.ts';
import type { Antwoord, Velden, Webverzoek } from '../web/route.ts';
import type { Lezer } from '../web/vertaler.ts';

export type Gezinsverzoek = Webverzoek<Gezinslid>;

export const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

/** Als wie iemand leest, en in de taal die hij koos. Wie meekomt om te helpen, leest niet over "uw kind" (T25-18). */
export const lezerVan: (verzoek: Gezinsverzoek) => Lezer = lezerBij;

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
