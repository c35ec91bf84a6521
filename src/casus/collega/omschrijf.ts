import { functieLabel } from '../../partij/functies.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { CATEGORIENAMEN, metHoofdletter, opsomming } from '../woorden.ts';
import type { Meelezer } from './collegablad.ts';
import { AANWIJSREDENEN } from './redenen.ts';

/** "Leest mee met Liesbeth Kuiper: neemt waar bij afwezigheid · tot en met 3 juni 2026". Welke soorten, hoort een ander niet. */
export const omschrijf = (m: Meelezer): string =>
  `Leest mee met ${m.namens}: ${AANWIJSREDENEN[m.reden].kort} · tot en met ${datumVoluit(m.tot)}`;

/** Voor de eigen organisatie: ook de functie, de soorten, en of de collega al geheimhouding beloofde. */
export function omschrijfVoluit(m: Meelezer): string {
  const delen = [
    metHoofdletter(functieLabel(m.functie)),
    `met ${m.namens}`,
    AANWIJSREDENEN[m.reden].kort,
    `tot en met ${datumVoluit(m.tot)}`,
    opsomming(m.soorten.map((soort) => CATEGORIENAMEN[soort])),
    ...(m.beloofd ? [] : ['belooft eerst nog geheimhouding']),
  ];
  return delen.join(' · ');
}
