import type { ComponentChildren } from 'preact';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { Ondermenu, Paginakop } from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { ONDERWIJS_VAN } from '../organisatie/scholen.ts';
import { BEHEERADRES } from '../teksten.ts';

export type Organisatiekader = {
  readonly beheert: boolean;
  readonly partij: { readonly naam: string; readonly plaats: string; readonly soort: Partijsoort };
  readonly penvoerder: boolean;
};

type Blad = 'mensen' | 'gegevens' | 'scholen' | 'procesregie' | 'register' | 'rechten' | 'invoer' | 'partijen';

/** De bladen van Onze organisatie, met alleen wat voor wie kijkt bestaat. */
function puntenVoor({ beheert, partij, penvoerder }: Organisatiekader) {
  const alles: readonly (readonly [Blad, string, string, boolean])[] = [
    ['mensen', 'Mensen', BEHEERADRES.organisatie, true],
    ['gegevens', 'Gegevens', BEHEERADRES.gegevens, true],
    ['scholen', 'Scholen', BEHEERADRES.scholen, ONDERWIJS_VAN[partij.soort] !== undefined],
    ['procesregie', 'Procesregie', BEHEERADRES.procesregie, beheert],
    ['register', 'Register', '/register', beheert],
    ['rechten', 'Wie mag erbij', BEHEERADRES.rechten, beheert],
    ['invoer', 'Bestand inlezen', BEHEERADRES.invoer, beheert],
    ['partijen', 'Andere organisaties', BEHEERADRES.partijen, beheert && penvoerder],
  ];
  return alles.flatMap(([sleutel, label, adres, bestaat]) => (bestaat ? [{ sleutel, label, adres }] : []));
}

/** Een blad van Onze organisatie: kop, ondermenu en inhoud. */
export function Organisatieblad(props: {
  readonly kader: Organisatiekader;
  readonly nu: Blad;
  readonly titel: string;
  readonly inleiding?: string;
  readonly knoppen?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { kader, nu, titel } = props;
  return (
    <Pagina titel={titel} soort="vak" hoofdmenu="organisatie">
      <Paginakop
        titel={titel}
        onder={`${kader.partij.naam}, ${kader.partij.plaats}`}
        inleiding={props.inleiding}
        knoppen={props.knoppen}
      />
      <Ondermenu naam="Onze organisatie" nu={nu} punten={puntenVoor(kader)} />
      {props.children}
    </Pagina>
  );
}

/** Een pagina onder een blad, met de weg terug. */
export function Organisatievraag(props: {
  readonly titel: string;
  readonly terug: { readonly naam: string; readonly naar: string };
  readonly onder?: string | undefined;
  readonly inleiding?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <Pagina
      titel={props.titel}
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[
        { naam: 'Onze organisatie', naar: BEHEERADRES.organisatie },
        ...(props.terug.naar === BEHEERADRES.organisatie ? [] : [props.terug]),
        { naam: props.titel },
      ]}
    >
      <Paginakop titel={props.titel} onder={props.onder} inleiding={props.inleiding} />
      {props.children}
    </Pagina>
  );
}
