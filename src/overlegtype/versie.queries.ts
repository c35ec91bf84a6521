import type { Tx } from '../db/transactie.ts';
import type { OverlegtypeInhoud } from './inhoud.ts';
import type { Voorstel } from './voorstel.queries.ts';

/** Een vastgestelde versie van een overlegtype. */
export type Overlegtypeversie = {
  readonly id: string;
  readonly convenant: string;
  readonly code: string;
  readonly naam: string;
  readonly versie: number;
  readonly inhoud: OverlegtypeInhoud;
  readonly vastgesteldOp: string;
};

function versies(tx: Tx) {
  return tx.db
    .selectFrom('overlegtype')
    .where('vastgesteld_op', 'is not', null)
    .select(['id', 'convenant_id as convenant', 'code', 'naam', 'versie', 'inhoud', 'vastgesteld_op as vastgesteldOp']);
}

type Ruw = Omit<Overlegtypeversie, 'inhoud' | 'vastgesteldOp'> & {
  readonly inhoud: unknown;
  readonly vastgesteldOp: string | null;
};

const maakVersie = (rij: Ruw): Overlegtypeversie => ({
  ...rij,
  inhoud: rij.inhoud as OverlegtypeInhoud,
  vastgesteldOp: rij.vastgesteldOp ?? '',
});

/** Van elk overlegtype onder elk convenant de nieuwste vastgestelde versie, op naam. */
export async function findNieuwsteVersies(tx: Tx): Promise<readonly Overlegtypeversie[]> {
  const rijen = await versies(tx)
    .distinctOn(['convenant_id', 'code'])
    .orderBy('convenant_id')
    .orderBy('code')
    .orderBy('versie', 'desc')
    .execute();
  return rijen.map(maakVersie).toSorted((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));
}

/** Een vastgestelde versie bij haar id. */
export async function findVersie(tx: Tx, id: string): Promise<Overlegtypeversie | undefined> {
  const rij = await versies(tx).where('id', '=', id).executeTakeFirst();
  return rij && maakVersie(rij);
}

type Soort = { readonly convenant: string; readonly code: string };

/** Alle vastgestelde versies van een overlegtype, de nieuwste eerst. */
export async function findVersiesVan(tx: Tx, { convenant, code }: Soort): Promise<readonly Overlegtypeversie[]> {
  const vraag = versies(tx).where('convenant_id', '=', convenant).where('code', '=', code);
  return (await vraag.orderBy('versie', 'desc').execute()).map(maakVersie);
}

/** Stelt een voorstel vast: letterlijk, onder zijn eigen id. De database weigert iets anders (migratie 0023). */
export async function insertVastgesteld(tx: Tx, voorstel: Voorstel): Promise<void> {
  await tx.db
    .insertInto('overlegtype')
    .values({
      id: voorstel.id,
      convenant_id: voorstel.convenant,
      code: voorstel.code,
      naam: voorstel.naam,
      versie: voorstel.versie,
      inhoud: JSON.stringify(voorstel.inhoud),
      vastgesteld_op: tx.vandaag,
    })
    .execute();
}
