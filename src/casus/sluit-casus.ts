import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { rondAlleTakenAf } from '../taak/taken.ts';
import type { Casusopening } from './meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from './open-casus.ts';
import { laatVragenVervallen, trekAllesIn, zetGesloten } from './sluiten.queries.ts';
import { SLUITGRONDEN, type Sluitgrond } from './woorden.ts';

export type Sluitwens = { readonly casus: string; readonly grond: Sluitgrond };
export type Sluituitkomst = { readonly kind: 'gesloten' } | { readonly kind: 'was-gesloten' } | NietGevonden;

/**
 * Sluit een casus voorgoed (5.6, PH-6): niemand leest of deelt hier nog iets, vragen om toestemming vervallen en taken zijn af.
 * Onder het uitsluitende slot: wat al onderweg was gaat voor, daarna vertrekt er niets meer.
 */
export async function sluitCasus(
  opening: Casusopening<Medewerker>,
  { casus, grond }: Sluitwens,
): Promise<Sluituitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Sluituitkomst> => {
      const geopend = await openAlsRegie(tx, casus, 'casus-gesloten');
      if (geopend === null) return NIET_GEVONDEN;
      const kop = { ...logkop(geopend.feiten), code: 'casus-gesloten', object: { soort: 'casus', id: casus } } as const;
      if (!(await zetGesloten(tx, { casus, grond }))) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
        return { kind: 'was-gesloten' };
      }
      await trekAllesIn(tx, casus);
      await laatVragenVervallen(tx, casus);
      await rondAlleTakenAf(tx, { casus });
      await legVast(tx, {
        ...kop,
        uitkomst: 'gelukt',
        bronPartij: opening.verzoeker.partij,
        grondslag: SLUITGRONDEN[grond].eis,
      });
      await raakAan(tx, casus);
      return { kind: 'gesloten' };
    },
  );
}
