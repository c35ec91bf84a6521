import { sql } from 'kysely';
import { eenVan } from '../db/een-van.ts';
import type { AanstellingTabel, PartijTabel } from '../db/tabellen.ts';
import type { Tx } from '../db/transactie.ts';
import { type Opsteller, vasteVraag } from '../db/vaste-vraag.ts';

export type Partijsoort = PartijTabel['soort'];
export type Geheimhouding = AanstellingTabel['geheimhouding'];
export type Hoedanigheid = NonNullable<AanstellingTabel['hoedanigheid']>;
export type Rol = AanstellingTabel['rol'];

/** Een organisatie die zelf verwerkingsverantwoordelijke is (B.1). */
export type Partij = {
  readonly id: string;
  readonly soort: Partijsoort;
  readonly naam: string;
  readonly plaats: string;
  readonly telefoon: string;
};

/** Een school of vestiging van een schoolbestuur. */
export type School = {
  readonly id: string;
  readonly partij: string;
  readonly naam: string;
  readonly plaats: string;
  readonly onderwijs: 'po' | 'sbo' | 'so' | 'vo' | 'vso' | 'mbo';
};

/** Voor welke partij iemand in welke functie werkt; `tot` is de laatste dag. */
export type Aanstelling = {
  readonly id: string;
  readonly persoon: string;
  readonly partij: string;
  readonly school: string | null;
  readonly rol: Rol;
  readonly functie: string;
  readonly hoedanigheid: Hoedanigheid | null;
  readonly geheimhouding: Geheimhouding;
  readonly van: string;
  readonly tot: string | null;
  /** Wanneer iemand zijn verklaring van geheimhouding tekende, of null (11.2, T-11d). */
  readonly verklaringOp: string | null;
  /** Of deze medewerker een collega mag aanwijzen die het voor het doel moet weten (7.3 b). */
  readonly magAanwijzen: boolean;
  readonly versie: number;
};

const PARTIJ = ['id', 'soort', 'naam', 'plaats', 'telefoon'] as const;
const SCHOOL = ['id', 'partij_id as partij', 'naam', 'plaats', 'onderwijs'] as const;
/** De kolommen van een aanstelling, onder de namen van `Aanstelling`. */
export const AANSTELLING = [
  'id',
  'persoon_id as persoon',
  'partij_id as partij',
  'school_id as school',
  'rol',
  'functie',
  'hoedanigheid',
  'geheimhouding',
  'van',
  'tot',
  'verklaring_op as verklaringOp',
  'mag_aanwijzen as magAanwijzen',
  'versie',
] as const;

/** Alle partijen van de regio, op naam. */
export async function findPartijen(tx: Tx): Promise<readonly Partij[]> {
  return tx.db.selectFrom('partij').select(PARTIJ).orderBy('naam').execute();
}

/** Een partij, of undefined. */
export async function findPartij(tx: Tx, partij: string): Promise<Partij | undefined> {
  return tx.db.selectFrom('partij').select(PARTIJ).where('id', '=', partij).executeTakeFirst();
}

/** Partijen bij id. */
export async function findPartijenOpId(tx: Tx, partijen: readonly string[]): Promise<ReadonlyMap<string, Partij>> {
  const gevraagd = [...new Set(partijen)];
  if (gevraagd.length === 0) return new Map();
  return new Map((await findPartijenMet(tx, gevraagd)).map((rij) => [rij.id, rij]));
}

const findPartijenMet = vasteVraag((db, partijen: readonly string[]) =>
  db.selectFrom('partij').select(PARTIJ).where('id', '=', eenVan(partijen)),
);

/** De scholen van een partij die open zijn, op naam. */
export async function findScholen(tx: Tx, partij: string): Promise<readonly School[]> {
  return tx.db
    .selectFrom('school')
    .select(SCHOOL)
    .where('partij_id', '=', partij)
    .where((eb) => eb.or([eb('gesloten_op', 'is', null), eb('gesloten_op', '>=', tx.vandaag)]))
    .orderBy('naam')
    .execute();
}

