import { laadFeitenVan, stoelVan } from '../../casus/feiten.ts';
import type { Tx } from '../../db/transactie.ts';
import { doetMee } from '../../plan/open-plan.ts';
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

/** Wat alleen wie meedoet nog kan doen: daarna gaat de pagina waar het staat voor hem niet meer open. */
const VOOR_WIE_MEEDOET = [
  'plan-beoordelen',
  'verslag-nakijken',
  'planactie-doen',
] as const satisfies readonly Taaksoort[];

async function leesOudertaken(tx: Tx, bladzijde: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('taak')
    .innerJoin('casus', 'casus.id', 'taak.casus_id')
    .innerJoin('persoon', 'persoon.id', 'taak.voor_persoon_id')
    .where('casus.status', '=', 'open')
    .where('taak.gereed_op', 'is', null)
    .where('taak.onderwerp_id', 'is not', null)
    .where('taak.soort', 'in', VOOR_WIE_MEEDOET)
    .where('persoon.soort', '=', 'ouder');
  if (bladzijde.na !== null) opdracht = opdracht.where('taak.id', '>', bladzijde.na);
  const rijen = await opdracht
    .orderBy('taak.id')
    .limit(bladzijde.hoogstens)
    .select(['taak.id', 'casus.id as casus', 'persoon.id as voor', 'taak.soort', 'taak.onderwerp_id as onderwerp'])
    .execute();
  const zaken = await laadFeitenVan(tx, [...new Set(rijen.map(({ casus }) => casus))]);
  const standen = rijen.flatMap(({ casus, voor, soort, onderwerp }): readonly Wekking[] => {
    const feiten = zaken.get(casus);
    const stoel = feiten === undefined ? undefined : stoelVan(feiten, voor);
    const bezig = feiten !== undefined && stoel !== undefined && doetMee(feiten, stoel);
    return bezig || onderwerp === null ? [] : [{ kind: 'klaar', casus, voor, soort: soort as Taaksoort, onderwerp }];
  });
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Wat van een ouder was gevraagd toen hij nog meedeed: vanaf 16 beslist de jongere alleen, en vanaf 18 is er geen rol meer (B.7, E-02). */
export const takenVanWieNietMeerMeedoet = maakWekker({
  naam: 'taken-van-wie-niet-meer-meedoet',
  lees: leesOudertaken,
  wektaken: (wekking) => [wekking],
});
