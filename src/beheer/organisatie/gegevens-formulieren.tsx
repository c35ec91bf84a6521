import { NUMMERNAAM, NUMMERS_VAN, type Partijnummer } from '../../partij/nummers.ts';
import type { Organisatiestand } from '../../partij/organisatie.queries.ts';
import type { Partij, Partijsoort } from '../../partij/partij.queries.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  DataLijst,
  Datumveld,
  Formulier,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Melding,
  Tekst,
  Tekstveld,
  VerborgenVeld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES, hoofdletter, NORM, ORGAAN } from '../teksten.ts';
import { NORMEN, ORGANEN } from './organisatie.ts';

const TERUG = { naam: 'Gegevens', naar: BEHEERADRES.gegevens } as const;

export type Gegevensveld =
  | 'naam'
  | 'plaats'
  | 'kantooradres'
  | 'telefoon'
  | 'website'
  | 'swvOnderwijs'
  | 'versie'
  | Partijnummer;

const VOORBEELD: Readonly<Record<Partijnummer, string>> = {
  kvk: '8 cijfers, uit het Handelsregister.',
  rsin: '9 cijfers, uit het Handelsregister.',
  oin: '20 tekens, uit het register van Logius.',
  bevoegdGezag: '5 cijfers, van DUO.',
  gemeentecode: '4 cijfers. Bijvoorbeeld 0999.',
  agb: '8 cijfers, van Vektis.',
  swvNummer: 'PO of VO met vier cijfers. Bijvoorbeeld VO9901.',
};

/** De velden voor de nummers van een soort partij. Leeg mag: een nummer kan later komen. */
export function Nummervelden({ soort }: { readonly soort: Partijsoort }) {
  return (
    <>
      {NUMMERS_VAN[soort].map((nummer) => (
        <Tekstveld
          key={nummer}
          naam={nummer}
          label={NUMMERNAAM[nummer]}
          beschrijving={`${VOORBEELD[nummer]} Mag leeg blijven.`}
          zonderSpelling
        />
      ))}
    </>
  );
}

/** De eigen gegevens wijzigen. `intussen` is wat een andere beheerder net bewaarde; de eigen invoer blijft staan. */
export function WijzigGegevensPagina({
  soort,
  stand,
  intussen,
}: {
  readonly soort: Partijsoort;
  readonly stand: FormStand<Readonly<Record<Gegevensveld, unknown>>>;
  readonly intussen?: Organisatiestand | undefined;
}) {
  return (
    <Organisatievraag titel="Wijzig de gegevens" terug={TERUG}>
      {intussen !== undefined && <Intussen nu={intussen} />}
      <Formulier actie={`${BEHEERADRES.gegevens}/wijzigen`} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="versie" waarde={String(stand.waarden.versie ?? '')} />
        <Tekstveld naam="naam" label="Naam" />
        <Tekstveld naam="plaats" label="Plaats" />
        <Tekstveld
          naam="kantooradres"
          label="Kantooradres"
          beschrijving="Zoals het in de aanhef van het convenant staat. Mag leeg blijven."
          zonderSpelling
          breed
        />
        <Tekstveld naam="telefoon" label="Telefoon" soort="tel" />
        {soort === 'swv' && <Swvonderwijs />}
        <Nummervelden soort={soort} />
        <Tekstveld
          naam="website"
          label="Pagina over deelname"
          beschrijving="Waar u op uw eigen website vertelt dat u meedoet. Begint met https://"
          zonderSpelling
          breed
        />
        <Knoppen>
          <Knop>Bewaar</Knop>
          <KnopLink naar={BEHEERADRES.gegevens} soort="rustig">
            Wijzig niets
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Organisatievraag>
  );
}

/** Voor welk onderwijs een samenwerkingsverband is (P-2). */
export function Swvonderwijs() {
  return (
    <Keuzerondjes
      naam="swvOnderwijs"
      vraag="Voor welk onderwijs is dit samenwerkingsverband?"
      indeling="naast"
      keuzes={[
        { waarde: 'po', label: 'Primair onderwijs' },
        { waarde: 'vo', label: 'Voortgezet onderwijs' },
      ]}
    />
  );
}

function Intussen({ nu }: { readonly nu: Organisatiestand }) {
  return (
    <Melding soort="let-op">
      <p>
        <strong>Een andere beheerder bewaarde net iets anders.</strong> Wat u invulde, staat er nog. Zo staat het nu bij
        iedereen:
      </p>
      <DataLijst
        rijen={[
          { naam: 'Naam', waarde: nu.naam },
          { naam: 'Plaats', waarde: nu.plaats },
          { naam: 'Kantooradres', waarde: nu.kantooradres ?? 'Niet ingevuld' },
          { naam: 'Telefoon', waarde: nu.telefoon },
          ...NUMMERS_VAN[nu.soort].map((nummer) => ({
            naam: NUMMERNAAM[nummer],
            waarde: nu[nummer] ?? 'Niet ingevuld',
          })),
          { naam: 'Pagina over deelname', waarde: nu.website ?? 'Niet ingevuld' },
        ]}
      />
      <p>Bewaart u nu, dan komt uw invoer ervoor in de plaats.</p>
    </Melding>
  );
}

export type Contactformulier = {
  readonly orgaan: string;
  readonly naam: string;
  readonly functie: string;
  readonly email: string;
  readonly telefoon: string;
};

