import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';
import { findOngezien, zetGezien } from './bericht.queries.ts';
import { zetBinnengekomen } from './taak.queries.ts';

/**
 * Wie inlogt of zijn werk opent, heeft gezien dat er iets klaarstaat: niemand hoeft hem daarvoor nog te bellen (C11), of nog een code te
 * geven om binnen te komen (fn 29).
 */
export async function zieBerichten(tx: Tx): Promise<void> {
  const persoon = persoonVan(tx.verzoeker);
  if (persoon === null) return;
  await zetGezien(tx, persoon);
  await zetBinnengekomen(tx, persoon);
}

/** In welke casussen er iets klaarstaat dat de verzoeker nog niet zag. */
export async function leesOngezien(tx: Tx): Promise<ReadonlySet<string>> {
  const persoon = persoonVan(tx.verzoeker);
  return new Set(persoon === null ? [] : await findOngezien(tx, persoon));
}
