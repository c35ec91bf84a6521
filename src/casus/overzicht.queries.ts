import { vasteVraag } from '../db/vaste-vraag.ts';

/** Wat van het raam versleuteld is, en bij wie de gedeelde laag hoort (fn 13). */
export const findRaamtekst = vasteVraag((db, casus: string) =>
  db
    .selectFrom('casus')
    .innerJoin('partij', 'partij.id', 'casus.procesregiepartij_id')
    .where('casus.id', '=', casus)
    .select([
      'casus.initialen',
      'casus.vraag',
      'casus.sluitgrond',
      'partij.naam as regiepartij',
      'partij.telefoon as regietelefoon',
    ]),
);

/** Gebeurtenissen in een casus die deze verzoeker mag lezen: wat hij zelf deed, en wat met gegevens van de eigen partij gebeurde. */
export const findGebeurtenissen = vasteVraag((db, casus: string, hoogstens: number) => {
  return db
    .selectFrom('gebeurtenis')
    .leftJoin('partij', 'partij.id', 'gebeurtenis.partij_id')
    .where('gebeurtenis.casus_id', '=', casus)
    .orderBy('gebeurtenis.op', 'desc')
    .orderBy('gebeurtenis.volgnummer', 'desc')
    .limit(hoogstens)
    .select([
      'gebeurtenis.id',
      'gebeurtenis.op',
      'gebeurtenis.code',
      'gebeurtenis.uitkomst',
      'gebeurtenis.persoon_id',
      'gebeurtenis.persoon_soort',
      'gebeurtenis.functie',
      'gebeurtenis.categorieen',
      'gebeurtenis.doel',
      'gebeurtenis.redenen',
      'gebeurtenis.object_id',
      'gebeurtenis.object_soort',
      'partij.naam as partij',
    ]);
});
export type Gebeurtenisrij = Awaited<ReturnType<typeof findGebeurtenissen>>[number];
