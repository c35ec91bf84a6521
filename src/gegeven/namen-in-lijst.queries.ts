import { sql } from 'kysely';
import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';
import { type Opsteller, vasteVraag } from '../db/vaste-vraag.ts';

/** De stoel van deze persoon in elk van deze casussen, met het raam: genoeg om de jongere aan te duiden, en meestal om te oordelen. */
export async function findStoelen(
  tx: Tx,
  { persoon, casussen }: { readonly persoon: string; readonly casussen: readonly string[] },
) {
  return (
    tx.db
      .selectFrom('casus')
      .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
      .innerJoin('deelnemer', (join) =>
        join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', persoon),
      )
      .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
      .innerJoin('convenant', 'convenant.id', 'casus.convenant_id')
      .leftJoin('school', 'school.id', 'casus.school_id')
      .leftJoin('aanstelling', 'aanstelling.id', 'deelnemer.aanstelling_id')
      // Begin bij de stoelen in deze casussen. De lijst ook naast casus.id zetten, laat PostgreSQL haar bij elke rij opnieuw sorteren.
      .where('deelnemer.casus_id', '=', eenVan(casussen))
      .where('deelnemer.afgezien_op', 'is', null)
      .where('deelnemer.tot', 'is', null)
      .where((eb) => eb.or([eb('aanstelling.tot', 'is', null), eb('aanstelling.tot', '>=', tx.vandaag)]))
      .select([
        'casus.id as casus',
        'casus.status',
        'casus.initialen',
        'casus.procesregiepartij_id as procesregiepartij',
        'betrokkene.id as betrokkene',
        'deelnemer.id as deelnemer',
        'deelnemer.soort',
        'deelnemer.partij_id as partij',
        'deelnemer.bevestigd_op',
        'casus.fase',
        'casus.doel_vastgelegd_op',
        'casus.langdurig_verzuim',
        'school.partij_id as school_partij',
        'overlegtype.id as overlegtype_id',
        'overlegtype.code as overlegtype_code',
        'overlegtype.naam as overlegtype_naam',
        'overlegtype.vastgesteld_op',
        'overlegtype.convenanttekst_id',
        'convenant.id as convenant_id',
        'convenant.regime',
        'convenant.onderlinge_regeling_op',
        'convenant.van_kracht_van',
        'convenant.van_kracht_tot',
      ])
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('plan')
              .whereRef('plan.casus_id', '=', 'casus.id')
              .where('plan.status', '=', 'vastgesteld')
              .where('plan.beeindigd_op', 'is not', null)
              .select('plan.id'),
          )
          .as('plan_afgelopen'),
      )
      .execute()
  );
}
export type Stoelrij = Awaited<ReturnType<typeof findStoelen>>[number];

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
export type Naamrij = Awaited<ReturnType<typeof findNamen>>[number];

type Gekregenvraag = {
  readonly persoon: string;
  readonly casussen: readonly string[];
  readonly gegevens: readonly string[];
};

/** De verstrekkingen van deze gegevens, uit deze casussen, die nu lopen en aan deze persoon gingen. */
export async function findGekregenNamen(tx: Tx, { persoon, casussen, gegevens }: Gekregenvraag) {
  if (gegevens.length === 0) return [];
  return gekregen(tx.db, persoon, casussen).where('gegeven_id', '=', eenVan(gegevens)).execute();
}

/** Wat deze persoon in een casus kreeg en nog loopt. */
export async function findGekregenVan(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string },
) {
  return gekregenIn(tx, persoon, [casus]);
}

const gekregenIn = vasteVraag((db, persoon: string, casussen: readonly string[]) => gekregen(db, persoon, casussen));

// Met de casus erbij leest PostgreSQL de index op (persoon, casus), en niet alles wat iemand ooit kreeg.
function gekregen(db: Opsteller, persoon: string, casussen: readonly string[]) {
  return db
    .selectFrom('verstrekking')
    .where('aan_persoon_id', '=', persoon)
    .where('casus_id', '=', eenVan(casussen))
    .where('status', '=', sql.lit('actief'))
    .select(['gegeven_id', 'aan_deelnemer_id', 'status', 'plicht']);
}
