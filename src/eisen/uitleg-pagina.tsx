import { ADRES } from '../web/adressen.ts';
import { legeStand } from '../web/formulier-stand.ts';
import { paginasoortVan } from '../web/foutpagina.tsx';
import {
  Artikel,
  DataLijst,
  Formulier,
  Kaart,
  Knop,
  Leeg,
  Lijst,
  Link,
  Paginakop,
  Stapel,
  Tekst,
  Tekstveld,
  Terug,
  Uitklap,
} from '../web/onderdelen/index.ts';
import { TerugNaarBegin } from '../web/openbaar/terug.tsx';
import { Pagina } from '../web/pagina.tsx';
import { useVerzoek } from '../web/verzoek-context.tsx';
import { alleEisen, artikelLabel, BRONNEN, type Eis, SOORTEN, THEMAS, type Thema } from './index.ts';
import { verwanteEisen } from './verwant.ts';
import { zoekEisen } from './zoek.ts';

/** Meer tekens zoekt niemand; wat langer is, telt niet mee. */
const ZOEK_TEKENS = 100;

/** Een regel van de beslisser die deze eis noemt. De route haalt hem uit `src/regels`; deze map kent de regels niet. */
export type Regelverwijzing = { readonly code: string; readonly uitleg: string };

/** De lijst op `/uitleg`, met `?zoek=` voor wie iets zoekt. Openbaar, zonder gegevens van mensen. */
export function UitlegLijst({ zoek }: { readonly zoek: string }) {
  const { wie } = useVerzoek();
  const vraag = zoek.trim().slice(0, ZOEK_TEKENS);
  const inleiding = 'Hier staat in gewone taal wat het convenant en de wet vragen, en wat Overlegtafel daarmee doet.';
  return (
    <Pagina
      titel={vraag === '' ? 'Uitleg van de regels' : 'Gevonden regels. Uitleg'}
      soort={paginasoortVan(wie)}
      breed
      alleenNederlands
    >
      <TerugNaarBegin />
      <Paginakop titel="Uitleg van de regels" inleiding={inleiding} />
      <Formulier
        actie={ADRES.uitleg}
        methode="get"
        rol="search"
        naam="Zoek een regel"
        klasse="ovt-zoek"
        stand={legeStand({ zoek: vraag })}
      >
        <Tekstveld naam="zoek" label="Zoek een woord of artikel" soort="search" breed />
        <Knop>Zoek een regel</Knop>
      </Formulier>
      {vraag === '' ? <AlleThemas /> : <Gevonden vraag={vraag} />}
    </Pagina>
  );
}

function AlleThemas() {
  return (
    <Stapel ritme="eng">
      {Object.entries(THEMAS).map(([thema, titel]) => (
        <Uitklap key={thema} titel={titel}>
          <Eisenlijst eisen={alleEisen.filter((eis) => eis.thema === thema)} />
        </Uitklap>
      ))}
    </Stapel>
  );
}

function Gevonden({ vraag }: { readonly vraag: string }) {
  const gevonden = zoekEisen(vraag);
  if (gevonden.length === 0) {
    return (
      <Leeg
        titel="Geen regel gevonden"
        niveau={2}
        knop={
          <Link naar={ADRES.uitleg} los>
            Bekijk alle regels
          </Link>
        }
      >
        In geen enkele regel staat "{vraag}". Probeer één kort woord, of een artikel zoals 6b.
      </Leeg>
    );
  }
  return (
    <>
      <p role="status">{gevonden.length === 1 ? '1 regel gevonden.' : `${gevonden.length} regels gevonden.`}</p>
      {perThema(gevonden).map(([thema, eisen]) => (
        <Kaart key={thema} titel={THEMAS[thema]} soort="open" ritme="eng">
          <Eisenlijst eisen={eisen} />
        </Kaart>
      ))}
      <Link naar={ADRES.uitleg} los>
        Bekijk alle regels
      </Link>
    </>
  );
}

