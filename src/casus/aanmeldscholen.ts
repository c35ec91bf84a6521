import type { Tx } from '../db/transactie.ts';
import type { Overlegtype } from '../overlegtype/overlegtype.queries.ts';
import { findScholen, findScholenOnder, type School } from '../partij/partij.queries.ts';

/** Leidt een schoolbestuur het overleg, dan gaat het om leerlingen van zijn eigen scholen. */
export const leidtSchool = ({ inhoud }: Pick<Overlegtype, 'inhoud'>): boolean =>
  inhoud.procesregie === 'school' || inhoud.procesregie === 'mbo';

/**
 * De scholen waarvan een jongere onder dit overleg kan worden aangemeld: die van de eigen partij, en waar een ander het overleg
 * leidt, elke school van een partij die vandaag aan de tekst daarvan gebonden is (B3-ex3p, E-10).
 */
export async function findAanmeldscholen(
  tx: Tx,
  { partij, type }: { readonly partij: string; readonly type: Pick<Overlegtype, 'inhoud' | 'convenant' | 'tekst'> },
): Promise<readonly School[]> {
  return leidtSchool(type) ? findScholen(tx, partij) : findScholenOnder(tx, type);
}
