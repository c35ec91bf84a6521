import type { Tx } from '../../db/transactie.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import { deedEigenBron } from '../bronnen.ts';
import type { Geopend } from '../open-casus.ts';
import { gedeeldZegel } from '../zegels.ts';
import { type findHoorgesprekken, findWoorden } from './gesprek.queries.ts';

/**
 * Wat de jongere zei in die van deze gesprekken die de bron van deze stoel voerde (13.3, 3.4f, Art 4 (intro)).
 * @returns op id van het gesprek; null waar de woorden vernietigd zijn. Een gesprek van een ander staat er niet in.
 */
export async function leesEigenWoorden(
  tx: Tx,
  geopend: Geopend,
  gesprekken: Awaited<ReturnType<typeof findHoorgesprekken>>,
): Promise<ReadonlyMap<string, string | null>> {
  const { id: casus, procesregiepartij } = geopend.feiten.casus;
  const eigen = gesprekken.filter((g) => deedEigenBron(geopend, g.door_persoon_id, g.vastgelegd_op));
  const verzegeld = await findWoorden(tx, { casus, gesprekken: eigen.map(({ id }) => id) });
  const plek = { casus, procesregiepartij, veld: 'hoorgesprek.inhoud' } as const;
  const woorden = await openTeksten(
    tx.omgeving.kluis,
    verzegeld.map(({ id, inhoud }) => ({ ...gedeeldZegel({ ...plek, record: id }), envelop: inhoud })),
  );
  return new Map(verzegeld.map(({ id }, i) => [id, woorden[i] ?? null]));
}
