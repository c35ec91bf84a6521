import { HOEDANIGHEID } from '../partij/hoedanigheden.ts';
import type { Deelnemerfeit } from './feiten.ts';
import type { Geopend } from './open-casus.ts';
import { stoelOp } from './tijdlijn/stoel-op.ts';
import { isZelfdeBron } from './zelfde-bron.ts';

/** Een organisatie aan tafel, en bij een gemeente voor welke taak (Art 4 (intro), ADR 0048). */
export type Bron = { readonly partijId: string; readonly hoedanigheid: Deelnemerfeit['hoedanigheid'] };

/** Hoe een bron heet: de organisatie, en bij een gemeente haar taak erbij. */
export function bronnaam(partij: string, hoedanigheid: Bron['hoedanigheid']): string {
  return hoedanigheid === null ? partij : `${partij} (${HOEDANIGHEID[hoedanigheid]})`;
}

/** Van wie de taak is waarvoor deze stoel aan tafel zit, midden in een zin. */
export const wiensTaak = ({ partijNaam, hoedanigheid }: Pick<Deelnemerfeit, 'partijNaam' | 'hoedanigheid'>): string =>
  partijNaam === null ? 'uw organisatie' : bronnaam(partijNaam, hoedanigheid);

/** De bronnen achter deze stoelen, elk een keer, met hoe zij heten. */
export function bronnenVan(stoelen: readonly Deelnemerfeit[]): readonly (Bron & { readonly naam: string })[] {
  const bronnen = stoelen.flatMap(({ partijId, partijNaam, hoedanigheid }) =>
    partijId === null || partijNaam === null
      ? []
      : [{ partijId, hoedanigheid, naam: bronnaam(partijNaam, hoedanigheid) }],
  );
  return bronnen.filter((bron, i) => bronnen.findIndex((ander) => isZelfdeBron(ander, bron)) === i);
}

/** Deed deze persoon dit toen voor dezelfde bron als deze stoel: dezelfde organisatie, en bij een gemeente dezelfde taak? */
export function deedEigenBron({ feiten, stoel }: Geopend, persoon: string, op: Date): boolean {
  const toen = stoelOp(feiten, persoon, op);
  return toen !== undefined && isZelfdeBron(toen, stoel);
}
