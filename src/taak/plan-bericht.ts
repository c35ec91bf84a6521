import type { Tx } from '../db/transactie.ts';
import { findBereikbaar, insertBericht } from './bericht.queries.ts';

/**
 * Zet voor elk van deze personen met een e-mailadres een bericht zonder inhoud in de postuitgang, in deze transactie: gaat het
 * werk niet door, dan vertrekt er ook niets (Art 10.2 (a), Bijl 2-f). Wie geen adres heeft, wordt door een mens verteld.
 */
export async function planBerichten(tx: Tx, personen: readonly string[]): Promise<void> {
  const gevraagd = [...new Set(personen)];
  if (gevraagd.length === 0) return;
  for (const persoon of await findBereikbaar(tx, gevraagd)) await insertBericht(tx, persoon);
}
