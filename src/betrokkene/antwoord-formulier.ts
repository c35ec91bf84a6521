import type { Keuze } from '../toestemming/beantwoord-toestemming.ts';
import type { Leesbaar } from '../toestemming/toon-vraag.ts';
import type { FormStand } from '../web/formulier.ts';
import type { Velden } from '../web/route.ts';

/** De velden van een vraag: een per ontvanger en soort. */
export type Antwoordvelden = Record<string, unknown>;

/** De naam van het veld voor een ontvanger en soort. */
export const veldnaam = (deelnemer: string, soort: string): string => `a-${deelnemer}-${soort}`;

/** Een keuze zoals zij op de controlepagina staat. */
export type Gelezenkeuze = Keuze & { readonly overgeslagen: boolean };

/**
 * Leest wat iemand koos. "Overal ja" of "Overal nee" gaat voor; wat is overgeslagen telt als nee en staat er zo. Er is niets
 * fout in te vullen: alleen het woord ja is ja.
 */
export function leesKeuzes(velden: Velden, vraag: Pick<Leesbaar, 'tekst'>): readonly Gelezenkeuze[] {
  const alles = velden['alles'] === 'ja' || velden['alles'] === 'nee' ? velden['alles'] : null;
  return vraag.tekst.ontvangers.flatMap(({ deelnemer, soorten }) =>
    soorten.map(({ soort }) => {
      const gekozen = alles ?? velden[veldnaam(deelnemer, soort)];
      return {
        deelnemer,
        soort,
        antwoord: gekozen === 'ja' ? 'ja' : 'nee',
        overgeslagen: gekozen !== 'ja' && gekozen !== 'nee',
      } as const;
    }),
  );
}

/** Wat iemand koos, als stand van het formulier; wat is overgeslagen blijft leeg. */
export function standVan(keuzes: readonly Gelezenkeuze[]): FormStand<Antwoordvelden> {
  const gekozen = keuzes.filter(({ overgeslagen }) => !overgeslagen);
  return { waarden: Object.fromEntries(gekozen.map((k) => [veldnaam(k.deelnemer, k.soort), k.antwoord])), fouten: {} };
}

/** Wat nu geldt, als stand: wie opnieuw kiest, ziet wat hij eerder koos. Wie nog nooit koos, krijgt niets voorgekozen. */
export function standNu({ antwoorden }: Pick<Leesbaar, 'antwoorden'>): FormStand<Antwoordvelden> {
  const geldend = antwoorden.map(
    (a) => [veldnaam(a.deelnemer, a.soort), a.ingetrokkenOp === null ? a.antwoord : 'nee'] as const,
  );
  return { waarden: Object.fromEntries(geldend), fouten: {} };
}
