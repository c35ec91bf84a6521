import { type Tx, voorOordeel } from '../db/transactie.ts';

export type Intrekkingsrij = Awaited<ReturnType<typeof findIntrekkingen>>[number];

export type NieuwIntrekkingsbericht = {
  readonly id: string;
  readonly casus: string;
  readonly vraag: string;
  readonly geverPartij: string;
  readonly deelnemer: string;
  readonly persoon: string;
  readonly partij: string;
  /** Wie introk. */
  readonly van: string;
};

/** Legt vast dat deze ontvangers moeten zeggen wat zij met het gelezene doen (11.5). */
export async function insertIntrekkingsberichten(tx: Tx, berichten: readonly NieuwIntrekkingsbericht[]): Promise<void> {
  if (berichten.length === 0) return;
  const rijen = berichten.map((b) => ({
    id: b.id,
    casus_id: b.casus,
    vraag_id: b.vraag,
    gever_partij_id: b.geverPartij,
    deelnemer_id: b.deelnemer,
    persoon_id: b.persoon,
    partij_id: b.partij,
    van_persoon_id: b.van,
    verstuurd_op: tx.nu,
  }));
  // Wie leidt en voor een vertrokken gever vastlegt dat iemand stopt, ziet niet wat die antwoordde.
  await voorOordeel(tx, () => tx.db.insertInto('intrekkingsbericht').values(rijen).execute());
}

/** De berichten die deze verzoeker aangaan: als ontvanger, als partij van de gever, als wie introk, of als regie zonder antwoord. */
export async function findIntrekkingen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('intrekkingsbericht')
    .where('casus_id', '=', casus)
    .orderBy('verstuurd_op', 'desc')
    .orderBy('id')
    .select([
      'id',
      'casus_id',
      'vraag_id',
      'gever_partij_id',
      'deelnemer_id',
      'persoon_id',
      'partij_id',
      'van_persoon_id',
      'verstuurd_op',
      'antwoord',
      'grondslag',
      'woorden',
      'beantwoord_op',
    ])
    .execute();
}

/** Schrijft het antwoord van een ontvanger; een antwoord verandert daarna niet meer. @returns of er nog iets te beantwoorden was. */
export async function zetIntrekkingsantwoord(
  tx: Tx,
  antwoord: {
    readonly id: string;
    readonly antwoord: 'verwijderd' | 'eigen-grondslag';
    readonly grondslag: string | null;
    readonly woorden: Buffer | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('intrekkingsbericht')
    .set({
      antwoord: antwoord.antwoord,
      grondslag: antwoord.grondslag,
      woorden: antwoord.woorden,
      beantwoord_op: tx.nu,
    })
    .where('id', '=', antwoord.id)
    .where('beantwoord_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
