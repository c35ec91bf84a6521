import type { Tx } from '../db/transactie.ts';

const BLADZIJDE = 50;

export type Logfilter = {
  readonly alleen: 'alles' | 'gelezen' | 'gedeeld' | 'geweigerd';
  readonly voor: string | null;
};

/** Gebeurtenissen die de FG ziet: wat de eigen partij deed, en wat met haar gegevens gebeurde (15.2). Nieuwste eerst. */
export async function findGebeurtenissen(tx: Tx, { alleen, voor }: Logfilter) {
  let vraag = tx.db
    .selectFrom('gebeurtenis')
    .orderBy('volgnummer', 'desc')
    .limit(BLADZIJDE + 1)
    .select([
      'id',
      'volgnummer',
      'op',
      'code',
      'actie',
      'uitkomst',
      'persoon_id',
      'persoon_soort',
      'partij_id',
      'functie',
      'categorieen',
      'doel',
      'besluit',
      'redenen',
      'regelset',
    ]);
  if (alleen === 'gelezen') vraag = vraag.where('actie', '=', 'R');
  if (alleen === 'gedeeld')
    vraag = vraag.where('code', 'in', ['gegeven-verstrekt', 'toezegging-aangenomen', 'gegeven-meegenomen']);
  if (alleen === 'geweigerd') vraag = vraag.where('uitkomst', '=', 'geweigerd');
  if (voor !== null) vraag = vraag.where('volgnummer', '<', voor);
  const rijen = await vraag.execute();
  return { rijen: rijen.slice(0, BLADZIJDE), meer: rijen.length > BLADZIJDE };
}

/** De afwegingen van de eigen partij, nieuwste eerst, zonder hun inhoud (6e). */
export async function findAfwegingen(tx: Tx, partij: string) {
  return tx.db
    .selectFrom('afweging')
    .where('partij_id', '=', partij)
    .orderBy('op', 'desc')
    .limit(100)
    .select(['id', 'persoon_id', 'op', 'na_intrekking'])
    .execute();
}

export async function findAfweging(tx: Tx, { afweging, partij }: { afweging: string; partij: string }) {
  return tx.db
    .selectFrom('afweging')
    .where('id', '=', afweging)
    .where('partij_id', '=', partij)
    .select(['id', 'casus_id', 'betrokkene_id', 'persoon_id', 'partij_id', 'inhoud', 'na_intrekking', 'op'])
    .executeTakeFirst();
}
