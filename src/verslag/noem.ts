import type { Deelnemerfeit } from '../casus/feiten.ts';
import type { Tx } from '../db/transactie.ts';
import { inZin, type Mens, noemMensen } from '../gegeven/mensen.ts';
import type { Zitting } from '../gegeven/zitting.ts';

/** Hoe mensen in een verslag heten. */
export type Noemer = {
  readonly pseudoniemen: boolean;
  /** De eigen naam midden in een zin, ook als het verslag niemand noemt: voor wie afdrukt. */
  readonly eigenNaam: (stoel: Deelnemerfeit) => string;
  readonly mens: (stoel: Deelnemerfeit) => Mens;
  /** Bij het id van een stoel; leeg als die niet in deze casus is. */
  readonly bij: (deelnemer: string) => readonly Mens[];
};

/** Noemt mensen zoals het overlegtype zegt: met hun naam, of alleen met hun rol (CL-5c). */
export async function noemVoorVerslag(tx: Tx, { feiten }: Zitting): Promise<Noemer> {
  const pseudoniemen = feiten.overlegtype.inhoud.verslag === 'pseudoniemen';
  const { mens } = await noemMensen(tx, { feiten });
  const gewoon = feiten.deelnemers.map((d) => mens(d));
  const namen = new Map((pseudoniemen ? zonderNaam(gewoon) : gewoon).map((m) => [m.deelnemer, m]));
  return {
    pseudoniemen,
    eigenNaam: (stoel) => inZin(mens(stoel)),
    mens: (stoel) => namen.get(stoel.id) ?? mens(stoel),
    bij: (deelnemer) => {
      const gevonden = namen.get(deelnemer);
      return gevonden === undefined ? [] : [gevonden];
    },
  };
}

/** Zet de rol waar de naam stond; wie dezelfde rol heeft, krijgt een nummer. De jongere is "De jongere". */
export function zonderNaam(mensen: readonly Mens[]): readonly Mens[] {
  const rolVan = (m: Mens): string => (m.soort === 'jongere' ? 'De jongere' : m.rol);
  return mensen.map((m) => {
    const gelijken = mensen.filter((ander) => rolVan(ander) === rolVan(m));
    const nummer = gelijken.length > 1 ? ` ${gelijken.indexOf(m) + 1}` : '';
    return { ...m, naam: `${rolVan(m)}${nummer}`, rol: m.soort === 'jongere' ? 'Om wie het gaat' : m.rol };
  });
}
