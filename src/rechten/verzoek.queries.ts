import type { Tx } from '../db/transactie.ts';
import type { Deelantwoord, Verlengreden, Verzoekrecht } from './soorten.ts';

export type Verzoekrij = Awaited<ReturnType<typeof findVerzoeken>>[number];
export type Deelrij = Awaited<ReturnType<typeof findDelen>>[number];
export type Meldingrij = Awaited<ReturnType<typeof findMeldingen>>[number];

type Nieuw = {
  readonly id: string;
  readonly casus: string;
  readonly van: string;
  readonly recht: Verzoekrecht;
  readonly gegeven: string | null;
};

/** Schrijft een verzoek. @returns false als dit formulier al was verzonden. */
export async function insertVerzoek(tx: Tx, nieuw: Nieuw): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('verzoek')
    .values({
      id: nieuw.id,
      casus_id: nieuw.casus,
      van_persoon_id: nieuw.van,
      recht: nieuw.recht,
      gegeven_id: nieuw.gegeven,
      ontvangen_op: tx.vandaag,
      ingediend_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type Kern = { readonly casus: string; readonly verzoek: string; readonly van: string };

export async function insertDeel(tx: Tx, { casus, verzoek, van, partij }: Kern & { partij: string }): Promise<void> {
  await tx.db
    .insertInto('verzoekdeel')
    .values({
      id: tx.nieuwId(),
      casus_id: casus,
      verzoek_id: verzoek,
      van_persoon_id: van,
      partij_id: partij,
      stand: 'open',
    })
    .execute();
}

export async function insertWoorden(
  tx: Tx,
  { casus, verzoek, van, ...w }: Kern & { id: string; deel: string | null; door: string; inhoud: Buffer },
): Promise<void> {
  await tx.db
    .insertInto('verzoekwoorden')
    .values({
      id: w.id,
      casus_id: casus,
      verzoek_id: verzoek,
      deel_id: w.deel,
      van_persoon_id: van,
      door_persoon_id: w.door,
      inhoud: w.inhoud,
      op: tx.nu,
    })
    .execute();
}

export async function insertMelding(
  tx: Tx,
  { casus, verzoek, van, persoon, stand }: Kern & { persoon: string; stand: 'gemeld' | 'wacht' },
): Promise<string> {
  const id = tx.nieuwId();
  await tx.db
    .insertInto('verzoekmelding')
    .values({ id, casus_id: casus, verzoek_id: verzoek, van_persoon_id: van, persoon_id: persoon, stand })
    .execute();
  return id;
}

/** De verzoeken die de rijregels laten zien, nieuwste eerst. */
export async function findVerzoeken(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('verzoek')
    .where('casus_id', '=', casus)
    .orderBy('ingediend_op', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'casus_id', 'van_persoon_id', 'recht', 'gegeven_id', 'ontvangen_op', 'ingediend_op'])
    .execute();
}

export async function findDelen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('verzoekdeel')
    .innerJoin('partij', 'partij.id', 'verzoekdeel.partij_id')
    .where('verzoekdeel.casus_id', '=', casus)
    .orderBy('partij.naam')
    .select([
      'verzoekdeel.id',
      'verzoekdeel.verzoek_id',
      'verzoekdeel.partij_id',
      'partij.naam as partij',
      'verzoekdeel.stand',
      'verzoekdeel.grond',
      'verzoekdeel.beantwoord_op',
      'verzoekdeel.beantwoord_door',
      'verzoekdeel.verlengd_om',
      'verzoekdeel.verlengd_op',
    ])
    .execute();
}

/** De versleutelde woorden bij een verzoek, voor zover de rijregels ze laten zien. */
export async function findWoorden(tx: Tx, { casus, verzoek }: { readonly casus: string; readonly verzoek: string }) {
  return tx.db
    .selectFrom('verzoekwoorden')
    .where('casus_id', '=', casus)
    .where('verzoek_id', '=', verzoek)
    .select(['id', 'deel_id', 'inhoud', 'door_persoon_id'])
    .execute();
}

export async function findMeldingen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('verzoekmelding')
    .where('casus_id', '=', casus)
    .select(['id', 'verzoek_id', 'persoon_id', 'stand', 'besloten_op'])
    .execute();
}

/** Zet wat een partij antwoordde. @returns false als dit deel er niet is of al beantwoord was. */
export async function zetDeel(
  tx: Tx,
  wens: {
    readonly casus: string;
    readonly deel: string;
    readonly stand: Deelantwoord;
    readonly grond: string | null;
    readonly door: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verzoekdeel')
    .set({ stand: wens.stand, grond: wens.grond, beantwoord_door: wens.door, beantwoord_op: tx.nu })
    .where('casus_id', '=', wens.casus)
    .where('id', '=', wens.deel)
    .where('stand', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Zet dat een partij langer nodig heeft. @returns false als dit deel niet van deze verzoeker is, al is verlengd of al is beantwoord. */
export async function zetVerlenging(
  tx: Tx,
  wens: { readonly casus: string; readonly deel: string; readonly om: Verlengreden; readonly door: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verzoekdeel')
    .set({ verlengd_om: wens.om, verlengd_op: tx.vandaag, verlengd_door: wens.door })
    .where('casus_id', '=', wens.casus)
    .where('id', '=', wens.deel)
    .where('stand', '=', 'open')
    .where('verlengd_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Beslist of iemand van een verzoek hoort. @returns false als daar niets meer te beslissen is. */
export async function zetMelding(
  tx: Tx,
  wens: {
    readonly casus: string;
    readonly melding: string;
    readonly stand: 'gemeld' | 'achtergehouden';
    readonly door: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verzoekmelding')
    .set({ stand: wens.stand, besloten_door: wens.door, besloten_op: tx.nu })
    .where('casus_id', '=', wens.casus)
    .where('id', '=', wens.melding)
    .where('stand', '=', 'wacht')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
