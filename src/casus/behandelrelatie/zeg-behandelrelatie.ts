import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { BEROEPSGEHEIMEN } from '../../regels/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { zetBehandelrelatie } from '../deelnemer.queries.ts';
import type { Deelnemerfeit } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../open-casus.ts';

export type Behandeluitkomst =
  | { readonly kind: 'vastgelegd' }
  /** Stond al zo, of de casus is gesloten. */
  | { readonly kind: 'niets-veranderd' }
  | NietGevonden;

/** Doet het er bij deze deelnemer toe of hij de jongere behandelt: werkt hij onder een beroepsgeheim (Bijl 5-l, 7:457 BW)? */
export const werktOnderGeheim = ({ soort, geheimhouding }: Pick<Deelnemerfeit, 'soort' | 'geheimhouding'>): boolean =>
  soort === 'medewerker' && (BEROEPSGEHEIMEN as readonly string[]).includes(geheimhouding);

/**
 * Een professional zegt zelf of hij de jongere nu behandelt of begeleidt; dat kan na het uitnodigen beginnen of ophouden. Bij het
 * volgende verzoek telt het: van wie toestemming nodig is, hangt ervan af (Bijl 5-l).
 */
export async function zegBehandelrelatie(
  opening: Casusopening<Medewerker>,
  { casus, behandelt }: { readonly casus: string; readonly behandelt: boolean },
): Promise<Behandeluitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Behandeluitkomst> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'behandelrelatie-gewijzigd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = {
      ...logkop(feiten),
      code: 'behandelrelatie-gewijzigd',
      object: { soort: 'deelnemer', id: stoel.id },
      bronPartij: stoel.partijId,
      grondslag: 'Bijl 5-l',
    } as const;
    const kan = werktOnderGeheim(stoel) && feiten.casus.status === 'open' && stoel.behandelrelatie !== behandelt;
    if (!kan) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return werktOnderGeheim(stoel) ? { kind: 'niets-veranderd' } : NIET_GEVONDEN;
    }
    await zetBehandelrelatie(tx, { deelnemer: stoel.id, behandelt });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await raakAan(tx, casus);
    return { kind: 'vastgelegd' };
  });
}
