import { sql } from 'kysely';
import { eenVan } from '../../db/een-van.ts';
import type { Tx } from '../../db/transactie.ts';

export type Logrij = Awaited<ReturnType<typeof findLogregels>>[number];

type Logvraag = {
  /** De aanduiding van de betrokkene; zij is van een casus. */
  readonly index: Buffer;
  /** Persoon die leest. */
  readonly ik: string;
  /** Alleen wat vanaf dit moment gebeurde; null is vanaf het begin. */
  readonly vanaf?: Date | null;
  /** Alleen wat voor dit moment gebeurde; null begint bij nu. */
  readonly tot: Date | null;
  /** Alleen wat deze partij deed, of `gezin` voor ouders en jongere; null is iedereen. */
  readonly wie: string | null;
  /** Alleen deze regel. */
  readonly regel?: string | null;
  readonly hoogstens: number;
};

/**
 * Wat er over deze betrokkene gebeurde, nieuwste eerst, ook in een lijst van meer casussen. Vraagt een geopend logboek
 * (`opLogindex`). Meer dan `hoogstens` regels zijn het als de laatste een moment deelt met nog andere: wat op een moment
 * gebeurde blijft bij elkaar, zodat wie verder bladert met `tot` niets mist.
 */
export async function findLogregels(tx: Tx, { index, ik, vanaf = null, tot, wie, regel = null, hoogstens }: Logvraag) {
  let vraag = tx.db
    .selectFrom('gebeurtenis_betrokkene as b')
    .innerJoin('gebeurtenis as g', 'g.id', 'b.gebeurtenis_id')
    .where('b.persoon_index', '=', index)
    .where(nietVanEenAnder(ik));
  if (vanaf !== null) vraag = vraag.where('b.op', '>=', vanaf);
  if (tot !== null) vraag = vraag.where('b.op', '<', tot);
  if (wie !== null)
    vraag = wie === 'gezin' ? vraag.where('g.partij_id', 'is', null) : vraag.where('g.partij_id', '=', wie);
  if (regel !== null) vraag = vraag.where('g.id', '=', regel);
  const rijen = await vraag
    .orderBy('b.op', 'desc')
    .fetch(hoogstens, 'with ties')
    .select([
      'g.id',
      'g.volgnummer',
      'g.op',
      'g.code',
      'g.uitkomst',
      'g.persoon_id',
      'g.persoon_soort',
      'g.partij_id',
      'g.functie',
      'g.object_soort',
      'g.object_id',
      'g.doel',
      'g.categorieen',
      'g.grondslag',
      'g.redenen',
    ])
    .execute();
  return rijen.sort((a, b) => b.op.getTime() - a.op.getTime() || Number(b.volgnummer) - Number(a.volgnummer));
}

/**
 * Zonder wat iemand anders antwoordde op een vraag om toestemming, en zonder wat daaruit volgde (Bijl 5-a, ADR 0049). Van de lezer
 * zelf is: wat hij deed, wat een organisatie van zijn papier overnam (op dat moment veranderde zijn eigen antwoord), en wat een
 * ontvanger zei nadat hij introk. Een verstrekking van een organisatie die iemand uit het gezin dichtdeed, ging dicht door intrekken; een
 * die een organisatie dichtdeed ook, als daar staat dat het om de toestemming was: toen legde zij een intrekking aan de telefoon vast.
 */
function nietVanEenAnder(ik: string) {
  return sql<boolean>`(g.persoon_id = ${ik}::uuid or case
    when g.partij_id is null and g.persoon_id is not null then
      g.code not in ('toestemming-beantwoord', 'toestemming-ingetrokken', 'toestemming-betwist')
      and not (g.code = 'verstrekking-ingetrokken' and g.bron_partij_id is not null)
    when g.code in ('toestemming-op-papier', 'toestemming-ingetrokken') then
      g.uitkomst <> 'gelukt' or exists (select 1 from toestemming t where t.vraag_id = g.object_id
        and t.persoon_id = ${ik}::uuid and (t.op = g.op or t.ingetrokken_op = g.op))
    when g.code = 'verstrekking-ingetrokken' then
      not exists (select 1 from verstrekking v where v.id = g.object_id and v.ingetrokken_omdat = 'toestemming')
      or exists (select 1 from toestemming t where t.casus_id = g.casus_id and t.persoon_id = ${ik}::uuid
        and (t.ingetrokken_op = g.op or t.op = g.op and t.antwoord = 'nee'))
    when g.code = 'intrekking-beantwoord' then
      exists (select 1 from intrekkingsbericht i where i.id = g.object_id and i.van_persoon_id = ${ik}::uuid)
    else true end)`;
}

/** Wanneer er voor het eerst iets over deze betrokkene in het logboek kwam; null als er niets is. */
export async function findEersteOp(tx: Tx, index: Buffer): Promise<Date | null> {
  const rij = await tx.db
    .selectFrom('gebeurtenis_betrokkene')
    .where('persoon_index', '=', index)
    .orderBy('op')
    .limit(1)
    .select('op')
    .executeTakeFirst();
  return rij?.op ?? null;
}

