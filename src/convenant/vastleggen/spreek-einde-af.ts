import { type Bestandsinvoer, type Convenantopening, type Daaduitkomst, doeDaad } from './doe-daad.ts';

export type Einde = {
  readonly convenant: string;
  readonly datum: string;
  /** De eerste dag zonder convenant. */
  readonly per: string;
  readonly instemming: readonly string[];
  readonly bestand: Bestandsinvoer;
};

/** Legt vast dat alle gebonden partijen samen een einde afspraken, met het papier waarop dat staat (E-11). */
export function spreekEindeAf(opening: Convenantopening, einde: Einde): Promise<Daaduitkomst> {
  const { convenant, datum, per, instemming, bestand } = einde;
  return doeDaad(opening, {
    convenant,
    bestand,
    wens: () => ({ feit: { versie: 1, datum, kind: 'beeindiging', per, instemming }, wijze: 'papier' }),
  });
}
