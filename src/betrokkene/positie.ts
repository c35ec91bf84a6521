import type { CasusFeiten } from '../casus/feiten.ts';
import { type Geopend, openCasus } from '../casus/open-casus.ts';
import type { Tx } from '../db/transactie.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { leeftijdsgroepVan, vertegenwoordigt } from '../toestemming/tekenaars.ts';

/**
 * Wie iemand van het gezin is in deze casus, op de peildatum.
 * `jongere` en `gezag` zien de zaak zelf. `zonder-stem`: een ouder van wie 16 of ouder is, en die weet dat er een overleg is,
 * wanneer, en wie hij belt, en niets meer (E-02, contract lezing 9). `steun`: wie meekomt.
 */
export type Positie = 'jongere' | 'gezag' | 'zonder-stem' | 'steun';

/** Ziet wie zo in de casus staat de zaak zelf? */
export const isEigenZaak = (positie: Positie): boolean => positie === 'jongere' || positie === 'gezag';

export function positieVan(feiten: CasusFeiten, persoon: string): Positie {
  if (persoon === feiten.betrokkene.persoon) return 'jongere';
  const gezag = feiten.gezag.find((g) => g.persoon === persoon);
  if (gezag !== undefined) {
    const jong = ['<12', '12-15'].includes(leeftijdsgroepVan(feiten));
    return jong || vertegenwoordigt(feiten, persoon) ? 'gezag' : 'zonder-stem';
  }
  return feiten.deelnemers.some((d) => d.persoon === persoon && d.soort === 'steunpersoon') ? 'steun' : 'zonder-stem';
}

/** Hoe iemand van het gezin heet in de ogen van de anderen: wie voogd is, is geen ouder. */
export type Gezinsrol = 'ouder' | 'voogd' | 'vertegenwoordiger' | 'jongere' | 'steunpersoon';

export function gezinsrolVan(
  { gezag, kern }: CasusFeiten,
  wie: { persoon: string | null; soort: Gezinsrol },
): Gezinsrol {
  const ouder = !gezag.some((g) => g.persoon === wie.persoon && g.soort === 'vertegenwoordiger');
  if (wie.soort !== 'ouder' || ouder) return wie.soort;
  return kern.wilsbekwaam ? 'voogd' : 'vertegenwoordiger';
}

export type Gezinszaak = Geopend & { readonly positie: Positie };

/** Opent de zaak voor iemand van het gezin die daar een stoel heeft. @returns null als er voor deze verzoeker niets is. */
export async function openZaak(tx: Tx, casus: string, code: Gebeurteniscode): Promise<Gezinszaak | null> {
  const geopend = await openCasus(tx, casus, code);
  return geopend === null ? null : { ...geopend, positie: positieVan(geopend.feiten, geopend.stoel.persoon) };
}

/** Als `openZaak`, maar alleen voor de jongere zelf en voor wie gezag heeft zolang dat telt (13, fn 32). De weigering ligt vast. */
export async function openEigenZaak(tx: Tx, casus: string, code: Gebeurteniscode): Promise<Gezinszaak | null> {
  const zaak = await openZaak(tx, casus, code);
  if (zaak === null || isEigenZaak(zaak.positie)) return zaak;
  const { feiten } = zaak;
  await legVast(tx, {
    code,
    uitkomst: 'geweigerd',
    casus,
    fase: feiten.casus.fase,
    betrokkenen: [feiten.betrokkene.id],
  });
  return null;
}
