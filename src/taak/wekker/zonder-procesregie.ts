import type { Tx } from '../../db/transactie.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from './wekking.ts';

/** Een open casus waarvan de procesregisseur er niet meer werkt, met de beheerders van zijn partij. */
export type ZonderLeider = { readonly casus: string; readonly beheerders: readonly string[]; readonly sinds: string };

/** Elke beheerder van de partij van wie leidde krijgt een taak: zonder procesregisseur staat een casus stil (T25-09). */
function regelLeider({ casus, beheerders, sinds }: ZonderLeider, vandaag: string): readonly Wekking[] {
  if (sinds >= vandaag) return [];
  const taak = {
    kind: 'taak',
    casus,
    soort: 'procesregie-regelen',
    voorDatum: vandaag,
    onderwerp: null,
    sinds,
  } as const;
  return beheerders.map((voor) => ({ ...taak, voor }));
}

async function leesZonderLeider(tx: Tx, bladzijde: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('deelnemer')
    .innerJoin('casus', 'casus.id', 'deelnemer.casus_id')
    .innerJoin('aanstelling', 'aanstelling.id', 'deelnemer.aanstelling_id')
    .innerJoin('aanstelling as beheer', (join) =>
      join
        .onRef('beheer.partij_id', '=', 'aanstelling.partij_id')
        .on('beheer.rol', '=', 'beheerder')
        .on('beheer.van', '<=', tx.vandaag)
        .on((eb) => eb.or([eb('beheer.tot', 'is', null), eb('beheer.tot', '>=', tx.vandaag)])),
    )
    .where('deelnemer.procesregisseur', '=', true)
    .where('deelnemer.tot', 'is', null)
    .where('casus.status', '=', 'open')
    .where('aanstelling.tot', '<', tx.vandaag);
  if (bladzijde.na !== null) opdracht = opdracht.where('deelnemer.id', '>', bladzijde.na);
  const rijen = await opdracht
    // Een rij per stoel: anders houdt een bladzijde tussen twee beheerders op, en slaat de volgende de tweede over.
    .groupBy(['deelnemer.id', 'casus.id', 'aanstelling.id'])
    .orderBy('deelnemer.id')
    .limit(bladzijde.hoogstens)
    .select(['deelnemer.id', 'casus.id as casus', 'aanstelling.tot as sinds'])
    .select(({ fn }) => fn.agg<string[]>('array_agg', ['beheer.persoon_id']).distinct().as('beheerders'))
    .execute();
  const standen = rijen.map(
    ({ casus, beheerders, sinds }): ZonderLeider => ({ casus, beheerders, sinds: sinds ?? tx.vandaag }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Casussen waarvan niemand de procesregie heeft (T25-09). */
export const zonderProcesregie = maakWekker({
  naam: 'zonder-procesregie',
  lees: leesZonderLeider,
  wektaken: regelLeider,
});