/** Een aanspreekpunt of tekenbevoegde toevoegen. */
export function ContactPagina({
  soort,
  partijsoort,
  stand,
}: {
  readonly soort: 'aanspreekpunt' | 'tekenbevoegde';
  readonly partijsoort: Partijsoort;
  readonly stand?: FormStand<Contactformulier> | undefined;
}) {
  const punt = soort === 'aanspreekpunt';
  const organen = ORGANEN[partijsoort];
  return (
    <Organisatievraag
      titel={punt ? 'Voeg een aanspreekpunt toe' : 'Voeg toe wie tekent'}
      terug={TERUG}
      inleiding={
        punt
          ? 'Ouders, jongeren en andere organisaties bellen deze collega met vragen over het convenant.'
          : 'Alleen uw eigen beheerders zien dit. Zo weet u bij het tekenen wie namens welk orgaan bevoegd is.'
      }
    >
      <Formulier actie={`${BEHEERADRES.contacten}/${soort}`} stand={stand} ritme="gewoon">
        {!punt && organen.length > 1 && (
          <Keuzerondjes
            naam="orgaan"
            vraag="Namens welk orgaan?"
            keuzes={organen.map((orgaan) => ({ waarde: orgaan, label: ORGAAN[orgaan] }))}
          />
        )}
        {(punt || organen.length === 1) && (
          <VerborgenVeld naam="orgaan" waarde={punt ? 'organisatie' : (organen[0] ?? '')} />
        )}
        <Tekstveld naam="naam" label="Voornaam en achternaam" />
        <Tekstveld
          naam="functie"
          label="Functie"
          beschrijving={punt ? 'Bijvoorbeeld privacycoördinator.' : 'Bijvoorbeeld voorzitter of wethouder.'}
        />
        {punt && <Tekstveld naam="telefoon" label="Telefoon" soort="tel" />}
        {punt && <Tekstveld naam="email" label="E-mailadres" soort="email" />}
        <Knop>Voeg toe</Knop>
      </Formulier>
    </Organisatievraag>
  );
}

/** Vastleggen dat er beleid voor beveiliging is (Bijl 2). */
export function BeveiligingPagina({
  partijsoort,
  stand,
}: {
  readonly partijsoort: Partijsoort;
  readonly stand?: FormStand<{ readonly norm: string; readonly vastgesteldOp: string }> | undefined;
}) {
  return (
    <Organisatievraag
      titel="Beleid voor beveiliging"
      terug={TERUG}
      inleiding="Elke organisatie die meedoet, heeft eigen beleid met maatregelen voor de bescherming van persoonsgegevens. U verklaart hier dat het er is."
    >
      <Formulier actie={BEHEERADRES.beveiliging} stand={stand} ritme="gewoon">
        <Keuzerondjes
          naam="norm"
          vraag="Naar welke norm is het gemaakt?"
          beschrijving="De eerste is de norm die het convenant voor uw soort organisatie noemt."
          keuzes={NORMEN[partijsoort].map((norm) => ({ waarde: norm, label: hoofdletter(NORM[norm]) }))}
        />
        <Datumveld naam="vastgesteldOp" label="Wanneer is het vastgesteld?" />
        <Knop>Leg vast</Knop>
      </Formulier>
    </Organisatievraag>
  );
}

/** Een contract met een jeugdhulpaanbieder vastleggen (P-5, P-7). */
export function ContractPagina({
  aanbieders,
  vandaag,
  stand,
}: {
  readonly aanbieders: readonly Partij[];
  readonly vandaag: string;
  readonly stand?:
    | FormStand<{ readonly aanbieder: string; readonly van: string; readonly verplicht: string }>
    | undefined;
}) {
  return (
    <Organisatievraag titel="Leg een contract vast" terug={TERUG}>
      <Formulier actie={BEHEERADRES.contracten} stand={stand} ritme="gewoon">
        <Keuzelijst
          naam="aanbieder"
          label="Met welke jeugdhulpaanbieder?"
          opties={aanbieders.map(({ id, naam }) => ({ waarde: id, label: naam }))}
        />
        <Datumveld naam="van" label="Sinds wanneer?" waarde={datumVoluit(vandaag)} />
        <Keuzerondjes
          naam="verplicht"
          vraag="Staat in het contract dat de aanbieder zich aan het convenant houdt en het formulier tekent?"
          beschrijving="De gemeente hoort dat te verplichten."
          keuzes={[
            { waarde: 'ja', label: 'Ja' },
            { waarde: 'nee', label: 'Nog niet', bij: 'U ziet dan bij Gegevens dat dit nog moet.' },
          ]}
        />
        <Knop>Leg vast</Knop>
      </Formulier>
    </Organisatievraag>
  );
}

type Eindeprops = {
  readonly contract: { readonly id: string; readonly van: string };
  readonly aanbieder: string;
  readonly stand?: FormStand<{ readonly zeker: boolean }> | undefined;
};

/** Bevestigen voordat een contract eindigt: wat er verandert en wat niet (P-5). */
export function ContractEindePagina({ contract, aanbieder, stand }: Eindeprops) {
  return (
    <Organisatievraag titel="Beëindig een contract" terug={TERUG}>
      <Formulier actie={`${BEHEERADRES.contracten}/${contract.id}/einde`} stand={stand} ritme="gewoon">
        <Tekst>
          Het contract met {aanbieder} loopt sinds {datumVoluit(contract.van)}. Vandaag wordt de laatste dag. Wie
          daarvandaan al in een casus meedoet, gaat niet vanzelf van tafel: dat doet wie het overleg leidt.
        </Tekst>
        <Vinkje
          naam="zeker"
          label="Dit contract eindigt vandaag."
          bij="Dit is niet terug te draaien. Loopt het later weer, dan legt u een nieuw contract vast."
        />
        <Knoppen>
          <Knop>Beëindig het contract</Knop>
          <KnopLink naar={BEHEERADRES.gegevens} soort="rustig">
            Laat het contract lopen
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Organisatievraag>
  );
}
