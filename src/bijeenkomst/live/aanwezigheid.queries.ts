import type { Tx } from '../../db/transactie.ts';

export type Aanwezigheidstand = 'aanwezig' | 'afgemeld' | 'afwezig';

/** Wie er bij de bijeenkomsten van een casus was. */
export async function findAanwezigheid(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('aanwezigheid')
    .where('casus_id', '=', casus)
    .orderBy('op')
    .select(['bijeenkomst_id', 'deelnemer_id', 'persoon_id', 'stand', 'op'])
    .execute();
}

/** Wat er van een bijeenkomst vastligt over wie er was. */
export async function findStanden(
  tx: Tx,
  { casus, bijeenkomst }: { readonly casus: string; readonly bijeenkomst: string },
) {
  return tx.db
    .selectFrom('aanwezigheid')
    .where('casus_id', '=', casus)
    .where('bijeenkomst_id', '=', bijeenkomst)
    .select(['deelnemer_id', 'stand'])
    .execute();
}

/** Legt vast of iemand er was; nog eens vastleggen verbetert wat er stond. */
export async function zetAanwezigheid(
  tx: Tx,
  rij: {
    readonly casus: string;
    readonly bijeenkomst: string;
    readonly deelnemer: string;
    readonly persoon: string;
    readonly stand: Aanwezigheidstand;
    readonly door: string;
  },
): Promise<void> {
  const nieuw = { stand: rij.stand, door_persoon_id: rij.door, op: tx.nu };
  await tx.db
    .insertInto('aanwezigheid')
    .values({
      casus_id: rij.casus,
      bijeenkomst_id: rij.bijeenkomst,
      deelnemer_id: rij.deelnemer,
      persoon_id: rij.persoon,
      ...nieuw,
    })
    .onConflict((conflict) => conflict.columns(['bijeenkomst_id', 'deelnemer_id']).doUpdateSet(nieuw))
    .execute();
}
