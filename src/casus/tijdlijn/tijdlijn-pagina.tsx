import {
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Link,
  Merkje,
  Stapel,
  Tijdlijn,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { HELE_TIJDLIJN, isNieuw, type Tijdlijnwens, tijdlijnadres } from './bladeren.ts';
import { alsRegels, type Gebeurtenis, TIJDLIJNSOORTEN } from './tijdlijn.ts';
import type { Tijdlijnbeeld } from './toon-tijdlijn.ts';

type Props = { readonly kop: Casuskop; readonly beeld: Tijdlijnbeeld; readonly wens: Tijdlijnwens };

/** De hele tijdlijn van een casus: per dag, nieuwste eerst, te kiezen op organisatie en soort. */
export function TijdlijnPagina({ kop, beeld, wens }: Props) {
  const adres = casusadres(kop.id).tijdlijn;
  return (
    <Casusblad kop={kop} deel="Tijdlijn" nu="overzicht" titel="Tijdlijn">
      <Keuze beeld={beeld} wens={wens} adres={adres} />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Wat er gebeurde" eind={<Sinds beeld={beeld} wens={wens} adres={adres} />}>
            {beeld.regels.length === 0 ? (
              <Niets wens={wens} adres={adres} />
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

function Keuze({ beeld, wens, adres }: Deelprops) {
  return (
    <Formulier actie={adres} methode="get" klasse="ovt-zoek" naam="Kies uit de tijdlijn">
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

function Niets({ wens, adres }: { readonly wens: Tijdlijnwens; readonly adres: string }) {
  const knop = (
    <KnopLink naar={tijdlijnadres(adres, HELE_TIJDLIJN)} soort="tweede">
      Toon de hele tijdlijn
    </KnopLink>
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
