import { NUMMERNAAM, NUMMERS_VAN } from '../../partij/nummers.ts';
import type { Organisatiestand } from '../../partij/organisatie.queries.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Actie,
  Artikelen,
  DataLijst,
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Tekst,
  Tekstveld,
  VerborgenVeld,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Nummervelden, Swvonderwijs } from '../organisatie/gegevens-formulieren.tsx';
import { ONDERWIJS_VAN } from '../organisatie/scholen.ts';
import { CodePagina, type Codeprops } from '../paginas/collega-paginas.tsx';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES, ONDERWIJS_VAN_SWV, ONDERWIJSNAAM, PARTIJSOORT } from '../teksten.ts';
import type { Partijregel } from './partijen.ts';
import { SOORTUITLEG, Soortenkaart } from './partijen-pagina.tsx';

const TERUG = { naam: 'Andere organisaties', naar: BEHEERADRES.partijen } as const;

/** Een organisatie van dichtbij: haar nummers, en zolang niemand er kan inloggen een beheerder geven. */
export function PartijPagina({
  partij,
  swv,
  stand,
}: {
  readonly partij: Partijregel;
  /** Bij mbo: het samenwerkingsverband waar zij onder hoort (fn 7). */
  readonly swv: string | null;
  readonly stand?: FormStand<{ readonly naam: string; readonly email: string }> | undefined;
}) {
  const actie = `${BEHEERADRES.partijen}/${partij.id}`;
  return (
    <Organisatievraag titel={partij.naam} terug={TERUG} onder={`${PARTIJSOORT[partij.soort]}, ${partij.plaats}`}>
      <Gegevenskaart partij={partij} swv={swv} />
      <Kaart titel="Beheerder" ritme="gewoon">
        {partij.beheerder === 'met-account' && (
          <Tekst>Deze organisatie heeft een beheerder die kan inloggen. Zij regelt vanaf nu alles zelf.</Tekst>
        )}
        {partij.beheerder === 'zonder-account' && (
          <>
            <Tekst>
              Er is een beheerder, maar die logde nog niet in. Is de code kwijt of verlopen, maak dan een nieuwe.
            </Tekst>
            <Actie actie={actie}>
              <Knop>Maak een nieuwe code</Knop>
            </Actie>
          </>
        )}
        {partij.beheerder === 'geen' && (
          <Formulier actie={actie} stand={stand} ritme="gewoon">
            <Tekstveld naam="naam" label="Voornaam en achternaam van de eerste beheerder" />
            <Tekstveld
              naam="email"
              label="E-mailadres van het werk"
              soort="email"
              beschrijving="De code werkt alleen samen met dit adres."
            />
            <Knop>Maak een code</Knop>
          </Formulier>
        )}
      </Kaart>
    </Organisatievraag>
  );
}

function Gegevenskaart({ partij, swv }: { readonly partij: Partijregel; readonly swv: string | null }) {
  return (
    <Kaart titel="Gegevens">
      <DataLijst
        rijen={[
          { naam: 'Telefoon', waarde: partij.telefoon },
          ...(partij.swvOnderwijs === null
            ? []
            : [{ naam: 'Onderwijs', waarde: ONDERWIJS_VAN_SWV[partij.swvOnderwijs] }]),
          ...(swv === null || partij.afstemmingOp === null
            ? []
            : [
                {
                  naam: 'Samenwerkingsverband',
                  waarde: `${swv}, afgestemd sinds ${datumVoluit(partij.afstemmingOp)}`,
                },
              ]),
          ...NUMMERS_VAN[partij.soort].map((nummer) => ({
            naam: NUMMERNAAM[nummer],
            waarde: partij[nummer] ?? 'Nog niet ingevuld',
          })),
        ]}
      />
    </Kaart>
  );
}

/** De code voor de eerste beheerder van een andere organisatie, en dan de volgende of verder met het convenant. */
export function PartijcodePagina(props: Pick<Codeprops, 'naam' | 'code' | 'geldigTot'>) {
  return (
    <CodePagina {...props} titel="Code voor een beheerder" terug={TERUG}>
      <p>
        <KnopLink naar={ADRES.convenant}>Verder met het convenant</KnopLink>
      </p>
      <Soortenkaart titel="Voeg nog een organisatie toe" />
    </CodePagina>
  );
}

export type Partijformulier = Readonly<Record<string, unknown>>;

