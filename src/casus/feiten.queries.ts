import { sql } from 'kysely';
import { laatsteDag } from '../convenant/overeenkomst.queries.ts';
import { eenVan } from '../db/een-van.ts';
import { type Opsteller, vasteVraag } from '../db/vaste-vraag.ts';

/**
 * Het raam van elke casus met overlegtype en convenant; wat er niet bij staat, bestaat niet voor deze verzoeker. Een casus waarvan
 * de vernietiging is begonnen, opent niemand meer, ook niet terwijl de sleutels nog aan de beurt zijn.
 */
export const findRamen = vasteVraag((db, casussen: readonly string[]) => {
  return db
    .selectFrom('casus')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('convenant', 'convenant.id', 'casus.convenant_id')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .leftJoin('afsluiting', 'afsluiting.casus_id', 'casus.id')
    .leftJoin('school', 'school.id', 'casus.school_id')
    .leftJoin('plan', (join) =>
      join
        .onRef('plan.casus_id', '=', 'casus.id')
        .on('plan.status', '=', 'vastgesteld')
        .on('plan.beeindigd_op', 'is not', null),
    )
    .where('casus.id', '=', eenVan(casussen))
    .where('afsluiting.vernietigd_op', 'is', null)
    .select([
      'casus.id',
      'casus.kenmerk',
      'casus.status',
      'casus.fase',
      'casus.fase_sinds',
      'casus.reden',
      'casus.doelen',
      'casus.doel_vastgelegd_op',
      'casus.langdurig_verzuim',
      'casus.melding',
      'casus.aanmeldpartij_id',
      'casus.procesregiepartij_id',
      'casus.school_id',
      'casus.gesloten_op',
      'casus.aangemaakt_door',
      'casus.aangemaakt_op',
      'casus.versie',
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
      'betrokkene.id as betrokkene_id',
      'betrokkene.jongere_id',
      'betrokkene.persoon_id as jongere_persoon_id',
      'betrokkene.kern',
      'betrokkene.kern_versie',
      'school.naam as school_naam',
      'school.partij_id as school_partij_id',
      'plan.vastgesteld_op as plan_vastgesteld_op',
      'plan.beeindigd_op as plan_beeindigd_op',
      'afsluiting.eigen_deel_tot',
      'afsluiting.bewaren_tot',
      'afsluiting.grond as afsluitgrond',
    ]);
});

/**
 * Alle stoelen aan tafel, met de aanstelling en de soort partij waarvoor iemand er zit; op volgorde zet `opStoelvolgorde` ze. De
 * aanstelling wordt per stoel opgezocht (`lateral`, `limit 1`): in een gewone join leest PostgreSQL die van de hele regio (ADR 0043).
 */
export const findDeelnemers = vasteVraag((db, casussen: readonly string[]) => {
  return db
    .selectFrom('deelnemer')
    .leftJoinLateral(
      (van) =>
        van
          .selectFrom('aanstelling')
          .whereRef('aanstelling.id', '=', 'deelnemer.aanstelling_id')
          .limit(sql.lit(1))
          .select(['functie', 'hoedanigheid', 'geheimhouding', 'tot', 'mag_aanwijzen', 'school_id'])
          .as('aanstelling'),
      (samen) => samen.onTrue(),
    )
    .leftJoin('partij', 'partij.id', 'deelnemer.partij_id')
    .leftJoin('bijeenkomst', 'bijeenkomst.id', 'deelnemer.alleen_bijeenkomst_id')
    .where('deelnemer.casus_id', '=', eenVan(casussen))
    .select([
      'deelnemer.casus_id',
      'deelnemer.id',
      'deelnemer.persoon_id',
      'deelnemer.partij_id',
      'deelnemer.soort',
      'deelnemer.procesregisseur',
      'deelnemer.behandelrelatie',
      'deelnemer.direct_betrokken',
      'deelnemer.uitgenodigd_op',
      'deelnemer.bevestigd_op',
      sql<boolean>`deelnemer.verklaring is not null`.as('verklaard'),
      'deelnemer.geheimhouding_bevestigd_op',
      'deelnemer.geheimhouding as eigen_geheimhouding',
      'deelnemer.afgezien_op',
      'deelnemer.tot',
      'deelnemer.vertrekreden',
      'deelnemer.alleen_bijeenkomst_id',
      'deelnemer.steunt_deelnemer_id',
      'bijeenkomst.op as plek_op',
      'bijeenkomst.duur_minuten as plek_duur',
      'bijeenkomst.open_voor_minuten as plek_voor',
      'bijeenkomst.open_na_minuten as plek_na',
      'bijeenkomst.afgezegd_op as plek_afgezegd_op',
      'aanstelling.functie',
      'aanstelling.hoedanigheid',
      'aanstelling.geheimhouding',
      'aanstelling.tot as aanstelling_tot',
      'aanstelling.mag_aanwijzen',
      'aanstelling.school_id',
      'partij.soort as partij_soort',
      'partij.naam as partij_naam',
    ]);
});

