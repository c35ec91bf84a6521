import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import { Uitklap } from './uitklap.tsx';

/** De zes fasen van een casus (art. 3.4); fase 3 heet kort Plan. */
const FASENAMEN = ['Aanmelding', 'Beoordeling', 'Plan', 'Monitoring', 'Evaluatie', 'Afsluiting'] as const;
export type Fasenummer = 1 | 2 | 3 | 4 | 5 | 6;

/** De weg van de casus. `bij` geeft per fase een korte regel ("sinds 24 feb"). */
export function Fasebalk(props: {
  readonly nu: Fasenummer;
  readonly bij?: Readonly<Partial<Record<Fasenummer, string>>> | undefined;
  /** Titel en tekst van de uitklap onder de balk: wat er in deze fase op tafel mag komen. */
  readonly uitleg?: { readonly titel: string; readonly tekst: ComponentChildren } | undefined;
}) {
  const naamNu = FASENAMEN[props.nu - 1];
  const bijNu = props.bij?.[props.nu];
  return (
    <section aria-label="Fase">
      <ol class="ovt-fasebalk" aria-label="Fasen van deze casus">
        {FASENAMEN.map((naam, i) => {
          const nummer = (i + 1) as Fasenummer;
          return (
            <li
              key={naam}
              class={klassen(nummer < props.nu && 'ovt-fase--klaar') || undefined}
              aria-current={nummer === props.nu ? 'step' : undefined}
            >
              <b>
                {nummer} {naam}
              </b>
              {props.bij?.[nummer]}
            </li>
          );
        })}
      </ol>
      <p class="ovt-fasenu" aria-hidden="true">
        <strong>
          Fase {props.nu} van 6: {naamNu}
        </strong>
        {bijNu && (
          <>
            <br />
            {bijNu}
          </>
        )}
      </p>
      {props.uitleg && <Uitklap titel={props.uitleg.titel}>{props.uitleg.tekst}</Uitklap>}
    </section>
  );
}
