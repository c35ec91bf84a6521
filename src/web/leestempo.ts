import type { Klok } from '../lib/klok.ts';

/** Zo veel verschillende casussen opent niemand in zo korte tijd om ze te lezen. */
const TE_VEEL = 30;
const VENSTER_MS = 10 * 60_000;

export type Leestempo = {
  /**
   * Telt dat iemand deze casus opent. Vanaf de dertigste in tien minuten gaat er geen andere meer open tot de oudste tien minuten
   * geleden is; wat al open was, blijft open. `nu-geremd` is de eerste weigering, `geremd` elke volgende binnen tien minuten.
   */
  open(wie: string, casus: string): 'ga' | 'nu-geremd' | 'geremd';
};

type Lezer = { readonly geopend: Map<string, number>; gemeld: number };

/** Remt wie casussen opent om ze te verzamelen (IN12). In het geheugen van dit ene programma: na een herstart telt het opnieuw. */
export function maakLeestempo(klok: Klok): Leestempo {
  const lezers = new Map<string, Lezer>();
  let geveegd = 0;
  /** Wie tien minuten niets opende en niet geremd is, hoeft niet onthouden. */
  const veeg = (nu: number): void => {
    if (nu - geveegd < VENSTER_MS) return;
    geveegd = nu;
    for (const [wie, { geopend, gemeld }] of lezers)
      if ([gemeld, ...geopend.values()].every((op) => nu - op >= VENSTER_MS)) lezers.delete(wie);
  };
  return {
    open(wie, casus) {
      const nu = klok().getTime();
      veeg(nu);
      const lezer = lezers.get(wie) ?? { geopend: new Map<string, number>(), gemeld: Number.NEGATIVE_INFINITY };
      lezers.set(wie, lezer);
      for (const [eerder, op] of lezer.geopend) if (nu - op >= VENSTER_MS) lezer.geopend.delete(eerder);
      if (lezer.geopend.has(casus) || lezer.geopend.size + 1 < TE_VEEL) {
        lezer.geopend.set(casus, nu);
        return 'ga';
      }
      if (nu - lezer.gemeld < VENSTER_MS) return 'geremd';
      lezer.gemeld = nu;
      return 'nu-geremd';
    },
  };
}
