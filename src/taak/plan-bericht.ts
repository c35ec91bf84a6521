import type { Tx } from '../db/transactie.ts';
import { findTeBerichten, insertBericht } from './bericht.queries.ts';

/**
 * Zet voor elk van deze personen een bericht zonder inhoud in de postuitgang, in deze transactie: gaat het werk niet door, dan
 * vertrekt er ook niets (Art 10.2 (a), Bijl 2-f). Het bericht hoort bij de casus van deze transactie, zodat de wekker weet wie er
 * belt als het ongezien blijft; een ouder of jongere zonder adres wordt om die reden meteen gebeld.
 */
export async function planBerichten(tx: Tx, personen: readonly string[]): Promise<void> {
  const gevraagd = [...new Set(personen)];
  if (gevraagd.length === 0) return;
  for (const persoon of await findTeBerichten(tx, gevraagd)) await insertBericht(tx, { persoon, casus: tx.casus });
}
