import type { Bron } from '../casus/bronnen.ts';
import type { Sluitgrond } from '../casus/woorden.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Tx } from '../db/transactie.ts';

export type NieuweAfsluiting = {
  readonly casus: string;
  readonly betrokkene: string;
  readonly kenmerk: string;
  readonly partij: string;
  /** De organisaties die een stoel hadden, een gemeente voor elke taak. */
  readonly bronnen: readonly Bron[];
  readonly grond: Sluitgrond;
  readonly grondBlijkt: boolean;
  readonly toelichting: Buffer | null;
  readonly door: string;
  readonly eigenDeelTot: string;
  readonly bewarenTot: string;
};

/** Schrijft wat er na sluiten overblijft om op te rekenen (5.6, PH-6). */
export async function insertAfsluiting(tx: Tx, nieuw: NieuweAfsluiting): Promise<void> {
  await tx.db
    .insertInto('afsluiting')
    .values({
      casus_id: nieuw.casus,
      betrokkene_id: nieuw.betrokkene,
      kenmerk: nieuw.kenmerk,
      partij_id: nieuw.partij,
      partijen: [...new Set(nieuw.bronnen.map(({ partijId }) => partijId))],
      bronnen: JSON.stringify(nieuw.bronnen),
      grond: nieuw.grond,
      grond_blijkt: nieuw.grondBlijkt,
      toelichting: nieuw.toelichting,
      gesloten_door: nieuw.door,
      gesloten_op: tx.nu,
      eigen_deel_tot: nieuw.eigenDeelTot,
      bewaren_tot: nieuw.bewarenTot,
    })
    .execute();
}

export type Afsluitingrij = NonNullable<Awaited<ReturnType<typeof findAfsluiting>>>;

const AFSLUITING = [
  'afsluiting.casus_id',
  'afsluiting.betrokkene_id',
  'afsluiting.kenmerk',
  'afsluiting.partij_id',
  'afsluiting.bronnen',
  'afsluiting.grond',
  'afsluiting.grond_blijkt',
  'afsluiting.toelichting',
  'afsluiting.gesloten_op',
  'afsluiting.eigen_deel_tot',
  'afsluiting.bewaren_tot',
  'afsluiting.vernietigd_op',
  'partij.naam as partij',
  'partij.telefoon',
] as const;

/** Een afsluiting, ook na de vernietiging; undefined als deze verzoeker haar niet kan zien. */
export async function findAfsluiting(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('afsluiting')
    .innerJoin('partij', 'partij.id', 'afsluiting.partij_id')
    .where('afsluiting.casus_id', '=', casus)
    .select(AFSLUITING)
    .executeTakeFirst();
}

/** De afsluitingen waar de eigen organisatie bij hoort: wat nog weg moet eerst, met wat het eerst mag voorop; dan wat het laatst is vernietigd. */
export async function findAfsluitingen(
  tx: Tx,
  { vanaf, hoogstens }: { readonly vanaf: string; readonly hoogstens: number },
) {
  return tx.db
    .selectFrom('afsluiting')
    .innerJoin('partij', 'partij.id', 'afsluiting.partij_id')
    .where('afsluiting.bewaren_tot', '<=', vanaf)
    .orderBy('afsluiting.vernietigd_op', (volgorde) => volgorde.desc().nullsFirst())
    .orderBy('afsluiting.bewaren_tot')
    .orderBy('afsluiting.casus_id')
    .limit(hoogstens)
    .select(AFSLUITING)
    .execute();
}