export const findGezag = vasteVraag((db, casussen: readonly string[]) => {
  return db
    .selectFrom('gezag')
    .where('casus_id', '=', eenVan(casussen))
    .orderBy('soort')
    .select(['casus_id', 'id', 'persoon_id', 'soort', 'van', 'tot']);
});

/** Wie aan de convenanten van deze casussen gebonden is of was. */
export const findBindingen = vasteVraag((db, casussen: readonly string[]) =>
  bindingen(db).where('convenant_partij.convenant_id', 'in', (eb) =>
    eb.selectFrom('casus').where('casus.id', '=', eenVan(casussen)).select('casus.convenant_id'),
  ),
);

/**
 * Als `findBindingen`, alleen van wie in deze casussen een stoel heeft of had. De stoelen worden een keer gelezen (`array`); anders zoekt
 * PostgreSQL voor elke gebonden partij van de regio of zij er een heeft.
 */
export const findBindingenAanTafel = vasteVraag((db, casussen: readonly string[]) => {
  const convenanten = db.selectFrom('casus').where('id', '=', eenVan(casussen)).select('convenant_id');
  const partijen = db.selectFrom('deelnemer').where('casus_id', '=', eenVan(casussen)).select('partij_id');
  return bindingen(db)
    .where('convenant_partij.convenant_id', '=', sql<string>`any(array(${convenanten}))`)
    .where('convenant_partij.partij_id', '=', sql<string>`any(array(${partijen}))`);
});

/** Als `findBindingen`, van enkele partijen. */
export const findBindingenVan = vasteVraag((db, convenanten: readonly string[], partijen: readonly string[]) =>
  bindingen(db)
    .where('convenant_partij.convenant_id', '=', eenVan(convenanten))
    .where('convenant_partij.partij_id', '=', eenVan(partijen)),
);

function bindingen(db: Opsteller) {
  return db
    .selectFrom('convenant_partij')
    .leftJoin('verwerkersovereenkomst', (join) =>
      join
        .onRef('verwerkersovereenkomst.convenant_id', '=', 'convenant_partij.convenant_id')
        .onRef('verwerkersovereenkomst.partij_id', '=', 'convenant_partij.partij_id'),
    )
    .select([
      'convenant_partij.convenant_id',
      'convenant_partij.partij_id',
      'convenant_partij.gebonden_van',
      'convenant_partij.gebonden_tot',
      'convenant_partij.teksten',
      'verwerkersovereenkomst.van as overeenkomst_van',
      laatsteDag.as('overeenkomst_tot'),
    ]);
}

/** Over welke partij en doelen iedere betrokkene is geinformeerd. */
export const findInformatie = vasteVraag((db, casussen: readonly string[]) => {
  return db
    .selectFrom('informatie')
    .innerJoin('informatie_ontvanger', 'informatie_ontvanger.informatie_id', 'informatie.id')
    .where('informatie.casus_id', '=', eenVan(casussen))
    .orderBy('informatie.id')
    .orderBy('informatie_ontvanger.partij_id')
    .select([
      'informatie.casus_id',
      'informatie.persoon_id',
      'informatie.op',
      'informatie_ontvanger.partij_id',
      'informatie_ontvanger.doelen',
    ]);
});

export const findUitgenodigden = vasteVraag((db, casussen: readonly string[]) =>
  db.selectFrom('uitnodiging').where('casus_id', '=', eenVan(casussen)).select(['casus_id', 'persoon_id']),
);
