import { gedeeldZegel } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import type { Zitting } from '../../gegeven/zitting.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';
import { type Leesbaar, leesPlangegevens } from '../../plan/leesbaar.ts';
import type { Besluitrij } from './besluit.queries.ts';

type Raam = { readonly casus: string; readonly procesregiepartij: string };

const zegelVan = ({ casus, procesregiepartij }: Raam, record: string) =>
  gedeeldZegel({ casus, procesregiepartij, veld: 'besluit.tekst', record });

/** Verzegelt een besluit waar niets over iemands situatie in staat, onder de sleutel van de casus. */
export function verzegelBesluit(tx: Tx, raam: Raam, { id, tekst }: { readonly id: string; readonly tekst: string }) {
  return verzegelTekst(tx.omgeving.kluis, { ...zegelVan(raam, id), tekst });
}

/** Een besluit of actie met haar tekst, zoals deze lezer haar nu mag lezen. */
export type Besluit = Besluitrij & {
  readonly inhoud: string;
  /** Het gegeven eronder, als de tekst over iemand gaat. */
  readonly gegeven: Leesbaar | null;
};

/**
 * Opent de teksten van besluiten. Wat over iemand gaat is een gegeven: dat wordt nu opnieuw beoordeeld (handeling inzien), en wat
 * deze lezer niet mag lezen staat er niet, ook niet als leeg regeltje.
 */
export async function openBesluiten(
  tx: Tx,
  zitting: Zitting,
  rijen: readonly Besluitrij[],
): Promise<readonly Besluit[]> {
  const { id: casus, procesregiepartij, status } = zitting.feiten.casus;
  if (status === 'gesloten') return [];
  const leesbaar = await leesPlangegevens(
    tx,
    zitting,
    rijen.flatMap((rij) => rij.gegeven_id ?? []),
  );
  const metZegel = rijen.flatMap(({ id, tekst }) => (tekst === null ? [] : [{ id, tekst }]));
  const geopend = await openTeksten(
    tx.omgeving.kluis,
    metZegel.map(({ id, tekst }) => ({ ...zegelVan({ casus, procesregiepartij }, id), envelop: tekst })),
  );
  const raamtekst = new Map(metZegel.map(({ id }, i) => [id, geopend[i] ?? 'Deze tekst is gewist.']));
  return rijen.flatMap((rij): readonly Besluit[] => {
    const gegeven = rij.gegeven_id === null ? null : (leesbaar.get(rij.gegeven_id) ?? null);
    const inhoud = raamtekst.get(rij.id) ?? gegeven?.tekst ?? null;
    return inhoud === null ? [] : [{ ...rij, inhoud, gegeven }];
  });
}
