import { type ExpressionBuilder, sql } from 'kysely';
import { eenVan } from '../db/een-van.ts';
import type { Tabellen } from '../db/tabellen.ts';
import type { Tx } from '../db/transactie.ts';
import type { Fase } from '../regels/index.ts';

/** Welke casussen iemand wil zien, en vanaf waar (keyset): de laatste regel van de vorige bladzijde. */
export type Casusvraag = {
  readonly persoon: string;
  readonly partij: string;
  readonly filter: 'open' | 'wacht' | 'gesloten' | 'alle';
  /** Casusnummer, geheel ("W-2026-0117") of alleen het volgnummer ("117"); null is alles. */
  readonly nummer: string | null;
  readonly fase: Fase | null;
  /** Id van een overlegtype; null is alle. */
  readonly overlegtype: string | null;
  /** Id van een school; null is alle. */
  readonly school: string | null;
  /** Alleen deze casussen, als iets anders ze al koos. */
  readonly casussen?: readonly string[];
  readonly na: { readonly op: Date; readonly casus: string } | null;
  readonly hoogstens: number;
};

/**
 * Mijn casussen, nieuwste eerst: leest de index op (persoon, nieuwste_op) van het lidmaatschap en sorteert niets na een
 * samenvoeging. Alleen casussen waar deze persoon voor deze partij zit.
 */
export async function findMijnCasussen(tx: Tx, vraag: Casusvraag) {
  if (vraag.casussen?.length === 0) return [];
  let opdracht = tx.db
    .selectFrom('lidmaatschap')
    .innerJoinLateral(
      (van) => passend(van, vraag).as('gevonden'),
      (samen) => samen.onTrue(),
    )
    .where('lidmaatschap.persoon_id', '=', vraag.persoon)
    .where('lidmaatschap.tot', 'is', null);
  if (vraag.casussen !== undefined) opdracht = opdracht.where('lidmaatschap.casus_id', '=', eenVan(vraag.casussen));
  const { na } = vraag;
  if (na !== null) {
    opdracht = opdracht.where((eb) =>
      eb(eb.refTuple('lidmaatschap.nieuwste_op', 'lidmaatschap.casus_id'), '<', eb.tuple(na.op, na.casus)),
    );
  }
  return opdracht
    .orderBy('lidmaatschap.nieuwste_op', 'desc')
    .orderBy('lidmaatschap.casus_id', 'desc')
    .limit(vraag.hoogstens)
    .select([
      'gevonden.id',
      'gevonden.kenmerk',
      'gevonden.fase',
      'gevonden.overlegtype',
      'gevonden.school',
      'lidmaatschap.nieuwste_op',
    ])
    .execute();
}

/**
 * De casus van een lidmaatschap, als hij past. Een regel per keer: zo blijft de volgorde van de index en stopt het lezen zodra de
 * bladzijde vol is, in plaats van alles te lezen en dan te sorteren.
 */
function passend(van: ExpressionBuilder<Tabellen, 'lidmaatschap'>, vraag: Casusvraag) {
  let opdracht = van
    .selectFrom('casus')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('deelnemer', (join) =>
      join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', vraag.persoon),
    )
    .leftJoin('school', 'school.id', 'casus.school_id')
    .whereRef('casus.id', '=', 'lidmaatschap.casus_id')
    .where('deelnemer.partij_id', '=', vraag.partij)
    .where('deelnemer.afgezien_op', 'is', null)
    .where('deelnemer.tot', 'is', null);
  if (vraag.filter !== 'alle')
    opdracht = opdracht.where('casus.status', '=', vraag.filter === 'gesloten' ? 'gesloten' : 'open');
  if (vraag.fase !== null) opdracht = opdracht.where('casus.fase', '=', vraag.fase);
  if (vraag.overlegtype !== null) opdracht = opdracht.where('casus.overlegtype_id', '=', vraag.overlegtype);
  if (vraag.school !== null) opdracht = opdracht.where('casus.school_id', '=', vraag.school);
  if (vraag.filter === 'wacht') {
    opdracht = opdracht.where((eb) =>
      eb.exists(
        eb
          .selectFrom('taak')
          .whereRef('taak.casus_id', '=', 'casus.id')
          .where('taak.voor_persoon_id', '=', vraag.persoon)
          .where('taak.gereed_op', 'is', null)
          .select('taak.id'),
      ),
    );
  }
  const { nummer } = vraag;
  if (nummer !== null) {
    opdracht = /^\d+$/.test(nummer)
      ? opdracht.where('casus.kenmerk', 'like', `%-${nummer.padStart(4, '0')}`)
      : opdracht.where('casus.kenmerk', '=', nummer);
  }
  return opdracht
    .limit(1)
    .select(['casus.id', 'casus.kenmerk', 'casus.fase', 'overlegtype.naam as overlegtype', 'school.naam as school']);
}
export type Casusrij = Awaited<ReturnType<typeof findMijnCasussen>>[number];

