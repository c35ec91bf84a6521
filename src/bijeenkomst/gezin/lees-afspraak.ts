import type { Tx } from '../../db/transactie.ts';
import { openZitting } from '../../gegeven/zitting.ts';
import { findBesluiten } from '../besluit/besluit.queries.ts';
import { openBesluiten } from '../besluit/besluittekst.ts';
import { findBijeenkomst } from '../bijeenkomst.queries.ts';
import { findAanwezigheid } from '../live/aanwezigheid.queries.ts';

export type Afspraakplek = { readonly casus: string; readonly afspraak: string };

/** De tekst van een afspraak, voor wie er iets over vraagt (12.4i). @returns null als deze lezer haar nu niet mag lezen. */
export async function leesAfspraak(tx: Tx, { casus, afspraak }: Afspraakplek): Promise<string | null> {
  const geopend = await openZitting(tx, casus);
  if (geopend.kind !== 'zitting') return null;
  const rijen = (await findBesluiten(tx, casus)).filter(({ id }) => id === afspraak);
  const [besluit] = await openBesluiten(tx, geopend.zitting, rijen);
  return besluit?.inhoud ?? null;
}

export type Gesprekplek = { readonly casus: string; readonly bijeenkomst: string };

/** Wanneer het gesprek was waarvan vastligt wie er was, voor wie daar iets over vraagt (12.4i). @returns null als dat niet vastligt. */
export async function leesGesprekMetAanwezigen(tx: Tx, plek: Gesprekplek): Promise<Date | null> {
  if ((await openZitting(tx, plek.casus)).kind !== 'zitting') return null;
  const ligtVast = (await findAanwezigheid(tx, plek.casus)).some((rij) => rij.bijeenkomst_id === plek.bijeenkomst);
  return ligtVast ? ((await findBijeenkomst(tx, plek))?.op ?? null) : null;
}
