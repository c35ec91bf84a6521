import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';

export type Bijeenkomstrij = {
  readonly id: string;
  readonly casus: string;
  readonly op: Date;
  readonly duurMinuten: number;
  /** Verzegeld (src/bijeenkomst/plaats.ts). */
  readonly plaats: Buffer;
  /** Verzegeld; alleen als er zonder naam wordt gepraat (E-07). */
  readonly vraagZonderNaam: Buffer | null;
  readonly door: string;
};

/** Schrijft een bijeenkomst met haar uitnodigingen (3.4b, 12.5). */
export async function insertBijeenkomst(tx: Tx, rij: Bijeenkomstrij, genodigden: readonly string[]): Promise<void> {
  await tx.db
    .insertInto('bijeenkomst')
    .values({
      id: rij.id,
      casus_id: rij.casus,
      op: rij.op,
      duur_minuten: rij.duurMinuten,
      plaats: rij.plaats,
      vraag_zonder_naam: rij.vraagZonderNaam,
      aangemaakt_door: rij.door,
      aangemaakt_op: tx.nu,
    })
    .execute();
  if (genodigden.length === 0) return;
  const rijen = genodigden.map((persoon) => ({
    bijeenkomst_id: rij.id,
    casus_id: rij.casus,
    persoon_id: persoon,
    uitgenodigd_op: tx.nu,
  }));
  await tx.db.insertInto('uitnodiging').values(rijen).execute();
}

