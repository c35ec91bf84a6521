import type { Tx } from '../../db/transactie.ts';
import { vasteVraag } from '../../db/vaste-vraag.ts';
import type { Stopreden } from './redenen.ts';

/** Iemand die is gevraagd om het plan te volgen, of het volgt. */
export type Casusregierij = {
  readonly id: string;
  readonly deelnemer: string;
  readonly persoon: string;
  readonly gekozenOp: Date;
  /** null zolang die nog geen ja zei. */
  readonly aanvaardOp: Date | null;
};

export type Casusregie = {
  /** Wie nu het plan volgt; null als er niemand is. */
  readonly volgt: Casusregierij | null;
  /** Wie is gevraagd en nog niet antwoordde. */
  readonly gevraagd: Casusregierij | null;
};

/** Wie het plan volgt of daarvoor is gevraagd; er is er hoogstens een (CL-3b). */
export async function findCasusregie(tx: Tx, casus: string): Promise<Casusregie> {
  const [rij] = await findLopende(tx, casus);
  if (rij === undefined) return { volgt: null, gevraagd: null };
  return rij.aanvaardOp === null ? { volgt: null, gevraagd: rij } : { volgt: rij, gevraagd: null };
}

const findLopende = vasteVraag((db, casus: string) =>
  db
    .selectFrom('casusregie')
    .where('casus_id', '=', casus)
    .where('tot', 'is', null)
    .select([
      'id',
      'deelnemer_id as deelnemer',
      'persoon_id as persoon',
      'gekozen_op as gekozenOp',
      'aanvaard_op as aanvaardOp',
    ]),
);

/** Ieder die ooit is gevraagd, nieuwste eerst. */
export async function findCasusregies(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('casusregie')
    .where('casus_id', '=', casus)
    .orderBy('gekozen_op', 'desc')
    .orderBy('id', 'desc')
    .select(['deelnemer_id', 'persoon_id', 'gekozen_op', 'aanvaard_op', 'tot', 'waarom_tot'])
    .execute();
}

export async function insertCasusregie(
  tx: Tx,
  rij: {
    readonly casus: string;
    readonly deelnemer: string;
    readonly persoon: string;
    readonly door: string;
    readonly aanvaard: boolean;
  },
): Promise<void> {
  await tx.db
    .insertInto('casusregie')
    .values({
      id: tx.nieuwId(),
      casus_id: rij.casus,
      deelnemer_id: rij.deelnemer,
      persoon_id: rij.persoon,
      gekozen_door: rij.door,
      gekozen_op: tx.nu,
      aanvaard_op: rij.aanvaard ? tx.nu : null,
    })
    .execute();
}

export async function zetAanvaard(tx: Tx, id: string): Promise<void> {
  await tx.db.updateTable('casusregie').set({ aanvaard_op: tx.nu }).where('id', '=', id).execute();
}

export async function zetGestopt(tx: Tx, id: string, waarom: Stopreden | 'zegt-nee' | 'van-tafel'): Promise<void> {
  await tx.db.updateTable('casusregie').set({ tot: tx.nu, waarom_tot: waarom }).where('id', '=', id).execute();
}
