import { Engine } from 'json-rules-engine';
import type { GedragenRegel } from '../gedragen.ts';
import type { Drager, Feiten, MaakDrager } from './drager.ts';

/** json-rules-engine: one rule with an event per rule, all its letters under `all`; the events are the reasons. */

const voorwaarden = ({ als, tenzij }: GedragenRegel) => [
  ...als.map(({ feit, waar }) => ({ fact: feit, operator: 'equal', value: waar })),
  ...tenzij.map((feit) => ({ fact: feit, operator: 'equal', value: false })),
];

export const maakDrager: MaakDrager = async ({ regels }) => {
  const engine = new Engine(
    regels.map((regel) => ({ conditions: { all: voorwaarden(regel) }, event: { type: regel.code } })),
  );
  return {
    bereid: ({ feiten }) => feiten,
    redenen: async (feiten) => (await engine.run(feiten)).events.map(({ type }) => type),
    mag: async (feiten) => (await engine.run(feiten)).events.length === 0,
  } satisfies Drager<Feiten> as Drager;
};
