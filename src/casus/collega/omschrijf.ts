import { functieLabel } from '../../partij/functies.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { CATEGORIENAMEN, metHoofdletter, opsomming } from '../woorden.ts';
import type { Meelezer } from './collegablad.ts';
import { AANWIJSREDENEN } from './redenen.ts';

/**
 * "Jeugdarts · leest mee met Liesbeth Kuiper tot en met 3 juni 2026, omdat deze collega waarneemt bij afwezigheid".
 * @param metSoorten alleen voor de eigen organisatie: een ander hoort niet welke soorten iemand kreeg.
 */
export function omschrijf(m: Meelezer, metSoorten = false): string {
  const stand = m.beloofd ? 'leest mee' : 'leest na de belofte van geheimhouding mee';
  const wat = metSoorten ? ` Soorten: ${opsomming(m.soorten.map((soort) => CATEGORIENAMEN[soort]))}.` : '';
  return `${metHoofdletter(functieLabel(m.functie))} · ${stand} met ${m.namens} tot en met ${datumVoluit(m.tot)}, omdat deze collega ${AANWIJSREDENEN[m.reden].omdat}.${wat}`;
}
