import type { Tx } from '../../db/transactie.ts';
import { openZitting } from '../../gegeven/zitting.ts';
import { findBesluiten } from '../besluit/besluit.queries.ts';
import { openBesluiten } from '../besluit/besluittekst.ts';

export type Afspraakplek = { readonly casus: string; readonly afspraak: string };

/** De tekst van een afspraak, voor wie er iets over vraagt (12.4i). @returns null als deze lezer haar nu niet mag lezen. */
export async function leesAfspraak(tx: Tx, { casus, afspraak }: Afspraakplek): Promise<string | null> {
  const geopend = await openZitting(tx, casus);
  if (geopend.kind !== 'zitting') return null;
  const rijen = (await findBesluiten(tx, casus)).filter(({ id }) => id === afspraak);
  const [besluit] = await openBesluiten(tx, geopend.zitting, rijen);
  return besluit?.inhoud ?? null;
}
