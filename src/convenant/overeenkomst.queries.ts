import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';
import type { Beeindiger, Overeenkomst } from './overeenkomsten.ts';

type Overeenkomsten = Omit<Overeenkomst, 'id' | 'partij' | 'bewijs' | 'beeindigdDoor'> & {
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
    .where(sql<boolean>`coalesce(${laatsteDag}, ${per}::date) >= ${per}::date`)
    .execute();
}

type Einde = { readonly id: string; readonly partij: string; readonly tot: string; readonly wie: Beeindiger };

/** Schrijft bij een overeenkomst haar laatste dag, en wie haar beëindigde; wat er is getekend, blijft staan. */
export async function beeindigOvereenkomst(tx: Tx, { id, partij, tot, wie }: Einde): Promise<void> {
  await tx.db
    .updateTable('verwerkersovereenkomst')
    .set({
      beeindigd_tot: tot,
      beeindigd_door: wie,
      beeindigd_persoon_id: persoonVan(tx.verzoeker),
      beeindigd_op: tx.nu,
    })
    .where('id', '=', id)
    .where('partij_id', '=', partij)
    .execute();
}

/** De laatste dag waarop een overeenkomst geldt: zoals getekend, of eerder als zij werd vervangen of beëindigd. */
export const laatsteDag = sql<
  string | null
>`least(verwerkersovereenkomst.tot, verwerkersovereenkomst.vervangen_per - 1, verwerkersovereenkomst.beeindigd_tot)`;

/** De overeenkomsten van alle partijen, eerste dag eerst; zonder wat op zijn eerste dag al was vervangen of beëindigd. */
export async function findOvereenkomsten(tx: Tx, convenant: string): Promise<readonly Overeenkomst[]> {
  return tx.db
    .selectFrom('verwerkersovereenkomst')
    .where('convenant_id', '=', convenant)
    .where(sql<boolean>`coalesce(${laatsteDag}, van) >= van`)
    .orderBy('van')
    .orderBy('id')
    .select([
      'id',
      'partij_id as partij',
      'verwerker',
      'getekend_op as getekendOp',
      'van',
      laatsteDag.as('tot'),
      'beeindigd_door as beeindigdDoor',
      'bewijsstuk_id as bewijs',
    ])
    .execute();
}
