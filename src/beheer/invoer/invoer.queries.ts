import { sql } from 'kysely';
import type { InvoerTabel } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Nieuweaanstelling } from '../beheer.queries.ts';

/** De naam van de taak waarmee de werker een bestand verwerkt; de takenrij draagt verder alleen een id. */
export const VOER_IN = 'voer-in';

export type Invoersoort = InvoerTabel['soort'];
export type Invoerstand = 'concept' | 'bevestigd' | 'klaar' | 'mislukt' | 'weg';

/** Een ingelezen bestand, zonder inhoud. */
export type Invoer = {
  readonly id: string;
  readonly partij: string;
  readonly persoon: string;
  readonly aanstelling: string;
  readonly soort: Invoersoort;
  readonly stand: Invoerstand;
  readonly totaal: number;
  readonly gedaan: number;
  readonly gemaaktOp: Date;
  readonly vervaltOp: Date;
  readonly inhoud: Buffer | null;
};

const INVOER = [
  'id',
  'partij_id as partij',
  'door_persoon_id as persoon',
  'door_aanstelling_id as aanstelling',
  'soort',
  'stand',
  'totaal',
  'gedaan',
  'gemaakt_op as gemaaktOp',
  'vervalt_op as vervaltOp',
  'inhoud',
] as const;

export async function findInvoer(tx: Tx, id: string): Promise<Invoer | undefined> {
  return tx.db.selectFrom('invoer').select(INVOER).where('id', '=', id).executeTakeFirst();
}

export async function insertInvoer(
  tx: Tx,
  invoer: Pick<Invoer, 'id' | 'partij' | 'persoon' | 'aanstelling' | 'soort' | 'totaal' | 'vervaltOp'> & {
    readonly inhoud: Buffer;
  },
): Promise<void> {
  await tx.db
    .insertInto('invoer')
    .values({
      id: invoer.id,
      partij_id: invoer.partij,
      door_persoon_id: invoer.persoon,
      door_aanstelling_id: invoer.aanstelling,
      soort: invoer.soort,
      inhoud: invoer.inhoud,
      totaal: invoer.totaal,
      gemaakt_op: tx.nu,
      vervalt_op: invoer.vervaltOp,
    })
    .execute();
}

/** Bevestigt een concept en zet het in de rij van de werker, beide in deze transactie (ADR 0017). */
export async function bevestig(tx: Tx, invoer: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('invoer')
    .set({ stand: 'bevestigd', bevestigd_op: tx.nu })
    .where('id', '=', invoer)
    .where('stand', '=', 'concept')
    .where('vervalt_op', '>', tx.nu)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await sql`select werk.zet_klaar(${VOER_IN}, ${invoer}::uuid)`.execute(tx.db);
  return true;
}

/** Sluit een bestand af; de inhoud gaat weg. @returns false als het die stand al voorbij is. */
export async function sluitInvoer(
  tx: Tx,
  { id, van, stand }: { readonly id: string; readonly van: Invoerstand; readonly stand: 'klaar' | 'mislukt' | 'weg' },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('invoer')
    .set((eb) => ({
      stand,
      inhoud: null,
      ...(stand === 'klaar' ? { klaar_op: tx.nu, gedaan: eb.ref('totaal') } : {}),
    }))
    .where('id', '=', id)
    .where('stand', '=', van)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Schrijft hoeveel regels er al klaar liggen. */
export async function updateGedaan(tx: Tx, id: string, gedaan: number): Promise<void> {
  await tx.db.updateTable('invoer').set({ gedaan }).where('id', '=', id).where('stand', '=', 'bevestigd').execute();
}

/** Neemt dit bestand voor de rest van de transactie; false als een ander er al mee bezig is. */
export async function neemInvoer(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{
    vrij: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${`invoer:${id}`}, 0)) as vrij`.execute(tx.db);
  return rows[0]?.vrij === true;
}

/** Bevestigde bestanden die nog niet klaar zijn, en concepten die zijn vervallen. */
export async function findOpenInvoer(
  tx: Tx,
): Promise<readonly { readonly id: string; readonly stand: Invoerstand; readonly sinds: Date }[]> {
  return tx.db
    .selectFrom('invoer')
    .select((eb) => ['id', 'stand', eb.fn.coalesce('bevestigd_op', 'gemaakt_op').as('sinds')])
    .where((eb) => eb.or([eb('stand', '=', 'bevestigd'), eb('stand', '=', 'concept').and('vervalt_op', '<=', tx.nu)]))
    .orderBy('gemaakt_op')
    .execute();
}

type Nieuwmens = {
  readonly id: string;
  readonly partij: string;
  readonly naam: Buffer;
  readonly email: Buffer;
  readonly door: string;
};

/** Voegt mensen in een keer toe; namen en adressen zijn al verzegeld. */
export async function insertMensen(tx: Tx, mensen: readonly Nieuwmens[]): Promise<void> {
  if (mensen.length === 0) return;
  await tx.db
    .insertInto('persoon')
    .values(
      mensen.map(({ id, partij, naam, email, door }) => ({
        id,
        soort: 'medewerker' as const,
        partij_id: partij,
        naam,
        email,
        aangemaakt_door: door,
        aangemaakt_op: tx.nu,
      })),
    )
    .execute();
}

/** Voegt aanstellingen in een keer toe. */
export async function insertAanstellingen(tx: Tx, aanstellingen: readonly Nieuweaanstelling[]): Promise<void> {
  if (aanstellingen.length === 0) return;
  await tx.db
    .insertInto('aanstelling')
    .values(
      aanstellingen.map((rij) => ({
        id: rij.id,
        persoon_id: rij.persoon,
        partij_id: rij.partij,
        school_id: rij.school,
        rol: rij.rol,
        functie: rij.functie,
        hoedanigheid: rij.hoedanigheid,
        geheimhouding: rij.geheimhouding,
        van: rij.van,
        verklaring_op: rij.verklaringOp ?? null,
        mag_aanwijzen: rij.magAanwijzen ?? false,
      })),
    )
    .execute();
}
