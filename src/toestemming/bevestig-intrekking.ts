import type { Casusopening } from '../casus/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondTakenAf } from '../taak/taken.ts';

export type Bevestiguitkomst = { readonly kind: 'bevestigd' } | NietGevonden;

/** De ontvanger bevestigt te weten dat hij niet verder mag met wat op een ingetrokken toestemming rustte (11.5). */
export async function bevestigIntrekking(
  opening: Casusopening<Medewerker>,
  { casus }: { readonly casus: string },
): Promise<Bevestiguitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Bevestiguitkomst> => {
      const geopend = await openAlsDeelnemer(tx, casus, 'intrekking-gezien');
      if (geopend === null) return NIET_GEVONDEN;
      await rondTakenAf(tx, { casus, soort: 'toestemming-ingetrokken', voor: geopend.stoel.persoon });
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'intrekking-gezien',
        uitkomst: 'gelukt',
        bronPartij: geopend.stoel.partijId,
      });
      return { kind: 'bevestigd' };
    },
  );
}
