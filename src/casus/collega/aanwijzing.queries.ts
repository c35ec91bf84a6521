import type { Tx } from '../../db/transactie.ts';
import { vasteVraag } from '../../db/vaste-vraag.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import type { Aanwijsreden } from './redenen.ts';

/** De aanwijzing waarmee deze verzoeker in deze casus kan meelezen; undefined als die er niet (meer) is. */
export async function findEigenAanwijzing(tx: Tx, { casus, persoon }: { casus: string; persoon: string }) {
  return tx.db
    .selectFrom('aanwijzing')
    .innerJoin('aanstelling', 'aanstelling.id', 'aanwijzing.aanstelling_id')
    .innerJoin('aanstelling as namens', 'namens.id', 'aanwijzing.namens_aanstelling_id')
    .innerJoin('partij', 'partij.id', 'aanwijzing.partij_id')
    .where('aanwijzing.casus_id', '=', casus)
    .where('aanwijzing.persoon_id', '=', persoon)
    .where('aanwijzing.beeindigd_op', 'is', null)
    .select([
      'aanwijzing.id',
      'aanwijzing.casus_id',
      'aanwijzing.partij_id',
      'aanwijzing.namens_deelnemer_id',
      'aanwijzing.namens_persoon_id',
      'aanwijzing.persoon_id',
      'aanwijzing.aanstelling_id',
      'aanwijzing.categorieen',
      'aanwijzing.reden',
      'aanwijzing.aangewezen_op',
      'aanwijzing.tot',
      'aanwijzing.beloofd_op',
      'aanwijzing.geheimhouding as beloofde_geheimhouding',
      'aanstelling.functie',
      'aanstelling.hoedanigheid',
      'aanstelling.geheimhouding',
      'aanstelling.school_id',
      'namens.mag_aanwijzen',
      'partij.soort as partij_soort',
      'partij.naam as partij_naam',
    ])
    .executeTakeFirst();
}
export type Eigenaanwijzing = NonNullable<Awaited<ReturnType<typeof findEigenAanwijzing>>>;

/** Waar deze medewerker vandaag voor zijn organisatie meeleest, nieuwste eerst. */
export async function findMeeleesplekken(
  tx: Tx,
  { persoon, aanstelling }: { readonly persoon: string; readonly aanstelling: string },
) {
  return tx.db
    .selectFrom('aanwijzing')
    .where('persoon_id', '=', persoon)
    .where('aanstelling_id', '=', aanstelling)
    .where('beeindigd_op', 'is', null)
    .where('tot', '>=', tx.vandaag)
    .orderBy('aangewezen_op', 'desc')
    .orderBy('id')
    .select([
      'casus_id as casus',
      'namens_persoon_id as namens',
      'aangewezen_op as aangewezenOp',
      'tot',
      'beloofd_op as beloofdOp',
    ])
    .execute();
}

/** Alle aanwijzingen in een casus, ook die voorbij zijn: wie aan tafel zit en het gezin zien ze (rijregel). Nieuwste eerst. */
export const findAanwijzingen = vasteVraag((db, casus: string) => {
  return db
    .selectFrom('aanwijzing')
    .innerJoin('aanstelling', 'aanstelling.id', 'aanwijzing.aanstelling_id')
    .innerJoin('aanstelling as namens', 'namens.id', 'aanwijzing.namens_aanstelling_id')
    .innerJoin('partij', 'partij.id', 'aanwijzing.partij_id')
    .where('aanwijzing.casus_id', '=', casus)
    .orderBy('aanwijzing.aangewezen_op', 'desc')
    .orderBy('aanwijzing.id')
    .select([
      'aanwijzing.id',
      'aanwijzing.partij_id',
      'aanwijzing.namens_deelnemer_id',
      'aanwijzing.namens_persoon_id',
      'aanwijzing.persoon_id',
      'aanwijzing.categorieen',
      'aanwijzing.reden',
      'aanwijzing.aangewezen_op',
      'aanwijzing.tot',
      'aanwijzing.beloofd_op',
      'aanwijzing.geheimhouding as beloofde_geheimhouding',
      'aanwijzing.beeindigd_op',
      'aanstelling.functie',
      'aanstelling.hoedanigheid',
      'aanstelling.geheimhouding',
      'aanstelling.school_id',
      'aanstelling.tot as aanstelling_tot',
      'namens.mag_aanwijzen',
      'partij.soort as partij_soort',
      'partij.naam as partij_naam',
    ]);
});
export type Aanwijzingrij = Awaited<ReturnType<typeof findAanwijzingen>>[number];

