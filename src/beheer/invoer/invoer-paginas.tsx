import { functieLabel } from '../../partij/functies.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Actie,
  Bestandsveld,
  DataLijst,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Lijst,
  Melding,
  Merkje,
  Tabel,
  Tekst,
  Voortgang,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd } from '../../web/tijd.ts';
import { Organisatieblad, type Organisatiekader, Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES, hoofdletter, ONDERWIJSNAAM, PARTIJSOORT } from '../teksten.ts';
import type { Invoerblad } from './bevestig-invoer.ts';
import type { Invoersoort } from './invoer.queries.ts';
import { MENSKOLOMMEN } from './mensen.ts';
import type { Invoerplan } from './neem-bestand-aan.ts';
import { PARTIJKOLOMMEN } from './partijen.ts';
import { SCHOOLKOLOMMEN } from './scholen.ts';
import type { Invoerfout } from './tabel.ts';

const TERUG = { naam: 'Bestand inlezen', naar: BEHEERADRES.invoer } as const;
/** Zoveel regels van een voorbeeld of van een lijst met fouten staan op de pagina. */
const EERSTE_REGELS = 20;
const EERSTE_FOUTEN = 200;

const SOORT: Readonly<Record<Invoersoort, { readonly label: string; readonly een: string; readonly meer: string }>> = {
  mensen: { label: 'Mensen', een: 'mens', meer: 'mensen' },
  scholen: { label: 'Scholen', een: 'school', meer: 'scholen' },
  partijen: { label: 'Andere organisaties', een: 'organisatie', meer: 'organisaties' },
};

export type Invoerformulier = { readonly soort: string; readonly bestand: string };

/** Een bestand kiezen. Er verandert nog niets: eerst ziet u wat het zou doen. */
export function InvoerPagina({
  kader,
  soorten,
  stand,
}: {
  readonly kader: Organisatiekader;
  readonly soorten: readonly Invoersoort[];
  readonly stand?: FormStand<Invoerformulier> | undefined;
}) {
  return (
    <Organisatieblad
      kader={kader}
      nu="invoer"
      titel="Bestand inlezen"
      inleiding="Veel mensen of scholen tegelijk toevoegen. U ziet eerst wat er zou veranderen."
    >
      <Formulier actie={BEHEERADRES.invoer} stand={stand} ritme="gewoon" bestanden>
        <Keuzerondjes
          naam="soort"
          vraag="Wat staat er in het bestand?"
          keuzes={soorten.map((soort) => ({ waarde: soort, label: SOORT[soort].label }))}
        />
        <Bestandsveld
          naam="bestand"
          label="CSV-bestand"
          soorten=".csv,text/csv"
          beschrijving="Bewaar het in uw rekenblad als CSV UTF-8. Hoogstens 10.000 regels en 10 MB."
        />
        <Knop>Lees het bestand</Knop>
      </Formulier>
      {soorten.map((soort) => (
        <Kaart key={soort} titel={`Kolommen voor ${SOORT[soort].meer}`} soort="rustig" ritme="gewoon">
          <Kolomuitleg soort={soort} />
        </Kaart>
      ))}
    </Organisatieblad>
  );
}

const KOLOMMEN = { mensen: MENSKOLOMMEN, scholen: SCHOOLKOLOMMEN, partijen: PARTIJKOLOMMEN } as const;

function Kolomuitleg({ soort }: { readonly soort: Invoersoort }) {
  const kolommen = KOLOMMEN[soort];
  const koppen = (verplicht: boolean) =>
    kolommen
      .filter((kolom) => kolom.verplicht === verplicht)
      .map(({ kop }) => kop)
      .join(', ');
  const mag = koppen(false);
  return (
    <>
      <DataLijst
        rijen={[
          { naam: 'Moet erin staan', waarde: koppen(true) },
          ...(mag === '' ? [] : [{ naam: 'Mag erin staan', waarde: mag }]),
        ]}
      />
      <Tekst soort="klein">{UITLEG[soort]}</Tekst>
    </>
  );
}

const UITLEG: Readonly<Record<Invoersoort, string>> = {
  mensen:
    'Een e-mailadres dat al bij uw organisatie hoort, is dezelfde collega: die krijgt de functie erbij of wordt bijgewerkt, nooit dubbel. Een lege cel laat staan wat er was.',
  scholen: 'Een BRIN dat u al hebt, is dezelfde school en wordt bijgewerkt.',
  partijen:
    'Een organisatie die er al is, blijft zoals zij is. Meer gemeenten bij een aanbieder scheidt u met een rechte streep (|).',
};

