import { keuzeOfNiets as keuze, type Veld } from '../../web/formulier.ts';

export type Keuze = { readonly waarde: string; readonly label: string };

const OPNIEUW = 'Kies opnieuw. Dit antwoord bestaat niet.';

/** Een veld met deze keuzes, dat leeg mag blijven. */
export function keuzeOfNiets(keuzes: readonly Keuze[]): Veld<string | null> {
  return keuze(
    keuzes.map(({ waarde }) => waarde),
    { onbekend: OPNIEUW },
  );
}
