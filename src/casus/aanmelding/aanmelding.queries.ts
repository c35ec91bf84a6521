import { sql } from 'kysely';
import type { CasusTabel } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';

/** Het volgende kenmerk van deze regio: "W-2026-0117". Zegt niets over wie het gaat (Art 14.3). */
export async function volgendKenmerk(tx: Tx): Promise<string> {
  const { rows } = await sql<{ nummer: string; regio: string | null }>`
    select nextval('casus_nummer') as nummer, (select regio from installatie) as regio`.execute(tx.db);
  const letter = /[A-Z]/.exec((rows[0]?.regio ?? '').toUpperCase())?.[0] ?? 'C';
  return `${letter}-${tx.vandaag.slice(0, 4)}-${String(rows[0]?.nummer).padStart(4, '0')}`;
}

export async function bestaatCasus(tx: Tx, casus: string): Promise<boolean> {
  const rij = await tx.db.selectFrom('casus').where('id', '=', casus).select('id').executeTakeFirst();
  return rij !== undefined;
}

export async function findPartijsoort(tx: Tx, partij: string) {
  return tx.db.selectFrom('partij').where('id', '=', partij).select('soort').executeTakeFirst();
}

type Lid = { readonly persoon: string; readonly casus: string; readonly rol: 'regie' | 'deelnemer' };

/** Maakt iemand lid van een casus. Alleen de regie maakt anderen lid (rijregel). */
export async function insertLidmaatschap(tx: Tx, { persoon, casus, rol }: Lid): Promise<void> {
  await tx.db
    .insertInto('lidmaatschap')
    .values({ persoon_id: persoon, casus_id: casus, rol, nieuwste_op: tx.nu })
    .execute();
}

export type Gezinspersoon = {
  readonly id: string;
  readonly soort: 'ouder' | 'jongere' | 'steunpersoon';
  readonly naam: Buffer;
  readonly email: Buffer | null;
  readonly telefoon: Buffer | null;
  readonly door: string;
};

export async function insertGezinspersoon(
  tx: Tx,
  { id, soort, naam, email, telefoon, door }: Gezinspersoon,
): Promise<void> {
  await tx.db
    .insertInto('persoon')
    .values({ id, soort, partij_id: null, naam, email, telefoon, aangemaakt_door: door, aangemaakt_op: tx.nu })
    .execute();
}

type Jongererij = {
  readonly id: string;
  readonly partij: string;
  readonly school: string | null;
  readonly inhoud: Buffer;
  readonly door: string;
};

export async function insertJongere(tx: Tx, { id, partij, school, inhoud, door }: Jongererij): Promise<void> {
  await tx.db
    .insertInto('jongere')
    .values({ id, partij_id: partij, school_id: school, inhoud, aangemaakt_door: door, aangemaakt_op: tx.nu })
    .execute();
}

export type Casusrij = Pick<CasusTabel, 'reden' | 'doelen' | 'initialen' | 'vraag' | 'langdurig_verzuim'> & {
  readonly id: string;
  readonly kenmerk: string;
  readonly overlegtype: string;
  readonly convenant: string;
  readonly aanmeldpartij: string;
  readonly procesregiepartij: string;
  readonly school: string | null;
  readonly melding: string | null;
  readonly door: string;
};

/** Schrijft het raam van een casus in fase 1. Het doel is daarmee schriftelijk vastgelegd (Art 3.4d). */
export async function insertCasus(tx: Tx, rij: Casusrij): Promise<void> {
  await tx.db
    .insertInto('casus')
    .values({
      id: rij.id,
      kenmerk: rij.kenmerk,
      overlegtype_id: rij.overlegtype,
      convenant_id: rij.convenant,
      aanmeldpartij_id: rij.aanmeldpartij,
      procesregiepartij_id: rij.procesregiepartij,
      school_id: rij.school,
      status: 'open',
      fase: 'intake',
      fase_sinds: tx.nu,
      reden: rij.reden,
      doelen: rij.doelen,
      doel_vastgelegd_op: tx.nu,
      initialen: rij.initialen,
      vraag: rij.vraag,
      melding: rij.melding,
      langdurig_verzuim: rij.langdurig_verzuim,
      aangemaakt_door: rij.door,
      aangemaakt_op: tx.nu,
    })
    .execute();
}

type Betrokkenerij = {
  readonly id: string;
  readonly casus: string;
  readonly jongere: string;
  readonly persoon: string;
  readonly kern: Buffer;
};

export async function insertBetrokkene(tx: Tx, { id, casus, jongere, persoon, kern }: Betrokkenerij): Promise<void> {
  await tx.db
    .insertInto('betrokkene')
    .values({ id, casus_id: casus, jongere_id: jongere, persoon_id: persoon, kern })
    .execute();
}

export type Gezagrij = {
  readonly id: string;
  readonly casus: string;
  readonly betrokkene: string;
  readonly persoon: string;
  readonly soort: 'gezagdrager-1' | 'gezagdrager-2' | 'vertegenwoordiger';
  readonly bron: Buffer;
  readonly door: string;
};

export async function insertGezag(tx: Tx, rij: Gezagrij): Promise<void> {
  await tx.db
    .insertInto('gezag')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      betrokkene_id: rij.betrokkene,
      persoon_id: rij.persoon,
      soort: rij.soort,
      bron: rij.bron,
      van: tx.vandaag,
      vastgelegd_door: rij.door,
      vastgelegd_op: tx.nu,
    })
    .execute();
}

export type Naamgegevenrij = {
  readonly id: string;
  readonly casus: string;
  readonly partij: string;
  readonly persoon: string;
  readonly deelnemer: string;
  readonly doel: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';
  readonly kenmerken: string;
  readonly inhoud: Buffer;
};

/** Brengt naam en geboortedatum in als gegeven van soort a. Ingebracht is niet verstrekt: niemand anders ziet het nog. */
export async function insertNaamgegeven(tx: Tx, rij: Naamgegevenrij): Promise<void> {
  await tx.db
    .insertInto('gegeven')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      bron_partij_id: rij.partij,
      bron_persoon_id: rij.persoon,
      bron_deelnemer_id: rij.deelnemer,
      categorie: 'a',
      doel: rij.doel,
      kenmerken: rij.kenmerken,
      aard: 'feit',
      brondatum: tx.vandaag,
      inhoud: rij.inhoud,
      status: 'ingebracht',
      ingebracht_op: tx.nu,
      gewijzigd_op: tx.nu,
    })
    .execute();
}
