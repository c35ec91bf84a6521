import type { Tx } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';

/** Het antwoord van een deelnemer op een versie van het plan, zonder woorden. */
export type Akkoordrij = Awaited<ReturnType<typeof findAkkoorden>>[number];

/** De antwoorden in een casus die deze verzoeker mag zien. */
export const findAkkoorden = vasteVraag((db, casus: string) =>
  db
    .selectFrom('planakkoord')
    .where('casus_id', '=', casus)
    .orderBy('gevraagd_op')
    .orderBy('id')
    .select(['id', 'plan_id', 'ronde', 'deelnemer_id', 'persoon_id', 'stand', 'gevraagd_op', 'op', 'door_persoon_id']),
);

export type Gevraagde = { readonly deelnemer: string; readonly persoon: string };

/** Vraagt deze mensen om hun antwoord in deze ronde. */
export async function insertGevraagd(
  tx: Tx,
  { casus, plan, ronde }: { readonly casus: string; readonly plan: string; readonly ronde: number },
  mensen: readonly Gevraagde[],
): Promise<void> {
  const rijen = mensen.map(({ deelnemer, persoon }) => ({
    id: tx.nieuwId(),
    casus_id: casus,
    plan_id: plan,
    ronde,
    deelnemer_id: deelnemer,
    persoon_id: persoon,
    stand: 'gevraagd' as const,
    gevraagd_op: tx.nu,
  }));
  if (rijen.length > 0) await tx.db.insertInto('planakkoord').values(rijen).execute();
}

type Antwoord = {
  readonly akkoord: string;
  readonly casus: string;
  readonly stand: Exclude<Akkoordrij['stand'], 'gevraagd'>;
  readonly door: string;
};

/** Legt een antwoord vast. Wat ontbreekt kan alleen worden ingevuld zolang er nog niet is geantwoord. */
export async function zetAntwoord(tx: Tx, { akkoord, casus, stand, door }: Antwoord): Promise<boolean> {
  let opdracht = tx.db
    .updateTable('planakkoord')
    .set({ stand, op: tx.nu, door_persoon_id: door })
    .where('casus_id', '=', casus)
    .where('id', '=', akkoord);
  if (stand === 'zonder-antwoord') opdracht = opdracht.where('stand', '=', 'gevraagd');
  const { numUpdatedRows } = await opdracht.executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Woordenrij = {
  readonly id: string;
  readonly casus: string;
  readonly akkoord: string;
  readonly van: string;
  readonly inhoud: Buffer;
};

/** Bewaart woorden bij een antwoord; eerdere woorden blijven staan, de nieuwste tellen. */
export async function insertWoorden(tx: Tx, rij: Woordenrij): Promise<void> {
  await tx.db
    .insertInto('planwoorden')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      akkoord_id: rij.akkoord,
      van_persoon_id: rij.van,
      inhoud: rij.inhoud,
      op: tx.nu,
    })
    .execute();
}

/** De woorden die deze verzoeker mag lezen, nieuwste eerst. */
export async function findWoorden(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('planwoorden')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'akkoord_id', 'van_persoon_id', 'inhoud', 'op'])
    .execute();
}
