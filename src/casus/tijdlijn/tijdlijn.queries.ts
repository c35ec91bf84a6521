import type { Tx } from '../../db/transactie.ts';

/** Wat een tijdlijn van een gebeurtenis toont, met de naam van de partij voor wie iemand iets deed. */
export const LOGREGEL = [
  'gebeurtenis.id',
  'gebeurtenis.op',
  'gebeurtenis.code',
  'gebeurtenis.uitkomst',
  'gebeurtenis.persoon_id',
  'gebeurtenis.persoon_soort',
  'gebeurtenis.functie',
  'gebeurtenis.categorieen',
  'gebeurtenis.doel',
  'gebeurtenis.redenen',
  'gebeurtenis.object_id',
  'gebeurtenis.object_soort',
  'partij.naam as partij',
] as const;

export type Logvraag = {
  readonly casus: string;
  readonly codes: readonly string[];
  readonly partij: string | null;
  readonly voor: Date | null;
  readonly hoogstens: number;
};

/**
 * Gebeurtenissen in een casus die deze verzoeker mag lezen, nieuwste eerst. Wat op het laatste moment samen gebeurde, komt heel mee:
 * zo valt er tussen twee bladzijden niets weg.
 */
export async function findLogregels(tx: Tx, { casus, codes, partij, voor, hoogstens }: Logvraag) {
  if (codes.length === 0) return [];
  let opdracht = tx.db
    .selectFrom('gebeurtenis')
    .leftJoin('partij', 'partij.id', 'gebeurtenis.partij_id')
    .where('gebeurtenis.casus_id', '=', casus)
    .where('gebeurtenis.code', 'in', [...codes]);
  if (partij !== null) opdracht = opdracht.where('gebeurtenis.partij_id', '=', partij);
  if (voor !== null) opdracht = opdracht.where('gebeurtenis.op', '<', voor);
  return opdracht.orderBy('gebeurtenis.op', 'desc').fetch(hoogstens, 'with ties').select(LOGREGEL).execute();
}

/** Wanneer deze persoon in deze casus iets deed of las, nieuwste eerst. */
export async function findEigenMomenten(
  tx: Tx,
  { casus, persoon, hoogstens }: { readonly casus: string; readonly persoon: string; readonly hoogstens: number },
): Promise<readonly Date[]> {
  const rijen = await tx.db
    .selectFrom('gebeurtenis')
    .where('casus_id', '=', casus)
    .where('persoon_id', '=', persoon)
    .orderBy('op', 'desc')
    .limit(hoogstens)
    .select('op')
    .execute();
  return rijen.map((rij) => rij.op);
}

/** De fase die het logboek noemt bij wat deze persoon hier voor dit moment het laatst deed of las; undefined als dat er niet is. */
export async function findFaseToen(
  tx: Tx,
  { casus, persoon, tot }: { readonly casus: string; readonly persoon: string; readonly tot: Date },
): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('gebeurtenis')
    .where('casus_id', '=', casus)
    .where('persoon_id', '=', persoon)
    .where('op', '<', tot)
    .where('fase', 'is not', null)
    .orderBy('op', 'desc')
    .limit(1)
    .select('fase')
    .executeTakeFirst();
  return rij?.fase ?? undefined;
}
