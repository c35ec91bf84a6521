import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import type { Partijnummer } from './nummers.ts';
import type { Partij } from './partij.queries.ts';

/** De nummers van een partij, zoals registers haar kennen; null is niet ingevuld. */
export type Partijnummers = Readonly<Record<Partijnummer, string | null>>;

/** Een partij met alles wat haar beheerder bijhoudt. Niets ervan is een persoonsgegeven. */
export type Organisatiestand = Partij &
  Partijnummers & {
    /** Bij een samenwerkingsverband: voor welk onderwijs. */
    readonly swvOnderwijs: 'po' | 'vo' | null;
    /** Bij mbo: het samenwerkingsverband vo waaronder zij hoort (fn 7). */
    readonly onderSwv: string | null;
    readonly afstemmingOp: string | null;
    /** Waar de partij kantoor houdt (P-2). */
    readonly kantooradres: string | null;
    /** Waar de partij zelf vertelt dat zij meedoet (12.3). */
    readonly website: string | null;
    readonly versie: number;
  };

const ORGANISATIE = [
  'id',
  'soort',
  'naam',
  'plaats',
  'telefoon',
  'kvk',
  'rsin',
  'oin',
  'bevoegd_gezag as bevoegdGezag',
  'gemeentecode',
  'agb',
  'swv_nummer as swvNummer',
  'swv_onderwijs as swvOnderwijs',
  'onder_swv_id as onderSwv',
  'afstemming_op as afstemmingOp',
  'kantooradres',
  'website',
  'versie',
] as const;

/** Een partij met haar nummers, of undefined. */
export async function findOrganisatie(tx: Tx, partij: string): Promise<Organisatiestand | undefined> {
  return tx.db.selectFrom('partij').select(ORGANISATIE).where('id', '=', partij).executeTakeFirst();
}

/** Alle partijen van de regio met hun nummers, op naam. */
export async function findOrganisaties(tx: Tx): Promise<readonly Organisatiestand[]> {
  return tx.db.selectFrom('partij').select(ORGANISATIE).orderBy('naam').orderBy('id').execute();
}

/** Of deze partij penvoerder van de regio is; een eigen ontwerp naast het geldende convenant van een ander telt niet. */
export async function isPenvoerder(tx: Tx, partij: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select public.is_penvoerder(${partij}::uuid) as is`.execute(tx.db);
  return rows[0]?.is === true;
}

const kolommen = (stand: Omit<Organisatiestand, 'id' | 'soort' | 'onderSwv' | 'afstemmingOp' | 'versie'>) => ({
  naam: stand.naam,
  plaats: stand.plaats,
  telefoon: stand.telefoon,
  kvk: stand.kvk,
  rsin: stand.rsin,
  oin: stand.oin,
  bevoegd_gezag: stand.bevoegdGezag,
  gemeentecode: stand.gemeentecode,
  agb: stand.agb,
  swv_nummer: stand.swvNummer,
  swv_onderwijs: stand.swvOnderwijs,
  kantooradres: stand.kantooradres,
  website: stand.website,
});

/** Schrijft de volgende versie van de eigen gegevens. @returns false als een ander intussen wijzigde. */
export async function updateOrganisatie(
  tx: Tx,
  stand: Omit<Organisatiestand, 'soort' | 'onderSwv' | 'afstemmingOp'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('partij')
    .set({ ...kolommen(stand), versie: stand.versie + 1 })
    .where('id', '=', stand.id)
    .where('versie', '=', stand.versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Voegt een partij toe aan de regio. Zij is daarmee nog nergens aan gebonden. */
export async function insertOrganisatie(tx: Tx, stand: Omit<Organisatiestand, 'versie'>): Promise<void> {
  await tx.db
    .insertInto('partij')
    .values({
      id: stand.id,
      soort: stand.soort,
      ...kolommen(stand),
      onder_swv_id: stand.onderSwv,
      afstemming_op: stand.afstemmingOp,
      aangemaakt_op: tx.nu,
    })
    .execute();
}

/** Een organisatie zonder nummers: het begin van een nieuwe. */
export const ZONDER_NUMMERS: Partijnummers = {
  kvk: null,
  rsin: null,
  oin: null,
  bevoegdGezag: null,
  gemeentecode: null,
  agb: null,
  swvNummer: null,
};
