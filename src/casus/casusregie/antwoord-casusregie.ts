import type { Tx } from '../../db/transactie.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { leesPlanstand } from '../../plan/planstap.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../open-casus.ts';
import { findCasusregie, zetAanvaard, zetGestopt } from './casusregie.queries.ts';
import type { Stopreden } from './redenen.ts';
import { gezinVan, zoektVolger } from './vraag-casusregie.ts';

export type Antwoorduitkomst =
  | { readonly kind: 'volgt' | 'volgt-niet' }
  /** Er is van deze deelnemer niets meer te beantwoorden, of niets om mee te stoppen. */
  | { readonly kind: 'niet-aan-u' }
  | NietGevonden;

/** Wie is gevraagd, zegt zelf of hij het plan volgt; bij een ja hoort het gezin dat er iets klaarstaat (CL-3b, PH-4a). */
export async function antwoordCasusregie(
  opening: Casusopening<Medewerker>,
  { casus, antwoord }: { readonly casus: string; readonly antwoord: 'ja' | 'nee' },
): Promise<Antwoorduitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'casusregie-beantwoord');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = {
      ...logkop(feiten),
      code: 'casusregie-beantwoord',
      bronPartij: stoel.partijId,
      grondslag: 'CL-3b',
    } as const;
    const { gevraagd } = await findCasusregie(tx, casus);
    if (gevraagd?.persoon !== stoel.persoon || feiten.casus.status === 'gesloten') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'niet-aan-u' };
    }
    await rondTakenAf(tx, { casus, soort: 'casusregie-aanvaarden', voor: stoel.persoon });
    if (antwoord === 'ja') {
      await zetAanvaard(tx, gevraagd.id);
      await planBerichten(tx, gezinVan(feiten));
    } else {
      await zetGestopt(tx, gevraagd.id, 'zegt-nee');
      await vraagEenAnder(tx, feiten);
    }
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'deelnemer', id: stoel.id } });
    await raakAan(tx, casus);
    return { kind: antwoord === 'ja' ? 'volgt' : 'volgt-niet' };
  });
}

/** Wie het plan volgt, geeft dat terug met een reden; wie het overleg leidt, vraagt een ander. */
export async function stopCasusregie(
  opening: Casusopening<Medewerker>,
  { casus, reden }: { readonly casus: string; readonly reden: Stopreden },
): Promise<Antwoorduitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'casusregie-gestopt');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = {
      ...logkop(feiten),
      code: 'casusregie-gestopt',
      bronPartij: stoel.partijId,
      grondslag: 'CL-3b',
    } as const;
    const { volgt } = await findCasusregie(tx, casus);
    if (volgt?.persoon !== stoel.persoon || feiten.casus.status === 'gesloten') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'niet-aan-u' };
    }
    await zetGestopt(tx, volgt.id, reden);
    await vraagEenAnder(tx, feiten);
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'deelnemer', id: stoel.id } });
    await raakAan(tx, casus);
    return { kind: 'volgt-niet' };
  });
}

/** Volgt of zou deze stoel het plan volgen, dan houdt dat op als zij leeg komt, en vraagt wie het overleg leidt een ander (CL-3b). */
export async function laatPlanLos(tx: Tx, feiten: CasusFeiten, deelnemer: string): Promise<void> {
  const { volgt, gevraagd } = await findCasusregie(tx, feiten.casus.id);
  const zittend = volgt ?? gevraagd;
  if (zittend?.deelnemer !== deelnemer) return;
  await zetGestopt(tx, zittend.id, 'van-tafel');
  await vraagEenAnder(tx, feiten);
}

async function vraagEenAnder(tx: Tx, feiten: CasusFeiten): Promise<void> {
  const plan = await leesPlanstand(tx, feiten);
  if (!zoektVolger(feiten) || (plan.kind === 'vastgesteld' && plan.beeindigdOp !== null)) return;
  const leiders = feiten.deelnemers.filter((d) => d.procesregisseur && d.actief).map((d) => d.persoon);
  for (const voor of leiders)
    await planTaak(tx, { casus: feiten.casus.id, voor, soort: 'casusregie-kiezen', voorDatum: null });
  await planBerichten(tx, leiders);
}
