import { sql } from 'kysely';
import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';
import type { OverlegtypeInhoud } from './inhoud.ts';

/** Een vastgesteld overlegtype onder een convenant dat vandaag van kracht is. */
export type Overlegtype = {
  readonly id: string;
  readonly code: string;
  readonly naam: string;
  readonly convenant: string;
  readonly inhoud: OverlegtypeInhoud;
};

/**
 * De overlegtypen waaronder vandaag een casus kan beginnen: vastgesteld, in de nieuwste vastgestelde versie, onder een geldend
 * convenant waaraan deze partij gebonden is (B3-1, Art 19.1, fn 2).
 */
export async function findBruikbareOverlegtypen(tx: Tx, partij: string): Promise<readonly Overlegtype[]> {
  const rijen = await tx.db
    .selectFrom('overlegtype')
    .innerJoin('convenant', 'convenant.id', 'overlegtype.convenant_id')
    .innerJoin('convenant_partij', 'convenant_partij.convenant_id', 'convenant.id')
    .where('convenant_partij.partij_id', '=', partij)
    .where('convenant_partij.gebonden_van', '<=', tx.vandaag)
    .where((eb) =>
      eb.or([eb('convenant_partij.gebonden_tot', 'is', null), eb('convenant_partij.gebonden_tot', '>=', tx.vandaag)]),
    )
    .where('convenant.van_kracht_van', '<=', tx.vandaag)
    .where((eb) =>
      eb.or([eb('convenant.van_kracht_tot', 'is', null), eb('convenant.van_kracht_tot', '>=', tx.vandaag)]),
    )
    .where('overlegtype.vastgesteld_op', '<=', tx.vandaag)
    // Op een tekst die deze partij nog niet tekende, begint zij niets (Art 17.2, E-10).
    .where((eb) =>
      eb.or([
        eb('overlegtype.convenanttekst_id', 'is', null),
        sql<boolean>`overlegtype.convenanttekst_id = any (convenant_partij.teksten)`,
      ]),
    )
    .distinctOn(['overlegtype.convenant_id', 'overlegtype.code'])
    .orderBy('overlegtype.convenant_id')
    .orderBy('overlegtype.code')
    .orderBy('overlegtype.versie', 'desc')
    .select([
      'overlegtype.id',
      'overlegtype.code',
      'overlegtype.naam',
      'overlegtype.convenant_id as convenant',
      'overlegtype.inhoud',
    ])
    .execute();
  return rijen.map((rij) => ({ ...rij, inhoud: rij.inhoud as OverlegtypeInhoud }));
}

/** De inhoud van deze overlegtypen als tekst, nog niet ontleed. */
export async function findInhoudteksten(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx.db
    .selectFrom('overlegtype')
    .where('id', '=', eenVan(ids))
    .select(['id', sql<string>`inhoud::text`.as('tekst')])
    .execute();
}
