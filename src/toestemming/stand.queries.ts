import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';

/** De vragen om toestemming in een casus, met de deelnemers waarvoor zij gelden. Alleen binnen `voorOordeel` volledig. */
export async function findVragen(tx: Tx, casussen: readonly string[]) {
  return tx.db
    .selectFrom('toestemmingsvraag')
    .innerJoin('toestemmingsvraag_ontvanger', 'toestemmingsvraag_ontvanger.vraag_id', 'toestemmingsvraag.id')
    .where('toestemmingsvraag.casus_id', '=', eenVan(casussen))
    .orderBy('toestemmingsvraag.gevraagd_op', 'desc')
    .orderBy('toestemmingsvraag.id', 'desc')
    .select([
      'toestemmingsvraag.casus_id',
      'toestemmingsvraag.id',
      'toestemmingsvraag.gever_deelnemer_id',
      'toestemmingsvraag.gever_partij_id',
      'toestemmingsvraag.soorten',
      'toestemmingsvraag.vervallen_op',
      'toestemmingsvraag_ontvanger.deelnemer_id',
      'toestemmingsvraag_ontvanger.rol',
    ])
    .execute();
}

/** Alle geldende antwoorden in een casus. Alleen binnen `voorOordeel` zijn dat ook die van andere ondertekenaars. */
export async function findAntwoorden(tx: Tx, casussen: readonly string[]) {
  return tx.db
    .selectFrom('toestemming')
    .where('casus_id', '=', eenVan(casussen))
    .where('vervangen_op', 'is', null)
    .orderBy('id')
    .select([
      'casus_id',
      'id',
      'vraag_id',
      'persoon_id',
      'ondertekenaar',
      'deelnemer_id',
      'soort',
      'antwoord',
      'ingetrokken_op',
    ])
    .execute();
}
