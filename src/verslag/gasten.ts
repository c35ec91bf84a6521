import type { Tx } from '../db/transactie.ts';
import { voorOordeel } from '../db/transactie.ts';
import { findVerstrekkingenAan } from '../gegeven/verstrekking.queries.ts';
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
  // Wie uitbrengt, is vaak niet wie het deel gaf en nooit wie het kreeg: hier telt wat aan de gast is gegeven.
  const kreegDeel = async (gast: string): Promise<boolean> => {
    const gekregen = await voorOordeel(tx, () => findVerstrekkingenAan(tx, casus, gast));
    return gekregen.some((v) => v.status === 'actief' && delen.some((d) => d.gegeven_id === v.gegeven_id));
  };
  const lezers: string[] = [];
  for (const gast of gasten) if (await kreegDeel(gast.id)) lezers.push(gast.persoon);
  return lezers;
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
