import type { Oordeel } from '../../src/regels/index.ts';

/** De redenen die elke weigering deelt, met alle vindplaatsen die zij daarbij kregen. */
export function gedeeldeRedenen(oordelen: readonly Oordeel[]): ReadonlyMap<string, readonly string[]> {
  const weigeringen = oordelen.filter(({ uitkomst }) => uitkomst === 'geweigerd');
  const gevonden = new Map<string, { aantal: number; artikelen: Set<string> }>();
  for (const { redenen } of weigeringen) {
    for (const { code, artikelen } of redenen) {
      const hier = gevonden.get(code) ?? { aantal: 0, artikelen: new Set() };
      gevonden.set(code, hier);
      hier.aantal += 1;
      for (const artikel of artikelen) hier.artikelen.add(artikel);
    }
  }
  return new Map(
    [...gevonden]
      .filter(([, { aantal }]) => aantal === weigeringen.length)
      .map(([code, { artikelen }]) => [code, [...artikelen].sort()]),
  );
}
