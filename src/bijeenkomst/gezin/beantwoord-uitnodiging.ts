import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { hoortErbij } from '../../casus/feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openCasus } from '../../casus/open-casus.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Gezinslid, Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { zetAntwoord } from '../bijeenkomst.queries.ts';

export type Antwoordwens = {
  readonly casus: string;
  readonly bijeenkomst: string;
  readonly antwoord: 'komt' | 'komt-niet';
};
export type Antwoorduitkomst = { readonly kind: 'bewaard' | 'gesloten' } | NietGevonden;

/** Zegt of iemand komt. Komen mag, moet niet; het antwoord mag altijd anders worden (E-24). */
export async function beantwoordUitnodiging(
  opening: Casusopening<Medewerker | Gezinslid>,
  wens: Antwoordwens,
): Promise<Antwoorduitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const geopend = await openCasus(tx, wens.casus, 'uitnodiging-beantwoord');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const gesloten = feiten.casus.status === 'gesloten';
    const gelukt =
      !gesloten && hoortErbij(feiten, stoel) && (await zetAntwoord(tx, { ...wens, persoon: stoel.persoon }));
    await legVast(tx, {
      ...logkop(feiten),
      code: 'uitnodiging-beantwoord',
      uitkomst: gelukt ? 'gelukt' : 'geweigerd',
      object: { soort: 'bijeenkomst', id: wens.bijeenkomst },
    });
    if (gelukt) return { kind: 'bewaard' };
    return gesloten && hoortErbij(feiten, stoel) ? { kind: 'gesloten' } : NIET_GEVONDEN;
  });
}
