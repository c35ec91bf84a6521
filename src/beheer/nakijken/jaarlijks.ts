import type { Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { jarenVerder, plusDagen } from '../../regels/verloop/index.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from '../../taak/wekker/wekking.ts';

/** Een beheerder, met wanneer zijn partij voor het laatst naliep wie er bij mag; nooit is sinds haar eerste aanstelling. */
export type Naloop = { readonly beheerder: string; readonly partij: string; readonly laatst: string };

/** Zoveel dagen heeft een beheerder voor het nakijken. */
const DAGEN_TIJD = 28;

/** Ieder jaar krijgt elke beheerder de taak om na te kijken wie er nog bij mag (7.3 b; BIO2 5.18.02). */
export function vraagNaloop({ beheerder, partij, laatst }: Naloop, vandaag: string): readonly Wekking[] {
  const nodig = jarenVerder(laatst, 1);
  if (nodig > vandaag) return [];
  return [
    {
      kind: 'taak',
      casus: null,
      voor: beheerder,
      soort: 'rechten-nakijken',
      voorDatum: plusDagen(nodig, DAGEN_TIJD),
      onderwerp: partij,
      sinds: nodig,
    },
  ];
}

async function leesNaloop(tx: Tx, bladzijde: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('aanstelling as beheer')
    .where('beheer.rol', '=', 'beheerder')
    .where('beheer.van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('beheer.tot', 'is', null), eb('beheer.tot', '>=', tx.vandaag)]));
  if (bladzijde.na !== null) opdracht = opdracht.where('beheer.id', '>', bladzijde.na);
  const rijen = await opdracht
    .orderBy('beheer.id')
    .limit(bladzijde.hoogstens)
    .select((eb) => [
      'beheer.id',
      'beheer.persoon_id as beheerder',
      'beheer.partij_id as partij',
      eb
        .selectFrom('rechtenronde')
        .whereRef('rechtenronde.partij_id', '=', 'beheer.partij_id')
        .select(({ fn }) => fn.max('rechtenronde.afgerond_op').as('op'))
        .as('afgerond'),
      eb
        .selectFrom('aanstelling')
        .whereRef('aanstelling.partij_id', '=', 'beheer.partij_id')
        .select(({ fn }) => fn.min('aanstelling.van').as('van'))
        .as('begin'),
    ])
    .execute();
  const standen = rijen.map(
    ({ beheerder, partij, afgerond, begin }): Naloop => ({
      beheerder,
      partij,
      laatst: afgerond === null ? (begin ?? tx.vandaag) : dagVan(afgerond),
    }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Partijen die langer dan een jaar niet nakeken wie erbij mag. */
export const rechtenNalopen = maakWekker({ naam: 'rechten-nalopen', lees: leesNaloop, wektaken: vraagNaloop });
