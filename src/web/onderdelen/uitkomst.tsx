import { Icoon } from './icoon.tsx';

const ICOON = { ja: 'ok', nee: 'nee', vraag: 'vraag' } as const;

/**
 * De kop van een bevestiging of antwoord: groot teken en de h1. Daarna volgen kenmerk, wat nu, bewaren. `niveau` 2 als de
 * pagina zelf al een h1 heeft; zij blijft even groot.
 */
export function Uitkomst({
  soort,
  titel,
  niveau = 1,
}: {
  readonly soort: keyof typeof ICOON;
  readonly titel: string;
  readonly niveau?: 1 | 2;
}) {
  const Kop = niveau === 1 ? 'h1' : 'h2';
  return (
    <div class={`ovt-uitkomst ovt-uitkomst--${soort}`}>
      <Icoon naam={ICOON[soort]} />
      <Kop class="nl-heading nl-heading--level-1">{titel}</Kop>
    </div>
  );
}
