import { tekst, type Veld } from '../../web/formulier.ts';
import { KnopLink, Knoppen } from '../../web/onderdelen/index.ts';

/** Zoveel regels staan er op een blad van een lijst. */
export const PER_BLAD = 50;

/** Het nummer van een blad in het adres. */
export const BLADNUMMER: Veld<string | null> = tekst({
  max: 6,
  vorm: { patroon: /^[1-9]\d*$/u, fout: 'Kies opnieuw.' },
});

/** Welk stuk van een lijst op een blad staat; een blad dat er niet is, wordt het laatste. */
export function knipBlad<T>(regels: readonly T[], gevraagd: number): Knipsel<T> {
  const bladen = Math.max(1, Math.ceil(regels.length / PER_BLAD));
  const blad = Math.min(gevraagd, bladen);
  return { blad, bladen, regels: regels.slice((blad - 1) * PER_BLAD, blad * PER_BLAD) };
}

export type Knipsel<T> = { readonly blad: number; readonly bladen: number; readonly regels: readonly T[] };

/** Terug en verder in een lijst van meer bladen. */
export function Bladwijzer(props: {
  readonly blad: number;
  readonly bladen: number;
  readonly adres: (blad: number) => string;
}) {
  const { blad, bladen, adres } = props;
  if (bladen === 1) return null;
  return (
    <Knoppen>
      {blad > 1 && (
        <KnopLink naar={adres(blad - 1)} soort="tweede" klein>
          Vorige
        </KnopLink>
      )}
      <span class="ovt-klein">
        Blad {blad} van {bladen}
      </span>
      {blad < bladen && (
        <KnopLink naar={adres(blad + 1)} soort="tweede" klein>
          Volgende
        </KnopLink>
      )}
    </Knoppen>
  );
}
