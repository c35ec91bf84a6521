import type { Functie } from '../../partij/functies.ts';
import { functieLabel } from '../../partij/functies.ts';
import { HOEDANIGHEID } from '../../partij/hoedanigheden.ts';
import type { Aanstelling, Partijsoort, School } from '../../partij/partij.queries.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  DataLijst,
  Formulier,
  Kaart,
  Keuzelijst,
  Knop,
  KnopLink,
  Knoppen,
  Link,
  Melding,
  Tekst,
  Tekstveld,
  VerborgenVeld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import type { Collega } from '../bekijk-organisatie.ts';
import { Hoedanigheidveld, Verklaringveld } from '../paginas/collega-paginas.tsx';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES, GEHEIMHOUDING, GEHEIMHOUDINGEN, hoofdletter, ROL } from '../teksten.ts';

const TERUG = { naam: 'Onze organisatie', naar: BEHEERADRES.organisatie } as const;

export type Collegaformulier = {
  readonly naam: string;
  readonly geheimhouding: string;
  readonly verklaringOp: string;
  readonly school: string;
  readonly magAanwijzen: string;
  readonly versie: string;
};

export type WijzigCollegaprops = {
  readonly collega: Collega;
  readonly scholen: readonly School[];
  readonly stand: FormStand<Collegaformulier>;
  readonly intussen?: Aanstelling | undefined;
};

/** Een collega wijzigen: wie het is, waar de geheimhouding op rust, en of hij een ander mag aanwijzen. */
export function WijzigCollegaPagina({ collega, scholen, stand, intussen }: WijzigCollegaprops) {
  return (
    <Organisatievraag titel={`Wijzig ${collega.naam}`} terug={TERUG} onder={collega.email ?? undefined}>
      {intussen !== undefined && (
        <Melding soort="let-op">
          <p>
            <strong>Een andere beheerder wijzigde dit net.</strong> Nu staat er: {GEHEIMHOUDING[intussen.geheimhouding]}
            ,{' '}
            {intussen.verklaringOp === null
              ? 'geen verklaring'
              : `verklaring van ${datumVoluit(intussen.verklaringOp)}`}
            . Bewaart u, dan komt uw invoer ervoor in de plaats.
          </p>
        </Melding>
      )}
      <Formulier actie={`${BEHEERADRES.mensen}/${collega.id}`} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="versie" waarde={String(stand.waarden.versie ?? '')} />
        <Tekstveld naam="naam" label="Voornaam en achternaam" />
        <Keuzelijst
          naam="geheimhouding"
          label="Waar rust de geheimhouding op?"
          leeg={null}
          opties={GEHEIMHOUDINGEN.map((waarde) => ({ waarde, label: hoofdletter(GEHEIMHOUDING[waarde]) }))}
        />
        <Verklaringveld />
        {scholen.length > 0 && (
          <Keuzelijst
            naam="school"
            label="School"
            leeg="Alle scholen van het bestuur"
            opties={scholen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          />
        )}
        {collega.rol === 'medewerker' && (
          <Vinkje
            naam="magAanwijzen"
            label="Mag een collega aanwijzen die het ook moet weten"
            bij="Alleen wie het voor het doel nodig heeft, met een reden erbij."
          />
        )}
        <Knoppen>
          <Knop>Bewaar</Knop>
          <KnopLink naar={BEHEERADRES.organisatie} soort="rustig">
            Verander niets
          </KnopLink>
        </Knoppen>
      </Formulier>
      <Functiekaart collega={collega} />
    </Organisatievraag>
  );
}

/** In welke functie en tot wanneer, met de weg naar een andere functie en naar stoppen. */
function Functiekaart({ collega }: Pick<WijzigCollegaprops, 'collega'>) {
  return (
    <Kaart titel="Functie en toegang" ritme="gewoon">
      <DataLijst
        rijen={[
          { naam: 'Rol', waarde: ROL[collega.rol] },
          { naam: 'Functie', waarde: hoofdletter(functieLabel(collega.functie)) },
          ...(collega.hoedanigheid === null
            ? []
            : [{ naam: 'Hoedanigheid', waarde: hoofdletter(HOEDANIGHEID[collega.hoedanigheid]) }]),
          { naam: 'Vanaf', waarde: datumVoluit(collega.van) },
          ...(collega.tot === null ? [] : [{ naam: 'Laatste dag', waarde: datumVoluit(collega.tot) }]),
        ]}
      />
      <Knoppen>
        {collega.rol === 'medewerker' && (
          <KnopLink naar={`${BEHEERADRES.mensen}/${collega.id}/functie`} soort="tweede">
            Geef een andere functie
          </KnopLink>
        )}
        <KnopLink naar={`${BEHEERADRES.stop}/${collega.id}`} soort="rustig">
          Stop de toegang
        </KnopLink>
      </Knoppen>
    </Kaart>
  );
}

export type AndereFunctieprops = {
  readonly collega: Collega;
  readonly soort: Partijsoort;
  readonly functies: readonly Functie[];
  readonly stand?: FormStand<{ readonly functie: string; readonly hoedanigheid: string }> | undefined;
};

/** Een andere functie: dat is een nieuwe aanstelling, en wat in de oude is gelezen blijft daar. */
export function AndereFunctiePagina({ collega, soort, functies, stand }: AndereFunctieprops) {
  return (
    <Organisatievraag
      titel={`Andere functie voor ${collega.naam}`}
      terug={TERUG}
      onder={`Nu: ${functieLabel(collega.functie)}${collega.hoedanigheid === null ? '' : `, ${HOEDANIGHEID[collega.hoedanigheid]}`}`}
    >
      <Kaart titel="Wat er gebeurt" ritme="gewoon">
        <Tekst>
          De oude functie stopt nu meteen en {collega.naam} is overal uitgelogd. In de nieuwe functie begint{' '}
          {collega.naam} zonder casussen: wat in de oude functie is gelezen, gaat niet mee <Artikelen ids={['B.1']} />.
          Wie een casus leidt, nodigt opnieuw uit als dat nodig is.
        </Tekst>
      </Kaart>
      <Formulier actie={`${BEHEERADRES.mensen}/${collega.id}/functie`} stand={stand} ritme="gewoon">
        <Keuzelijst
          naam="functie"
          label="Nieuwe functie"
          opties={functies.map(({ code, label }) => ({ waarde: code, label: hoofdletter(label) }))}
        />
        {soort === 'gemeente' && <Hoedanigheidveld />}
        <Knoppen>
          <Knop>Geef deze functie</Knop>
          <Link naar={`${BEHEERADRES.mensen}/${collega.id}`} los>
            Verander niets
          </Link>
        </Knoppen>
      </Formulier>
    </Organisatievraag>
  );
}
