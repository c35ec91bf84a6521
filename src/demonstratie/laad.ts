import { inTransactie, type Omgeving } from '../db/transactie.ts';
import { zetGebiedKlaar } from './gebied.ts';

/** Is de verzonnen regio al geladen? */
export async function isGeladen(omgeving: Omgeving): Promise<boolean> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'demonstratie-laden' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'opdracht' },
    slot: 'geen',
    logregel: 'geen',
  } as const;
  return inTransactie(opening, async (tx) => (await tx.db.selectFrom('partij').select('id').executeTakeFirst()) !== undefined);
}

/** Laadt de verzonnen regio Waterrijk. */
export async function laadDemonstratie(omgeving: Omgeving): Promise<void> {
  await zetGebiedKlaar(omgeving);
}