/** Vanuit welke aanstelling iemand op deze stoel zit, en of die hem laat aanwijzen (Art 7.3 (b)). */
export const findAanwijsrecht = vasteVraag((db, deelnemer: string) => {
  return db
    .selectFrom('deelnemer')
    .innerJoin('aanstelling', 'aanstelling.id', 'deelnemer.aanstelling_id')
    .where('deelnemer.id', '=', deelnemer)
    .select(['aanstelling.id as aanstelling', 'aanstelling.mag_aanwijzen as mag']);
});

/** De soorten gegevens die nu aan deze stoel gegeven zijn. */
export async function findGekregenSoorten(
  tx: Tx,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<readonly LijstCategorie[]> {
  const rijen = await tx.db
    .selectFrom('verstrekking')
    .innerJoin('gegeven', 'gegeven.id', 'verstrekking.gegeven_id')
    .where('verstrekking.casus_id', '=', casus)
    .where('verstrekking.aan_deelnemer_id', '=', deelnemer)
    .where('verstrekking.status', '=', 'actief')
    .orderBy('gegeven.categorie')
    .select('gegeven.categorie')
    .distinct()
    .execute();
  return rijen.map(({ categorie }) => categorie);
}

export type Nieuweaanwijzing = {
  readonly id: string;
  readonly casus: string;
  readonly partij: string;
  readonly namens: { readonly deelnemer: string; readonly persoon: string; readonly aanstelling: string };
  readonly persoon: string;
  readonly aanstelling: string;
  readonly categorieen: readonly LijstCategorie[];
  readonly reden: Aanwijsreden;
  readonly tot: string;
};

/** Legt een aanwijzing vast. @returns false als deze collega op dit moment al meeleest. */
export async function insertAanwijzing(tx: Tx, nieuw: Nieuweaanwijzing): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('aanwijzing')
    .values({
      id: nieuw.id,
      casus_id: nieuw.casus,
      partij_id: nieuw.partij,
      namens_deelnemer_id: nieuw.namens.deelnemer,
      namens_persoon_id: nieuw.namens.persoon,
      namens_aanstelling_id: nieuw.namens.aanstelling,
      persoon_id: nieuw.persoon,
      aanstelling_id: nieuw.aanstelling,
      categorieen: [...nieuw.categorieen],
      reden: nieuw.reden,
      aangewezen_op: tx.nu,
      tot: nieuw.tot,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** De collega belooft geheimhouding (11.1); alleen hijzelf, een keer (trigger aanwijzing_bewaken). */
export async function zetBeloofd(
  tx: Tx,
  {
    aanwijzing,
    geheimhouding,
  }: { readonly aanwijzing: string; readonly geheimhouding: Eigenaanwijzing['beloofde_geheimhouding'] },
): Promise<void> {
  await tx.db
    .updateTable('aanwijzing')
    .set({ beloofd_op: tx.nu, geheimhouding })
    .where('id', '=', aanwijzing)
    .where('beloofd_op', 'is', null)
    .execute();
}

/** Beeindigt een aanwijzing. @returns false als zij al voorbij was. */
export async function zetBeeindigd(
  tx: Tx,
  {
    casus,
    aanwijzing,
    omdat,
  }: { readonly casus: string; readonly aanwijzing: string; readonly omdat: 'gestopt' | 'voorbij' },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('aanwijzing')
    .set({ beeindigd_op: tx.nu, beeindigd_omdat: omdat })
    .where('id', '=', aanwijzing)
    .where('casus_id', '=', casus)
    .where('beeindigd_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
