import type { Tx } from '../db/transactie.ts';

export type Nieuwestoel = {
  readonly id: string;
  readonly casus: string;
  readonly persoon: string;
  readonly soort: 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon';
  readonly aanstelling: string | null;
  readonly partij: string | null;
  readonly procesregisseur: boolean;
  readonly behandelrelatie: boolean;
  readonly directBetrokken: string | null;
  readonly door: string;
  readonly taak: string | null;
  readonly grondslag: string | null;
  readonly individueelDoel: string | null;
  /** Zit meteen aan tafel: wie zelf aanmeldt, en ouders en jongere (van hen wordt geen verklaring gevraagd). */
  readonly bevestigd: boolean;
  readonly toegezegdGegeven: string | null;
};

/** Zet een stoel bij de tafel (3.4a, 3.4c, B3-5). Alleen de regie doet dat (rijregel). */
export async function insertDeelnemer(tx: Tx, stoel: Nieuwestoel): Promise<void> {
  await tx.db
    .insertInto('deelnemer')
    .values({
      id: stoel.id,
      casus_id: stoel.casus,
      persoon_id: stoel.persoon,
      aanstelling_id: stoel.aanstelling,
      partij_id: stoel.partij,
      soort: stoel.soort,
      procesregisseur: stoel.procesregisseur,
      behandelrelatie: stoel.behandelrelatie,
      direct_betrokken: stoel.directBetrokken,
      uitgenodigd_door: stoel.door,
      uitgenodigd_op: tx.nu,
      bevestigd_op: stoel.bevestigd ? tx.nu : null,
      taak: stoel.taak,
      grondslag: stoel.grondslag,
      individueel_doel: stoel.individueelDoel,
      toegezegd_gegeven_id: stoel.toegezegdGegeven,
      geheimhouding_bevestigd_op: stoel.bevestigd && stoel.soort === 'medewerker' ? tx.nu : null,
    })
    .execute();
}

/** Legt taak, grondslag, eigen doel en geheimhouding van een genodigde vast (3.4c, B3-5, 11.1). */
export async function bevestigStoel(
  tx: Tx,
  stoel: { readonly id: string; readonly taak: string; readonly grondslag: string; readonly individueelDoel: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('deelnemer')
    .set({
      taak: stoel.taak,
      grondslag: stoel.grondslag,
      individueel_doel: stoel.individueelDoel,
      bevestigd_op: tx.nu,
      geheimhouding_bevestigd_op: tx.nu,
    })
    .where('id', '=', stoel.id)
    .where('bevestigd_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Laat een stoel leeg omdat de genodigde niet meedoet. */
export async function zieAf(tx: Tx, deelnemer: string): Promise<void> {
  await tx.db.updateTable('deelnemer').set({ afgezien_op: tx.nu }).where('id', '=', deelnemer).execute();
}

/** Nodigt iemand opnieuw uit die eerder niet meedeed: alles wordt opnieuw bevestigd. */
export async function heropenStoel(tx: Tx, deelnemer: string): Promise<void> {
  await tx.db
    .updateTable('deelnemer')
    .set({ afgezien_op: null, tot: null, bevestigd_op: null, geheimhouding_bevestigd_op: null })
    .where('id', '=', deelnemer)
    .execute();
}

/** Beeindigt het eigen lidmaatschap. Daarna is in deze transactie niets van de casus meer leesbaar: doe dit als laatste. */
export async function beeindigEigenLidmaatschap(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string },
): Promise<void> {
  await tx.db
    .updateTable('lidmaatschap')
    .set({ tot: tx.nu })
    .where('persoon_id', '=', persoon)
    .where('casus_id', '=', casus)
    .execute();
}

/** Welk gegeven de uitnodiger bij deze stoel toezegde, en wie dat is. */
export async function findToezegging(tx: Tx, deelnemer: string) {
  return tx.db
    .selectFrom('deelnemer')
    .where('id', '=', deelnemer)
    .select(['toegezegd_gegeven_id as gegeven', 'uitgenodigd_door as door'])
    .executeTakeFirst();
}
