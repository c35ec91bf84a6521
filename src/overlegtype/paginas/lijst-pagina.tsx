import { DOELNAMEN, metHoofdletter } from '../../casus/woorden.ts';
import { DOELEN } from '../../regels/index.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikel,
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Leeg,
  Link,
  Merkje,
  Paginakop,
  Regels,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { conceptadres, OVERLEGTYPEADRES, typeadres } from '../adressen.ts';
import { NIVEAUS } from '../checklist/doelvragen.ts';
import type { Convenantkeuze } from '../concept.queries.ts';
import type { Conceptregel, Typenlijst } from '../lees.ts';
import { isGekozen, kiesUit, LIJSTSTANDEN, type Lijstkeuze } from '../lijstkeuze.ts';
import { tafelzin } from '../tafelzin.ts';
import { VOORBEELDEN } from '../voorbeelden.ts';

type Props = { readonly lijst: Typenlijst; readonly keuze: Lijstkeuze };

/** Vanaf zoveel regels is kiezen sneller dan lezen. */
const KIEZEN_VANAF = 4;

/** Alle overlegtypen van de regio; een beheerder ziet ook wat in bewerking is en wat op een antwoord wacht. */
export function LijstPagina({ lijst, keuze }: Props) {
  const beheert = lijst.convenanten.length > 0;
  const alle = lijst.typen.length + lijst.concepten.length;
  const { typen, concepten } = kiesUit(lijst, keuze);
  return (
    <Pagina titel="Overlegtypen" soort="vak" hoofdmenu="overlegtypen">
      <Paginakop
        titel="Overlegtypen"
        inleiding="Voor elk soort overleg spraken de organisaties vooraf af waarvoor het is, wie meedoet en wat er op tafel mag komen."
        knoppen={
          beheert && alle > 0 ? <KnopLink naar={OVERLEGTYPEADRES.nieuw}>Begin een overlegtype</KnopLink> : undefined
        }
      />
      {(alle >= KIEZEN_VANAF || isGekozen(keuze)) && <Kiezer keuze={keuze} beheert={beheert} />}
      {concepten.length > 0 && (
        <Kaart titel="Nog niet vastgesteld" ritme="gewoon">
          <Regels regels={concepten.map(conceptregel)} />
        </Kaart>
      )}
      {typen.length > 0 && (
        <Kaart titel="Vastgesteld" ritme="gewoon">
          <Regels regels={typen.map(typeregel)} />
        </Kaart>
      )}
      {typen.length + concepten.length === 0 && alle > 0 && (
        <Leeg titel="Niets gevonden" niveau={2}>
          Geen overlegtype past bij deze keuze. Kies minder, of zoek op een deel van de naam.
        </Leeg>
      )}
      {lijst.typen.length === 0 && !isGekozen(keuze) && <NogGeen beheert={beheert} />}
      {beheert && alle === 0 && (
        <Kaart titel="Begin het eerste overlegtype" ritme="gewoon">
          <Beginvragen convenanten={lijst.convenanten} />
        </Kaart>
      )}
      <Tekst soort="klein">
        Zonder vastgesteld overlegtype begint er geen casus. <Artikel id="B3-1" />
      </Tekst>
    </Pagina>
  );
}

function NogGeen({ beheert }: { readonly beheert: boolean }) {
  return (
    <Leeg titel="Er is nog geen overlegtype" niveau={2}>
      {beheert
        ? 'Begin met een voorbeeld. Als alle organisaties die meedoen akkoord zijn, kan er een casus beginnen.'
        : 'Een casus kan pas beginnen als er een overlegtype is vastgesteld. De beheerder van uw organisatie kan er een beginnen.'}
    </Leeg>
  );
}

