import { sql } from 'kysely';
import type { CodeuitgifteTabel } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';

/** De naam van de taak waarmee de werker codes maakt; de takenrij draagt verder alleen een id. */
export const MAAK_CODES = 'maak-codes';

export type Codevorm = CodeuitgifteTabel['vorm'];
export type Bundelstand = 'wacht' | 'klaar' | 'opgehaald' | 'weg';

/** Een keer codes maken voor meer collega's. */
export type Uitgifte = {
  readonly id: string;
  readonly partij: string;
  readonly persoon: string;
  readonly aanstelling: string;
  readonly vorm: Codevorm;
  readonly gemaaktOp: Date;
  readonly vervaltOp: Date;
  readonly geslotenOp: Date | null;
};

/** Een stapel van een uitgifte, zonder haar inhoud. */
export type Bundel = {
  readonly id: string;
  readonly nummer: number;
  readonly school: string | null;
  readonly stand: Bundelstand;
  /** Voor hoeveel mensen zij is bedoeld. */
  readonly voor: number;
  /** Hoeveel codes er werkelijk in zitten; null zolang zij niet gemaakt is. */
  readonly gemaakt: number | null;
};

const UITGIFTE = [
  'id',
  'partij_id as partij',
  'door_persoon_id as persoon',
  'door_aanstelling_id as aanstelling',
  'vorm',
  'gemaakt_op as gemaaktOp',
  'vervalt_op as vervaltOp',
  'gesloten_op as geslotenOp',
] as const;

export async function findUitgifte(tx: Tx, id: string): Promise<Uitgifte | undefined> {
  return tx.db.selectFrom('codeuitgifte').select(UITGIFTE).where('id', '=', id).executeTakeFirst();
}

/** Waar een partij nu mee bezig is; hoogstens een tegelijk. */
export async function findOpenUitgifte(tx: Tx, partij: string): Promise<Uitgifte | undefined> {
  return tx.db
    .selectFrom('codeuitgifte')
    .select(UITGIFTE)
    .where('partij_id', '=', partij)
    .where('gesloten_op', 'is', null)
    .executeTakeFirst();
}

/** Alle uitgiften die nog open staan, oudste eerst; alleen voor de werker. */
export async function findOpenUitgiften(tx: Tx): Promise<readonly Uitgifte[]> {
  return tx.db
    .selectFrom('codeuitgifte')
    .select(UITGIFTE)
    .where('gesloten_op', 'is', null)
    .orderBy('gemaakt_op')
    .execute();
}

export async function findBundels(tx: Tx, uitgifte: string): Promise<readonly Bundel[]> {
  return tx.db
    .selectFrom('codebundel')
    .select(['id', 'nummer', 'school_id as school', 'stand', sql<number>`cardinality(voor)`.as('voor'), 'gemaakt'])
    .where('uitgifte_id', '=', uitgifte)
    .orderBy('nummer')
    .execute();
}

/** Voor wie een bundel is, zolang zij nog niet gemaakt is. */
export async function findTeMaken(tx: Tx, bundel: string): Promise<readonly string[] | undefined> {
  const rij = await tx.db
    .selectFrom('codebundel')
    .select('voor')
    .where('id', '=', bundel)
    .where('stand', '=', 'wacht')
    .executeTakeFirst();
  return rij?.voor;
}

export type Klarebundel = { readonly id: string; readonly nummer: number; readonly inhoud: Buffer };

/** De bundels die klaarliggen, vastgehouden tot het eind van de transactie: zo haalt niemand er een tweemaal op. */
export async function neemKlareBundels(tx: Tx, uitgifte: string): Promise<readonly Klarebundel[]> {
  const rijen = await tx.db
    .selectFrom('codebundel')
    .select(['id', 'nummer', 'inhoud'])
    .where('uitgifte_id', '=', uitgifte)
    .where('stand', '=', 'klaar')
    .orderBy('nummer')
    .forUpdate()
    .execute();
  return rijen.flatMap(({ inhoud, ...rij }) => (inhoud === null ? [] : [{ ...rij, inhoud }]));
}

export async function insertUitgifte(
  tx: Tx,
  uitgifte: Pick<Uitgifte, 'id' | 'partij' | 'persoon' | 'aanstelling' | 'vorm' | 'vervaltOp'>,
): Promise<void> {
  await tx.db
    .insertInto('codeuitgifte')
    .values({
      id: uitgifte.id,
      partij_id: uitgifte.partij,
      door_persoon_id: uitgifte.persoon,
      door_aanstelling_id: uitgifte.aanstelling,
      vorm: uitgifte.vorm,
      gemaakt_op: tx.nu,
      vervalt_op: uitgifte.vervaltOp,
    })
    .execute();
}

