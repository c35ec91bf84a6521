import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import type { Dataleksoort, Stapsoort } from './soorten.ts';

const LEK = [
  'datalek.id',
  'datalek.kenmerk',
  'datalek.gemeld_op',
  'datalek.soort',
  'datalek.gemerkt_op',
  'datalek.duurt_voort',
  'datalek.systeemfout',
  'datalek.verteld_op',
] as const;
/** Vertelde wie het systeem beheert dit zelf? */
export const VAN_BEHEER = sql<boolean>`datalek.gemeld_door is null`.as('van_beheer');
const DEEL = [
  'datalekdeel.id as deel',
  'datalekdeel.partij_id',
  'datalekdeel.betrokken_door_partij_id',
  'datalekdeel.vernomen_op',
  'datalekdeel.inhoud',
] as const;

/** Het volgende nummer van dit jaar: "DL-2026-0007". Nummers lopen door over de jaren. */
export async function nieuwKenmerk(tx: Tx): Promise<string> {
  const { rows } = await sql<{ n: string }>`select nextval('datalek_nummer') as n`.execute(tx.db);
  return `DL-${tx.vandaag.slice(0, 4)}-${(rows[0]?.n ?? '0').padStart(4, '0')}`;
}

type Nieuw = {
  readonly id: string;
  readonly kenmerk: string;
  /** Null als wie het systeem beheert het zelf vertelt. */
  readonly door: string | null;
  readonly soort: Dataleksoort;
  readonly gemerktOp: Date;
  readonly duurtVoort: boolean;
  readonly systeemfout: boolean;
};

