import { sql } from 'kysely';
import { eenVan } from '../db/een-van.ts';
import type { ToetredingsakkoordTabel } from '../db/tabellen.ts';
import type { Tx } from '../db/transactie.ts';

/** Waarom een nieuwe partij direct betrokken is, of juist niet (fn 38). */
export type Akkoordreden = ToetredingsakkoordTabel['reden'];

export type Toetreding = {
  readonly id: string;
  readonly convenant: string;
  readonly tekst: string;
  readonly partij: string;
  readonly gevraagdDoor: string | null;
  readonly gevraagdOp: Date;
  readonly verklaringen: readonly string[] | null;
  readonly kantooradres: string | null;
};

export type Akkoord = {
  readonly toetreding: string;
  readonly partij: string;
  readonly akkoord: boolean;
  readonly reden: Akkoordreden;
  readonly woorden: Buffer | null;
  readonly op: Date;
};

/** De toetredingen van een convenant, nieuwste eerst. */
export async function findToetredingen(tx: Tx, convenant: string): Promise<readonly Toetreding[]> {
  return tx.db
    .selectFrom('toetreding')
    .where('convenant_id', '=', convenant)
    .orderBy('gevraagd_op', 'desc')
    .orderBy('id')
    .select([
      'id',
      'convenant_id as convenant',
      'tekst_id as tekst',
      'partij_id as partij',
      'gevraagd_door_partij_id as gevraagdDoor',
      'gevraagd_op as gevraagdOp',
      'verklaringen',
      'kantooradres',
    ])
    .execute();
}

export async function insertToetreding(
  tx: Tx,
  rij: Omit<Toetreding, 'gevraagdOp' | 'verklaringen' | 'kantooradres'> & { readonly door: string },
): Promise<void> {
  await tx.db
    .insertInto('toetreding')
    .values({
      id: rij.id,
      convenant_id: rij.convenant,
      tekst_id: rij.tekst,
      partij_id: rij.partij,
      gevraagd_door_partij_id: rij.gevraagdDoor,
      gevraagd_door: rij.door,
      gevraagd_op: tx.nu,
    })
    .execute();
}

/** Zet wat de organisatie op het formulier over zichzelf zei (Bijl 1-a, Bijl 1-b, Bijl 1-c). */
export async function zetFormulier(
  tx: Tx,
  {
    toetreding,
    verklaringen,
    kantooradres,
  }: { readonly toetreding: string; readonly verklaringen: readonly string[]; readonly kantooradres: string },
): Promise<void> {
  await tx.db
    .updateTable('toetreding')
    .set({ verklaringen: [...verklaringen], kantooradres })
    .where('id', '=', toetreding)
    .execute();
}

export async function findAkkoorden(tx: Tx, toetreding: string): Promise<readonly Akkoord[]> {
  return tx.db
    .selectFrom('toetredingsakkoord')
    .where('toetreding_id', '=', toetreding)
    .select(['toetreding_id as toetreding', 'partij_id as partij', 'akkoord', 'reden', 'woorden', 'op'])
    .execute();
}

/** De toetredingen van een convenant met welke partijen antwoordden, ja of nee (Art 18.1). */
export async function findToetredingenMetAntwoord(
  tx: Tx,
  convenant: string,
): Promise<readonly (Toetreding & { readonly antwoorden: readonly string[] })[]> {
  const toetredingen = await findToetredingen(tx, convenant);
  const akkoorden = await tx.db
    .selectFrom('toetredingsakkoord')
    .where('toetreding_id', '=', eenVan(toetredingen.map(({ id }) => id)))
    .select(['toetreding_id', 'partij_id'])
    .execute();
  const per = Map.groupBy(akkoorden, ({ toetreding_id }) => toetreding_id);
  return toetredingen.map((rij) => ({
    ...rij,
    antwoorden: (per.get(rij.id) ?? []).map(({ partij_id }) => partij_id),
  }));
}

type Antwoord = Omit<Akkoord, 'op'> & { readonly door: string };

/** Zet het antwoord van een partij. Wie eerst niet akkoord was, kan dat later worden; andersom niet: daarvoor is opzeggen. */
export async function zetAkkoord(
  tx: Tx,
  { toetreding, partij, akkoord, reden, woorden, door }: Antwoord,
): Promise<void> {
  await tx.db
    .insertInto('toetredingsakkoord')
    .values({ toetreding_id: toetreding, partij_id: partij, akkoord, reden, woorden, door, op: tx.nu })
    .onConflict((conflict) =>
      conflict.columns(['toetreding_id', 'partij_id']).doUpdateSet({ akkoord, reden, woorden, door, op: tx.nu }),
    )
    .execute();
}

/** De medewerkers aan de open tafels waar de nieuwe partij al een stoel heeft (fn 38); zonder welke tafel dat is. */
export async function findDeelnemersBij(tx: Tx, toetreding: string): Promise<readonly string[]> {
  const { rows } = await sql<{ persoon: string }>`
    select persoon from public.toetreding_deelnemers(${toetreding}) as persoon`.execute(tx.db);
  return rows.map(({ persoon }) => persoon);
}

/** Op welke dag elk van deze partijen tot dit convenant toetrad: de laatste, als het vaker was. */
export async function findToegetreden(
  tx: Tx,
  { convenant, partijen }: { readonly convenant: string; readonly partijen: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rijen = await tx.db
    .selectFrom('convenantfeit')
    .where('convenant_id', '=', convenant)
    .where('partij_id', '=', eenVan(partijen))
    .where('kind', '=', 'toetreding')
    .where('stap', '=', 'bekendgemaakt')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('convenantfeit as h').whereRef('h.herroept_id', '=', 'convenantfeit.id').select('h.id'))),
    )
    .orderBy('datum')
    .select(['partij_id', 'datum'])
    .execute();
  return new Map(rijen.flatMap(({ partij_id, datum }) => (partij_id === null ? [] : [[partij_id, datum]])));
}
