import type { Medewerker } from '../../db/verzoeker.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { findCasusregie, findCasusregies } from './casusregie.queries.ts';
import { isTeVolgen, kanVolgen } from './vraag-casusregie.ts';

/** Wie het plan volgt, wie dat kan, en wie het eerder deed. */
export type Casusregieblad = {
  readonly isRegie: boolean;
  readonly kanNu: boolean;
  /** Wie het nu doet of is gevraagd. */
  readonly nu: {
    readonly naam: string;
    readonly rol: string;
    readonly stand: 'volgt' | 'gevraagd';
    readonly ik: boolean;
  } | null;
  readonly keuzes: readonly { readonly deelnemer: string; readonly naam: string; readonly rol: string }[];
  readonly eerder: readonly {
    readonly naam: string;
    readonly van: Date;
    readonly tot: Date;
    readonly waarom: string;
  }[];
};

export function leesCasusregieblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Casusregieblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, { feiten, stoel }) => {
      const { mens } = await noemMensen(tx, { feiten });
      const { volgt, gevraagd } = await findCasusregie(tx, casus);
      const zittend = volgt ?? gevraagd;
      const van = (id: string) => feiten.deelnemers.filter((d) => d.id === id).map((d) => mens(d))[0];
      return {
        isRegie: stoel.procesregisseur,
        kanNu: isTeVolgen(feiten),
        nu:
          zittend === null
            ? null
            : {
                naam: van(zittend.deelnemer)?.naam ?? '',
                rol: van(zittend.deelnemer)?.rol ?? '',
                stand: volgt === null ? 'gevraagd' : 'volgt',
                ik: zittend.persoon === stoel.persoon,
              },
        keuzes: feiten.deelnemers
          .filter((d) => kanVolgen(d) && d.id !== zittend?.deelnemer)
          .map((d) => ({ deelnemer: d.id, naam: mens(d).naam, rol: mens(d).rol })),
        eerder: (await findCasusregies(tx, casus)).flatMap((rij) =>
          rij.tot === null || rij.waarom_tot === null
            ? []
            : [{ naam: van(rij.deelnemer_id)?.naam ?? '', van: rij.gekozen_op, tot: rij.tot, waarom: rij.waarom_tot }],
        ),
      };
    },
  });
}
