import type { Medewerker } from '../../db/verzoeker.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import { findPartij } from '../../partij/partij.queries.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { leidtTijdelijk } from '../regie.ts';
import { kanLeiden } from './draag-over.ts';

/** Aan wie de procesregisseur de casus kan overdragen. */
export type Procesregieblad = {
  readonly keuzes: readonly { readonly deelnemer: string; readonly naam: string; readonly rol: string }[];
  readonly taken: number;
  /** De partij die leidt. */
  readonly partij: string;
  /** Wie nu leidt, meldde aan voor die andere partij (fn 16). */
  readonly tijdelijk: boolean;
};

export function leesProcesregieblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Procesregieblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, { feiten, stoel }) => {
      const { mens } = await noemMensen(tx, { feiten });
      return {
        keuzes: feiten.deelnemers
          .filter((d) => kanLeiden(feiten, stoel, d))
          .map((d) => ({ deelnemer: d.id, naam: mens(d).naam, rol: mens(d).rol })),
        taken: (await findOpenTakenVan(tx, casus)).filter((t) => t.voor_persoon_id === stoel.persoon).length,
        partij: (await findPartij(tx, feiten.casus.procesregiepartij))?.naam ?? '',
        tijdelijk: leidtTijdelijk(feiten),
      };
    },
  });
}
