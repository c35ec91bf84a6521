import type { Tx } from '../db/transactie.ts';
import { type GeenZitting, legVergeefsVast, openZitting, type Zitting } from '../gegeven/zitting.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { doetMee, kopVan } from '../plan/open-plan.ts';
import { findVerslag, type Verslagrij } from './verslag.queries.ts';

/** Een verslag zoals iemand met een stoel het opent. */
export type Verslagzitting = Zitting & {
  readonly verslag: Verslagrij;
  /** Kwam alleen voor deze bijeenkomst, en leest nu wat hem ervan is gegeven (T25-07). */
  readonly gast: boolean;
};

/** Waarom iets met een verslag nu niet kan; nooit iets over wat iemand niet mag zien. */
export type KanNiet<R extends string> = { readonly kind: 'kan-niet'; readonly reden: R };

export type Verslagplek = { readonly casus: string; readonly verslag: string };

/** Opent de casus voor wie aan verslagen meedoet: wie bevestigde, de jongere zelf en wie gezag heeft (CL-4b, E-02). */
export async function openVoorVerslag(
  tx: Tx,
  casus: string,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly zitting: Zitting } | GeenZitting> {
  const geopend = await openStoel(tx, casus, code);
  if (geopend.kind !== 'open' || doetMee(geopend.zitting.feiten, geopend.zitting.stoel)) return geopend;
  return weiger(tx, geopend.zitting, code);
}

async function openStoel(
  tx: Tx,
  casus: string,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly zitting: Zitting } | GeenZitting> {
  const geopend = await openZitting(tx, casus);
  if (geopend.kind === 'zitting') return { kind: 'open', zitting: geopend.zitting };
  await legVergeefsVast(tx, { code, casus });
  return geopend;
}

/**
 * Opent een verslag. Zolang het een concept is, schrijven de professionals eraan; ouders en jongere zien het vanaf het moment dat
 * hun wordt gevraagd of het klopt.
 */
export async function openVerslag(
  tx: Tx,
  { casus, verslag }: Verslagplek,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly verslag: Verslagzitting } | GeenZitting> {
  const geopend = await openVoorVerslag(tx, casus, code);
  if (geopend.kind !== 'open') return geopend;
  const { zitting } = geopend;
  const rij = await findVerslag(tx, { casus, verslag });
  if (rij === undefined || !isZichtbaar(zitting, rij)) return weiger(tx, zitting, code);
  return { kind: 'open', verslag: { ...zitting, verslag: rij, gast: false } };
}

/**
 * Als `openVerslag`, alleen om te lezen: ook voor wie alleen voor deze bijeenkomst kwam, zodra het verslag is uitgebracht. Het hoort bij
 * de plek op de agenda waarvoor hij er was; van elk deel wordt net zo beoordeeld of het aan hem is gegeven (T25-07, CL-5d).
 */
export async function openVerslagOmTeLezen(
  tx: Tx,
  { casus, verslag }: Verslagplek,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly verslag: Verslagzitting } | GeenZitting> {
  const geopend = await openStoel(tx, casus, code);
  if (geopend.kind !== 'open') return geopend;
  const { zitting } = geopend;
  const rij = await findVerslag(tx, { casus, verslag });
  if (rij === undefined) return weiger(tx, zitting, code);
  if (kwamDaarvoor(zitting.stoel, rij))
    return { kind: 'open', verslag: { ...metVenster(zitting, true), verslag: rij, gast: true } };
  if (!doetMee(zitting.feiten, zitting.stoel) || !isZichtbaar(zitting, rij)) return weiger(tx, zitting, code);
  return { kind: 'open', verslag: { ...zitting, verslag: rij, gast: false } };
}

const kwamDaarvoor = (
  { plek }: Zitting['stoel'],
  { status, bijeenkomst_id }: Pick<Verslagrij, 'status' | 'bijeenkomst_id'>,
): boolean => plek?.bijeenkomst === bijeenkomst_id && status === 'uitgebracht';

/** Dezelfde zitting alsof het venster van de eigen plek nu open of dicht is; wie voor de hele casus meedoet, heeft er geen. */
export function metVenster<Z extends Zitting>(zitting: Z, open: boolean): Z {
  const { feiten, stoel } = zitting;
  if (stoel.plek === undefined) return zitting;
  const gezet = { ...stoel, plek: { ...stoel.plek, open } };
  const deelnemers = feiten.deelnemers.map((d) => (d.id === stoel.id ? gezet : d));
  return { ...zitting, stoel: gezet, feiten: { ...feiten, deelnemers } };
}

/** Ziet deze stoel dat dit verslag er is? */
export function isZichtbaar({ stoel }: Zitting, { status }: Pick<Verslagrij, 'status'>): boolean {
  return stoel.soort === 'medewerker' || status !== 'concept';
}

/** Als `openVerslag`, maar alleen voor wie het overleg leidt (B3-3); een ander vindt hier niets. */
export async function openVerslagAlsRegie(
  tx: Tx,
  plek: Verslagplek,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly verslag: Verslagzitting } | GeenZitting> {
  const geopend = await openVerslag(tx, plek, code);
  if (geopend.kind !== 'open' || geopend.verslag.stoel.procesregisseur) return geopend;
  return weiger(tx, geopend.verslag, code);
}

async function weiger(tx: Tx, zitting: Zitting, code: Gebeurteniscode): Promise<{ readonly kind: 'niet-gevonden' }> {
  await legVast(tx, { ...kopVan(zitting), code, uitkomst: 'geweigerd' });
  return { kind: 'niet-gevonden' };
}

/** Wat elke logregel over een verslag gemeen heeft. */
export function verslagkop({ feiten, verslag }: Pick<Verslagzitting, 'feiten' | 'verslag'>) {
  return { ...kopVan({ feiten }), object: { soort: 'verslag', id: verslag.id } } as const;
}

export const isGesloten = ({ feiten }: Pick<Zitting, 'feiten'>): boolean => feiten.casus.status === 'gesloten';
