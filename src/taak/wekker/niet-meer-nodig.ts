import type { Tx } from '../../db/transactie.ts';
import type { Taaksoort } from '../soorten.ts';
import { wieErbijHoort } from './erbij.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from './wekking.ts';

/** Taken om iemand van het gezin te laten weten dat er iets is; het onderwerp is die mens. */
const OVER_EEN_MENS = ['bellen', 'gezinscode-geven'] as const satisfies readonly Taaksoort[];

/** Een open taak over iemand van het gezin. */
export type Gezinstaak = {
  readonly casus: string;
  readonly voor: string;
  readonly soort: (typeof OVER_EEN_MENS)[number];
  readonly onderwerp: string;
  readonly hoortErbij: boolean;
};

/** Wie er niet meer bij hoort, krijgt geen telefoontje en geen code meer: die taak gaat weg (B.7). */
export function haalWeg({ hoortErbij, ...taak }: Gezinstaak): readonly Wekking[] {
  return hoortErbij ? [] : [{ kind: 'klaar', ...taak }];
}

async function leesGezinstaken(tx: Tx, bladzijde: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('taak')
    .innerJoin('casus', 'casus.id', 'taak.casus_id')
    .innerJoin('persoon', 'persoon.id', 'taak.onderwerp_id')
    .where('casus.status', '=', 'open')
    .where('taak.gereed_op', 'is', null)
    .where('taak.soort', 'in', OVER_EEN_MENS);
  if (bladzijde.na !== null) opdracht = opdracht.where('taak.id', '>', bladzijde.na);
  const rijen = await opdracht
    .orderBy('taak.id')
    .limit(bladzijde.hoogstens)
    .select(['taak.id', 'casus.id as casus', 'taak.voor_persoon_id as voor', 'taak.soort as taaksoort'])
    .select(['persoon.id as persoon', 'persoon.soort'])
    .execute();
  const hoortErbij = await wieErbijHoort(tx, rijen);
  const standen = rijen.map(
    (rij): Gezinstaak => ({
      casus: rij.casus,
      voor: rij.voor,
      soort: rij.taaksoort as Gezinstaak['soort'],
      onderwerp: rij.persoon,
      hoortErbij: hoortErbij(rij),
    }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Taken over een ouder van wie intussen 18 is, of van wie het gezag eindigde (B.7, Art 3.4b). */
export const takenNietMeerNodig = maakWekker({
  naam: 'taken-niet-meer-nodig',
  lees: leesGezinstaken,
  wektaken: haalWeg,
});