/** Zoeken op naam, en kiezen op doel en stand. Wat nog niet vastgesteld is, ziet alleen een beheerder. */
function Kiezer({ keuze, beheert }: { readonly keuze: Lijstkeuze; readonly beheert: boolean }) {
  const { zoek, doel, stand } = keuze;
  return (
    <Formulier actie={OVERLEGTYPEADRES.lijst} methode="get" klasse="ovt-zoek" naam="Zoek een overlegtype">
      <Tekstveld naam="zoek" label="Naam" soort="search" waarde={zoek} />
      <Keuzelijst
        naam="doel"
        label="Doel"
        leeg="Alle doelen"
        waarde={doel ?? ''}
        opties={DOELEN.map((een) => ({ waarde: een, label: `${metHoofdletter(DOELNAMEN[een])} (${een})` }))}
      />
      {beheert && (
        <Keuzelijst
          naam="stand"
          label="Stand"
          leeg="Alles"
          waarde={stand ?? ''}
          opties={Object.entries(LIJSTSTANDEN).map(([waarde, label]) => ({ waarde, label }))}
        />
      )}
      <Knop soort="tweede">Zoek</Knop>
      {isGekozen(keuze) && <Link naar={OVERLEGTYPEADRES.lijst}>Toon alles</Link>}
    </Formulier>
  );
}

function typeregel({ id, naam, versie, vastgesteldOp, inhoud }: Typenlijst['typen'][number]) {
  return {
    titel: (
      <Link naar={typeadres(id).pagina} titel>
        {naam}
      </Link>
    ),
    onder: `${NIVEAUS[inhoud.niveau]}. Versie ${versie}, vastgesteld op ${datumVoluit(vastgesteldOp)}. Aan tafel: ${tafelzin(inhoud)}.`,
  };
}

function conceptregel({ id, naam, stand, nieuw, partij, op, aanZet }: Conceptregel) {
  const wat = nieuw ? 'Nieuw overlegtype' : 'Nieuwe versie';
  return {
    titel: (
      <Link naar={conceptadres(id).overzicht} titel>
        {naam}
      </Link>
    ),
    onder:
      stand === 'voorgelegd'
        ? `${wat}, ligt voor aan de organisaties die meedoen.`
        : `${wat}. Laatst gewijzigd door ${partij} op ${datumEnTijd(op)}.`,
    eind:
      stand !== 'voorgelegd' ? (
        <Merkje soort="stil">In bewerking</Merkje>
      ) : aanZet ? (
        <Merkje soort="vraag">Wacht op u</Merkje>
      ) : (
        <Merkje soort="wacht">Ligt voor</Merkje>
      ),
  };
}

export type Beginformulier = { readonly voorbeeld: string; readonly naam: string; readonly convenant: string };

/** Een overlegtype beginnen: uit een voorbeeld, met een eigen naam. */
export function BeginPagina({
  convenanten,
  stand,
}: {
  readonly convenanten: readonly Convenantkeuze[];
  readonly stand?: FormStand<Beginformulier> | undefined;
}) {
  return (
    <Pagina
      titel="Begin een overlegtype"
      soort="vak"
      hoofdmenu="overlegtypen"
      kruimel={[{ naam: 'Overlegtypen', naar: OVERLEGTYPEADRES.lijst }, { naam: 'Begin een overlegtype' }]}
    >
      <Paginakop
        titel="Waarmee wilt u beginnen?"
        inleiding="U begint met een voorbeeld. Daarna ziet u elk antwoord op de vragen van Bijlage 3: u verandert wat anders moet, of legt het voor zoals het is."
      />
      <Kaart titel="Uw overleg" ritme="gewoon">
        <Beginvragen convenanten={convenanten} stand={stand} />
      </Kaart>
    </Pagina>
  );
}

function Beginvragen({
  convenanten,
  stand,
}: {
  readonly convenanten: readonly Convenantkeuze[];
  readonly stand?: FormStand<Beginformulier> | undefined;
}) {
  return (
    <Formulier actie={OVERLEGTYPEADRES.nieuw} stand={stand} ritme="gewoon">
      <Keuzerondjes
        naam="voorbeeld"
        vraag="Kies het voorbeeld dat er het meest op lijkt"
        keuzes={VOORBEELDEN.map(({ code, naam, inhoud }) => ({
          waarde: code,
          label: naam,
          bij: inhoud.samenwerkingsdoel,
        }))}
      />
      <Tekstveld
        naam="naam"
        label="Hoe heet uw overleg?"
        beschrijving="Zo kennen ouders en professionals het. Bijvoorbeeld: MDO basisonderwijs."
      />
      {convenanten.length > 1 && (
        <Keuzelijst
          naam="convenant"
          label="Onder welk convenant?"
          opties={convenanten.map(({ id, naam }) => ({ waarde: id, label: naam }))}
        />
      )}
      <Knop>Begin met dit voorbeeld</Knop>
    </Formulier>
  );
}
