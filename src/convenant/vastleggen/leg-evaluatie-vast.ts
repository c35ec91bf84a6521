import { type Convenantopening, type Daaduitkomst, doeDaad } from './doe-daad.ts';

/** Legt vast dat het convenant geevalueerd is, met wat eruit kwam (Art 20.2). Te laat evalueren beeindigt niets. */
export function legEvaluatieVast(
  opening: Convenantopening,
  { convenant, datum, woorden }: { readonly convenant: string; readonly datum: string; readonly woorden: string },
): Promise<Daaduitkomst> {
  return doeDaad(opening, {
    convenant,
    wens: () => ({ feit: { versie: 1, datum, kind: 'evaluatie' }, wijze: 'scherm', woorden }),
  });
}
