import { type Tx, voorOordeel } from '../db/transactie.ts';
import type { Kenmerken } from '../gegeven/kenmerken.ts';
import type { Positie } from './positie.ts';
import { findKenmerken } from './wie-keek/logboek.queries.ts';

/** Wat een lezer over een gegeven mag horen: de soort, of alleen dat er iets was. */
export type Soortzicht = {
  zichtbaar(gegeven: string): boolean;
  soortVan(gegeven: string): string | null;
  /** Vertelde een ander van het gezin dit, en niet aan deze lezer? Dan hoort die ook niet wie het kreeg. */
  vanEenAnder(gegeven: string): boolean;
};

type Wens = {
  readonly casus: string;
  readonly gegevens: readonly string[];
  readonly positie: Positie;
  /** Persoon die leest. */
  readonly ik: string;
};

/**
 * Beslist van welke gegevens deze lezer de soort mag horen. Wat een professional voor een ouder achterhoudt (7.3.11 lid 3
 * Jeugdwet, L-3) staat voor een ouder zonder soort in het logboek; wat (nog) een concept is, voor iedereen. Wat een kind of de
 * andere ouder zelf vertelt, leest alleen wie die koos (13.3, B.7); de jongere weet wel wie wat over hem vertelt (fn 31).
 */
export async function laadSoortzicht(tx: Tx, { casus, gegevens, positie, ik }: Wens): Promise<Soortzicht> {
  const rijen = await voorOordeel(tx, () => findKenmerken(tx, { casus, gegevens: [...new Set(gegevens)], ik }));
  const vanEenAnder = new Set(
    rijen
      .filter((rij) => positie !== 'jongere' && rij.bron_partij_id === null)
      .filter((rij) => rij.bron_persoon_id !== ik && !rij.gekregen)
      .map(({ id }) => id),
  );
  const mag = rijen.filter((rij) => positie === 'jongere' || (rij.kenmerken as Kenmerken).nietVoorOuder !== true);
  const soorten = new Map(mag.filter(({ id }) => !vanEenAnder.has(id)).map((rij) => [rij.id, rij.categorie as string]));
  return {
    zichtbaar: (gegeven) => soorten.has(gegeven),
    soortVan: (gegeven) => soorten.get(gegeven) ?? null,
    vanEenAnder: (gegeven) => vanEenAnder.has(gegeven),
  };
}
