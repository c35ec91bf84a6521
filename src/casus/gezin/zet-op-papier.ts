import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../open-casus.ts';

export type Papieruitkomst =
  /** `antwoordt`: een ouder of jongere gaat op papier verder. Wie meekomt om te helpen, krijgt geen papier: hij tekent niets (T25-18). */
  { readonly kind: 'vastgelegd'; readonly antwoordt: boolean } | { readonly kind: 'gesloten' } | NietGevonden;

/**
 * Legt vast dat iemand van het gezin niet inlogt en op papier antwoordt: dat telt net zo, dus een code hoeft dan niet (6a, fn 29). Later
 * kan er altijd nog een code komen.
 */
export async function zetOpPapier(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<Papieruitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Papieruitkomst> => {
    const geopend = await openAlsRegie(tx, casus, 'gezin-op-papier');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const stoel = feiten.deelnemers.find((d) => d.id === deelnemer && d.actief && d.soort !== 'medewerker');
    const open = feiten.casus.status === 'open';
    await legVast(tx, {
      ...logkop(feiten),
      code: 'gezin-op-papier',
      uitkomst: stoel !== undefined && open ? 'gelukt' : 'geweigerd',
      grondslag: 'fn 29',
      ...(stoel === undefined ? {} : { object: { soort: 'deelnemer', id: stoel.id } }),
    });
    if (stoel === undefined) return NIET_GEVONDEN;
    if (!open) return { kind: 'gesloten' };
    await rondTakenAf(tx, { casus, soort: 'gezinscode-geven', onderwerp: stoel.persoon });
    return { kind: 'vastgelegd', antwoordt: stoel.soort !== 'steunpersoon' };
  });
}
