import type { Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { noemMensen } from '../gegeven/mensen.ts';
import type { Doel, Fase, LijstCategorie, Oordeel } from '../regels/index.ts';
import type { Stap } from '../web/onderdelen/index.ts';
import type { Casuskop } from './casuskop.ts';
import { type Blad, leesBlad } from './lees-blad.ts';
import { leesStappen } from './lees-stappen.ts';
import { findMeeneembaar } from './meenemen.ts';
import type { Casusopening } from './meld-casus-aan.ts';
import type { Geopend } from './open-casus.ts';
import { volgendeFase } from './woorden.ts';

/** Een eigen gegeven dat nu bij anderen ligt, met het oordeel over meenemen per ontvanger. */
export type Meeneemregel = {
  readonly gegeven: string;
  readonly categorie: LijstCategorie;
  readonly doel: Doel;
  readonly brondatum: string | null;
  readonly ontvangers: readonly { readonly naam: string; readonly oordeel: Oordeel }[];
};

export type Faseblad = {
  readonly naar: Fase;
  readonly mist: readonly Stap[];
  readonly regels: readonly Meeneemregel[];
};

/** Leest wat er ontbreekt voor de volgende fase en welke eigen gegevens mee kunnen; null als er geen volgende fase is. */
export function leesFaseblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Faseblad | null>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, geopend, kop: Casuskop) => {
      const naar = volgendeFase(geopend.feiten.casus.fase);
      if (naar === null || geopend.feiten.casus.status === 'gesloten') return null;
      const lijst = await leesStappen(tx, geopend, kop);
      return {
        naar,
        mist: lijst.stappen.filter((stap) => stap.stand !== 'klaar'),
        regels: await leesRegels(tx, geopend, { naar, wachtend: false }),
      };
    },
  });
}

/** Leest welke eigen gegevens bij de wissel van fase op deze bron wachten. */
export function leesMeeneemblad(
  opening: Casusopening<Medewerker>,
  casus: string,
): Promise<Blad<readonly Meeneemregel[]>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: (tx, geopend) => leesRegels(tx, geopend, { naar: geopend.feiten.casus.fase, wachtend: true }),
  });
}

async function leesRegels(
  tx: Tx,
  geopend: Geopend,
  wens: { readonly naar: Fase; readonly wachtend: boolean },
): Promise<readonly Meeneemregel[]> {
  const alles = await findMeeneembaar(tx, geopend, wens);
  const mensen = await noemMensen(tx, geopend);
  return alles.map(({ rij, ontvangers }) => ({
    gegeven: rij.id,
    categorie: rij.categorie,
    doel: rij.doel,
    brondatum: rij.brondatum,
    ontvangers: ontvangers.map(({ ontvanger, oordeel }) => ({ naam: mensen.mens(ontvanger).naam, oordeel })),
  }));
}
