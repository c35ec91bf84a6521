/** How a region grows: everything follows from the number of casussen. */
export const CASUSSEN_PER_MEDEWERKER = 400;
/** Of every kind at the table, in every organisation. */
export const MEDEWERKERS_PER_PLEK = 10;

export type Maten = { readonly casussen: number; readonly gebieden: number; readonly perPlek: number };

/** Areas of a school board, a GGD, a municipality, an alliance and a provider of youth care, as many as the casussen ask for. */
export function matenVoor(casussen: number): Maten {
  const plekken = Math.max(1, Math.round(casussen / CASUSSEN_PER_MEDEWERKER));
  const perPlek = Math.min(MEDEWERKERS_PER_PLEK, plekken);
  return { casussen, perPlek, gebieden: Math.max(1, Math.round(plekken / perPlek)) };
}

/** In which area a casus is, and which of its colleagues sits on this seat: every table its own mix of people. */
export function zetelVan(
  { gebieden, perPlek }: Maten,
  casus: number,
  plek: number,
): { readonly gebied: number; readonly wie: number } {
  const gebied = casus % gebieden;
  const ronde = Math.floor(casus / gebieden);
  return { gebied, wie: (ronde + plek * Math.floor(ronde / perPlek)) % perPlek };
}
