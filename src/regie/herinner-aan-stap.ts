import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { findStapherinneringen } from '../casus/overzicht/stapherinnering.queries.ts';
import { sleutelVan, type Wachtsoort } from '../casus/overzicht/wachtsoorten.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { dagVan } from '../lib/klok.ts';
import { TAAKSOORTEN } from '../taak/soorten.ts';
import { findOpenTakenVan } from '../taak/taak.queries.ts';
import { type Herinnering, herinnerCollega } from './herinner-collega.ts';

/** `vandaag-al`: vandaag hier al aan herinnerd. `niet-nodig`: deze collega hoeft dit niet (meer) te doen. */
export type Stapherinnering = Herinnering<'vandaag-al' | 'niet-nodig'>;

type Wens = { readonly casus: string; readonly deelnemer: string; readonly soort: Wachtsoort };

/** De procesregisseur herinnert een collega op wie een stap wacht, hoogstens een keer per dag per persoon en per zaak. */
export function herinnerAanStap(opening: Casusopening<Medewerker>, wens: Wens): Promise<Stapherinnering> {
  const { casus, deelnemer, soort } = wens;
  const { partij } = opening.verzoeker;
  return herinnerCollega(opening, {
    casus,
    deelnemer,
    grondslag: TAAKSOORTEN[soort].eis,
    bezwaar: async (tx, aan) => {
      const taken = await findOpenTakenVan(tx, casus);
      if (!taken.some((taak) => taak.soort === soort && taak.voor_persoon_id === aan.persoon)) return 'niet-nodig';
      const eerder = (await findStapherinneringen(tx, { casus, partij })).get(sleutelVan(aan.id, soort));
      return eerder !== undefined && dagVan(eerder) === tx.vandaag ? 'vandaag-al' : null;
    },
  });
}
