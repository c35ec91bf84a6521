import type { ComponentChildren } from 'preact';
import { Actie } from './formulier.tsx';
import type { Icoonnaam } from './iconen.ts';
import { Icoon } from './icoon.tsx';

export type Deur = {
  readonly icoon: Icoonnaam;
  readonly titel: string;
  readonly toelichting?: ComponentChildren;
  readonly naar: string;
  /** Waar openen iets verandert, is de regel een knop met wat er verborgen meegaat, en geen link. */
  readonly knop?: { readonly actie: string; readonly velden: Readonly<Record<string, string>> };
};

/** Keuzelijst op een gezinspagina: grote regels om op te tikken. */
export function Deuren({ deuren }: { readonly deuren: readonly Deur[] }) {
  return (
    <ul class="ovt-deuren">
      {deuren.map((deur) => (
        <li key={deur.naar}>
          {deur.knop === undefined ? (
            <a class="ovt-deur" href={deur.naar}>
              <Deurtekst deur={deur} />
            </a>
          ) : (
            <Actie actie={deur.knop.actie} velden={deur.knop.velden}>
              <button class="ovt-deur" type="submit">
                <Deurtekst deur={deur} />
              </button>
            </Actie>
          )}
        </li>
      ))}
    </ul>
  );
}

function Deurtekst({ deur }: { readonly deur: Deur }) {
  return (
    <>
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
    </>
  );
}
