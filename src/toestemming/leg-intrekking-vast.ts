import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../casus/open-casus.ts';
import { inTransactie, voorOordeel } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Ondertekenaar } from '../regels/index.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { isEigenVraag, isVerlaten, teruggenomen, verwerkIntrekking } from './gevolgen.ts';
import { persoonVoor } from './tekenaars.ts';
import { findTeStoppen, findVraag, zetIngetrokken } from './toestemming.queries.ts';

export type Vastgelegd =
  | { readonly kind: 'ingetrokken'; readonly dicht: number }
  | { readonly kind: 'niets-in-te-trekken' }
  /** Met de casus stopte al elke toestemming; dat iemand introk, ligt ook vast. */
  | { readonly kind: 'al-gestopt' }
  | NietGevonden;

/**
 * Intrekken heeft geen vorm nodig: wie belt, schrijft of in een gesprek zegt dat het stopt, hoeft daar niets voor in te vullen of voor
 * in te loggen, ook niet als hij op zijn eigen pagina ja zei (6c, 6d, L-5). De partij van de gever legt het vast, of als daar niemand
 * meer van aan tafel zit wie leidt, die niet leest wat er was geantwoord (Bijl 5-a). Het geldt meteen.
 * Wie introk hoort dat het is vastgelegd, en kan opnieuw ja zeggen als het niet klopt.
 */
export async function legIntrekkingVast(
  opening: Casusopening<Medewerker>,
  wens: { readonly casus: string; readonly vraag: string; readonly als: Ondertekenaar },
): Promise<Vastgelegd> {
  const { casus } = wens;
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vastgelegd> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'toestemming-ingetrokken');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const vraag = await findVraag(tx, wens);
    const kop = {
      ...logkop(feiten),
      code: 'toestemming-ingetrokken',
      object: { soort: 'toestemmingsvraag', id: wens.vraag },
    } as const;
    const eigen = vraag !== undefined && isEigenVraag(geopend, vraag);
    if (vraag === undefined || !(eigen || (stoel.procesregisseur && isVerlaten(feiten, vraag)))) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return NIET_GEVONDEN;
    }
    const persoon = persoonVoor(feiten, wens.als);
    const ja = persoon === undefined ? [] : await findTeStoppen(tx, { vraag: vraag.id, persoon });
    if (persoon === undefined || ja.length === 0) {
      await legVast(tx, { ...kop, uitkomst: 'mislukt' });
      return eigen ? { kind: 'niets-in-te-trekken' } : { kind: 'ingetrokken', dicht: 0 };
    }
    await voorOordeel(tx, () =>
      zetIngetrokken(
        tx,
        ja.map((a) => a.id),
      ),
    );
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      bronPartij: vraag.gever_partij_id,
      toestemming: { id: vraag.id, versie: 1 },
    });
    const { dicht } = await verwerkIntrekking(
      tx,
      feiten,
      ja.map((a) => teruggenomen(vraag, a)),
    );
    await raakAan(tx, casus);
    if (feiten.casus.status === 'gesloten') return { kind: 'al-gestopt' };
    await planBerichten(tx, [persoon]);
    return { kind: 'ingetrokken', dicht };
  });
}
