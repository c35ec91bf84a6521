import type { CasusFeiten } from '../casus/feiten.ts';
import { gedeeldZegel, openEen } from '../casus/zegels.ts';
import type { Tx } from '../db/transactie.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import type { Deelrij } from './deel.queries.ts';
import type { Reactierij } from './reactie.queries.ts';

type Titelplek = Pick<Deelrij, 'id' | 'versie'>;

const titelzegel = ({ casus }: CasusFeiten, { id, versie }: Titelplek) =>
  gedeeldZegel({
    casus: casus.id,
    procesregiepartij: casus.procesregiepartij,
    veld: 'verslagdeel.titel',
    record: id,
    versie,
  });

/** Verzegelt de titel van een deel onder de sleutel van de casus (fn 13). */
export function verzegelTitel(tx: Tx, feiten: CasusFeiten, { titel, ...plek }: Titelplek & { readonly titel: string }) {
  return verzegelTekst(tx.omgeving.kluis, { ...titelzegel(feiten, plek), tekst: titel });
}

const GEWIST = 'Deze titel is gewist';

/** Opent de titels van delen in een keer, per id. */
export async function openTitels(
  tx: Tx,
  feiten: CasusFeiten,
  rijen: readonly Deelrij[],
): Promise<ReadonlyMap<string, string>> {
  const titels = await openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({ ...titelzegel(feiten, rij), envelop: rij.titel })),
  );
  return new Map(rijen.map(({ id }, i) => [id, titels[i] ?? GEWIST]));
}

const woordenzegel = ({ casus }: CasusFeiten, record: string) =>
  gedeeldZegel({
    casus: casus.id,
    procesregiepartij: casus.procesregiepartij,
    veld: 'verslagreactie.woorden',
    record,
  });

/** Verzegelt wat er volgens iemand niet klopt. */
export function verzegelWoorden(
  tx: Tx,
  feiten: CasusFeiten,
  { id, woorden }: { readonly id: string; readonly woorden: string },
): Promise<Buffer> {
  return verzegelTekst(tx.omgeving.kluis, { ...woordenzegel(feiten, id), tekst: woorden });
}

/** Opent de woorden bij een reactie; null als er geen zijn, of als zij zijn gewist. */
export async function openWoorden(
  tx: Tx,
  feiten: CasusFeiten,
  { id, woorden }: Pick<Reactierij, 'id' | 'woorden'>,
): Promise<string | null> {
  return woorden === null ? null : openEen(tx, { ...woordenzegel(feiten, id), envelop: woorden });
}
