import type { ComponentChildren } from 'preact';
import { Artikelen } from './artikel.tsx';
import { Icoon } from './icoon.tsx';
import { KnopLink } from './knop.tsx';

/**
 * Eén stap van de lijst. open: er mist iets, met een weg om het te herstellen of met wie er aan zet is.
 * later: kan pas na een andere stap; heeft daarom geen knop.
 */
export type Stap = {
  readonly stand: 'open' | 'klaar' | 'later';
  readonly titel: string;
  readonly toelichting?: ComponentChildren;
  readonly artikelen?: readonly string[] | undefined;
  readonly handeling?: { readonly label: string; readonly naar: string } | undefined;
};

const TEKEN = { open: 'vraag', klaar: 'ok', later: 'wacht' } as const;
const WOORD = { open: 'Nog te doen: ', klaar: 'Klaar: ', later: 'Kan nog niet: ' } as const;

function Stapregel({ stap, hoofd }: { readonly stap: Stap; readonly hoofd: boolean }) {
  const klein = stap.stand !== 'open';
  return (
    <li class={`ovt-stap ovt-stap--${stap.stand}`}>
      <Icoon naam={TEKEN[stap.stand]} />
      <span>
        <span class="ovt-verborgen">{WOORD[stap.stand]}</span>
        <span class={klein ? undefined : 'ovt-titel'}>{stap.titel}</span>
        {(stap.toelichting || stap.artikelen) && (
          <>
            {klein ? ' ' : <br />}
            <span class="ovt-klein">
              {stap.toelichting} {stap.artikelen && <Artikelen ids={stap.artikelen} />}
            </span>
          </>
        )}
      </span>
      {stap.handeling && (
        <KnopLink naar={stap.handeling.naar} soort={hoofd ? 'hoofd' : 'tweede'} klein>
          {stap.handeling.label}
        </KnopLink>
      )}
    </li>
  );
}

/** Wat er nog ontbreekt en wat klaar is: open stappen eerst, de eerste met de hoofdknop. `vast`: stappen die alleen na elkaar kunnen. */
export function Stappen({ stappen, vast = false }: { readonly stappen: readonly Stap[]; readonly vast?: boolean }) {
  const volgorde = { open: 0, later: 1, klaar: 2 } as const;
  const gesorteerd = vast ? stappen : stappen.toSorted((a, b) => volgorde[a.stand] - volgorde[b.stand]);
  const eerste = gesorteerd.find((stap) => stap.stand === 'open' && stap.handeling);
  return (
    <ol class="ovt-stappen">
      {gesorteerd.map((stap) => (
        <Stapregel key={stap.titel} stap={stap} hoofd={stap === eerste} />
      ))}
    </ol>
  );
}
