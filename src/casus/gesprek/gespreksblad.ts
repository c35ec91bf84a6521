import type { Medewerker } from '../../db/verzoeker.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Hoorwijze } from '../woorden.ts';
import { gedeeldZegel } from '../zegels.ts';
import { findHoorgesprekken, findWoorden } from './gesprek.queries.ts';

export type Gespreksblad = {
  readonly vandaag: string;
  /** `woorden` alleen van gesprekken die de eigen partij voerde. */
  readonly gesprekken: readonly {
    readonly op: string;
    readonly hoe: Hoorwijze;
    readonly partij: string;
    readonly woorden: string | null;
  }[];
};

/** Leest welke gesprekken er waren; de woorden alleen van de eigen partij (13.3, 3.4f). */
export function leesGespreksblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Gespreksblad>> {
  const { partij } = opening.verzoeker;
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, { feiten }) => {
      const gesprekken = await findHoorgesprekken(tx, casus);
      const woorden = feiten.casus.status === 'gesloten' ? [] : await findWoorden(tx, { casus, partij });
      const plek = { casus, procesregiepartij: feiten.casus.procesregiepartij, veld: 'hoorgesprek.inhoud' } as const;
      const teksten = await openTeksten(
        tx.omgeving.kluis,
        woorden.map((w) => ({ ...gedeeldZegel({ ...plek, record: w.id }), envelop: w.inhoud })),
      );
      const perGesprek = new Map(woorden.map((w, i) => [w.id, teksten[i] ?? null]));
      return {
        vandaag: tx.vandaag,
        gesprekken: gesprekken.map((g) => ({
          op: g.op,
          hoe: g.hoe,
          partij: g.partij,
          woorden: perGesprek.get(g.id) ?? null,
        })),
      };
    },
  });
}
