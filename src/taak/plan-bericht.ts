import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

/**
 * Zet voor elk van deze personen met een e-mailadres een bericht zonder inhoud in de postuitgang, in deze transactie: gaat het
 * werk niet door, dan vertrekt er ook niets (Art 10.2 (a), Bijl 2-f). Wie geen adres heeft, wordt door een mens verteld.
 */
export async function planBerichten(tx: Tx, personen: readonly string[]): Promise<void> {
  const gevraagd = [...new Set(personen)];
  if (gevraagd.length === 0) return;
  const bereikbaar = await tx.db.selectFrom('persoon').where('id', 'in', gevraagd).where('email', 'is not', null).select('id').execute();
  for (const { id: persoon } of bereikbaar) {
    const id = tx.nieuwId();
    await tx.db.insertInto('bericht').values({ id, persoon_id: persoon, soort: 'er-staat-iets-klaar', aangemaakt_op: tx.nu }).execute();
    await sql`select werk.zet_klaar('verstuur-bericht', ${id}::uuid)`.execute(tx.db);
  }
}
