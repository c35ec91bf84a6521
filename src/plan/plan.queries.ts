import { type Tx, voorOordeel } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';

/** Een versie van het plan van een casus. */
export type Planrij = Awaited<ReturnType<typeof findPlannen>>[number];

/** Alle versies van het plan van een casus, nieuwste eerst. */
export const findPlannen = vasteVraag((db, casus: string) =>
  db.selectFrom('plan').where('casus_id', '=', casus).orderBy('versie', 'desc').selectAll(),
);

/** Waar een plan nu over gaat: hoe vaak er wordt gepraat en wanneer samen wordt gekeken. */
export type Planraam = { readonly evaluatieOp: string; readonly gesprekWeken: number };

type Beginrij = {
  readonly id: string;
  readonly casus: string;
  readonly versie: number;
  readonly door: string;
} & (
  | { readonly status: 'concept'; readonly raam: Planraam }
  | { readonly status: 'afgezien'; readonly waarom: Buffer }
);

/** Begint een versie, of legt vast dat er geen plan komt. @returns false als een ander net iets begon. */
export async function insertPlan(tx: Tx, rij: Beginrij): Promise<boolean> {
  const raam = rij.status === 'concept' ? rij.raam : null;
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('plan')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      versie: rij.versie,
      status: rij.status,
      evaluatie_op: raam?.evaluatieOp ?? null,
      gesprek_weken: raam?.gesprekWeken ?? null,
      waarom: rij.status === 'afgezien' ? rij.waarom : null,
      begonnen_door: rij.door,
      begonnen_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type Plankeuze = { readonly casus: string; readonly plan: string };

/** Legt een concept voor en begint een nieuwe ronde van antwoorden. @returns false als het geen concept meer is. */
export async function zetVoorgelegd(tx: Tx, { casus, plan }: Plankeuze): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('plan')
    .set((eb) => ({ status: 'voorgelegd' as const, voorgelegd_op: tx.nu, ronde: eb('ronde', '+', 1) }))
    .where('casus_id', '=', casus)
    .where('id', '=', plan)
    .where('status', '=', 'concept')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Neemt een voorgelegd plan terug, zodat het nog kan veranderen. */
export async function zetTerug(tx: Tx, { casus, plan }: Plankeuze): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('plan')
    .set({ status: 'concept', voorgelegd_op: null })
    .where('casus_id', '=', casus)
    .where('id', '=', plan)
    .where('status', '=', 'voorgelegd')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Stelt een voorgelegd plan vast; wat tot nu gold, is daarmee vervangen. */
export async function zetVastgesteld(tx: Tx, { casus, plan }: Plankeuze): Promise<boolean> {
  await tx.db
    .updateTable('plan')
    .set({ status: 'vervangen', vervangen_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('status', '=', 'vastgesteld')
    .execute();
  const { numUpdatedRows } = await tx.db
    .updateTable('plan')
    .set({ status: 'vastgesteld', vastgesteld_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', plan)
    .where('status', '=', 'voorgelegd')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Legt vast op welke dag het geldende plan afliep. @returns false als dat al vastlag. */
export async function zetBeeindigd(tx: Tx, { casus, plan, op }: Plankeuze & { readonly op: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('plan')
    .set({ beeindigd_op: op })
    .where('casus_id', '=', casus)
    .where('id', '=', plan)
    .where('status', '=', 'vastgesteld')
    .where('beeindigd_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Trekt in wat in de nazorg niet meer nodig is: alles wat partijen gaven, behalve de naam, doelen met hun uitkomst, en wat school over
 * verzuim gaf (E-03, B.6). Wat ouders en jongere zelf vertelden, blijft waar zij het gaven (4.5). Welke gegevens het zijn, komt hier niet
 * uit.
 * @param school de partij van de school van de jongere.
 */
export async function beperkTotNazorg(tx: Tx, casus: string, school: string | null): Promise<void> {
  await voorOordeel(tx, () =>
    tx.db
      .updateTable('verstrekking')
      .set({ status: 'ingetrokken', ingetrokken_op: tx.nu, ingetrokken_omdat: 'fase' })
      .where('casus_id', '=', casus)
      .where('status', 'in', ['actief', 'bevroren'])
      .where('bron_partij_id', 'is not', null)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('planregel')
              .whereRef('planregel.gegeven_id', '=', 'verstrekking.gegeven_id')
              .where('planregel.soort', '=', 'doel')
              .select('planregel.id'),
          ),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('planstand')
              .whereRef('planstand.gegeven_id', '=', 'verstrekking.gegeven_id')
              .where('planstand.soort', '=', 'evaluatie')
              .select('planstand.id'),
          ),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('gegeven')
              .whereRef('gegeven.id', '=', 'verstrekking.gegeven_id')
              .where((w) =>
                w.or([
                  w('gegeven.categorie', '=', 'a'),
                  ...(school === null
                    ? []
                    : [w('gegeven.categorie', '=', 'g').and('gegeven.bron_partij_id', '=', school)]),
                ]),
              )
              .select('gegeven.id'),
          ),
        ),
      )
      .execute(),
  );
}

type Gesprekrij = {
  readonly id: string;
  readonly casus: string;
  readonly plan: string;
  readonly op: string;
  readonly met: readonly string[];
  readonly door: string;
};

/** Legt vast dat er is gepraat. @returns false als hetzelfde formulier al was verzonden. */
export async function insertPlangesprek(tx: Tx, rij: Gesprekrij): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('plangesprek')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      plan_id: rij.plan,
      op: rij.op,
      met: [...rij.met],
      door_persoon_id: rij.door,
      vastgelegd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** De gesprekken over de voortgang, nieuwste eerst. */
export async function findPlangesprekken(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('plangesprek')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'plan_id', 'op', 'met'])
    .execute();
}
