import { type Convenantopening, type Daaduitkomst, doeDaad } from './doe-daad.ts';
import type { Ondertekenaar } from './leg-convenantfeit-vast.ts';

/** Zegt het convenant op voor de eigen partij; het werkt aan het einde van de lopende termijn (Art 19.1 (c), E-11). */
export function zegOp(
  opening: Convenantopening,
  { convenant, ondertekenaar }: { readonly convenant: string; readonly ondertekenaar: Ondertekenaar },
): Promise<Daaduitkomst> {
  const { partij } = opening.verzoeker;
  return doeDaad(opening, {
    convenant,
    wens: (_, tx) => ({
      feit: { versie: 1, datum: tx.vandaag, kind: 'opzegging', partij },
      wijze: 'scherm',
      ondertekenaar,
    }),
  });
}