/** De scholen van elke partij die vandaag aan dit convenant gebonden is, en aan deze tekst als die er staat (E-10). */
export async function findScholenOnder(
  tx: Tx,
  { convenant, tekst = null }: { readonly convenant: string; readonly tekst?: string | null },
): Promise<readonly School[]> {
  return tx.db
    .selectFrom('school')
    .innerJoin('convenant_partij', 'convenant_partij.partij_id', 'school.partij_id')
    .where('convenant_partij.convenant_id', '=', convenant)
    .where('convenant_partij.gebonden_van', '<=', tx.vandaag)
    .where((eb) =>
      eb.or([eb('convenant_partij.gebonden_tot', 'is', null), eb('convenant_partij.gebonden_tot', '>=', tx.vandaag)]),
    )
    .where(sql<boolean>`(${tekst}::uuid is null or ${tekst}::uuid = any (convenant_partij.teksten))`)
    .where((eb) => eb.or([eb('school.gesloten_op', 'is', null), eb('school.gesloten_op', '>=', tx.vandaag)]))
    .select(SCHOOL.map((kolom) => `school.${kolom}` as const))
    .orderBy('school.naam')
    .execute();
}

/** Scholen bij id. */
export async function findScholenOpId(tx: Tx, scholen: readonly string[]): Promise<ReadonlyMap<string, School>> {
  const gevraagd = [...new Set(scholen)];
  if (gevraagd.length === 0) return new Map();
  const rijen = await tx.db.selectFrom('school').select(SCHOOL).where('id', 'in', gevraagd).execute();
  return new Map(rijen.map((rij) => [rij.id, rij]));
}

/** Aanstellingen bij id, ook als zij voorbij zijn. */
export async function findAanstellingenOpId(
  tx: Tx,
  aanstellingen: readonly string[],
): Promise<ReadonlyMap<string, Aanstelling>> {
  const gevraagd = [...new Set(aanstellingen)];
  if (gevraagd.length === 0) return new Map();
  const rijen = await tx.db.selectFrom('aanstelling').select(AANSTELLING).where('id', 'in', gevraagd).execute();
  return new Map(rijen.map((rij) => [rij.id, rij]));
}

/** De aanstellingen van een persoon die vandaag gelden, oudste eerst. */
export async function findAanstellingenVan(tx: Tx, persoon: string): Promise<readonly Aanstelling[]> {
  return geldigVan(tx, persoon, tx.vandaag);
}

const geldigVan = vasteVraag((db, persoon: string, vandaag: string) =>
  geldig(db, vandaag).where('persoon_id', '=', persoon).orderBy('van').orderBy('id'),
);

/** Wie vandaag bij deze partij werkt, op functie. */
export async function findAanstellingenBij(tx: Tx, partij: string): Promise<readonly Aanstelling[]> {
  return geldig(tx.db, tx.vandaag).where('partij_id', '=', partij).orderBy('functie').orderBy('id').execute();
}

/** Iedereen die vandaag in de regio als medewerker aan tafel kan komen: voor de keuze wie wordt uitgenodigd. */
export async function findMedewerkersVandaag(tx: Tx): Promise<readonly Aanstelling[]> {
  return geldig(tx.db, tx.vandaag)
    .where('rol', '=', 'medewerker')
    .orderBy('partij_id')
    .orderBy('functie')
    .orderBy('id')
    .execute();
}

function geldig(db: Opsteller, vandaag: string) {
  return db
    .selectFrom('aanstelling')
    .select(AANSTELLING)
    .where('van', '<=', vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', vandaag)]));
}

/** De organisaties die vandaag aan een convenant van de regio gebonden zijn. */
export async function findGebondenVandaag(tx: Tx): Promise<ReadonlySet<string>> {
  const rijen = await tx.db
    .selectFrom('convenant_partij')
    .where('gebonden_van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('gebonden_tot', 'is', null), eb('gebonden_tot', '>=', tx.vandaag)]))
    .select('partij_id')
    .distinct()
    .execute();
  return new Set(rijen.map((rij) => rij.partij_id));
}
