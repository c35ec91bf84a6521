import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

/** Een casus waar de eigen partij zit of zat: het nummer en de stand, en onder welk id het logboek de betrokkene kent. */
export type Toezichtcasus = {
  readonly id: string;
  readonly kenmerk: string;
  readonly status: 'open' | 'gesloten';
  readonly betrokkene_id: string | null;
};

/** Casussen van de eigen partij op id of op nummer; zonder een van beide alle. Alleen voor de FG (ADR 0035). */
export async function findToezichtcasussen(
  tx: Tx,
  vraag: { readonly ids?: readonly string[]; readonly nummer?: string },
): Promise<readonly Toezichtcasus[]> {
  const ids = vraag.ids === undefined ? null : [...new Set(vraag.ids)];
  if (ids?.length === 0) return [];
  const { rows } = await sql<Toezichtcasus>`
    select id, kenmerk, status, betrokkene_id from public.toezicht_casussen(${ids}::uuid[], ${vraag.nummer ?? null}) order by kenmerk
  `.execute(tx.db);
  return rows;
}
