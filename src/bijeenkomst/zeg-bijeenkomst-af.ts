import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { zetPlekWeg } from './agenda/agenda.queries.ts';
import { findBijeenkomst, findUitnodigingen, zetAfgezegd } from './bijeenkomst.queries.ts';
import { teBerichten } from './genodigden.ts';
import { zetHorenOpDag } from './horen.ts';
import { openPlaatsen, verzegelPlaats } from './plaats.ts';

export type Afzegwens = { readonly casus: string; readonly bijeenkomst: string };
export type Afzeguitkomst =
  | { readonly kind: 'afgezegd' }
  | { readonly kind: 'kan-niet'; readonly reden: 'afgezegd' | 'geweest' }
  | NietGevonden;

/**
 * Zegt een bijeenkomst af. Ieder die was uitgenodigd hoort zonder inhoud dat er iets klaarstaat (Bijl 2-f). Onder het eigen slot van de
 * casus: wie haar op hetzelfde moment verzet, gaat ervoor of erna, en afzeggen lukt hoe dan ook.
 */
export async function zegBijeenkomstAf(opening: Casusopening<Medewerker>, wens: Afzegwens): Promise<Afzeguitkomst> {
  const { casus, bijeenkomst } = wens;
  return inTransactie(
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Afzeguitkomst> => {
      const geopend = await openAlsRegie(tx, casus, 'bijeenkomst-afgezegd');
      if (geopend === null) return NIET_GEVONDEN;
      const { feiten, stoel } = geopend;
      const object = { soort: 'bijeenkomst', id: bijeenkomst };
      const kop = { ...logkop(feiten), code: 'bijeenkomst-afgezegd', object } as const;
      const oud = await findBijeenkomst(tx, wens);
      const reden =
        oud === undefined ? null : oud.afgezegd_op !== null ? 'afgezegd' : oud.op <= tx.nu ? 'geweest' : null;
      if (oud === undefined || reden !== null) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
        return reden === null ? NIET_GEVONDEN : { kind: 'kan-niet', reden };
      }
      const plek = { casus, bijeenkomst, procesregiepartij: feiten.casus.procesregiepartij };
      const [plaats] = await openPlaatsen(tx, [{ ...plek, volgnummer: oud.volgnummer, envelop: oud.plaats }]);
      const opnieuw = { ...plek, volgnummer: oud.volgnummer + 1 };
      const envelop = await verzegelPlaats(tx.omgeving.kluis, opnieuw, plaats ?? '');
      const gelukt = await zetAfgezegd(tx, { ...wens, volgnummer: oud.volgnummer, plaats: envelop });
      if (gelukt) await zetPlekWeg(tx, { bijeenkomst });
      await legVast(tx, { ...kop, uitkomst: gelukt ? 'gelukt' : 'mislukt' });
      if (!gelukt) return { kind: 'kan-niet', reden: 'afgezegd' };
      await zetHorenOpDag(tx, geopend, { erbij: false });
      const gevraagd = (await findUitnodigingen(tx, casus)).filter((u) => u.bijeenkomst_id === bijeenkomst);
      await planBerichten(tx, teBerichten(feiten, gevraagd, stoel));
      await raakAan(tx, casus);
      return { kind: 'afgezegd' };
    },
  );
}
