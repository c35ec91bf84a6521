import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  DataLijst,
  Kaart,
  KnopLink,
  Kolommen,
  Melding,
  Paginakop,
  Stapel,
  Tabel,
  Tijdlijn,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { datumEnTijd, datumVoluit } from '../web/tijd.ts';
import { DATALEKKEN, datalekadres } from './adressen.ts';
import { Geschreven } from './geschreven.tsx';
import { Klok } from './klok.tsx';
import { DATALEKSOORTEN, type Stap } from './soorten.ts';
import { omvangzin, soortnamen } from './soortnamen.ts';
import { Doorgeven, type Doorvelden, Losstap, Stapformulieren, type Stapvelden } from './stap-formulieren.tsx';
import type { Datalekbeeld } from './toon-datalek.ts';
import { isGezamenlijk, wieHoortWat } from './wie-hoort-wat.ts';

type Props = {
  readonly beeld: Datalekbeeld;
  readonly rol: 'fg' | 'beheerder';
  readonly stand?: FormStand<Stapvelden> | undefined;
  /** Een collega legde intussen iets vast, of deze stap kan nog niet. */
  readonly melding?: string;
  /** Wat er stond in het formulier dat daardoor niet bewaard is. */
  readonly geschreven?: FormStand<Stapvelden> | undefined;
};

/** Een datalek bij de eigen organisatie: de klok, wat er nog moet, wie wat hoort, en de vastlegging (L-4, AVG 33 lid 5). */
export function DatalekPagina({ beeld, rol, stand, melding, geschreven }: Props) {
  return (
    <Pagina
      titel={`Datalek ${beeld.kenmerk}`}
      soort="vak"
      hoofdmenu={rol === 'fg' ? 'datalekken' : 'mijn-werk'}
      kruimel={[{ naam: 'Datalekken', naar: DATALEKKEN }, { naam: beeld.kenmerk }]}
    >
      <Paginakop
        titel={DATALEKSOORTEN[beeld.soort]}
        boven={<Klok stand={beeld.stand} nu={beeld.nu} />}
        onder={`Datalek ${beeld.kenmerk}, gemeld ${datumEnTijd(beeld.gemeldOp)}`}
      />
      {melding !== undefined && (
        <Melding soort="let-op" stand>
          <p>{melding}</p>
        </Melding>
      )}
      {geschreven !== undefined && <Geschreven waarden={geschreven.waarden} />}
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Wat er is gemeld" ritme="eng">
            <p class="nl-paragraph">{beeld.melding?.tekst ?? 'De tekst is vernietigd.'}</p>
            <p class="ovt-klein">
              {bronVan(beeld)}. Gemerkt {datumEnTijd(beeld.gemerktOp)}.
              {beeld.duurtVoort && ' Toen het werd gemeld, ging het nog door.'}
            </p>
          </Kaart>
          {rol === 'beheerder' && <Stapformulieren beeld={beeld} stand={stand} />}
          {rol === 'fg' && <VoorDeFg beeld={beeld} />}
          <Vastlegging beeld={beeld} rol={rol} />
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="De klok" soort="tafel">
            <DataLijst
              rijen={[
                { naam: 'Begon', waarde: datumEnTijd(beeld.stand.vernomenOp) },
                { naam: '72 uur om', waarde: datumEnTijd(beeld.stand.uiterlijk) },
                { naam: 'Weekend', waarde: 'telt mee' },
              ]}
            />
            <p class="ovt-klein ovt-onder">
              Later melden mag, met de reden erbij. <Artikelen ids={['L-4']} />
            </p>
          </Kaart>
          <OmvangKaart beeld={beeld} rol={rol} />
        </Stapel>
      </Kolommen>
      <Kaart titel="Wie wat hoort">
        <Tabel
          over="wie wat hoort"
          kolommen={[{ kop: 'Wie' }, { kop: 'Van wie' }, { kop: 'Wanneer' }, { kop: 'Rust op' }, { kop: 'Stand' }]}
          rijen={wieHoortWat(beeld).map(({ wie, van, wanneer, wet, stand }) => [wie, van, wanneer, wet, stand])}
        />
        <p class="ovt-klein ovt-onder">{regimezin(beeld)}</p>
      </Kaart>
    </Pagina>
  );
}

