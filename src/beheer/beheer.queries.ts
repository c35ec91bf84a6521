import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import { AANSTELLING, type Aanstelling, type Partij } from '../partij/partij.queries.ts';

/** Wie bij een partij werkt of gaat werken; voorbije aanstellingen staan er niet bij. */
export async function findAanstellingenEnKomende(tx: Tx, partij: string): Promise<readonly Aanstelling[]> {
  return tx.db
    .selectFrom('aanstelling')
    .select(AANSTELLING)
    .where('partij_id', '=', partij)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .orderBy('van')
    .orderBy('id')
    .execute();
}

/** De aanstellingen van wie vandaag deze partij beheert. */
export async function findBeheeraanstellingen(tx: Tx, partij: string): Promise<readonly Aanstelling[]> {
  const nu = await findAanstellingenEnKomende(tx, partij);
  return nu.filter(({ rol, van }) => rol === 'beheerder' && van <= tx.vandaag);
}

/** Collega's die als persoon bij deze partij horen. */
export async function findCollegaIds(tx: Tx, partij: string): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('persoon')
    .select('id')
    .where('partij_id', '=', partij)
    .where('soort', '=', 'medewerker')
    .execute();
  return rijen.map((rij) => rij.id);
}

/** Laat wijzigingen in het beheer van een partij na elkaar gaan, zodat nooit de laatste beheerder verdwijnt. */
export async function vergrendelBeheer(tx: Tx, partij: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`beheer:${partij}`}, 0))`.execute(tx.db);
}

/** Laat het toevoegen en wijzigen van partijen na elkaar gaan: een naam of nummer staat bij een partij, ook als twee beheerders tegelijk bewaren. */
export async function vergrendelPartijen(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('partijen', 0))`.execute(tx.db);
}

export async function insertPersoon(
  tx: Tx,
  persoon: { id: string; partij: string; naam: Buffer; email: Buffer; door: string | null },
): Promise<void> {
  await tx.db
    .insertInto('persoon')
    .values({
      id: persoon.id,
      soort: 'medewerker',
      partij_id: persoon.partij,
      naam: persoon.naam,
      email: persoon.email,
      aangemaakt_door: persoon.door,
      aangemaakt_op: tx.nu,
    })
    .execute();
}

/** Een aanstelling om te maken; verklaring en aanwijzen mogen later komen. */
export type Nieuweaanstelling = Omit<Aanstelling, 'tot' | 'versie' | 'verklaringOp' | 'magAanwijzen'> &
  Partial<Pick<Aanstelling, 'verklaringOp' | 'magAanwijzen'>>;

export async function insertAanstelling(tx: Tx, aanstelling: Nieuweaanstelling): Promise<void> {
  await tx.db
    .insertInto('aanstelling')
    .values({
      id: aanstelling.id,
      persoon_id: aanstelling.persoon,
      partij_id: aanstelling.partij,
      school_id: aanstelling.school,
      rol: aanstelling.rol,
      functie: aanstelling.functie,
      hoedanigheid: aanstelling.hoedanigheid,
      geheimhouding: aanstelling.geheimhouding,
      van: aanstelling.van,
      verklaring_op: aanstelling.verklaringOp ?? null,
      mag_aanwijzen: aanstelling.magAanwijzen ?? false,
    })
    .execute();
}

/** Zet de laatste dag van een aanstelling. */
export async function updateLaatsteDag(tx: Tx, aanstelling: string, tot: string): Promise<void> {
  await tx.db
    .updateTable('aanstelling')
    .set({ tot })
    .where('id', '=', aanstelling)
    .where('partij_id', '=', 'partij' in tx.verzoeker ? tx.verzoeker.partij : '')
    .execute();
}

export async function insertPartij(tx: Tx, partij: Partij): Promise<void> {
  const { id, soort, naam, plaats, telefoon } = partij;
  await tx.db.insertInto('partij').values({ id, soort, naam, plaats, telefoon, aangemaakt_op: tx.nu }).execute();
}
