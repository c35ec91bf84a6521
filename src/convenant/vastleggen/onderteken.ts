import { type Convenantopening, type Daaduitkomst, doeDaad } from './doe-daad.ts';
import type { Ondertekenaar } from './leg-convenantfeit-vast.ts';

export type Schermhandtekening = {
  readonly convenant: string;
  readonly tekst: string;
  /** Wie bevoegd is te tekenen; de beheerder zet haar handtekening met een verse tweede factor. */
  readonly ondertekenaar: Ondertekenaar;
};

/** Tekent een tekst op het scherm, vandaag en voor de eigen partij (Sign-1, Art 19.1 (a), Art 17.2). */
export function onderteken(opening: Convenantopening, invoer: Schermhandtekening): Promise<Daaduitkomst> {
  const { partij } = opening.verzoeker;
  return doeDaad(opening, {
    convenant: invoer.convenant,
    wens: (_, tx) => ({
      feit: { versie: 1, datum: tx.vandaag, kind: 'ondertekening', partij, tekst: invoer.tekst },
      wijze: 'scherm',
      ondertekenaar: invoer.ondertekenaar,
    }),
  });
}