/** Een organisatie van een soort toevoegen. */
export function NieuwePartijPagina({
  soort,
  partijen,
  stand,
}: {
  readonly soort: Partijsoort;
  readonly partijen: readonly Organisatiestand[];
  readonly stand?: FormStand<Partijformulier> | undefined;
}) {
  return (
    <Organisatievraag
      titel={`Voeg toe: ${PARTIJSOORT[soort].toLowerCase().replace('ggd', 'GGD')}`}
      terug={TERUG}
      inleiding={SOORTUITLEG[soort]}
    >
      <Formulier actie={`${BEHEERADRES.partijen}/nieuw/${soort}`} stand={stand} ritme="gewoon">
        <Tekstveld naam="naam" label="Naam" />
        <Tekstveld naam="plaats" label="Plaats" />
        <Tekstveld naam="telefoon" label="Telefoon" soort="tel" />
        {soort === 'swv' && <Swvonderwijs />}
        {soort === 'mbo' && <Mbovelden partijen={partijen} />}
        {soort === 'jeugdhulpaanbieder' && <Gemeenten partijen={partijen} />}
        <Nummervelden soort={soort} />
        {soort === 'school' && <Eersteschool />}
        <Eerstebeheerder />
        <VerborgenVeld naam="soort" waarde={soort} />
        <Knoppen>
          <Knop>Voeg toe</Knop>
          <KnopLink naar={BEHEERADRES.partijen} soort="rustig">
            Voeg niets toe
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Organisatievraag>
  );
}

/** Zonder school kan een bestuur niemand aanmelden; de andere scholen voegt zijn beheerder zelf toe. */
function Eersteschool() {
  return (
    <Kaart titel="De eerste school van dit bestuur" ritme="gewoon">
      <Tekst>Mag leeg blijven: de beheerder van het bestuur kan scholen ook zelf toevoegen.</Tekst>
      <Tekstveld naam="vestiging" label="Naam van de school" />
      <Keuzelijst
        naam="onderwijs"
        label="Soort onderwijs"
        opties={(ONDERWIJS_VAN.school ?? []).map((soort) => ({ waarde: soort, label: ONDERWIJSNAAM[soort] }))}
      />
      <Tekstveld
        naam="vestigingplaats"
        label="Plaats van de school"
        beschrijving="Leeg is de plaats van het bestuur."
      />
      <Brinveld van="de school" />
    </Kaart>
  );
}

/** Met een beheerder erbij krijgt u na het toevoegen meteen de code. */
function Eerstebeheerder() {
  return (
    <Kaart titel="De eerste beheerder" ritme="gewoon">
      <Tekst>Mag leeg blijven. Vult u het in, dan krijgt u meteen een code om te geven.</Tekst>
      <Tekstveld naam="beheerder" label="Voornaam en achternaam" />
      <Tekstveld
        naam="beheerderEmail"
        label="E-mailadres van het werk"
        soort="email"
        beschrijving="De code werkt alleen samen met dit adres."
      />
    </Kaart>
  );
}

function Brinveld({ van }: { readonly van: string }) {
  return (
    <Tekstveld
      naam="brin"
      label={`BRIN van ${van}`}
      beschrijving="Twee cijfers, twee letters en twee cijfers, zoals 99ZZ01."
      hoofdletters
      zonderSpelling
    />
  );
}

function Gemeenten({ partijen }: { readonly partijen: readonly Organisatiestand[] }) {
  return (
    <Vinkjes
      naam="gemeenten"
      vraag={
        <>
          Met welke gemeente heeft de aanbieder een contract? <Artikelen ids={['P-5']} />
        </>
      }
      keuzes={partijen.filter(({ soort }) => soort === 'gemeente').map(({ id, naam }) => ({ waarde: id, label: naam }))}
    />
  );
}

function Mbovelden({ partijen }: { readonly partijen: readonly Organisatiestand[] }) {
  const verbanden = partijen.filter(({ soort, swvOnderwijs }) => soort === 'swv' && swvOnderwijs === 'vo');
  return (
    <>
      <Keuzelijst
        naam="onderSwv"
        label="Samenwerkingsverband voor voortgezet onderwijs"
        beschrijving={
          verbanden.length === 0
            ? 'Er is nog geen samenwerkingsverband voor voortgezet onderwijs. Voeg dat eerst toe.'
            : undefined
        }
        opties={verbanden.map(({ id, naam }) => ({ waarde: id, label: naam }))}
      />
      <Datumveld naam="afstemmingOp" label="Sinds wanneer is de ondersteuning daarmee afgestemd?" />
      <Tekstveld naam="vestiging" label="Vestiging in het gebied van het samenwerkingsverband" />
      <Tekstveld naam="vestigingplaats" label="Plaats van de vestiging" />
      <Brinveld van="de vestiging" />
    </>
  );
}
