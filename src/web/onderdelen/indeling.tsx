import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import { Heelnummer } from './nummer.tsx';

/** De h1 van een pagina met wat erbij hoort: regel eronder, inleiding, knoppen rechts. */
export function Paginakop(props: {
  readonly titel: ComponentChildren;
  /** Kleine regel boven de kop: "Stap 1 van 2", of een merkje. */
  readonly boven?: ComponentChildren;
  readonly onder?: ComponentChildren;
  readonly inleiding?: ComponentChildren;
  readonly knoppen?: ComponentChildren;
}) {
  const kop = (
    <div class="ovt-stapel ovt-stapel--mini">
      {props.boven && <p class="ovt-klein">{props.boven}</p>}
      <h1 class="nl-heading nl-heading--level-1">
        <Heelnummer>{props.titel}</Heelnummer>
      </h1>
      {props.onder && (
        <p class="ovt-klein">
          <Heelnummer>{props.onder}</Heelnummer>
        </p>
      )}
    </div>
  );
  return (
    <div class="ovt-stapel ovt-stapel--krap">
      {props.knoppen ? (
        <div class="ovt-rij ovt-rij--uiteen">
          {kop}
          <div class="utrecht-button-group">{props.knoppen}</div>
        </div>
      ) : (
        kop
      )}
      {props.inleiding && <p class="nl-paragraph nl-paragraph--lead">{props.inleiding}</p>}
    </div>
  );
}

export type Ritme = 'mini' | 'eng' | 'krap' | 'gewoon' | 'ruim' | 'kolom';

/** Delen onder elkaar met gelijke tussenruimte: mini 4, eng 8, krap 12, gewoon 16, kolom 20, ruim 32 px. */
export function Stapel({
  ritme = 'gewoon',
  children,
}: {
  readonly ritme?: Ritme;
  readonly children: ComponentChildren;
}) {
  const extra = ritme === 'kolom' ? 'ovt-kolom' : ritme !== 'gewoon' && `ovt-stapel--${ritme}`;
  return <div class={klassen('ovt-stapel', extra)}>{children}</div>;
}

type Kolomprops = {
  readonly gelijk?: boolean;
  /** De smalle kolom is het eerste kind: op een telefoon staat wat er gebeurt dan voor de knop die het doet. */
  readonly zijEerst?: boolean;
  readonly children: ComponentChildren;
};

/** Twee kolommen op een breed scherm: 2/3 werk en 1/3 tafel, of `gelijk`. Elk kind is een `Stapel ritme="kolom"`. */
export function Kolommen({ gelijk, zijEerst, children }: Kolomprops) {
  return (
    <div class={klassen('ovt-kolommen', gelijk && 'ovt-kolommen--gelijk', zijEerst && 'ovt-kolommen--zij-eerst')}>
      {children}
    </div>
  );
}

/** Tekst over de volle regelmaat. `soort="lead"` voor de inleiding, `klein` voor bijtekst. */
export function Tekst({
  soort,
  children,
}: {
  readonly soort?: 'lead' | 'klein';
  readonly children: ComponentChildren;
}) {
  return (
    <p class={klassen(soort === 'klein' ? 'ovt-klein' : 'nl-paragraph', soort === 'lead' && 'nl-paragraph--lead')}>
      {children}
    </p>
  );
}

/** Opsomming; met `nummers` als volgorde telt. */
export function Lijst({
  nummers,
  punten,
}: {
  readonly nummers?: boolean;
  readonly punten: readonly ComponentChildren[];
}) {
  const Als = nummers ? 'ol' : 'ul';
  return (
    <Als class={nummers ? 'utrecht-ordered-list' : 'utrecht-unordered-list'}>
      {punten.map((punt, i) => (
        <li key={i}>{punt}</li>
      ))}
    </Als>
  );
}

/** De bladen van één casus of organisatie, onder de h1. */
export function Ondermenu(props: {
  readonly naam: string;
  readonly nu: string;
  readonly punten: readonly { readonly sleutel: string; readonly label: string; readonly adres: string }[];
}) {
  return (
    <nav class="utrecht-nav-bar utrecht-nav-bar--casus" aria-label={props.naam}>
      {props.punten.map(({ sleutel, label, adres }) => (
        <a key={sleutel} href={adres} aria-current={sleutel === props.nu ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
