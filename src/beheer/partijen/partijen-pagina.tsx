import type { Partijsoort } from '../../partij/partij.queries.ts';
import { ADRES } from '../../web/adressen.ts';
import {
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Leeg,
  Link,
  Merkje,
  Regels,
  Tabel,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { Bladwijzer, knipBlad } from '../paginas/bladwijzer.tsx';
import { Organisatieblad, type Organisatiekader } from '../paginas/kader.tsx';
import { BEHEERADRES, PARTIJSOORT } from '../teksten.ts';
import type { Partijregel } from './partijen.ts';
import { filterPartijen, type Partijfilter, partijbladadres } from './partijfilter.ts';

/** Vanaf hoeveel organisaties zoeken helpt. */
const ZOEKEN_VANAF = 10;

/** De organisaties van de regio, voor wie het convenant opstelt. */
export function PartijenPagina({
  kader,
  partijen,
  filter,
}: {
  readonly kader: Organisatiekader;
  readonly partijen: readonly Partijregel[];
  readonly filter: Partijfilter;
}) {
  const knipsel = knipBlad(filterPartijen(partijen, filter), filter.blad);
  const veel = partijen.length > ZOEKEN_VANAF;
  return (
    <Organisatieblad
      kader={kader}
      nu="partijen"
      titel="Andere organisaties"
      inleiding="Uw organisatie stelt het convenant op en voegt daarom de andere toe. Wie toegevoegd is, is nog nergens aan gebonden: dat doet de eigen handtekening."
      knoppen={
        <>
          <KnopLink naar={ADRES.convenant} soort="tweede">
            Verder met het convenant
          </KnopLink>
          {veel && <KnopLink naar="#toevoegen">Voeg een organisatie toe</KnopLink>}
        </>
      }
    >
      <Kaart titel="Organisaties in de regio" ritme="gewoon">
        {veel && <Partijzoeker filter={filter} />}
        {knipsel.regels.length === 0 ? (
          <Leeg kaal titel="Geen organisatie gevonden">
            Zoek op een deel van de naam of de plaats, of kies een ander soort.
          </Leeg>
        ) : (
          <Tabel
            over="organisaties"
            kolommen={[{ kop: 'Organisatie' }, { kop: 'Soort' }, { kop: 'Plaats' }, { kop: 'Beheerder' }]}
            rijen={knipsel.regels.map((partij) => [
              <Link key="naam" naar={`${BEHEERADRES.partijen}/${partij.id}`}>
                {partij.naam}
              </Link>,
              PARTIJSOORT[partij.soort],
              partij.plaats,
              <Beheerderstand key="stand" stand={partij.beheerder} />,
            ])}
          />
        )}
        <Bladwijzer {...knipsel} adres={(blad) => partijbladadres(filter, blad)} />
      </Kaart>
      <Soortenkaart titel="Voeg een organisatie toe" />
    </Organisatieblad>
  );
}

const BEHEERDERSTAND: Readonly<Record<Partijregel['beheerder'], string>> = {
  'met-account': 'Kan inloggen',
  'zonder-account': 'Nog niet ingelogd',
  geen: 'Nog geen beheerder',
};

/** Zoeken in organisaties mag in het adres staan: er is geen persoon bij (BR12). */
function Partijzoeker({ filter: { zoek, soort, beheerder } }: { readonly filter: Partijfilter }) {
  return (
    <Formulier
      actie={BEHEERADRES.partijen}
      methode="get"
      klasse="ovt-zoek"
      naam="Kies uit organisaties"
      stand={{ waarden: { zoek, soort, beheerder }, fouten: {} }}
    >
      <Tekstveld naam="zoek" label="Naam of plaats" soort="search" />
      <Keuzelijst
        naam="soort"
        label="Soort"
        leeg="Alle soorten"
        opties={Object.entries(PARTIJSOORT).map(([waarde, label]) => ({ waarde, label }))}
      />
      <Keuzelijst
        naam="beheerder"
        label="Beheerder"
        leeg="Met en zonder"
        opties={Object.entries(BEHEERDERSTAND).map(([waarde, label]) => ({ waarde, label }))}
      />
      <Knop soort="tweede">Toon</Knop>
    </Formulier>
  );
}

const BEHEERDERMERK = { 'met-account': 'ja', 'zonder-account': 'wacht', geen: 'nee' } as const;

function Beheerderstand({ stand }: { readonly stand: Partijregel['beheerder'] }) {
  return <Merkje soort={BEHEERDERMERK[stand]}>{BEHEERDERSTAND[stand]}</Merkje>;
}

/** Wat een soort partij is, in een zin (B.1). */
export const SOORTUITLEG: Readonly<Record<Partijsoort, string>> = {
  gemeente: 'Tekent zelf, namens college en burgemeester.',
  swv: 'Tekent zelf, ook namens de schoolbesturen die een volmacht gaven.',
  school: 'Doet mee met een volmacht aan het samenwerkingsverband.',
  mbo: 'Doet mee onder een samenwerkingsverband voor voortgezet onderwijs.',
  ggd: 'Een eigen organisatie, ook al voert zij werk van de gemeente uit.',
  jeugdhulpaanbieder: 'Heeft een contract met een gemeente en treedt toe met een formulier.',
  zorgaanbieder: 'Zorg die niet via de gemeente loopt. Treedt toe na akkoord van de anderen.',
};

/** Eerst het soort: daarna vraagt de pagina alleen wat bij dat soort hoort (B.1). */
export function Soortenkaart({ titel }: { readonly titel: string }) {
  return (
    <Kaart titel={titel} id="toevoegen" ritme="gewoon">
      <Tekst>
        Kies wat voor organisatie het is. Zijn het er veel? <Link naar={BEHEERADRES.invoer}>Lees een bestand in</Link>.
      </Tekst>
      <Regels
        regels={(Object.keys(SOORTUITLEG) as Partijsoort[]).map((soort) => ({
          titel: (
            <Link naar={`${BEHEERADRES.partijen}/nieuw/${soort}`} titel>
              {PARTIJSOORT[soort]}
            </Link>
          ),
          onder: SOORTUITLEG[soort],
        }))}
      />
    </Kaart>
  );
}
