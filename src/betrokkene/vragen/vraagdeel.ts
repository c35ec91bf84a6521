import type { Leesbaar } from '../../toestemming/toon-vraag.ts';
import type { Ontvangertekst } from '../../toestemming/vraagtekst.ts';
import type { FormStand } from '../../web/formulier.ts';
import { zaakadres } from '../adressen.ts';
import { type Antwoordvelden, veldnaam } from '../antwoord-formulier.ts';

/** Meer regels dan dit staan niet op een pagina: dan komt er een ontvanger per pagina (C5). */
const MEEST_REGELS = 8;

type Deel = {
  readonly nu: number;
  readonly alle: number;
  readonly laatste: boolean;
  readonly ontvangers: readonly Ontvangertekst[];
};

/** Welke ontvangers er op deze pagina staan. */
export function deelVan({ tekst: { ontvangers } }: Pick<Leesbaar, 'tekst'>, gevraagd: number): Deel {
  const regels = ontvangers.reduce((som, { soorten }) => som + soorten.length, 0);
  if (regels <= MEEST_REGELS) return { nu: 1, alle: 1, laatste: true, ontvangers };
  const alle = ontvangers.length;
  const nu = Number.isInteger(gevraagd) ? Math.min(Math.max(gevraagd, 1), alle) : 1;
  return { nu, alle, laatste: nu === alle, ontvangers: ontvangers.slice(nu - 1, nu) };
}

/** Het adres dat dit deel toont met wat al gekozen is. */
export const deeladres = (casus: string, { vraag }: Leesbaar, deel: number): string =>
  `${zaakadres(casus).wijzigen(vraag)}?deel=${deel}`;

/** Wat op een andere pagina van deze vraag al gekozen is, reist mee. */
export function verborgenKeuzes(
  { tekst }: Leesbaar,
  zichtbaar: readonly Ontvangertekst[],
  { waarden }: FormStand<Antwoordvelden>,
): readonly (readonly [string, string])[] {
  return tekst.ontvangers
    .filter((ontvanger) => !zichtbaar.includes(ontvanger))
    .flatMap(({ deelnemer, soorten }) => soorten.map(({ soort }) => veldnaam(deelnemer, soort)))
    .flatMap((naam) => {
      const waarde = waarden[naam];
      return typeof waarde === 'string' ? [[naam, waarde] as const] : [];
    });
}
