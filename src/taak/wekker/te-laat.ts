import type { Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { NALEVINGTAKEN } from '../naleving-soorten.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from './wekking.ts';

/** Een open taak van een medewerker. */
export type OpenTaak = {
  /** Null bij werk van een organisatie dat bij geen casus hoort. */
  readonly casus: string | null;
  readonly voor: string;
  readonly soort: string;
  readonly voorDatum: string | null;
  /** De dag waarop zij werd gegeven. */
  readonly gegeven: string;
};

/** Zonder datum is een taak na een week te laat: informeren, uitnodigen, beslissen wat meegaat. */
const DAGEN_ZONDER_DATUM = 7;
/** Hoogstens een herinnering per week, hoeveel taken er ook liggen. */
const DAGEN_TUSSEN = 7;
/** Waar iets voor geregeld moet worden, komt de herinnering zoveel dagen van tevoren. */
const DAGEN_VOORAF: ReadonlyMap<string, number> = new Map([
  ['plan-evalueren', 14],
  ['plangesprek-voeren', 7],
  ['nazorg-afronden', 14],
  ['vraag-beantwoorden', 7],
  ...['rechten-nakijken', 'beheerder-aanwijzen', 'register-uitgeven', 'overlegtype-beslissen'].map(
    (soort) => [soort, 7] as const,
  ),
  ...['bevinding-beantwoorden', 'bevinding-nakijken', 'datalek-afronden'].map((soort) => [soort, 7] as const),
  // Wat een organisatie onder het convenant moet: een week vooraf, op de dag zelf en daarna elke week.
  ...Object.keys(NALEVINGTAKEN).map((soort) => [soort, 7] as const),
]);
/** Op een verzoek hoort binnen een maand een antwoord (AVG 12 lid 3): zoveel dagen van tevoren komt er elke keer een herinnering. */
const MIJLPALEN: ReadonlyMap<string, readonly number[]> = new Map([['verzoek-beantwoorden', [14, 7, 2]]]);
const MEESTE_DAGEN_VOORAF = Math.max(...DAGEN_VOORAF.values(), ...[...MIJLPALEN.values()].flat());

/** Herinnert wie een taak liet liggen. Ouders en jongere krijgen dit nooit: niemand wordt onder druk gezet (6c). */
export function herinnerAan({ casus, voor, soort, voorDatum, gegeven }: OpenTaak, vandaag: string): readonly Wekking[] {
  if (gegeven >= vandaag) return [];
  const mijlpalen = MIJLPALEN.get(soort);
  if (mijlpalen !== undefined && voorDatum !== null) {
    const sinds = laatsteMijlpaal({ voorDatum, mijlpalen, vandaag });
    return sinds === null || sinds <= gegeven ? [] : [{ kind: 'bericht', casus, persoon: voor, sinds }];
  }
  const vanaf =
    voorDatum === null
      ? plusDagen(gegeven, DAGEN_ZONDER_DATUM)
      : plusDagen(voorDatum, DAGEN_VOORAF.has(soort) ? -(DAGEN_VOORAF.get(soort) ?? 0) : 1);
  if (vanaf > vandaag) return [];
  return [{ kind: 'bericht', casus, persoon: voor, sinds: plusDagen(vandaag, 1 - DAGEN_TUSSEN) }];
}

type Mijlpaalwens = {
  readonly voorDatum: string;
  readonly mijlpalen: readonly number[];
  readonly vandaag: string;
};

/** De laatste dag waarop er een herinnering hoorde te komen; na de termijn elke week een. Null als de eerste nog moet komen. */
function laatsteMijlpaal({ voorDatum, mijlpalen, vandaag }: Mijlpaalwens): string | null {
  const voor = mijlpalen.map((dagen) => plusDagen(voorDatum, -dagen));
  for (let dag = plusDagen(voorDatum, 1); dag <= vandaag; dag = plusDagen(dag, DAGEN_TUSSEN)) voor.push(dag);
  return (
    voor
      .filter((dag) => dag <= vandaag)
      .sort()
      .at(-1) ?? null
  );
}

async function leesOpenTaken(tx: Tx, bladzijde: Bladzijde) {
  const grens = plusDagen(tx.vandaag, MEESTE_DAGEN_VOORAF);
  let opdracht = tx.db
    .selectFrom('taak')
    .leftJoin('casus', 'casus.id', 'taak.casus_id')
    .innerJoin('persoon', 'persoon.id', 'taak.voor_persoon_id')
    .where('taak.gereed_op', 'is', null)
    // Een verzoek op grond van een recht houdt niet op als de casus sluit (13.2).
    .where((eb) =>
      eb.or([
        eb('taak.casus_id', 'is', null),
        eb('casus.status', '=', 'open'),
        eb('taak.soort', 'in', [...MIJLPALEN.keys()]),
      ]),
    )
    .where('persoon.soort', '=', 'medewerker')
    .where((eb) => eb.or([eb('taak.voor_datum', 'is', null), eb('taak.voor_datum', '<=', grens)]));
  if (bladzijde.na !== null) opdracht = opdracht.where('taak.id', '>', bladzijde.na);
  const rijen = await opdracht
    .orderBy('taak.id')
    .limit(bladzijde.hoogstens)
    .select([
      'taak.id',
      'taak.casus_id as casus',
      'taak.voor_persoon_id',
      'taak.soort',
      'taak.voor_datum',
      'taak.aangemaakt_op',
    ])
    .execute();
  const standen = rijen.map(
    (rij): OpenTaak => ({
      casus: rij.casus,
      voor: rij.voor_persoon_id,
      soort: rij.soort,
      voorDatum: rij.voor_datum,
      gegeven: dagVan(rij.aangemaakt_op),
    }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Taken die blijven liggen, en gesprekken en evaluaties die eraan komen (12.1, 13.2, PH-4d, PH-5a). */
export const teLateTaken = maakWekker({ naam: 'te-late-taken', lees: leesOpenTaken, wektaken: herinnerAan });
