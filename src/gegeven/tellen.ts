/** "1 mens", "3 mensen" */
export const aantalMensen = (n: number): string => (n === 1 ? '1 mens' : `${n} mensen`);
