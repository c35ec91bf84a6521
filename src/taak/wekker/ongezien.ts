import type { Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { wieErbijHoort } from './erbij.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from './wekking.ts';

/** Een bericht dat nog niet is gezien, met wie het overleg leidt. */
export type Ongezien = {
  readonly casus: string;
  readonly persoon: string;
  readonly regie: string;
  /** De dag waarop het werd verstuurd. */
  readonly verzonden: string;
  /** Er was geen adres om het heen te sturen. */
  readonly onbestelbaar: boolean;
  /** Hoort de ontvanger er vandaag nog bij? Een ouder niet meer vanaf de dag dat de jongere 18 is, wanneer het bericht ook ging (B.7). */
  readonly hoortErbij: boolean;
};

/** Zo lang krijgt iemand de tijd om zelf te kijken. */
const DAGEN_TOT_BELLEN = 7;

/** Na een week ongezien belt wie het overleg leidt; was er geen adres, dan meteen. Na dat telefoontje is dit bericht klaar. */
export function belOver(
  { casus, persoon, regie, verzonden, onbestelbaar, hoortErbij }: Ongezien,
  vandaag: string,
): readonly Wekking[] {
  if (!hoortErbij) return [];
  if (!onbestelbaar && plusDagen(verzonden, DAGEN_TOT_BELLEN) > vandaag) return [];
  return [
    { kind: 'taak', casus, voor: regie, soort: 'bellen', voorDatum: vandaag, onderwerp: persoon, sinds: verzonden },
  ];
}

function findOngezien(tx: Tx, bladzijde: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('bericht')
    .innerJoin('casus', 'casus.id', 'bericht.casus_id')
    .innerJoin('persoon', 'persoon.id', 'bericht.persoon_id')
    .innerJoin('deelnemer as ontvanger', (join) =>
      join
        .onRef('ontvanger.casus_id', '=', 'casus.id')
        .onRef('ontvanger.persoon_id', '=', 'bericht.persoon_id')
        .on('ontvanger.tot', 'is', null)
        .on('ontvanger.afgezien_op', 'is', null),
    )
    .innerJoin('deelnemer as regie', (join) =>
      join
        .onRef('regie.casus_id', '=', 'casus.id')
        .on('regie.procesregisseur', '=', true)
        .on('regie.tot', 'is', null)
        .on('regie.afgezien_op', 'is', null),
    )
    .leftJoin('afsluiting', 'afsluiting.casus_id', 'casus.id')
    // Dat het overleg sloot, en een antwoord dat daarna kwam, hoort het gezin ook; een collega heeft daar een taak voor (PH-6, 13.2).
    .where((eb) =>
      eb.or([
        eb('casus.status', '=', 'open'),
        eb('persoon.soort', '<>', 'medewerker')
          .and('afsluiting.grond', '<>', 'overleden')
          .and('afsluiting.vernietigd_op', 'is', null)
          .and('bericht.aangemaakt_op', '>=', eb.ref('afsluiting.gesloten_op')),
      ]),
    )
    .where('bericht.gezien_op', 'is', null)
    .where((eb) => eb.or([eb('bericht.verzonden_op', 'is not', null), eb('bericht.mislukt_omdat', 'is not', null)]))
    .whereRef('regie.persoon_id', '<>', 'bericht.persoon_id');
  if (bladzijde.na !== null) opdracht = opdracht.where('bericht.id', '>', bladzijde.na);
  return opdracht
    .orderBy('bericht.id')
    .limit(bladzijde.hoogstens)
    .select([
      'bericht.id',
      'persoon.id as persoon',
      'persoon.soort',
      'bericht.aangemaakt_op',
      'bericht.verzonden_op',
      'bericht.mislukt_omdat',
      'casus.id as casus',
      'regie.persoon_id as regie',
    ])
    .execute();
}

async function leesOngezien(tx: Tx, bladzijde: Bladzijde) {
  const rijen = await findOngezien(tx, bladzijde);
  const hoortErbij = await wieErbijHoort(tx, rijen);
  const standen = rijen.map(
    (rij): Ongezien => ({
      casus: rij.casus,
      persoon: rij.persoon,
      regie: rij.regie,
      verzonden: dagVan(rij.verzonden_op ?? rij.aangemaakt_op),
      onbestelbaar: rij.mislukt_omdat !== null,
      hoortErbij: hoortErbij(rij),
    }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Berichten die niemand zag (Art 10.2 (a), C11). */
export const ongezieneBerichten = maakWekker({ naam: 'ongeziene-berichten', lees: leesOngezien, wektaken: belOver });
