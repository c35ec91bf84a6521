import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

/** De naam van de taak waarmee de werker nagaat wat elke partij nog moet doen. */
export const LOOP_NALEVING_NA = 'naleving';

/**
 * Zet in de rij van de werker dat er in dit convenant iets veranderde, in deze transactie (ADR 0017): wie daardoor iets moet doen,
 * vindt het meteen in zijn werk en niet pas de volgende ochtend.
 */
export async function vraagNalevingNa(tx: Tx, convenant: string): Promise<void> {
  await sql`select werk.zet_klaar(${LOOP_NALEVING_NA}, ${convenant}::uuid)`.execute(tx.db);
}
