import { type ExpressionBuilder, sql } from 'kysely';
import { metAanstellingVanNu, type Zitter, zonderAanstellingVanNu } from '../../casus/stoel-van-nu.queries.ts';
import type { Tabellen } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';

export type NieuweAgenda = {
  readonly id: string;
  readonly persoon: string;
  readonly partij: string;
  readonly overlegtype: string;
  readonly begintOp: Date;
  /** Verzegeld onder de sleutel van de partij. */
  readonly plaats: Buffer;
};

/** Schrijft een agenda. @returns false als het id al bestaat: het formulier is twee keer verzonden. */
export async function insertAgenda(tx: Tx, agenda: NieuweAgenda): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('agenda')
    .values({
      id: agenda.id,
      persoon_id: agenda.persoon,
      partij_id: agenda.partij,
      overlegtype_id: agenda.overlegtype,
      begint_op: agenda.begintOp,
      plaats: agenda.plaats,
      aangemaakt_op: tx.nu,
      gewijzigd_op: tx.nu,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Een agenda; undefined als zij niet van deze verzoeker is, of van een taak waarvoor hij nu niet werkt. */
export async function findAgenda(tx: Tx, agenda: string, zitter: Zitter) {
  return tx.db
    .selectFrom('agenda')
    .innerJoin('overlegtype', 'overlegtype.id', 'agenda.overlegtype_id')
    .where('agenda.id', '=', agenda)
    .where((eb) => eb.not(eb.exists(plekElders(eb, zitter))))
    .select([
      'agenda.id',
      'agenda.persoon_id',
      'agenda.partij_id',
      'agenda.begint_op',
      'agenda.plaats',
      'agenda.plaats_versie',
      'overlegtype.code',
      'overlegtype.naam as overlegtype',
    ])
    .executeTakeFirst();
}
export type Agendarij = NonNullable<Awaited<ReturnType<typeof findAgenda>>>;

/** Een agenda is van de taak waarvoor haar casussen worden geleid: een plek van een casus waar deze verzoeker voor iets anders zit. */
function plekElders(eb: ExpressionBuilder<Tabellen, 'agenda'>, zitter: Zitter) {
  return eb
    .selectFrom('agendaplek')
    .innerJoin('deelnemer', 'deelnemer.casus_id', 'agendaplek.casus_id')
    .whereRef('agendaplek.agenda_id', '=', 'agenda.id')
    .where('agendaplek.weg_op', 'is', null)
    .where('deelnemer.persoon_id', '=', zitter.persoon)
    .where('deelnemer.tot', 'is', null)
    .where('deelnemer.afgezien_op', 'is', null)
    .where('deelnemer.aanstelling_id', '<>', zonderAanstellingVanNu(zitter))
    .select('agendaplek.id');
}

/** Houdt de agenda vast tot het einde van de transactie: twee vensters schuiven na elkaar, nooit door elkaar. */
export async function houdAgendaVast(tx: Tx, agenda: string): Promise<void> {
  await sql`select id from agenda where id = ${agenda}::uuid for update`.execute(tx.db);
}

/** De agenda's van deze verzoeker voor wie hij nu werkt, de laatste dag eerst. */
export async function findAgendas(tx: Tx, zitter: Zitter, hoogstens: number) {
  return tx.db
    .selectFrom('agenda')
    .innerJoin('overlegtype', 'overlegtype.id', 'agenda.overlegtype_id')
    .where('agenda.persoon_id', '=', zitter.persoon)
    .where('agenda.partij_id', '=', zitter.partij)
    .where((eb) => eb.not(eb.exists(plekElders(eb, zitter))))
    .orderBy('agenda.begint_op', 'desc')
    .orderBy('agenda.id', 'desc')
    .limit(hoogstens)
    .select([
      'agenda.id',
      'agenda.partij_id',
      'agenda.begint_op',
      'agenda.plaats',
      'agenda.plaats_versie',
      'overlegtype.naam as overlegtype',
    ])
    .execute();
}

/** Zet begin en plaats van een agenda. */
export async function updateAgenda(
  tx: Tx,
  wijziging: { readonly agenda: string; readonly begintOp: Date; readonly plaats: Buffer; readonly versie: number },
): Promise<void> {
  await tx.db
    .updateTable('agenda')
    .set({
      begint_op: wijziging.begintOp,
      plaats: wijziging.plaats,
      plaats_versie: wijziging.versie,
      gewijzigd_op: tx.nu,
    })
    .where('id', '=', wijziging.agenda)
    .execute();
}

/** De plekken van een agenda in hun volgorde, met de afspraak die er al uit kwam. */
export async function findPlekken(tx: Tx, agenda: string) {
  return tx.db
    .selectFrom('agendaplek')
    .leftJoin('bijeenkomst', 'bijeenkomst.id', 'agendaplek.bijeenkomst_id')
    .where('agendaplek.agenda_id', '=', agenda)
    .where('agendaplek.weg_op', 'is', null)
    .orderBy('agendaplek.volgorde')
    .orderBy('agendaplek.id')
    .select([
      'agendaplek.id',
      'agendaplek.volgorde',
      'agendaplek.casus_id',
      'agendaplek.duur_minuten',
      'agendaplek.bijeenkomst_id',
      'bijeenkomst.op',
      'bijeenkomst.duur_minuten as gepland_minuten',
      'bijeenkomst.volgnummer',
      'bijeenkomst.plaats',
    ])
    .execute();
}
export type Plekrij = Awaited<ReturnType<typeof findPlekken>>[number];

/** Op welke agenda van deze verzoeker deze afspraak staat; undefined als dat er geen is. */
export async function findPlekVan(tx: Tx, bijeenkomst: string) {
  return tx.db
    .selectFrom('agendaplek')
    .where('bijeenkomst_id', '=', bijeenkomst)
    .where('weg_op', 'is', null)
    .select(['id', 'agenda_id'])
    .executeTakeFirst();
}

export async function insertPlek(
  tx: Tx,
  plek: {
    readonly id: string;
    readonly agenda: string;
    readonly volgorde: number;
    readonly casus: string | null;
    readonly duurMinuten: number;
  },
): Promise<void> {
  await tx.db
    .insertInto('agendaplek')
    .values({
      id: plek.id,
      agenda_id: plek.agenda,
      volgorde: plek.volgorde,
      casus_id: plek.casus,
      duur_minuten: plek.duurMinuten,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Zet volgorde en duur van een plek. */
export async function updatePlek(
  tx: Tx,
  plek: { readonly id: string; readonly volgorde: number; readonly duurMinuten: number },
): Promise<void> {
  await tx.db
    .updateTable('agendaplek')
    .set({ volgorde: plek.volgorde, duur_minuten: plek.duurMinuten })
    .where('id', '=', plek.id)
    .execute();
}

/** Haalt een plek van de agenda: op haar eigen id, of op de afspraak die eruit kwam. */
export async function zetPlekWeg(
  tx: Tx,
  wat: { readonly plek: string } | { readonly bijeenkomst: string },
): Promise<void> {
  const opdracht = tx.db.updateTable('agendaplek').set({ weg_op: tx.nu }).where('weg_op', 'is', null);
  if ('plek' in wat) await opdracht.where('id', '=', wat.plek).execute();
  else await opdracht.where('bijeenkomst_id', '=', wat.bijeenkomst).execute();
}

/** Onthoudt welke afspraak uit een plek kwam. */
export async function koppelPlek(
  tx: Tx,
  { plek, bijeenkomst }: { readonly plek: string; readonly bijeenkomst: string },
): Promise<void> {
  await tx.db.updateTable('agendaplek').set({ bijeenkomst_id: bijeenkomst }).where('id', '=', plek).execute();
}

/** De open casussen die deze verzoeker leidt voor wie hij nu werkt: alleen die kunnen op zijn agenda. */
export async function findGeleideCasussen(tx: Tx, zitter: Zitter) {
  const { persoon } = zitter;
  return tx.db
    .selectFrom('lidmaatschap')
    .innerJoin('casus', 'casus.id', 'lidmaatschap.casus_id')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .innerJoin('deelnemer', (join) =>
      join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', persoon),
    )
    .where('lidmaatschap.persoon_id', '=', persoon)
    .where('lidmaatschap.rol', '=', 'regie')
    .where('lidmaatschap.tot', 'is', null)
    .where('deelnemer.aanstelling_id', '=', metAanstellingVanNu(zitter))
    .where('deelnemer.tot', 'is', null)
    .where('casus.status', '=', 'open')
    .orderBy('lidmaatschap.nieuwste_op', 'desc')
    .orderBy('casus.id', 'desc')
    .limit(200)
    .select([
      'casus.id',
      'casus.kenmerk',
      'overlegtype.id as overlegtype_id',
      'overlegtype.code',
      'overlegtype.naam as overlegtype',
      'betrokkene.id as betrokkene',
    ])
    .execute();
}
export type Geleidecasus = Awaited<ReturnType<typeof findGeleideCasussen>>[number];
