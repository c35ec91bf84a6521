import { hoortErbij, laadFeitenVan, stoelVan } from '../../casus/feiten.ts';
import type { Tx } from '../../db/transactie.ts';
import type { PersoonSoort } from '../../partij/personen.ts';

/** Iemand over wie of voor wie een wekker iets wil, in een casus. */
export type Betrokkenheid = { readonly casus: string; readonly persoon: string; readonly soort: PersoonSoort };

/**
 * Zegt van elk van deze mensen of hij er vandaag nog bij hoort. Een ouder, en wie met hem meekwam, niet meer vanaf de dag dat de
 * jongere 18 is: dan wordt over hem niemand meer gewekt, ook niet over iets van daarvoor (B.7). Van een ander hoeft niets open.
 */
export async function wieErbijHoort(
  tx: Tx,
  mensen: readonly Betrokkenheid[],
): Promise<(mens: Betrokkenheid) => boolean> {
  const isTwijfel = ({ soort }: Betrokkenheid): boolean => soort === 'ouder' || soort === 'steunpersoon';
  const zaken = await laadFeitenVan(tx, [...new Set(mensen.filter(isTwijfel).map(({ casus }) => casus))]);
  return (mens) => {
    if (!isTwijfel(mens)) return true;
    const feiten = zaken.get(mens.casus);
    const stoel = feiten === undefined ? undefined : stoelVan(feiten, mens.persoon);
    return feiten !== undefined && stoel !== undefined && hoortErbij(feiten, stoel);
  };
}