export type Nieuwebundel = { readonly school: string | null; readonly voor: readonly string[] };

export async function insertBundels(
  tx: Tx,
  { id, partij }: Pick<Uitgifte, 'id' | 'partij'>,
  bundels: readonly Nieuwebundel[],
): Promise<void> {
  await tx.db
    .insertInto('codebundel')
    .values(
      bundels.map(({ school, voor }, i) => ({
        id: tx.nieuwId(),
        partij_id: partij,
        uitgifte_id: id,
        nummer: i + 1,
        school_id: school,
        voor: [...voor],
      })),
    )
    .execute();
}

/** Legt een gemaakte bundel klaar. @returns false als zij intussen is weggegooid. */
export async function legKlaar(
  tx: Tx,
  { id, gemaakt, inhoud }: { readonly id: string; readonly gemaakt: number; readonly inhoud: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('codebundel')
    .set({ stand: 'klaar', gemaakt, inhoud })
    .where('id', '=', id)
    .where('stand', '=', 'wacht')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Haalt de inhoud van bundels weg: zij zijn opgehaald of weggegooid. */
export async function leegBundels(tx: Tx, bundels: readonly string[], stand: 'opgehaald' | 'weg'): Promise<void> {
  if (bundels.length === 0) return;
  await tx.db
    .updateTable('codebundel')
    .set({ stand, inhoud: null })
    .where('id', 'in', bundels)
    .where('stand', '=', 'klaar')
    .execute();
}

/** Zegt van de stapels die nog niet gemaakt zijn dat zij er niet meer komen. */
export async function gooiWachtendeWeg(tx: Tx, uitgifte: string): Promise<void> {
  await tx.db
    .updateTable('codebundel')
    .set({ stand: 'weg' })
    .where('uitgifte_id', '=', uitgifte)
    .where('stand', '=', 'wacht')
    .execute();
}

/** Sluit een uitgifte waarvan niets meer te maken of op te halen is. */
export async function sluitAlsLeeg(tx: Tx, uitgifte: string): Promise<void> {
  await tx.db
    .updateTable('codeuitgifte')
    .set({ gesloten_op: tx.nu })
    .where('id', '=', uitgifte)
    .where('gesloten_op', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('codebundel')
            .select('codebundel.id')
            .whereRef('codebundel.uitgifte_id', '=', 'codeuitgifte.id')
            .where('codebundel.stand', 'in', ['wacht', 'klaar']),
        ),
      ),
    )
    .execute();
}

/** Zet het maken in de rij van de werker, in deze transactie (ADR 0017). */
export async function zetMakenKlaar(tx: Tx, uitgifte: string): Promise<void> {
  await sql`select werk.zet_klaar(${MAAK_CODES}, ${uitgifte}::uuid)`.execute(tx.db);
}

/** Neemt deze stapel voor de rest van de transactie; false als een ander haar al maakt. */
export async function neemBundel(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{
    vrij: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`codebundel:${id}`}, 0)) as vrij`.execute(tx.db);
  return rows[0]?.vrij === true;
}

export type Laatsteinvoer = { readonly id: string; readonly op: Date; readonly personen: ReadonlySet<string> };

/**
 * Wie er nieuw was in een verwerkt bestand met mensen: dit bestand, of anders het laatste.
 * INVARIANT: wie een bestand invoert, kwam erin op precies het moment waarop dat bestand klaar was; beide zijn dezelfde transactie.
 */
export async function findNieuwenUitInvoer(
  tx: Tx,
  partij: string,
  invoer: string | null,
): Promise<Laatsteinvoer | null> {
  let vraag = tx.db
    .selectFrom('invoer')
    .select(['id', 'klaar_op as op', 'door_persoon_id as door'])
    .where('partij_id', '=', partij)
    .where('soort', '=', 'mensen')
    .where('stand', '=', 'klaar');
  if (invoer !== null) vraag = vraag.where('id', '=', invoer);
  const bestand = await vraag.orderBy('klaar_op', 'desc').limit(1).executeTakeFirst();
  if (bestand === undefined || bestand.op === null) return null;
  const { id, op, door } = bestand;
  const rijen = await tx.db
    .selectFrom('persoon')
    .select('id')
    .where('partij_id', '=', partij)
    .where('aangemaakt_op', '=', op)
    .where('aangemaakt_door', '=', door)
    .execute();
  return { id, op, personen: new Set(rijen.map((rij) => rij.id)) };
}
