import type { ComponentChildren } from 'preact';
import type { Icoonnaam } from './iconen.ts';
import { Icoon } from './icoon.tsx';

export type Deur = {
  readonly icoon: Icoonnaam;
  readonly titel: string;
  readonly toelichting?: ComponentChildren;
  readonly naar: string;
};

/** Keuzelijst op een gezinspagina: grote regels om op te tikken. */
export function Deuren({ deuren }: { readonly deuren: readonly Deur[] }) {
  return (
    <ul class="ovt-deuren">
      {deuren.map((deur) => (
        <li key={deur.naar}>
          <a class="ovt-deur" href={deur.naar}>
            <Icoon naam={deur.icoon} />
            <span>
              <span class="ovt-titel">{deur.titel}</span>
              {deur.toelichting && (
                <>
                  <br />
                  <span class="ovt-klein">{deur.toelichting}</span>
                </>
              )}
            </span>
            <Icoon naam="pijl" />
          </a>
        </li>
      ))}
    </ul>
  );
}
