import { leesBijeenkomsten } from '../../bijeenkomst/plaats.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import { zonderDubbele } from '../../taak/samen.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import type { Stap } from '../../web/onderdelen/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { findCasusregie } from '../casusregie/casusregie.queries.ts';
import { isTeVolgen } from '../casusregie/vraag-casusregie.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { leesStappen } from '../overzicht/lees-stappen.ts';

/** Wat er ligt voor wie het overleg nu leidt. */
export type Overnameblad = {
  /** Wie het plan volgt of daarvoor is gevraagd; null als er niemand is. */
  readonly planvolger: { readonly naam: string; readonly rol: string; readonly zeiJa: boolean } | null;
  /** Is er al een plan om te volgen, of wordt het gemaakt? */
  readonly teVolgen: boolean;
  readonly bijeenkomst: { readonly op: Date; readonly plaats: string } | null;
  /** De eerste stap die de casus nu verder brengt; null als er geen openstaat. */
  readonly stap: Pick<Stap, 'titel' | 'toelichting' | 'handeling'> | null;
  /** De open taken van wie leidt, wat het eerst moet bovenaan; zonder datum onderaan. */
  readonly taken: readonly {
    readonly soort: string;
    readonly onderwerp: string | null;
    readonly voorDatum: string | null;
  }[];
};

/** Wie leidt, leest wat er ligt; wie het overleg pas overnam, weet dat daarmee (T25-09). */
export function leesOvernameblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Overnameblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, geopend, kop): Promise<Overnameblad> => {
      const { feiten, stoel } = geopend;
      await rondTakenAf(tx, { casus, soort: 'procesregie-overgenomen', voor: stoel.persoon });
      const { mens } = await noemMensen(tx, { feiten });
      const { volgt, gevraagd } = await findCasusregie(tx, casus);
      const volger = feiten.deelnemers.find((d) => d.id === (volgt ?? gevraagd)?.deelnemer);
      const { procesregiepartij } = feiten.casus;
      const volgende = (await leesBijeenkomsten(tx, { casus, procesregiepartij })).findLast((b) => b.op > tx.nu);
      const { stappen } = await leesStappen(tx, geopend, kop);
      const eigen = (await findOpenTakenVan(tx, casus)).filter((taak) => taak.voor_persoon_id === stoel.persoon);
      return {
        planvolger: volger === undefined ? null : { ...mens(volger), zeiJa: volgt !== null },
        teVolgen: isTeVolgen(feiten),
        stap: feiten.casus.status === 'open' ? (stappen.find(({ stand }) => stand === 'open') ?? null) : null,
        bijeenkomst: volgende === undefined ? null : { op: volgende.op, plaats: volgende.plaats },
        taken: zonderDubbele(eigen, () => casus)
          .map((taak) => ({ soort: taak.soort, onderwerp: taak.onderwerp_id, voorDatum: taak.voor_datum }))
          .toSorted((a, b) => (a.voorDatum ?? '9').localeCompare(b.voorDatum ?? '9')),
      };
    },
  });
}
