import { inTransactie, type Omgeving } from '../db/transactie.ts';
import { functieLabel } from '../partij/functies.ts';
import { findMedewerkersVandaag, findPartijen } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import type { Groep } from './kiezer.ts';

/** De verzonnen mensen om uit te kiezen, per organisatie. */
export async function demonstratiegroepen(omgeving: Omgeving): Promise<readonly Groep[]> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'demonstratie-kiezen' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'web' },
    slot: 'geen',
    logregel: 'geen',
  } as const;
  return inTransactie(opening, async (tx) => {
    const partijen = await findPartijen(tx);
    const medewerkers = await findMedewerkersVandaag(tx);
    const namen = await openNamen(tx, medewerkers.map((m) => m.persoon));
    return partijen.flatMap((partij) => {
      const personen = medewerkers
        .filter((m) => m.partij === partij.id)
        .map((m) => ({ waarde: m.persoon, naam: naamUit(namen, m.persoon), rol: functieLabel(m.functie) }));
      return personen.length === 0 ? [] : [{ titel: partij.naam, personen }];
    });
  });
}
