import { AbilityBuilder, createMongoAbility, subject } from '@casl/ability';
import type { GedragenRegel } from '../gedragen.ts';
import type { Drager, MaakDrager } from './drager.ts';

/**
 * CASL: everything may, and a `cannot … because` per rule. `relevantRuleFor` names one rule; the whole set comes from
 * asking every rule of the ability whether its conditions match, with the calls that CASL publishes for that.
 */

const SOORT = 'Gegeven';

const voorwaarden = ({ als, tenzij }: GedragenRegel): Record<string, boolean> => ({
  ...Object.fromEntries(als.map(({ feit, waar }) => [feit, waar])),
  ...Object.fromEntries(tenzij.map((feit) => [feit, false])),
});

export const maakDrager: MaakDrager = async ({ handeling, regels }) => {
  const { can, cannot, build } = new AbilityBuilder(createMongoAbility);
  can(handeling, SOORT);
  for (const regel of regels) cannot(handeling, SOORT, voorwaarden(regel)).because(regel.code);
  const ability = build();
  return {
    bereid: ({ feiten }) => subject(SOORT, { ...feiten }),
    redenen: (gegeven) => {
      const codes: string[] = [];
      for (const regel of ability.rulesFor(handeling, SOORT)) {
        if (regel.inverted && regel.matchesConditions(gegeven)) codes.push(regel.reason ?? '');
      }
      return codes;
    },
    mag: (gegeven) => ability.can(handeling, gegeven),
    eersteReden: (gegeven) => {
      const regel = ability.relevantRuleFor(handeling, gegeven);
      return regel?.inverted ? regel.reason : undefined;
    },
  } satisfies Drager<Record<string, boolean>> as Drager;
};
