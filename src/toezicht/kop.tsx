import type { ComponentChildren } from 'preact';
import { Artikelen, Formulier, Knop, Ondermenu, Paginakop } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { tijd } from '../web/tijd.ts';
import { TOEZICHTADRES, TOEZICHTBLADEN, type Toezichtblad } from './adressen.ts';
import { TOEZICHTDOELEN, type Zitting } from './zitting.ts';

/** Een blad van het toezicht: titel, de bladen, en waarvoor er nu wordt gekeken. */
export function Toezichtpagina(props: {
  readonly titel: string;
  readonly blad: Toezichtblad;
  readonly zitting: Zitting;
  readonly onder?: ComponentChildren;
  readonly knoppen?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <Pagina
      titel={props.titel}
      soort="vak"
      hoofdmenu="toezicht"
      {...(props.blad === 'overzicht'
        ? {}
        : { kruimel: [{ naam: 'Toezicht', naar: TOEZICHTADRES.overzicht }, { naam: props.titel }] })}
    >
      <Paginakop titel={props.titel} onder={props.onder} knoppen={props.knoppen} />
      <Ondermenu naam="Toezicht" nu={props.blad} punten={TOEZICHTBLADEN} />
      <Waarvoor zitting={props.zitting} />
      {props.children}
    </Pagina>
  );
}

function Waarvoor({ zitting }: { readonly zitting: Zitting }) {
  return (
    <div class="ovt-rij ovt-rij--uiteen">
      <p>
        U kijkt mee voor <strong>{TOEZICHTDOELEN[zitting.doel].toLowerCase()}</strong>, tot {tijd(zitting.tot)}. Dat
        staat bij alles wat u bekijkt. <Artikelen ids={['Art 15.2']} />
      </p>
      <Formulier actie={TOEZICHTADRES.stop}>
        <Knop soort="tweede" klein>
          Stop met meekijken
        </Knop>
      </Formulier>
    </div>
  );
}
