import type { Tx } from '../db/transactie.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { findToezichtcasussen } from './casus.queries.ts';
import { findTeLaat } from './partijwerk.queries.ts';
import { type Gezien, inToezicht, type Toezichtopening } from './zitting.ts';

/** Iets wat bij iemand van de eigen partij over de dag heen ligt. */
export type Telaatregel = {
  readonly soort: string;
  readonly wie: string;
  readonly kenmerk: string | null;
  readonly voorDatum: string;
};
export type Achterstand = { readonly regels: readonly Telaatregel[]; readonly meer: boolean };

const MEESTE = 200;

/** Wat bij mensen van de eigen partij te laat is, langst eerst (15.2). */
export async function toonAchterstand(opening: Toezichtopening): Promise<Gezien<Achterstand>> {
  return inToezicht(opening, { code: 'toezicht-ingezien' }, (tx) => leesAchterstand(tx, opening.verzoeker.partij));
}

export async function leesAchterstand(tx: Tx, partij: string): Promise<Achterstand> {
  const rijen = await findTeLaat(tx, partij, MEESTE + 1);
  const getoond = rijen.slice(0, MEESTE);
  const namen = await openNamen(
    tx,
    getoond.map((rij) => rij.voor_persoon_id),
  );
  const casussen = await findToezichtcasussen(tx, { ids: getoond.flatMap((rij) => rij.casus_id ?? []) });
  const kenmerken = new Map(casussen.map(({ id, kenmerk }) => [id, kenmerk]));
  const regels = getoond.flatMap((rij): Telaatregel[] =>
    rij.voor_datum === null
      ? []
      : [
          {
            soort: rij.soort,
            wie: naamUit(namen, rij.voor_persoon_id),
            kenmerk: kenmerken.get(rij.casus_id ?? '') ?? null,
            voorDatum: rij.voor_datum,
          },
        ],
  );
  return { regels, meer: rijen.length > MEESTE };
}