/** Wanneer deze lezer de zaak voor het laatst opende, voor een moment; undefined als dat er niet was. */
export async function findVorigBezoek(
  tx: Tx,
  { index, ik, voor }: { readonly index: Buffer; readonly ik: string; readonly voor: Date },
): Promise<Date | undefined> {
  const rij = await tx.db
    .selectFrom('gebeurtenis_betrokkene as b')
    .innerJoin('gebeurtenis as g', 'g.id', 'b.gebeurtenis_id')
    .where('b.persoon_index', '=', index)
    .where('b.op', '<', voor)
    .where('g.persoon_id', '=', ik)
    .where('g.code', '=', 'casus-ingezien')
    .orderBy('b.op', 'desc')
    .limit(1)
    .select('b.op')
    .executeTakeFirst();
  return rij?.op;
}

/** Wanneer deze lezer zijn antwoorden of een vraag om toestemming voor het laatst bekeek; undefined als dat er niet was. */
export async function findLaatsteInzage(
  tx: Tx,
  { index, ik }: { readonly index: Buffer; readonly ik: string },
): Promise<Date | undefined> {
  const rij = await tx.db
    .selectFrom('gebeurtenis_betrokkene as b')
    .innerJoin('gebeurtenis as g', 'g.id', 'b.gebeurtenis_id')
    .where('b.persoon_index', '=', index)
    .where('g.persoon_id', '=', ik)
    .where('g.code', '=', 'toestemming-ingezien')
    .where('g.uitkomst', '=', 'gelukt')
    .orderBy('b.op', 'desc')
    .limit(1)
    .select('b.op')
    .executeTakeFirst();
  return rij?.op;
}

/** De regels waarin deze gesprekken met de jongere zijn vastgelegd (13.3), op gesprek. */
export async function findGespreksregels(
  tx: Tx,
  { index, gesprekken }: { index: Buffer; gesprekken: readonly string[] },
) {
  const rijen = await tx.db
    .selectFrom('gebeurtenis_betrokkene as b')
    .innerJoin('gebeurtenis as g', 'g.id', 'b.gebeurtenis_id')
    .where('b.persoon_index', '=', index)
    .where('g.code', '=', 'gesprek-vastgelegd')
    .where('g.uitkomst', '=', 'gelukt')
    .where('g.object_id', '=', eenVan(gesprekken))
    .select(['g.id', 'g.object_id'])
    .execute();
  return new Map(rijen.map((rij) => [rij.object_id, rij.id]));
}

/** Hoe vaak elke partij sinds een moment keek; het gezin telt onder `null`. Eigen kijken telt niet mee. */
export async function telKijken(
  tx: Tx,
  wens: { readonly index: Buffer; readonly sinds: Date; readonly codes: readonly string[]; readonly ik: string },
) {
  const rijen = await tx.db
    .selectFrom('gebeurtenis_betrokkene as b')
    .innerJoin('gebeurtenis as g', 'g.id', 'b.gebeurtenis_id')
    .where('b.persoon_index', '=', wens.index)
    .where('b.op', '>=', wens.sinds)
    .where('g.uitkomst', '=', 'gelukt')
    .where('g.code', 'in', [...wens.codes])
    .where(sql<boolean>`g.persoon_id is distinct from ${wens.ik}::uuid`)
    .groupBy('g.partij_id')
    .select((eb) => ['g.partij_id', eb.fn.countAll<string>().as('keren')])
    .execute();
  return rijen.map((rij) => ({ partij: rij.partij_id, keren: Number(rij.keren) }));
}

/** De verzoeken waarvan deze lezer mag weten; de rijregels kiezen. */
export async function findBekendeVerzoeken(tx: Tx, casus: string): Promise<readonly string[]> {
  const rijen = await tx.db.selectFrom('verzoek').where('casus_id', '=', casus).select('id').execute();
  return rijen.map((rij) => rij.id);
}

/** Aan welke stoel verstrekkingen gingen, en van welk gegeven zij zijn. Vraagt een geopend logboek. */
export async function findGiften(tx: Tx, { casus, ids }: { readonly casus: string; readonly ids: readonly string[] }) {
  if (ids.length === 0) return [];
  return tx.db
    .selectFrom('verstrekking')
    .where('casus_id', '=', casus)
    .where('id', 'in', [...ids])
    .select(['id', 'gegeven_id', 'aan_deelnemer_id', 'status'])
    .execute();
}

/** De levende verstrekkingen van een casus. Vraagt een geopend logboek. */
export async function findLevend(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('verstrekking')
    .where('casus_id', '=', casus)
    .where('status', '=', 'actief')
    .select(['id', 'gegeven_id', 'aan_deelnemer_id'])
    .execute();
}

/** Soort, kenmerken en bron van gegevens, en of deze lezer ze kreeg; binnen `voorOordeel`, om te beslissen wat een regel mag zeggen. */
export async function findKenmerken(
  tx: Tx,
  { casus, gegevens, ik }: { readonly casus: string; readonly gegevens: readonly string[]; readonly ik: string },
) {
  if (gegevens.length === 0) return [];
  return tx.db
    .selectFrom('gegeven')
    .where('casus_id', '=', casus)
    .where('id', 'in', [...gegevens])
    .select(['id', 'categorie', 'kenmerken', 'bron_partij_id', 'bron_persoon_id'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('verstrekking')
          .whereRef('verstrekking.gegeven_id', '=', 'gegeven.id')
          .where('verstrekking.aan_persoon_id', '=', ik)
          .select('verstrekking.id'),
      ).as('gekregen'),
    )
    .execute();
}
