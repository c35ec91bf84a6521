/** Willekeur die te herhalen is: dezelfde zaad geeft dezelfde rij (mulberry32). */
export type Toeval = {
  readonly zaad: number;
  tussen(laag: number, hoog: number): number;
  kies<T>(uit: readonly [T, ...T[]]): T;
};

/** @param zaad uit de omgeving (`ZAAD`) om een ronde te herhalen, anders van de klok; de proef drukt het af. */
export function maakToeval(zaad = Number(process.env['ZAAD'] ?? Date.now() % 2 ** 31)): Toeval {
  let stand = zaad;
  const volgend = (): number => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const tussen = (laag: number, hoog: number): number => laag + Math.floor(volgend() * (hoog - laag + 1));
  return { zaad, tussen, kies: (uit) => uit[tussen(0, uit.length - 1)] ?? uit[0] };
}
