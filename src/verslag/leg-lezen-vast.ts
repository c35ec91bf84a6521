import type { Tx } from '../db/transactie.ts';
import { naambron, perBron } from '../gegeven/per-bron.ts';
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
  const vanAnderen = leesbaar.map(({ rij }) => rij).filter((rij) => !isZelfIngebracht(zitting, rij));
  for (const { bron, rijen } of perBron(zitting.feiten, vanAnderen)) {
    const doelen = new Set(rijen.map((rij) => rij.doel));
    const [doel] = doelen;
    await legVast(tx, {
      ...kop,
      code: 'verslagdeel-gelezen',
      ...bron,
      ...(doelen.size === 1 && doel !== undefined ? { doel } : {}),
      categorieen: [...new Set(rijen.map((rij) => rij.categorie))],
    });
  }
  const naam = soorten.length > 0 ? { ...naambron(zitting.feiten), categorieen: soorten } : {};
  await legVast(tx, { ...kop, code, ...naam });
}
