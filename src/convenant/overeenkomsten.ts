import { plusDagen } from '../regels/verloop/index.ts';

/**
 * Een verwerkersovereenkomst van een partij (AVG 28), met de dagen waarop zij geldt: ISO-dagen, `tot` null is zonder einde. Neemt een
 * nieuwere het over, dan is `tot` de dag ervoor, en eindigde zij eerder, dan die dag; zo gelden er nooit twee op een dag.
 */
export type Overeenkomst = {
  readonly id: string;
  readonly partij: string;
  /** Met welke organisatie; null bij wat niet door een beheerder is vastgelegd. */
  readonly verwerker: string | null;
  readonly getekendOp: string;
  readonly van: string;
  readonly tot: string | null;
  /** Wie haar eerder beëindigde; null is niemand. */
  readonly beeindigdDoor: Beeindiger | null;
  readonly bewijs: string | null;
};

export const BEEINDIGERS = ['partij', 'verwerker', 'samen'] as const;
/** Wie een verwerkersovereenkomst beëindigde: de partij, wie het systeem beheert, of zij samen. */
export type Beeindiger = (typeof BEEINDIGERS)[number];

/** Een kwartaal voordat zij afloopt is het tijd voor een nieuwe; dit is een afspraak van het systeem. */
const DAGEN_VERNIEUWEN = 90;

export type Overeenkomststand =
  /** `tot`: tot en met welke dag de partij zonder gat gedekt is, ook door een die al klaarligt. */
  | {
      readonly kind: 'geldt';
      readonly overeenkomst: Overeenkomst;
      readonly tot: string | null;
      readonly loopt: 'door' | 'af';
    }
  /** `tot`: de laatste dag waarop er wel een was. */
  | { readonly kind: 'ontbreekt'; readonly tot: string | null };

/** Vanaf wanneer er tijd is voor een nieuwe, als de vorige op deze dag afloopt. */
export const vernieuwenVanaf = (tot: string): string => plusDagen(tot, -DAGEN_VERNIEUWEN);

/** Hoe het op die dag staat met de verwerkersovereenkomst van een partij. */
export function overeenkomstOp(
  alle: readonly Overeenkomst[],
  { partij, dag }: { readonly partij: string; readonly dag: string },
): Overeenkomststand {
  const eigen = alle.filter((rij) => rij.partij === partij);
  const op = (welke: string) => eigen.find(({ van, tot }) => van <= welke && (tot === null || welke <= tot));
  const overeenkomst = op(dag);
  if (overeenkomst === undefined) {
    const eerder = eigen.flatMap(({ tot }) => (tot !== null && tot < dag ? [tot] : []));
    return { kind: 'ontbreekt', tot: eerder.sort().at(-1) ?? null };
  }
  let { tot } = overeenkomst;
  for (let volgende = tot && op(plusDagen(tot, 1)); volgende; volgende = tot && op(plusDagen(tot, 1)))
    tot = volgende.tot;
  return { kind: 'geldt', overeenkomst, tot, loopt: tot !== null && vernieuwenVanaf(tot) <= dag ? 'af' : 'door' };
}
