import type { ComponentChildren } from 'preact';
import { useEigenId } from '../verzoek-context.tsx';
import { Icoon } from './icoon.tsx';

/** Zo ziet de ander het: letterlijk de tekst die wordt gedeeld, vóór de keuze en vóór het delen. */
export function Inkijk(props: {
  readonly titel: string;
  /** Kleine regel boven de tekst: van wie, feit of mening, van welke datum. */
  readonly boven?: ComponentChildren;
  readonly children: ComponentChildren;
  /** Wat de ander niet leest, of wat hij ermee mag. */
  readonly slot?: ComponentChildren;
  readonly niveau?: 2 | 3 | 4 | undefined;
}) {
  const kopId = useEigenId('inkijk');
  const Kop = `h${props.niveau ?? 3}` as 'h3';
  return (
    <section class="ovt-inkijk" aria-labelledby={kopId}>
      <Kop class="ovt-inkijk__kop nl-heading nl-heading--level-3" id={kopId}>
        <Icoon naam="oog" />
        {props.titel}
      </Kop>
      <div class="ovt-inkijk__lijf ovt-stapel ovt-stapel--eng">
        {props.boven && <p class="ovt-klein">{props.boven}</p>}
        {props.children}
        {props.slot && (
          <p class="ovt-weg">
            <Icoon naam="slot" />
            <span>{props.slot}</span>
          </p>
        )}
      </div>
    </section>
  );
}
