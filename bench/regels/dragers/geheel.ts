import { beoordeel, type Vraag } from '../../../src/regels/index.ts';
import type { Drager, MaakDrager } from './drager.ts';

/** The decision function as every page calls it. */
export const maakDrager: MaakDrager = async () =>
  ({
    bereid: ({ vraag }) => vraag,
    redenen: (vraag) => beoordeel(vraag).redenen.map(({ code }) => code),
    mag: (vraag) => beoordeel(vraag).uitkomst === 'toegestaan',
  }) satisfies Drager<Vraag> as Drager;