/** Groepen in de volgorde waarin hun eerste eis voorkomt: bij zoeken staat het beste antwoord zo bovenaan. */
function perThema(eisen: readonly Eis[]): readonly (readonly [Thema, readonly Eis[]])[] {
  const groepen = new Map<Thema, Eis[]>();
  for (const eis of eisen) {
    const groep = groepen.get(eis.thema);
    if (groep === undefined) groepen.set(eis.thema, [eis]);
    else groep.push(eis);
  }
  return [...groepen];
}

function Eisenlijst({ eisen }: { readonly eisen: readonly Eis[] }) {
  return (
    <Lijst
      punten={eisen.map((eis) => (
        <>
          {eis.nl} <Artikel id={eis.id} />
        </>
      ))}
    />
  );
}

/** De uitleg van één eis op `/uitleg/<slug>`. */
export function UitlegPagina({ eis, regels }: { readonly eis: Eis; readonly regels: readonly Regelverwijzing[] }) {
  const { wie } = useVerzoek();
  const naam = eis.artikel.replace(/^art\. /, 'artikel ');
  const verwant = verwanteEisen(eis);
  return (
    <Pagina titel={`Uitleg van ${naam}`} soort={paginasoortVan(wie)} alleenNederlands>
      <Terug naar={ADRES.uitleg} naam="Alle regels" />
      <Paginakop titel={metHoofdletter(naam)} boven={THEMAS[eis.thema]} inleiding={eis.nl} />
      {(eis.zonder === undefined || eis.zonder === 'later') && (
        <Kaart titel="Wat dit van Overlegtafel vraagt" ritme="eng">
          <Lijst punten={eis.soort.map((soort) => SOORTEN[soort])} />
        </Kaart>
      )}
      <Kaart titel="Wat Overlegtafel ermee doet" ritme="eng">
        <WatWijDoen eis={eis} regels={regels} />
      </Kaart>
      {verwant.length > 0 && (
        <Kaart titel="Dit hoort erbij" soort="open" ritme="eng">
          <Eisenlijst eisen={verwant} />
        </Kaart>
      )}
      <Kaart titel="Waar het staat" soort="rustig" ritme="eng">
        <DataLijst rijen={vindplaats(eis)} />
        <Tekst soort="klein">
          Dit is onze uitleg in eigen woorden. De tekst van het convenant en de wet gaat voor.
        </Tekst>
      </Kaart>
    </Pagina>
  );
}

const ZONDER: Readonly<Record<NonNullable<Eis['zonder']>, string>> = {
  begrip: 'Niets. Dit is een woord of een uitgangspunt.',
  organisatie: 'Niets. Dit doet een organisatie zelf, buiten Overlegtafel.',
  later: 'Nog niets. Dit kan nog niet in Overlegtafel.',
};

// Alleen wat een regel echt doet staat hier: een eis zonder regel krijgt geen belofte.
function WatWijDoen({ eis, regels }: { readonly eis: Eis; readonly regels: readonly Regelverwijzing[] }) {
  if (eis.zonder !== undefined) return <p>{ZONDER[eis.zonder]}</p>;
  if (regels.length === 0) return <p>Geen reden om delen te weigeren noemt deze plek.</p>;
  return (
    <>
      <p>Bij een oordeel kan hierover te lezen staan:</p>
      <Lijst punten={regels.map(({ code, uitleg }) => <span key={code}>{uitleg}</span>)} />
    </>
  );
}

function vindplaats(eis: Eis): readonly { readonly naam: string; readonly waarde: string }[] {
  const ook = eis.ookId ?? [];
  return [
    { naam: 'Bron', waarde: BRONNEN[eis.bron] },
    { naam: 'Kenmerk', waarde: eis.id },
    ...(ook.length > 0 ? [{ naam: 'Ook', waarde: ook.map(ookLabel).join(', ') }] : []),
  ];
}

/** Een bijnaam is meestal een voetnoot: die schrijven wij voluit, want `artikelLabel` geeft de eis zelf. */
function ookLabel(id: string): string {
  return /^(2025 )?fn \d+$/.test(id)
    ? id.replace(/^(2025 )?fn (\d+)$/, (_heel, jaar, nummer) => `voetnoot ${nummer}${jaar ? ' (2025)' : ''}`)
    : artikelLabel(id);
}

function metHoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}
