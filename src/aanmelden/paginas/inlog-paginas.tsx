import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Contact,
  Formulier,
  Kaart,
  Knop,
  Kolommen,
  Lijst,
  Link,
  Paginakop,
  Tafel,
  Tekst,
  Tekstveld,
  Terug,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import { AndereManier, Naarveld, PasskeyStap } from './delen.tsx';

export type Codeformulier = { readonly code: string };
export type Emailformulier = { readonly email: string };
export type Wachtwoordformulier = { readonly email: string; readonly wachtwoord: string };
export type Tweedeformulier = { readonly code: string };

type Inlogprops = {
  readonly naar: string | null;
  readonly code?: FormStand<Codeformulier>;
  readonly email?: FormStand<Emailformulier>;
};

/** De eerste pagina: links wie een code heeft, rechts wie al een account heeft. */
export function InlogPagina({ naar, code, email }: Inlogprops) {
  const { regio } = useVerzoek();
  return (
    <Pagina titel="Inloggen" soort="openbaar" breed>
      <div class="ovt-tafelkaart">
        <Tafel breedscherm stoelen={['jongere', 'vol', 'vol', 'vol', 'vol', 'vol', 'vol', 'leeg']} />
        <div class="ovt-stapel ovt-stapel--eng">
          <h1 class="nl-heading nl-heading--level-1">Samen aan tafel, ieder met eigen gegevens</h1>
          <Tekst>Voor school, gemeente, jeugdhulp, GGD, ouders en jongeren in regio {regio}.</Tekst>
        </div>
      </div>
      <Kolommen gelijk>
        <Accountkaart naar={naar} stand={email} />
        <Codekaart stand={code} />
      </Kolommen>
      <Tekst soort="klein">Wij sturen nooit een link met persoonsgegevens. Typ het adres van deze site zelf in.</Tekst>
    </Pagina>
  );
}

function Accountkaart({
  naar,
  stand,
}: {
  readonly naar: string | null;
  readonly stand: FormStand<Emailformulier> | undefined;
}) {
  return (
    <Kaart titel="Ik heb al een account" ritme="gewoon">
      <Formulier actie={ADRES.inloggen} stand={stand} ritme="krap">
        <Naarveld naar={naar} />
        <Tekstveld
          naam="email"
          label="E-mailadres"
          soort="email"
          aanvullen="username"
          beschrijving="Werkt u bij een organisatie? Gebruik het adres van uw werk."
        />
        <Knop>Ga verder</Knop>
      </Formulier>
      <AndereManier actie={INLOGADRES.passkey} velden={naar === null ? {} : { naar }} knop="Log in met een passkey" />
      <Tekst soort="klein">Altijd met twee factoren: een passkey, of een wachtwoord en een code.</Tekst>
      <p>
        <Link naar={INLOGADRES.kwijt} los>
          Ik ben mijn tweede factor kwijt
        </Link>
      </p>
    </Kaart>
  );
}

function Codekaart({ stand }: { readonly stand: FormStand<Codeformulier> | undefined }) {
  return (
    <Kaart titel="Ik heb een code gekregen" soort="tafel" ritme="gewoon">
      <Tekst>Voor ouders, jongeren en nieuwe collega’s. Met de code maakt u één keer een account.</Tekst>
      <Formulier actie={INLOGADRES.code} stand={stand} ritme="krap">
        <Tekstveld
          naam="code"
          label="Code uit uw uitnodiging"
          beschrijving="8 letters en cijfers. De code werkt één keer."
          aanvullen="one-time-code"
          hoofdletters
          zonderSpelling
        />
        <Knop soort="tweede">Ga verder met code</Knop>
      </Formulier>
      <Tekst soort="klein">Inloggen met DigiD kan hier nog niet.</Tekst>
      <p>
        <Link naar={ADRES.hulp} los>
          Ik heb hulp nodig bij inloggen
        </Link>
      </p>
    </Kaart>
  );
}

type Stapprops<V> = { readonly stand?: FormStand<V> | undefined; readonly naar: string | null };

