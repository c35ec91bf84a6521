import type { ComponentChildren } from 'preact';
import { ADRES } from '../web/adressen.ts';
import { paginasoortVan } from '../web/foutpagina.tsx';
import { Artikelen, DataLijst, Kaart, Link, Melding, Regels, Tekst } from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { useVerzoek } from '../web/verzoek-context.tsx';
import type { Antwoordrij, Invulregel } from './toon.ts';

export const NAAM = 'Mag ik dit delen?';

/** De omlijsting van elke pagina van deze hulp. Wie is ingelogd, houdt het eigen menu. */
export function Deelpagina(props: {
  readonly titel: string;
  readonly onbekend: boolean;
  readonly children: ComponentChildren;
}) {
  const { wie } = useVerzoek();
  return (
    <Pagina titel={props.titel} soort={paginasoortVan(wie)} hoofdmenu="mag-ik-dit-delen">
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
      <DataLijst rijen={rijen} />
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
          <Link naar={wijzig} los bij={naam}>
            Dat klopt niet
          </Link>
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
