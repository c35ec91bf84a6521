import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

/** De naam van de taak waarmee de werker een bericht verstuurt; de takenrij draagt verder alleen een id. */
export const VERSTUUR_BERICHT = 'verstuur-bericht';

/** Wie van deze personen een bericht kan krijgen. Wie van het gezin geen adres heeft, staat er ook bij: die wordt gebeld. */
export async function findTeBerichten(tx: Tx, personen: readonly string[]): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('persoon')
    .where('id', 'in', [...personen])
    .where((eb) =>
      eb.or([eb('email', 'is not', null), eb('telefoon', 'is not', null), eb('soort', '<>', 'medewerker')]),
    )
    .select('id')
    .execute();
  return rijen.map((rij) => rij.id);
}

/** Wat iemand aan adressen heeft, niet welke: genoeg om te zeggen langs welke weg een bericht zou gaan. */
export async function findBereikbaar(tx: Tx, personen: readonly string[]) {
  if (personen.length === 0) return [];
  return tx.db
    .selectFrom('persoon')
    .where('id', 'in', [...personen])
    .select([
      'id',
      'soort',
      'kanaal',
      'taal',
      sql<boolean>`email is not null`.as('met_email'),
      sql<boolean>`telefoon is not null`.as('met_telefoon'),
    ])
    .execute();
}

/** Zet een bericht in de postuitgang en een taak in de rij van de werker, beide in deze transactie (ADR 0017). */
export async function insertBericht(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string | null },
): Promise<void> {
  const id = tx.nieuwId();
  await tx.db
    .insertInto('bericht')
    .values({ id, persoon_id: persoon, casus_id: casus, soort: 'er-staat-iets-klaar', aangemaakt_op: tx.nu })
    .execute();
  await sql`select werk.zet_klaar(${VERSTUUR_BERICHT}, ${id}::uuid)`.execute(tx.db);
}

/** Neemt een wachtend bericht en houdt het op slot tot het einde van de transactie; niets als een ander het al heeft. */
export async function neemBericht(tx: Tx, bericht: string): Promise<{ persoon_id: string } | undefined> {
  return wachtend(tx).where('id', '=', bericht).select('persoon_id').forUpdate().skipLocked().executeTakeFirst();
}

/**
 * Gaat dit bericht naar het gezin van een jongere die is overleden? Dan vertrekt er niets automatisch, ook niet wat al klaarstond
 * (5.6-4).
 */
export async function isNaOverlijden(tx: Tx, bericht: string): Promise<boolean> {
  const rij = await tx.db
    .selectFrom('bericht')
    .innerJoin('afsluiting', 'afsluiting.casus_id', 'bericht.casus_id')
    .innerJoin('persoon', 'persoon.id', 'bericht.persoon_id')
    .where('bericht.id', '=', bericht)
    .where('afsluiting.grond', '=', 'overleden')
    .where('persoon.soort', '<>', 'medewerker')
    .select('bericht.id')
    .executeTakeFirst();
  return rij !== undefined;
}

export async function rondBerichtAf(
  tx: Tx,
  { bericht, mislukt }: { bericht: string; mislukt: string | null },
): Promise<void> {
  await tx.db
    .updateTable('bericht')
    .set(mislukt === null ? { verzonden_op: tx.nu } : { mislukt_omdat: mislukt })
    .where('id', '=', bericht)
    .execute();
}

/** De berichten die nog weg moeten, oudste eerst. */
export async function findWachtende(tx: Tx): Promise<readonly string[]> {
  const rijen = await wachtend(tx).orderBy('aangemaakt_op').orderBy('id').limit(1_000).select('id').execute();
  return rijen.map((rij) => rij.id);
}

function wachtend(tx: Tx) {
  return tx.db.selectFrom('bericht').where('verzonden_op', 'is', null).where('mislukt_omdat', 'is', null);
}

/** Zet de eigen berichten op gezien. */
export async function zetGezien(tx: Tx, persoon: string): Promise<void> {
  await tx.db
    .updateTable('bericht')
    .set({ gezien_op: tx.nu })
    .where('persoon_id', '=', persoon)
    .where('gezien_op', 'is', null)
    .execute();
}

/** De casussen waarover deze persoon een bericht kreeg dat hij nog niet zag. */
export async function findOngezien(tx: Tx, persoon: string): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('bericht')
    .where('persoon_id', '=', persoon)
    .where('gezien_op', 'is', null)
    .where('casus_id', 'is not', null)
    .select('casus_id')
    .execute();
  return rijen.flatMap(({ casus_id }) => casus_id ?? []);
}

/** Kreeg deze persoon sinds dit moment al een bericht? */
export async function heeftBerichtSinds(tx: Tx, persoon: string, sinds: Date): Promise<boolean> {
  const rij = await tx.db
    .selectFrom('bericht')
    .where('persoon_id', '=', persoon)
    .where('aangemaakt_op', '>=', sinds)
    .limit(1)
    .select('id')
    .executeTakeFirst();
  return rij !== undefined;
}
