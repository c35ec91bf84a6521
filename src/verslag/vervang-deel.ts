import type { Tx } from '../db/transactie.ts';
import { findGegeven } from '../gegeven/gegeven.queries.ts';
import { haalBijIedereenTerug } from '../gegeven/ontvangers/haal-terug.ts';
import { findVerstrekkingenVan } from '../gegeven/verstrekking.queries.ts';
import { isEigen, type Zitting } from '../gegeven/zitting.ts';
import { type Deelrij, laatVervallen } from './deel.queries.ts';

/**
 * Laat een eigen deel vervallen en haalt de tekst bij iedereen terug. Vraagt het eigen slot van de casus.
 * @returns wie het al had gelezen, of dat het niet van deze stoel is.
 */
export async function vervangDeel(
  tx: Tx,
  zitting: Zitting,
  deel: Pick<Deelrij, 'id' | 'casus_id' | 'gegeven_id'>,
): Promise<readonly string[] | 'niet-van-u'> {
  const plek = { casus: deel.casus_id, gegeven: deel.gegeven_id };
  const rij = await findGegeven(tx, plek);
  if (rij === undefined || !isEigen(zitting, rij)) return 'niet-van-u';
  await laatVervallen(tx, { casus: deel.casus_id, deel: deel.id });
  if (rij.status === 'teruggehaald') return [];
  return haalBijIedereenTerug(tx, { zitting, rij, verstrekkingen: await findVerstrekkingenVan(tx, plek) });
}
