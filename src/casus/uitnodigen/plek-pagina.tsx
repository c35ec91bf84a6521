import { verslagadres } from '../../verslag/adressen.ts';
import type { Gastverslag } from '../../verslag/gasten.ts';
import { ADRES } from '../../web/adressen.ts';
import {
  Artikelen,
  DataLijst,
  Kaart,
  KnopLink,
  Knoppen,
  Kolommen,
  Lijst,
  Link,
  Paginakop,
  Stapel,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumVoluit, uurMinuut } from '../../web/tijd.ts';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { casusadres } from '../adressen.ts';
import type { Plekfeit } from '../feiten.ts';
import type { Genodigdbeeld } from '../overzicht/toon-casus.ts';

type Props = {
  readonly beeld: Genodigdbeeld;
  readonly venster: Plekfeit['venster'];
  readonly verslag: Gastverslag;
};

/** Wie alleen bij een bijeenkomst komt, leest daarbuiten wanneer hij wel kan lezen, en wat hij nu kan doen (T25-07). */
export function PlekPagina({ beeld, venster, verslag }: Props) {
  const adres = casusadres(beeld.casus);
  const { nu } = useVerzoek();
  const voorbij = venster !== null && venster.tot < nu;
  return (
    <Pagina
      titel={`Casus ${beeld.kenmerk}`}
      soort="vak"
      hoofdmenu="casussen"
      kruimel={[{ naam: 'Mijn werk', naar: ADRES.mijnWerk }, { naam: `Casus ${beeld.kenmerk}` }]}
    >
      <Paginakop titel="U komt alleen bij één bijeenkomst" inleiding={zinVan(venster, voorbij)} />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Waar het over gaat">
            <DataLijst
              rijen={[
                { naam: 'Jongere', waarde: beeld.initialen },
                { naam: 'School', waarde: beeld.school ?? 'Staat nergens ingeschreven' },
                { naam: 'Overleg', waarde: beeld.overlegtype },
              ]}
            />
          </Kaart>
          {venster !== null && <Verslagkaart casus={beeld.casus} verslag={verslag} />}
          <Knoppen>
            {!voorbij && (
              <KnopLink naar={ADRES.bijeenkomsten} soort={verslag.kind === 'uitgebracht' ? 'tweede' : 'hoofd'}>
                Bekijk de afspraak
              </KnopLink>
            )}
            <KnopLink naar={adres.gegevens} soort="rustig">
              Wat u zelf inbracht
            </KnopLink>
          </Knoppen>
        </Stapel>
        <Stapel ritme="kolom">
          <Kunnenkaart voorbij={voorbij} verslag={verslag} />
          <Kaart titel="Klopt dit niet?">
            <Tekst>
              Bel {beeld.regiepartij}, {beeld.regietelefoon}. Wie het overleg leidt, kan u voor de hele casus
              uitnodigen.
            </Tekst>
            <p>
              <Link naar={adres.verlaten}>Ga van tafel</Link>
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Pagina>
  );
}

function Kunnenkaart({ voorbij, verslag }: Pick<Props, 'verslag'> & { readonly voorbij: boolean }) {
  return (
    <Kaart titel="Wat u nu kunt doen" ritme="eng">
      <Lijst
        punten={[
          ...(voorbij ? [] : ['Iets inbrengen voor de bijeenkomst.', 'Antwoorden op de uitnodiging.']),
          ...(voorbij && verslag.kind === 'uitgebracht' ? ['Uw deel van het verslag lezen.'] : []),
          'Terughalen wat u zelf gaf.',
        ]}
      />
      <Tekst>
        {voorbij
          ? 'Wat een ander aan u gaf, las u alleen rond de bijeenkomst.'
          : 'Wat een ander aan u gaf, leest u alleen rond de bijeenkomst.'}{' '}
        <Artikelen ids={['T25-07']} />
      </Tekst>
    </Kaart>
  );
}

/** Wat van het verslag bij zijn eigen bijeenkomst hoort, en de rest niet: met waarom. */
function Verslagkaart({ casus, verslag }: { readonly casus: string; readonly verslag: Gastverslag }) {
  return (
    <Kaart titel="Het verslag van deze bijeenkomst" ritme="eng">
      <Tekst>
        {verslag.kind === 'uitgebracht'
          ? 'Het is uitgebracht. U leest er de delen van die aan u zijn gegeven.'
          : 'Het is nog niet uitgebracht. Daarna leest u hier de delen die aan u zijn gegeven. U krijgt dan bericht.'}{' '}
        Andere verslagen en het plan zijn van wie voor de hele casus meedoet. <Artikelen ids={['T25-07', 'CL-5d']} />
      </Tekst>
      {verslag.kind === 'uitgebracht' && (
        <p>
          <KnopLink naar={verslagadres(casus).een(verslag.verslag)}>Lees het verslag</KnopLink>
        </p>
      )}
    </Kaart>
  );
}

function zinVan(venster: Props['venster'], voorbij: boolean): string {
  if (venster === null) return 'Die bijeenkomst gaat niet door. U leest hier niets.';
  const { van, tot } = venster;
  if (voorbij)
    return `De bijeenkomst was op ${datumVoluit(van)}. Wat u daar kon lezen, is weer dicht. Van het verslag leest u hier uw deel.`;
  return `Op ${datumVoluit(van)}, van ${uurMinuut(van)} tot ${uurMinuut(tot)} uur, leest u hier wat aan u is gegeven. Daarbuiten is de casus voor u dicht.`;
}
