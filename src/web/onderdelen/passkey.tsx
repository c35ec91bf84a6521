import type { ComponentChildren } from 'preact';
import { type FormStand, legeStand } from '../formulier-stand.ts';
import { useTaal } from '../kader.ts';
import { useScript } from '../verzoek-context.tsx';
import { Formulier, VerborgenVeld } from './formulier.tsx';
import { Knop, type Knopsoort } from './knop.tsx';
import { passkeyzinnen } from './passkeyzinnen.ts';

/**
 * Inloggen met een passkey, of er een toevoegen. `opties` is wat @simplewebauthn/server maakte; het antwoord komt als
 * JSON-tekst in het veld `antwoord`. Naast een ander formulier blijft het zonder script verborgen; op een eigen pagina
 * staat het er altijd, met de zin dat een passkey JavaScript nodig heeft.
 */
export function Passkeyformulier(props: {
  readonly doel: 'inloggen' | 'toevoegen';
  readonly actie: string;
  readonly opties: unknown;
  readonly knop: string;
  readonly knopsoort?: Knopsoort | undefined;
  readonly eigenPagina?: boolean | undefined;
  /** Wat er bij de vorige poging te herstellen bleek. */
  readonly fout?: string | undefined;
  /** Velden ervoor: de naam van de sleutel, of wat verborgen meegaat. */
  readonly children?: ComponentChildren;
}) {
  useScript('passkey.js');
  const stand: FormStand<object> =
    props.fout === undefined ? legeStand() : { waarden: {}, fouten: { formulier: props.fout } };
  const { doel, opties, eigenPagina = false } = props;
  const zinnen = passkeyzinnen(useTaal());
  return (
    <>
      <Formulier actie={props.actie} stand={stand} ritme="krap" passkey={{ doel, opties, verborgen: !eigenPagina }}>
        <VerborgenVeld naam="antwoord" waarde="" />
        {props.children}
        <Knop soort={props.knopsoort ?? (eigenPagina ? 'hoofd' : 'tweede')} icoon="sleutel">
          {props.knop}
        </Knop>
        <p
          class="utrecht-form-field-error-message"
          role="alert"
          data-passkey-melding
          data-zinnen={JSON.stringify(zinnen.script)}
        />
      </Formulier>
      {eigenPagina && (
        <noscript>
          <p class="nl-paragraph">{zinnen.zonderScript}</p>
        </noscript>
      )}
    </>
  );
}