/** Casussen bij id, voor de taken en bijeenkomsten op Mijn werk. */
export async function findCasussenOpId(
  tx: Tx,
  { persoon, partij, casussen }: { persoon: string; partij: string; casussen: readonly string[] },
) {
  const gevraagd = [...new Set(casussen)];
  if (gevraagd.length === 0) return [];
  return tx.db
    .selectFrom('casus')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('deelnemer', (join) =>
      join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', persoon),
    )
    .where('casus.id', 'in', gevraagd)
    .where('deelnemer.partij_id', '=', partij)
    .select(['casus.id', 'casus.kenmerk', 'overlegtype.naam as overlegtype'])
    .execute();
}

/** Wie in deze casussen nog iets te doen heeft: per casus hoogstens de oudste taak van wie vraagt en de oudste van een ander. */
export async function findOpenTakenIn(tx: Tx, casussen: readonly string[]) {
  if (casussen.length === 0) return [];
  const mijn = sql<boolean>`(voor_persoon_id = ctx.persoon())`;
  return tx.db
    .selectFrom('taak')
    .where('casus_id', '=', eenVan(casussen))
    .where('gereed_op', 'is', null)
    .distinctOn(['casus_id', mijn])
    .orderBy('casus_id')
    .orderBy(mijn)
    .orderBy('aangemaakt_op')
    .select(['casus_id', 'voor_persoon_id', 'soort'])
    .execute();
}

/** Een merk van de casussen waar deze persoon lid van is: een casus meer, minder of anders geeft een ander merk. */
export async function findCasusmerk(tx: Tx, persoon: string): Promise<string> {
  const { merk } = await tx.db
    .selectFrom('lidmaatschap')
    .where('persoon_id', '=', persoon)
    .where('tot', 'is', null)
    .select(sql<string>`count(*) || ' ' || coalesce(bit_xor(uuid_hash_extended(casus_id, 0)), 0)`.as('merk'))
    .executeTakeFirstOrThrow();
  return merk;
}

/** De overlegtypen en scholen die in de eigen casussen voorkomen, op naam: waaruit iemand in zijn lijst kan kiezen. */
export async function findTeKiezen(tx: Tx, { persoon, partij }: { readonly persoon: string; readonly partij: string }) {
  // Lidmaatschap vraagt het beleid van casus en stoel al; het hier nog eens vragen kost bij vierhonderd casussen het dubbele.
  // Eerst de paar die voorkomen, dan pas hun namen: niet voor elke casus opnieuw.
  const rijen = await tx.db
    .with('paar', (db) =>
      db
        .selectFrom('deelnemer')
        .innerJoin('casus', 'casus.id', 'deelnemer.casus_id')
        .where('deelnemer.persoon_id', '=', persoon)
        .where('deelnemer.partij_id', '=', partij)
        .where('deelnemer.afgezien_op', 'is', null)
        .where('deelnemer.tot', 'is', null)
        .select(['casus.overlegtype_id', 'casus.school_id'])
        .distinct(),
    )
    .selectFrom('paar')
    .innerJoin('overlegtype', 'overlegtype.id', 'paar.overlegtype_id')
    .leftJoin('school', 'school.id', 'paar.school_id')
    .select([
      'overlegtype.id as type',
      'overlegtype.naam as typenaam',
      'school.id as school',
      'school.naam as schoolnaam',
    ])
    .execute();
  const opNaam = (namen: ReadonlyMap<string, string>) =>
    [...namen].map(([id, naam]) => ({ id, naam })).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return {
    overlegtypen: opNaam(new Map(rijen.map((rij) => [rij.type, rij.typenaam]))),
    scholen: opNaam(
      new Map(
        rijen.flatMap((rij): [string, string][] =>
          rij.school === null || rij.schoolnaam === null ? [] : [[rij.school, rij.schoolnaam]],
        ),
      ),
    ),
  };
}
