import type { Groep, Handeling, Regel } from '../../src/regels/index.ts';
import { kiesRegelset } from '../../src/regels/index.ts';

/**
 * The rules as every engine carries them: the same letters over named facts, per handeling, without groups, words or
 * tables. A rule speaks when every letter under `als` holds and no fact under `tenzij` does.
 */
export type GedragenRegel = {
  readonly code: string;
  readonly als: readonly { readonly feit: string; readonly waar: boolean }[];
  readonly tenzij: readonly string[];
};

export type Gedragen = {
  readonly handeling: Handeling;
  /** Every fact that a rule of this handeling names, once, in the order of first use, with a group that knows it. */
  readonly feiten: ReadonlyMap<string, Groep>;
  readonly regels: readonly GedragenRegel[];
};

export const HANDELINGEN_GEMETEN = ['verstrekken', 'inzien'] as const satisfies readonly Handeling[];

/** All rules of one handeling from the rule set of this peildatum. */
export function draagRegels(handeling: Handeling, peildatum: string): Gedragen {
  const alle = kiesRegelset(peildatum).regels.filter(({ bij }) => bij.includes(handeling));
  const feiten = new Map<string, Groep>();
  const regels = alle.map(leesRegel);
  regels.forEach((regel, plaats) => {
    // A shared fact is the same question in every group; any group whose rules name it will do.
    for (const naam of namenIn(regel)) feiten.set(naam, (alle[plaats] as Regel).groep);
  });
  return { handeling, feiten, regels };
}

const ONTKENNING = 'niet ';

function leesRegel({ code, als, tenzij }: Regel): GedragenRegel {
  const letters = als.map((letter) =>
    letter.startsWith(ONTKENNING)
      ? { feit: letter.slice(ONTKENNING.length), waar: false }
      : { feit: letter as string, waar: true },
  );
  return { code, als: letters, tenzij };
}

const namenIn = ({ als, tenzij }: GedragenRegel): readonly string[] => [...als.map(({ feit }) => feit), ...tenzij];
