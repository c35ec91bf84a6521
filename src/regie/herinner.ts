import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { findHerinneringen, heeftAdres } from './bord.queries.ts';
import { herinnerdVanaf, leesAchterstand } from './toon-bord.ts';

export type Herinneruitkomst =
  | { readonly kind: 'verstuurd' }
  /** De afgelopen drie dagen al herinnerd, in deze casus. */
  | { readonly kind: 'te-vroeg' }
  /** Er ligt bij deze deelnemer niets (meer) te lang. */
  | { readonly kind: 'niets-te-laat' }
  /** Geen e-mailadres: dan belt de procesregisseur. */
  | { readonly kind: 'geen-adres' }
  | NietGevonden;

/**
 * De procesregisseur stuurt een collega bij wie iets te lang ligt een bericht zonder inhoud (10.2, Bijl 2-f), hoogstens eens in de
 * drie dagen. Onder het eigen slot van de casus: twee keer klikken is een bericht.
 */
export async function herinner(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<Herinneruitkomst> {
  const { persoon, partij } = opening.verzoeker;
  return inTransactie(
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Herinneruitkomst> => {
      const geopend = await openAlsRegie(tx, casus, 'herinnering-verstuurd');
      if (geopend === null) return NIET_GEVONDEN;
      const aan = geopend.feiten.deelnemers.find((d) => d.id === deelnemer && d.actief && d.persoon !== persoon);
      const uitkomst: Herinneruitkomst =
        aan === undefined || aan.soort !== 'medewerker'
          ? NIET_GEVONDEN
          : await keur(tx, { leider: { persoon, partij }, casus, aan });
      if (uitkomst.kind === 'verstuurd' && aan !== undefined) await planBerichten(tx, [aan.persoon]);
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'herinnering-verstuurd',
        uitkomst: uitkomst.kind === 'verstuurd' ? 'gelukt' : 'geweigerd',
        object: { soort: 'deelnemer', id: deelnemer },
        bronPartij: partij,
      });
      return uitkomst;
    },
  );
}

type Keuring = {
  readonly leider: { readonly persoon: string; readonly partij: string };
  readonly casus: string;
  readonly aan: { readonly id: string; readonly persoon: string };
};

async function keur(tx: Tx, { leider, casus, aan }: Keuring): Promise<Herinneruitkomst> {
  const achterstand = await leesAchterstand(tx, leider, casus);
  const ligt = achterstand.some(({ aanzet }) => aanzet.kind === 'collega' && aanzet.deelnemer === aan.id);
  if (!ligt) return { kind: 'niets-te-laat' };
  const herinnerd = await findHerinneringen(tx, { casussen: [casus], vanaf: herinnerdVanaf(tx.nu) });
  if (herinnerd.has(aan.id)) return { kind: 'te-vroeg' };
  return (await heeftAdres(tx, aan.persoon)) ? { kind: 'verstuurd' } : { kind: 'geen-adres' };
}
