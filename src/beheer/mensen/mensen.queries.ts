import type { Tx } from '../../db/transactie.ts';
import type { Aanstelling } from '../../partij/partij.queries.ts';

/** Wat er aan een aanstelling te wijzigen is zonder dat het een andere functie wordt. */
export type Aanstellingwijziging = Pick<
  Aanstelling,
  'id' | 'school' | 'geheimhouding' | 'verklaringOp' | 'magAanwijzen' | 'versie'
>;

/** Schrijft de volgende versie van een aanstelling. @returns false als een ander intussen wijzigde. */
export async function updateAanstelling(tx: Tx, partij: string, wijziging: Aanstellingwijziging): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('aanstelling')
    .set({
      school_id: wijziging.school,
      geheimhouding: wijziging.geheimhouding,
      verklaring_op: wijziging.verklaringOp,
      mag_aanwijzen: wijziging.magAanwijzen,
      gewijzigd_op: tx.nu,
      versie: wijziging.versie + 1,
    })
    .where('id', '=', wijziging.id)
    .where('partij_id', '=', partij)
    .where('versie', '=', wijziging.versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Zet de naam van een medewerker, al verzegeld. */
export async function updateNaam(tx: Tx, persoon: string, naam: Buffer): Promise<void> {
  await tx.db.updateTable('persoon').set({ naam }).where('id', '=', persoon).execute();
}

/** Welke soorten werk er bij deze persoon openstaan, met hoeveel en de eerste dag; nooit bij welke casus. */
export async function telOpenWerk(
  tx: Tx,
  persoon: string,
): Promise<readonly { readonly soort: string; readonly aantal: number; readonly eerste: string | null }[]> {
  const rijen = await tx.db
    .selectFrom('taak')
    .where('voor_persoon_id', '=', persoon)
    .where('gereed_op', 'is', null)
    .groupBy('soort')
    .orderBy('soort')
    .select(({ fn }) => ['soort', fn.countAll<string>().as('aantal'), fn.min<string | null>('voor_datum').as('eerste')])
    .execute();
  return rijen.map(({ soort, aantal, eerste }) => ({ soort, aantal: Number(aantal), eerste }));
}
