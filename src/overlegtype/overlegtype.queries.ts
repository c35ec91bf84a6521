import { sql } from 'kysely';
import type { Procesregie } from '../convenant/convenant.queries.ts';
import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';
import type { Partijsoort } from '../partij/partij.queries.ts';
import type { OverlegtypeInhoud } from './inhoud.ts';

/** Een vastgesteld overlegtype onder een convenant dat vandaag van kracht is. */
export type Overlegtype = {
  readonly id: string;
  readonly code: string;
  readonly naam: string;
  readonly convenant: string;
  readonly inhoud: OverlegtypeInhoud;
  /** Wie volgens dat convenant een overleg leidt. */
  readonly procesregieregel: Procesregie;
  /** De tekst waarop het rust; null rust op elke tekst (E-10). */
  readonly tekst: string | null;
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
      'convenant.procesregie as procesregieregel',
      'overlegtype.convenanttekst_id as tekst',
    ])
    .execute();
  return rijen.map((rij) => ({ ...rij, inhoud: rij.inhoud as OverlegtypeInhoud }));
}

/** De partijen van deze soort die vandaag aan het convenant gebonden zijn, en aan de tekst waarop een overlegtype rust (E-10). */
export async function findPartijenOnder(
  tx: Tx,
  { convenant, tekst, soort }: Pick<Overlegtype, 'convenant' | 'tekst'> & { readonly soort: Partijsoort },
): Promise<readonly { readonly id: string; readonly naam: string }[]> {
  return tx.db
    .selectFrom('convenant_partij')
    .innerJoin('partij', 'partij.id', 'convenant_partij.partij_id')
    .where('convenant_partij.convenant_id', '=', convenant)
    .where('partij.soort', '=', soort)
    .where('convenant_partij.gebonden_van', '<=', tx.vandaag)
    .where((eb) =>
      eb.or([eb('convenant_partij.gebonden_tot', 'is', null), eb('convenant_partij.gebonden_tot', '>=', tx.vandaag)]),
    )
    .where(sql<boolean>`(${tekst}::uuid is null or ${tekst}::uuid = any (convenant_partij.teksten))`)
    .select(['partij.id', 'partij.naam'])
    .distinct()
    .orderBy('partij.naam')
    .execute();
}

/** Een overlegtype waarvan de nieuwste versie op een tekst rust die een partij nog niet tekende. */
export type Wachtendtype = {
  readonly id: string;
  readonly naam: string;
  readonly versie: number;
  readonly inhoud: OverlegtypeInhoud;
  readonly label: string;
};

/**
 * De overlegtypen waarvan deze partij de nieuwste versie nog niet kan gebruiken: zij is aan het convenant gebonden, maar niet aan de
 * tekst waarop die versie rust (Art 17.2, E-10).
 */
export async function findWachtendeOverlegtypen(tx: Tx, partij: string): Promise<readonly Wachtendtype[]> {
  const rijen = await tx.db
    .selectFrom('overlegtype')
    .innerJoin('convenanttekst', 'convenanttekst.id', 'overlegtype.convenanttekst_id')
    .innerJoin('convenant_partij', 'convenant_partij.convenant_id', 'overlegtype.convenant_id')
    .where('convenant_partij.partij_id', '=', partij)
    .where('convenant_partij.gebonden_van', '<=', tx.vandaag)
    .where((eb) =>
      eb.or([eb('convenant_partij.gebonden_tot', 'is', null), eb('convenant_partij.gebonden_tot', '>=', tx.vandaag)]),
    )
    .where('overlegtype.vastgesteld_op', '<=', tx.vandaag)
    .where(sql<boolean>`overlegtype.convenanttekst_id <> all (convenant_partij.teksten)`)
    .where(sql<boolean>`not exists (select 1 from overlegtype nieuwer where nieuwer.convenant_id = overlegtype.convenant_id
      and nieuwer.code = overlegtype.code and nieuwer.versie > overlegtype.versie and nieuwer.vastgesteld_op <= ${tx.vandaag})`)
    .orderBy('overlegtype.naam')
    .select(['overlegtype.id', 'overlegtype.naam', 'overlegtype.versie', 'overlegtype.inhoud', 'convenanttekst.label'])
    .execute();
  return rijen.map((rij) => ({ ...rij, inhoud: rij.inhoud as OverlegtypeInhoud }));
}

/** De tekst waarop een overlegtype rust, met de partijen die vandaag wel aan het convenant gebonden zijn en niet aan die tekst. */
export async function findZonderTekst(tx: Tx, overlegtype: string) {
  return tx.db
    .selectFrom('overlegtype')
    .innerJoin('convenanttekst', 'convenanttekst.id', 'overlegtype.convenanttekst_id')
    .innerJoin('convenant_partij', 'convenant_partij.convenant_id', 'overlegtype.convenant_id')
    .innerJoin('partij', 'partij.id', 'convenant_partij.partij_id')
    .where('overlegtype.id', '=', overlegtype)
    .where('convenant_partij.gebonden_van', '<=', tx.vandaag)
    .where((eb) =>
      eb.or([eb('convenant_partij.gebonden_tot', 'is', null), eb('convenant_partij.gebonden_tot', '>=', tx.vandaag)]),
    )
    .where(sql<boolean>`overlegtype.convenanttekst_id <> all (convenant_partij.teksten)`)
    .orderBy('partij.naam')
    .select(['convenanttekst.label', 'partij.id', 'partij.naam', 'partij.soort'])
    .execute();
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
