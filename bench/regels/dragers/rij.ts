import type { GedragenRegel } from '../gedragen.ts';
import type { Drager, Feiten, MaakDrager } from './drager.ts';

/** The yardstick: a plain array with one arrow per rule, as one writes it by hand, and a loop. */

/** Text becomes code here, so nothing but the name of a fact may stand in it. */
export function eisFeitnaam(naam: string): void {
  if (!/^[a-zA-Z]+$/.test(naam)) throw new Error(`Geen naam van een feit: ${naam}`);
}

/** The text of the arrow: `(f) => !f.casusOpen && !f.plichtTelt`. */
export function alsTekst({ als, tenzij }: GedragenRegel): string {
  const letters = [...als, ...tenzij.map((feit) => ({ feit, waar: false }))];
  for (const { feit } of letters) eisFeitnaam(feit);
  return `(f) => ${letters.map(({ feit, waar }) => `${waar ? '' : '!'}f.${feit}`).join(' && ')}`;
}

type RijRegel = { readonly code: string; readonly spreekt: (feiten: Feiten) => boolean };

// Made from the rules so that they cannot drift apart; closures over lists of letters would be slower than what a
// person writes, and the yardstick must not be lazy. Only here: the program itself makes no code from text.
const maakRegel = (regel: GedragenRegel): RijRegel => ({
  code: regel.code,
  spreekt: new Function(`return ${alsTekst(regel)}`)() as RijRegel['spreekt'],
});

export const maakDrager: MaakDrager = async ({ regels }) => {
  const rij = regels.map(maakRegel);
  return {
    bereid: ({ feiten }) => feiten,
    redenen: (feiten) => {
      const codes: string[] = [];
      for (const { code, spreekt } of rij) if (spreekt(feiten)) codes.push(code);
      return codes;
    },
    mag: (feiten) => !rij.some(({ spreekt }) => spreekt(feiten)),
  } satisfies Drager<Feiten> as Drager;
};
