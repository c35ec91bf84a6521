import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';
import { persoonVan } from '../db/verzoeker.ts';
import type { Weegstof } from '../gegeven/oordeel/weeg.ts';
import { laadZaken } from '../gegeven/zitting.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type CasusFeiten, type Deelnemerfeit, laadFeiten } from './feiten.ts';
import { stoelVanNu } from './stoel-van-nu.ts';

/** De casus zoals iemand met een stoel haar opent; de stoel kan nog onbevestigd zijn. */
export type Geopend = { readonly feiten: CasusFeiten; readonly stoel: Deelnemerfeit };

export type NietGevonden = { readonly kind: 'niet-gevonden' };
export const NIET_GEVONDEN: NietGevonden = { kind: 'niet-gevonden' };

/**
 * Opent een casus voor wie er een stoel heeft, bevestigd of niet. Wie er geen heeft, of er zit voor een partij of taak
 * waarvoor hij nu niet werkt, vindt niets; de poging ligt vast.
 * @returns null als er voor deze verzoeker geen casus is.
 */
export async function openCasus(tx: Tx, casus: string, code: Gebeurteniscode): Promise<Geopend | null> {
  return zoekStoel(tx, { casus, code }, () => laadFeiten(tx, casus));
}

/** Als `openCasus`, met in dezelfde lading waarop een oordeel over gegevens rust. */
export async function openCasusMetStof(
  tx: Tx,
  casus: string,
  code: Gebeurteniscode,
): Promise<(Geopend & { readonly weegstof: Weegstof }) | null> {
  let weegstof: Weegstof | undefined;
  const geopend = await zoekStoel(tx, { casus, code }, async () => {
    weegstof = (await laadZaken(tx, [casus])).get(casus);
    return weegstof?.feiten ?? null;
  });
  return geopend === null || weegstof === undefined ? null : { ...geopend, weegstof };
}

type Opening = { readonly casus: string; readonly code: Gebeurteniscode };

async function zoekStoel(
  tx: Tx,
  { casus, code }: Opening,
  laad: () => Promise<CasusFeiten | null>,
): Promise<Geopend | null> {
  const feiten = persoonVan(tx.verzoeker) === null ? null : await laad();
  const stoel = feiten === null ? undefined : stoelVanNu(feiten, tx.verzoeker);
  if (feiten === null || stoel === undefined) {
    await legVast(tx, { code, uitkomst: 'geweigerd', casus, betrokkenen: [] });
    return null;
  }
  return { feiten, stoel };
}

/** Als `openCasus`, maar alleen voor wie zijn deelname heeft bevestigd; een ander vindt hier niets (3.4c). */
export async function openAlsDeelnemer(tx: Tx, casus: string, code: Gebeurteniscode): Promise<Geopend | null> {
  const geopend = await openCasus(tx, casus, code);
  if (geopend === null || isBevestigd(geopend.stoel)) return geopend;
  await legWeigeringVast(tx, geopend.feiten, code);
  return null;
}

/** Als `openAlsDeelnemer`, maar alleen voor de procesregisseur (B3-3). */
export async function openAlsRegie(tx: Tx, casus: string, code: Gebeurteniscode): Promise<Geopend | null> {
  const geopend = await openAlsDeelnemer(tx, casus, code);
  if (geopend === null || geopend.stoel.procesregisseur) return geopend;
  await legWeigeringVast(tx, geopend.feiten, code);
  return null;
}

/** Van ouders, jongere en steunpersoon wordt geen verklaring gevraagd (contract, lezing 9). */
export function isBevestigd(stoel: Deelnemerfeit): boolean {
  return stoel.soort !== 'medewerker' || stoel.bevestigdOp !== null;
}

/** Komt iemand alleen voor een bijeenkomst en staat zijn venster nu niet open (T25-07)? Dan leest hij niets van de casus. */
export const buitenVenster = ({ plek }: Pick<Deelnemerfeit, 'plek'>): boolean => plek !== undefined && !plek.open;

/** Als `openAlsDeelnemer`, om te lezen: wie alleen voor een bijeenkomst komt, vindt daarbuiten niets (T25-07). */
export async function openOmTeLezen(tx: Tx, casus: string, code: Gebeurteniscode): Promise<Geopend | null> {
  const geopend = await openAlsDeelnemer(tx, casus, code);
  if (geopend === null || !buitenVenster(geopend.stoel)) return geopend;
  await legWeigeringVast(tx, geopend.feiten, code);
  return null;
}

async function legWeigeringVast(tx: Tx, feiten: CasusFeiten, code: Gebeurteniscode): Promise<void> {
  await legVast(tx, {
    code,
    uitkomst: 'geweigerd',
    casus: feiten.casus.id,
    fase: feiten.casus.fase,
    betrokkenen: [feiten.betrokkene.id],
  });
}

/** Zet de casus bij alle leden bovenaan (ADR 0025). */
export async function raakAan(tx: Tx, casus: string): Promise<void> {
  await sql`select casus_aanraken(${casus}::uuid, ${tx.nu})`.execute(tx.db);
}

/** Wat elke logregel over deze casus gemeen heeft. */
export function logkop({ casus, betrokkene }: CasusFeiten) {
  return { casus: casus.id, fase: casus.fase, betrokkenen: [betrokkene.id] } as const;
}
