import type { Tx } from '../db/transactie.ts';
import type { Scansoort } from './keur-scan.ts';

export type Scanrij = Awaited<ReturnType<typeof findScans>>[number];

export type NieuweScan = {
  readonly id: string;
  readonly casus: string;
  readonly vraag: string;
  readonly geverPartij: string;
  readonly voor: string;
  readonly opgenomenDoor: string;
  readonly getuige: string;
  readonly getekendOp: string;
  readonly soort: Scansoort;
  readonly grootte: number;
  readonly bestand: Buffer;
  readonly bestandHash: Buffer;
  readonly tekstHash: Buffer;
};

/** Bewaart een scan. Zij verandert daarna niet meer; een nieuw formulier is een nieuwe scan. */
export async function insertScan(tx: Tx, scan: NieuweScan): Promise<void> {
  await tx.db
    .insertInto('toestemmingsscan')
    .values({
      id: scan.id,
      casus_id: scan.casus,
      vraag_id: scan.vraag,
      gever_partij_id: scan.geverPartij,
      voor_persoon_id: scan.voor,
      opgenomen_door: scan.opgenomenDoor,
      getuige_id: scan.getuige,
      getekend_op: scan.getekendOp,
      soort: scan.soort,
      grootte: scan.grootte,
      bestand: scan.bestand,
      bestand_hash: scan.bestandHash,
      tekst_hash: scan.tekstHash,
      op: tx.nu,
    })
    .execute();
}

/** De scans van een partij in een casus, zonder de bestanden zelf; nieuwste eerst. */
export async function findScans(tx: Tx, { casus, partij }: { readonly casus: string; readonly partij: string }) {
  return tx.db
    .selectFrom('toestemmingsscan')
    .where('casus_id', '=', casus)
    .where('gever_partij_id', '=', partij)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select([
      'id',
      'vraag_id',
      'voor_persoon_id',
      'opgenomen_door',
      'getuige_id',
      'getekend_op',
      'soort',
      'grootte',
      'bestand_hash',
      'op',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('toestemming')
            .whereRef('toestemming.scan_id', '=', 'toestemmingsscan.id')
            .where('toestemming.betwist_op', 'is not', null)
            .select('toestemming.id'),
        )
        .as('betwist'),
    )
    .execute();
}

/** Een scan met haar verzegelde bestand, of undefined. */
export async function findScan(tx: Tx, { casus, scan }: { readonly casus: string; readonly scan: string }) {
  return tx.db
    .selectFrom('toestemmingsscan')
    .where('casus_id', '=', casus)
    .where('id', '=', scan)
    .select(['id', 'casus_id', 'vraag_id', 'gever_partij_id', 'soort', 'bestand', 'bestand_hash'])
    .executeTakeFirst();
}

/** Zei deze persoon ooit een formulier bij deze vraag niet te hebben getekend? Dan neemt niemand nog papier voor hem over. */
export async function heeftBetwist(
  tx: Tx,
  { vraag, persoon }: { readonly vraag: string; readonly persoon: string },
): Promise<boolean> {
  const rij = await tx.db
    .selectFrom('toestemming')
    .where('vraag_id', '=', vraag)
    .where('persoon_id', '=', persoon)
    .where('betwist_op', 'is not', null)
    .select('id')
    .executeTakeFirst();
  return rij !== undefined;
}

/** Zet dat de ondertekenaar deze antwoorden van papier niet gaf. Een ja is daarmee ingetrokken, een nee telt niet meer mee. */
export async function zetBetwist(
  tx: Tx,
  { ja, nee }: { readonly ja: readonly string[]; readonly nee: readonly string[] },
): Promise<void> {
  if (ja.length > 0)
    await tx.db
      .updateTable('toestemming')
      .set((eb) => ({ betwist_op: tx.nu, ingetrokken_op: eb.fn.coalesce('ingetrokken_op', eb.val(tx.nu)) }))
      .where('id', 'in', [...ja])
      .where('betwist_op', 'is', null)
      .execute();
  if (nee.length > 0)
    await tx.db
      .updateTable('toestemming')
      .set({ betwist_op: tx.nu, vervangen_op: tx.nu })
      .where('id', 'in', [...nee])
      .where('betwist_op', 'is', null)
      .execute();
}

/** Alle antwoorden ooit op vragen van deze partij, ook wat vervangen of betwist is: het bewijs is heel of het is er niet (fn 30). */
export async function findBewijsrijen(tx: Tx, { casus, partij }: { readonly casus: string; readonly partij: string }) {
  return tx.db
    .selectFrom('toestemming')
    .where('casus_id', '=', casus)
    .where('gever_partij_id', '=', partij)
    .orderBy('op')
    .orderBy('id')
    .select([
      'vraag_id',
      'persoon_id',
      'ondertekenaar',
      'deelnemer_id',
      'soort',
      'antwoord',
      'op',
      'ingetrokken_op',
      'betwist_op',
      'herkomst',
      'taal',
      'scan_id',
      'mening',
    ])
    .execute();
}
