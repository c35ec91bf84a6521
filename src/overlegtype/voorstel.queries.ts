import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import type { Partijsoort } from '../partij/partij.queries.ts';
import type { Beheerder } from './beheerder.ts';
import type { OverlegtypeInhoud } from './inhoud.ts';
import type { Convenantversie } from './tekstkeuze.ts';

/** Een overlegtype zoals het aan de partijen is voorgelegd. `versie` is het nummer dat het overlegtype krijgt. */
export type Voorstel = {
  readonly id: string;
  readonly concept: string;
  readonly convenant: string;
  readonly code: string;
  readonly naam: string;
  readonly versie: number;
  readonly inhoud: OverlegtypeInhoud;
  /** De tekst waarop het rust: alleen wie haar tekende beslist en doet mee (E-10). */
  readonly tekst: Convenantversie;
  readonly aangebodenPartij: string;
  readonly aangebodenOp: Date;
};

/** Wat een partij van een voorstel vindt. */
export type Akkoord = {
  readonly partij: string;
  readonly antwoord: 'akkoord' | 'niet-akkoord' | null;
  readonly reden: string | null;
  readonly op: Date | null;
};

export type GebondenPartij = { readonly id: string; readonly naam: string; readonly soort: Partijsoort };

/** De partijen die nu of straks aan deze tekst van dit convenant gebonden zijn, op naam; zonder tekst aan het convenant. */
export async function findGebondenPartijen(
  tx: Tx,
  { convenant, tekst }: { readonly convenant: string; readonly tekst: Pick<Convenantversie, 'id'> | null },
): Promise<readonly GebondenPartij[]> {
  return tx.db
    .selectFrom('convenant_partij')
    .innerJoin('partij', 'partij.id', 'convenant_partij.partij_id')
    .where('convenant_partij.convenant_id', '=', convenant)
    .where('convenant_partij.gebonden_van', 'is not', null)
    .where((eb) =>
      eb.or([eb('convenant_partij.gebonden_tot', 'is', null), eb('convenant_partij.gebonden_tot', '>=', tx.vandaag)]),
    )
    .where(
      sql<boolean>`(${tekst?.id ?? null}::uuid is null or ${tekst?.id ?? null}::uuid = any (convenant_partij.teksten))`,
    )
    .select(['partij.id', 'partij.naam', 'partij.soort'])
    .distinct()
    .orderBy('partij.naam')
    .execute();
}

export async function insertVoorstel(
  tx: Tx,
  voorstel: Omit<Voorstel, 'aangebodenPartij' | 'aangebodenOp'>,
  door: Beheerder,
): Promise<void> {
  await tx.db
    .insertInto('overlegtypevoorstel')
    .values({
      id: voorstel.id,
      concept_id: voorstel.concept,
      convenant_id: voorstel.convenant,
      code: voorstel.code,
      naam: voorstel.naam,
      versie: voorstel.versie,
      inhoud: JSON.stringify(voorstel.inhoud),
      convenanttekst_id: voorstel.tekst.id,
      aangeboden_door: door.persoon,
      aangeboden_partij_id: door.partij,
      aangeboden_op: tx.nu,
    })
    .execute();
}

/** Vraagt partijen om een antwoord. */
export async function insertAkkoorden(tx: Tx, voorstel: string, partijen: readonly string[]): Promise<void> {
  if (partijen.length === 0) return;
  await tx.db
    .insertInto('overlegtypeakkoord')
    .values(partijen.map((partij) => ({ voorstel_id: voorstel, partij_id: partij })))
    .execute();
}

const VOORSTEL = [
  'overlegtypevoorstel.id',
  'concept_id as concept',
  'overlegtypevoorstel.convenant_id as convenant',
  'code',
  'naam',
  'overlegtypevoorstel.versie',
  'inhoud',
  'aangeboden_partij_id as aangebodenPartij',
  'overlegtypevoorstel.aangeboden_op as aangebodenOp',
  'convenanttekst.id as tekst',
  'convenanttekst.label',
] as const;

/** Het voorstel dat van een concept voorligt. */
export async function findVoorstel(tx: Tx, concept: string): Promise<Voorstel | undefined> {
  const rij = await tx.db
    .selectFrom('overlegtypevoorstel')
    .innerJoin('convenanttekst', 'convenanttekst.id', 'overlegtypevoorstel.convenanttekst_id')
    .select(VOORSTEL)
    .where('concept_id', '=', concept)
    .where('teruggenomen_op', 'is', null)
    .executeTakeFirst();
  if (rij === undefined) return undefined;
  const { tekst, label, ...rest } = rij;
  return { ...rest, inhoud: rij.inhoud as OverlegtypeInhoud, tekst: { id: tekst, label } };
}

export async function findAkkoorden(tx: Tx, voorstel: string): Promise<readonly Akkoord[]> {
  return tx.db
    .selectFrom('overlegtypeakkoord')
    .select(['partij_id as partij', 'antwoord', 'reden', 'op'])
    .where('voorstel_id', '=', voorstel)
    .execute();
}

/** Een partij die met een vastgestelde versie akkoord ging, en wanneer. */
export type Instemming = { readonly partij: string; readonly op: Date };

/** Welke partijen met een vastgestelde versie akkoord gingen, op naam (B3-1); leeg als zij niet langs deze weg is vastgesteld. */
export async function findInstemmingen(tx: Tx, overlegtype: string): Promise<readonly Instemming[]> {
  const rijen = await tx.db
    .selectFrom('overlegtypeakkoord')
    .innerJoin('partij', 'partij.id', 'overlegtypeakkoord.partij_id')
    .where('voorstel_id', '=', overlegtype)
    .where('antwoord', '=', 'akkoord')
    .select(['partij.naam as partij', 'op'])
    .$narrowType<{ op: Date }>()
    .execute();
  return rijen.toSorted((een, ander) => een.partij.localeCompare(ander.partij, 'nl'));
}

/** De concepten waarvan het voorstel nog op een antwoord van deze partij wacht. */
export async function findWachtend(tx: Tx, partij: string): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('overlegtypeakkoord')
    .innerJoin('overlegtypevoorstel', 'overlegtypevoorstel.id', 'overlegtypeakkoord.voorstel_id')
    .where('overlegtypeakkoord.partij_id', '=', partij)
    .where('overlegtypeakkoord.antwoord', 'is', null)
    .where('overlegtypevoorstel.teruggenomen_op', 'is', null)
    .select('overlegtypevoorstel.concept_id')
    .execute();
  return rijen.map(({ concept_id }) => concept_id);
}

export type Partijantwoord = {
  readonly voorstel: string;
  readonly antwoord: 'akkoord' | 'niet-akkoord';
  readonly reden: string | null;
};

/** Legt het antwoord van de eigen partij vast. @returns false als zij niet is gevraagd. */
export async function updateAkkoord(tx: Tx, wens: Partijantwoord, door: Beheerder): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('overlegtypeakkoord')
    .set({ antwoord: wens.antwoord, reden: wens.reden, persoon_id: door.persoon, op: tx.nu })
    .where('voorstel_id', '=', wens.voorstel)
    .where('partij_id', '=', door.partij)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateTeruggenomen(tx: Tx, voorstel: string): Promise<void> {
  await tx.db.updateTable('overlegtypevoorstel').set({ teruggenomen_op: tx.nu }).where('id', '=', voorstel).execute();
}
