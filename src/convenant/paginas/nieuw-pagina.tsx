import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Link,
  Paginakop,
  Regels,
  Stappen,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { CONVENANT, convenantadres, NIEUW_CONVENANT } from '../adressen.ts';
import type { Convenant } from '../convenant.queries.ts';
import { PROCESREGIE } from '../woorden.ts';

const KRUIMEL = [{ naam: 'Mijn werk', naar: ADRES.mijnWerk }];

/** Een regio zonder convenant: wat er moet gebeuren, in de volgorde waarin het kan. */
export function BeginPagina({ beheert }: { readonly beheert: boolean }) {
  return (
    <Pagina titel="Convenant" soort="vak" hoofdmenu="convenant" kruimel={[...KRUIMEL, { naam: 'Convenant' }]}>
      <Paginakop
        titel="Convenant"
        inleiding="Deze regio heeft nog geen convenant. Zonder convenant deelt hier niemand iets."
      />
      <Kaart titel="Zo begint het">
        <Stappen
          stappen={[
            {
              stand: 'open',
              titel: 'Stel een convenant op',
              toelichting: beheert ? 'Hieronder. Uw organisatie wordt de penvoerder.' : 'Dat doet een beheerder.',
              artikelen: ['Art 19.1 (a)'],
            },
            { stand: 'later', titel: 'Voeg de andere organisaties toe en geef elk een beheerder', artikelen: ['P-6'] },
            { stand: 'later', titel: 'Kies wie tekent en wie met een volmacht meedoet', artikelen: ['P-1'] },
            { stand: 'later', titel: 'Zet de tekst erbij als PDF en bied haar aan', artikelen: ['Art 17.1'] },
            { stand: 'later', titel: 'Leg de volmachten van de schoolbesturen vast', artikelen: ['fn 2'] },
            { stand: 'later', titel: 'Laat iedereen tekenen', artikelen: ['Sign-1'] },
          ]}
        />
      </Kaart>
      {beheert && (
        <Kaart titel="Stel een convenant op" ritme="gewoon">
          <Opstelformulier eerste />
        </Kaart>
      )}
    </Pagina>
  );
}

/** Meer convenanten in een regio: kies er een. */
export function ConvenantenPagina({
  convenanten,
  beheert,
}: {
  readonly convenanten: readonly Convenant[];
  readonly beheert: boolean;
}) {
  return (
    <Pagina titel="Convenanten" soort="vak" hoofdmenu="convenant" kruimel={[...KRUIMEL, { naam: 'Convenanten' }]}>
      <Paginakop
        titel="Convenanten"
        knoppen={
          beheert ? (
            <KnopLink naar={NIEUW_CONVENANT} soort="tweede">
              Stel een convenant op
            </KnopLink>
          ) : undefined
        }
      />
      <Kaart titel="In deze regio">
        <Regels
          regels={convenanten.map(({ id, naam }) => ({
            titel: (
              <Link naar={convenantadres(id).blad} titel>
                {naam}
              </Link>
            ),
          }))}
        />
      </Kaart>
    </Pagina>
  );
}

export type Nieuwvelden = { naam: string; procesregie: string; opzegtermijn: number };

/** Een convenant opstellen. */
export function NieuwConvenantPagina({ stand }: { readonly stand?: FormStand<Nieuwvelden> | undefined }) {
  return (
    <Pagina
      titel="Stel een convenant op"
      soort="vak"
      hoofdmenu="convenant"
      kruimel={[{ naam: 'Convenant', naar: CONVENANT }, { naam: 'Stel op' }]}
    >
      <Paginakop
        titel="Stel een convenant op"
        inleiding="U wordt penvoerder: u maakt de tekst, kiest de partijen en biedt ter tekening aan. Dit bindt nog niemand."
      />
      <Opstelformulier stand={stand} />
    </Pagina>
  );
}

function Opstelformulier({
  stand,
  eerste = false,
}: {
  readonly stand?: FormStand<Nieuwvelden> | undefined;
  /** Staat op de pagina die anders leeg was: er is niets om naar terug te gaan. */
  readonly eerste?: boolean;
}) {
  return (
    <Formulier actie={NIEUW_CONVENANT} stand={stand ?? { waarden: { opzegtermijn: '0' }, fouten: {} }} ritme="kolom">
      <Tekstveld naam="naam" label="Naam" beschrijving="Bijvoorbeeld Convenant Waterrijk." breed />
      <Keuzerondjes
        naam="procesregie"
        vraag="Wie is in een casus verantwoordelijk voor bijeenkomsten, verslag en plan?"
        keuzes={(['per-casus', 'aanmeldpartij', 'swv', 'gemeente'] as const).map((waarde) => ({
          waarde,
          label: PROCESREGIE[waarde],
        }))}
      />
      <Tekstveld
        naam="opzegtermijn"
        label="Opzegtermijn in maanden"
        beschrijving="Het model noemt er geen: dan is het 0. Een opzegging werkt altijd aan het einde van de termijn."
        cijfers
      />
      <Tekst soort="klein">U kunt de eerste tekst daarna rustig afmaken.</Tekst>
      <Knoppen>
        <Knop>Stel dit convenant op</Knop>
        {!eerste && (
          <KnopLink naar={CONVENANT} soort="rustig">
            Stop, bewaar niets
          </KnopLink>
        )}
      </Knoppen>
    </Formulier>
  );
}
