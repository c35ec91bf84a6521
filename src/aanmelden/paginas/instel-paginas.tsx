import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Formulier,
  Kaart,
  Knop,
  Melding,
  Paginakop,
  Tekst,
  Tekstveld,
  Terug,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { INLOGADRES } from '../adressen.ts';
import type { Totpkaart } from '../instellen.ts';
import { maakAccounttaal } from '../teksten.ts';
import { AndereManier, Appkaartje, PasskeyStap, zegt } from './delen.tsx';
import { Herstelcodelijst } from './herstelcodelijst.tsx';

export type Instelformulier = { readonly email: string; readonly wachtwoord: string };
export type Appformulier = { readonly code: string };

/** Wie een account maakt, leest nog Nederlands. */
const accounttaal = (je: boolean) => maakAccounttaal({ vorm: je ? 'je' : 'u', code: 'nl' });

/** Stap 1: e-mailadres en wachtwoord kiezen, na een goede code. Er staat geen naam: de code zelf geeft niets te zien (AU5). */
export function KiesPagina(props: {
  readonly stap: string;
  readonly je: boolean;
  readonly herstel: boolean;
  readonly stand?: FormStand<Instelformulier> | undefined;
}) {
  const { je, herstel } = props;
  const titel = herstel
    ? zegt(je, { u: 'Stel uw account opnieuw in', je: 'Stel je account opnieuw in' })
    : zegt(je, { u: 'Maak uw account', je: 'Maak je account' });
  return (
    <Pagina titel={titel} soort="openbaar">
      <Terug naar={ADRES.inloggen} naam="Terug" />
      <Paginakop
        titel={titel}
        boven="Stap 1 van 3"
        inleiding={zegt(je, {
          u: 'De code klopt. Kies waarmee u voortaan inlogt.',
          je: 'De code klopt. Kies waarmee je voortaan inlogt.',
        })}
      />
      {herstel && (
        <Melding soort="let-op">
          <p>
            {zegt(je, {
              u: 'Uw oude wachtwoord, app en passkeys werken straks niet meer.',
              je: 'Je oude wachtwoord, app en passkeys werken straks niet meer.',
            })}
          </p>
        </Melding>
      )}
      <Formulier actie={INLOGADRES.codeWachtwoord} stand={props.stand} ritme="gewoon">
        <VerborgenVeld naam="stap" waarde={props.stap} />
        <Tekstveld
          naam="email"
          label="E-mailadres"
          soort="email"
          aanvullen="username"
          beschrijving={zegt(je, {
            u: 'Hiermee logt u in. Werkt u bij een organisatie? Gebruik het adres van uw werk.',
            je: 'Hiermee log je in. Neem een adres waar alleen jij bij kunt.',
          })}
        />
        <Tekstveld
          naam="wachtwoord"
          label="Wachtwoord"
          soort="password"
          aanvullen="new-password"
          beschrijving={zegt(je, {
            u: 'Minstens 12 tekens. Vier losse woorden is een goed wachtwoord. Plakken mag.',
            je: 'Minstens 12 tekens. Vier losse woorden werkt goed. Plakken mag.',
          })}
        />
        <Knop>Ga verder</Knop>
      </Formulier>
    </Pagina>
  );
}

/** Stap 2: de tweede factor. */
export function AppPagina(props: {
  readonly stap: string;
  readonly kaart: Totpkaart;
  readonly stand?: FormStand<Appformulier> | undefined;
}) {
  const je = props.kaart.voor === 'jongere';
  return (
    <Pagina titel="Zet een code op de telefoon" soort="openbaar">
      <Paginakop
        titel={zegt(je, { u: 'Zet een code op uw telefoon', je: 'Zet een code op je telefoon' })}
        boven="Stap 2 van 3"
        inleiding={zegt(je, {
          u: 'Zo komt niemand erin die alleen uw wachtwoord kent.',
          je: 'Zo komt niemand erin die alleen je wachtwoord kent.',
        })}
      />
      <Formulier actie={INLOGADRES.codeApp} stand={props.stand} ritme="gewoon">
        <VerborgenVeld naam="stap" waarde={props.stap} />
        <Appkaartje geheim={props.kaart.geheim} adres={props.kaart.adres} taal={accounttaal(je)} />
        <Tekstveld naam="code" label="Zes cijfers uit de app" aanvullen="one-time-code" cijfers zonderSpelling />
        <Knop>Controleer de code</Knop>
      </Formulier>
      <Kaart titel="Liever een passkey?" soort="rustig" ritme="eng">
        <Tekst>
          {zegt(je, {
            u: 'Dan logt u in met vinger, gezicht of pincode van uw toestel. Dat werkt alleen met JavaScript.',
            je: 'Dan log je in met vinger, gezicht of pincode van je toestel. Dat werkt alleen met JavaScript.',
          })}
        </Tekst>
        <AndereManier actie={INLOGADRES.codePasskey} velden={{ stap: props.stap }} knop="Maak een passkey" />
      </Kaart>
    </Pagina>
  );
}

/** Stap 2, de andere weg: een passkey maken. */
export function InstelPasskeyPagina(props: {
  readonly stap: string;
  readonly opties: unknown;
  readonly je: boolean;
  readonly fout?: string | undefined;
}) {
  return (
    <Pagina titel="Maak een passkey" soort="openbaar">
      <Paginakop
        titel="Maak een passkey"
        boven="Stap 2 van 3"
        inleiding={zegt(props.je, {
          u: 'Uw toestel vraagt om uw vinger, gezicht of pincode.',
          je: 'Je toestel vraagt om je vinger, gezicht of pincode.',
        })}
      />
      <PasskeyStap
        doel="toevoegen"
        actie={INLOGADRES.codePasskeyKlaar}
        stap={props.stap}
        opties={props.opties}
        fout={props.fout}
        knop="Maak een passkey"
      />
    </Pagina>
  );
}

/** Stap 3: de herstelcodes, een keer te zien. Daarna begint de sessie. */
export function HerstelcodesPagina(props: {
  readonly klaar: string;
  readonly codes: readonly string[];
  readonly je: boolean;
}) {
  const { je } = props;
  return (
    <Pagina titel="Bewaar de herstelcodes" soort="openbaar">
      <Paginakop
        titel={zegt(je, { u: 'Bewaar uw herstelcodes', je: 'Bewaar je herstelcodes' })}
        boven="Stap 3 van 3"
        inleiding={zegt(je, {
          u: 'Bent u uw telefoon kwijt? Dan logt u in met een van deze codes.',
          je: 'Ben je je telefoon kwijt? Dan log je in met een van deze codes.',
        })}
      />
      <Herstelcodelijst codes={props.codes} taal={accounttaal(je)} />
      <Formulier actie={INLOGADRES.codeKlaar}>
        <VerborgenVeld naam="klaar" waarde={props.klaar} />
        <Knop>Ik heb ze bewaard</Knop>
      </Formulier>
    </Pagina>
  );
}
