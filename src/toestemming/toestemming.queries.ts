import { type Tx, voorOordeel } from '../db/transactie.ts';
import type { Ondertekenaar, Soort } from '../regels/index.ts';
import type { Taalcode } from '../web/taal.ts';

const VRAAG = [
  'id',
  'casus_id',
  'gever_deelnemer_id',
  'gever_partij_id',
  'gevraagd_door',
  'gevraagd_op',
  'soorten',
  'inhoud',
  'tekst_hash',
  'tekst_versie',
  'vervallen_op',
] as const;

export type Vraagrij = Awaited<ReturnType<typeof findVragenVan>>[number];
export type Antwoordrij = Awaited<ReturnType<typeof findEigenAntwoorden>>[number];

export type NieuweVraag = {
  readonly id: string;
  readonly casus: string;
  readonly deelnemer: string;
  readonly partij: string;
  readonly persoon: string;
  readonly soorten: readonly Soort[];
  readonly inhoud: Buffer;
  readonly hash: Buffer;
  readonly versie: string;
};

/** Schrijft een vraag met de deelnemers voor wie zij geldt, elk in zijn rol van Bijl 5-f. */
export async function insertVraag(
  tx: Tx,
  vraag: NieuweVraag,
  ontvangers: readonly { readonly deelnemer: string; readonly rol: string }[],
): Promise<void> {
  await tx.db
    .insertInto('toestemmingsvraag')
    .values({
      id: vraag.id,
      casus_id: vraag.casus,
      gever_deelnemer_id: vraag.deelnemer,
      gever_partij_id: vraag.partij,
      gevraagd_door: vraag.persoon,
      gevraagd_op: tx.nu,
      soorten: [...vraag.soorten],
      inhoud: vraag.inhoud,
      tekst_hash: vraag.hash,
      tekst_versie: vraag.versie,
    })
    .execute();
  const rijen = ontvangers.map(({ deelnemer, rol }) => ({
    vraag_id: vraag.id,
    casus_id: vraag.casus,
    deelnemer_id: deelnemer,
    rol,
  }));
  await tx.db.insertInto('toestemmingsvraag_ontvanger').values(rijen).execute();
}

/** De vragen van een casus, nieuwste eerst. */
export async function findVragenVan(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('toestemmingsvraag')
    .where('casus_id', '=', casus)
    .orderBy('gevraagd_op', 'desc')
    .orderBy('id', 'desc')
    .select(VRAAG)
    .execute();
}

/** Een vraag van deze casus, of undefined. */
export async function findVraag(
  tx: Tx,
  { casus, vraag }: { readonly casus: string; readonly vraag: string },
): Promise<Vraagrij | undefined> {
  return tx.db
    .selectFrom('toestemmingsvraag')
    .where('casus_id', '=', casus)
    .where('id', '=', vraag)
    .select(VRAAG)
    .executeTakeFirst();
}

/** Voor wie de vragen van een casus gelden. */
export async function findOntvangers(tx: Tx, casus: string) {
  return tx.db
    .selectFrom('toestemmingsvraag_ontvanger')
    .where('casus_id', '=', casus)
    .select(['vraag_id', 'deelnemer_id', 'rol'])
    .execute();
}

const ANTWOORD = [
  'id',
  'vraag_id',
  'persoon_id',
  'ondertekenaar',
  'deelnemer_id',
  'soort',
  'antwoord',
  'op',
  'ingetrokken_op',
  'herkomst',
  'taal',
  'scan_id',
  'betwist_op',
  'mening',
] as const;

/** De geldende antwoorden van een persoon in een casus, met wat is ingetrokken erbij. */
export async function findEigenAntwoorden(
  tx: Tx,
  { casus, persoon }: { readonly casus: string; readonly persoon: string },
) {
  return tx.db
    .selectFrom('toestemming')
    .where('casus_id', '=', casus)
    .where('persoon_id', '=', persoon)
    .where('vervangen_op', 'is', null)
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .select(ANTWOORD)
    .execute();
}

/** De geldende antwoorden op vragen van deze partij: het bewijs in haar dossier (Bijl 5-a). */
export async function findAntwoordenVoor(
  tx: Tx,
  { casus, partij }: { readonly casus: string; readonly partij: string },
) {
  return tx.db
    .selectFrom('toestemming')
    .where('casus_id', '=', casus)
    .where('gever_partij_id', '=', partij)
    .where('vervangen_op', 'is', null)
    .select(ANTWOORD)
    .execute();
}

export type NieuwAntwoord = {
  readonly casus: string;
  readonly vraag: string;
  readonly geverPartij: string;
  readonly persoon: string;
  readonly ondertekenaar: Ondertekenaar;
  /** De jongere tekent niet en zegt wat hij ervan vindt (Bijl 5-l). */
  readonly mening: boolean;
  readonly deelnemer: string;
  readonly soort: Soort;
  readonly antwoord: 'ja' | 'nee';
  readonly hash: Buffer;
  /** De taal van de tekst die de ondertekenaar las. */
  readonly taal: Taalcode;
  /** De scan waarvan dit is overgenomen; null als de ondertekenaar het zelf gaf. */
  readonly scan: string | null;
};

/** Schrijft antwoorden; wat er stond is eerst vervangen (`vervang`). */
export async function insertAntwoorden(tx: Tx, antwoorden: readonly NieuwAntwoord[]): Promise<void> {
  if (antwoorden.length === 0) return;
  const rijen = antwoorden.map((a) => ({
    id: tx.nieuwId(),
    casus_id: a.casus,
    vraag_id: a.vraag,
    gever_partij_id: a.geverPartij,
    persoon_id: a.persoon,
    ondertekenaar: a.ondertekenaar,
    mening: a.mening,
    deelnemer_id: a.deelnemer,
    soort: a.soort,
    antwoord: a.antwoord,
    op: tx.nu,
    tekst_hash: a.hash,
    taal: a.taal,
    herkomst: a.scan === null ? ('zelf' as const) : ('papier' as const),
    scan_id: a.scan,
  }));
  await tx.db.insertInto('toestemming').values(rijen).execute();
}

