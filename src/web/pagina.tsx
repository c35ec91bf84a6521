import type { ComponentChild, ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { kaderIn } from './kader.ts';
import { klassen } from './klassen.ts';
import { Mededelingstrook } from './mededeling.tsx';
import { Demonstratiebalk, Drukvoet, Paginavoet, Werkkop } from './omlijsting.tsx';
import { Icoonblad } from './onderdelen/icoon.tsx';
import { Kruimel, type Kruimelstap } from './onderdelen/kruimel.tsx';
import { Melding } from './onderdelen/melding.tsx';
import { Sessiemelding } from './onderdelen/sessie.tsx';
import { statischPad } from './statisch.ts';
import { leesTaal } from './taal.ts';
import {
  type Blad,
  BladContext,
  type Documentkop,
  nieuwBlad,
  type Paginasoort,
  SoortContext,
  TaalContext,
  useBlad,
  useScript,
  useVerzoek,
  type Verzoek,
  VerzoekContext,
} from './verzoek-context.tsx';

export type { Paginasoort, Verzoek, Wie, Wiesoort } from './verzoek-context.tsx';
export { CSRF_VELD, VerzoekContext } from './verzoek-context.tsx';

export type PaginaProps = {
  /** Titel van het venster. Nooit een naam of organisatie uit een casus; bij professionals het casusnummer. */
  readonly titel: string;
  readonly soort: Paginasoort;
  /** Gezin en openbaar: breder dan één kolom lezen. */
  readonly breed?: boolean | undefined;
  /** Sleutel van het hoofdmenu waar deze pagina onder hangt. */
  readonly hoofdmenu?: string | undefined;
  readonly kruimel?: readonly Kruimelstap[] | undefined;
  /** Eén zin na bewaren, boven de inhoud; voorleessoftware meldt hem. Zonder deze prop: die van het verzoek. */
  readonly melding?: { readonly soort: 'ok' | 'let-op'; readonly tekst: ComponentChildren } | undefined;
  /** Zet "Fout: " voor de titel. Met een Foutsamenvatting op de pagina gebeurt dat vanzelf. */
  readonly fout?: boolean | undefined;
  /** Ververst vanzelf (lang werk, Snel weg). */
  readonly ververs?: Documentkop['ververs'];
  readonly taal?: string | undefined;
  /** Openbaar: deze pagina bestaat in elke taal. Een gezinspagina doet dat altijd, een vakpagina nooit. */
  readonly vertaald?: boolean | undefined;
  /** Deze inhoud bestaat alleen in het Nederlands. Wie een andere taal koos, houdt de omlijsting in die taal. */
  readonly alleenNederlands?: boolean | undefined;
  readonly richting?: 'ltr' | 'rtl' | undefined;
  /** Hier staat iets wat weg is zodra iemand weggaat: de kop biedt dan geen weg om in te loggen. */
  readonly bewaartNiets?: boolean | undefined;
  readonly children: ComponentChildren;
};

/** Een hele pagina; `renderPagina` maakt er het document van. */
export function Pagina(props: PaginaProps) {
  const blad = useBlad();
  const verzoek = useVerzoek();
  const { taal: gekozen = 'nl' } = verzoek;
  const { titel, soort, breed = false, richting = 'ltr', ververs } = props;
  const vertaald = soort === 'openbaar' && props.vertaald === true;
  const eigenTaal = soort === 'gezin' || vertaald ? gekozen : 'nl';
  const taal = props.taal ?? eigenTaal;
  const inhoudstaal = props.alleenNederlands ? 'nl' : eigenTaal;
  const woorden = kaderIn(eigenTaal);
  blad.kop = { titel, soort, breed, taal, richting, ververs };
  if (props.fout) blad.fout = true;
  return (
    <SoortContext.Provider value={soort}>
      <TaalContext.Provider value={eigenTaal}>
        <a class="nl-skip-link" href="#inhoud">
          {woorden.inhoud}
        </a>
        <Demonstratiebalk />
        <Werkkop soort={soort} hoofdmenu={props.hoofdmenu} talen={vertaald} inloggen={!props.bewaartNiets} />
        {soort !== 'vak' && <div class="ovt-tegelrand" />}
        {soort === 'gezin' && <Gezinscript />}
        <main class="utrecht-page-content" id="inhoud" tabIndex={-1}>
          <div
            class={klassen('ovt-maat ovt-stapel', soort !== 'vak' && 'ovt-stapel--ruim')}
            lang={inhoudstaal === eigenTaal ? undefined : inhoudstaal}
          >
            <VerzoekContext.Provider value={props.alleenNederlands ? { ...verzoek, taal: 'nl' } : verzoek}>
              <TaalContext.Provider value={inhoudstaal}>
                {props.kruimel && <Kruimel stappen={props.kruimel} />}
                <Paginamelding melding={props.melding} />
                {soort === 'vak' && <Mededelingstrook />}
                {props.children}
              </TaalContext.Provider>
            </VerzoekContext.Provider>
          </div>
        </main>
        <Sessiemelding />
        <Paginavoet soort={soort} />
        <Drukvoet titel={props.titel} />
      </TaalContext.Provider>
    </SoortContext.Provider>
  );
}

/** De zin die de pagina zelf meegeeft, of anders die van de vorige pagina na bewaren. */
function Paginamelding({ melding }: { readonly melding: PaginaProps['melding'] }) {
  const { melding: vorige, meldingSoort = 'ok' } = useVerzoek();
  const tonen = melding ?? (vorige ? { soort: meldingSoort, tekst: vorige } : null);
  if (tonen === null) return null;
  return (
    <Melding soort={tonen.soort} stand>
      <p>{tonen.tekst}</p>
    </Melding>
  );
}

function Gezinscript() {
  useScript('snel-weg.js');
  return null;
}

function Hoofd({
  kop,
  fout,
  scripts,
}: {
  readonly kop: Documentkop;
  readonly fout: boolean;
  readonly scripts: readonly string[];
}) {
  const letter = statischPad('fonts/commissioner-latijn.woff2');
  const doel = kop.ververs?.naar === undefined ? '' : `; url=${kop.ververs.naar}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      {kop.ververs && <meta http-equiv="refresh" content={`${kop.ververs.seconden}${doel}`} />}
      <title>{`${fout ? `${kaderIn(leesTaal(kop.taal)).fout} ` : ''}${kop.titel} - Overlegtafel`}</title>
      <link rel="icon" href={statischPad('teken.svg')} type="image/svg+xml" />
      <link rel="preload" href={letter} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={statischPad('overlegtafel.css')} />
      {scripts.map((naam) => (
        <script key={naam} type="module" src={statischPad(`js/${naam}`)} />
      ))}
    </head>
  );
}

function opmaken(verzoek: Verzoek, blad: Blad, inhoud: ComponentChild): string {
  return renderToString(
    <VerzoekContext.Provider value={verzoek}>
      <BladContext.Provider value={blad}>{inhoud}</BladContext.Provider>
    </VerzoekContext.Provider>,
  );
}

/**
 * Maakt een `Pagina` (of een onderdeel dat er een teruggeeft) op tot een heel document. Het lijf gaat eerst: onderdelen
 * melden daarbij welke tekens en scripts zij gebruiken en of er een fout op de pagina staat.
 * @throws als er geen `Pagina` in zit.
 */
export function renderPagina(verzoek: Verzoek, inhoud: ComponentChild): string {
  const blad = nieuwBlad();
  const lijf = opmaken(verzoek, blad, inhoud);
  const { kop } = blad;
  if (kop === null) throw new Error('renderPagina kreeg geen Pagina');
  const hoofd = renderToString(<Hoofd kop={kop} fout={blad.fout} scripts={[...blad.scripts].sort()} />);
  const tekens = renderToString(<Icoonblad namen={blad.iconen} />);
  const klasse = klassen(
    'utrecht-body overlegtafel-theme',
    kop.soort === 'vak' ? 'ovt-vak' : 'ovt-gezin',
    kop.breed && 'ovt-breed',
  );
  const richting = kop.richting === 'rtl' ? ' dir="rtl"' : '';
  return (
    `<!doctype html>\n<html class="utrecht-root" lang="${kop.taal}"${richting}>` +
    `${hoofd}<body class="${klasse}">${tekens}${lijf}</body></html>\n`
  );
}
