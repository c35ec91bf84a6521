type Bronstoel = { readonly partijId: string | null; readonly hoedanigheid: string | null };

/**
 * Zijn deze twee stoelen samen een bron: van dezelfde partij, met dezelfde hoedanigheid? Een gemeente zit per taak aan tafel, en die
 * taken lopen niet door elkaar (Art 4 (intro), ADR 0048). Ouders, jongere en steunpersoon zijn met niemand samen een bron.
 */
export function isZelfdeBron(een: Bronstoel, ander: Bronstoel): boolean {
  return een.partijId !== null && een.partijId === ander.partijId && een.hoedanigheid === ander.hoedanigheid;
}

type Tafel<S> = { readonly feiten: { readonly deelnemers: readonly S[] }; readonly stoel: S };

/** De ids van de stoelen die met deze stoel een bron zijn, ook die leeg zijn en zij zelf; bij het gezin geen. */
export function stoelenVanBron<S extends Bronstoel & { readonly id: string }>({
  feiten,
  stoel,
}: Tafel<S>): readonly string[] {
  return feiten.deelnemers.filter((d) => isZelfdeBron(d, stoel)).map(({ id }) => id);
}

/** Een bron van een partij die met meer dan een taak aan tafel zit: haar stoelen, ook die leeg zijn. */
export type BronMetStoelen = {
  readonly partij: string;
  readonly hoedanigheid: string | null;
  readonly stoelen: readonly string[];
};

/** De bron van deze stoel, als haar partij hier nog een andere taak heeft of had; anders null. */
export function bronNaastAnderen<S extends Bronstoel & { readonly id: string }>({
  feiten,
  stoel,
}: Tafel<S>): BronMetStoelen | null {
  const { partijId: partij, hoedanigheid } = stoel;
  if (partij === null) return null;
  const vanPartij = feiten.deelnemers.filter((d) => d.partijId === partij);
  const stoelen = stoelenVanBron({ feiten, stoel });
  return stoelen.length === vanPartij.length ? null : { partij, hoedanigheid, stoelen };
}
