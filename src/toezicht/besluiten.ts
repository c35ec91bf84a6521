import type { Tx } from '../db/transactie.ts';
import { functieLabel } from '../partij/functies.ts';
import { telBesluiten, telRedenen } from './partijwerk.queries.ts';

type Besluit = 'toegestaan' | 'geweigerd' | 'onvolledig';

/** Hoe vaak mensen in een functie iets mochten delen, en waarom het het vaakst niet mocht. */
export type Besluitregel = Readonly<Record<Besluit, number>> & {
  readonly functie: string;
  /** Code van de meest genoemde reden; null als niets werd geweigerd. */
  readonly reden: string | null;
};

type Maand = { readonly partij: string; readonly vanaf: Date; readonly voor: Date };

/** De beslissingen over delen van de eigen partij in een maand, per functie. Getallen uit het logboek, geen inhoud. */
export async function leesBesluiten(tx: Tx, maand: Maand): Promise<readonly Besluitregel[]> {
  return vatSamen(await telBesluiten(tx, maand), await telRedenen(tx, maand));
}

type Telling = { readonly functie: string | null; readonly besluit: Besluit | null; readonly aantal: string };
type Redentelling = { readonly functie: string | null; readonly reden: string; readonly aantal: string };

/** Maakt van losse tellingen een regel per functie; de drukste functie staat bovenaan. */
export function vatSamen(tellingen: readonly Telling[], redenen: readonly Redentelling[]): readonly Besluitregel[] {
  const per = Map.groupBy(tellingen, ({ functie }) => functie ?? '');
  return [...per]
    .map(([functie, van]) => {
      const tel = (welk: Besluit): number =>
        van.filter(({ besluit }) => besluit === welk).reduce((som, { aantal }) => som + Number(aantal), 0);
      return {
        functie: functieLabel(functie),
        toegestaan: tel('toegestaan'),
        geweigerd: tel('geweigerd'),
        onvolledig: tel('onvolledig'),
        reden: meestGenoemd(redenen.filter((reden) => (reden.functie ?? '') === functie)),
      };
    })
    .toSorted((a, b) => totaal(b) - totaal(a) || a.functie.localeCompare(b.functie, 'nl'));
}

const totaal = ({ toegestaan, geweigerd, onvolledig }: Besluitregel): number => toegestaan + geweigerd + onvolledig;

function meestGenoemd(redenen: readonly Redentelling[]): string | null {
  const [eerste] = redenen.toSorted((a, b) => Number(b.aantal) - Number(a.aantal) || a.reden.localeCompare(b.reden));
  return eerste?.reden ?? null;
}

/** Onder dit aantal zegt een getal bijna over wie het gaat. */
const TE_WEINIG = 5;

/** Een aantal zoals het op de pagina staat: klein genoeg om iemand te herkennen, wordt "minder dan 5". */
export const alsAantal = (aantal: number): string =>
  aantal > 0 && aantal < TE_WEINIG ? `minder dan ${TE_WEINIG}` : String(aantal);
