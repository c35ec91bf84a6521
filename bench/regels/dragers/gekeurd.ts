import {
  beslis,
  beslisserVoor,
  type Gekeurd,
  keurVraag,
  pakFeiten,
  WOORDEN_PER_VRAAG,
} from '../../../src/regels/index.ts';
import { PEILDATUM } from '../peildatum.ts';
import type { Drager, MaakDrager } from './drager.ts';
import { redenenOp } from './woorden.ts';

/** From a validated vraag: works out the facts, then decides. */
export const maakDrager: MaakDrager = async ({ handeling }) => {
  const beslisser = beslisserVoor(handeling, PEILDATUM);
  const woorden = new Int32Array(WOORDEN_PER_VRAAG);
  return {
    bereid: ({ vraag }) => {
      const keuring = keurVraag(vraag);
      if (keuring.kind === 'fout') throw new Error(keuring.fout);
      return keuring.gekeurd;
    },
    redenen: (gekeurd) => {
      if (!pakFeiten(gekeurd, woorden, 0)) throw new Error('Hier is iets onbekend.');
      return redenenOp(beslisser, woorden);
    },
    mag: (gekeurd) => {
      pakFeiten(gekeurd, woorden, 0);
      return beslis(beslisser, woorden, 0);
    },
  } satisfies Drager<Gekeurd> as Drager;
};
