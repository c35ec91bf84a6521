import { sql } from 'kysely';
import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';

/** De stoel van deze persoon in elk van deze casussen, met wat nodig is om de jongere zonder naam aan te duiden. */
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
      .leftJoin('aanstelling', 'aanstelling.id', 'deelnemer.aanstelling_id')
      .where('casus.id', '=', eenVan(casussen))
      // Ook hier: anders toetst PostgreSQL elke stoel die iemand heeft aan het beleid, en dan pas of de casus in de lijst staat.
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
        sql<boolean>`coalesce((overlegtype.inhoud->>'eerstZonderNaam')::boolean, false)`.as('eerst_zonder_naam'),
      ])
      .execute()
  );
}
export type Stoelrij = Awaited<ReturnType<typeof findStoelen>>[number];

/** De ingebrachte gegevens van soort a in deze casussen die deze verzoeker nu kan zien, nieuwste eerst, met hun versleutelde inhoud. */
export async function findNamen(tx: Tx, casussen: readonly string[]) {
  if (casussen.length === 0) return [];
  return tx.db
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
    ])
    .execute();
}
export type Naamrij = Awaited<ReturnType<typeof findNamen>>[number];

type Gekregenvraag = {
  readonly persoon: string;
  readonly casussen: readonly string[];
  readonly gegevens: readonly string[];
};

/** De verstrekkingen van deze gegevens, uit deze casussen, die nu lopen en aan deze persoon gingen. */
export async function findGekregenNamen(tx: Tx, { persoon, casussen, gegevens }: Gekregenvraag) {
  if (gegevens.length === 0) return [];
  return gekregen(tx, { persoon, casussen }).where('gegeven_id', '=', eenVan(gegevens)).execute();
}

/** Wat deze persoon in een casus kreeg en nog loopt. */
export async function findGekregenVan(
  tx: Tx,
  { persoon, casus }: { readonly persoon: string; readonly casus: string },
) {
  return gekregen(tx, { persoon, casussen: [casus] }).execute();
}

// Met de casus erbij leest PostgreSQL de index op (persoon, casus), en niet alles wat iemand ooit kreeg.
function gekregen(tx: Tx, { persoon, casussen }: Omit<Gekregenvraag, 'gegevens'>) {
  return tx.db
    .selectFrom('verstrekking')
    .where('aan_persoon_id', '=', persoon)
    .where('casus_id', '=', eenVan(casussen))
    .where('status', '=', sql.lit('actief'))
    .select(['gegeven_id', 'aan_deelnemer_id', 'status', 'plicht']);
}
