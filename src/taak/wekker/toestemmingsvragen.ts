import type { Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from './wekking.ts';

/** Een vraag om toestemming waarop nog niet ieder die tekent antwoordde; wie wat zei, leest de wekker niet. */
export type OpenVraag = {
  readonly casus: string;
  readonly vraag: string;
  readonly gevraagdDoor: string;
  readonly gevraagd: string;
};

const DAGEN_BEDENKTIJD = 14;

/** Na twee weken kijkt wie vroeg of er hulp nodig is. Een keer: aandringen mag niet (6c). */
export function vraagNa({ casus, vraag, gevraagdDoor, gevraagd }: OpenVraag, vandaag: string): readonly Wekking[] {
  if (plusDagen(gevraagd, DAGEN_BEDENKTIJD) > vandaag) return [];
  return [
    {
      kind: 'taak',
      casus,
      voor: gevraagdDoor,
      soort: 'toestemming-navragen',
      voorDatum: null,
      onderwerp: vraag,
      sinds: gevraagd,
    },
  ];
}

async function leesOpenVragen(tx: Tx, bladzijde: Bladzijde) {
  let opdracht = tx.db
    .selectFrom('toestemmingsvraag as vraag')
    .innerJoin('casus', 'casus.id', 'vraag.casus_id')
    .innerJoin('deelnemer', (join) =>
      join
        .onRef('deelnemer.casus_id', '=', 'casus.id')
        .onRef('deelnemer.persoon_id', '=', 'vraag.gevraagd_door')
        .on('deelnemer.tot', 'is', null)
        .on('deelnemer.afgezien_op', 'is', null),
    )
    .where('casus.status', '=', 'open')
    .where('vraag.vervallen_op', 'is', null)
    // Deze taak ontstaat als ieder die tekent heeft geantwoord, ja of nee: dan is er niets na te vragen.
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('taak')
            .whereRef('taak.casus_id', '=', 'casus.id')
            .where('taak.soort', '=', 'toestemming-gewijzigd')
            .whereRef('taak.onderwerp_id', '=', 'vraag.id')
            .select('taak.id'),
        ),
      ),
    );
  if (bladzijde.na !== null) opdracht = opdracht.where('vraag.id', '>', bladzijde.na);
  const rijen = await opdracht
    .orderBy('vraag.id')
    .limit(bladzijde.hoogstens)
    .select(['vraag.id', 'casus.id as casus', 'vraag.gevraagd_door', 'vraag.gevraagd_op'])
    .execute();
  const standen = rijen.map(
    (rij): OpenVraag => ({
      casus: rij.casus,
      vraag: rij.id,
      gevraagdDoor: rij.gevraagd_door,
      gevraagd: dagVan(rij.gevraagd_op),
    }),
  );
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.id) };
}

/** Vragen om toestemming die open bleven (Art 6b, C11). */
export const openToestemmingsvragen = maakWekker({
  naam: 'open-toestemmingsvragen',
  lees: leesOpenVragen,
  wektaken: vraagNa,
});
