import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import type { Icoonnaam } from './iconen.ts';
import { Icoon } from './icoon.tsx';
import { Heelnummer } from './nummer.tsx';

/** hoofd: één per gebied. tweede: gelijkwaardig ander. rustig: terugtrekken of afzien. */
export type Knopsoort = 'hoofd' | 'tweede' | 'rustig';

type Gemeen = {
  readonly soort?: Knopsoort | undefined;
  readonly klein?: boolean | undefined;
  readonly breed?: boolean | undefined;
  readonly icoon?: Icoonnaam | undefined;
  /** Alleen te horen: zegt waarop de knop slaat als dezelfde tekst vaker op de pagina staat. */
  readonly bij?: ComponentChildren;
  readonly children: ComponentChildren;
};

const SOORT = { hoofd: 'nl-button--primary', tweede: 'nl-button--secondary', rustig: 'nl-button--subtle' } as const;

const knopklasse = ({ soort = 'hoofd', klein, breed }: Gemeen): string =>
  klassen('nl-button', SOORT[soort], klein && 'nl-button--klein', breed && 'ovt-breedveld');

function Inhoud({ icoon, bij, children }: Gemeen) {
  return (
    <>
      {icoon && <Icoon naam={icoon} />}
      {children}
      {bij && <span class="ovt-verborgen"> {bij}</span>}
    </>
  );
}

/** Verzendknop in een `Formulier`; de tekst is werkwoord en ding ("Deel met 3 mensen"). Nooit uitgegrijsd. */
export function Knop(
  props: Gemeen & {
    readonly naam?: string | undefined;
    readonly waarde?: string | undefined;
    /** Stuurt het formulier ergens anders heen dan zijn eigen adres: bewaren is een andere handeling dan delen. */
    readonly actie?: string | undefined;
  },
) {
  return (
    <button class={knopklasse(props)} type="submit" name={props.naam} value={props.waarde} formAction={props.actie}>
      <Inhoud {...props} />
    </button>
  );
}

/** Een link met het gewicht van een knop: gaat ergens heen en verandert niets. `nieuwTabblad` als hier iets staat dat dan weg zou zijn. */
export function KnopLink(props: Gemeen & { readonly naar: string; readonly nieuwTabblad?: boolean | undefined }) {
  return (
    <a class={knopklasse(props)} href={props.naar} {...(props.nieuwTabblad && { target: '_blank', rel: 'noopener' })}>
      <Inhoud {...props} />
    </a>
  );
}

/** Knoppen naast elkaar; `gelijk` maakt ja en nee even groot. */
export function Knoppen({ gelijk, children }: { readonly gelijk?: boolean; readonly children: ComponentChildren }) {
  return <div class={klassen('utrecht-button-group', gelijk && 'utrecht-button-group--gelijk')}>{children}</div>;
}

/**
 * Gewone link. `los`: alleen op de regel (tikvlak van 44 px op een gezinspagina). `titel`: vet, als naam van een regel. `naastKnop`: er staat
 * een knop bij die hetzelfde doet; wie met Tab gaat, komt er een keer langs.
 */
export function Link(props: {
  readonly naar: string;
  readonly los?: boolean | undefined;
  readonly titel?: boolean | undefined;
  readonly naastKnop?: boolean | undefined;
  readonly bij?: ComponentChildren;
  readonly huidig?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <a
      class={klassen('nl-link', props.los && 'nl-link--los', props.titel && 'ovt-titel')}
      href={props.naar}
      aria-current={props.huidig ? 'true' : undefined}
      tabIndex={props.naastKnop ? -1 : undefined}
    >
      <Heelnummer>{props.children}</Heelnummer>
      {props.bij && <span class="ovt-verborgen"> {props.bij}</span>}
    </a>
  );
}
