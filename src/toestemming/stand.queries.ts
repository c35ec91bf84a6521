import { eenVan } from '../db/een-van.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';

/** De vragen om toestemming in een casus, met de deelnemers waarvoor zij gelden. Alleen binnen `voorOordeel` volledig. */
export const findVragen = vasteVraag((db, casussen: readonly string[]) => {
  return db
    .selectFrom('toestemmingsvraag')
    .innerJoin('toestemmingsvraag_ontvanger', 'toestemmingsvraag_ontvanger.vraag_id', 'toestemmingsvraag.id')
    .where('toestemmingsvraag.casus_id', '=', eenVan(casussen))
    .orderBy('toestemmingsvraag.gevraagd_op', 'desc')
    .orderBy('toestemmingsvraag.id', 'desc')
    .select([
      'toestemmingsvraag.casus_id',
      'toestemmingsvraag.id',
      'toestemmingsvraag.gever_deelnemer_id',
      'toestemmingsvraag.soorten',
      'toestemmingsvraag.vervallen_op',
      'toestemmingsvraag_ontvanger.deelnemer_id',
      'toestemmingsvraag_ontvanger.rol',
    ]);
});

/** Alle geldende antwoorden in een casus. Alleen binnen `voorOordeel` zijn dat ook die van andere ondertekenaars. */
export const findAntwoorden = vasteVraag((db, casussen: readonly string[]) => {
  return db
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
      'op',
      'ingetrokken_op',
      'mening',
    ]);
});
