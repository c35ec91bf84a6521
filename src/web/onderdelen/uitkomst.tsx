import { Icoon } from './icoon.tsx';

/** De kop van een bevestiging of antwoord: groot teken en de h1. Daarna volgen kenmerk, wat nu, bewaren. */
export function Uitkomst({ soort, titel }: { readonly soort: 'ja' | 'nee'; readonly titel: string }) {
  return (
    <div class={`ovt-uitkomst ovt-uitkomst--${soort}`}>
      <Icoon naam={soort === 'ja' ? 'ok' : 'nee'} />
      <h1 class="nl-heading nl-heading--level-1">{titel}</h1>
    </div>
  );
}
