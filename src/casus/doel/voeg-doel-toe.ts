import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Doel } from '../../regels/index.ts';
import { planTaak } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { updateDoelen } from '../informeren/informeer.queries.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';

/** Waarom een doel er niet bij kan. `doel`: het hoort niet bij dit overleg; `nazorg`: het plan is klaar. */
export type Doelbezwaar = 'gesloten' | 'heeft-al' | 'doel' | 'nazorg';

/** Kan dit doel er nu bij (3.1, 3.4d, B3-1, E-03)? @returns null als het kan. */
export function bezwaarTegenDoel(
  { casus, overlegtype, afgelopenPlan }: Pick<CasusFeiten, 'casus' | 'overlegtype' | 'afgelopenPlan'>,
  doel: Doel,
): Doelbezwaar | null {
  if (casus.status === 'gesloten') return 'gesloten';
  if (casus.doelen.includes(doel)) return 'heeft-al';
  if (!overlegtype.inhoud.doelen.includes(doel)) return 'doel';
  return afgelopenPlan === null ? null : 'nazorg';
}

/** De doelen die er nu bij kunnen; leeg als er geen is. */
export const nieuweDoelen = (feiten: Pick<CasusFeiten, 'casus' | 'overlegtype' | 'afgelopenPlan'>): readonly Doel[] =>
  feiten.overlegtype.inhoud.doelen.filter((doel) => bezwaarTegenDoel(feiten, doel) === null);

export type Doeluitkomst =
  | { readonly kind: 'toegevoegd' }
  | { readonly kind: 'kan-niet'; readonly reden: Doelbezwaar }
  | NietGevonden;

/**
 * Geeft een lopende casus er een doel bij, schriftelijk en met een logregel (3.4d). Wat al is gegeven, hoort bij het doel waarvoor
 * het gegeven werd en gaat niet mee: voor het nieuwe doel geeft de bron het opnieuw, en wordt dat opnieuw beoordeeld (3.4e, 3.4f).
 * De betrokkenen horen het eerst; tot dan deelt niemand iets voor dit doel (12.1, S-9). Is het plan klaar, dan houdt het gebruik op
 * en komt er geen doel meer bij (5.6, E-03).
 */
export async function voegDoelToe(
  opening: Casusopening<Medewerker>,
  { casus, doel }: { readonly casus: string; readonly doel: Doel },
): Promise<Doeluitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Doeluitkomst> => {
    const geopend = await openAlsRegie(tx, casus, 'doel-toegevoegd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = { ...logkop(feiten), code: 'doel-toegevoegd', object: { soort: 'casus', id: casus }, doel } as const;
    const reden = bezwaarTegenDoel(feiten, doel);
    if (reden !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden };
    }
    const doelen = [...feiten.casus.doelen, doel].sort();
    await updateDoelen(tx, { casus, doelen });
    // Wie nog niemand informeerde, heeft die taak al; het nieuwe doel staat dan in de eerste uitleg.
    if (feiten.informatie.length > 0)
      await planTaak(tx, { casus, voor: stoel.persoon, soort: 'doel-vertellen', voorDatum: null });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', bronPartij: opening.verzoeker.partij });
    await raakAan(tx, casus);
    return { kind: 'toegevoegd' };
  });
}
