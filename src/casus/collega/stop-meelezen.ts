import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../open-casus.ts';
import { findAanwijzingen, zetBeeindigd } from './aanwijzing.queries.ts';

export type Stopuitkomst = { readonly kind: 'gestopt' } | { readonly kind: 'was-voorbij' } | NietGevonden;

/**
 * Beeindigt dat een collega meeleest, door wie hem aanwees of een andere deelnemer van dezelfde organisatie. Onder het uitsluitende
 * slot: wat al onderweg was gaat voor, en vanaf het volgende verzoek leest de collega niets meer. Stoppen vraagt geen recht.
 */
export async function stopMeelezen(
  opening: Casusopening<Medewerker>,
  { casus, aanwijzing }: { readonly casus: string; readonly aanwijzing: string },
): Promise<Stopuitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Stopuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'aanwijzing-beeindigd');
    if (geopend === null) return NIET_GEVONDEN;
    const rij = (await findAanwijzingen(tx, casus)).find(({ id }) => id === aanwijzing);
    const eigen = rij !== undefined && rij.partij_id === geopend.stoel.partijId;
    const kop = {
      ...logkop(geopend.feiten),
      code: 'aanwijzing-beeindigd',
      bronPartij: geopend.stoel.partijId,
    } as const;
    if (!eigen) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return NIET_GEVONDEN;
    }
    const gestopt = await zetBeeindigd(tx, { casus, aanwijzing, omdat: 'gestopt' });
    await legVast(tx, {
      ...kop,
      uitkomst: gestopt ? 'gelukt' : 'geweigerd',
      object: { soort: 'aanwijzing', id: aanwijzing },
      categorieen: rij.categorieen as readonly LijstCategorie[],
    });
    if (gestopt) await raakAan(tx, casus);
    return { kind: gestopt ? 'gestopt' : 'was-voorbij' };
  });
}