/** Een ding op een eigen pagina: doorgeven, de klok eerder zetten, of een besluit herzien. */
export function DatalekdeelPagina(
  props:
    | { readonly wat: 'doorgeven'; readonly beeld: Datalekbeeld; readonly stand?: FormStand<Doorvelden> | undefined }
    | {
        readonly wat: 'eerder' | 'herzien';
        readonly beeld: Datalekbeeld;
        readonly stand?: FormStand<Stapvelden> | undefined;
      },
) {
  const { beeld } = props;
  const { titel, inleiding } = DEELTEKST[props.wat];
  return (
    <Pagina
      titel={titel}
      soort="vak"
      hoofdmenu="mijn-werk"
      kruimel={[
        { naam: 'Datalekken', naar: DATALEKKEN },
        { naam: beeld.kenmerk, naar: datalekadres(beeld.datalek).een },
        { naam: titel },
      ]}
    >
      <Paginakop titel={titel} inleiding={inleiding} />
      <Kaart titel={`Datalek ${beeld.kenmerk}`} ritme="gewoon">
        {props.wat === 'doorgeven' ? (
          <Doorgeven beeld={beeld} stand={props.stand} />
        ) : (
          <Losstap beeld={beeld} stand={props.stand} soort={props.wat === 'eerder' ? 'eerder-vernomen' : 'besluit'} />
        )}
      </Kaart>
    </Pagina>
  );
}

const DEELTEKST = {
  doorgeven: {
    titel: 'Geef het datalek door',
    inleiding: 'Wie ook verantwoordelijk is, hoort het meteen. De eigen klok van 72 uur begint daar zodra u doorgeeft.',
  },
  eerder: {
    titel: 'Wij wisten het al eerder',
    inleiding: 'De klok begint wanneer uw organisatie het wist. U kunt haar eerder zetten, nooit later.',
  },
  herzien: {
    titel: 'Herzie het besluit',
    inleiding: 'Het eerdere besluit blijft in de vastlegging staan, met de reden van toen.',
  },
} as const;

function bronVan({ doorgekregen, melding, vanBeheer }: Datalekbeeld): string {
  if (doorgekregen) return 'Doorgegeven door een andere organisatie';
  if (vanBeheer) return 'Gemeld door het systeembeheer';
  return melding?.van === 'gezin' ? 'Gemeld door een ouder, jongere of steunpersoon' : 'Gemeld door een medewerker';
}

function regimezin(beeld: Datalekbeeld) {
  return isGezamenlijk(beeld) ? (
    <>
      Uw organisatie is samen met andere verantwoordelijk. Tegenover de jongere en de ouders is ieder van u voor de hele
      schade aan te spreken. <Artikelen ids={['fn 13 (a)', 'Art 16.3']} />
    </>
  ) : (
    <>
      Elke organisatie is voor haar eigen verwerking verantwoordelijk: elke beslist en meldt zelf. Waren er meer bij
      dezelfde verwerking betrokken, dan is ieder voor de hele schade aan te spreken.{' '}
      <Artikelen ids={['fn 13 (b)', 'Art 16.3']} />
    </>
  );
}

function VoorDeFg({ beeld }: { readonly beeld: Datalekbeeld }) {
  if (beeld.stand.gesloten !== null) return null;
  return (
    <Kaart
      titel="Zoek de omvang in het logboek"
      soort={beeld.stand.omvang === null ? 'vraag' : 'gewoon'}
      ritme="eng"
      alleenScherm
    >
      <p>
        U ziet per account welke casussen en gegevens in een tijd zijn gezien. De beheerder beslist met de aantallen.
      </p>
      <p>
        <KnopLink naar={`${datalekadres(beeld.datalek).omvang}?van=${dagVan(beeld.gemerktOp)}`}>
          Zoek de omvang
        </KnopLink>
      </p>
    </Kaart>
  );
}

