import type { Tx } from '../../db/transactie.ts';
import { vasteVraag } from '../../db/vaste-vraag.ts';
import type { Informeerwijze } from '../woorden.ts';

type Nieuw = {
  readonly id: string;
  readonly casus: string;
  readonly persoon: string;
  readonly hoe: Informeerwijze;
  readonly op: string;
  readonly doorPersoon: string;
  readonly doorPartij: string;
};

/** Legt vast dat een betrokkene is geinformeerd (12.1, 12.2), met de ontvangers en doelen (12.4a-b). */
export async function insertInformatie(
  tx: Tx,
  nieuw: Nieuw,
  over: { partijen: readonly string[]; doelen: readonly string[] },
): Promise<void> {
  await tx.db
    .insertInto('informatie')
    .values({
      id: nieuw.id,
      casus_id: nieuw.casus,
      persoon_id: nieuw.persoon,
      hoe: nieuw.hoe,
      op: nieuw.op,
      door_persoon_id: nieuw.doorPersoon,
      door_partij_id: nieuw.doorPartij,
      vastgelegd_op: tx.nu,
    })
    .execute();
  const rijen = over.partijen.map((partij) => ({
    informatie_id: nieuw.id,
    casus_id: nieuw.casus,
    partij_id: partij,
    doelen: [...over.doelen],
  }));
  await tx.db.insertInto('informatie_ontvanger').values(rijen).execute();
}

/** Wie wanneer en hoe is geinformeerd, door welke partij; nieuwste eerst. Zichtbaar voor alle deelnemers (12.2). */
export const findInformatiemomenten = vasteVraag((db, casus: string) =>
  db
    .selectFrom('informatie')
    .innerJoin('partij', 'partij.id', 'informatie.door_partij_id')
    .where('informatie.casus_id', '=', casus)
    .orderBy('informatie.op', 'desc')
    .orderBy('informatie.id', 'desc')
    .select([
      'informatie.id',
      'informatie.persoon_id',
      'informatie.hoe',
      'informatie.op',
      'informatie.vastgelegd_op',
      'informatie.door_persoon_id',
      'partij.naam as partij',
    ]),
);

/** Legt de doelen van een casus opnieuw vast (3.4d). Alleen onder het slot dat niemand deelt. */
export async function updateDoelen(
  tx: Tx,
  { casus, doelen }: { casus: string; doelen: readonly string[] },
): Promise<void> {
  await tx.db
    .updateTable('casus')
    .set((eb) => ({ doelen: [...doelen], versie: eb('versie', '+', 1) }))
    .where('id', '=', casus)
    .execute();
}

/**
 * Heeft iemand van het gezin in een andere casus van deze verzoeker al een plaats, en daar geen code meer nodig? Dan logt hij met dezelfde
 * inlog ook hier in, of antwoordt hij op papier (fn 29).
 */
export async function isEldersBinnen(
  tx: Tx,
  { casus, persoon }: { readonly casus: string; readonly persoon: string },
): Promise<boolean> {
  const rij = await tx.db
    .selectFrom('deelnemer')
    .where('persoon_id', '=', persoon)
    .where('casus_id', '<>', casus)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('taak')
            .whereRef('taak.casus_id', '=', 'deelnemer.casus_id')
            .where('taak.soort', '=', 'gezinscode-geven')
            .where('taak.onderwerp_id', '=', persoon)
            .where('taak.gereed_op', 'is', null)
            .select('taak.id'),
        ),
      ),
    )
    .limit(1)
    .select('deelnemer.id')
    .executeTakeFirst();
  return rij !== undefined;
}
