import type { Tx } from '../db/transactie.ts';
import { findGegeven } from '../gegeven/gegeven.queries.ts';
import { haalBijIedereenTerug } from '../gegeven/ontvangers/haal-terug.ts';
import { findVerstrekkingenVan } from '../gegeven/verstrekking.queries.ts';
import { isEigen } from '../gegeven/zitting.ts';
import type { Planzitting } from './open-plan.ts';
import type { Planrij } from './plan.queries.ts';
import { type Regelrij, sluitRegel } from './regel.queries.ts';

type Vervanging = { readonly regel: Regelrij; readonly concept: Planrij };

/**
 * Sluit een eigen regel vanaf de versie in bewerking. Stond zij nooit in een vastgestelde versie, dan wordt haar tekst bij
 * iedereen teruggehaald; anders blijft de oude versie leesbaar zoals zij was. Vraagt het eigen slot van de casus.
 */
export async function vervang(
  tx: Tx,
  plan: Planzitting,
  { regel, concept }: Vervanging,
): Promise<'vervangen' | 'niet-van-u'> {
  const plek = { casus: regel.casus_id, gegeven: regel.gegeven_id };
  const rij = await findGegeven(tx, plek);
  if (rij === undefined || !isEigen(plan, rij)) return 'niet-van-u';
  if (!(await sluitRegel(tx, { casus: regel.casus_id, regel: regel.id, versie: concept.versie })))
    throw new Error('een open planregel liet zich niet sluiten');
  if (regel.vanaf_versie === concept.versie && rij.status === 'ingebracht')
    await haalBijIedereenTerug(tx, { zitting: plan, rij, verstrekkingen: await findVerstrekkingenVan(tx, plek) });
  return 'vervangen';
}
