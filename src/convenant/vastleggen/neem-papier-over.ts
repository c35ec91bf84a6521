import type { Convenantfeit } from '../../regels/verloop/index.ts';
import { type Bestandsinvoer, type Convenantopening, type Daaduitkomst, doeDaad } from './doe-daad.ts';
import type { Ondertekenaar } from './leg-convenantfeit-vast.ts';

export type Papiersoort = 'handtekening' | 'volmacht' | 'opzegging';

export type Papierfeit = {
  readonly convenant: string;
  readonly soort: Papiersoort;
  readonly partij: string;
  /** Niet bij een opzegging: die gaat over het hele convenant. */
  readonly tekst: string | null;
  /** Alleen bij een volmacht: wie namens het bestuur tekent, en tot en met welke dag de volmacht geldt. */
  readonly aan: string | null;
  readonly geldigTot: string | null;
  readonly datum: string;
  readonly ondertekenaar: Ondertekenaar;
  readonly bestand: Bestandsinvoer;
};

/**
 * Neemt een getekend papier over: een handtekening, een volmacht (Bijl 4-c) of een opzegging (Art 19.1 (c)). De eigen beheerder
 * voor de eigen partij, de penvoerder voor ieder. De dag is die op het papier.
 */
export function neemPapierOver(opening: Convenantopening, invoer: Papierfeit): Promise<Daaduitkomst> {
  return doeDaad(opening, {
    convenant: invoer.convenant,
    bestand: invoer.bestand,
    wens: () => ({
      feit: feitVan(invoer),
      wijze: 'papier',
      geldigTot: invoer.soort === 'volmacht' ? invoer.geldigTot : null,
      ondertekenaar: invoer.ondertekenaar,
    }),
  });
}

function feitVan({ soort, datum, partij, tekst, aan }: Papierfeit): Convenantfeit {
  const kop = { versie: 1, datum } as const;
  switch (soort) {
    case 'handtekening':
      return { ...kop, kind: 'ondertekening', partij, tekst: tekst ?? '' };
    case 'volmacht':
      return { ...kop, kind: 'volmacht', van: partij, aan: aan ?? '', tekst: tekst ?? '' };
    case 'opzegging':
      return { ...kop, kind: 'opzegging', partij };
    default:
      return soort satisfies never;
  }
}
