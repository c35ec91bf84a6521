import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { type Geplandof, planIn } from './agenda/plan-in.ts';

export type Bijeenkomstwens = {
  /** Id van de nieuwe bijeenkomst, gemaakt toen het formulier openging. */
  readonly bijeenkomst: string;
  readonly casus: string;
  readonly op: Date;
  /** 5 tot en met 480. */
  readonly duurMinuten: number;
  /** Zonder namen: de plaats staat ook in een agenda. */
  readonly plaats: string;
  /** Praat zonder naam over de jongere zolang niet iedereen is geinformeerd en uitgenodigd (E-07). */
  readonly zonderNaam?: boolean;
};

export type Planuitkomst = Geplandof | NietGevonden;

/**
 * Plant een bijeenkomst en nodigt iedereen uit die erbij hoort op die dag (3.4b, 12.5, T25-11): alle deelnemers, de ouders met
 * gezag, en de jongere vanaf 12. Een jongere onder 12 wordt gehoord; dat wordt een taak met de dag van de bijeenkomst (13.3).
 */
export async function planBijeenkomst(opening: Casusopening<Medewerker>, wens: Bijeenkomstwens): Promise<Planuitkomst> {
  // Twee keer verzenden wacht op elkaar, en is een bijeenkomst.
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Planuitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'bijeenkomst-gepland');
    if (geopend === null) return NIET_GEVONDEN;
    const { uitkomst, berichtVoor } = await planIn(tx, geopend, wens);
    await planBerichten(tx, berichtVoor);
    return uitkomst;
  });
}
