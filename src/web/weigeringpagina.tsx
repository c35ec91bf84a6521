import type { ComponentChildren } from 'preact';
import { Artikelen } from './onderdelen/artikel.tsx';
import { DataLijst, type Datarij } from './onderdelen/datalijst.tsx';
import { Kolommen, Stapel } from './onderdelen/indeling.tsx';
import { Kaart } from './onderdelen/kaart.tsx';
import { KnopLink, Link } from './onderdelen/knop.tsx';
import type { Kruimelstap } from './onderdelen/kruimel.tsx';
import {
  Groepsredenen,
  groepAlsReden,
  type Herstelweg,
  Oordeelmerkje,
  type Oordeelreden,
  type Oordeelregel,
  type Oordeeluitkomst,
  type Redengroep,
  ZONDER_ANTWOORD,
} from './onderdelen/oordeel.tsx';
import { type Regel, Regels } from './onderdelen/regels.tsx';
import { Pagina } from './pagina.tsx';
import type { Paginasoort } from './verzoek-context.tsx';

/** Het oordeel zoals `beoordeel` het geeft, voor zover de pagina het nodig heeft. */
export type GeweigerdOordeel = {
  readonly uitkomst: Exclude<Oordeeluitkomst, 'toegestaan'>;
  readonly redenen: readonly Oordeelreden[];
  /** Een deel van de redenen, samengevat. */
  readonly groep?: Redengroep | null | undefined;
  readonly opmerkingen?: readonly Oordeelregel[] | undefined;
  /** De open vragen als zin; de route vertaalt de paden van het oordeel. */
  readonly vragen?: readonly string[] | undefined;
};

export type WeigeringProps = {
  /** De h1, met het gevolg: "Dit gegeven kunt u nu niet delen met de school". */
  readonly titel: string;
  /** Venstertitel zonder namen: "Niet gedeeld, casus W-2026-0117". */
  readonly venster: string;
  readonly soort?: Paginasoort | undefined;
  readonly hoofdmenu?: string | undefined;
  readonly kruimel?: readonly Kruimelstap[] | undefined;
  /** Wat er nu wel en niet gebeurd is: "Er is niets verstuurd. Uw tekst staat als concept klaar." */
  readonly gevolg: ComponentChildren;
  /** Wat iemand probeerde: gegeven, aan, doel, beoordeeld. */
  readonly wat: readonly Datarij[];
  readonly oordeel: GeweigerdOordeel;
  /** De knop die een reden herstelt, per reden. */
  readonly weg?: ((reden: Oordeelreden) => Herstelweg | null) | undefined;
  /** Wat nu wel kan, elk met een link; staat als eerste ernaast. */
  readonly welKan: readonly Regel[];
  /** Zegt dat de casus doorgaat. */
  readonly gaatDoor?: string | undefined;
  /** Adres van de uitleg over een conflict van plichten (art. 6e); een rustige link, nooit een knop. */
  readonly plichten?: string | undefined;
};

const enkelvoud = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;
/** De eerste zin is de kop, zonder punt als er niets meer komt. */
function kopEnRest(uitleg: string): readonly [kop: string, rest: string] {
  const [kop = '', ...rest] = uitleg.split(/(?<=[^.]\.) (?=\p{Lu})/u);
  return [kop.replace(/\.$/, ''), rest.join(' ')];
}

type Redenprops = {
  readonly nummer: number;
  readonly reden: Omit<Oordeelreden, 'code'>;
  readonly weg: Herstelweg | null;
  readonly children?: ComponentChildren;
};

function Reden({ nummer, reden, weg, children }: Redenprops) {
  const [kop, rest] = kopEnRest(reden.uitleg);
  return (
    <article class="ovt-oordeel ovt-oordeel--nee">
      <h3 class="nl-heading nl-heading--level-3">
        {nummer} {kop}
      </h3>
      {rest && <p>{rest}</p>}
      <p class="ovt-rij ovt-rij--krap">
        <Artikelen ids={reden.artikelen} />
      </p>
      {(reden.herstel.length > 0 || weg) && (
        <div class="ovt-reden ovt-wie">
          <span class="ovt-klein">Wat kan helpen</span>
          <div class="ovt-stapel ovt-stapel--mini">
            {reden.herstel.map((zin) => (
              <p key={zin}>{zin}</p>
            ))}
          </div>
          {weg && (
            <KnopLink naar={weg.naar} soort="tweede" klein>
              {weg.label}
            </KnopLink>
          )}
        </div>
      )}
      {children}
    </article>
  );
}

