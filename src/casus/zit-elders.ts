import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { zitElders } from './stoel-van-nu.queries.ts';

/**
 * Vindt iemand niets in een casus waar hij zelf een stoel heeft, maar voor een andere partij of taak dan waarvoor hij nu werkt? Dan mag hij
 * horen waarom: van zijn eigen stoel weet hij al. De poging zelf ligt al vast bij wat hij opende.
 */
export function maakZitElders(omgeving: Omgeving) {
  return async (wie: { verzoeker: Verzoeker; herkomst: Herkomst }, casus: string): Promise<boolean> => {
    const { verzoeker } = wie;
    if (verzoeker.soort !== 'medewerker') return false;
    return inTransactie({ omgeving, ...wie, slot: 'geen', logregel: 'geen' }, (tx) => zitElders(tx, verzoeker, casus));
  };
}
