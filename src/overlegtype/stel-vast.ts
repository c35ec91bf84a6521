import type { Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Beheerder } from './beheerder.ts';
import { type Concept, updateConcept } from './concept.queries.ts';
import { insertVastgesteld } from './versie.queries.ts';
import {
  type Akkoord,
  findAkkoorden,
  findGebondenPartijen,
  type GebondenPartij,
  type Voorstel,
} from './voorstel.queries.ts';

/** Wie er nog niet akkoord is. Wie niet meer gebonden is, houdt niets meer tegen. */
function nogNietAkkoord(akkoorden: readonly Akkoord[], gebonden: readonly GebondenPartij[]): readonly Akkoord[] {
  return akkoorden.filter(({ partij, antwoord }) => antwoord !== 'akkoord' && gebonden.some(({ id }) => id === partij));
}

type Werk = { readonly verzoeker: Beheerder; readonly concept: Concept; readonly voorstel: Voorstel };

/**
 * Stelt een voorstel vast zodra iedere gevraagde partij die nog gebonden is akkoord ging (B3-1). Vanaf dan begint een nieuwe casus
 * onder deze versie; een lopende casus houdt de hare (17.2).
 * @returns of het nu is vastgesteld.
 */
export async function stelVastAlsIedereenAkkoordIs(tx: Tx, { verzoeker, concept, voorstel }: Werk): Promise<boolean> {
  const akkoorden = await findAkkoorden(tx, voorstel.id);
  const gebonden = await findGebondenPartijen(tx, voorstel);
  const iemand = akkoorden.some(({ antwoord }) => antwoord === 'akkoord');
  if (!iemand || nogNietAkkoord(akkoorden, gebonden).length > 0) return false;
  await insertVastgesteld(tx, voorstel);
  await updateConcept(tx, { ...concept, stand: 'vastgesteld' }, verzoeker);
  await legVast(tx, {
    code: 'overlegtype-vastgesteld',
    uitkomst: 'gelukt',
    object: { soort: 'overlegtype', id: voorstel.id },
    betrokkenen: [],
  });
  return true;
}
