import type { ComponentChildren } from 'preact';
import { zonderAccenten } from '../../lib/zonder-accenten.ts';
import { functieLabel } from '../../partij/functies.ts';
import { HOEDANIGHEID } from '../../partij/hoedanigheden.ts';
import {
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Leeg,
  Link,
  Merkje,
  Stapel,
  Tabel,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import type { Collega, Organisatie, Toegangsstand } from '../bekijk-organisatie.ts';
import { BEHEERADRES, GEHEIMHOUDING, hoofdletter } from '../teksten.ts';
import { Bladwijzer, knipBlad, PER_BLAD } from './bladwijzer.tsx';
import { Organisatieblad } from './kader.tsx';

/** Vanaf hoeveel collega's zoeken helpt. */
const ZOEKEN_VANAF = 10;

/** Waarop de lijst is gefilterd; alles mag in het adres staan, want er staat niemand in. */
export type Collegafilter = {
  readonly functie: string;
  readonly school: string;
  readonly toegang: '' | 'zonder-account' | 'zonder-verklaring';
  /** Het hoeveelste blad, vanaf 1. */
  readonly blad: number;
};

export const GEEN_FILTER: Collegafilter = { functie: '', school: '', toegang: '', blad: 1 };

export type Organisatieprops = {
  readonly organisatie: Organisatie;
  readonly beheert: boolean;
  readonly ikzelf: string;
  /** Waar op gezocht is; leeg is niet gezocht. */
  readonly zoek: string;
  readonly filter: Collegafilter;
};

/** Onze organisatie: wie er werkt, en voor de beheerder wie erin kan. */
export function OrganisatiePagina({ organisatie, beheert, ikzelf, zoek, filter }: Organisatieprops) {
  const { partij, collegas, scholen, penvoerder } = organisatie;
  const gevonden = zoekCollegas(filterCollegas(collegas, filter), zoek);
  const knipsel = knipBlad(gevonden, filter.blad);
  return (
    <Organisatieblad
      kader={{ beheert, partij, penvoerder }}
      nu="mensen"
      titel="Onze organisatie"
      knoppen={beheert ? <Beheerknoppen organisatie={organisatie} ikzelf={ikzelf} /> : undefined}
    >
      {beheert && isEnige(collegas) && (
        <Kaart titel="U bent de enige beheerder" soort="vraag" ritme="gewoon">
          <Tekst>
            Valt u uit, dan kan niemand hier nog een collega uitnodigen of stoppen. Nodig daarom nog een beheerder uit.
          </Tekst>
        </Kaart>
      )}
      <Kaart titel="Wie er werkt" ritme="gewoon">
        {collegas.length > ZOEKEN_VANAF && <Zoek zoek={zoek} />}
        {collegas.length > ZOEKEN_VANAF && <Filter organisatie={organisatie} filter={filter} beheert={beheert} />}
        {gevonden.length === 0 ? (
          <Leeg kaal titel="Geen collega gevonden">
            Zoek op een deel van de naam, of op een functie.
          </Leeg>
        ) : (
          <Collegatabel
            collegas={knipsel.regels}
            beheert={beheert}
            ikzelf={ikzelf}
            scholen={new Map(scholen.map(({ id, naam }) => [id, naam]))}
          />
        )}
        {zoek === '' ? (
          <Bladwijzer {...knipsel} adres={(blad) => bladadres(filter, blad)} />
        ) : (
          knipsel.bladen > 1 && (
            <Tekst soort="klein">Dit zijn de eerste {PER_BLAD}. Zoek preciezer om minder collega’s te zien.</Tekst>
          )
        )}
        {!beheert && <Tekst soort="klein">Klopt er iets niet? De beheerder van uw organisatie kan het wijzigen.</Tekst>}
      </Kaart>
    </Organisatieblad>
  );
}

/** Blijft er maar een mens over die deze organisatie beheert? */
const isEnige = (collegas: readonly Collega[]): boolean =>
  new Set(collegas.filter(({ rol, tot }) => rol === 'beheerder' && tot === null).map(({ persoon }) => persoon)).size <
  2;

/** Uitnodigen, en eerste codes geven zodra er collega's op wachten. */
function Beheerknoppen({ organisatie, ikzelf }: { readonly organisatie: Organisatie; readonly ikzelf: string }) {
  const wacht = organisatie.collegas.some(({ stand, persoon }) => stand?.kind === 'niets' && persoon !== ikzelf);
  return (
    <>
      {wacht && (
        <KnopLink naar={BEHEERADRES.codes} soort="tweede">
          Geef eerste codes
        </KnopLink>
      )}
      <KnopLink naar={BEHEERADRES.collega}>Nodig een collega uit</KnopLink>
    </>
  );
}

/** De collega's die bij een filter horen. */
export function filterCollegas(collegas: readonly Collega[], filter: Collegafilter): readonly Collega[] {
  return collegas.filter(
    (collega) =>
      (filter.functie === '' || collega.functie === filter.functie) &&
      (filter.school === '' || collega.school === filter.school) &&
      (filter.toegang !== 'zonder-account' || (collega.stand !== null && collega.stand.kind !== 'account')) &&
      (filter.toegang !== 'zonder-verklaring' || mistVerklaring(collega)),
  );
}

const mistVerklaring = ({ rol, geheimhouding, verklaringOp }: Collega): boolean =>
  rol === 'medewerker' && (geheimhouding === 'geen' || geheimhouding === 'contract') && verklaringOp === null;

type Filterprops = { readonly organisatie: Organisatie; readonly filter: Collegafilter; readonly beheert: boolean };

function Filter({ organisatie: { collegas, scholen }, filter, beheert }: Filterprops) {
  const functies = [...new Set(collegas.map(({ functie }) => functie))]
    .map((waarde) => ({ waarde, label: hoofdletter(functieLabel(waarde)) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
  const waarden = { functie: filter.functie, school: filter.school, toegang: filter.toegang };
  return (
    <Formulier
      actie={BEHEERADRES.organisatie}
      methode="get"
      klasse="ovt-zoek"
      naam="Kies uit collega’s"
      stand={{ waarden, fouten: {} }}
    >
      <Keuzelijst naam="functie" label="Functie" leeg="Alle functies" opties={functies} />
      {scholen.length > 1 && (
        <Keuzelijst
          naam="school"
          label="School"
          leeg="Alle scholen"
          opties={scholen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
        />
      )}
      {beheert && (
        <Keuzelijst
          naam="toegang"
          label="Toegang"
          leeg="Iedereen"
          opties={[
            { waarde: 'zonder-account', label: 'Nog geen account' },
            { waarde: 'zonder-verklaring', label: 'Zonder verklaring van geheimhouding' },
          ]}
        />
      )}
      <Knop soort="tweede">Toon</Knop>
    </Formulier>
  );
}

function bladadres({ functie, school, toegang }: Collegafilter, blad: number): string {
  const vraag = new URLSearchParams(
    Object.entries({ functie, school, toegang, blad: String(blad) }).filter(([, waarde]) => waarde !== ''),
  );
  return `${BEHEERADRES.organisatie}?${vraag.toString()}`;
}

/** Zoekt zonder op hoofdletters en accenten te letten, in naam en functie. */
export function zoekCollegas(collegas: readonly Collega[], zoek: string): readonly Collega[] {
  const deel = zonderAccenten(zoek.trim());
  return deel === ''
    ? collegas
    : collegas.filter(({ naam, functie }) => zonderAccenten(`${naam} ${functieLabel(functie)}`).includes(deel));
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
        <Geheim key="geheimhouding" collega={collega} />,
        <Werkzaam key="vanaf" collega={collega} />,
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

function Geheim({ collega }: { readonly collega: Collega }) {
  return (
    <>
      {hoofdletter(GEHEIMHOUDING[collega.geheimhouding])}
      {collega.verklaringOp !== null && (
        <>
          <br />
          <span class="ovt-klein">verklaring van {datumVoluit(collega.verklaringOp)}</span>
        </>
      )}
    </>
  );
}

function Werkzaam({ collega }: { readonly collega: Collega }) {
  return (
    <>
      {datumVoluit(collega.van)}
      {collega.tot !== null && (
        <>
          <br />
          <span class="ovt-klein">tot en met {datumVoluit(collega.tot)}</span>
        </>
      )}
    </>
  );
}

function Functie({ collega, school }: { readonly collega: Collega; readonly school: string | undefined }) {
  return (
    <>
      {hoofdletter(functieLabel(collega.functie))}
      {collega.rol === 'medewerker' && collega.hoedanigheid !== null && (
        <>
          <br />
          <span class="ovt-klein">{HOEDANIGHEID[collega.hoedanigheid]}</span>
        </>
      )}
      {school !== undefined && (
        <>
          <br />
          <span class="ovt-klein">{school}</span>
        </>
      )}
      {collega.magAanwijzen && (
        <>
          <br />
          <span class="ovt-klein">mag een collega aanwijzen</span>
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
      <span>
        <Link naar={`${BEHEERADRES.mensen}/${collega.id}`} bij={collega.naam}>
          Wijzig
        </Link>
      </span>
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
