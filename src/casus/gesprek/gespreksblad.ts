import type { Medewerker } from '../../db/verzoeker.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { bronnaam, deedEigenBron } from '../bronnen.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { stoelOp } from '../tijdlijn/stoel-op.ts';
import type { Hoorwijze } from '../woorden.ts';
import { gedeeldZegel } from '../zegels.ts';
import { findHoorgesprekken, findWoorden } from './gesprek.queries.ts';

export type Gespreksblad = {
  readonly vandaag: string;
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
      const eigen = gesprekken.filter((g) => deedEigenBron(geopend, g.door_persoon_id, g.vastgelegd_op));
      const teLezen = feiten.casus.status === 'gesloten' ? [] : eigen.map(({ id }) => id);
      const woorden = await findWoorden(tx, { casus, gesprekken: teLezen });
      const plek = { casus, procesregiepartij: feiten.casus.procesregiepartij, veld: 'hoorgesprek.inhoud' } as const;
      const teksten = await openTeksten(
        tx.omgeving.kluis,
        woorden.map((w) => ({ ...gedeeldZegel({ ...plek, record: w.id }), envelop: w.inhoud })),
      );
      const perGesprek = new Map(woorden.map((w, i) => [w.id, teksten[i] ?? null]));
      return {
        vandaag: tx.vandaag,
        perTaak: stoel.hoedanigheid !== null,
        gesprekken: gesprekken.map((g) => ({
          op: g.op,
          hoe: g.hoe,
          partij: bronnaam(g.partij, stoelOp(feiten, g.door_persoon_id, g.vastgelegd_op)?.hoedanigheid ?? null),
          woorden: perGesprek.get(g.id) ?? null,
        })),
      };
    },
  });
}
