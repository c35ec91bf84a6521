/** "1 mens", "3 mensen" */
export const aantalMensen = (n: number): string => (n === 1 ? '1 mens' : `${n} mensen`);

/** " en 1 collega die meeleest", " en 2 collega's die meelezen"; niets als niemand meeleest. */
export function enMeelezers(n: number): string {
  if (n === 0) return '';
  return n === 1 ? ' en 1 collega die meeleest' : ` en ${n} collega’s die meelezen`;
}
