import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { findHerinneringen } from './bord.queries.ts';
import { type Herinnering, herinnerCollega } from './herinner-collega.ts';
import { herinnerdVanaf, leesAchterstand } from './toon-bord.ts';

/** `te-vroeg`: de afgelopen drie dagen al herinnerd, in deze casus. `niets-te-laat`: er ligt bij deze deelnemer niets (meer) te lang. */
export type Herinneruitkomst = Herinnering<'te-vroeg' | 'niets-te-laat'>;

/** De procesregisseur herinnert vanaf het bord een collega bij wie iets te lang ligt, hoogstens eens in de drie dagen. */
export function herinner(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<Herinneruitkomst> {
  return herinnerCollega(opening, {
    casus,
    deelnemer,
    bezwaar: async (tx, aan) => {
      const achterstand = await leesAchterstand(tx, opening.verzoeker, casus);
      const ligt = achterstand.some(({ aanzet }) => aanzet.kind === 'collega' && aanzet.deelnemer === aan.id);
      if (!ligt) return 'niets-te-laat';
      const herinnerd = await findHerinneringen(tx, { casussen: [casus], vanaf: herinnerdVanaf(tx.nu) });
      return herinnerd.has(aan.id) ? 'te-vroeg' : null;
    },
  });
}
