import type { SchoolTabel } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';

/** Een school met wat haar bestuur bijhoudt; `geslotenOp` is de laatste dag. */
export type Schoolstand = {
  readonly id: string;
  readonly naam: string;
  readonly plaats: string;
  readonly brin: string;
  readonly onderwijs: SchoolTabel['onderwijs'];
  readonly geslotenOp: string | null;
  readonly versie: number;
};

/** Alle scholen van een partij, op naam; gesloten scholen staan erbij. */
export async function findSchoolstanden(tx: Tx, partij: string): Promise<readonly Schoolstand[]> {
  return tx.db
    .selectFrom('school')
    .select(['id', 'naam', 'plaats', 'brin', 'onderwijs', 'gesloten_op as geslotenOp', 'versie'])
    .where('partij_id', '=', partij)
    .orderBy('naam')
    .orderBy('id')
    .execute();
}

export type Nieuweschool = Omit<Schoolstand, 'geslotenOp' | 'versie'>;

export async function insertScholen(tx: Tx, partij: string, scholen: readonly Nieuweschool[]): Promise<void> {
  if (scholen.length === 0) return;
  await tx.db
    .insertInto('school')
    .values(scholen.map((school) => ({ ...school, partij_id: partij })))
    .execute();
}

/** Schrijft de volgende versie van een school. @returns false als een ander intussen wijzigde. */
export async function updateSchool(tx: Tx, partij: string, school: Schoolstand): Promise<boolean> {
  const { naam, plaats, brin, onderwijs, geslotenOp } = school;
  const { numUpdatedRows } = await tx.db
    .updateTable('school')
    .set({ naam, plaats, brin, onderwijs, gesloten_op: geslotenOp, versie: school.versie + 1 })
    .where('id', '=', school.id)
    .where('partij_id', '=', partij)
    .where('versie', '=', school.versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
