import { sql } from 'kysely';
import { metAanstellingVanNu, type Zitter } from '../casus/stoel-van-nu.queries.ts';
import type { Tx } from '../db/transactie.ts';

/** Zonder datum is een taak na een week te laat; een vraag om toestemming zonder uitkomst ook. */
const DAGEN_ZONDER_DATUM = 7;

/** De open casussen die deze persoon leidt voor wie hij nu werkt, om mee verder te vragen. Eerst lidmaatschap. */
function geleide(tx: Tx, leider: Zitter) {
  const { persoon } = leider;
  return tx.db
    .selectFrom('lidmaatschap')
    .innerJoin('casus', 'casus.id', 'lidmaatschap.casus_id')
    .innerJoin('deelnemer as leider', (join) =>
      join.onRef('leider.casus_id', '=', 'casus.id').on('leider.persoon_id', '=', persoon),
    )
    .where('lidmaatschap.persoon_id', '=', persoon)
    .where('lidmaatschap.rol', '=', 'regie')
    .where('lidmaatschap.tot', 'is', null)
    .where('leider.aanstelling_id', '=', metAanstellingVanNu(leider))
    .where('leider.afgezien_op', 'is', null)
    .where('leider.tot', 'is', null)
    .where('casus.status', '=', 'open');
}

/** Leidt deze persoon nu een open casus? */
export async function leidtCasus(tx: Tx, leider: Zitter): Promise<boolean> {
  return (await geleide(tx, leider).limit(1).select('casus.id').executeTakeFirst()) !== undefined;
}

/** Open taken die te laat zijn in de geleide casussen, van wie ook, wat het langst ligt bovenaan. Zonder inhoud. */
export async function findTeLaat(
  tx: Tx,
  leider: Zitter,
  { casus, hoogstens }: { readonly casus: string | null; readonly hoogstens: number },
) {
  const grens = new Date(tx.nu.getTime() - DAGEN_ZONDER_DATUM * 24 * 60 * 60 * 1000);
  let opdracht = geleide(tx, leider)
    .innerJoin('taak', 'taak.casus_id', 'casus.id')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .leftJoin('deelnemer as wie', (join) =>
      join
        .onRef('wie.casus_id', '=', 'casus.id')
        .onRef('wie.persoon_id', '=', 'taak.voor_persoon_id')
        .on('wie.tot', 'is', null)
        .on('wie.afgezien_op', 'is', null),
    )
    .leftJoin('aanstelling', 'aanstelling.id', 'wie.aanstelling_id')
    .leftJoin('partij', 'partij.id', 'wie.partij_id')
    .where('taak.gereed_op', 'is', null)
    .where((eb) =>
      eb.or([
        eb('taak.voor_datum', '<', tx.vandaag),
        eb('taak.voor_datum', 'is', null).and('taak.aangemaakt_op', '<', grens),
      ]),
    );
  if (casus !== null) opdracht = opdracht.where('casus.id', '=', casus);
  return opdracht
    .orderBy(sql`coalesce(taak.voor_datum, taak.aangemaakt_op::date)`)
    .orderBy('taak.id')
    .limit(hoogstens)
    .select([
      'casus.id as casus',
      'casus.kenmerk',
      'overlegtype.naam as overlegtype',
      'taak.soort',
      'taak.onderwerp_id as onderwerp',
      'taak.voor_persoon_id as persoon',
      'taak.voor_datum',
      'taak.aangemaakt_op',
      'wie.id as deelnemer',
      'wie.soort as persoonsoort',
      'wie.procesregisseur',
      'aanstelling.functie',
      'partij.naam as partij',
    ])
    .execute();
}
export type Telaatrij = Awaited<ReturnType<typeof findTeLaat>>[number];

