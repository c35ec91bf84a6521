import type { Geopend } from '../casus/open-casus.ts';
import type { Tx } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { planTaak, verzetTaak } from '../taak/taken.ts';
import { findBijeenkomsten } from './bijeenkomst.queries.ts';

/**
 * Zet de taak om een jongere onder 12 te horen op de dag van de eerste bijeenkomst die nog komt, want hij wordt ervoor gehoord (13.3).
 * Komt er geen meer, dan blijft de taak zonder dag. Na elke bijeenkomst die erbij komt, verzet wordt of niet doorgaat.
 * @param erbij de jongere hoort er op deze dag nog niet zelf bij, en dat stond nog niet zo gepland.
 */
export async function zetHorenOpDag(
  tx: Tx,
  { feiten, stoel }: Geopend,
  { erbij }: { readonly erbij: boolean },
): Promise<void> {
  const casus = feiten.casus.id;
  const dagen = (await findBijeenkomsten(tx, casus)).flatMap(({ op }) => (op > tx.nu ? [dagVan(op)] : []));
  const taak = { casus, soort: 'gesprek-voeren', voorDatum: dagen.sort()[0] ?? null } as const;
  if (erbij) await planTaak(tx, { ...taak, voor: stoel.persoon });
  await verzetTaak(tx, taak);
}
