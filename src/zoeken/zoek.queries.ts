import { metAanstellingVanNu, type Zitter } from '../casus/stoel-van-nu.queries.ts';
import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';

export type Kandidaatvraag = Zitter & {
  /** Van elke groep moet er een term bij de casus staan; zonder groepen telt elke casus. */
  readonly groepen: readonly (readonly Buffer[])[];
  readonly hoogstens: number;
};

/**
 * De eigen open casussen die bij deze termen passen, nieuwste eerst. Eerst lidmaatschap, dan de termen: achter rijregels is dat de
 * volgorde waarin een index nog helpt (design, Speed), en een casus van een ander telt zo nooit mee.
 */
export async function findKandidaten(tx: Tx, vraag: Kandidaatvraag): Promise<readonly string[]> {
  const { persoon, partij, hoedanigheid, groepen, hoogstens } = vraag;
  if (hoogstens <= 0 || groepen.some((groep) => groep.length === 0)) return [];
  let opdracht = tx.db
    .selectFrom('lidmaatschap')
    .where('lidmaatschap.persoon_id', '=', persoon)
    .where('lidmaatschap.tot', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('deelnemer')
          .whereRef('deelnemer.casus_id', '=', 'lidmaatschap.casus_id')
          .where('deelnemer.persoon_id', '=', persoon)
          .where('deelnemer.aanstelling_id', '=', metAanstellingVanNu({ persoon, partij, hoedanigheid }))
          .where('deelnemer.tot', 'is', null)
          .where('deelnemer.afgezien_op', 'is', null)
          .select('deelnemer.id'),
      ),
    );
  for (const groep of groepen) {
    opdracht = opdracht.where((eb) =>
      eb.exists(
        eb
          .selectFrom('zoekterm')
          .where('zoekterm.partij_id', '=', partij)
          .where('zoekterm.hmac', 'in', [...groep])
          .whereRef('zoekterm.casus_id', '=', 'lidmaatschap.casus_id')
          .select('zoekterm.casus_id'),
      ),
    );
  }
  const rijen = await opdracht
    .orderBy('lidmaatschap.nieuwste_op', 'desc')
    .orderBy('lidmaatschap.casus_id', 'desc')
    .limit(hoogstens)
    .select('lidmaatschap.casus_id as casus')
    .execute();
  return rijen.map((rij) => rij.casus);
}

/** De id's van de betrokkenen in deze casussen; daarmee gaat hun naam open. */
export async function findBetrokkenen(tx: Tx, casussen: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (casussen.length === 0) return new Map();
  const rijen = await betrokkenenIn(tx, casussen);
  return new Map(rijen.map((rij) => [rij.casus_id, rij.id]));
}

const betrokkenenIn = vasteVraag((db, casussen: readonly string[]) =>
  db.selectFrom('betrokkene').where('casus_id', '=', eenVan(casussen)).select(['casus_id', 'id']),
);
