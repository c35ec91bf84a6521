import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import type { OverlegtypeInhoud } from './inhoud.ts';
import type { Convenantversie } from './tekstkeuze.ts';
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
  /** De tekst van het convenant waarop het rust; null rust op elke tekst. */
  readonly tekst: Convenantversie | null;
};

function versies(tx: Tx) {
  return tx.db
    .selectFrom('overlegtype')
    .leftJoin('convenanttekst', 'convenanttekst.id', 'overlegtype.convenanttekst_id')
    .where('overlegtype.vastgesteld_op', 'is not', null)
    .select([
      'overlegtype.id',
      'overlegtype.convenant_id as convenant',
      'overlegtype.code',
      'overlegtype.naam',
      'overlegtype.versie',
      'overlegtype.inhoud',
      'overlegtype.vastgesteld_op as vastgesteldOp',
      'convenanttekst.id as tekst',
      'convenanttekst.label',
    ]);
}

type Ruw = Omit<Overlegtypeversie, 'inhoud' | 'vastgesteldOp' | 'tekst'> & {
  readonly inhoud: unknown;
  readonly vastgesteldOp: string | null;
  readonly tekst: string | null;
  readonly label: string | null;
};

const maakVersie = ({ tekst, label, ...rij }: Ruw): Overlegtypeversie => ({
  ...rij,
  inhoud: rij.inhoud as OverlegtypeInhoud,
  vastgesteldOp: rij.vastgesteldOp ?? '',
  tekst: tekst === null || label === null ? null : { id: tekst, label },
});

/** Van elk overlegtype onder elk convenant de nieuwste vastgestelde versie, op naam. */
export async function findNieuwsteVersies(tx: Tx): Promise<readonly Overlegtypeversie[]> {
  return opNaam(await nieuwste(tx).execute());
}

/**
 * Als `findNieuwsteVersies`, voor een partij: van elk overlegtype de nieuwste versie op een tekst waaraan zij vandaag gebonden is. Rust
 * een nieuwere versie op een tekst die zij niet tekende, dan blijft voor haar de oudere gelden (Art 17.2, E-10).
 */
export async function findVersiesVoorPartij(tx: Tx, partij: string): Promise<readonly Overlegtypeversie[]> {
  const rijen = await nieuwste(tx)
    .where(
      sql<boolean>`(overlegtype.convenanttekst_id is null or exists (select 1 from convenant_partij p
        where p.convenant_id = overlegtype.convenant_id and p.partij_id = ${partij} and p.gebonden_van <= ${tx.vandaag}
          and (p.gebonden_tot is null or p.gebonden_tot >= ${tx.vandaag}) and overlegtype.convenanttekst_id = any (p.teksten)))`,
    )
    .execute();
  return opNaam(rijen);
}

const nieuwste = (tx: Tx) =>
  versies(tx)
    .distinctOn(['overlegtype.convenant_id', 'overlegtype.code'])
    .orderBy('overlegtype.convenant_id')
    .orderBy('overlegtype.code')
    .orderBy('overlegtype.versie', 'desc');

const opNaam = (rijen: readonly Ruw[]): readonly Overlegtypeversie[] =>
  rijen.map(maakVersie).toSorted((een, ander) => een.naam.localeCompare(ander.naam, 'nl'));

/** Een vastgestelde versie bij haar id. */
export async function findVersie(tx: Tx, id: string): Promise<Overlegtypeversie | undefined> {
  const rij = await versies(tx).where('overlegtype.id', '=', id).executeTakeFirst();
  return rij && maakVersie(rij);
}

type Soort = { readonly convenant: string; readonly code: string };

/** Alle vastgestelde versies van een overlegtype, de nieuwste eerst. */
export async function findVersiesVan(tx: Tx, { convenant, code }: Soort): Promise<readonly Overlegtypeversie[]> {
  const vraag = versies(tx).where('overlegtype.convenant_id', '=', convenant).where('overlegtype.code', '=', code);
  return (await vraag.orderBy('overlegtype.versie', 'desc').execute()).map(maakVersie);
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
      convenanttekst_id: voorstel.tekst.id,
    })
    .execute();
}