/** Het bestand klopt niet: elke regel met nummer, kolom en wat te doen. Er is niets bewaard. */
export function FoutenPagina({
  soort,
  fouten,
  regels,
}: {
  readonly soort: Invoersoort;
  readonly fouten: readonly Invoerfout[];
  readonly regels: number;
}) {
  const aantal = new Set(fouten.map(({ nummer }) => nummer)).size;
  return (
    <Organisatievraag titel="Fout: het bestand klopt nog niet" terug={TERUG}>
      <Melding soort="fout">
        <p>
          <strong>Er is niets veranderd.</strong>{' '}
          {regels === 0
            ? 'Het bestand is niet te lezen zoals het is.'
            : `${aantal === 1 ? 'Eén' : aantal} van de ${regels} regels ${aantal === 1 ? 'is' : 'zijn'} fout.`}{' '}
          Verbeter het bestand en lees het opnieuw in.
        </p>
      </Melding>
      <Tabel
        over="fouten in het bestand"
        kolommen={[{ kop: 'Regel' }, { kop: 'Kolom' }, { kop: 'Wat te doen' }]}
        rijen={fouten
          .slice(0, EERSTE_FOUTEN)
          .map(({ nummer, kolom, reden }) => [
            nummer === null ? 'Hele bestand' : String(nummer),
            kolom ?? 'Hele regel',
            reden,
          ])}
      />
      {fouten.length > EERSTE_FOUTEN && (
        <Tekst soort="klein">
          Dit zijn de eerste {EERSTE_FOUTEN} van {fouten.length} fouten.
        </Tekst>
      )}
      <Knoppen>
        <KnopLink naar={BEHEERADRES.invoer}>Lees opnieuw in ({SOORT[soort].meer})</KnopLink>
      </Knoppen>
    </Organisatievraag>
  );
}

/** Wat er met een ingelezen bestand gebeurt: te bevestigen, bezig, klaar of weg. */
export function InvoerstandPagina({ blad }: { readonly blad: Invoerblad }) {
  const { invoer, plan, verlopen } = blad;
  const meer = SOORT[invoer.soort].meer;
  if (invoer.stand === 'bevestigd')
    return (
      <Organisatievraag titel="Bezig met inlezen" terug={TERUG}>
        <Voortgang zin={`${invoer.gedaan} van ${invoer.totaal} regels`} gedaan={invoer.gedaan} totaal={invoer.totaal} />
        <Tekst>Alles komt erin, of niets. U mag deze pagina sluiten; het gaat vanzelf verder.</Tekst>
        <Knoppen>
          <KnopLink naar={`${BEHEERADRES.invoer}/${invoer.id}`} soort="tweede">
            Kijk hoe ver het is
          </KnopLink>
        </Knoppen>
      </Organisatievraag>
    );
  if (plan === null || verlopen) return <Afgelopen blad={blad} />;
  return (
    <Organisatievraag
      titel={`Klopt dit? ${invoer.totaal} regels met ${meer}`}
      terug={TERUG}
      inleiding="Er is nog niets veranderd."
    >
      <Telling plan={plan} />
      <Voorbeeld plan={plan} />
      <Knoppen>
        <Actie actie={`${BEHEERADRES.invoer}/${invoer.id}/bevestig`}>
          <Knop>Voer dit in</Knop>
        </Actie>
        <Actie actie={`${BEHEERADRES.invoer}/${invoer.id}/weg`}>
          <Knop soort="rustig">Gooi het bestand weg</Knop>
        </Actie>
      </Knoppen>
      <Tekst soort="klein">Het bestand blijft tot {datumEnTijd(invoer.vervaltOp)} staan. Daarna is het weg.</Tekst>
    </Organisatievraag>
  );
}

