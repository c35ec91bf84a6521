import type { Tx } from '../db/transactie.ts';
import { findGegevens, findInhouden, type Gegevenrij } from '../gegeven/gegeven.queries.ts';
import { openInhouden } from '../gegeven/inhoud.ts';
import { inhoudplek } from '../gegeven/lees-gegeven.ts';
import { weegInzien } from '../gegeven/oordeel/weeg.ts';
import { naambron, perBron } from '../gegeven/per-bron.ts';
import { findVerstrekkingen, type Verstrekkingrij, zetGelezen } from '../gegeven/verstrekking.queries.ts';
import { alsFeit, bronstoel, isEigen, isZelfIngebracht, type Zitting } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { kopVan } from './open-plan.ts';

/** Een gegeven onder een planregel dat deze lezer nu mag lezen. */
export type Leesbaar = {
  readonly rij: Gegevenrij;
  /** Van de eigen partij, of zelf geschreven. */
  readonly eigen: boolean;
  /** null als de inhoud vernietigd is. */
  readonly tekst: string | null;
};

/**
 * Leest de gegevens onder planregels: elk wordt nu beoordeeld (handeling inzien), en wat niet mag, komt er niet uit. De eerste
 * keer lezen onthoudt de verstrekking. De aanroeper legt het lezen vast met `legGelezenVast`.
 */
export async function leesPlangegevens(
  tx: Tx,
  zitting: Zitting,
  gegevens: readonly string[],
): Promise<ReadonlyMap<string, Leesbaar>> {
  const gevraagd = new Set(gegevens);
  if (gevraagd.size === 0 || zitting.feiten.casus.status === 'gesloten') return new Map();
  const casus = zitting.feiten.casus.id;
  const rijen = (await findGegevens(tx, casus)).filter((rij) => gevraagd.has(rij.id) && rij.status === 'ingebracht');
  const verstrekkingen = await findVerstrekkingen(tx, casus);
  const mag = rijen.flatMap((rij): readonly Magzien[] => {
    if (isEigen(zitting, rij)) return [{ rij, verstrekking: null }];
    const verstrekking = levend(zitting, rij, verstrekkingen);
    return verstrekking === null ? [] : [{ rij, verstrekking }];
  });
  const inhouden = await findInhouden(tx, { casus, gegevens: mag.map(({ rij }) => rij.id) });
  const teksten = await openInhouden(
    tx.omgeving.kluis,
    inhouden.map((rij) => inhoudplek(rij, zitting.feiten.betrokkene.id)),
  );
  const tekstVan = new Map(inhouden.map((rij, i) => [rij.id, teksten[i]?.tekst ?? null]));
  for (const { verstrekking } of mag)
    if (verstrekking !== null && verstrekking.gelezen_op === null) await zetGelezen(tx, verstrekking.id);
  return new Map(
    mag.map(({ rij, verstrekking }) => [
      rij.id,
      { rij, eigen: verstrekking === null, tekst: tekstVan.get(rij.id) ?? null },
    ]),
  );
}

type Magzien = { readonly rij: Gegevenrij; readonly verstrekking: Verstrekkingrij | null };

function levend(zitting: Zitting, rij: Gegevenrij, verstrekkingen: readonly Verstrekkingrij[]): Verstrekkingrij | null {
  const verstrekking = verstrekkingen.find(
    (v) => v.gegeven_id === rij.id && v.aan_deelnemer_id === zitting.stoel.id && v.status === 'actief',
  );
  if (verstrekking === undefined) return null;
  const { oordeel } = weegInzien(zitting, {
    id: rij.id,
    gever: bronstoel(zitting.feiten, rij),
    ontvanger: zitting.stoel,
    gegeven: alsFeit(rij),
    verstrekking,
  });
  return oordeel.uitkomst === 'toegestaan' ? verstrekking : null;
}

type Gelezen = {
  readonly plan: string | null;
  readonly leesbaar: ReadonlyMap<string, Leesbaar>;
  /** Soorten die met de kop van de pagina zijn gelezen. */
  readonly soorten: readonly string[];
};

/** Legt het lezen van een plan vast: dat het openging, en een regel per bron van wie er iets te lezen was. */
export async function legGelezenVast(tx: Tx, zitting: Zitting, gelezen: Gelezen): Promise<void> {
  const vanAnderen = [...gelezen.leesbaar.values()].filter(({ rij }) => !isZelfIngebracht(zitting, rij));
  const kop = {
    ...kopVan(zitting),
    uitkomst: 'gelukt',
    ...(gelezen.plan === null ? {} : { object: { soort: 'plan', id: gelezen.plan } }),
  } as const;
  const rijen = vanAnderen.map(({ rij }) => rij);
  for (const { bron, rijen: lijst } of perBron(zitting.feiten, rijen)) {
    const doelen = new Set(lijst.map((rij) => rij.doel));
    const [doel] = doelen;
    await legVast(tx, {
      ...kop,
      code: 'planregel-gelezen',
      ...bron,
      ...(doelen.size === 1 && doel !== undefined ? { doel } : {}),
      categorieen: [...new Set(lijst.map((rij) => rij.categorie))],
    });
  }
  const naam = gelezen.soorten.length > 0 ? { ...naambron(zitting.feiten), categorieen: gelezen.soorten } : {};
  await legVast(tx, { ...kop, code: 'plan-ingezien', ...naam });
}
