import type { Tx } from '../../db/transactie.ts';
import type { Overlegtype } from '../../overlegtype/overlegtype.queries.ts';
import { findScholen, findScholenOnder, type Partijsoort, type School } from '../../partij/partij.queries.ts';

/** Is dit een schoolbestuur of een mbo-instelling? Die meldt leerlingen van eigen scholen aan, en leidt voor eigen scholen. */
export const heeftScholen = (soort: string): boolean => soort === 'school' || soort === 'mbo';

type Vraag = {
  readonly partij: string;
  readonly soort: Partijsoort;
  readonly type: Pick<Overlegtype, 'convenant' | 'tekst'>;
};

/**
 * De scholen waarvan deze partij een jongere kan aanmelden: een schoolbestuur van eigen scholen, een ander van elke school van een
 * partij die vandaag aan de tekst van het overlegtype gebonden is (B3-ex3p, E-10).
 */
export async function findAanmeldscholen(tx: Tx, { partij, soort, type }: Vraag): Promise<readonly School[]> {
  return heeftScholen(soort) ? findScholen(tx, partij) : findScholenOnder(tx, type);
}