function Afgelopen({ blad: { invoer } }: { readonly blad: Invoerblad }) {
  const klaar = invoer.stand === 'klaar';
  const volgende = invoer.soort === 'mensen' ? BEHEERADRES.organisatie : BEHEERADRES[invoer.soort];
  return (
    <Organisatievraag titel={klaar ? 'Het bestand is ingelezen' : 'Er is niets ingelezen'} terug={TERUG}>
      <Melding soort={klaar ? 'ok' : 'let-op'} stand>
        <p>
          {klaar
            ? `Alle ${invoer.totaal} regels zijn verwerkt.`
            : WAAROM_NIET[invoer.stand === 'mislukt' ? 'mislukt' : 'weg']}
        </p>
      </Melding>
      {klaar && invoer.soort === 'mensen' && (
        <Lijst
          punten={[
            'Nieuwe collega’s kunnen nog niet inloggen. Geef ieder een eigen code, bij Mensen.',
            'Een code geeft u persoonlijk. Wij mailen haar niet.',
          ]}
        />
      )}
      <Knoppen>
        <KnopLink naar={klaar ? volgende : BEHEERADRES.invoer}>{klaar ? 'Bekijk het' : 'Lees opnieuw in'}</KnopLink>
      </Knoppen>
    </Organisatievraag>
  );
}

const WAAROM_NIET = {
  mislukt: 'Het lukte niet, en alles is gebleven zoals het was. Lees het bestand opnieuw in.',
  weg: 'Dit bestand is weggegooid, of het is langer dan een uur geleden. Alles is gebleven zoals het was.',
} as const;

const WOORD = {
  nieuw: 'Nieuw',
  'functie-erbij': 'Functie erbij',
  wijzigt: 'Wordt bijgewerkt',
  gelijk: 'Blijft gelijk',
} as const;

type Wat = keyof typeof WOORD;
const soortenIn = (plan: Invoerplan): readonly Wat[] => plan.stappen.map(({ kind }) => kind);

function Telling({ plan }: { readonly plan: Invoerplan }) {
  const soorten = soortenIn(plan);
  const tel = (wat: Wat) => soorten.filter((soort) => soort === wat).length;
  return (
    <Kaart titel="Wat er zou veranderen">
      <DataLijst
        rijen={(Object.keys(WOORD) as Wat[])
          .filter((wat) => tel(wat) > 0)
          .map((wat) => ({ naam: WOORD[wat], waarde: String(tel(wat)) }))}
      />
    </Kaart>
  );
}

const MERK = { nieuw: 'ja', 'functie-erbij': 'ja', wijzigt: 'wacht', gelijk: 'stil' } as const;

function Voorbeeld({ plan }: { readonly plan: Invoerplan }) {
  return (
    <Kaart titel={`De eerste regels`} ritme="gewoon">
      <Tabel
        over="regels uit het bestand"
        kolommen={KOPPEN[plan.soort].map((kop) => ({ kop }))}
        rijen={cellenVan(plan).map(({ wat, cellen }) => [
          ...cellen,
          <Merkje key="wat" soort={MERK[wat]}>
            {WOORD[wat]}
          </Merkje>,
        ])}
      />
      {plan.stappen.length > EERSTE_REGELS && (
        <Tekst soort="klein">
          Dit zijn de eerste {EERSTE_REGELS} van {plan.stappen.length} regels.
        </Tekst>
      )}
    </Kaart>
  );
}

const KOPPEN: Readonly<Record<Invoersoort, readonly string[]>> = {
  mensen: ['Naam', 'E-mailadres', 'Functie', 'Wat er gebeurt'],
  scholen: ['Naam', 'Plaats', 'Onderwijs', 'BRIN', 'Wat er gebeurt'],
  partijen: ['Naam', 'Soort', 'Plaats', 'Wat er gebeurt'],
};

function cellenVan(plan: Invoerplan): readonly { readonly wat: Wat; readonly cellen: readonly string[] }[] {
  switch (plan.soort) {
    case 'mensen':
      return plan.stappen.slice(0, EERSTE_REGELS).map(({ kind, mens }) => ({
        wat: kind,
        cellen: [mens.naam, mens.email, hoofdletter(functieLabel(mens.functie))],
      }));
    case 'scholen':
      return plan.stappen.slice(0, EERSTE_REGELS).map(({ kind, school }) => ({
        wat: kind,
        cellen: [school.naam, school.plaats, ONDERWIJSNAAM[school.onderwijs], school.brin],
      }));
    case 'partijen':
      return plan.stappen.slice(0, EERSTE_REGELS).map(({ kind, partij }) => ({
        wat: kind,
        cellen: [partij.naam, PARTIJSOORT[partij.soort], partij.plaats],
      }));
  }
}