function Vragen({ vragen }: { readonly vragen: readonly string[] }) {
  return (
    <article class="ovt-oordeel ovt-oordeel--vraag">
      <h3 class="nl-heading nl-heading--level-3">Nog te beantwoorden</h3>
      <ul class="utrecht-unordered-list">
        {vragen.map((vraag) => (
          <li key={vraag}>{vraag}</li>
        ))}
      </ul>
      <p class="ovt-klein">{ZONDER_ANTWOORD}</p>
    </article>
  );
}

function Waarom({ oordeel, weg }: Pick<WeigeringProps, 'oordeel' | 'weg'>) {
  const { groep, opmerkingen = [], vragen = [] } = oordeel;
  const samen = new Set(groep?.redenen);
  const redenen = oordeel.redenen.filter((reden) => !samen.has(reden));
  const aantal = redenen.length + (groep ? 1 : 0);
  const kop =
    oordeel.uitkomst === 'geweigerd'
      ? `Waarom niet: ${enkelvoud(aantal, 'reden', 'redenen')}`
      : `Wat wij nog moeten weten: ${enkelvoud(vragen.length, 'vraag', 'vragen')}`;
  return (
    <Kaart titel={kop} soort="open" ritme="eng">
      {redenen.map((reden, i) => (
        <Reden key={reden.code} nummer={i + 1} reden={reden} weg={weg?.(reden) ?? null} />
      ))}
      {groep && (
        <Reden nummer={aantal} {...groepAlsReden(groep, weg)}>
          <Groepsredenen groep={groep} />
        </Reden>
      )}
      {vragen.length > 0 && <Vragen vragen={vragen} />}
      {opmerkingen.map((regel) => (
        <p key={regel.uitleg} class="ovt-klein">
          <strong>Let op:</strong> {regel.uitleg} <Artikelen ids={regel.artikelen} />
        </p>
      ))}
    </Kaart>
  );
}

/**
 * Een weigering als eigen pagina met status 403: wat u probeerde, álle redenen met artikel en herstel, wat nu wel kan.
 * Nooit een rode formulierfout, en nooit een bevestiging dat er iets verborgens bestaat (C9).
 */
export function Weigeringpagina(props: WeigeringProps) {
  return (
    <Pagina
      titel={props.venster}
      soort={props.soort ?? 'vak'}
      breed
      hoofdmenu={props.hoofdmenu}
      kruimel={props.kruimel}
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Stapel ritme="eng">
            <p>
              <Oordeelmerkje uitkomst={props.oordeel.uitkomst} />
            </p>
            <h1 class="nl-heading nl-heading--level-1">{props.titel}</h1>
            <p class="nl-paragraph nl-paragraph--lead">{props.gevolg}</p>
          </Stapel>
          <Kaart titel="Wat u probeerde">
            <DataLijst rijen={props.wat} />
          </Kaart>
          <Waarom oordeel={props.oordeel} weg={props.weg} />
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wat u nu wel kunt doen" soort="vraag">
            <Regels regels={props.welKan} />
          </Kaart>
          {props.gaatDoor && (
            <Kaart titel="De casus gaat door">
              <p>{props.gaatDoor}</p>
            </Kaart>
          )}
          {props.plichten && (
            <Kaart titel="Ziet u ernstig gevaar voor de jongere?" soort="rustig" niveau={3} ritme="eng">
              <p class="ovt-klein">
                Dan weegt u zelf af, na overleg met een collega. Het systeem beslist daar nooit over. Uw FG kan de
                afweging inzien. <Artikelen ids={['Art 6e']} />
              </p>
              <p>
                <Link naar={props.plichten}>Lees wat een conflict van plichten vraagt</Link>
              </p>
            </Kaart>
          )}
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}
