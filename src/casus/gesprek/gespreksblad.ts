import type { Medewerker } from '../../db/verzoeker.ts';
import { nabijeVerjaardag, type Verjaardag } from '../../toestemming/verjaardag.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { bronnaam } from '../bronnen.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { stoelOp } from '../tijdlijn/stoel-op.ts';
import type { Hoorwijze } from '../woorden.ts';
import { leesEigenWoorden } from './eigen-woorden.ts';
import { findHoorgesprekken } from './gesprek.queries.ts';

export type Gespreksblad = {
  readonly vandaag: string;
  /** De verjaardag waarop er iets verandert, als die dichtbij is: dan gaat het gesprek ook daarover (B.7). */
  readonly verjaardag: Verjaardag | null;
  /** Zit deze lezer er voor een taak van een gemeente? Dan leest een collega met een andere taak de woorden niet. */
  readonly perTaak: boolean;
  /** `woorden` alleen van gesprekken van de eigen organisatie, en bij een gemeente van de eigen taak. */
  readonly gesprekken: readonly {
    readonly op: string;
    readonly hoe: Hoorwijze;
    readonly partij: string;
    readonly woorden: string | null;
  }[];
};

/** Leest welke gesprekken er waren; de woorden alleen van de eigen bron (13.3, 3.4f, Art 4 (intro)). */
export function leesGespreksblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Gespreksblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, geopend) => {
      const { feiten, stoel } = geopend;
      const gesprekken = await findHoorgesprekken(tx, casus);
      const dicht = feiten.casus.status === 'gesloten';
      const woorden = await leesEigenWoorden(tx, geopend, dicht ? [] : gesprekken);
      return {
        vandaag: tx.vandaag,
        verjaardag: feiten.kern.wilsbekwaam ? nabijeVerjaardag(feiten) : null,
        perTaak: stoel.hoedanigheid !== null,
        gesprekken: gesprekken.map((g) => ({
          op: g.op,
          hoe: g.hoe,
          partij: bronnaam(g.partij, stoelOp(feiten, g.door_persoon_id, g.vastgelegd_op)?.hoedanigheid ?? null),
          woorden: woorden.get(g.id) ?? null,
        })),
      };
    },
  });
}
