import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

export type Kader = 'ooo' | 'apart';

/** Een versie van de tekst; `aangebodenOp` is null zolang zij een concept is. */
export type Convenanttekst = {
  readonly id: string;
  readonly convenant: string;
  readonly label: string;
  readonly volgnummer: number;
  readonly kader: Kader | null;
  readonly oooOp: string | null;
  readonly oooPlaats: string | null;
  readonly verwijzingen: readonly string[];
  readonly tekenaars: readonly string[];
  readonly schoolbesturen: readonly string[];
  readonly heeftBestand: boolean;
  readonly bestandHash: Buffer | null;
  readonly aangebodenOp: string | null;
  /** Loopt op bij elke wijziging: wie een oudere versie opstuurt, krijgt beide te zien. */
  readonly versie: number;
};

/** De teksten van een convenant, nieuwste eerst. */
export async function findTeksten(tx: Tx, convenant: string): Promise<readonly Convenanttekst[]> {
  return tx.db
    .selectFrom('convenanttekst')
    .where('convenant_id', '=', convenant)
    .orderBy('volgnummer', 'desc')
    .select([
      'id',
      'convenant_id as convenant',
      'label',
      'volgnummer',
      'kader',
      'ooo_op as oooOp',
      'ooo_plaats as oooPlaats',
      'verwijzingen',
      'tekenaars',
      'schoolbesturen',
      'bestand_hash as bestandHash',
      'aangeboden_op as aangebodenOp',
      'versie',
    ])
    .select(sql<boolean>`bestand is not null`.as('heeftBestand'))
    .execute();
}

export type Nieuwetekst = Pick<
  Convenanttekst,
  'id' | 'convenant' | 'label' | 'volgnummer' | 'verwijzingen' | 'tekenaars' | 'schoolbesturen'
> & { readonly door: string | null };

export async function insertTekst(tx: Tx, tekst: Nieuwetekst): Promise<void> {
  await tx.db
    .insertInto('convenanttekst')
    .values({
      id: tekst.id,
      convenant_id: tekst.convenant,
      label: tekst.label,
      volgnummer: tekst.volgnummer,
      verwijzingen: [...tekst.verwijzingen],
      tekenaars: [...tekst.tekenaars],
      schoolbesturen: [...tekst.schoolbesturen],
      gemaakt_door: tekst.door,
      gemaakt_op: tx.nu,
    })
    .execute();
}

/** Zet een concept op aangeboden; daarna verandert er niets meer aan. @returns of zij nog een concept was. */
export async function zetAangeboden(tx: Tx, tekst: string, op: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('convenanttekst')
    .set({ aangeboden_op: op })
    .where('id', '=', tekst)
    .where('aangeboden_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type Tekstwijziging = Pick<
  Convenanttekst,
  'id' | 'label' | 'kader' | 'oooOp' | 'oooPlaats' | 'verwijzingen' | 'tekenaars' | 'schoolbesturen' | 'versie'
>;

/** Wijzigt een concept als het nog de versie is die de opsteller zag. @returns of dat zo was. */
export async function updateTekst(tx: Tx, tekst: Tekstwijziging): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('convenanttekst')
    .set({
      label: tekst.label,
      kader: tekst.kader,
      ooo_op: tekst.oooOp,
      ooo_plaats: tekst.oooPlaats,
      verwijzingen: [...tekst.verwijzingen],
      tekenaars: [...tekst.tekenaars],
      schoolbesturen: [...tekst.schoolbesturen],
      versie: tekst.versie + 1,
    })
    .where('id', '=', tekst.id)
    .where('versie', '=', tekst.versie)
    .where('aangeboden_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function zetBestand(
  tx: Tx,
  { tekst, bestand, hash, grootte }: { tekst: string; bestand: Buffer; hash: Buffer; grootte: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('convenanttekst')
    .set({ bestand, bestand_hash: hash, grootte })
    .where('id', '=', tekst)
    .where('aangeboden_op', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** De verzegelde PDF van een tekst, of undefined als er geen is. */
export async function findBestand(tx: Tx, tekst: string): Promise<Buffer | undefined> {
  const rij = await tx.db.selectFrom('convenanttekst').where('id', '=', tekst).select('bestand').executeTakeFirst();
  return rij?.bestand ?? undefined;
}
