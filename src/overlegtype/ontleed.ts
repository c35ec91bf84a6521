import type { Omgeving, Tx } from '../db/transactie.ts';
import type { OverlegtypeInhoud } from './inhoud.ts';
import { findInhoudteksten } from './overlegtype.queries.ts';

/** Wat per database al gelezen is. INVARIANT: een rij van overlegtype verandert nooit; een wijziging is een volgende versie (ADR 0037). */
const bekend = new WeakMap<Omgeving['db'], Map<string, OverlegtypeInhoud>>();
const MEESTE_OVERLEGTYPEN = 500;

/** De inhoud van overlegtypen op id. Elke pagina vraagt dezelfde paar, en een is twaalf kB: dus een keer gelezen en ontleed. */
export async function inhoudenVan(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, OverlegtypeInhoud>> {
  const gelezen = bekend.get(tx.omgeving.db) ?? new Map<string, OverlegtypeInhoud>();
  bekend.set(tx.omgeving.db, gelezen);
  const nieuw = [...new Set(ids)].filter((id) => !gelezen.has(id));
  if (gelezen.size + nieuw.length > MEESTE_OVERLEGTYPEN) gelezen.clear();
  const gevonden = new Map(gelezen);
  for (const { id, tekst } of await findInhoudteksten(tx, nieuw)) {
    const inhoud = JSON.parse(tekst) as OverlegtypeInhoud;
    gevonden.set(id, inhoud);
    gelezen.set(id, inhoud);
  }
  return gevonden;
}
