/**
 * How a Dutch reader would say what is written, coarsely: spellings that sound alike become equal. Applied in this
 * order, each rule on what the rules before it left. A capital stands for one sound that takes several letters.
 */
const KLANKEN: readonly (readonly [spelling: RegExp, klank: string])[] = [
  // Cees as Kees, Chantal as Sjantal, Christiaan as Kristiaan, Djamila as Jamila, Anya as Anja.
  [/^cee/, 'kee'],
  [/^ch(?=[aeiou])/, 'S'],
  [/^chr/, 'kr'],
  [/^dj/, 'j'],
  [/(?<![aeiou])y(?=[aeiou])/g, 'j'],
  // Vowels, long and short alike; before the consonants, which look at the sound that follows.
  [/eu/g, 'E'],
  [/u(?:ij|[iy])/g, 'Q'],
  [/[ao]uw|[ao]u|oe|uu|u/g, 'U'],
  [/[ae]?ij|[ae][ijy]|y/g, 'Y'],
  [/ie|ii|i/g, 'I'],
  [/aa|ae|a/g, 'A'],
  [/ee|e/g, 'e'],
  [/oo|o/g, 'O'],
  // Bosch as Bos and Schmidt as Smit, but Schouten keeps its g.
  [/sch(?![A-Ze])/g, 's'],
  [/tsj|tch|sj|sh/g, 'S'],
  [/dt$|d$|th/g, 't'],
  [/ph|v/g, 'f'],
  [/[kgc]h/g, 'g'],
  [/c[kq]|qu|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eEIY])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/b$/, 'p'],
  [/(?<=.)h/g, ''],
  [/(.)\1+/g, '$1'],
];

const KLINKER = /[AEIOQUYe]/;
const LANGST = 6;

/**
 * The sound of one name part: what stands up to and including its first vowel, then its consonants. Names that sound
 * alike share it (Meijer, Meyer, Maier); names that share it need not sound alike.
 * @param deel letters a-z only; anything else has no code and gives an empty text.
 */
export function klankcode(deel: string): string {
  if (!/^[a-z]+$/.test(deel)) return '';
  const klank = KLANKEN.reduce((tekst, [spelling, nieuw]) => tekst.replace(spelling, nieuw), deel);
  const eersteKlinker = klank.search(KLINKER);
  const kop = klank.slice(0, eersteKlinker + 1);
  const rest = klank.slice(eersteKlinker + 1).replaceAll(new RegExp(KLINKER, 'g'), '');
  return (kop + rest).slice(0, LANGST);
}
