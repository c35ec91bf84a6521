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

/** The program's words, fed the same booleans as every other engine: packing them into words is part of the work. */

const NIETS: readonly string[] = [];

/** The codes of what speaks on complete words; nothing is the common answer and needs no names. */
export function redenenOp(beslisser: Beslisser, woorden: Int32Array): readonly string[] {
  const regels = sprekendeRegels(beslisser, woorden, 0);
  return regels[0] === 0 && regels[1] === 0 ? NIETS : codesVan(beslisser, regels);
}

type Pakker = (feiten: Feiten, woorden: Int32Array) => void;

/**
 * Packs the facts: `const a0 = f.casusOpen ? -1 : 0; … w[1] = (a0 & 4) | (~a0 & 8) | …`. Made from the letters of the
 * rules for the same reason as the arrows of the plain array, and no faster than what a person writes.
 */
function maakPakker({ plan, zegel }: Beslisser): Pakker {
  const namen: string[] = [];
  const termen = new Map<string, number>();
  for (const { groep, feit, bij, blok, bit } of plan.indeling.letters) {
    const naam = plan.groepen[groep]?.feiten.find((plek) => plek.bit === feit)?.naam ?? '';
    eisFeitnaam(naam);
    if (!namen.includes(naam)) namen.push(naam);
    const term = `${blok} ${bij ? '' : '~'}a${namen.indexOf(naam)}`;
    termen.set(term, (termen.get(term) ?? 0) | bit);
  }
  const woorden = Array.from({ length: WOORDEN_PER_VRAAG - 1 }, (_, blok) => {
    const eigen = [...termen].filter(([term]) => term.startsWith(`${blok} `));
    return `w[${blok + 1}] = ${eigen.map(([term, bits]) => `(${term.split(' ')[1]} & ${bits})`).join(' | ') || 0};`;
  });
  const lezen = namen.map((naam, plaats) => `const a${plaats} = f.${naam} ? -1 : 0;`);
  return new Function('f', 'w', `w[0] = ${zegel}; ${lezen.join(' ')} ${woorden.join(' ')}`) as Pakker;
}

export const maakDrager: MaakDrager = async ({ handeling }) => {
  const beslisser = beslisserVoor(handeling, PEILDATUM);
  const pak = maakPakker(beslisser);
  const woorden = new Int32Array(WOORDEN_PER_VRAAG);
  return {
    bereid: ({ feiten }) => feiten,
    redenen: (feiten) => {
      pak(feiten, woorden);
      return redenenOp(beslisser, woorden);
    },
    mag: (feiten) => {
      pak(feiten, woorden);
      return beslis(beslisser, woorden, 0);
    },
  } satisfies Drager<Feiten> as Drager;
};
