import type { ComponentChildren } from 'preact';

export type Kolom = { readonly kop: string; readonly getal?: boolean | undefined };

/** Om te vergelijken. De eerste cel van een rij is de naam van de rij. Schuift binnen een eigen, focusbaar gebied. */
export function Tabel(props: {
  /** Waar de tabel over gaat, voor voorleessoftware: "mijn casussen". */
  readonly over: string;
  readonly kolommen: readonly Kolom[];
  readonly rijen: readonly (readonly ComponentChildren[])[];
}) {
  const getal = (i: number): string | undefined => (props.kolommen[i]?.getal ? 'ovt-cijfers' : undefined);
  return (
    <div class="utrecht-table-container" role="region" aria-label={`Tabel met ${props.over}`} tabIndex={0}>
      <table class="utrecht-table">
        <thead>
          <tr>
            {props.kolommen.map(({ kop }) => (
              <th key={kop} scope="col">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rijen.map((cellen, r) => (
            <tr key={r}>
              {cellen.map((cel, i) =>
                i === 0 ? (
                  <th key={i} scope="row">
                    {cel}
                  </th>
                ) : (
                  <td key={i} class={getal(i)}>
                    {cel}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
