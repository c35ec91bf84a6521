import type { Tx } from '../../db/transactie.ts';
import { vasteVraag } from '../../db/vaste-vraag.ts';

export type Beeldstand = 'compleet' | 'niet-compleet';

/** Elke keer dat is gezegd of het beeld compleet genoeg is, nieuwste eerst; de zin is nog verzegeld. */
export const findBeelden = vasteVraag((db, casus: string) =>
  db
    .selectFrom('beeld')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'stand', 'waarom', 'door_persoon_id', 'op']),
);
export type Beeldrij = Awaited<ReturnType<typeof findBeelden>>[number];

/** Is het beeld nu compleet genoeg om naar een plan te gaan (PH-2b)? De nieuwste keer telt; is het nooit gezegd, dan niet. */
export const isCompleet = ([nieuwste]: readonly Pick<Beeldrij, 'stand'>[]): boolean => nieuwste?.stand === 'compleet';

export async function insertBeeld(
  tx: Tx,
  beeld: {
    readonly id: string;
    readonly casus: string;
    readonly stand: Beeldstand;
    /** Verzegeld onder de sleutel van de casus. */
    readonly waarom: Buffer;
    readonly door: string;
  },
): Promise<void> {
  await tx.db
    .insertInto('beeld')
    .values({
      id: beeld.id,
      casus_id: beeld.casus,
      stand: beeld.stand,
      waarom: beeld.waarom,
      door_persoon_id: beeld.door,
      op: tx.nu,
    })
    .execute();
}
