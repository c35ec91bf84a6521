import type { InformatietekstTabel } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';

export type Informatietekstrij = Pick<InformatietekstTabel, 'lezer' | 'tekst_versie' | 'tekst_hash' | 'inhoud'> & {
  readonly informatie: string;
  readonly casus: string;
};

/** Bewaart de uitleg zoals deze betrokkene haar kreeg (12.4). */
export async function insertInformatietekst(tx: Tx, rij: Informatietekstrij): Promise<void> {
  const { informatie, casus, ...kolommen } = rij;
  await tx.db
    .insertInto('informatietekst')
    .values({ informatie_id: informatie, casus_id: casus, ...kolommen })
    .execute();
}

/** Elke keer dat iemand is geinformeerd, met de ontvangers en doelen erbij; nieuwste eerst (12.2). */
export async function findInformatieontvangers(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('informatie_ontvanger')
    .innerJoin('partij', 'partij.id', 'informatie_ontvanger.partij_id')
    .where('informatie_ontvanger.casus_id', '=', casus)
    .orderBy('partij.naam')
    .select(['informatie_ontvanger.informatie_id', 'partij.id as partij', 'partij.naam', 'informatie_ontvanger.doelen'])
    .execute();
}

/** De uitleg die een persoon in deze casus kreeg, nieuwste eerst. */
export async function findInformatieteksten(tx: Tx, { casus, persoon }: { casus: string; persoon: string }) {
  return metTekst(tx)
    .where('informatie.casus_id', '=', casus)
    .where('informatie.persoon_id', '=', persoon)
    .orderBy('informatie.vastgelegd_op', 'desc')
    .orderBy('informatie.id', 'desc')
    .execute();
}

/** Een bewaarde uitleg; undefined als zij er niet is of niet voor deze verzoeker leesbaar is. */
export async function findInformatietekst(tx: Tx, { casus, informatie }: { casus: string; informatie: string }) {
  return metTekst(tx)
    .where('informatie.casus_id', '=', casus)
    .where('informatie.id', '=', informatie)
    .executeTakeFirst();
}

function metTekst(tx: Tx) {
  return tx.db
    .selectFrom('informatie')
    .innerJoin('informatietekst', 'informatietekst.informatie_id', 'informatie.id')
    .innerJoin('partij', 'partij.id', 'informatie.door_partij_id')
    .select([
      'informatie.id',
      'informatie.persoon_id',
      'informatie.hoe',
      'informatie.op',
      'partij.naam as partij',
      'informatietekst.inhoud',
      'informatietekst.tekst_hash',
      'informatietekst.tekst_versie',
    ]);
}
