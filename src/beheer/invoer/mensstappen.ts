import { normaliseerEmail } from '../../aanmelden/index.ts';
import type { Aanstelling } from '../../partij/partij.queries.ts';
import type { Mens } from './mensen.ts';

/** Het werk van een aanstelling: twee keer hetzelfde werk is een keer te veel. */
export const werkVan = (rij: Pick<Aanstelling, 'rol' | 'functie' | 'hoedanigheid'>): string =>
  `${rij.rol}/${rij.functie}/${rij.hoedanigheid ?? ''}`;

/** Wie er nu bij de partij werkt, voor zover het invoeren dat moet weten. */
export type Huidig = {
  /** Persoon bij genormaliseerd e-mailadres. */
  readonly persoon: ReadonlyMap<string, string>;
  readonly aanstellingen: readonly Aanstelling[];
};

/** Wat er met een regel gebeurt. Een e-mailadres dat er al is, is dezelfde mens: nooit een tweede. */
export type Mensstap =
  | { readonly kind: 'nieuw'; readonly mens: Mens }
  | { readonly kind: 'functie-erbij'; readonly mens: Mens; readonly persoon: string }
  | { readonly kind: 'wijzigt'; readonly mens: Mens; readonly aanstelling: Aanstelling }
  | { readonly kind: 'gelijk'; readonly mens: Mens };

/** Bepaalt voor elke regel wat er zou veranderen, gegeven wie er nu werkt. */
export function bepaalStappen(mensen: readonly Mens[], huidig: Huidig): readonly Mensstap[] {
  const lopend = new Map(
    huidig.aanstellingen.filter(({ tot }) => tot === null).map((rij) => [`${rij.persoon}\n${werkVan(rij)}`, rij]),
  );
  return mensen.map((mens): Mensstap => {
    const persoon = huidig.persoon.get(normaliseerEmail(mens.email));
    if (persoon === undefined) return { kind: 'nieuw', mens };
    const aanstelling = lopend.get(`${persoon}\n${werkVan(mens)}`);
    if (aanstelling === undefined) return { kind: 'functie-erbij', mens, persoon };
    return isGelijk(mens, aanstelling) ? { kind: 'gelijk', mens } : { kind: 'wijzigt', mens, aanstelling };
  });
}

/** De kolommen van een aanstelling na deze regel. Een lege cel laat staan wat er was, ook als het bestand die kolom niet heeft. */
export function naRegel(
  mens: Mens,
  rij: Aanstelling,
): Pick<Aanstelling, 'geheimhouding' | 'verklaringOp' | 'magAanwijzen' | 'school'> {
  const verklaringOp = mens.verklaringOp ?? rij.verklaringOp;
  // Wie tekende, heeft een regel: geen geheimhouding met een verklaring bestaat niet (T-11d).
  const bleef = rij.geheimhouding === 'geen' && verklaringOp !== null ? mens.gewoonlijk : rij.geheimhouding;
  return {
    geheimhouding: mens.geheimhouding ?? bleef,
    verklaringOp,
    magAanwijzen: mens.magAanwijzen ?? rij.magAanwijzen,
    school: mens.school ?? rij.school,
  };
}

function isGelijk(mens: Mens, rij: Aanstelling): boolean {
  const na = naRegel(mens, rij);
  return (
    na.geheimhouding === rij.geheimhouding &&
    na.verklaringOp === rij.verklaringOp &&
    na.magAanwijzen === rij.magAanwijzen &&
    na.school === rij.school
  );
}