/** Wat in een casus nog loopt, als aantallen: voor de regie, zonder iets van de inhoud. */
export async function telOpen(tx: Tx, casus: string) {
  const tel = tx.db.selectNoFrom((eb) => [
    eb
      .selectFrom('verzoekdeel')
      .where('casus_id', '=', casus)
      .where('stand', '=', 'open')
      .select((e) => e.fn.count<string>('verzoek_id').distinct().as('n'))
      .as('verzoeken'),
    eb
      .selectFrom('verslag')
      .where('casus_id', '=', casus)
      .where('status', '<>', 'uitgebracht')
      .select((e) => e.fn.countAll<string>().as('n'))
      .as('verslagen'),
    eb
      .selectFrom('intrekkingsbericht')
      .where('casus_id', '=', casus)
      .where('beantwoord_op', 'is', null)
      .select((e) => e.fn.countAll<string>().as('n'))
      .as('intrekkingen'),
    eb
      .selectFrom('bijeenkomst')
      .where('casus_id', '=', casus)
      .where('op', '>', tx.nu)
      .where('afgezegd_op', 'is', null)
      .select((e) => e.fn.countAll<string>().as('n'))
      .as('bijeenkomsten'),
  ]);
  const rij = await tel.executeTakeFirstOrThrow();
  return {
    verzoeken: Number(rij.verzoeken ?? 0),
    verslagen: Number(rij.verslagen ?? 0),
    intrekkingen: Number(rij.intrekkingen ?? 0),
    bijeenkomsten: Number(rij.bijeenkomsten ?? 0),
  };
}

/**
 * De stoelen waarop iemand meedeed, ook wie daarna opnieuw is uitgenodigd en dat niet bevestigde: wat hij eerder vroeg of inbracht,
 * ligt er nog.
 */
export async function findMeedoeners(tx: Tx, casus: string): Promise<ReadonlySet<string>> {
  const rijen = await tx.db
    .selectFrom('deelnemer')
    .where('casus_id', '=', casus)
    .where('soort', '=', 'medewerker')
    .where((eb) => eb.or([eb('bevestigd_op', 'is not', null), eb('verklaring_versie', '>', 0)]))
    .select('id')
    .execute();
  return new Set(rijen.map(({ id }) => id));
}

/** De stoelen die in deze casus om toestemming vroegen: van hen is het bewijs (Bijl 5-a, L-5). */
export async function findVragendeStoelen(tx: Tx, casus: string): Promise<readonly string[]> {
  const rijen = await tx.db
    .selectFrom('toestemmingsvraag')
    .where('casus_id', '=', casus)
    .select('gever_deelnemer_id')
    .distinct()
    .execute();
  return rijen.map((rij) => rij.gever_deelnemer_id);
}

export type Eigendeelrij = Awaited<ReturnType<typeof findEigendelen>>[number];

/** Wie het eigen deel meenam of ervan afzag, nieuwste eerst. */
export async function findEigendelen(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('eigendeel')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(['partij_id as partijId', 'hoedanigheid', 'stand', 'vorm', 'door_persoon_id', 'op'])
    .execute();
}

/** Wat er met het deel van deze bron is gedaan: meegenomen gaat voor, want een collega kan daarna van iets van zichzelf afzien. */
export function laatsteVan(delen: readonly Eigendeelrij[], bron: Bron): Eigendeelrij | undefined {
  const vanBron = delen.filter((deel) => isZelfdeBron(deel, bron));
  return vanBron.find(({ stand }) => stand === 'meegenomen') ?? vanBron[0];
}

type NieuwEigendeel = {
  readonly casus: string;
  readonly bron: Bron;
  readonly door: string;
  readonly vorm: 'pdf' | 'json' | null;
  readonly categorieen: readonly string[];
};

/** Legt vast dat een bron haar deel meenam, of er met `vorm` null van afzag. @returns het id. */
export async function insertEigendeel(tx: Tx, nieuw: NieuwEigendeel): Promise<string> {
  const id = tx.nieuwId();
  await tx.db
    .insertInto('eigendeel')
    .values({
      id,
      casus_id: nieuw.casus,
      partij_id: nieuw.bron.partijId,
      hoedanigheid: nieuw.bron.hoedanigheid,
      stand: nieuw.vorm === null ? 'afgezien' : 'meegenomen',
      vorm: nieuw.vorm,
      categorieen: [...nieuw.categorieen],
      door_persoon_id: nieuw.door,
      op: tx.nu,
    })
    .execute();
  return id;
}
