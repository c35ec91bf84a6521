import { assertNever } from '../../lib/onbereikbaar.ts';
import { JaNee, Keuzerondjes, Tekstveld, Tekstvlak, VerborgenVeld, Vinkjes } from '../../web/onderdelen/index.ts';
import type { Invoer } from '../checklist/checkvraag.ts';

/** Het onderdeel bij een veld van de checklist. */
function Veld({ veld }: { readonly veld: Invoer }) {
  switch (veld.soort) {
    case 'regel':
      return <Tekstveld naam={veld.naam} label={veld.label} beschrijving={veld.bij} breed />;
    case 'getal':
      return <Tekstveld naam={veld.naam} label={veld.label} beschrijving={veld.bij} cijfers />;
    case 'tekst':
      return <Tekstvlak naam={veld.naam} label={veld.label} beschrijving={veld.bij} rijen={3} />;
    case 'keuze':
      return <Keuzerondjes naam={veld.naam} vraag={veld.label} beschrijving={veld.bij} keuzes={veld.keuzes} />;
    case 'meer':
      return (
        <Vinkjes
          naam={veld.naam}
          vraag={veld.label}
          beschrijving={veld.bij}
          keuzes={veld.keuzes}
          indeling={veld.lang ? 'kolommen' : 'onder'}
        />
      );
    case 'ja-nee':
      return <JaNee naam={veld.naam} vraag={veld.label} beschrijving={veld.bij} />;
    case 'verborgen':
      return <VerborgenVeld naam={veld.naam} waarde={veld.waarde} />;
    default:
      return assertNever(veld);
  }
}

export function Antwoordvelden({ velden }: { readonly velden: readonly Invoer[] }) {
  return velden.map((veld) => <Veld key={veld.naam} veld={veld} />);
}

/** Een antwoord in woorden: een zin, of regels onder elkaar. */
export function Woorden({ regels, leeg }: { readonly regels: readonly string[]; readonly leeg: string }) {
  const [eerste] = regels;
  if (eerste === undefined) return <span class="ovt-klein">{leeg}</span>;
  if (regels.length === 1) return <>{eerste}</>;
  return (
    <ul class="utrecht-unordered-list">
      {regels.map((regel) => (
        <li key={regel}>{regel}</li>
      ))}
    </ul>
  );
}
