import type { PersoonSoort } from '../../partij/personen.ts';
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
import type { Accounttaal } from '../teksten.ts';
import { AndereManier, Appkaartje, PasskeyStap } from './delen.tsx';
import { Herstelcodelijst } from './herstelcodelijst.tsx';

export type Instelformulier = { readonly email: string; readonly wachtwoord: string };
export type Appformulier = { readonly code: string };

/** Elke pagina krijgt haar zinnen mee: pas de code zegt of hier een jongere leest. */
type Instelprops = { readonly taal: Accounttaal };

/** Stap 1: e-mailadres en wachtwoord kiezen, na een goede code. Er staat geen naam: de code zelf geeft niets te zien (AU5). */
export function KiesPagina({
  taal,
  stap,
  voor,
  herstel,
  stand,
}: Instelprops & {
  readonly stap: string;
  readonly voor: PersoonSoort;
  readonly herstel: boolean;
  readonly stand?: FormStand<Instelformulier> | undefined;
}) {
  const titel = taal(herstel ? 'maak.opnieuw' : 'maak.titel');
  return (
    <Pagina titel={titel} soort="openbaar" vertaald>
      <Terug naar={ADRES.inloggen} naam={taal('inlog.terug')} />
      <Paginakop titel={titel} boven={taal('inlog.stap', { nu: 1, alle: 3 })} inleiding={taal('maak.klopt')} />
      {herstel && (
        <Melding soort="let-op">
          <p>{taal('maak.oude-weg')}</p>
        </Melding>
      )}
      <Formulier actie={INLOGADRES.codeWachtwoord} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="stap" waarde={stap} />
        <Tekstveld
          naam="email"
          label={taal('inlog.email')}
          soort="email"
          aanvullen="username"
          beschrijving={taal(voor === 'medewerker' ? 'maak.email.uitleg' : 'maak.email.uitleg.gezin')}
        />
        <Tekstveld
          naam="wachtwoord"
          label={taal('inlog.wachtwoord')}
          soort="password"
          aanvullen="new-password"
          beschrijving={
            stand === undefined || stand.fouten.wachtwoord !== undefined
              ? taal('maak.wachtwoord.uitleg')
              : taal('maak.wachtwoord.opnieuw')
          }
        />
        <Knop>{taal('inlog.verder')}</Knop>
      </Formulier>
    </Pagina>
  );
}

/** Stap 2: de tweede factor. */
export function AppPagina({
  taal,
  stap,
  kaart,
  stand,
}: Instelprops & {
  readonly stap: string;
  readonly kaart: Totpkaart;
  readonly stand?: FormStand<Appformulier> | undefined;
}) {
  return (
    <Pagina titel={taal('maak.telefoon')} soort="openbaar" vertaald>
      <Paginakop
        titel={taal('maak.telefoon')}
        boven={taal('inlog.stap', { nu: 2, alle: 3 })}
        inleiding={taal('maak.telefoon.waarom')}
      />
      <Formulier actie={INLOGADRES.codeApp} stand={stand} ritme="gewoon">
        <VerborgenVeld naam="stap" waarde={stap} />
        <Appkaartje geheim={kaart.geheim} adres={kaart.adres} taal={taal} />
        <Tekstveld naam="code" label={taal('app.cijfers')} aanvullen="one-time-code" cijfers zonderSpelling />
        <Knop>{taal('maak.telefoon.knop')}</Knop>
      </Formulier>
      <Kaart titel={taal('maak.liever-passkey')} soort="rustig" ritme="eng">
        <Tekst>{taal('maak.liever-passkey.uitleg')}</Tekst>
        <AndereManier actie={INLOGADRES.codePasskey} velden={{ stap }} knop={taal('maak.passkey')} />
      </Kaart>
    </Pagina>
  );
}

/** Stap 2, de andere weg: een passkey maken. */
export function InstelPasskeyPagina({
  taal,
  ...vraag
}: Instelprops & { readonly stap: string; readonly opties: unknown; readonly fout?: string | undefined }) {
  return (
    <Pagina titel={taal('maak.passkey')} soort="openbaar" vertaald>
      <Paginakop
        titel={taal('maak.passkey')}
        boven={taal('inlog.stap', { nu: 2, alle: 3 })}
        inleiding={taal('passkey.toestel')}
      />
      <PasskeyStap doel="toevoegen" actie={INLOGADRES.codePasskeyKlaar} knop={taal('maak.passkey')} {...vraag} />
    </Pagina>
  );
}

/** Stap 3: de herstelcodes, een keer te zien. Daarna begint de sessie. */
export function HerstelcodesPagina({
  taal,
  klaar,
  codes,
}: Instelprops & { readonly klaar: string; readonly codes: readonly string[] }) {
  return (
    <Pagina titel={taal('maak.codes')} soort="openbaar" vertaald>
      <Paginakop
        titel={taal('maak.codes')}
        boven={taal('inlog.stap', { nu: 3, alle: 3 })}
        inleiding={taal('maak.codes.waarom')}
      />
      <Herstelcodelijst codes={codes} taal={taal} />
      <Formulier actie={INLOGADRES.codeKlaar}>
        <VerborgenVeld naam="klaar" waarde={klaar} />
        <Knop>{taal('codes.bewaard')}</Knop>
      </Formulier>
    </Pagina>
  );
}
