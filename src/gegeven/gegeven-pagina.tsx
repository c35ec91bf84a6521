import { Casusblad } from '../casus/casusblad.tsx';
import { DOELNAMEN, metHoofdletter } from '../casus/woorden.ts';
import {
  Artikelen,
  DataLijst,
  type Datarij,
  Kaart,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Link,
  Merkje,
  type Merkjesoort,
  Stapel,
  Tabel,
  Tekst,
} from '../web/onderdelen/index.ts';
import { datumEnTijd, datumVoluit } from '../web/tijd.ts';
import { adresIntrekkenVan, adresOntvangers, adresTerughalen } from './adressen.ts';
import { eisBlad } from './blad.ts';
import type { Gegevenkop, Leesuitkomst, Ontvangerstand } from './lees-gegeven.ts';
import { naamMetRol } from './mensen.ts';
import { soortlabel } from './soorten.ts';
import { Gegeveninkijk, tekstOf, weergaveVoor } from './weergave.tsx';

type Eigen = Extract<Leesuitkomst, { kind: 'eigen' }>;
type Gelezen = Extract<Leesuitkomst, { kind: 'gelezen' }>;

/** Soort, doel en hoe lang: wat op elke pagina over een gegeven staat. */
export function overGegeven(kop: Gegevenkop): readonly Datarij[] {
  return [
    { naam: 'Soort', waarde: soortlabel(kop.categorie) },
    { naam: 'Ingebracht door', waarde: naamMetRol(kop.bron) },
    { naam: 'Waarvoor', waarde: `${metHoofdletter(DOELNAMEN[kop.doel])} (${kop.doel})` },
    { naam: 'Hoe lang', waarde: 'Zolang de casus loopt. Sluit de casus, dan leest niemand het nog.' },
  ];
}

function weergave({ kop, inhoud }: Pick<Eigen, 'kop' | 'inhoud'>) {
  return weergaveVoor({ ...kop, tekst: tekstOf(inhoud?.tekst), waarom: inhoud?.waarom ?? '' }, 'vak');
}

const OMDAT: Readonly<Record<NonNullable<Ontvangerstand['ingetrokkenOmdat']>, string>> = {
  bron: 'Ingetrokken door uw organisatie',
  toestemming: 'Ingetrokken: de toestemming stopte',
  'casus-gesloten': 'De casus is gesloten',
  fase: 'Niet mee naar de nieuwe fase',
  vertrek: 'Deze ontvanger ging van tafel',
};

function standVan({ status, gelezenOp, ingetrokkenOmdat }: Ontvangerstand): {
  readonly soort: Merkjesoort;
  readonly woord: string;
} {
  if (status === 'ingetrokken')
    return { soort: 'stil', woord: ingetrokkenOmdat === null ? 'Ingetrokken' : OMDAT[ingetrokkenOmdat] };
  if (status === 'bevroren') return { soort: 'wacht', woord: 'Bevroren' };
  return gelezenOp === null ? { soort: 'wacht', woord: 'Nog niet gelezen' } : { soort: 'ja', woord: 'Gelezen' };
}

function Ontvangers({ uitkomst }: { readonly uitkomst: Eigen }) {
  const plek = { casus: uitkomst.casus.id, gegeven: uitkomst.kop.id };
  if (uitkomst.ontvangers.length === 0) {
    return (
      <Leeg kaal titel="Niemand heeft dit">
        {uitkomst.casus.status === 'open'
          ? 'U kunt het alsnog delen met wie het mag krijgen.'
          : 'De casus is gesloten. Delen kan niet meer.'}
      </Leeg>
    );
  }
  return (
    <Tabel
      over="wie dit gegeven heeft"
      kolommen={[{ kop: 'Wie' }, { kop: 'Gekregen' }, { kop: 'Stand' }, { kop: 'Wat u kunt doen' }]}
      rijen={uitkomst.ontvangers.map((o) => {
        const { soort, woord } = standVan(o);
        return [
          <>
            {o.ontvanger.naam}
            <br />
            <span class="ovt-klein">{o.ontvanger.rol}</span>
          </>,
          datumVoluit(o.gegevenOp),
          <>
            <Merkje soort={soort}>{woord}</Merkje>
            {o.gelezenOp !== null && (
              <>
                <br />
                <span class="ovt-klein">eerst gelezen op {datumEnTijd(o.gelezenOp)}</span>
              </>
            )}
          </>,
          o.status === 'actief' ? (
            <Link naar={adresIntrekkenVan(plek, o.ontvanger.deelnemer)} bij={`bij ${o.ontvanger.naam}`}>
              Trek in
            </Link>
          ) : (
            'Niets meer nodig'
          ),
        ];
      })}
    />
  );
}

