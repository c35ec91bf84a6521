import { type ExpressionBuilder, sql } from 'kysely';
import {
  metAanstellingVanNu,
  stoelenElders,
  type Zitter,
  zonderAanstellingVanNu,
} from '../casus/stoel-van-nu.queries.ts';
import { eenVan } from '../db/een-van.ts';
import type { Tabellen } from '../db/tabellen.ts';
import type { Tx } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';
import { LIJSTSTOEL } from '../gegeven/lijst/lijststoel.ts';
import type { Fase } from '../regels/index.ts';
import { nummerpatroon } from './casusnummer.ts';
import { findTakenVanOrganisatie } from './taak.queries.ts';

/** Welke casussen iemand wil zien, en vanaf waar (keyset): de laatste regel van de vorige bladzijde. */
export type Casusvraag = Zitter & {
  readonly filter: 'open' | 'wacht' | 'gesloten' | 'alle';
  /** Casusnummer zoals iemand het typte (casusnummer.ts); null is alles. */
  readonly nummer: string | null;
  /** Het volgnummer mag ook zo eindigen. */
  readonly ookEinde?: boolean;
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
 * Mijn casussen, nieuwste eerst, met de eigen stoel: leest de index op (persoon, nieuwste_op) van het lidmaatschap en sorteert niets na
 * een samenvoeging. Alleen casussen waar deze persoon zit voor wie hij nu werkt.
 */
export async function findMijnCasussen(tx: Tx, vraag: Casusvraag): Promise<readonly Casusrij[]> {
  if (vraag.casussen?.length === 0) return [];
  const vorm: Vorm = {
    filter: vraag.filter,
    metNummer: vraag.nummer !== null,
    metFase: vraag.fase !== null,
    metOverlegtype: vraag.overlegtype !== null,
    metSchool: vraag.school !== null,
    metCasussen: vraag.casussen !== undefined,
    metVervolg: vraag.na !== null,
  };
  const nummer = nummerpatroon(vraag.nummer ?? '', vraag.ookEinde === true ? 'einde' : 'geheel') ?? '';
  return opdrachtVoor(vorm)(
    tx,
    vraag.persoon,
    vraag.partij,
    vraag.hoogstens,
    nummer,
    vraag.fase ?? 'intake',
    vraag.overlegtype ?? '',
    vraag.school ?? '',
    vraag.casussen ?? [],
    vraag.na?.op ?? tx.nu,
    vraag.na?.casus ?? '',
    vraag.hoedanigheid,
  );
}

/** Welke voorwaarden een lijst heeft; daarmee ligt de tekst van haar vraag vast, en wordt die een keer opgesteld. */
type Vorm = {
  readonly filter: Casusvraag['filter'];
  readonly metNummer: boolean;
  readonly metFase: boolean;
  readonly metOverlegtype: boolean;
  readonly metSchool: boolean;
  readonly metCasussen: boolean;
  readonly metVervolg: boolean;
};

/** Op volgorde: persoon, partij, hoogstens, nummer, fase, overlegtype, school, casussen, waar de vorige bladzijde ophield, en de hoedanigheid. */
type Waarden = readonly [
  persoon: string,
  partij: string,
  hoogstens: number,
  nummer: string,
  fase: Fase,
  overlegtype: string,
  school: string,
  casussen: readonly string[],
  naOp: Date,
  naCasus: string,
  hoedanigheid: Zitter['hoedanigheid'],
];

const opdrachten = new Map<string, ReturnType<typeof stelOp>>();

/** Er zijn nooit meer vormen dan er voorwaarden te kiezen zijn. */
function opdrachtVoor(vorm: Vorm): ReturnType<typeof stelOp> {
  const sleutel = JSON.stringify(vorm);
  const bekend = opdrachten.get(sleutel) ?? stelOp(vorm);
  opdrachten.set(sleutel, bekend);
  return bekend;
}

const stelOp = (vorm: Vorm) =>
  vasteVraag((db, ...waarden: Waarden) => {
    const [persoon, , hoogstens, , , , , casussen, naOp, naCasus] = waarden;
    let opdracht = db
      .selectFrom('lidmaatschap')
      .innerJoinLateral(
        (van) => passend(van, vorm, waarden).as('gevonden'),
        (samen) => samen.onTrue(),
      )
      .where('lidmaatschap.persoon_id', '=', persoon)
      .where('lidmaatschap.tot', 'is', null);
    if (vorm.metCasussen) opdracht = opdracht.where('lidmaatschap.casus_id', '=', eenVan(casussen));
    if (vorm.metVervolg) {
      opdracht = opdracht.where((eb) =>
        eb(eb.refTuple('lidmaatschap.nieuwste_op', 'lidmaatschap.casus_id'), '<', eb.tuple(naOp, naCasus)),
      );
    }
    return opdracht
      .orderBy('lidmaatschap.nieuwste_op', 'desc')
      .orderBy('lidmaatschap.casus_id', 'desc')
      .limit(hoogstens)
      .selectAll('gevonden')
      .select('lidmaatschap.nieuwste_op');
  });

/**
 * De casus van een lidmaatschap, als hij past. Een regel per keer: zo blijft de volgorde van de index en stopt het lezen zodra de
 * bladzijde vol is, in plaats van alles te lezen en dan te sorteren.
 */
function passend(van: ExpressionBuilder<Tabellen, 'lidmaatschap'>, vorm: Vorm, waarden: Waarden) {
  const [persoon, partij, , nummer, fase, overlegtype, school, , , , hoedanigheid] = waarden;
  let opdracht = van
    .selectFrom('casus')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('deelnemer', (join) =>
      join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', persoon),
    )
    .leftJoin('school', 'school.id', 'casus.school_id')
    .whereRef('casus.id', '=', 'lidmaatschap.casus_id')
    .where('deelnemer.aanstelling_id', '=', metAanstellingVanNu({ persoon, partij, hoedanigheid }))
    .where('deelnemer.afgezien_op', 'is', null)
    .where('deelnemer.tot', 'is', null);
  if (vorm.filter !== 'alle')
    opdracht = opdracht.where('casus.status', '=', vorm.filter === 'gesloten' ? 'gesloten' : 'open');
  if (vorm.metFase) opdracht = opdracht.where('casus.fase', '=', fase);
  if (vorm.metOverlegtype) opdracht = opdracht.where('casus.overlegtype_id', '=', overlegtype);
  if (vorm.metSchool) opdracht = opdracht.where('casus.school_id', '=', school);
  if (vorm.filter === 'wacht') {
    opdracht = opdracht.where((eb) =>
      eb.exists(
        eb
          .selectFrom('taak')
          .whereRef('taak.casus_id', '=', 'casus.id')
          .where('taak.voor_persoon_id', '=', persoon)
          .where('taak.gereed_op', 'is', null)
          .select('taak.id'),
      ),
    );
  }
  if (vorm.metNummer) opdracht = opdracht.where('casus.kenmerk', 'like', nummer);
  return opdracht
    .limit(1)
    .select(['casus.kenmerk', 'overlegtype.naam as overlegtype', 'school.naam as school'])
    .select(LIJSTSTOEL);
}
/** Een casus in een lijst, met de eigen stoel erin. */
export type Casusrij = Awaited<ReturnType<ReturnType<typeof stelOp>>>[number];

/**
 * De open taken in casussen waar deze persoon zit voor wie hij nu werkt, wat het eerst moet bovenaan; zonder datum onderaan. Wat op hem
 * wacht op een andere stoel, of als beheerder of FG, staat bij die andere rol.
 */
export async function findTakenVanNu(tx: Tx, zitter: Zitter, hoogstens: number) {
  return tx.db
    .selectFrom('taak')
    .where('voor_persoon_id', '=', zitter.persoon)
    .where('gereed_op', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('deelnemer')
          .whereRef('deelnemer.casus_id', '=', 'taak.casus_id')
          .where('deelnemer.persoon_id', '=', zitter.persoon)
          .where('deelnemer.aanstelling_id', '=', metAanstellingVanNu(zitter))
          .where('deelnemer.afgezien_op', 'is', null)
          .where('deelnemer.tot', 'is', null)
          .select('deelnemer.id'),
      ),
    )
    .orderBy('voor_datum', (volgorde) => volgorde.asc().nullsLast())
    .orderBy('aangemaakt_op')
    .orderBy('id')
    .limit(hoogstens)
    .select(['casus_id', 'soort', 'voor_datum', 'onderwerp_id'])
    .$narrowType<{ casus_id: string }>()
    .execute();
}