/** @returns false als dit formulier al was verzonden. */
export async function insertDatalek(tx: Tx, nieuw: Nieuw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('datalek')
    .values({
      id: nieuw.id,
      kenmerk: nieuw.kenmerk,
      gemeld_door: nieuw.door,
      gemeld_op: tx.nu,
      soort: nieuw.soort,
      gemerkt_op: nieuw.gemerktOp,
      duurt_voort: nieuw.duurtVoort,
      systeemfout: nieuw.systeemfout,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type Nieuwdeel = {
  readonly id: string;
  readonly datalek: string;
  readonly partij: string;
  readonly door: string | null;
  readonly vernomenOp: Date;
  readonly inhoud: Buffer;
};

/** @returns false als deze organisatie het al wist. */
export async function insertDeel(
  tx: Tx,
  { id, datalek, partij, door, vernomenOp, inhoud }: Nieuwdeel,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('datalekdeel')
    .values({
      id,
      datalek_id: datalek,
      partij_id: partij,
      betrokken_door_partij_id: door,
      vernomen_op: vernomenOp,
      inhoud,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** De datalekken van een organisatie, nieuwste eerst. */
export async function findDatalekken(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('datalekdeel')
    .innerJoin('datalek', 'datalek.id', 'datalekdeel.datalek_id')
    .where('datalekdeel.partij_id', '=', partij)
    .orderBy('datalekdeel.vernomen_op', 'desc')
    .limit(500)
    .select([...LEK, VAN_BEHEER, ...DEEL])
    .execute();
}

export async function findDatalek(tx: Tx, { datalek, partij }: { readonly datalek: string; readonly partij: string }) {
  return tx.db
    .selectFrom('datalekdeel')
    .innerJoin('datalek', 'datalek.id', 'datalekdeel.datalek_id')
    .where('datalekdeel.partij_id', '=', partij)
    .where('datalek.id', '=', datalek)
    .select([...LEK, VAN_BEHEER, ...DEEL])
    .executeTakeFirst();
}

/** Het nummer van een eerdere melding van het systeembeheer over dezelfde soort en hetzelfde moment. */
export async function findBeheermelding(
  tx: Tx,
  { soort, gemerktOp }: Pick<Nieuw, 'soort' | 'gemerktOp'>,
): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('datalek')
    .where('gemeld_door', 'is', null)
    .where('soort', '=', soort)
    .where('gemerkt_op', '=', gemerktOp)
    .orderBy('gemeld_op', 'desc')
    .limit(1)
    .select('kenmerk')
    .executeTakeFirst();
  return rij?.kenmerk;
}

/** De melding die het systeembeheer eerder zelf deed, op haar nummer. */
export async function findEigenBeheermelding(tx: Tx, kenmerk: string): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('datalek')
    .where('gemeld_door', 'is', null)
    .where('kenmerk', '=', kenmerk)
    .select('id')
    .executeTakeFirst();
  return rij?.id;
}

/** De eigen melding, zonder wat een organisatie ermee doet. */
export async function findEigenMelding(
  tx: Tx,
  { datalek, persoon }: { readonly datalek: string; readonly persoon: string },
) {
  return tx.db
    .selectFrom('datalek')
    .where('id', '=', datalek)
    .where('gemeld_door', '=', persoon)
    .select(['kenmerk', 'gemeld_op', 'systeemfout', 'duurt_voort'])
    .executeTakeFirst();
}

/** Welke organisaties deze organisatie erbij betrok, en wanneer. */
export async function findDoorgegeven(
  tx: Tx,
  { datalek, partij }: { readonly datalek: string; readonly partij: string },
) {
  return tx.db
    .selectFrom('datalekdeel')
    .innerJoin('partij', 'partij.id', 'datalekdeel.partij_id')
    .where('datalekdeel.datalek_id', '=', datalek)
    .where('datalekdeel.betrokken_door_partij_id', '=', partij)
    .orderBy('partij.naam')
    .select(['partij.id', 'partij.naam', 'datalekdeel.vernomen_op'])
    .execute();
}

/** De stappen van delen, op volgorde. */
export async function findStappen(tx: Tx, delen: readonly string[]) {
  if (delen.length === 0) return [];
  return tx.db
    .selectFrom('datalekstap')
    .where('deel_id', '=', sql<string>`any(${[...delen]}::uuid[])`)
    .orderBy('volgnummer')
    .select(['id', 'deel_id', 'partij_id', 'volgnummer', 'soort', 'keuze', 'moment', 'inhoud', 'door_persoon_id', 'op'])
    .execute();
}

type Nieuwestap = {
  readonly id: string;
  readonly deel: string;
  readonly partij: string;
  readonly volgnummer: number;
  readonly soort: Stapsoort;
  readonly keuze: string | null;
  readonly moment: Date | null;
  readonly inhoud: Buffer | null;
  readonly door: string;
};

/** @returns false als een collega intussen een stap zette. */
export async function insertStap(tx: Tx, stap: Nieuwestap): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('datalekstap')
    .values({
      id: stap.id,
      deel_id: stap.deel,
      partij_id: stap.partij,
      volgnummer: stap.volgnummer,
      soort: stap.soort,
      keuze: stap.keuze,
      moment: stap.moment,
      inhoud: stap.inhoud,
      door_persoon_id: stap.door,
      op: tx.nu,
    })
    .onConflict((conflict) => conflict.columns(['deel_id', 'volgnummer']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Organisaties aan de tafels die deze persoon kent: daaruit kiest een ouder of jongere over wie de melding gaat. */
export async function findTafelpartijen(tx: Tx) {
  return tx.db
    .selectFrom('deelnemer')
    .innerJoin('partij', 'partij.id', 'deelnemer.partij_id')
    .where('deelnemer.afgezien_op', 'is', null)
    .select(['partij.id', 'partij.naam', 'partij.telefoon'])
    .distinct()
    .orderBy('partij.naam')
    .execute();
}

/** Het regime van de convenanten waaraan een organisatie vandaag gebonden is. */
export async function findRegimes(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('convenant_partij')
    .innerJoin('convenant', 'convenant.id', 'convenant_partij.convenant_id')
    .where('convenant_partij.partij_id', '=', partij)
    .where('convenant_partij.gebonden_van', '<=', tx.vandaag)
    .where((eb) =>
      eb.or([eb('convenant_partij.gebonden_tot', 'is', null), eb('convenant_partij.gebonden_tot', '>=', tx.vandaag)]),
    )
    .select(['convenant.naam', 'convenant.regime'])
    .distinct()
    .execute();
}
