import type { Tx } from '../../db/transactie.ts';

/**
 * De zaken waar deze persoon een stoel heeft, de laatst begonnen eerst. Niet op waar het laatst iets gebeurde: aan een zaak die opschuift
 * zou iemand zien dat een ander antwoordde (Bijl 5-a, ADR 0049).
 */
export async function findZaken(tx: Tx, persoon: string) {
  return tx.db
    .selectFrom('lidmaatschap')
    .innerJoin('casus', 'casus.id', 'lidmaatschap.casus_id')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .leftJoin('school', 'school.id', 'casus.school_id')
    .where('lidmaatschap.persoon_id', '=', persoon)
    .where('lidmaatschap.tot', 'is', null)
    .orderBy('casus.id', 'desc')
    .limit(50)
    .select([
      'casus.id',
      'casus.status',
      'overlegtype.naam as overlegtype',
      'school.naam as school',
      'betrokkene.id as betrokkene',
      'betrokkene.persoon_id as jongere',
    ])
    .execute();
}

/** De eerstvolgende bijeenkomst waarvoor deze persoon is uitgenodigd, met zijn antwoord. */
export async function findVolgendeAfspraak(
  tx: Tx,
  { casus, persoon }: { readonly casus: string; readonly persoon: string },
) {
  return tx.db
    .selectFrom('uitnodiging')
    .innerJoin('bijeenkomst', 'bijeenkomst.id', 'uitnodiging.bijeenkomst_id')
    .where('uitnodiging.casus_id', '=', casus)
    .where('uitnodiging.persoon_id', '=', persoon)
    .where('bijeenkomst.op', '>', tx.nu)
    .where('bijeenkomst.afgezegd_op', 'is', null)
    .orderBy('bijeenkomst.op')
    .limit(1)
    .select([
      'bijeenkomst.id',
      'bijeenkomst.op',
      'bijeenkomst.duur_minuten',
      'bijeenkomst.plaats',
      'bijeenkomst.volgnummer',
      'uitnodiging.antwoord',
    ])
    .executeTakeFirst();
}

/** Wie voor een bijeenkomst zijn uitgenodigd. */
export async function findGenodigden(
  tx: Tx,
  { casus, bijeenkomst }: { readonly casus: string; readonly bijeenkomst: string },
): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('uitnodiging')
    .where('casus_id', '=', casus)
    .where('bijeenkomst_id', '=', bijeenkomst)
    .select('persoon_id')
    .execute();
  return rijen.map((rij) => rij.persoon_id);
}
