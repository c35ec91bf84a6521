// biome-ignore-all lint/a11y/noRedundantRoles: een tabel die blok wordt, verliest in sommige browsers haar rollen.
// biome-ignore-all lint/a11y/useSemanticElements: een section binnen een kaart zou een tweede gebied met kop eisen.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: een schuifbaar gebied moet met het toetsenbord te bereiken zijn.
import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import { Heelnummer } from './nummer.tsx';

export type Kolom = {
  readonly kop: string;
  readonly getal?: boolean | undefined;
  /** Een paar woorden die op een regel horen te blijven: een fase, een tijd. */
  readonly kort?: boolean | undefined;
};

/**
 * Om te vergelijken. De eerste cel van een rij is de naam van de rij. Op een klein scherm wordt elke rij een blokje met
 * de kolomkop voor elke cel; de rollen staan er voluit bij omdat browsers ze anders verliezen zodra een tabel blok wordt.
 */
export function Tabel(props: {
  /** Waar de tabel over gaat, voor voorleessoftware: "mijn casussen". */
  readonly over: string;
  readonly kolommen: readonly Kolom[];
  readonly rijen: readonly (readonly ComponentChildren[])[];
}) {
  return (
    <div class="utrecht-table-container" role="region" aria-label={`Tabel met ${props.over}`} tabIndex={0}>
      <table class="utrecht-table ovt-tabel" role="table" aria-label={hoofdletter(props.over)}>
        <thead role="rowgroup">
          <tr role="row">
            {props.kolommen.map(({ kop }) => (
              <th key={kop} scope="col" role="columnheader">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rijen.map((cellen, r) => (
            <tr key={r} role="row">
              {cellen.map((cel, i) => (
                <Cel key={i} kolom={props.kolommen[i]} eerste={i === 0}>
                  {cel}
                </Cel>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const hoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1);

function Cel(props: {
  readonly kolom: Kolom | undefined;
  readonly eerste: boolean;
  readonly children: ComponentChildren;
}) {
  if (props.eerste) {
    return (
      <th scope="row" role="rowheader">
        <Heelnummer>{props.children}</Heelnummer>
      </th>
    );
  }
  return (
    <td
      role="cell"
      class={klassen(props.kolom?.getal && 'ovt-cijfers', props.kolom?.kort && 'ovt-kort') || undefined}
      data-kop={props.kolom?.kop}
    >
      <span>
        <Heelnummer>{props.children}</Heelnummer>
      </span>
    </td>
  );
}
