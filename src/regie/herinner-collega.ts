import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import type { Deelnemerfeit } from '../casus/feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { heeftAdres } from './bord.queries.ts';

/** Wat een herinnering kan worden: verstuurd, niet vanwege `N`, of er is geen adres en de procesregisseur belt. */
export type Herinnering<N extends string> = { readonly kind: 'verstuurd' | 'geen-adres' | N } | NietGevonden;

type Wens<N extends string> = {
  readonly casus: string;
  readonly deelnemer: string;
  /** De eis waar het om ging; ontbreekt als het om alles gaat wat bij iemand ligt. */
  readonly grondslag?: string;
  /** Waarom deze collega nu niet wordt herinnerd; null als het kan. */
  readonly bezwaar: (tx: Tx, aan: Deelnemerfeit) => Promise<N | null>;
};

/**
 * De procesregisseur stuurt een collega aan tafel een bericht zonder inhoud (10.2, Bijl 2-f). Niemand van het gezin is zo te herinneren,
 * en zichzelf herinnert zij niet. Onder het eigen slot van de casus: twee keer klikken is een bericht.
 */
export async function herinnerCollega<N extends string>(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer, grondslag, bezwaar }: Wens<N>,
): Promise<Herinnering<N>> {
  const { persoon, partij } = opening.verzoeker;
  return inTransactie(
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Herinnering<N>> => {
      const geopend = await openAlsRegie(tx, casus, 'herinnering-verstuurd');
      if (geopend === null) return NIET_GEVONDEN;
      const aan = geopend.feiten.deelnemers.find((d) => d.id === deelnemer && d.actief && d.persoon !== persoon);
      const uitkomst = aan === undefined || aan.soort !== 'medewerker' ? NIET_GEVONDEN : await keur(tx, aan, bezwaar);
      if (uitkomst.kind === 'verstuurd' && aan !== undefined) await planBerichten(tx, [aan.persoon]);
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'herinnering-verstuurd',
        uitkomst: uitkomst.kind === 'verstuurd' ? 'gelukt' : 'geweigerd',
        object: { soort: 'deelnemer', id: deelnemer },
        bronPartij: partij,
        // De eis zegt waar het om ging, en verder niets.
        ...(grondslag === undefined ? {} : { grondslag }),
      });
      return uitkomst;
    },
  );
}

async function keur<N extends string>(
  tx: Tx,
  aan: Deelnemerfeit,
  bezwaar: Wens<N>['bezwaar'],
): Promise<Herinnering<N>> {
  const waarom = await bezwaar(tx, aan);
  if (waarom !== null) return { kind: waarom };
  return { kind: (await heeftAdres(tx, aan.persoon)) ? 'verstuurd' : 'geen-adres' };
}