/** Nodigt een persoon uit voor een bijeenkomst die al gepland stond. */
export async function insertUitnodiging(
  tx: Tx,
  rij: {
    readonly bijeenkomst: string;
    readonly casus: string;
    readonly persoon: string;
  },
): Promise<void> {
  await tx.db
    .insertInto('uitnodiging')
    .values({
      bijeenkomst_id: rij.bijeenkomst,
      casus_id: rij.casus,
      persoon_id: rij.persoon,
      uitgenodigd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const KOLOMMEN = [
  'id',
  'casus_id',
  'op',
  'duur_minuten',
  'plaats',
  'vraag_zonder_naam',
  'volgnummer',
  'open_voor_minuten',
  'open_na_minuten',
  'aangemaakt_door',
  'aangemaakt_op',
  'gewijzigd_op',
  'afgezegd_op',
] as const;

/** De bijeenkomsten van een casus die doorgaan of doorgingen, nieuwste eerst; de plaats is nog verzegeld. */
export const findBijeenkomsten = vasteVraag((db, casus: string) =>
  db
    .selectFrom('bijeenkomst')
    .where('casus_id', '=', casus)
    .where('afgezegd_op', 'is', null)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(KOLOMMEN),
);

/** Als `findBijeenkomsten`, met wat is afgezegd erbij. */
export async function findAlleBijeenkomsten(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('bijeenkomst')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(KOLOMMEN)
    .execute();
}
export type Gelezenbijeenkomst = Awaited<ReturnType<typeof findAlleBijeenkomsten>>[number];

type Plek = { readonly casus: string; readonly bijeenkomst: string };

/** Een bijeenkomst, ook een afgezegde; undefined als zij niet bij deze casus hoort. */
export async function findBijeenkomst(tx: Tx, { casus, bijeenkomst }: Plek): Promise<Gelezenbijeenkomst | undefined> {
  return tx.db
    .selectFrom('bijeenkomst')
    .where('casus_id', '=', casus)
    .where('id', '=', bijeenkomst)
    .select(KOLOMMEN)
    .executeTakeFirst();
}

/** Wie voor de bijeenkomsten van een casus is uitgenodigd, en wie antwoordde. */
export const findUitnodigingen = vasteVraag((db, casus: string) =>
  db
    .selectFrom('uitnodiging')
    .where('casus_id', '=', casus)
    .orderBy('uitgenodigd_op')
    .select(['bijeenkomst_id', 'persoon_id', 'uitgenodigd_op', 'antwoord', 'antwoord_op']),
);

/** Zet het eigen antwoord op een uitnodiging. @returns false als er voor deze persoon geen uitnodiging is. */
export async function zetAntwoord(
  tx: Tx,
  {
    casus,
    bijeenkomst,
    persoon,
    antwoord,
  }: { casus: string; bijeenkomst: string; persoon: string; antwoord: 'komt' | 'komt-niet' },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('uitnodiging')
    .set({ antwoord, antwoord_op: tx.nu })
    .where('casus_id', '=', casus)
    .where('bijeenkomst_id', '=', bijeenkomst)
    .where('persoon_id', '=', persoon)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type Afspraakwijziging = Plek & {
  /** Het volgnummer zoals wie wijzigt het zag: is er intussen iets veranderd, dan gebeurt er niets. */
  readonly volgnummer: number;
  readonly op: Date;
  readonly duurMinuten: number;
  /** Verzegeld onder `volgnummer + 1`. */
  readonly plaats: Buffer;
};

/** Verzet een bijeenkomst. @returns false als zij intussen is veranderd of afgezegd. */
export async function updateBijeenkomst(tx: Tx, wijziging: Afspraakwijziging): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('bijeenkomst')
    .set({
      op: wijziging.op,
      duur_minuten: wijziging.duurMinuten,
      plaats: wijziging.plaats,
      volgnummer: wijziging.volgnummer + 1,
      gewijzigd_op: tx.nu,
    })
    .where('casus_id', '=', wijziging.casus)
    .where('id', '=', wijziging.bijeenkomst)
    .where('volgnummer', '=', wijziging.volgnummer)
    .where('afgezegd_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Zegt een bijeenkomst af; de plaats wordt onder het nieuwe volgnummer verzegeld. @returns false als zij dat al was. */
export async function zetAfgezegd(
  tx: Tx,
  {
    casus,
    bijeenkomst,
    volgnummer,
    plaats,
  }: Pick<Afspraakwijziging, 'casus' | 'bijeenkomst' | 'volgnummer' | 'plaats'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('bijeenkomst')
    .set({ afgezegd_op: tx.nu, gewijzigd_op: tx.nu, volgnummer: volgnummer + 1, plaats })
    .where('casus_id', '=', casus)
    .where('id', '=', bijeenkomst)
    .where('volgnummer', '=', volgnummer)
    .where('afgezegd_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** De bijeenkomsten waarvoor deze persoon is uitgenodigd die in deze tijd bezig zijn of beginnen, in de volgorde van de dag. */
export async function findBijeenkomstenVan(tx: Tx, { persoon, van, tot }: { persoon: string; van: Date; tot: Date }) {
  return (
    tx.db
      .selectFrom('uitnodiging')
      .innerJoin('bijeenkomst', 'bijeenkomst.id', 'uitnodiging.bijeenkomst_id')
      .innerJoin('casus', 'casus.id', 'bijeenkomst.casus_id')
      .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
      .where('uitnodiging.persoon_id', '=', persoon)
      // Een die over middernacht gaat, hoort bij beide dagen.
      .where(sql<Date>`bijeenkomst.op + make_interval(mins => bijeenkomst.duur_minuten)`, '>', van)
      .where('bijeenkomst.op', '<', tot)
      .where('bijeenkomst.afgezegd_op', 'is', null)
      .where('casus.status', '=', 'open')
      .orderBy('bijeenkomst.op')
      .orderBy('bijeenkomst.id')
      .select([
        'bijeenkomst.id',
        'bijeenkomst.casus_id',
        'bijeenkomst.op',
        'bijeenkomst.duur_minuten',
        'bijeenkomst.plaats',
        'bijeenkomst.volgnummer',
        'casus.procesregiepartij_id',
        'casus.kenmerk',
        'overlegtype.naam as overlegtype',
        'uitnodiging.antwoord',
      ])
      .execute()
  );
}
