import type { CasusFeiten, Deelnemerfeit } from './feiten.ts';
import { isZelfdeBron } from './zelfde-bron.ts';

/** De collega's met dezelfde taak die nu zelf aan tafel zitten: zij handelen verder met wat deze stoel inbracht of vroeg. */
export function collegasAanTafel({ deelnemers }: CasusFeiten, stoel: Deelnemerfeit): readonly Deelnemerfeit[] {
  return deelnemers.filter((d) => isZelfdeBron(d, stoel) && d.id !== stoel.id && d.actief && d.bevestigdOp !== null);
}

/**
 * Wie iets te horen krijgt dat bij deze stoel hoort: wie er zit, of als die van tafel is een collega met dezelfde taak, en anders wie
 * het overleg leidt. Wie weg is, krijgt geen taak en geen bericht meer over een casus die hij niet meer mag kennen (Art 3.4a); wie nu
 * voor een andere taak van zijn gemeente zit, ook niet over wat hij voor de vorige deed (Art 4 (intro)).
 */
export function wieNuVoor(feiten: CasusFeiten, stoel: Deelnemerfeit): readonly string[] {
  if (stoel.actief) return [stoel.persoon];
  const [collega] = collegasAanTafel(feiten, stoel);
  if (collega !== undefined) return [collega.persoon];
  return feiten.deelnemers.filter((d) => d.procesregisseur && d.actief).map((d) => d.persoon);
}
