import type { Tx } from '../../db/transactie.ts';

/**
 * De afspraken waarvoor deze persoon is uitgenodigd, met het willekeurige id van zijn agenda-item: een casus of alles; ook wat is
 * afgezegd, zodat een agenda dat overneemt.
 */
export async function findKalender(
  tx: Tx,
  {
    persoon,
    vanaf,
    casus,
    bijeenkomst,
  }: {
    readonly persoon: string;
    readonly vanaf: Date | null;
    readonly casus: string | null;
    readonly bijeenkomst: string | null;
  },
) {
  let opdracht = tx.db
    .selectFrom('uitnodiging')
    .innerJoin('bijeenkomst', 'bijeenkomst.id', 'uitnodiging.bijeenkomst_id')
    .innerJoin('casus', 'casus.id', 'uitnodiging.casus_id')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .innerJoin('deelnemer', (join) =>
      join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', persoon),
    )
    .leftJoin('aanstelling', 'aanstelling.id', 'deelnemer.aanstelling_id')
    .where('uitnodiging.persoon_id', '=', persoon)
    .where('deelnemer.tot', 'is', null)
    .where('deelnemer.afgezien_op', 'is', null);
  if (vanaf !== null) opdracht = opdracht.where('bijeenkomst.op', '>=', vanaf);
  if (casus !== null) opdracht = opdracht.where('uitnodiging.casus_id', '=', casus);
  if (bijeenkomst !== null) opdracht = opdracht.where('uitnodiging.bijeenkomst_id', '=', bijeenkomst);
  return opdracht
    .orderBy('bijeenkomst.op')
    .orderBy('bijeenkomst.id')
    .limit(500)
    .select([
      'uitnodiging.kalender_uid',
      'bijeenkomst.op',
      'bijeenkomst.duur_minuten',
      'bijeenkomst.volgnummer',
      'bijeenkomst.afgezegd_op',
      'casus.id as casus',
      'casus.status',
      'betrokkene.id as betrokkene',
      'deelnemer.partij_id',
      'aanstelling.hoedanigheid',
    ])
    .execute();
}
export type Kalenderrij = Awaited<ReturnType<typeof findKalender>>[number];
