import { Actie, Artikelen, Knop, KnopLink, Knoppen, Tekst } from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES, ORGAAN } from '../teksten.ts';
import type { Contact } from './organisatie.ts';

const TERUG = { naam: 'Gegevens', naar: BEHEERADRES.gegevens } as const;

/** Bevestigen voordat een aanspreekpunt of tekenbevoegde weggaat: wat er daarna niet meer staat. */
export function ContactWegPagina({ contact }: { readonly contact: Contact }) {
  const punt = contact.soort === 'aanspreekpunt';
  return (
    <Organisatievraag titel={`Haal ${contact.naam} weg?`} terug={TERUG} onder={contact.functie}>
      <Tekst>
        {punt
          ? 'Ouders, jongeren en andere organisaties zien deze collega vanaf morgen niet meer als aanspreekpunt.'
          : `Deze collega staat vanaf morgen niet meer bij wie er namens ${orgaan(contact)} tekent. Wat al is getekend, blijft gelden.`}{' '}
        Terugzetten kan niet; opnieuw toevoegen wel.
      </Tekst>
      <Knoppen>
        <Actie actie={`${BEHEERADRES.contacten}/${contact.id}/weg`}>
          <Knop>Haal weg</Knop>
        </Actie>
        <KnopLink naar={BEHEERADRES.gegevens} soort="rustig">
          Laat staan
        </KnopLink>
      </Knoppen>
    </Organisatievraag>
  );
}

const orgaan = ({ orgaan: van }: Contact): string =>
  ({
    organisatie: 'de organisatie',
    college: `het ${ORGAAN.college.toLowerCase()}`,
    burgemeester: 'de burgemeester',
    bestuur: 'het bestuur',
    directie: 'de directie',
  })[van];

/** Bevestigen dat een aanbieder volgens het contract het formulier tekent (P-7). */
export function FormulierVerplichtPagina({
  contract,
  aanbieder,
}: {
  readonly contract: { readonly id: string; readonly van: string };
  readonly aanbieder: string;
}) {
  return (
    <Organisatievraag titel={`Is het formulier verplicht voor ${aanbieder}?`} terug={TERUG}>
      <Tekst>
        U legt vast dat het contract van {datumVoluit(contract.van)} {aanbieder} verplicht zich aan het convenant te
        houden en het formulier te tekenen <Artikelen ids={['P-7']} />. Vandaag wordt de dag daarvan. Dit is niet terug
        te draaien.
      </Tekst>
      <Knoppen>
        <Actie actie={`${BEHEERADRES.contracten}/${contract.id}/formulier`}>
          <Knop>Ja, het formulier is verplicht</Knop>
        </Actie>
        <KnopLink naar={BEHEERADRES.gegevens} soort="rustig">
          Leg niets vast
        </KnopLink>
      </Knoppen>
    </Organisatievraag>
  );
}
