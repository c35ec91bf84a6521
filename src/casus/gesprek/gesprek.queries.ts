import type { Tx } from '../../db/transactie.ts';
import { vasteVraag } from '../../db/vaste-vraag.ts';
import type { Hoorwijze } from '../woorden.ts';

type Nieuw = {
  readonly gesprek: string;
  readonly casus: string;
  readonly op: string;
  readonly hoe: Hoorwijze;
  readonly inhoud: Buffer;
  readonly persoon: string;
  readonly partij: string;
};

export async function insertHoorgesprek(tx: Tx, nieuw: Nieuw): Promise<void> {
  await tx.db
    .insertInto('hoorgesprek')
    .values({
      id: nieuw.gesprek,
      casus_id: nieuw.casus,
      op: nieuw.op,
      hoe: nieuw.hoe,
      inhoud: nieuw.inhoud,
      door_persoon_id: nieuw.persoon,
      door_partij_id: nieuw.partij,
      vastgelegd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Wanneer en door wie met de jongere is gepraat; zonder wat er is gezegd. Nieuwste eerst. */
export const findHoorgesprekken = vasteVraag((db, casus: string) =>
  db
    .selectFrom('hoorgesprek')
    .innerJoin('partij', 'partij.id', 'hoorgesprek.door_partij_id')
    .where('hoorgesprek.casus_id', '=', casus)
    .orderBy('hoorgesprek.op', 'desc')
    .orderBy('hoorgesprek.id', 'desc')
    .select([
      'hoorgesprek.id',
      'hoorgesprek.op',
      'hoorgesprek.hoe',
      'hoorgesprek.door_persoon_id',
      'hoorgesprek.door_partij_id',
      'hoorgesprek.vastgelegd_op',
      'partij.naam as partij',
    ]),
);

/** Wat er in elk gesprek is gezegd; alleen voor de jongere zelf, wiens woorden het zijn (13.3). */
export async function findHoorwoorden(tx: Tx, casus: string) {
  return tx.db.selectFrom('hoorgesprek').where('casus_id', '=', casus).select(['id', 'inhoud']).execute();
}

/** Wat er in deze gesprekken is gezegd: de woorden van een kind gaan verder alleen als gegeven (8, 13.3). */
export async function findWoorden(
  tx: Tx,
  { casus, gesprekken }: { readonly casus: string; readonly gesprekken: readonly string[] },
) {
  if (gesprekken.length === 0) return [];
  return tx.db
    .selectFrom('hoorgesprek')
    .where('casus_id', '=', casus)
    .where('id', 'in', [...gesprekken])
    .select(['id', 'inhoud'])
    .execute();
}
