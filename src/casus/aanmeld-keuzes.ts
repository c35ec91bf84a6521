import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { findBruikbareOverlegtypen, type Overlegtype } from '../overlegtype/overlegtype.queries.ts';
import { findAanstellingenOpId, findPartij, type School } from '../partij/partij.queries.ts';
import { findAanmeldscholen } from './aanmeldscholen.ts';
import type { Casusopening } from './meld-casus-aan.ts';

/** Waaruit wie aanmeldt kan kiezen. */
export type Aanmeldkeuzes = {
  readonly overlegtypen: readonly Overlegtype[];
  readonly scholen: readonly School[];
  /** De school waar de aanmelder zelf werkt. */
  readonly eigenSchool: string | null;
};

/** De overlegtypen die de eigen partij mag leiden en de scholen van die partij. Raakt niemands gegevens. */
export async function leesAanmeldkeuzes(opening: Casusopening<Medewerker>): Promise<Aanmeldkeuzes> {
  const { verzoeker } = opening;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, async (tx) => {
    const partij = await findPartij(tx, verzoeker.partij);
    const typen = await findBruikbareOverlegtypen(tx, verzoeker.partij);
    const leidbaar = typen.filter((type) => type.inhoud.procesregie === partij?.soort);
    const scholen = new Map<string, School>();
    for (const type of leidbaar)
      for (const school of await findAanmeldscholen(tx, { partij: verzoeker.partij, type }))
        scholen.set(school.id, school);
    const aanstellingen = await findAanstellingenOpId(tx, [verzoeker.aanstelling]);
    return {
      overlegtypen: leidbaar,
      scholen: [...scholen.values()],
      eigenSchool: aanstellingen.get(verzoeker.aanstelling)?.school ?? null,
    };
  });
}
