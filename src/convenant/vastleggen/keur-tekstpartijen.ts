import type { Organisatiestand } from '../../partij/organisatie.queries.ts';
import type { Feitfout } from './feitfout.ts';

type Tekstpartijen = { readonly tekenaars: readonly string[]; readonly schoolbesturen: readonly string[] };
type Organisatie = Pick<Organisatiestand, 'id' | 'soort' | 'onderSwv'>;

const metSoort = (ids: readonly string[], organisaties: readonly Organisatie[]): readonly (Organisatie | undefined)[] =>
  ids.map((gezocht) => organisaties.find(({ id }) => id === gezocht));

/**
 * Wie er onder een tekst kan staan: gemeenten en samenwerkingsverbanden tekenen zelf, schoolbesturen en mbo met een volmacht (P-1, P-2,
 * P-3, fn 1 (mbo)). Ieder ander treedt toe met het formulier (P-6). @returns null als het klopt.
 */
export function keurTekstpartijen(
  { tekenaars, schoolbesturen }: Tekstpartijen,
  organisaties: readonly Organisatie[],
): Feitfout | null {
  const zelf = metSoort(tekenaars, organisaties);
  if (!zelf.every((wie) => wie?.soort === 'gemeente' || wie?.soort === 'swv')) return 'tekent-niet-zelf';
  const besturen = metSoort(schoolbesturen, organisaties);
  return besturen.every((wie) => wie?.soort === 'school' || wie?.soort === 'mbo') ? null : 'geen-schoolbestuur';
}

/** Wie er nog moet bijstaan voor een tekst kan worden aangeboden (P-1, P-2, fn 7). @returns null als niemand mist. */
export function mistTekstpartij(
  { tekenaars, schoolbesturen }: Tekstpartijen,
  organisaties: readonly Organisatie[],
): Feitfout | null {
  const soorten = metSoort(tekenaars, organisaties).map((wie) => wie?.soort);
  if (!soorten.includes('gemeente')) return 'zonder-gemeente';
  if (!soorten.includes('swv')) return 'zonder-verband';
  const mbo = metSoort(schoolbesturen, organisaties).filter((wie) => wie?.soort === 'mbo');
  return mbo.every((wie) => tekenaars.includes(wie?.onderSwv ?? '')) ? null : 'mbo-zonder-verband';
}
