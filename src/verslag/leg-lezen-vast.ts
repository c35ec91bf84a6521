import type { Tx } from '../db/transactie.ts';
import { isZelfIngebracht } from '../gegeven/zitting.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Leesbaar } from '../plan/leesbaar.ts';
import { type Verslagzitting, verslagkop } from './open-verslag.ts';

type Gelezen = {
  readonly code: 'verslag-ingezien' | 'verslag-afgedrukt';
  readonly leesbaar: readonly Leesbaar[];
  /** Soorten die met de kop van de pagina zijn gelezen. */
  readonly soorten: readonly string[];
};

/** Legt het lezen van een verslag vast: een regel per andere bron van wie er iets te lezen was, en dat het openging. */
export async function legLezenVast(
  tx: Tx,
  zitting: Verslagzitting,
  { code, leesbaar, soorten }: Gelezen,
): Promise<void> {
  const kop = { ...verslagkop(zitting), uitkomst: 'gelukt' } as const;
  const vanAnderen = leesbaar.filter(({ rij }) => !isZelfIngebracht(zitting, rij));
  for (const [bronPartij, lijst] of Map.groupBy(vanAnderen, ({ rij }) => rij.bron_partij_id)) {
    const doelen = new Set(lijst.map(({ rij }) => rij.doel));
    const [doel] = doelen;
    await legVast(tx, {
      ...kop,
      code: 'verslagdeel-gelezen',
      bronPartij,
      ...(doelen.size === 1 && doel !== undefined ? { doel } : {}),
      categorieen: [...new Set(lijst.map(({ rij }) => rij.categorie))],
    });
  }
  const naam = soorten.length > 0 ? { bronPartij: zitting.feiten.casus.aanmeldpartij, categorieen: soorten } : {};
  await legVast(tx, { ...kop, code, ...naam });
}
