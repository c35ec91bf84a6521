import type { Tx } from '../db/transactie.ts';
import { voorOordeel } from '../db/transactie.ts';
import { findVerstrekkingen } from '../gegeven/verstrekking.queries.ts';
import { findDelenVoorOordeel } from './deel.queries.ts';
import type { Verslagzitting } from './open-verslag.ts';
import { findVerslagen } from './verslag.queries.ts';

/** Wie alleen voor deze bijeenkomst kwam en iets van het verslag kreeg: die leest dat zodra het is uitgebracht (T25-07). */
export async function gastenMetDeel(tx: Tx, { feiten, verslag }: Verslagzitting): Promise<readonly string[]> {
  const gasten = feiten.deelnemers.filter((d) => d.actief && d.plek?.bijeenkomst === verslag.bijeenkomst_id);
  if (gasten.length === 0) return [];
  const casus = feiten.casus.id;
  const delen = (await findDelenVoorOordeel(tx, { casus, verslag: verslag.id })).filter(
    (d) => d.voorgelegd_op !== null && d.vervallen_op === null,
  );
  const levend = (await voorOordeel(tx, () => findVerstrekkingen(tx, casus))).filter(
    (v) => v.status === 'actief' && delen.some((d) => d.gegeven_id === v.gegeven_id),
  );
  return gasten.filter((gast) => levend.some((v) => v.aan_deelnemer_id === gast.id)).map((gast) => gast.persoon);
}

/** Waar het verslag staat van de bijeenkomst waarvoor iemand alleen kwam; het id zodra het is uitgebracht. */
export type Gastverslag = { readonly kind: 'nog-niet' } | { readonly kind: 'uitgebracht'; readonly verslag: string };

export async function findGastverslag(
  tx: Tx,
  { casus, bijeenkomst }: { readonly casus: string; readonly bijeenkomst: string },
): Promise<Gastverslag> {
  const verslag = (await findVerslagen(tx, casus)).find((v) => v.bijeenkomst_id === bijeenkomst);
  return verslag?.status === 'uitgebracht' ? { kind: 'uitgebracht', verslag: verslag.id } : { kind: 'nog-niet' };
}
