import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Antwoord } from '../web/route.ts';
import { findAfsluiting } from './afsluiting.queries.ts';

type Opening = { readonly omgeving: Omgeving; readonly verzoeker: Verzoeker; readonly herkomst: Herkomst };

/**
 * Wie een casus opent die vernietigd is, gaat naar wat ervan overbleef; voor ieder ander is er niets. Hier wordt alleen gekeken of
 * zij vernietigd is; de pagina zelf legt het kijken vast.
 */
export async function naarEinde(
  { omgeving, verzoeker, herkomst }: Opening,
  { casus, adres }: { readonly casus: string; readonly adres: string },
): Promise<Antwoord> {
  const opening = { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'geen' } as const;
  const afsluiting = await inTransactie(opening, (tx) => findAfsluiting(tx, casus));
  return afsluiting?.vernietigd_op ? { kind: 'naar', adres } : { kind: 'niet-gevonden' };
}
