import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { aangewezenLeider, magLeiden } from '../overlegtype/keur-kader.ts';
import {
  findBruikbareOverlegtypen,
  findWachtendeOverlegtypen,
  type Overlegtype,
} from '../overlegtype/overlegtype.queries.ts';
import { findAanstellingenOpId, findPartij, type School } from '../partij/partij.queries.ts';
import { findAanmeldscholen } from './aanmeldscholen.ts';
import type { Casusopening } from './meld-casus-aan.ts';

/** Waaruit wie aanmeldt kan kiezen. */
export type Aanmeldkeuzes = {
  readonly overlegtypen: readonly Overlegtype[];
  readonly scholen: readonly School[];
  /** De school waar de aanmelder zelf werkt. */
  readonly eigenSchool: string | null;
  /** Wat deze partij zou leiden maar nu niet kan beginnen, met waarom. */
  readonly belemmerd: readonly Belemmering[];
};

export type Belemmering =
  /** De nieuwste versie rust op een tekst die de eigen partij nog niet tekende (Art 17.2, E-10). */
  | { readonly kind: 'tekst'; readonly naam: string; readonly versie: number; readonly label: string }
  /** Het convenant wijst een ander aan om te leiden (fn 13 (a), T25-09). */
  | { readonly kind: 'procesregie'; readonly naam: string; readonly leider: string };

/** De overlegtypen die de eigen partij mag leiden en de scholen van die partij. Raakt niemands gegevens. */
export async function leesAanmeldkeuzes(opening: Casusopening<Medewerker>): Promise<Aanmeldkeuzes> {
  const { verzoeker } = opening;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, async (tx) => {
    const partij = await findPartij(tx, verzoeker.partij);
    const typen = await findBruikbareOverlegtypen(tx, verzoeker.partij);
    const eigen = typen.filter((type) => type.inhoud.procesregie === partij?.soort);
    const leidbaar = eigen.filter(({ inhoud, procesregieregel: regel }) => magLeiden(regel, inhoud.procesregie));
    const wachtend = (await findWachtendeOverlegtypen(tx, verzoeker.partij)).filter(
      ({ inhoud }) => inhoud.procesregie === partij?.soort,
    );
    const scholen = new Map<string, School>();
    for (const type of leidbaar)
      for (const school of await findAanmeldscholen(tx, { partij: verzoeker.partij, type }))
        scholen.set(school.id, school);
    const aanstellingen = await findAanstellingenOpId(tx, [verzoeker.aanstelling]);
    return {
      overlegtypen: leidbaar,
      scholen: [...scholen.values()],
      eigenSchool: aanstellingen.get(verzoeker.aanstelling)?.school ?? null,
      belemmerd: [
        ...wachtend.map(({ naam, versie, label }) => ({ kind: 'tekst', naam, versie, label }) as const),
        ...eigen.flatMap(({ naam, procesregieregel }) => {
          const leider = leidbaar.some((type) => type.naam === naam) ? null : aangewezenLeider(procesregieregel);
          return leider === null ? [] : [{ kind: 'procesregie', naam, leider } as const];
        }),
      ],
    };
  });
}
