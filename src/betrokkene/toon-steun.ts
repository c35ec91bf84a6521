import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../casus/open-casus.ts';
import { type Regie, regieVan } from '../casus/regie.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { openEigenZaak } from './positie.ts';

export type Steunuitkomst = { readonly kind: 'steun'; readonly regie: Regie } | NietGevonden;

/** Bij wie iemand van het gezin regelt dat er iemand meekomt (T25-18). */
export async function toonSteun(
  opening: Casusopening<Gezinslid>,
  { casus }: { readonly casus: string },
): Promise<Steunuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Steunuitkomst> => {
    const zaak = await openEigenZaak(tx, casus, 'informatie-ingezien');
    if (zaak === null) return NIET_GEVONDEN;
    await legVast(tx, { ...logkop(zaak.feiten), code: 'informatie-ingezien', uitkomst: 'gelukt' });
    return { kind: 'steun', regie: await regieVan(tx, zaak.feiten) };
  });
}
