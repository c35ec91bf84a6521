import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { isEigenVraag } from './gevolgen.ts';
import { findVraag } from './toestemming.queries.ts';

/** De partij van de gever sprak wie een formulier betwistte. Aan de toestemming zelf verandert dat niets. */
export async function rondGesprekAf(
  opening: Casusopening<Medewerker>,
  wens: { readonly casus: string; readonly vraag: string },
): Promise<{ readonly kind: 'afgerond' } | NietGevonden> {
  const { casus } = wens;
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openAlsDeelnemer(tx, casus, 'toestemming-ingezien');
    if (geopend === null) return NIET_GEVONDEN;
    const vraag = await findVraag(tx, wens);
    const eigen = vraag !== undefined && isEigenVraag(geopend, vraag);
    await legVast(tx, {
      ...logkop(geopend.feiten),
      code: 'toestemming-ingezien',
      uitkomst: eigen ? 'gelukt' : 'geweigerd',
      object: { soort: 'toestemmingsvraag', id: wens.vraag },
    });
    if (!eigen) return NIET_GEVONDEN;
    await rondTakenAf(tx, { casus, soort: 'papier-betwist', onderwerp: wens.vraag });
    return { kind: 'afgerond' } as const;
  });
}
