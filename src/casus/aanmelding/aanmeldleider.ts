import type { Tx } from '../../db/transactie.ts';
import { findPartijenOnder, type Overlegtype } from '../../overlegtype/overlegtype.queries.ts';
import type { Partijsoort, School } from '../../partij/partij.queries.ts';
import { heeftScholen } from './aanmeldscholen.ts';

export type Leidkeuze = { readonly id: string; readonly naam: string };

type Wie = { readonly soort: Partijsoort; readonly type: Pick<Overlegtype, 'convenant' | 'tekst' | 'inhoud'> };

/** Leidt de soort partij die aanmeldt dit overleg zelf (T25-09)? */
export const leidtZelf = ({ soort, type }: Wie): boolean => type.inhoud.procesregie === soort;

/** Leidt de school van de jongere, als een ander aanmeldt? Dan staat met de school vast wie leidt. */
export const leidtSchoolVanJongere = (wie: Wie): boolean =>
  !leidtZelf(wie) && heeftScholen(wie.type.inhoud.procesregie);

/** De organisaties waaruit wie aanmeldt kiest wie leidt; leeg als dat vaststaat: de eigen partij of de school van de jongere. */
export async function findLeidkeuzes(tx: Tx, wie: Wie): Promise<readonly Leidkeuze[]> {
  const { procesregie } = wie.type.inhoud;
  if (leidtZelf(wie) || leidtSchoolVanJongere(wie)) return [];
  return findPartijenOnder(tx, { ...wie.type, soort: procesregie as Partijsoort });
}

type Leidvraag = Wie & {
  readonly partij: string;
  /** Wie de aanmelder koos; telt alleen als er te kiezen is. */
  readonly gekozen: string | null;
  readonly school: School | null;
};

/**
 * De partij die deze casus leidt en voor de gedeelde laag verantwoordelijk is (fn 13, T25-09): de eigen, de school van de jongere, of
 * de gekozen partij. Is er maar een, dan is het die.
 * @returns undefined als niet vaststaat wie leidt.
 */
export async function vindLeider(tx: Tx, { partij, gekozen, school, ...wie }: Leidvraag): Promise<string | undefined> {
  if (leidtZelf(wie)) return partij;
  const { procesregie } = wie.type.inhoud;
  if (leidtSchoolVanJongere(wie))
    return (school?.onderwijs === 'mbo') === (procesregie === 'mbo') ? school?.partij : undefined;
  const keuzes = await findLeidkeuzes(tx, wie);
  return keuzes.length === 1 ? keuzes[0]?.id : keuzes.find(({ id }) => id === gekozen)?.id;
}
