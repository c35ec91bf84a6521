import { sql } from 'kysely';
import { eenVan } from '../../db/een-van.ts';
import type { Tx } from '../../db/transactie.ts';
import { vasteVraag } from '../../db/vaste-vraag.ts';
import { LIJSTSTOEL } from './lijststoel.ts';

/** De stoel van deze persoon in elk van deze casussen; waar hij er geen heeft, staat niets. */
export const findStoelen = vasteVraag((db, persoon: string, casussen: readonly string[]) =>
  db
    .selectFrom(sql<{ casus_id: string }>`unnest(${casussen}::uuid[])`.as<'gevraagd'>(sql`gevraagd(casus_id)`))
    .innerJoinLateral(
      (van) =>
        van
          .selectFrom('casus')
          .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
          .innerJoin('deelnemer', (join) =>
            join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', persoon),
          )
          .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
          .leftJoin('school', 'school.id', 'casus.school_id')
          .whereRef('casus.id', '=', 'gevraagd.casus_id')
          .where('deelnemer.afgezien_op', 'is', null)
          .where('deelnemer.tot', 'is', null)
          // Een stoel per keer, en nooit twee (deelnemer_een_stoel). Anders begint PostgreSQL bij alle stoelen die iemand heeft.
          .limit(1)
          .select(LIJSTSTOEL)
          .as('stoel'),
      (samen) => samen.onTrue(),
    )
    .selectAll('stoel'),
);
export type Stoelrij = Awaited<ReturnType<typeof findStoelen>>[number];

/** De verzegelde initialen, voor waar de naam niet te lezen is. */
export const findInitialen = vasteVraag((db, casussen: readonly string[]) =>
  db
    .selectFrom('casus')
    .where('id', '=', eenVan(casussen))
    .select(['id as casus', 'procesregiepartij_id as procesregiepartij', 'initialen']),
);

/** De ingebrachte gegevens van soort a in deze casussen die deze verzoeker nu kan zien, nieuwste eerst, met hun versleutelde inhoud. */
export const findNamen = vasteVraag((db, casussen: readonly string[]) =>
  db
    .selectFrom('gegeven')
    .where('casus_id', '=', eenVan(casussen))
    .where('categorie', '=', 'a')
    .where('status', '=', 'ingebracht')
    .orderBy('gewijzigd_op', 'desc')
    .orderBy('id', 'desc')
    .select([
      'id',
      'casus_id',
      'bron_partij_id',
      'bron_persoon_id',
      'bron_deelnemer_id',
      'categorie',
      'doel',
      'kenmerken',
      'versie',
      'inhoud',
    ]),
);

/**
 * Als `findNamen`, elk met wat deze persoon er nu van heeft en met de stoel van wie het inbracht. Kreeg hij een naam op meer dan een
 * stoel, dan staat zij er vaker in.
 */
export const findNamenVoor = vasteVraag((db, persoon: string, casussen: readonly string[]) =>
  db
    .selectFrom('gegeven')
    .leftJoinLateral(
      (van) =>
        van
          .selectFrom('verstrekking')
          .whereRef('verstrekking.casus_id', '=', 'gegeven.casus_id')
          .whereRef('verstrekking.gegeven_id', '=', 'gegeven.id')
          .where('verstrekking.aan_persoon_id', '=', persoon)
          .where('verstrekking.status', '=', sql.lit('actief'))
          // Per gegeven opgezocht. Anders kan PostgreSQL beginnen bij alles wat iemand ooit kreeg, en legt het dat aan het beleid voor.
          .offset(sql.lit(0))
          .select(['verstrekking.aan_deelnemer_id', 'verstrekking.status', 'verstrekking.plicht'])
          .as('verstrekking'),
      (samen) => samen.onTrue(),
    )
    .leftJoin('deelnemer', (join) =>
      join.onRef('deelnemer.casus_id', '=', 'gegeven.casus_id').onRef('deelnemer.id', '=', 'gegeven.bron_deelnemer_id'),
    )
    .where('gegeven.casus_id', '=', eenVan(casussen))
    .where('gegeven.categorie', '=', 'a')
    .where('gegeven.status', '=', 'ingebracht')
    .orderBy('gegeven.gewijzigd_op', 'desc')
    .orderBy('gegeven.id', 'desc')
    .select([
      'gegeven.id',
      'gegeven.casus_id',
      'gegeven.bron_partij_id',
      'gegeven.bron_persoon_id',
      'gegeven.bron_deelnemer_id',
      'gegeven.categorie',
      'gegeven.doel',
      'gegeven.kenmerken',
      'gegeven.versie',
      'gegeven.inhoud',
      'verstrekking.aan_deelnemer_id',
      'verstrekking.status',
      'verstrekking.plicht',
      'deelnemer.soort as gever_soort',
      'deelnemer.partij_id as gever_partij',
      'deelnemer.aanstelling_id as gever_aanstelling',
      'deelnemer.behandelrelatie as gever_behandelrelatie',
      'deelnemer.geheimhouding as gever_geheimhouding',
      sql<boolean>`deelnemer.verklaring is not null`.as('gever_verklaard'),
    ]),
);
export type Naamrij = Awaited<ReturnType<typeof findNamenVoor>>[number];

/** Waarvoor mensen ergens werken of werkten. */
export const findAanstellingen = vasteVraag((db, ids: readonly string[]) =>
  db
    .selectFrom('aanstelling')
    .where('id', '=', eenVan(ids))
    .select(['id', 'functie', 'hoedanigheid', 'geheimhouding', 'tot']),
);

export const findPartijsoorten = vasteVraag((db, ids: readonly string[]) =>
  db.selectFrom('partij').where('id', '=', eenVan(ids)).select(['id', 'soort']),
);

export const findConvenanten = vasteVraag((db, ids: readonly string[]) =>
  db
    .selectFrom('convenant')
    .where('id', '=', eenVan(ids))
    .select(['id as convenant_id', 'regime', 'onderlinge_regeling_op', 'van_kracht_van', 'van_kracht_tot']),
);

/** Wat deze persoon in een casus kreeg en nog loopt. */
export async function findGekregenVan(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string },
) {
  return gekregenIn(tx, persoon, [casus]);
}

// Met de casus erbij leest PostgreSQL de index op (persoon, casus), en niet alles wat iemand ooit kreeg.
const gekregenIn = vasteVraag((db, persoon: string, casussen: readonly string[]) =>
  db
    .selectFrom('verstrekking')
    .where('aan_persoon_id', '=', persoon)
    .where('casus_id', '=', eenVan(casussen))
    .where('status', '=', sql.lit('actief'))
    .select(['gegeven_id', 'aan_deelnemer_id', 'status', 'plicht']),
);
