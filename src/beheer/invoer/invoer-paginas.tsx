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
  VerborgenVeld,
  Voortgang,
} from '../../web/onderdelen/index.ts';
import { datumEnTijd } from '../../web/tijd.ts';
import { Organisatieblad, type Organisatiekader, Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES } from '../teksten.ts';
import type { Invoerblad } from './bevestig-invoer.ts';
import { toonFouten } from './fouten.ts';
import type { Invoersoort } from './invoer.queries.ts';
import { MENSKOLOMMEN } from './mensen.ts';
import type { Invoerplan } from './neem-bestand-aan.ts';
import { PARTIJKOLOMMEN } from './partijen.ts';
import { SCHOOLKOLOMMEN } from './scholen.ts';
import type { Invoerfout } from './tabel.ts';
import { type Voorbeeldregel, voorbeeldVan, type Wat } from './voorbeeld.ts';

const TERUG = { naam: 'Bestand inlezen', naar: BEHEERADRES.invoer } as const;
/** Zoveel regels van een voorbeeld staan op de pagina. */
const EERSTE_REGELS = 20;

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
      inleiding={`Veel ${soorten.map((soort) => SOORT[soort].meer).join(' of ')} tegelijk toevoegen. U ziet eerst wat er zou veranderen.`}
    >
      <Formulier actie={BEHEERADRES.invoer} stand={stand} ritme="gewoon" bestanden>
        {soorten.length === 1 ? (
          <VerborgenVeld naam="soort" waarde={soorten[0] ?? ''} />
        ) : (
          <Keuzerondjes
            naam="soort"
            vraag="Wat staat er in het bestand?"
            keuzes={soorten.map((soort) => ({ waarde: soort, label: SOORT[soort].label }))}
          />
        )}
        <Bestandsveld
          naam="bestand"
          label={soorten.length === 1 ? `CSV-bestand met ${SOORT[soorten[0] ?? 'mensen'].meer}` : 'CSV-bestand'}
          soorten=".csv,text/csv"
          beschrijving="Bewaar het in uw rekenblad als CSV, het liefst als CSV UTF-8. Hoogstens 10.000 regels en 10 MB."
        />
        <Knop>Lees het bestand</Knop>
      </Formulier>
      {soorten.map((soort) => (
        <Kaart key={soort} titel={`Kolommen voor ${SOORT[soort].meer}`} ritme="gewoon">
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
      <Fouten fouten={fouten} />
      <Knoppen>
        <KnopLink naar={BEHEERADRES.invoer}>Lees opnieuw in ({SOORT[soort].meer})</KnopLink>
      </Knoppen>
    </Organisatievraag>
  );
}

function Fouten({ fouten }: { readonly fouten: readonly Invoerfout[] }) {
  const { gebundeld, rijen } = toonFouten(fouten);
  const over = 'fouten in het bestand';
  return gebundeld ? (
    <Tabel
      over={over}
      kolommen={[{ kop: 'Kolom', kort: true }, { kop: 'Wat te doen' }, { kop: 'Regels' }]}
      rijen={rijen.map(({ regels, kolom, reden }) => [kolom, reden, regels])}
    />
  ) : (
    <Tabel
      over={over}
      kolommen={[{ kop: 'Regel', kort: true }, { kop: 'Kolom', kort: true }, { kop: 'Wat te doen' }]}
      rijen={rijen.map(({ regels, kolom, reden }) => [regels, kolom, reden])}
    />
  );
}

/** Wat er met een ingelezen bestand gebeurt: te bevestigen, bezig, klaar of weg. */
export function InvoerstandPagina({ blad }: { readonly blad: Invoerblad }) {
  const { invoer, plan, verlopen, accenten } = blad;
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
      {accenten.length > 0 && (
        <Melding soort="let-op">
          <p>
            <strong>Kloppen de accenten?</strong> Dit bestand was niet als UTF-8 bewaard. Wij lazen het als een gewone
            CSV van Excel: {accenten.join(', ')}. Ziet u vreemde tekens, gooi het bestand dan weg en bewaar het als CSV
            UTF-8.
          </p>
        </Melding>
      )}
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
            'Nieuwe collega’s kunnen nog niet inloggen. Daarvoor krijgt ieder een eigen code.',
            'Een code geeft u persoonlijk of in een dichte envelop. Wij mailen haar niet.',
          ]}
        />
      )}
      <Knoppen>
        {klaar && invoer.soort === 'mensen' && (
          <KnopLink naar={`${BEHEERADRES.codes}?invoer=${invoer.id}`}>Geef eerste codes</KnopLink>
        )}
        <KnopLink
          naar={klaar ? volgende : BEHEERADRES.invoer}
          soort={klaar && invoer.soort === 'mensen' ? 'tweede' : undefined}
        >
          {klaar ? 'Bekijk het' : 'Lees opnieuw in'}
        </KnopLink>
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

function Telling({ plan }: { readonly plan: Invoerplan }) {
  const tel = (wat: Wat) => plan.stappen.filter(({ kind }) => kind === wat).length;
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
    <Kaart titel="Regels uit het bestand" ritme="gewoon">
      <Tabel
        over="regels uit het bestand"
        kolommen={KOPPEN[plan.soort].map((kop) => ({ kop }))}
        rijen={voorbeeldVan(plan, EERSTE_REGELS).map(({ wat, cellen, anders }) => [
          ...cellen,
          <Gevolg key="wat" wat={wat} anders={anders} />,
        ])}
      />
      {plan.stappen.length > EERSTE_REGELS && (
        <Tekst soort="klein">
          Dit zijn {EERSTE_REGELS} van {plan.stappen.length} regels. Wat wordt bijgewerkt, staat vooraan.
        </Tekst>
      )}
    </Kaart>
  );
}

function Gevolg({ wat, anders }: Pick<Voorbeeldregel, 'wat' | 'anders'>) {
  return (
    <>
      <Merkje soort={MERK[wat]}>{WOORD[wat]}</Merkje>
      {anders.length > 0 && (
        <>
          <br />
          <span class="ovt-klein">{anders.join(', ')}</span>
        </>
      )}
    </>
  );
}

const KOPPEN: Readonly<Record<Invoersoort, readonly string[]>> = {
  mensen: ['Naam', 'E-mailadres', 'Functie', 'Wat er gebeurt'],
  scholen: ['Naam', 'Plaats', 'Onderwijs', 'BRIN', 'Wat er gebeurt'],
  partijen: ['Naam', 'Soort', 'Plaats', 'Wat er gebeurt'],
};
