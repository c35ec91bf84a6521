import type { CasusFeiten } from '../casus/feiten.ts';
import type { Tx } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { findToegetreden } from './toetreding.queries.ts';

/** Een organisatie die aan deze tafel zit, met de dag waarop zij partij werd. */
export type Toetredingsregel = { readonly partij: string; readonly op: string };

/**
 * De toetredingen die in het volgende verslag van een casus horen (Art 18.3 (b)): van organisaties die nu aan tafel zitten en op of na
 * de dag waarop de casus begon toetraden. Wat in een eerder verslag stond, komt niet terug.
 */
export async function toetredingenVoorVerslag(
  tx: Tx,
  feiten: Pick<CasusFeiten, 'casus' | 'convenant' | 'deelnemers'>,
  eerder: readonly Toetredingsregel[],
): Promise<readonly Toetredingsregel[]> {
  const aanTafel = new Set(feiten.deelnemers.flatMap(({ actief, partijId }) => (actief ? (partijId ?? []) : [])));
  const begin = dagVan(feiten.casus.aangemaaktOp);
  const dagen = await findToegetreden(tx, { convenant: feiten.convenant.id, partijen: [...aanTafel] });
  return [...dagen]
    .map(([partij, op]) => ({ partij, op }))
    .filter(({ op }) => op >= begin)
    .filter((regel) => !eerder.some(({ partij, op }) => partij === regel.partij && op === regel.op))
    .sort((a, b) => (a.op + a.partij < b.op + b.partij ? -1 : 1));
}