/** Vragen om toestemming in de geleide casussen die al een week openstaan: wie vroeg, en sinds wanneer. Niet wie wat antwoordde. */
export async function findOudeVragen(
  tx: Tx,
  leider: Zitter,
  { casus, hoogstens }: { readonly casus: string | null; readonly hoogstens: number },
) {
  const grens = new Date(tx.nu.getTime() - DAGEN_ZONDER_DATUM * 24 * 60 * 60 * 1000);
  let opdracht = geleide(tx, leider)
    .innerJoin('toestemmingsvraag', 'toestemmingsvraag.casus_id', 'casus.id')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('deelnemer as wie', 'wie.id', 'toestemmingsvraag.gever_deelnemer_id')
    .innerJoin('partij', 'partij.id', 'toestemmingsvraag.gever_partij_id')
    .leftJoin('aanstelling', 'aanstelling.id', 'wie.aanstelling_id')
    .where('toestemmingsvraag.vervallen_op', 'is', null)
    .where('toestemmingsvraag.gevraagd_op', '<', grens);
  if (casus !== null) opdracht = opdracht.where('casus.id', '=', casus);
  return opdracht
    .orderBy('toestemmingsvraag.gevraagd_op')
    .orderBy('toestemmingsvraag.id')
    .limit(hoogstens)
    .select([
      'casus.id as casus',
      'casus.kenmerk',
      'overlegtype.naam as overlegtype',
      'toestemmingsvraag.gevraagd_op',
      'wie.id as deelnemer',
      'wie.persoon_id as persoon',
      'wie.procesregisseur',
      'aanstelling.functie',
      'partij.naam as partij',
    ])
    .execute();
}
export type Vraagrij = Awaited<ReturnType<typeof findOudeVragen>>[number];

/** Casussen die de eigen partij leidt, waar deze persoon aan tafel zit, en waarvan de procesregisseur er niet meer werkt (T25-09). */
export async function findZonderLeider(tx: Tx, zitter: Zitter, casus: string | null) {
  const { persoon, partij } = zitter;
  let opdracht = tx.db
    .selectFrom('lidmaatschap')
    .innerJoin('casus', 'casus.id', 'lidmaatschap.casus_id')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('deelnemer as ik', (join) =>
      join.onRef('ik.casus_id', '=', 'casus.id').on('ik.persoon_id', '=', persoon).on('ik.tot', 'is', null),
    )
    .innerJoin('deelnemer as leider', (join) =>
      join
        .onRef('leider.casus_id', '=', 'casus.id')
        .on('leider.procesregisseur', '=', true)
        .on('leider.tot', 'is', null),
    )
    .innerJoin('aanstelling', 'aanstelling.id', 'leider.aanstelling_id')
    .where('lidmaatschap.persoon_id', '=', persoon)
    .where('lidmaatschap.tot', 'is', null)
    .where('casus.status', '=', 'open')
    .where('casus.procesregiepartij_id', '=', partij)
    .where('ik.aanstelling_id', '=', metAanstellingVanNu(zitter))
    .where('ik.bevestigd_op', 'is not', null)
    .where('aanstelling.tot', '<', tx.vandaag);
  if (casus !== null) opdracht = opdracht.where('casus.id', '=', casus);
  return opdracht
    .select((eb) => [
      'casus.id as casus',
      'casus.kenmerk',
      'overlegtype.naam as overlegtype',
      eb.ref('aanstelling.tot').$notNull().as('sinds'),
    ])
    .execute();
}

/** Wanneer deelnemers in deze casussen voor het laatst zijn herinnerd, vanaf een moment; op id van de deelnemer. */
export async function findHerinneringen(
  tx: Tx,
  { casussen, vanaf }: { readonly casussen: readonly string[]; readonly vanaf: Date },
): Promise<ReadonlyMap<string, Date>> {
  if (casussen.length === 0) return new Map();
  const rijen = await tx.db
    .selectFrom('gebeurtenis')
    .where('casus_id', 'in', [...casussen])
    .where('code', '=', 'herinnering-verstuurd')
    .where('uitkomst', '=', 'gelukt')
    .where('op', '>', vanaf)
    .orderBy('op')
    .select(['object_id', 'op'])
    .execute();
  return new Map(rijen.flatMap((rij): [string, Date][] => (rij.object_id === null ? [] : [[rij.object_id, rij.op]])));
}

/** Is deze collega met een bericht te bereiken? */
export async function heeftAdres(tx: Tx, persoon: string): Promise<boolean> {
  const rij = await tx.db
    .selectFrom('persoon')
    .where('id', '=', persoon)
    .where('soort', '=', 'medewerker')
    .where((eb) => eb.or([eb('email', 'is not', null), eb('telefoon', 'is not', null)]))
    .select('id')
    .executeTakeFirst();
  return rij !== undefined;
}
