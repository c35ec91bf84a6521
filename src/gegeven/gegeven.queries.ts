import { sql } from 'kysely';
import { eenVan } from '../db/een-van.ts';
import type { GegevenTabel } from '../db/tabellen.ts';
import { type Tx, voorOordeel } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';

/** Een gegeven zonder zijn inhoud: genoeg om over te oordelen en om in een lijst te zetten. */
export type Gegevenrij = Awaited<ReturnType<typeof findGegevens>>[number];

const KENMERKEN = [
  'id',
  'casus_id',
  'bron_partij_id',
  'bron_persoon_id',
  'bron_deelnemer_id',
  'categorie',
  'doel',
  'kenmerken',
  'aard',
  'brondatum',
  'status',
  'ingebracht_op',
  'gewijzigd_op',
  'versie',
] as const;

type Plek = { readonly casus: string; readonly gegeven: string };

/** Wat deze verzoeker van een casus kan zien: eigen concepten, wat van de eigen partij is, en wat hem nu gegeven is. */
export const findGegevens = vasteVraag((db, casus: string) => {
  return db
    .selectFrom('gegeven')
    .where('casus_id', '=', casus)
    .orderBy('gewijzigd_op', 'desc')
    .orderBy('id', 'desc')
    .select(KENMERKEN);
});

/** Als `findGegevens`, met de versleutelde inhoud van wat een lijst kan openen: wat deze persoon inbracht, en namen. */
export const findGegevensVoorLijst = vasteVraag((db, casus: string, persoon: string) =>
  db
    .selectFrom('gegeven')
    .where('casus_id', '=', casus)
    .orderBy('gewijzigd_op', 'desc')
    .orderBy('id', 'desc')
    .select(KENMERKEN)
    .select(
      sql<Buffer | null>`case when bron_persoon_id = ${persoon} or categorie = 'a' and status = 'ingebracht' then inhoud end`.as(
        'inhoud',
      ),
    ),
);
export type Lijstrij = Awaited<ReturnType<typeof findGegevensVoorLijst>>[number];

/** Een gegeven zonder inhoud; undefined als de verzoeker het niet kan zien. */
export async function findGegeven(tx: Tx, { casus, gegeven }: Plek): Promise<Gegevenrij | undefined> {
  return tx.db
    .selectFrom('gegeven')
    .where('casus_id', '=', casus)
    .where('id', '=', gegeven)
    .select(KENMERKEN)
    .executeTakeFirst();
}

/** Als `findGegeven`, en ook wat deze verzoeker ooit kreeg en nu niet meer heeft. Alleen om te oordelen. */
export async function findGegevenVoorOordeel(tx: Tx, plek: Plek): Promise<Gegevenrij | undefined> {
  return voorOordeel(tx, () => findGegeven(tx, plek));
}

/** De versleutelde inhoud, met de rijregels van dit moment: wat net is ingetrokken, komt hier niet meer uit. */
export async function findInhouden(
  tx: Tx,
  { casus, gegevens }: { readonly casus: string; readonly gegevens: readonly string[] },
) {
  return gegevens.length === 0 ? [] : findInhoudenMet(tx, casus, gegevens);
}

const findInhoudenMet = vasteVraag((db, casus: string, gegevens: readonly string[]) =>
  db
    .selectFrom('gegeven')
    .where('casus_id', '=', casus)
    .where('id', '=', eenVan(gegevens))
    .select(['id', 'casus_id', 'bron_partij_id', 'bron_persoon_id', 'categorie', 'versie', 'inhoud']),
);

export type Conceptrij = Pick<GegevenTabel, 'categorie' | 'doel' | 'aard' | 'brondatum'> & {
  readonly id: string;
  readonly casus: string;
  readonly bronPartij: string | null;
  readonly bronPersoon: string;
  readonly bronDeelnemer: string;
  readonly kenmerken: string;
  readonly inhoud: Buffer;
};

/** Schrijft een nieuw concept. @returns false als het id al bestaat, ook als dat van een ander is. */
export async function insertConcept(tx: Tx, rij: Conceptrij): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('gegeven')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      bron_partij_id: rij.bronPartij,
      bron_persoon_id: rij.bronPersoon,
      bron_deelnemer_id: rij.bronDeelnemer,
      categorie: rij.categorie,
      doel: rij.doel,
      kenmerken: rij.kenmerken,
      aard: rij.aard,
      brondatum: rij.brondatum,
      inhoud: rij.inhoud,
      status: 'concept',
      gewijzigd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Vervangt een concept door de volgende versie. @returns false als het intussen is gewijzigd of ingebracht. */
export async function updateConcept(tx: Tx, rij: Conceptrij, vorigeVersie: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gegeven')
    .set({
      categorie: rij.categorie,
      doel: rij.doel,
      kenmerken: rij.kenmerken,
      aard: rij.aard,
      brondatum: rij.brondatum,
      inhoud: rij.inhoud,
      gewijzigd_op: tx.nu,
      versie: vorigeVersie + 1,
    })
    .where('casus_id', '=', rij.casus)
    .where('id', '=', rij.id)
    .where('bron_persoon_id', '=', rij.bronPersoon)
    .where('status', '=', 'concept')
    .where('versie', '=', vorigeVersie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Brengt een concept in: vanaf nu is het van de partij van de bron. @returns false als het geen concept meer was. */
export async function brengIn(tx: Tx, { casus, gegeven }: Plek): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gegeven')
    .set({ status: 'ingebracht', ingebracht_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', gegeven)
    .where('status', '=', 'concept')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Vervangt de inhoud van een ingebracht gegeven door de volgende versie. @returns false als het intussen is gewijzigd of teruggehaald. */
export async function zetInhoud(
  tx: Tx,
  { casus, gegeven, inhoud, versie }: Plek & { readonly inhoud: Buffer; readonly versie: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gegeven')
    .set({ inhoud, versie, gewijzigd_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', gegeven)
    .where('status', '=', 'ingebracht')
    .where('versie', '=', versie - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Zet een gegeven op teruggehaald: niemand dan de bron ziet het nog. */
export async function zetTeruggehaald(tx: Tx, { casus, gegeven }: Plek): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('gegeven')
    .set({ status: 'teruggehaald', gewijzigd_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('id', '=', gegeven)
    .where('status', '<>', 'teruggehaald')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Vult de antwoorden bij een ingebracht gegeven aan; de tekst verandert nooit zonder nieuwe versie. */
export async function zetKenmerken(
  tx: Tx,
  { casus, gegeven, kenmerken }: Plek & { readonly kenmerken: string },
): Promise<void> {
  await tx.db
    .updateTable('gegeven')
    .set({ kenmerken })
    .where('casus_id', '=', casus)
    .where('id', '=', gegeven)
    .where('status', '=', 'ingebracht')
    .execute();
}
