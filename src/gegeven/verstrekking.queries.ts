import { eenVan } from '../db/een-van.ts';
import { type Tx, voorOordeel } from '../db/transactie.ts';
import { type Opsteller, vasteVraag } from '../db/vaste-vraag.ts';
import { partijVan, persoonVan } from '../db/verzoeker.ts';

/** Een verstrekking zoals de rijregels haar aan bron of ontvanger laten zien. */
export type Verstrekkingrij = Awaited<ReturnType<typeof findVerstrekkingen>>[number];

const KOLOMMEN = [
  'id',
  'gegeven_id',
  'bron_partij_id',
  'bron_persoon_id',
  'aan_deelnemer_id',
  'aan_persoon_id',
  'plicht',
  'status',
  'gegeven_op',
  'gelezen_op',
  'ingetrokken_op',
  'ingetrokken_omdat',
] as const;

/**
 * Alle verstrekkingen in een casus die deze verzoeker mag zien: als bron of als ontvanger, voor een oordeel of om namens een ander mee te
 * lezen ook andere. Nieuwste eerst.
 */
export const findVerstrekkingen = vasteVraag((db, casus: string) => inCasus(db, casus));

const inCasus = (db: Opsteller, casus: string) =>
  db
    .selectFrom('verstrekking')
    .where('casus_id', '=', casus)
    .orderBy('gegeven_op', 'desc')
    .orderBy('id', 'desc')
    .select(KOLOMMEN);

type Eigenvraag = [casus: string, persoon: string, partij: string | null];

// De rijregels zeggen hetzelfde. Met waarden erbij valt wat een ander aangaat al af voordat zij voor elke rij de context lezen: de helft.
const vraagEigen = vasteVraag((db, ...[casus, persoon, partij]: Eigenvraag) =>
  inCasus(db, casus).where((eb) =>
    eb.or([eb('aan_persoon_id', '=', persoon), eb('bron_persoon_id', '=', persoon), eb('bron_partij_id', '=', partij)]),
  ),
);

/** Als `findVerstrekkingen`, alleen als bron of als ontvanger: niet voor een oordeel, en niet voor wie meeleest. */
export async function findEigenVerstrekkingen(tx: Tx, casus: string) {
  const persoon = persoonVan(tx.verzoeker);
  return persoon === null ? [] : vraagEigen(tx, casus, persoon, partijVan(tx.verzoeker));
}

/** Wat aan deze stoel is gegeven, nieuwste eerst: ook voor wie alleen namens die stoel meeleest, voor zover de rijregels het tonen (ADR 0041). */
export const findVerstrekkingenAan = vasteVraag((db, casus: string, deelnemer: string) => {
  return db
    .selectFrom('verstrekking')
    .where('casus_id', '=', casus)
    .where('aan_deelnemer_id', '=', deelnemer)
    .orderBy('gegeven_op', 'desc')
    .orderBy('id', 'desc')
    .select(KOLOMMEN);
});

/** De verstrekkingen van een gegeven die deze verzoeker aangaan, nieuwste eerst. */
export async function findVerstrekkingenVan(
  tx: Tx,
  { casus, gegeven }: { readonly casus: string; readonly gegeven: string },
) {
  return tx.db
    .selectFrom('verstrekking')
    .where('casus_id', '=', casus)
    .where('gegeven_id', '=', gegeven)
    .orderBy('gegeven_op', 'desc')
    .orderBy('id', 'desc')
    .select(KOLOMMEN)
    .execute();
}

export type NieuweVerstrekking = {
  readonly id: string;
  readonly casus: string;
  readonly gegeven: string;
  readonly bronPartij: string | null;
  readonly bronPersoon: string;
  readonly aanDeelnemer: string;
  readonly aanPersoon: string;
  readonly plicht: string | null;
};

/** Schrijft een verstrekking. @returns false als deze deelnemer het gegeven op dit moment al heeft. */
export async function insertVerstrekking(tx: Tx, nieuw: NieuweVerstrekking): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('verstrekking')
    .values({
      id: nieuw.id,
      casus_id: nieuw.casus,
      gegeven_id: nieuw.gegeven,
      bron_partij_id: nieuw.bronPartij,
      bron_persoon_id: nieuw.bronPersoon,
      aan_deelnemer_id: nieuw.aanDeelnemer,
      aan_persoon_id: nieuw.aanPersoon,
      plicht: nieuw.plicht,
      status: 'actief',
      gegeven_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Onthoudt wanneer de ontvanger voor het eerst las. @returns true bij de eerste keer. */
export async function zetGelezen(tx: Tx, verstrekking: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('verstrekking')
    .set({ gelezen_op: tx.nu })
    .where('id', '=', verstrekking)
    .where('gelezen_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Trekt verstrekkingen in op verzoek van de bron, ook wat door een nieuwe fase al wachtte of dicht was. @returns welke dat waren. */
export async function trekIn(tx: Tx, verstrekkingen: readonly string[]): Promise<readonly string[]> {
  if (verstrekkingen.length === 0) return [];
  const rijen = await tx.db
    .updateTable('verstrekking')
    .set({ status: 'ingetrokken', ingetrokken_op: tx.nu, ingetrokken_omdat: 'bron' })
    .where('id', 'in', [...verstrekkingen])
    .where((eb) => eb('status', 'in', ['actief', 'bevroren']).or('ingetrokken_omdat', '=', 'fase'))
    .returning('id')
    .execute();
  return rijen.map((rij) => rij.id);
}

/** De afwegingen bij gegevens van een casus, met voor wie zij gelden. Alleen om te oordelen: nooit met inhoud. */
export async function findAfwegingen(tx: Tx, casus: string) {
  return voorOordeel(tx, () => stelAfwegingsvraag(tx, [casus]));
}

/** De vraag zelf, voor wie hem met andere vragen voor een oordeel stelt. */
export const stelAfwegingsvraag = vasteVraag((db, casussen: readonly string[]) => {
  return db
    .selectFrom('afweging')
    .innerJoin('afweging_ontvanger', 'afweging_ontvanger.afweging_id', 'afweging.id')
    .where('afweging.casus_id', '=', eenVan(casussen))
    .orderBy('afweging.op', 'desc')
    .orderBy('afweging.id', 'desc')
    .select([
      'afweging.casus_id',
      'afweging.id',
      'afweging.gegeven_id',
      'afweging.persoon_id',
      'afweging.collega_geraadpleegd',
      'afweging.na_intrekking',
      'afweging_ontvanger.deelnemer_id',
    ]);
});