/** Maakt plaats voor een nieuw antwoord; het oude blijft bewaard (fn 30). */
export async function vervang(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.db
    .updateTable('toestemming')
    .set({ vervangen_op: tx.nu })
    .where('id', 'in', [...ids])
    .where('vervangen_op', 'is', null)
    .execute();
}

/** De ja's van een persoon op een vraag die nu gelden, voor wie leidt en het antwoord zelf niet leest: alleen om te laten stoppen (6d). */
export async function findTeStoppen(
  tx: Tx,
  { vraag, persoon }: { readonly vraag: string; readonly persoon: string },
): Promise<readonly Antwoordrij[]> {
  return voorOordeel(tx, () =>
    tx.db
      .selectFrom('toestemming')
      .where('vraag_id', '=', vraag)
      .where('persoon_id', '=', persoon)
      .where('antwoord', '=', 'ja')
      .where('ingetrokken_op', 'is', null)
      .where('vervangen_op', 'is', null)
      .select(ANTWOORD)
      .execute(),
  );
}

/** Trekt eigen antwoorden in: zij blijven staan en gelden vanaf nu niet meer (6d, fn 30). */
export async function zetIngetrokken(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.db
    .updateTable('toestemming')
    .set({ ingetrokken_op: tx.nu })
    .where('id', 'in', [...ids])
    .where('ingetrokken_op', 'is', null)
    .execute();
}

/**
 * Verstrekkingen die op een toestemming kunnen rusten, met wat een oordeel daarover moet weten; alleen om te oordelen. Ook wat iemand
 * las en nu niet meer, omdat hij van tafel ging, om de fase of omdat de bron het terughaalde: wat zijn organisatie ervan heeft, rust er nog
 * op (11.5).
 */
export async function findMogelijkGeraakt(
  tx: Tx,
  {
    casus,
    partijen,
    deelnemers,
  }: { readonly casus: string; readonly partijen: readonly string[]; readonly deelnemers: readonly string[] },
) {
  if (partijen.length === 0 || deelnemers.length === 0) return [];
  return voorOordeel(tx, () =>
    tx.db
      .selectFrom('verstrekking')
      .innerJoin('gegeven', 'gegeven.id', 'verstrekking.gegeven_id')
      .where('verstrekking.casus_id', '=', casus)
      .where((eb) =>
        eb('verstrekking.status', 'in', ['actief', 'bevroren']).or(
          eb('verstrekking.gelezen_op', 'is not', null).and('verstrekking.ingetrokken_omdat', 'in', [
            'vertrek',
            'fase',
            'bron',
          ]),
        ),
      )
      .where('verstrekking.bron_partij_id', 'in', [...partijen])
      .where('verstrekking.aan_deelnemer_id', 'in', [...deelnemers])
      .select([
        'verstrekking.id',
        'verstrekking.aan_deelnemer_id',
        'verstrekking.aan_persoon_id',
        'verstrekking.bron_partij_id',
        'verstrekking.plicht',
        'verstrekking.status',
        'verstrekking.gelezen_op',
        'gegeven.id as gegeven_id',
        'gegeven.bron_deelnemer_id',
        'gegeven.categorie',
        'gegeven.doel',
        'gegeven.kenmerken',
      ])
      .execute(),
  );
}

/**
 * Sluit verstrekkingen omdat de toestemming eronder weg is. Wat al dicht was om een vertrek of de fase, hoort daar vanaf nu bij: naar dat
 * lezen is dan gevraagd. De rijregels laten dit een ondertekenaar alleen binnen een oordeel doen.
 */
export async function sluitVerstrekkingen(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await voorOordeel(tx, () =>
    tx.db
      .updateTable('verstrekking')
      .set((eb) => ({
        status: 'ingetrokken',
        ingetrokken_op: eb.fn.coalesce('ingetrokken_op', eb.val(tx.nu)),
        ingetrokken_omdat: 'toestemming',
      }))
      .where('id', 'in', [...ids])
      .where((eb) => eb('status', 'in', ['actief', 'bevroren']).or('ingetrokken_omdat', 'in', ['vertrek', 'fase']))
      .execute(),
  );
}

/** Laat vragen vervallen omdat een nieuwere van dezelfde partij ze helemaal dekt. De antwoorden blijven bewaard (fn 30). */
export async function laatVervallen(tx: Tx, vragen: readonly string[]): Promise<void> {
  if (vragen.length === 0) return;
  await tx.db
    .updateTable('toestemmingsvraag')
    .set({ vervallen_op: tx.nu })
    .where('id', 'in', [...vragen])
    .where('vervallen_op', 'is', null)
    .execute();
}

/** Staat een van deze gegevens in het plan, als doel of actie die nog geldt? Alleen om te weten of er iets te herzien is. */
export async function staatInPlan(
  tx: Tx,
  { casus, gegevens }: { readonly casus: string; readonly gegevens: readonly string[] },
): Promise<boolean> {
  if (gegevens.length === 0) return false;
  const rij = await voorOordeel(tx, () =>
    tx.db
      .selectFrom('planregel')
      .where('casus_id', '=', casus)
      .where('gegeven_id', 'in', [...gegevens])
      .where('tot_versie', 'is', null)
      .select('id')
      .executeTakeFirst(),
  );
  return rij !== undefined;
}