/** Wacht er op deze medewerker werk in een andere rol: op een stoel voor iets anders dan waarvoor hij nu werkt, of als beheerder of FG? */
export async function heeftWerkElders(tx: Tx, zitter: Zitter): Promise<boolean> {
  // De meeste mensen hebben een rol; dan is dit alles wat er wordt gevraagd.
  const rollen = await tx.db
    .selectFrom('aanstelling')
    .where('persoon_id', '=', zitter.persoon)
    .where((eb) => eb.or([eb('rol', '<>', 'medewerker'), eb('id', '<>', zonderAanstellingVanNu(zitter))]))
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .select('rol')
    .execute();
  if (rollen.length === 0) return false;
  const opStoel = stoelenElders(tx, zitter).innerJoin('taak', (samen) =>
    samen
      .onRef('taak.casus_id', '=', 'deelnemer.casus_id')
      .onRef('taak.voor_persoon_id', '=', 'deelnemer.persoon_id')
      .on('taak.gereed_op', 'is', null),
  );
  if ((await opStoel.executeTakeFirst()) !== undefined) return true;
  if (rollen.every(({ rol }) => rol === 'medewerker')) return false;
  return (await findTakenVanOrganisatie(tx, zitter.persoon, 1)).length > 0;
}

/** Casussen bij id, voor de taken en bijeenkomsten op Mijn werk. */
export async function findCasussenOpId(
  tx: Tx,
  { casussen, ...zitter }: Zitter & { readonly casussen: readonly string[] },
) {
  const gevraagd = [...new Set(casussen)];
  if (gevraagd.length === 0) return [];
  return tx.db
    .selectFrom('casus')
    .innerJoin('overlegtype', 'overlegtype.id', 'casus.overlegtype_id')
    .innerJoin('deelnemer', (join) =>
      join.onRef('deelnemer.casus_id', '=', 'casus.id').on('deelnemer.persoon_id', '=', zitter.persoon),
    )
    .where('casus.id', '=', eenVan(gevraagd))
    .where('deelnemer.aanstelling_id', '=', metAanstellingVanNu(zitter))
    .where('deelnemer.afgezien_op', 'is', null)
    .where('deelnemer.tot', 'is', null)
    .select(['casus.id', 'casus.kenmerk', 'overlegtype.naam as overlegtype'])
    .execute();
}

