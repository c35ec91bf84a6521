import { isUuid } from '../../lib/ids.ts';

const SOORTEN = ['gebeurtenis', 'gegeven', 'afspraak', 'aanwezig', 'deelnemer', 'intrekking'] as const;

/**
 * Waar een vraag over gaat: een regel van het logboek, een gegeven uit een lijst, het plan of een verslag, een afspraak, wie er bij een
 * gesprek was, wie er aan tafel zit, of wat een ontvanger zei na een intrekking van de vrager.
 */
export type Vraagover =
  | { readonly gebeurtenis: string }
  | { readonly gegeven: string }
  | { readonly afspraak: string }
  | { readonly aanwezig: string }
  | { readonly deelnemer: string }
  | { readonly intrekking: string };

/** Naam en waarde van dit "waarover" in een adres of een formulier. */
export function overveld(over: Vraagover): { readonly naam: (typeof SOORTEN)[number]; readonly waarde: string } {
  if ('gebeurtenis' in over) return { naam: 'gebeurtenis', waarde: over.gebeurtenis };
  if ('gegeven' in over) return { naam: 'gegeven', waarde: over.gegeven };
  if ('afspraak' in over) return { naam: 'afspraak', waarde: over.afspraak };
  if ('deelnemer' in over) return { naam: 'deelnemer', waarde: over.deelnemer };
  if ('intrekking' in over) return { naam: 'intrekking', waarde: over.intrekking };
  return { naam: 'aanwezig', waarde: over.aanwezig };
}

/** Leest waar een vraag over gaat uit een adres of een formulier. @returns null bij een vraag die nergens bij hoort. */
export function leesOver(velden: Readonly<Record<string, unknown>>): Vraagover | null {
  const naam = SOORTEN.find((soort) => isUuid(velden[soort]));
  return naam === undefined ? null : ({ [naam]: velden[naam] } as Vraagover);
}
