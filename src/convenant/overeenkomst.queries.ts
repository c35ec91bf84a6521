import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';
import type { Overeenkomst } from './overeenkomsten.ts';

type Overeenkomsten = Omit<Overeenkomst, 'partij' | 'bewijs'> & {
  readonly convenant: string;
  readonly partijen: readonly string[];
  readonly bewijsstuk?: string;
};

/** Legt vast dat partijen een verwerkersovereenkomst hebben (AVG 28). */
export async function insertOvereenkomsten(tx: Tx, wens: Overeenkomsten): Promise<void> {
  await tx.db
    .insertInto('verwerkersovereenkomst')
    .values(
      wens.partijen.map((partij) => ({
        id: tx.nieuwId(),
        convenant_id: wens.convenant,
        partij_id: partij,
        verwerker: wens.verwerker,
        getekend_op: wens.getekendOp,
        van: wens.van,
        tot: wens.tot,
        bewijsstuk_id: wens.bewijsstuk ?? null,
        door: persoonVan(tx.verzoeker),
        op: tx.nu,
      })),
    )
    .execute();
}

type Vervanging = {
  readonly convenant: string;
  readonly partij: string;
  readonly begonnen: string;
  readonly per: string;
};

/** Laat wat uiterlijk op de dag `begonnen` inging, niet verder gelden dan de dag voor `per`: dan neemt een nieuwere het over. */
export async function vervangOvereenkomsten(tx: Tx, { convenant, partij, begonnen, per }: Vervanging): Promise<void> {
  await tx.db
    .updateTable('verwerkersovereenkomst')
    .set({ vervangen_per: per })
    .where('convenant_id', '=', convenant)
    .where('partij_id', '=', partij)
    .where('van', '<=', begonnen)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', per)]))
    .where((eb) => eb.or([eb('vervangen_per', 'is', null), eb('vervangen_per', '>', per)]))
    .execute();
}

/** De laatste dag waarop een overeenkomst geldt: zoals getekend, of de dag voordat een nieuwere het overnam. */
export const laatsteDag = sql<
  string | null
>`least(verwerkersovereenkomst.tot, verwerkersovereenkomst.vervangen_per - 1)`;

/** De overeenkomsten van alle partijen, eerste dag eerst; zonder wat op zijn eerste dag al was vervangen. */
export async function findOvereenkomsten(tx: Tx, convenant: string): Promise<readonly Overeenkomst[]> {
  return tx.db
    .selectFrom('verwerkersovereenkomst')
    .where('convenant_id', '=', convenant)
    .where((eb) => eb.or([eb('vervangen_per', 'is', null), eb('vervangen_per', '>', eb.ref('van'))]))
    .orderBy('van')
    .orderBy('id')
    .select([
      'partij_id as partij',
      'verwerker',
      'getekend_op as getekendOp',
      'van',
      laatsteDag.as('tot'),
      'bewijsstuk_id as bewijs',
    ])
    .execute();
}
