/** Goes round and round over prepared inputs; what comes out is counted, so that no work can be left out. */

export type Lus = (aantal: number) => number | Promise<number>;

export function maakLus<I>(invoer: readonly I[], doe: (invoer: I) => number): Lus {
  let plaats = 0;
  return (aantal) => {
    let som = 0;
    for (let keer = 0; keer < aantal; keer += 1) {
      som += doe(invoer[plaats] as I);
      plaats += 1;
      if (plaats === invoer.length) plaats = 0;
    }
    return som;
  };
}

/** The same for an engine that answers later. */
export function maakTrageLus<I>(invoer: readonly I[], doe: (invoer: I) => Promise<number>): Lus {
  let plaats = 0;
  return async (aantal) => {
    let som = 0;
    for (let keer = 0; keer < aantal; keer += 1) {
      som += await doe(invoer[plaats] as I);
      plaats = (plaats + 1) % invoer.length;
    }
    return som;
  };
}
