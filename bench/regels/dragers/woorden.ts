import {
  type Beslisser,
  beslis,
  beslisserVoor,
  codesVan,
  sprekendeRegels,
  WOORDEN_PER_VRAAG,
} from '../../../src/regels/index.ts';
import { PEILDATUM } from '../peildatum.ts';
import type { Drager, Feiten, MaakDrager } from './drager.ts';
import { eisFeitnaam } from './rij.ts';

/** The program's tables, fed the same booleans as every other engine: packing them into words is part of the work. */

const NIETS: readonly string[] = [];

/** The codes of what speaks on complete words; nothing is the common answer and needs no names. */
export function redenenOp(beslisser: Beslisser, woorden: Int32Array): readonly string[] {
  const regels = sprekendeRegels(beslisser, woorden, 0);
  return regels.some((spreekt) => spreekt !== 0) ? codesVan(beslisser, regels) : NIETS;
}

/**
 * Packs the facts of one group: `(f) => (f.casusOpen ? 1 : 0) | …`. Made from the facts for the same reason as the
 * arrows of the plain array, and no faster than what a person writes.
 */
function maakPakker({ feiten }: Beslisser['tabellen'][number]): (feiten: Feiten) => number {
  for (const { naam } of feiten) eisFeitnaam(naam);
  const delen = feiten.map(({ naam, bit }) => `(f.${naam} ? ${bit} : 0)`);
  return new Function(`return (f) => ${delen.join(' | ') || '0'}`)() as (feiten: Feiten) => number;
}

export const maakDrager: MaakDrager = async ({ handeling }) => {
  const beslisser = beslisserVoor(handeling, PEILDATUM);
  const pakkers = beslisser.tabellen.map(maakPakker);
  const woorden = new Int32Array(WOORDEN_PER_VRAAG);
  const pak = (feiten: Feiten): void => {
    for (let groep = 0; groep < WOORDEN_PER_VRAAG; groep += 1) {
      woorden[groep] = (pakkers[groep]?.(feiten) ?? 0) | beslisser.merk;
    }
  };
  return {
    bereid: ({ feiten }) => feiten,
    redenen: (feiten) => {
      pak(feiten);
      return redenenOp(beslisser, woorden);
    },
    mag: (feiten) => {
      pak(feiten);
      return beslis(beslisser, woorden, 0);
    },
  } satisfies Drager<Feiten> as Drager;
};
