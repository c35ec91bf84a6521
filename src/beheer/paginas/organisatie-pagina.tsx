import type { ComponentChildren } from 'preact';
import { functieLabel } from '../../partij/functies.ts';
import {
  DataLijst,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Leeg,
  Link,
  Merkje,
  Paginakop,
  Stapel,
  Tabel,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import type { Collega, Organisatie, Toegangsstand } from '../bekijk-organisatie.ts';
import { BEHEERADRES, GEHEIMHOUDING, hoofdletter, PARTIJSOORT } from '../teksten.ts';

/** Vanaf hoeveel collega's zoeken helpt. */
const ZOEKEN_VANAF = 10;

export type Organisatieprops = {
  readonly organisatie: Organisatie;
  readonly beheert: boolean;
  readonly ikzelf: string;
  /** Waar op gezocht is; leeg is niet gezocht. */
  readonly zoek: string;
};

/** Onze organisatie: wie er werkt, en voor de beheerder wie erin kan. */
export function OrganisatiePagina({ organisatie, beheert, ikzelf, zoek }: Organisatieprops) {
  const { partij, collegas, scholen } = organisatie;
  const gevonden = zoekCollegas(collegas, zoek);
  return (
    <Pagina titel="Onze organisatie" soort="vak" hoofdmenu="organisatie">
      <Paginakop
        titel="Onze organisatie"
        onder={`${partij.naam}, ${partij.plaats}`}
        knoppen={beheert ? <KnopLink naar={BEHEERADRES.collega}>Nodig een collega uit</KnopLink> : undefined}
      />
      <Kaart titel="Wie er werkt" ritme="gewoon">
        {collegas.length > ZOEKEN_VANAF && <Zoek zoek={zoek} />}
        {gevonden.length === 0 ? (
          <Leeg kaal titel="Geen collega gevonden">
            Zoek op een deel van de naam, of op een functie.
          </Leeg>
        ) : (
          <Collegatabel
            collegas={gevonden}
            beheert={beheert}
            ikzelf={ikzelf}
            scholen={new Map(scholen.map(({ id, naam }) => [id, naam]))}
          />
        )}
        {!beheert && <Tekst soort="klein">Klopt er iets niet? De beheerder van uw organisatie kan het wijzigen.</Tekst>}
      </Kaart>
      <Kaart titel="Gegevens van de organisatie">
        <DataLijst
          rijen={[
            { naam: 'Naam', waarde: partij.naam },
            { naam: 'Soort', waarde: PARTIJSOORT[partij.soort] },
            { naam: 'Plaats', waarde: partij.plaats },
            { naam: 'Telefoon', waarde: partij.telefoon },
            ...(scholen.length === 0 ? [] : [{ naam: 'Scholen', waarde: scholen.map(({ naam }) => naam).join(', ') }]),
          ]}
        />
      </Kaart>
    </Pagina>
  );
}

/** Zoekt zonder op hoofdletters en accenten te letten, in naam en functie. */
export function zoekCollegas(collegas: readonly Collega[], zoek: string): readonly Collega[] {
  const gewoon = (tekst: string) => tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const deel = gewoon(zoek.trim());
  return deel === ''
    ? collegas
    : collegas.filter(({ naam, functie }) => gewoon(`${naam} ${functieLabel(functie)}`).includes(deel));
}

/** Zoeken gaat met POST: een naam hoort niet in een adres (BR12). */
function Zoek({ zoek }: { readonly zoek: string }) {
  return (
    <Formulier actie={BEHEERADRES.zoek} rol="search" klasse="ovt-zoek" stand={{ waarden: { zoek }, fouten: {} }}>
      <Tekstveld naam="zoek" label="Zoek een collega" soort="search" labelVerborgen />
      <Knop soort="tweede">Zoek</Knop>
      {zoek !== '' && <Link naar={BEHEERADRES.organisatie}>Toon iedereen</Link>}
    </Formulier>
  );
}

type Tabelprops = {
  readonly collegas: readonly Collega[];
  readonly beheert: boolean;
  readonly ikzelf: string;
  readonly scholen: ReadonlyMap<string, string>;
};

function Collegatabel({ collegas, beheert, ikzelf, scholen }: Tabelprops) {
  const kolommen = [
    { kop: 'Naam' },
    { kop: 'Functie' },
    { kop: 'Geheimhouding' },
    { kop: 'Vanaf' },
    ...(beheert ? [{ kop: 'Toegang' }, { kop: 'Wijzig' }] : []),
  ];
  return (
    <Tabel
      over="collega’s"
      kolommen={kolommen}
      rijen={collegas.map((collega) => [
        <Naam key="naam" collega={collega} ikzelf={ikzelf} />,
        <Functie
          key="functie"
          collega={collega}
          school={collega.school === null ? undefined : scholen.get(collega.school)}
        />,
        hoofdletter(GEHEIMHOUDING[collega.geheimhouding]),
        datumVoluit(collega.van),
        ...(beheert
          ? [
              <Stand key="stand" stand={collega.stand} />,
              <Handelingen key="wijzig" collega={collega} ikzelf={ikzelf} />,
            ]
          : []),
      ])}
    />
  );
}

function Naam({ collega, ikzelf }: { readonly collega: Collega; readonly ikzelf: string }) {
  return (
    <>
      {collega.naam}
      {collega.persoon === ikzelf && ' (u)'}
      {collega.email !== null && (
        <>
          <br />
          <span class="ovt-klein">{collega.email}</span>
        </>
      )}
    </>
  );
}

function Functie({ collega, school }: { readonly collega: Collega; readonly school: string | undefined }) {
  return (
    <>
      {hoofdletter(functieLabel(collega.functie))}
      {school !== undefined && (
        <>
          <br />
          <span class="ovt-klein">{school}</span>
        </>
      )}
    </>
  );
}

function Stand({ stand }: { readonly stand: Toegangsstand | null }) {
  switch (stand?.kind) {
    case 'account':
      return (
        <Standregel
          merk={<Merkje soort="ja">Account</Merkje>}
          onder={stand.gebruiktOp === null ? 'nog niet gebruikt' : `gebruikt ${datumVoluit(stand.gebruiktOp)}`}
        />
      );
    case 'code':
      return <Standregel merk={<Merkje soort="wacht">Code</Merkje>} onder={`tot ${datumEnTijd(stand.tot)}`} />;
    default:
      return <Merkje soort="stil">Nog geen account</Merkje>;
  }
}

function Standregel({ merk, onder }: { readonly merk: ComponentChildren; readonly onder: string }) {
  return (
    <>
      {merk}
      <br />
      <span class="ovt-klein">{onder}</span>
    </>
  );
}

function Handelingen({ collega, ikzelf }: { readonly collega: Collega; readonly ikzelf: string }) {
  return (
    <Stapel ritme="mini">
      {collega.persoon !== ikzelf && (
        <span>
          <Link naar={`${BEHEERADRES.code}/${collega.id}`} bij={`aan ${collega.naam}`}>
            Geef een nieuwe code
          </Link>
        </span>
      )}
      <span>
        <Link naar={`${BEHEERADRES.stop}/${collega.id}`} bij={`van ${collega.naam}`}>
          Stop de toegang
        </Link>
      </span>
    </Stapel>
  );
}
