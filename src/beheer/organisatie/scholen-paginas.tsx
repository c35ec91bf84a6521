import { zonderAccenten } from '../../lib/zonder-accenten.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Leeg,
  Link,
  Melding,
  Merkje,
  Tabel,
  Tekstveld,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Bladwijzer, knipBlad } from '../paginas/bladwijzer.tsx';
import { Organisatieblad, type Organisatiekader, Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES, ONDERWIJSNAAM } from '../teksten.ts';
import type { Schoolstand } from './scholen.queries.ts';
import type { Onderwijs } from './scholen.ts';

/** Vanaf hoeveel scholen zoeken helpt. */
const ZOEKEN_VANAF = 10;

/** De scholen van een bestuur of mbo-instelling (Art 1.17). */
export function ScholenPagina({
  kader,
  scholen,
  zoek,
  blad,
}: {
  readonly kader: Organisatiekader;
  readonly scholen: readonly Schoolstand[];
  /** Waar op gezocht is; een school is geen persoon, dus dit mag in het adres staan. */
  readonly zoek: string;
  readonly blad: number;
}) {
  const { beheert } = kader;
  const nieuw = <KnopLink naar={`${BEHEERADRES.scholen}/nieuw`}>Voeg een school toe</KnopLink>;
  const knipsel = knipBlad(zoekScholen(scholen, zoek), blad);
  return (
    <Organisatieblad
      kader={kader}
      nu="scholen"
      titel="Scholen"
      knoppen={beheert && scholen.length > 0 ? nieuw : undefined}
    >
      {scholen.length === 0 ? (
        <Leeg titel="Nog geen scholen" niveau={2} knop={beheert ? nieuw : undefined}>
          Een casus begint bij een school. Voeg uw scholen toe, of lees een bestand in.
        </Leeg>
      ) : (
        <Kaart titel={kader.partij.soort === 'mbo' ? 'Onze vestigingen' : 'Onze scholen'} ritme="gewoon">
          {scholen.length > ZOEKEN_VANAF && <Schoolzoeker zoek={zoek} />}
          {knipsel.regels.length === 0 ? (
            <Leeg kaal titel="Geen school gevonden">
              Zoek op een deel van de naam, de plaats of het BRIN.
            </Leeg>
          ) : (
            <Schooltabel scholen={knipsel.regels} beheert={beheert} />
          )}
          <Bladwijzer
            {...knipsel}
            adres={(nummer) =>
              `${BEHEERADRES.scholen}?${new URLSearchParams({ zoek, blad: String(nummer) }).toString()}`
            }
          />
        </Kaart>
      )}
    </Organisatieblad>
  );
}

/** Zoekt zonder op hoofdletters en accenten te letten, in naam, plaats en BRIN. */
function zoekScholen(scholen: readonly Schoolstand[], zoek: string): readonly Schoolstand[] {
  const deel = zonderAccenten(zoek.trim());
  return scholen.filter(({ naam, plaats, brin }) => zonderAccenten(`${naam} ${plaats} ${brin}`).includes(deel));
}

function Schoolzoeker({ zoek }: { readonly zoek: string }) {
  return (
    <Formulier
      actie={BEHEERADRES.scholen}
      methode="get"
      rol="search"
      klasse="ovt-zoek"
      stand={{ waarden: { zoek }, fouten: {} }}
    >
      <Tekstveld naam="zoek" label="Zoek een school" soort="search" labelVerborgen />
      <Knop soort="tweede">Zoek</Knop>
      {zoek !== '' && <Link naar={BEHEERADRES.scholen}>Toon alle scholen</Link>}
    </Formulier>
  );
}

function Schooltabel({ scholen, beheert }: { readonly scholen: readonly Schoolstand[]; readonly beheert: boolean }) {
  return (
    <Tabel
      over="scholen"
      kolommen={[
        { kop: 'School' },
        { kop: 'Plaats' },
        { kop: 'Onderwijs' },
        { kop: 'BRIN' },
        ...(beheert ? [{ kop: 'Wijzig' }] : []),
      ]}
      rijen={scholen.map((school) => [
        <Naam key="naam" school={school} />,
        school.plaats,
        ONDERWIJSNAAM[school.onderwijs],
        school.brin,
        ...(beheert
          ? [
              <Link key="wijzig" naar={`${BEHEERADRES.scholen}/${school.id}`} bij={school.naam}>
                Wijzig
              </Link>,
            ]
          : []),
      ])}
    />
  );
}

function Naam({ school }: { readonly school: Schoolstand }) {
  return (
    <>
      {school.naam}
      {school.geslotenOp !== null && (
        <>
          <br />
          <Merkje soort="stil">Laatste dag {datumVoluit(school.geslotenOp)}</Merkje>
        </>
      )}
    </>
  );
}

export type Schoolformulier = {
  readonly naam: string;
  readonly plaats: string;
  readonly brin: string;
  readonly onderwijs: string;
  readonly geslotenOp: string;
  readonly versie: string;
};

/** Een school toevoegen, of met `school` wijzigen. */
export function SchoolPagina(props: {
  readonly school: string | null;
  readonly onderwijs: readonly Onderwijs[];
  readonly stand?: FormStand<Schoolformulier> | undefined;
  /** Wat een andere beheerder net bewaarde. */
  readonly intussen?: Schoolstand | undefined;
}) {
  const { school, stand, intussen } = props;
  return (
    <Organisatievraag
      titel={school === null ? 'Voeg een school toe' : 'Wijzig de school'}
      terug={{ naam: 'Scholen', naar: BEHEERADRES.scholen }}
    >
      {intussen !== undefined && (
        <Melding soort="let-op">
          <p>
            <strong>Een andere beheerder wijzigde deze school net.</strong> Nu staat er: {intussen.naam},{' '}
            {intussen.plaats}, {intussen.brin}, {ONDERWIJSNAAM[intussen.onderwijs]}. Bewaart u, dan komt uw invoer
            ervoor in de plaats.
          </p>
        </Melding>
      )}
      <Formulier actie={`${BEHEERADRES.scholen}/${school ?? 'nieuw'}`} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="versie" waarde={String(stand?.waarden.versie ?? '0')} />
        <Tekstveld naam="naam" label="Naam van de school" />
        <Tekstveld naam="plaats" label="Plaats" />
        <Keuzelijst
          naam="onderwijs"
          label="Soort onderwijs"
          opties={props.onderwijs.map((soort) => ({ waarde: soort, label: ONDERWIJSNAAM[soort] }))}
        />
        <Tekstveld
          naam="brin"
          label="BRIN"
          beschrijving="Twee cijfers en twee letters. Bij een vestiging nog twee cijfers, zoals 99ZZ01."
          hoofdletters
          zonderSpelling
        />
        {school !== null && (
          <Datumveld
            naam="geslotenOp"
            label="Laatste dag, als de school sluit"
            beschrijving="Laat leeg als de school blijft. Na deze dag kan niemand haar nog kiezen."
          />
        )}
        <Knoppen>
          <Knop>Bewaar</Knop>
          <KnopLink naar={BEHEERADRES.scholen} soort="rustig">
            Verander niets
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Organisatievraag>
  );
}
