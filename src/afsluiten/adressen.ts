import { ADRES } from '../web/adressen.ts';

/** Waar beheerder, FG en procesregie zien wat er vernietigd wordt. */
export const VERNIETIGINGEN = ADRES.vernietigingen;

/** De adressen rond het einde van een casus. */
export function eindadres(casus: string) {
  const begin = `/casussen/${casus}`;
  const weg = `${begin}/vernietiging`;
  return {
    sluiten: `${begin}/sluiten`,
    eigenDeel: `${begin}/eigen-deel`,
    eigenDeelPdf: `${begin}/eigen-deel/pdf`,
    eigenDeelJson: `${begin}/eigen-deel/json`,
    eigenDeelAfzien: `${begin}/eigen-deel/afzien`,
    vernietiging: weg,
    beginnen: `${weg}/beginnen`,
    goedkeuren: `${weg}/goedkeuren`,
    stoppen: `${weg}/stoppen`,
    afzien: `${weg}/afzien`,
    bewijs: `${weg}/bewijs`,
  } as const;
}
