import { leegConceptenVan } from '../../concept/concepten.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { beeindigEigenLidmaatschap } from '../deelnemer.queries.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../open-casus.ts';
import type { Vertrekreden } from './redenen.ts';
import { regelVertrek } from './regel-vertrek.ts';

export type Verlaatwens = { readonly casus: string; readonly reden: Vertrekreden };

export type Verlaatuitkomst =
  | { readonly kind: 'verlaten' }
  /** Zonder procesregisseur staat een casus stil; een casus die klaar is, sluit. */
  | { readonly kind: 'leidt-het-overleg' }
  /** Las iets op een toestemming die is ingetrokken: eerst zeggen wat daarmee gebeurt (Art 11.5). */
  | { readonly kind: 'eerst-antwoorden' }
  | { readonly kind: 'gesloten' }
  | NietGevonden;

/**
 * Een deelnemer gaat zelf van tafel, onder het uitsluitende slot: wat al onderweg was gaat voor, daarna leest of deelt hij hier niets
 * meer. Wat hij hoorde blijft geheim (Art 11.1). Terug kan op een nieuwe uitnodiging.
 */
export async function verlaatTafel(
  opening: Casusopening<Medewerker>,
  { casus, reden }: Verlaatwens,
): Promise<Verlaatuitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Verlaatuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'tafel-verlaten');
    if (geopend === null || geopend.stoel.soort !== 'medewerker') return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = {
      ...logkop(feiten),
      code: 'tafel-verlaten',
      object: { soort: 'deelnemer', id: stoel.id },
      bronPartij: stoel.partijId,
      grondslag: 'Art 3.4a',
    } as const;
    const bezwaar = await watHoudtTegen(tx, geopend);
    if (bezwaar !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: bezwaar };
    }
    await regelVertrek(tx, { feiten, stoel, reden });
    await leegConceptenVan(tx, { persoon: stoel.persoon, casus });
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await raakAan(tx, casus);
    await beeindigEigenLidmaatschap(tx, { persoon: stoel.persoon, casus });
    return { kind: 'verlaten' };
  });
}

type Geopend = NonNullable<Awaited<ReturnType<typeof openAlsDeelnemer>>>;
export type Vertrekbezwaar = Exclude<Verlaatuitkomst['kind'], 'verlaten' | 'niet-gevonden'>;

/** Waarom deze deelnemer nu niet van tafel kan; null als het kan. */
export async function watHoudtTegen(tx: Tx, { feiten, stoel }: Geopend): Promise<Vertrekbezwaar | null> {
  if (feiten.casus.status === 'gesloten') return 'gesloten';
  if (stoel.procesregisseur) return 'leidt-het-overleg';
  const open = await findOpenTakenVan(tx, feiten.casus.id);
  const antwoord = open.some((t) => t.voor_persoon_id === stoel.persoon && t.soort === 'toestemming-ingetrokken');
  return antwoord ? 'eerst-antwoorden' : null;
}