function OmvangKaart({ beeld, rol }: Pick<Props, 'beeld' | 'rol'>) {
  const { omvang } = beeld.stand;
  if (omvang === null)
    return (
      <Kaart titel="Omvang">
        <p class="ovt-klein">
          {beeld.stand.gesloten !== null
            ? 'Niet vastgelegd.'
            : 'Nog niet bekend. De FG zoekt in het logboek wie wat zag. U hoeft daar niet op te wachten.'}
        </p>
      </Kaart>
    );
  return (
    <Kaart titel="Omvang uit het logboek">
      <DataLijst
        rijen={[
          { naam: 'Tijd', waarde: `${datumVoluit(omvang.van)} tot en met ${datumVoluit(omvang.tot)}` },
          { naam: 'Accounts', waarde: omvang.accounts },
          { naam: 'Jongeren', waarde: omvang.jongeren },
          { naam: 'Gegevens', waarde: omvang.gegevens },
          { naam: 'Soorten', waarde: soortnamen(omvang.soorten) },
          ...(rol === 'fg' ? [{ naam: 'Casussen', waarde: omvang.kenmerken.join(', ') || 'geen' }] : []),
        ]}
      />
    </Kaart>
  );
}

function Vastlegging({ beeld, rol }: Pick<Props, 'beeld' | 'rol'>) {
  if (beeld.stappen.length === 0) return null;
  return (
    <Kaart titel="Vastlegging">
      <Tijdlijn
        uur
        regels={beeld.stappen
          .toReversed()
          .map((stap) => ({ op: stap.op, wie: stap.wie, inhoud: watDeed(stap), ...onderVan(stap, rol) }))}
      />
      <p class="ovt-klein ovt-onder">
        Dit blijft staan, ook als er niet wordt gemeld. De Autoriteit Persoonsgegevens kan erom vragen (AVG 33 lid 5).
      </p>
    </Kaart>
  );
}

function watDeed(stap: Stap): string {
  const moment = stap.moment === null ? '' : datumEnTijd(stap.moment);
  switch (stap.soort) {
    case 'omvang':
      return 'zocht de omvang in het logboek';
    case 'beheer-gebeld':
      return `sprak op ${moment} met de beheerder van Overlegtafel`;
    case 'eerder-vernomen':
      return `legde vast dat het al bekend was op ${moment}`;
    case 'besluit':
      return stap.keuze === 'melden' ? 'besloot te melden' : 'besloot niet te melden';
    case 'gemeld-ap':
      return `meldde bij de Autoriteit Persoonsgegevens op ${moment}`;
    case 'betrokkenen':
      return stap.keuze === 'informeren'
        ? 'besloot jongeren en ouders in te lichten'
        : 'besloot jongeren en ouders niet in te lichten';
    case 'geinformeerd':
      return `lichtte jongeren en ouders in op ${moment}`;
    case 'gesloten':
      return 'sloot het datalek';
    default:
      return assertNever(stap.soort);
  }
}

function onderVan({ inhoud }: Stap, rol: Props['rol']): { readonly onder?: string } {
  if (inhoud === null) return {};
  const { reden, nummer, vertraging, hoe, lessen, maatregelen, omvang } = inhoud;
  const delen = [
    reden,
    nummer === undefined ? undefined : `Nummer ${nummer}`,
    vertraging === undefined ? undefined : `Later omdat: ${vertraging}`,
    hoe,
    lessen,
    maatregelen,
    omvang === undefined ? undefined : omvangzin(omvang),
    rol === 'fg' && omvang !== undefined && omvang.kenmerken.length > 0
      ? `Casussen ${omvang.kenmerken.join(', ')}`
      : undefined,
  ].filter((deel) => deel !== undefined);
  return delen.length === 0 ? {} : { onder: delen.join(' · ') };
}
