import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import { Heelnummer } from './nummer.tsx';

export type Regel = {
  /** Links van de regel, bij `datum` en `tijd`: de dag of het uur. */
  readonly begin?: ComponentChildren;
  /** Naam van de regel, of de link ernaartoe. */
  readonly titel: ComponentChildren;
  readonly onder?: ComponentChildren;
  /** Rechts: een merkje of één knop. */
  readonly eind?: ComponentChildren;
};

/** `telling`: een naam met een getal of een paar woorden erachter, op een telefoon ook naast elkaar. */
export type Regelsoort = 'gewoon' | 'dicht' | 'datum' | 'tijd' | 'telling';

/** Regels onder elkaar, elk met hoogstens één handeling. */
export function Regels({
  regels,
  soort = 'gewoon',
}: {
  readonly regels: readonly Regel[];
  readonly soort?: Regelsoort;
}) {
  const metBegin = soort === 'datum' || soort === 'tijd';
  return (
    <ul class={klassen('ovt-regels', soort !== 'gewoon' && `ovt-regels--${soort}`)}>
      {regels.map((regel, i) => (
        <li key={i} class={metBegin || regel.eind ? undefined : 'ovt-regel--los'}>
          {metBegin && (
            <span class={soort === 'tijd' ? 'ovt-cijfers ovt-tijd' : 'ovt-cijfers ovt-klein'}>{regel.begin}</span>
          )}
          <span>
            <span class="ovt-titel">
              <Heelnummer>{regel.titel}</Heelnummer>
            </span>
            {regel.onder && (
              <>
                <br />
                <span class="ovt-klein">
                  <Heelnummer>{regel.onder}</Heelnummer>
                </span>
              </>
            )}
          </span>
          {regel.eind}
        </li>
      ))}
    </ul>
  );
}
