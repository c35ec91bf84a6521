import type { Tx } from '../../db/transactie.ts';
import type { Bevindingsoort, Ernst, Regelsoort } from './bevinding.ts';

const VELDEN = ['id', 'soort', 'ernst', 'eis', 'termijn', 'inhoud', 'door_persoon_id', 'op'] as const;

/** De bevindingen van een partij, nieuwste eerst. */
export async function findBevindingen(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('bevinding')
    .where('partij_id', '=', partij)
    .orderBy('op', 'desc')
    .limit(500)
    .select(VELDEN)
    .execute();
}

export async function findBevinding(tx: Tx, { bevinding, partij }: { bevinding: string; partij: string }) {
  return tx.db
    .selectFrom('bevinding')
    .where('id', '=', bevinding)
    .where('partij_id', '=', partij)
    .select(VELDEN)
    .executeTakeFirst();
}

/** De regels onder de bevindingen van een partij, op volgorde. */
export async function findBevindingregels(tx: Tx, partij: string, bevinding?: string) {
  let vraag = tx.db.selectFrom('bevindingregel').where('partij_id', '=', partij);
  if (bevinding !== undefined) vraag = vraag.where('bevinding_id', '=', bevinding);
  return vraag
    .orderBy('volgnummer')
    .select(['id', 'bevinding_id', 'volgnummer', 'soort', 'termijn', 'inhoud', 'door_persoon_id', 'op'])
    .execute();
}

type Nieuw = {
  readonly id: string;
  readonly partij: string;
  readonly soort: Bevindingsoort;
  readonly ernst: Ernst;
  readonly eis: string;
  readonly termijn: string;
  readonly inhoud: Buffer;
  readonly door: string;
};

/** @returns false als dit formulier al was verzonden. */
export async function insertBevinding(tx: Tx, { id, partij, door, ...rest }: Nieuw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('bevinding')
    .values({ id, partij_id: partij, door_persoon_id: door, op: tx.nu, ...rest })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type Nieuweregel = {
  readonly id: string;
  readonly bevinding: string;
  readonly partij: string;
  readonly volgnummer: number;
  readonly soort: Regelsoort;
  readonly termijn: string | null;
  readonly inhoud: Buffer;
  readonly door: string;
};

/** @returns false als een ander intussen hetzelfde volgnummer schreef. */
export async function insertBevindingregel(tx: Tx, regel: Nieuweregel): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('bevindingregel')
    .values({
      id: regel.id,
      bevinding_id: regel.bevinding,
      partij_id: regel.partij,
      volgnummer: regel.volgnummer,
      soort: regel.soort,
      termijn: regel.termijn,
      inhoud: regel.inhoud,
      door_persoon_id: regel.door,
      op: tx.nu,
    })
    .onConflict((conflict) => conflict.columns(['bevinding_id', 'volgnummer']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
