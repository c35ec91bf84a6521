import type { Tx } from '../db/transactie.ts';

type Plek = { readonly casus: string; readonly verslag: string };

/** Of een deelnemer vindt dat het verslag klopt, per ronde. */
export type Akkoordrij = Awaited<ReturnType<typeof findAkkoorden>>[number];
/** Wat iemand over een deel of over het geheel zei; de woorden zijn nog verzegeld. */
export type Reactierij = Awaited<ReturnType<typeof findReacties>>[number];

/** De reacties van een ronde die deze verzoeker mag zien. */
export async function findAkkoorden(tx: Tx, { casus, verslag, ronde }: Plek & { readonly ronde: number }) {
  return tx.db
    .selectFrom('verslagakkoord')
    .where('casus_id', '=', casus)
    .where('verslag_id', '=', verslag)
    .where('ronde', '=', ronde)
    .orderBy('gevraagd_op')
    .orderBy('id')
    .select(['id', 'verslag_id', 'ronde', 'deelnemer_id', 'persoon_id', 'stand', 'op'])
    .execute();
}

export type Gevraagde = { readonly deelnemer: string; readonly persoon: string };

/** Vraagt deze mensen in deze ronde of het klopt. */
export async function insertGevraagd(
  tx: Tx,
  { casus, verslag, ronde }: Plek & { readonly ronde: number },
  mensen: readonly Gevraagde[],
): Promise<void> {
  const rijen = mensen.map(({ deelnemer, persoon }) => ({
    id: tx.nieuwId(),
    casus_id: casus,
    verslag_id: verslag,
    ronde,
    deelnemer_id: deelnemer,
    persoon_id: persoon,
    stand: 'gevraagd' as const,
    gevraagd_op: tx.nu,
  }));
  if (rijen.length > 0) await tx.db.insertInto('verslagakkoord').values(rijen).execute();
}

/** Legt vast wat iemand ervan vindt; tot het verslag vaststaat kan dat nog veranderen. */
export async function zetAkkoord(
  tx: Tx,
  { casus, akkoord, stand }: { casus: string; akkoord: string; stand: 'akkoord' | 'niet-akkoord' },
): Promise<void> {
  await tx.db
    .updateTable('verslagakkoord')
    .set({ stand, op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', akkoord)
    .execute();
}

/** Legt vast dat hierop op tijd geen reactie kwam. */
export async function zetZonderReactie(
  tx: Tx,
  { casus, akkoorden }: { readonly casus: string; readonly akkoorden: readonly string[] },
): Promise<void> {
  if (akkoorden.length === 0) return;
  await tx.db
    .updateTable('verslagakkoord')
    .set({ stand: 'zonder-reactie', op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', 'in', akkoorden)
    .where('stand', '=', 'gevraagd')
    .execute();
}

/** Wat deze verzoeker mag lezen van wat er volgens iemand niet klopt, nieuwste eerst. */
export async function findReacties(tx: Tx, { casus, verslag }: Plek) {
  return tx.db
    .selectFrom('verslagreactie')
    .where('casus_id', '=', casus)
    .where('verslag_id', '=', verslag)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'deel_id', 'deelnemer_id', 'persoon_id', 'stand', 'woorden', 'op'])
    .execute();
}

export type Nieuwereactie = Plek & {
  readonly id: string;
  readonly deel: string | null;
  readonly deelnemer: string;
  readonly persoon: string;
  readonly stand: 'klopt' | 'klopt-niet';
  readonly woorden: Buffer | null;
};

/** Bewaart een reactie; eerdere blijven staan, de nieuwste telt. @returns false als het formulier al was verzonden. */
export async function insertReactie(tx: Tx, rij: Nieuwereactie): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('verslagreactie')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      verslag_id: rij.verslag,
      deel_id: rij.deel,
      deelnemer_id: rij.deelnemer,
      persoon_id: rij.persoon,
      stand: rij.stand,
      woorden: rij.woorden,
      op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Wie het uitgebrachte verslag opende, en wanneer voor het eerst. */
export async function findLezingen(tx: Tx, { casus, verslag }: Plek) {
  return tx.db
    .selectFrom('verslaglezing')
    .where('casus_id', '=', casus)
    .where('verslag_id', '=', verslag)
    .orderBy('op')
    .select(['deelnemer_id', 'op'])
    .execute();
}

/** Onthoudt de eerste keer dat iemand het uitgebrachte verslag opent. */
export async function insertLezing(
  tx: Tx,
  { casus, verslag, deelnemer, persoon }: Plek & { readonly deelnemer: string; readonly persoon: string },
): Promise<void> {
  await tx.db
    .insertInto('verslaglezing')
    .values({ casus_id: casus, verslag_id: verslag, deelnemer_id: deelnemer, persoon_id: persoon, op: tx.nu })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
