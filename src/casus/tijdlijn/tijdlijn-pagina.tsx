import { Fragment } from 'preact';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  DataLijst,
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Lijst,
  Link,
  Melding,
  Merkje,
  Stapel,
  Tijdlijn,
  Uitklap,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { HELE_TIJDLIJN, isNieuw, type Tijdlijnwens, tijdlijnadres } from './bladeren.ts';
import type { Standbeeld } from './stand-op.ts';
import { alsRegels, type Gebeurtenis, TIJDLIJNSOORTEN } from './tijdlijn.ts';
import type { Tijdlijnbeeld } from './toon-tijdlijn.ts';

type Props = {
  readonly kop: Casuskop;
  readonly beeld: Tijdlijnbeeld;
  readonly wens: Tijdlijnwens;
  /** Een dag die niet kon, met wat er te herstellen is. */
  readonly stand?: FormStand<{ op: string }> | undefined;
};

/** De hele tijdlijn van een casus: per dag, nieuwste eerst, te kiezen op organisatie, soort en de dag van de stand. */
export function TijdlijnPagina({ kop, beeld, wens, stand }: Props) {
  const adres = casusadres(kop.id).tijdlijn;
  const { toen } = beeld;
  return (
    <Casusblad
      kop={kop}
      deel="Tijdlijn"
      nu="overzicht"
      titel={toen === null ? 'Tijdlijn' : `Tijdlijn, stand op ${datumVoluit(toen.dag)}`}
    >
      <Keuze beeld={beeld} wens={wens} adres={adres} stand={stand} />
      {toen !== null && <Terug adres={adres} wens={wens} toen={toen} />}
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart
            titel={toen === null ? 'Wat er gebeurde' : 'Wat er tot en met die dag gebeurde'}
            eind={toen === null ? <Sinds beeld={beeld} wens={wens} adres={adres} /> : undefined}
          >
            {beeld.regels.length === 0 ? (
              <Niets wens={wens} adres={adres} nogNiet={toen?.nogNiet === true} />
            ) : (
              <Tijdlijn regels={metMerkjes(beeld.regels, beeld.vorig)} />
            )}
            {beeld.verder !== null && (
              <p class="ovt-onder">
                <Link naar={tijdlijnadres(adres, { ...wens, voor: beeld.verder })}>Oudere gebeurtenissen</Link>
              </p>
            )}
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          {toen !== null && !toen.nogNiet && <Toen toen={toen} />}
          <Kaart titel="Wat u hier ziet">
            <p>
              Wat iedereen aan tafel mag weten, wat u zelf deed, en wat er met gegevens van uw organisatie gebeurde. Wat
              anderen elkaar gaven, staat hier niet.
            </p>
            <p>
              <Link naar={casusadres(kop.id).wieKeek}>Wie keek</Link>
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

type Deelprops = { readonly beeld: Tijdlijnbeeld; readonly wens: Tijdlijnwens; readonly adres: string };

/** Dat dit een eerdere dag is, en de weg terug naar vandaag. */
function Terug({ adres, wens, toen }: Pick<Deelprops, 'adres' | 'wens'> & { readonly toen: Standbeeld }) {
  return (
    <Melding>
      <p>
        U kijkt naar {datumVoluit(toen.dag)}, aan het einde van die dag. Wat later gebeurde, staat hier niet.{' '}
        {toen.zonderLezer && !toen.nogNiet && 'U zat toen zelf nog niet aan tafel. '}
        <Link naar={tijdlijnadres(adres, { ...wens, op: null, voor: null })}>Terug naar vandaag</Link>
      </p>
    </Melding>
  );
}

/** Hoe het er toen voor stond, en wat daarvan niet meer te zeggen is. */
function Toen({ toen }: { readonly toen: Standbeeld }) {
  return (
    <Kaart titel={`Zo stond het op ${datumVoluit(toen.dag)}`} soort="tafel" ritme="eng">
      <DataLijst
        vorm="onder"
        rijen={toen.regels.map(({ naam, waarden }) => ({
          naam,
          waarde: waarden.map((waarde, i) => (
            <Fragment key={waarde}>
              {i > 0 && <br />}
              {waarde}
            </Fragment>
          )),
        }))}
      />
      <Uitklap titel="Wat hier niet bij staat">
        <Lijst
          punten={[
            <>
              Wat een ander u gaf en daarna introk, leest u niet meer, ook niet van toen.{' '}
              <Artikelen ids={['Art 6c', 'Art 3.4f']} />
            </>,
            'Welke doelen er toen waren, en wie het overleg leidde als dat later een ander werd.',
            'Dat iemand eerder aan tafel zat, als die later wegging en weer terugkwam.',
          ]}
        />
      </Uitklap>
    </Kaart>
  );
}

function Keuze({ beeld, wens, adres, stand }: Deelprops & Pick<Props, 'stand'>) {
  const { nu } = useVerzoek();
  return (
    <Formulier actie={adres} methode="get" klasse="ovt-zoek" naam="Kies uit de tijdlijn" stand={stand}>
      {wens.nieuw && <VerborgenVeld naam="nieuw" waarde="ja" />}
      <Keuzelijst
        naam="partij"
        label="Organisatie"
        leeg="Alle organisaties"
        waarde={wens.partij ?? ''}
        opties={beeld.partijen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
      />
      <Keuzelijst
        naam="soort"
        label="Soort"
        leeg="Alles"
        waarde={wens.soort ?? ''}
        opties={Object.entries(TIJDLIJNSOORTEN).map(([waarde, label]) => ({ waarde, label }))}
      />
      <Datumveld naam="op" label="Stand op" waarde={datumVoluit(wens.op ?? nu)} />
      <Knop soort="tweede">Toon</Knop>
    </Formulier>
  );
}

function Sinds({ beeld, wens, adres }: Deelprops) {
  if (wens.nieuw) return <Link naar={tijdlijnadres(adres, { ...wens, nieuw: false, voor: null })}>Toon alles</Link>;
  if (beeld.vorig === null) return 'Uw eerste bezoek';
  return (
    <Link naar={tijdlijnadres(adres, { ...wens, nieuw: true, voor: null })}>
      Alleen sinds uw vorige bezoek, {datumEnTijd(beeld.vorig)}
    </Link>
  );
}

function metMerkjes(alle: readonly Gebeurtenis[], vorig: Date | null) {
  return alsRegels(alle).map((regel, i) => {
    const gebeurtenis = alle[i];
    if (gebeurtenis === undefined || !isNieuw(gebeurtenis, vorig)) return regel;
    return {
      ...regel,
      inhoud: (
        <>
          {regel.inhoud} <Merkje soort="wacht">nieuw</Merkje>
        </>
      ),
    };
  });
}

type Nietsprops = Pick<Deelprops, 'wens' | 'adres'> & { readonly nogNiet: boolean };

function Niets({ wens, adres, nogNiet }: Nietsprops) {
  const knop = (
    <KnopLink naar={tijdlijnadres(adres, HELE_TIJDLIJN)} soort="tweede">
      Toon de hele tijdlijn
    </KnopLink>
  );
  if (nogNiet)
    return (
      <Leeg kaal titel="Deze casus was er toen nog niet" knop={knop}>
        Kies een latere dag.
      </Leeg>
    );
  if (wens.nieuw)
    return (
      <Leeg kaal titel="Niets nieuws sinds uw vorige bezoek" knop={knop}>
        Wat u zelf deed, telt hier niet mee.
      </Leeg>
    );
  return (
    <Leeg kaal titel="Hier is niets gebeurd" knop={knop}>
      Kies een andere organisatie of soort.
    </Leeg>
  );
}
