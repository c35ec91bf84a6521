import type { Tx } from '../db/transactie.ts';
import { type GeenZitting, legVergeefsVast, openZitting, type Zitting } from '../gegeven/zitting.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { doetMee, kopVan } from '../plan/open-plan.ts';
import { findVerslag, type Verslagrij } from './verslag.queries.ts';

/** Een verslag zoals iemand met een stoel het opent. */
export type Verslagzitting = Zitting & { readonly verslag: Verslagrij };

/** Waarom iets met een verslag nu niet kan; nooit iets over wat iemand niet mag zien. */
export type KanNiet<R extends string> = { readonly kind: 'kan-niet'; readonly reden: R };

export type Verslagplek = { readonly casus: string; readonly verslag: string };

/** Opent de casus voor wie aan verslagen meedoet: wie bevestigde, de jongere zelf en wie gezag heeft (CL-4b, E-02). */
export async function openVoorVerslag(
  tx: Tx,
  casus: string,
  code: Gebeurteniscode,
): Promise<{ readonly kind: 'open'; readonly zitting: Zitting } | GeenZitting> {
  const geopend = await openZitting(tx, casus);
  if (geopend.kind !== 'zitting') {
    await legVergeefsVast(tx, { code, casus });
    return geopend;
  }
  const { zitting } = geopend;
  if (doetMee(zitting.feiten, zitting.stoel)) return { kind: 'open', zitting };
  return weiger(tx, zitting, code);
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
  return { kind: 'open', verslag: { ...zitting, verslag: rij } };
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
