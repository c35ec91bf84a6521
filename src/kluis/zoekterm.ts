import { klankcode } from './klankcode.ts';

/** Words between given name and surname: found when they stand alone, never a reason to find somebody else. */
const TUSSENVOEGSELS: ReadonlySet<string> = new Set([
  ...'aan af al ben bij bin d da das de del den der des di dos du el het in l la las le les lo los op'.split(' '),
  ...'over s t te ten ter tot uit van vd vom von voor zu'.split(' '),
]);

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const KORTSTE_BEGIN = 2;
const LANGSTE_BEGIN = 8;
const MEESTE_DELEN = 12;

/**
 * The parts of a name as everybody types them: lower case, no accents, apostrophes closed up, split on all the rest.
 * At most twelve; a name has no more, and a list of terms must have an end.
 */
export function naamdelen(naam: string): readonly string[] {
  // Taken apart twice: lower case makes some letters (İ) into a letter and a mark again.
  const kaal = naam
    .replaceAll(/['’‘`´ʼʻ]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter);
  return kaal
    .split(/[^\p{L}\p{N}]+/u)
    .filter((deel) => deel !== '')
    .slice(0, MEESTE_DELEN);
}

/**
 * The terms under which a name is stored, each to be turned into a blind index by the kluis: the beginnings of every
 * part (two to eight letters) and its sound. Sorted, without doubles, so that storing twice gives the same rows.
 */
export function zoektermen(naam: string): string[] {
  const termen = naamdelen(naam).flatMap((deel) => (TUSSENVOEGSELS.has(deel) ? [begin(deel)] : termenVanDeel(deel)));
  return [...new Set(termen)].sort();
}

/**
 * What to look for when somebody types a name: one list per part, and a candidate must hold one term of every list.
 * Tussenvoegsels count only when nothing else was typed. Empty when there is nothing to look for, which finds nobody.
 */
export function vraagtermen(invoer: string): readonly (readonly string[])[] {
  return eigenlijkeDelen(invoer).map((deel) => [begin(deel), ...klank(deel)]);
}

/** The parts that somebody looks for: without tussenvoegsels, unless there is nothing else. */
export function eigenlijkeDelen(invoer: string): readonly string[] {
  const delen = naamdelen(invoer);
  const eigenlijk = delen.filter((deel) => !TUSSENVOEGSELS.has(deel));
  return eigenlijk.length > 0 ? eigenlijk : delen;
}

/**
 * As `vraagtermen`, for a name with a slip of the pen: one list, and a candidate may hold any of them. The first two
 * letters and the sound of each part; whoever ranks the candidates decides how far is too far.
 */
export function ruimeTermen(invoer: string): readonly string[] {
  const termen = eigenlijkeDelen(invoer).flatMap((deel) => [
    begin([...deel].slice(0, KORTSTE_BEGIN).join('')),
    ...klank(deel),
  ]);
  return [...new Set(termen)];
}

function termenVanDeel(deel: string): readonly string[] {
  const letters = [...deel];
  const beginnen = letters
    .slice(KORTSTE_BEGIN - 1, LANGSTE_BEGIN)
    .map((_, i) => begin(letters.slice(0, i + KORTSTE_BEGIN).join('')));
  // A part of one letter is only found whole; as a beginning it would mark a tenth of all names.
  return [...(letters.length < KORTSTE_BEGIN ? [begin(deel)] : beginnen), ...klank(deel)];
}

function begin(deel: string): string {
  return `begin:${[...deel].slice(0, LANGSTE_BEGIN).join('')}`;
}

function klank(deel: string): readonly string[] {
  const code = klankcode(deel);
  return code.length < KORTSTE_BEGIN ? [] : [`klank:${code}`];
}
