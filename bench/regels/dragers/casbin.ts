import { Effect, type Effector, newEnforcer, newModelFromString } from 'casbin';
import type { GedragenRegel } from '../gedragen.ts';
import type { Drager, Feiten, MaakDrager } from './drager.ts';

/**
 * casbin: deny overrides, one policy per rule, its condition in `eval`. Its own effect stops at the first denial and
 * `enforceEx` names that one; the whole set comes from an effect of our own, which is a published point of extension.
 */

const MODEL = `
[request_definition]
r = feiten
[policy_definition]
p = code, regel, eft
[policy_effect]
e = !some(where (p.eft == deny))
[matchers]
m = eval(p.regel)
`;

/** `!r.feiten.casusOpen && !r.feiten.plichtTelt` */
export function alsMatcher({ als, tenzij }: GedragenRegel): string {
  const letters = [...als.map(({ feit, waar }) => `${waar ? '' : '!'}r.feiten.${feit}`)];
  return [...letters, ...tenzij.map((feit) => `!r.feiten.${feit}`)].join(' && ');
}

/** Goes on after a denial and remembers which policies denied, by their place. */
function verzamelaar(): Effector & { plaatsen: number[] } {
  const effect = {
    plaatsen: [] as number[],
    newStream() {
      let plaats = -1;
      const plaatsen: number[] = [];
      effect.plaatsen = plaatsen;
      return {
        current: () => plaatsen.length === 0,
        pushEffect(eft: Effect): [boolean, boolean, boolean] {
          plaats += 1;
          if (eft === Effect.Deny) plaatsen.push(plaats);
          return [plaatsen.length === 0, eft === Effect.Deny, false];
        },
      };
    },
  };
  return effect;
}

export const maakDrager: MaakDrager = async ({ regels }) => {
  const beleid = regels.map((regel) => [regel.code, alsMatcher(regel), 'deny']);
  const maak = async () => {
    const casbin = await newEnforcer(newModelFromString(MODEL));
    await casbin.addPolicies(beleid);
    return casbin;
  };
  const eigen = await maak();
  const alle = await maak();
  const effect = verzamelaar();
  alle.setEffector(effect);
  return {
    bereid: ({ feiten }) => feiten,
    redenen: (feiten) => {
      alle.enforceSync(feiten);
      return effect.plaatsen.map((plaats) => regels[plaats]?.code ?? '');
    },
    mag: (feiten) => eigen.enforceSync(feiten),
    eersteReden: (feiten) => eigen.enforceExSync(feiten)[1][0],
  } satisfies Drager<Feiten> as Drager;
};