/** Het eigen gegeven: de tekst, wie haar heeft en las, en intrekken. */
export function Eigenpagina({ uitkomst }: { readonly uitkomst: Eigen }) {
  const { casus, kop, status, mijn } = uitkomst;
  const plek = { casus: casus.id, gegeven: kop.id };
  const open = casus.status === 'open' && status === 'ingebracht';
  const bijIemand = uitkomst.ontvangers.some((o) => o.status === 'actief');
  return (
    <Casusblad kop={eisBlad(uitkomst.blad)} deel="Gegeven" nu="gegevens" titel={soortlabel(kop.categorie)}>
      {status === 'teruggehaald' && <Tekst soort="lead">Dit gegeven is teruggehaald. Niemand leest het nog.</Tekst>}
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Wie heeft dit">
            <Ontvangers uitkomst={uitkomst} />
            {uitkomst.meelezers.map(({ naam, met }) => (
              <p key={naam} class="ovt-onder">
                {naam} leest dit mee met {met}. <Artikelen ids={['Art 7.3 (b)']} />
              </p>
            ))}
          </Kaart>
          {open && (
            <Knoppen>
              {mijn && (
                <KnopLink naar={adresOntvangers(plek)}>
                  {bijIemand ? 'Deel ook met anderen' : 'Deel met anderen'}
                </KnopLink>
              )}
              <KnopLink naar={adresTerughalen(plek)} soort="tweede">
                {bijIemand ? 'Haal terug bij iedereen' : 'Haal dit gegeven terug'}
              </KnopLink>
            </Knoppen>
          )}
        </Stapel>
        <Stapel ritme="kolom">
          <Gegeveninkijk titel="Zo leest de ander het" weergave={weergave(uitkomst)} />
          <Kaart titel="Over dit gegeven">
            <DataLijst rijen={overGegeven(kop)} />
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Een gekregen gegeven, met waarom de lezer het mag zien. */
export function Gelezenpagina({ uitkomst }: { readonly uitkomst: Gelezen }) {
  const { kop, oordeel, gegevenOp } = uitkomst;
  return (
    <Casusblad kop={eisBlad(uitkomst.blad)} deel="Gegeven" nu="gegevens" titel={soortlabel(kop.categorie)}>
      <Kolommen>
        <Stapel ritme="kolom">
          <Gegeveninkijk titel="Het gegeven" weergave={weergave(uitkomst)} />
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Waarom mag ik dit zien?" ritme="eng">
            <p>
              {kop.bron.naam} gaf het u op {datumVoluit(gegevenOp)}. Bij elke keer lezen kijken wij opnieuw of het mag.
            </p>
            {oordeel.grondslagen.map(({ uitleg, artikelen }) => (
              <p key={uitleg}>
                {uitleg} <Artikelen ids={artikelen} />
              </p>
            ))}
            {oordeel.voorwaarden.map(({ uitleg, artikelen }) => (
              <p key={uitleg}>
                <strong>Daarbij hoort:</strong> {uitleg} <Artikelen ids={artikelen} />
              </p>
            ))}
            <Tekst soort="klein">De betrokkenen zien dat u dit las.</Tekst>
          </Kaart>
          <Kaart titel="Over dit gegeven">
            <DataLijst rijen={overGegeven(kop)} />
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}