/** Het wachtwoord. Het adres staat erbij, zodat een wachtwoordkluis weet welk wachtwoord hoort. */
export function WachtwoordPagina({ stand, naar, email }: Stapprops<Wachtwoordformulier> & { readonly email: string }) {
  return (
    <Pagina titel="Uw wachtwoord" soort="openbaar">
      <Terug naar={ADRES.inloggen} naam="Terug" />
      <Paginakop titel="Uw wachtwoord" boven="Stap 1 van 2" />
      <Formulier actie={INLOGADRES.wachtwoord} stand={stand} ritme="gewoon">
        <Naarveld naar={naar} />
        <Tekstveld naam="email" label="E-mailadres" soort="email" aanvullen="username" waarde={email} />
        <Tekstveld
          naam="wachtwoord"
          label="Wachtwoord"
          soort="password"
          aanvullen="current-password"
          beschrijving="Plakken uit een wachtwoordkluis mag."
        />
        <Knop>Ga verder</Knop>
      </Formulier>
      <AndereManier
        actie={INLOGADRES.passkey}
        velden={naar === null ? {} : { naar }}
        knop="Log liever in met een passkey"
      />
      <p>
        <Link naar={INLOGADRES.kwijt} los>
          Ik ben mijn wachtwoord kwijt
        </Link>
      </p>
    </Pagina>
  );
}

/** De tweede factor: zes cijfers uit de app, of een herstelcode. */
export function TweedeFactorPagina({ stand, naar, stap }: Stapprops<Tweedeformulier> & { readonly stap: string }) {
  return (
    <Pagina titel="Code uit uw app" soort="openbaar">
      <Terug naar={ADRES.inloggen} naam="Opnieuw beginnen" />
      <Paginakop titel="Code uit uw app" boven="Stap 2 van 2" />
      <Formulier actie={INLOGADRES.tweedeFactor} stand={stand} ritme="gewoon">
        <Naarveld naar={naar} />
        <VerborgenVeld naam="stap" waarde={stap} />
        <Tekstveld
          naam="code"
          label="Code"
          beschrijving="De zes cijfers die uw authenticatie-app nu laat zien. Of een van uw herstelcodes."
          aanvullen="one-time-code"
          zonderSpelling
        />
        <Knop>Log in</Knop>
      </Formulier>
      <AndereManier actie={INLOGADRES.passkey} velden={naar === null ? {} : { naar }} knop="Ik gebruik een passkey" />
      <p>
        <Link naar={INLOGADRES.kwijt} los>
          Ik ben mijn tweede factor kwijt
        </Link>
      </p>
    </Pagina>
  );
}

/** Inloggen met een passkey: de browser vraagt om vinger, gezicht of pincode. */
export function PasskeyPagina(props: {
  readonly stap: string;
  readonly opties: unknown;
  readonly naar: string | null;
  readonly fout?: string;
}) {
  return (
    <Pagina titel="Inloggen met een passkey" soort="openbaar">
      <Terug naar={ADRES.inloggen} naam="Log anders in" />
      <Paginakop
        titel="Inloggen met een passkey"
        inleiding="Houd uw telefoon, vinger of sleutel klaar. Uw browser vraagt erom."
      />
      <PasskeyStap
        doel="inloggen"
        actie={INLOGADRES.passkeyKlaar}
        stap={props.stap}
        opties={props.opties}
        fout={props.fout}
        knop="Gebruik mijn passkey"
      >
        <Naarveld naar={props.naar} />
      </PasskeyStap>
    </Pagina>
  );
}

/** Wie geen factor meer heeft: wie kan helpen, en wat er dan gebeurt. */
export function KwijtPagina() {
  const { telefoon } = useVerzoek();
  return (
    <Pagina titel="Ik kan niet meer inloggen" soort="openbaar">
      <Terug naar={ADRES.inloggen} naam="Terug naar inloggen" />
      <Paginakop
        titel="Ik kan niet meer inloggen"
        inleiding="U hebt iemand nodig die weet wie u bent. Per e-mail herstellen wij niets."
      />
      <Kaart titel="Telefoon kwijt, maar herstelcodes bewaard" ritme="eng">
        <Tekst>
          Log in met uw wachtwoord. Vul bij de code een herstelcode in. Voeg daarna op uw account een nieuwe app toe.
        </Tekst>
      </Kaart>
      <Kaart titel="Wachtwoord of alles kwijt" ritme="eng">
        <Lijst
          punten={[
            'Werkt u bij een organisatie? Vraag de beheerder van Overlegtafel in uw organisatie om een nieuwe code.',
            'Bent u ouder of jongere? Vraag uw contactpersoon bij school of gemeente om een nieuwe code.',
            'U krijgt de code persoonlijk. Daarmee stelt u alles opnieuw in. Wat er eerst was, werkt dan niet meer.',
          ]}
        />
      </Kaart>
      <Contact titel="Weet u niet wie u kan helpen?" telefoon={telefoon}>
        Bel ons. Wij brengen u bij de juiste persoon.
      </Contact>
    </Pagina>
  );
}
