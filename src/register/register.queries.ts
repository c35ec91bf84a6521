import { sql } from 'kysely';
import { laatsteDag } from '../convenant/overeenkomst.queries.ts';
import type { RegisteruitgaveTabel } from '../db/tabellen.ts';
import type { Tx } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import type { Aanvulling, Binding } from './stel-register-op.ts';

/** De convenanten waaraan een partij vandaag gebonden is, met wie dat ook is. */
export async function findBindingen(tx: Tx, partij: string): Promise<readonly Binding[]> {
  const rijen = await tx.db
    .selectFrom('convenant_partij as eigen')
    .innerJoin('convenant', 'convenant.id', 'eigen.convenant_id')
    .innerJoin('convenant_partij as lid', 'lid.convenant_id', 'eigen.convenant_id')
    .innerJoin('partij', 'partij.id', 'lid.partij_id')
    .leftJoin('verwerkersovereenkomst', (join) =>
      join
        .onRef('verwerkersovereenkomst.convenant_id', '=', 'eigen.convenant_id')
        .onRef('verwerkersovereenkomst.partij_id', '=', 'eigen.partij_id')
        .on('verwerkersovereenkomst.van', '<=', tx.vandaag)
        .on(geldtNog(tx)),
    )
    .where('eigen.partij_id', '=', partij)
    .where('eigen.gebonden_van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('eigen.gebonden_tot', 'is', null), eb('eigen.gebonden_tot', '>=', tx.vandaag)]))
    .where('lid.gebonden_van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('lid.gebonden_tot', 'is', null), eb('lid.gebonden_tot', '>=', tx.vandaag)]))
    .orderBy('convenant.naam')
    .orderBy('convenant.id')
    .orderBy('partij.naam')
    .orderBy('partij.id')
    .select([
      'convenant.id as convenant',
      'convenant.naam',
      'convenant.regime',
      'eigen.gebonden_van as van',
      'eigen.gebonden_tot as tot',
      'verwerkersovereenkomst.getekend_op as overeenkomstOp',
      laatsteDag.as('overeenkomstTot'),
      'partij.id as lid',
      'partij.naam as lidnaam',
    ])
    .execute();
  const perioden = await findEigenPerioden(tx, partij);
  const bindingen = new Map<string, Binding>();
  for (const { lid, lidnaam, ...rij } of rijen) {
    const { anderen } = bindingen.get(rij.convenant) ?? { anderen: [] };
    bindingen.set(rij.convenant, {
      ...rij,
      van: onafgebrokenSinds(perioden.get(rij.convenant) ?? [], rij.van ?? ''),
      anderen: lid === partij ? anderen : [...anderen, lidnaam],
    });
  }
  return [...bindingen.values()];
}

type Periode = { readonly convenant: string; readonly van: string | null; readonly tot: string | null };

async function findEigenPerioden(tx: Tx, partij: string): Promise<ReadonlyMap<string, readonly Periode[]>> {
  const rijen = await tx.db
    .selectFrom('convenant_partij')
    .where('partij_id', '=', partij)
    .where('gebonden_van', 'is not', null)
    .orderBy('gebonden_van', 'desc')
    .select(['convenant_id as convenant', 'gebonden_van as van', 'gebonden_tot as tot'])
    .execute();
  return Map.groupBy(rijen, ({ convenant }) => convenant);
}

/** Een nieuwe tekst tekenen begint een nieuwe periode en breekt de band niet (Art 17.2): sluiten zij aan, dan telt de eerste dag. */
const onafgebrokenSinds = (nieuwsteEerst: readonly Periode[], van: string): string =>
  nieuwsteEerst.reduce(
    (sinds, periode) =>
      periode.van !== null && periode.tot !== null && periode.van < sinds && plusDagen(periode.tot, 1) >= sinds
        ? periode.van
        : sinds,
    van,
  );

export type Aanvullingrij = Aanvulling & { readonly versie: number };

/** Het begin van een aanvulling; versie 0 is: er staat nog niets. */
export const LEGE_AANVULLING: Aanvullingrij = {
  verwerker: null,
  verwerkerBereik: null,
  doorgifte: null,
  waarborg: null,
  versie: 0,
};

/**
 * Wat een partij zelf aanvulde. Wie haar verwerker is, zegt wat het laatst kwam: wat zij hier schreef, of de verwerkersovereenkomst die
 * sindsdien is vastgelegd of inging. Hoe een vorige verwerker te bereiken was, telt dan niet meer.
 */
export async function findAanvulling(tx: Tx, partij: string): Promise<Aanvullingrij> {
  const rij = await tx.db
    .selectFrom('registeraanvulling')
    .where('partij_id', '=', partij)
    .select([
      'verwerker',
      'verwerker_bereik as verwerkerBereik',
      'doorgifte',
      'waarborg',
      'versie',
      'gewijzigd_op as op',
    ])
    .executeTakeFirst();
  const { op, ...aanvulling } = rij ?? { ...LEGE_AANVULLING, op: null };
  const later = await findVerwerkerSinds(tx, partij, op);
  return later === undefined || later === aanvulling.verwerker
    ? aanvulling
    : { ...aanvulling, verwerker: later, verwerkerBereik: null };
}

const geldtNog = (tx: Tx) => sql<boolean>`coalesce(${laatsteDag}, ${tx.vandaag}::date) >= ${tx.vandaag}::date`;

/** De verwerker van de overeenkomst die vandaag geldt, als zij na dit moment is vastgelegd of inging. */
async function findVerwerkerSinds(tx: Tx, partij: string, sinds: Date | null): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('verwerkersovereenkomst')
    .where('partij_id', '=', partij)
    .where('van', '<=', tx.vandaag)
    .where(geldtNog(tx))
    .where('verwerker', 'is not', null)
    .where((eb) => (sinds === null ? eb.lit(true) : eb.or([eb('op', '>', sinds), eb('van', '>', dagVan(sinds))])))
    .orderBy('van', 'desc')
    .orderBy('op', 'desc')
    .select('verwerker')
    .executeTakeFirst();
  return rij?.verwerker ?? undefined;
}

type Aanvulwens = Aanvullingrij & { readonly partij: string; readonly persoon: string };

const kolommen = (tx: Tx, wens: Aanvulwens) => ({
  verwerker: wens.verwerker,
  verwerker_bereik: wens.verwerkerBereik,
  doorgifte: wens.doorgifte,
  waarborg: wens.waarborg,
  gewijzigd_door: wens.persoon,
  gewijzigd_op: tx.nu,
});

/** Schrijft de aanvulling als zij nog de versie is die de beheerder zag; 0 is: er was er nog geen. @returns of dat zo was. */
export async function zetAanvulling(tx: Tx, wens: Aanvulwens): Promise<boolean> {
  if (wens.versie === 0) {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('registeraanvulling')
      .values({ partij_id: wens.partij, ...kolommen(tx, wens) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx.db
    .updateTable('registeraanvulling')
    .set({ ...kolommen(tx, wens), versie: wens.versie + 1 })
    .where('partij_id', '=', wens.partij)
    .where('versie', '=', wens.versie)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type Vorm = RegisteruitgaveTabel['vorm'];
export type Uitgave = {
  readonly id: string;
  readonly op: Date;
  readonly vorm: Vorm;
  readonly door: string;
  readonly hash: Buffer;
};

/** Zoveel uitgaven laat de pagina zien. */
const MEESTE = 20;

/** De laatste uitgaven van een partij, nieuwste eerst, zonder hun inhoud. */
export async function findUitgaven(tx: Tx, partij: string): Promise<readonly Uitgave[]> {
  return tx.db
    .selectFrom('registeruitgave')
    .where('partij_id', '=', partij)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .limit(MEESTE)
    .select(['id', 'op', 'vorm', 'door', 'hash'])
    .execute();
}

/** De inhoud van een uitgave van deze partij, of undefined. */
export async function findUitgaveInhoud(
  tx: Tx,
  { partij, uitgave }: { readonly partij: string; readonly uitgave: string },
): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('registeruitgave')
    .where('partij_id', '=', partij)
    .where('id', '=', uitgave)
    .select('inhoud')
    .executeTakeFirst();
  return rij?.inhoud;
}

type Nieuweuitgave = {
  readonly id: string;
  readonly partij: string;
  readonly persoon: string;
  readonly inhoud: string;
  readonly hash: Buffer;
  readonly vorm: Vorm;
};

export async function insertUitgave(tx: Tx, { id, partij, persoon, ...rest }: Nieuweuitgave): Promise<void> {
  await tx.db
    .insertInto('registeruitgave')
    .values({ id, partij_id: partij, door: persoon, op: tx.nu, ...rest })
    .execute();
}

/** De beheerders die vandaag in dienst zijn, een bladzijde tegelijk, op de sleutel van hun aanstelling. */
export async function findBeheerders(tx: Tx, bladzijde: { readonly na: string | null; readonly hoogstens: number }) {
  let opdracht = tx.db
    .selectFrom('aanstelling')
    .where('rol', '=', 'beheerder')
    .where('van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]));
  if (bladzijde.na !== null) opdracht = opdracht.where('id', '>', bladzijde.na);
  return opdracht
    .orderBy('id')
    .limit(bladzijde.hoogstens)
    .select(['id', 'persoon_id as beheerder', 'partij_id as partij'])
    .execute();
}
