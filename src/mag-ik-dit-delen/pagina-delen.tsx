import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { ADRES } from '../web/adressen.ts';
import { paginasoortVan } from '../web/foutpagina.tsx';
import { Artikelen, DataLijst, Kaart, Knop, Link, Melding, Regels, Tekst } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { useVerzoek } from '../web/verzoek-context.tsx';
import type { Antwoordrij, Invulregel } from './toon.ts';

export const NAAM = 'Mag ik dit delen?';

/** Naam van de knop waarmee iemand binnen een casus een antwoord verandert; haar waarde is de vraag. */
export const VERANDER = 'verander';

/**
 * Hoe een pagina naar een eerdere vraag gaat. `adres`: alles staat in het adres. `knop`: de pagina is één formulier en
 * de vraag heeft geen adres, want zij gaat over een casus.
 */
export const WegContext = createContext<'adres' | 'knop'>('adres');

/** De weg naar een vraag; `naar` is haar adres, of binnen een casus haar sleutel. */
export function Verander(props: {
  readonly naar: string;
  readonly bij: string;
  readonly los?: boolean;
  readonly children: ComponentChildren;
}) {
  const { naar, bij, children } = props;
  if (useContext(WegContext) === 'adres')
    return (
      <Link naar={naar} los={props.los} bij={bij}>
        {children}
      </Link>
    );
  return (
    <Knop soort="rustig" klein naam={VERANDER} waarde={naar} bij={bij}>
      {children}
    </Knop>
  );
}

/** De omlijsting van elke pagina van deze hulp. Wie is ingelogd, houdt het eigen menu. */
export function Deelpagina(props: {
  readonly titel: string;
  readonly onbekend: boolean;
  readonly children: ComponentChildren;
}) {
  const { wie } = useVerzoek();
  return (
    <Pagina titel={props.titel} soort={paginasoortVan(wie)} hoofdmenu="mag-ik-dit-delen" alleenNederlands>
      {props.onbekend && (
        <Melding soort="let-op">
          <p>Een deel van dit adres kennen wij niet. Dat telt niet mee. Kijk of uw antwoorden kloppen.</p>
        </Melding>
      )}
      {props.children}
    </Pagina>
  );
}

export function Antwoorden({ titel, rijen }: { readonly titel: string; readonly rijen: readonly Antwoordrij[] }) {
  if (rijen.length === 0) return null;
  return (
    <Kaart titel={titel} soort="open" ritme="eng">
      <DataLijst
        rijen={rijen.map(({ naam, waarde, wijzig }) => ({
          naam,
          waarde,
          eind: (
            <span class="ovt-scherm">
              <Verander naar={wijzig} los bij={naam}>
                Wijzig
              </Verander>
            </span>
          ),
        }))}
      />
    </Kaart>
  );
}

/** Wat wij invulden, elk met een weg om het te veranderen. */
export function Ingevuld({ regels }: { readonly regels: readonly Invulregel[] }) {
  return (
    <Regels
      soort="dicht"
      regels={regels.map(({ naam, zin, wijzig }) => ({
        titel: naam,
        onder: zin,
        eind: (
          <Verander naar={wijzig} los bij={naam}>
            Dat klopt niet
          </Verander>
        ),
      }))}
    />
  );
}

/** Een melding bij gevaar gaat voor elk antwoord van deze hulp. */
export function Gevaar() {
  return (
    <Tekst soort="klein">
      <strong>Denkt u aan mishandeling of direct gevaar?</strong> Bel 112, of Veilig Thuis:{' '}
      <a class="nl-link" href="tel:08002000">
        0800 2000
      </a>
      . De meldcode gaat dan voor. Deze hulp gaat daar niet over. <Artikelen ids={['T-11b']} />
    </Tekst>
  );
}

export function NietsBewaard() {
  return (
    <Tekst soort="klein">
      Wij bewaren niets van deze vragen. Uw antwoorden staan alleen in het adres van de pagina.
    </Tekst>
  );
}

export const NIEUW = ADRES.magIkDelen;
