import { BEHEERADRES } from '../beheer/teksten.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  DataLijst,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Melding,
  Paginakop,
  Stapel,
  Tekstveld,
  VerborgenVeld,
} from '../web/onderdelen/index.ts';
import { Pagina } from '../web/pagina.tsx';
import { REGISTERADRES } from './adressen.ts';
import type { Aanvullingrij } from './register.queries.ts';

export type Aanvulveld = keyof Aanvullingrij;

const DOORGIFTE = { geen: 'Nee', 'met-waarborg': 'Ja, met een waarborg' } as const;

/** Wat het systeem niet weet over de verwerkingen van de eigen organisatie. `intussen` is wat een ander net bewaarde. */
export function AanvulPagina({
  stand,
  intussen,
}: {
  readonly stand: FormStand<Readonly<Record<Aanvulveld, unknown>>>;
  readonly intussen?: Aanvullingrij | undefined;
}) {
  const titel = 'Vul het register aan';
  return (
    <Pagina
      titel={titel}
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[
        { naam: 'Onze organisatie', naar: BEHEERADRES.organisatie },
        { naam: 'Register', naar: REGISTERADRES.blad },
        { naam: titel },
      ]}
    >
      <Paginakop titel={titel} inleiding="De rest van het register volgt uit de overlegtypen. Dit weet alleen u." />
      {intussen !== undefined && <Intussen nu={intussen} />}
      <Kaart titel="Systeem en doorgifte" ritme="gewoon">
        <Formulier actie={REGISTERADRES.aanvullen} stand={stand} ritme="gewoon">
          <VerborgenVeld naam="versie" waarde={String(stand.waarden.versie ?? '0')} />
          <Tekstveld
            naam="verwerker"
            label="Wie beheert het systeem voor u?"
            beschrijving="De organisatie waarmee u de verwerkersovereenkomst sloot. Mag leeg blijven zolang die er niet is."
          />
          <Tekstveld
            naam="verwerkerBereik"
            label="Hoe bereikt u die organisatie?"
            beschrijving="Een algemeen adres of nummer, geen naam van een mens. Mag leeg blijven."
          />
          <Keuzerondjes
            naam="doorgifte"
            vraag="Gaan er gegevens buiten de Europese Economische Ruimte?"
            keuzes={Object.entries(DOORGIFTE).map(([waarde, label]) => ({ waarde, label }))}
          />
          <Tekstveld
            naam="waarborg"
            label="Zo ja: met welke waarborg?"
            beschrijving="Bijvoorbeeld een besluit van de Europese Commissie of modelafspraken, en voor welk land."
            breed
          />
          <Knoppen>
            <Knop>Bewaar dit in het register</Knop>
            <KnopLink naar={REGISTERADRES.blad} soort="rustig">
              Wijzig niets
            </KnopLink>
          </Knoppen>
        </Formulier>
      </Kaart>
    </Pagina>
  );
}

function Intussen({ nu }: { readonly nu: Aanvullingrij }) {
  return (
    <Melding soort="let-op">
      <Stapel ritme="eng">
        <p>
          <strong>Een andere beheerder bewaarde net iets anders.</strong> Wat u invulde, staat nog in het formulier.
          Bewaart u nu, dan geldt uw invoer. Dit staat er nu:
        </p>
        <DataLijst
          rijen={[
            { naam: 'Wie het systeem beheert', waarde: nu.verwerker ?? 'Niet ingevuld' },
            { naam: 'Hoe te bereiken', waarde: nu.verwerkerBereik ?? 'Niet ingevuld' },
            { naam: 'Buiten Europa', waarde: nu.doorgifte === null ? 'Niet ingevuld' : DOORGIFTE[nu.doorgifte] },
            { naam: 'Waarborg', waarde: nu.waarborg ?? 'Niet ingevuld' },
          ]}
        />
      </Stapel>
    </Melding>
  );
}
