import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { Deelnemerfeit } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import type { Vertrekreden } from './redenen.ts';
import { regelVertrek } from './regel-vertrek.ts';
import { beeindigLidmaatschap } from './vertrek.queries.ts';

export type Neemwens = { readonly casus: string; readonly deelnemer: string; readonly reden: Vertrekreden };

export type Neemuitkomst =
  | { readonly kind: 'van-tafel' }
  /** Wie leidt, ouders en jongere gaan niet zo van tafel: zij zitten er omdat het moet (3.4b, B3-3). */
  | { readonly kind: 'blijft-aan-tafel' }
  /** Er zat al niemand meer, of de casus is gesloten. */
  | { readonly kind: 'al-weg' }
  | NietGevonden;

/** Wie de regie van tafel mag nemen: een collega of steunpersoon, ook als die is uitgenodigd en nog niet bevestigde. */
export const kanVanTafel = (d: Pick<Deelnemerfeit, 'soort' | 'procesregisseur'>): boolean =>
  !d.procesregisseur && (d.soort === 'medewerker' || d.soort === 'steunpersoon');

/**
 * De procesregisseur neemt een deelnemer van tafel, met een reden: wie niet rechtstreeks betrokken is, hoort er niet te zitten (3.4a).
 * Ook wie zijn aanstelling kwijt is gaat zo weg, zodat een collega zijn werk overneemt.
 */
export async function neemVanTafel(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer, reden }: Neemwens,
): Promise<Neemuitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Neemuitkomst> => {
    const geopend = await openAlsRegie(tx, casus, 'van-tafel-genomen');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const stoel = feiten.deelnemers.find((d) => d.id === deelnemer);
    const kop = {
      ...logkop(feiten),
      code: 'van-tafel-genomen',
      bronPartij: stoel?.partijId ?? null,
      bronHoedanigheid: stoel?.hoedanigheid ?? null,
      grondslag: 'Art 3.4a',
      ...(stoel === undefined ? {} : { object: { soort: 'deelnemer', id: stoel.id } }),
    } as const;
    if (stoel === undefined || !kanVanTafel(stoel)) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return stoel === undefined ? NIET_GEVONDEN : { kind: 'blijft-aan-tafel' };
    }
    if (feiten.casus.status === 'gesloten' || !(await regelVertrek(tx, { feiten, stoel, reden }))) {
      await legVast(tx, { ...kop, uitkomst: 'mislukt' });
      return { kind: 'al-weg' };
    }
    await beeindigLidmaatschap(tx, { persoon: stoel.persoon, casus });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await raakAan(tx, casus);
    return { kind: 'van-tafel' };
  });
}
