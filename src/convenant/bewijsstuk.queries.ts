import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';
import type { Scansoort } from '../toestemming/keur-scan.ts';

type Bewijsrij = {
  readonly id: string;
  readonly convenant: string;
  readonly partij: string;
  readonly soort: Scansoort;
  readonly grootte: number;
  readonly bestand: Buffer;
  readonly hash: Buffer;
};

export async function insertBewijs(tx: Tx, rij: Bewijsrij): Promise<void> {
  await tx.db
    .insertInto('bewijsstuk')
    .values({
      id: rij.id,
      convenant_id: rij.convenant,
      partij_id: rij.partij,
      soort: rij.soort,
      grootte: rij.grootte,
      bestand: rij.bestand,
      bestand_hash: rij.hash,
      opgenomen_door: persoonVan(tx.verzoeker),
      op: tx.nu,
    })
    .execute();
}

/** Een bewijsstuk dat deze verzoeker mag zien, of undefined. */
export async function findBewijs(tx: Tx, { convenant, bewijs }: { convenant: string; bewijs: string }) {
  return tx.db
    .selectFrom('bewijsstuk')
    .where('id', '=', bewijs)
    .where('convenant_id', '=', convenant)
    .select(['id', 'partij_id as partij', 'soort', 'bestand'])
    .executeTakeFirst();
}
