import { type Tx, voorOordeel } from '../db/transactie.ts';
import type { Kenmerken } from '../gegeven/kenmerken.ts';
import type { Positie } from './positie.ts';
import { findKenmerken } from './wie-keek/logboek.queries.ts';

/** Wat een lezer over een gegeven mag horen: de soort, of alleen dat er iets was. */
export type Soortzicht = { zichtbaar(gegeven: string): boolean; soortVan(gegeven: string): string | null };

/**
 * Beslist van welke gegevens deze lezer de soort mag horen. Wat een professional voor een ouder achterhoudt (7.3.11 lid 3
 * Jeugdwet, L-3) staat voor een ouder zonder soort in het logboek; wat (nog) een concept is, voor iedereen.
 */
export async function laadSoortzicht(
  tx: Tx,
  wens: { readonly casus: string; readonly gegevens: readonly string[]; readonly positie: Positie },
): Promise<Soortzicht> {
  const rijen = await voorOordeel(tx, () =>
    findKenmerken(tx, { casus: wens.casus, gegevens: [...new Set(wens.gegevens)] }),
  );
  const mag = rijen.filter((rij) => wens.positie === 'jongere' || (rij.kenmerken as Kenmerken).nietVoorOuder !== true);
  const soorten = new Map(mag.map((rij) => [rij.id, rij.categorie as string]));
  return { zichtbaar: (gegeven) => soorten.has(gegeven), soortVan: (gegeven) => soorten.get(gegeven) ?? null };
}
