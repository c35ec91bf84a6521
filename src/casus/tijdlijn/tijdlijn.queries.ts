import { type ExpressionBuilder, sql } from 'kysely';
import { eenVan } from '../../db/een-van.ts';
import type { Tabellen } from '../../db/tabellen.ts';
import type { Tx } from '../../db/transactie.ts';
import type { BronMetStoelen } from '../zelfde-bron.ts';

/** Wat een tijdlijn van een gebeurtenis toont, met de naam van de partij voor wie iemand iets deed. */
export const LOGREGEL = [
  'gebeurtenis.id',
  'gebeurtenis.op',
  'gebeurtenis.code',
  'gebeurtenis.uitkomst',
  'gebeurtenis.persoon_id',
  'gebeurtenis.persoon_soort',
  'gebeurtenis.functie',
  'gebeurtenis.categorieen',
  'gebeurtenis.doel',
  'gebeurtenis.redenen',
  'gebeurtenis.object_id',
  'gebeurtenis.object_soort',
  'partij.naam as partij',
] as const;

/**
 * Zit een partij met meer dan een taak aan tafel, dan is wat met gegevens van de ene gebeurde niet voor de andere (ADR 0048). Een regel
 * hoort bij wie haar deed, en bij de bron van het gegeven of de vraag waarover zij gaat; van een plan of verslag, waar meer bronnen in
 * staan, zegt de regel het zelf. Wat daar niet uit blijkt, staat er dan niet.
 */
export function isVanBron(eb: ExpressionBuilder<Tabellen, 'gebeurtenis'>, bron: BronMetStoelen) {
  const { partij, hoedanigheid, stoelen } = bron;
  const gegevens = eb.selectFrom('gegeven').where('bron_deelnemer_id', '=', eenVan(stoelen)).select('gegeven.id');
  return eb.or([
    eb('gebeurtenis.persoon_id', '=', sql<string>`ctx.persoon()`),
    eb('gebeurtenis.partij_id', '=', partij).and('gebeurtenis.hoedanigheid', 'is not distinct from', hoedanigheid),
    eb('gebeurtenis.bron_partij_id', '=', partij).and('gebeurtenis.bron_hoedanigheid', '=', hoedanigheid),
    eb('gebeurtenis.object_id', 'in', gegevens),
    eb(
      'gebeurtenis.object_id',
      'in',
      eb.selectFrom('verstrekking').where('gegeven_id', 'in', gegevens).select('verstrekking.id'),
    ),
    eb(
      'gebeurtenis.object_id',
      'in',
      eb
        .selectFrom('toestemmingsvraag')
        .where('gever_deelnemer_id', '=', eenVan(stoelen))
        .select('toestemmingsvraag.id'),
    ),
  ]);
}

export type Logvraag = {
  readonly casus: string;
  readonly codes: readonly string[];
  readonly partij: string | null;
  /** Alleen wat van deze bron is, als haar partij hier ook een andere taak heeft. */
  readonly bron: BronMetStoelen | null;
  readonly voor: Date | null;
  readonly hoogstens: number;
};

/**
 * Gebeurtenissen in een casus die deze verzoeker mag lezen, nieuwste eerst. Wat op het laatste moment samen gebeurde, komt heel mee:
 * zo valt er tussen twee bladzijden niets weg.
 */
export async function findLogregels(tx: Tx, { casus, codes, partij, bron, voor, hoogstens }: Logvraag) {
  if (codes.length === 0) return [];
  let opdracht = tx.db
    .selectFrom('gebeurtenis')
    .leftJoin('partij', 'partij.id', 'gebeurtenis.partij_id')
    .where('gebeurtenis.casus_id', '=', casus)
    .where('gebeurtenis.code', 'in', [...codes]);
  if (partij !== null) opdracht = opdracht.where('gebeurtenis.partij_id', '=', partij);
  if (bron !== null) opdracht = opdracht.where((eb) => isVanBron(eb, bron));
  if (voor !== null) opdracht = opdracht.where('gebeurtenis.op', '<', voor);
  return opdracht.orderBy('gebeurtenis.op', 'desc').fetch(hoogstens, 'with ties').select(LOGREGEL).execute();
}

/** Wanneer deze persoon in deze casus iets deed of las, nieuwste eerst. */
export async function findEigenMomenten(
  tx: Tx,
  { casus, persoon, hoogstens }: { readonly casus: string; readonly persoon: string; readonly hoogstens: number },
): Promise<readonly Date[]> {
  const rijen = await tx.db
    .selectFrom('gebeurtenis')
    .where('casus_id', '=', casus)
    .where('persoon_id', '=', persoon)
    .orderBy('op', 'desc')
    .limit(hoogstens)
    .select('op')
    .execute();
  return rijen.map((rij) => rij.op);
}

/** De fase die het logboek noemt bij wat deze persoon hier voor dit moment het laatst deed of las; undefined als dat er niet is. */
export async function findFaseToen(
  tx: Tx,
  { casus, persoon, tot }: { readonly casus: string; readonly persoon: string; readonly tot: Date },
): Promise<string | undefined> {
  const rij = await tx.db
    .selectFrom('gebeurtenis')
    .where('casus_id', '=', casus)
    .where('persoon_id', '=', persoon)
    .where('op', '<', tot)
    .where('fase', 'is not', null)
    .orderBy('op', 'desc')
    .limit(1)
    .select('fase')
    .executeTakeFirst();
  return rij?.fase ?? undefined;
}