/**
 * Of er in elk van deze casussen nog iets te doen is: wat deze persoon het eerst moet, en anders of er een taak van een ander ligt.
 * Wat geen datum heeft kan vandaag, net als bovenaan Mijn werk.
 */
export const findOpenTakenIn = (tx: Tx, persoon: string, casussen: readonly string[]) =>
  openTakenIn(tx, persoon, casussen, tx.vandaag);

const openTakenIn = vasteVraag((db, persoon: string, casussen: readonly string[], vandaag: string) =>
  db
    .selectFrom(sql<{ casus_id: string }>`unnest(${casussen}::uuid[])`.as<'gevraagd'>(sql`gevraagd(casus_id)`))
    .leftJoinLateral(
      (van) =>
        van
          .selectFrom('taak')
          .whereRef('taak.casus_id', '=', 'gevraagd.casus_id')
          .where('taak.gereed_op', 'is', null)
          .where('taak.voor_persoon_id', '=', persoon)
          .orderBy(sql`coalesce(taak.voor_datum, ${vandaag}::date)`)
          .orderBy('taak.aangemaakt_op')
          .orderBy('taak.id')
          .limit(1)
          .select('taak.soort')
          .as('mijn'),
      (samen) => samen.onTrue(),
    )
    .select([
      'gevraagd.casus_id',
      'mijn.soort as mijn',
      // Wie zelf iets te doen heeft, leest niet wat anderen nog moeten: van hun taken vraagt het beleid elk om het lidmaatschap.
      sql<boolean>`mijn.soort is null and exists (select 1 from taak where taak.casus_id = gevraagd.casus_id and taak.gereed_op is null
        and taak.voor_persoon_id <> ${persoon})`.as('ander'),
    ]),
);

/** Een merk van de casussen waar deze persoon lid van is: een casus meer, minder of anders geeft een ander merk. */
export async function findCasusmerk(tx: Tx, persoon: string): Promise<string> {
  const [gevonden] = await casusmerk(tx, persoon);
  return gevonden?.merk ?? '';
}

const casusmerk = vasteVraag((db, persoon: string) =>
  db
    .selectFrom('lidmaatschap')
    .where('persoon_id', '=', persoon)
    .where('tot', 'is', null)
    .select(sql<string>`count(*) || ' ' || coalesce(bit_xor(uuid_hash_extended(casus_id, 0)), 0)`.as('merk')),
);

/** De overlegtypen en scholen die in de eigen casussen voorkomen, op naam: waaruit iemand in zijn lijst kan kiezen. */
export async function findTeKiezen(tx: Tx, zitter: Zitter) {
  // Lidmaatschap vraagt het beleid van casus en stoel al; het hier nog eens vragen kost bij vierhonderd casussen het dubbele.
  // Eerst de paar die voorkomen, dan pas hun namen: niet voor elke casus opnieuw.
  const rijen = await tx.db
    .with('paar', (db) =>
      db
        .selectFrom('deelnemer')
        .innerJoin('casus', 'casus.id', 'deelnemer.casus_id')
        .where('deelnemer.persoon_id', '=', zitter.persoon)
        .where('deelnemer.aanstelling_id', '=', metAanstellingVanNu(zitter))
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
