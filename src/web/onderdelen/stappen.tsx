import { type ComponentChildren, Fragment } from 'preact';
import { Artikelen } from './artikel.tsx';
import { Actie } from './formulier.tsx';
import { Icoon } from './icoon.tsx';
import { Knop, KnopLink } from './knop.tsx';

/** Iemand op wie een stap wacht. `actie` herinnert hem; null als dat vandaag al gebeurde. */
export type Wachtende = {
  readonly naam: string;
  /** "Herinnerd op 3 mrt"; null als dat nog niet gebeurde. */
  readonly eerder: string | null;
  readonly actie: { readonly naar: string; readonly velden: Readonly<Record<string, string>> } | null;
};

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
  /** Alleen voor wie leidt: op welke collega's de stap wacht. */
  readonly wachtOp?: readonly Wachtende[] | undefined;
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
      <Stapknoppen stap={stap} hoofd={hoofd} />
    </li>
  );
}

function Stapknoppen({ stap, hoofd }: { readonly stap: Stap; readonly hoofd: boolean }) {
  const { handeling, wachtOp = [] } = stap;
  const weg = handeling && (
    <KnopLink naar={handeling.naar} soort={hoofd ? 'hoofd' : 'tweede'} klein>
      {handeling.label}
    </KnopLink>
  );
  if (wachtOp.length === 0) return weg ?? null;
  return (
    <div class="ovt-stap__doen ovt-scherm">
      {weg}
      {wachtOp.map(({ naam, eerder, actie }) => (
        <Fragment key={naam}>
          {actie !== null && (
            <Actie actie={actie.naar} velden={actie.velden}>
              <Knop soort="tweede" klein bij={wachtOp.length === 1 ? naam : undefined}>
                {wachtOp.length === 1 ? 'Herinner' : `Herinner ${naam}`}
              </Knop>
            </Actie>
          )}
          {eerder !== null && (
            <span class="ovt-klein">{wachtOp.length === 1 ? eerder : `${naam}: ${eerder.toLowerCase()}`}</span>
          )}
        </Fragment>
      ))}
    </div>
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
