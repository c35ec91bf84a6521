import type { Tx } from '../../db/transactie.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from './wekking.ts';

/** Een open casus waarvan de procesregisseur er niet meer werkt, met een beheerder van zijn partij. */
export type ZonderLeider = { readonly casus: string; readonly beheerder: string; readonly sinds: string };

/** Elke beheerder van de partij van wie leidde krijgt een taak: zonder procesregisseur staat een casus stil (T25-09). */
function regelLeider({ casus, beheerder, sinds }: ZonderLeider, vandaag: string): readonly Wekking[] {
  if (sinds >= vandaag) return [];
  return [
    { kind: 'taak', casus, voor: beheerder, soort: 'procesregie-regelen', voorDatum: vandaag, onderwerp: null, sinds },
  ];
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
    .orderBy('deelnemer.id')
    .limit(bladzijde.hoogstens)
    .select(['deelnemer.id', 'casus.id as casus', 'beheer.persoon_id as beheerder', 'aanstelling.tot as sinds'])
    .execute();
  const standen = rijen.map(
    ({ casus, beheerder, sinds }): ZonderLeider => ({ casus, beheerder, sinds: sinds ?? tx.vandaag }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Casussen waarvan niemand de procesregie heeft (T25-09). */
export const zonderProcesregie = maakWekker({
  naam: 'zonder-procesregie',
  lees: leesZonderLeider,
  wektaken: regelLeider,
});
