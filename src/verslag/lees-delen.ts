import type { Tx } from '../db/transactie.ts';
import { findGegevens, findInhouden } from '../gegeven/gegeven.queries.ts';
import { openInhouden } from '../gegeven/inhoud.ts';
import { inhoudplek } from '../gegeven/lees-gegeven.ts';
import { findVerstrekkingen } from '../gegeven/verstrekking.queries.ts';
import type { Zitting } from '../gegeven/zitting.ts';
import { type Leesbaar, leesPlangegevens } from '../plan/leesbaar.ts';
import type { Deelrij } from './deel.queries.ts';

/**
 * De teksten onder delen die deze lezer nu mag lezen, per gegeven: wat aan tafel ligt wordt nu beoordeeld (handeling inzien), en
 * van een concept leest alleen de schrijver. Wat niet mag, komt er niet uit.
 */
export async function leesDelen(
  tx: Tx,
  zitting: Zitting,
  delen: readonly Deelrij[],
): Promise<ReadonlyMap<string, Leesbaar>> {
  const aanTafel = delen.filter((d) => d.voorgelegd_op !== null).map((d) => d.gegeven_id);
  const eigen = delen.filter((d) => d.voorgelegd_op === null && d.persoon_id === zitting.stoel.persoon);
  return new Map([
    ...(await leesPlangegevens(tx, zitting, aanTafel)),
    ...(await leesConcepten(
      tx,
      zitting,
      eigen.map((d) => d.gegeven_id),
    )),
  ]);
}

async function leesConcepten(
  tx: Tx,
  zitting: Zitting,
  gegevens: readonly string[],
): Promise<ReadonlyMap<string, Leesbaar>> {
  const { casus, betrokkene } = zitting.feiten;
  if (gegevens.length === 0 || casus.status === 'gesloten') return new Map();
  const rijen = (await findGegevens(tx, casus.id)).filter((r) => gegevens.includes(r.id) && r.status === 'concept');
  const inhouden = await findInhouden(tx, { casus: casus.id, gegevens: rijen.map((r) => r.id) });
  const teksten = await openInhouden(
    tx.omgeving.kluis,
    inhouden.map((rij) => inhoudplek(rij, betrokkene.id)),
  );
  const tekstVan = new Map(inhouden.map((rij, i) => [rij.id, teksten[i]?.tekst ?? null]));
  return new Map(rijen.map((rij) => [rij.id, { rij, eigen: true, tekst: tekstVan.get(rij.id) ?? null }]));
}

/** Dat een deel er niet meer is voor wie het had gelezen; `op` is null als het nu alleen niet gelezen mag worden. */
export type Teruggetrokken = { readonly deel: string; readonly plek: number; readonly op: Date | null };

/**
 * De delen die deze lezer had gelezen en nu niet meer kan lezen. Wie een deel nooit las, hoort hier niets: voor hem was het er niet
 * (C12). Een deel dat is vervangen door een dat hij wel leest, is niet weg.
 */
export async function vindTeruggetrokken(
  tx: Tx,
  { feiten, stoel }: Zitting,
  { ooit, leesbaar }: { readonly ooit: readonly Deelrij[]; readonly leesbaar: ReadonlyMap<string, Leesbaar> },
): Promise<readonly Teruggetrokken[]> {
  if (feiten.casus.status === 'gesloten') return [];
  const gelezen = (await findVerstrekkingen(tx, feiten.casus.id)).filter(
    (v) => v.aan_deelnemer_id === stoel.id && v.gelezen_op !== null,
  );
  const levend = new Set(ooit.filter((d) => leesbaar.has(d.gegeven_id)).map((d) => d.stam_id));
  const weg = ooit.filter((d) => d.voorgelegd_op !== null && !leesbaar.has(d.gegeven_id) && !levend.has(d.stam_id));
  const perStam = new Map<string, Teruggetrokken>();
  for (const deel of weg) {
    const verstrekking = gelezen.find((v) => v.gegeven_id === deel.gegeven_id);
    if (verstrekking !== undefined)
      perStam.set(deel.stam_id, { deel: deel.id, plek: deel.plek, op: verstrekking.ingetrokken_op });
  }
  return [...perStam.values()];
}
