import type { ComponentChildren } from 'preact';
import { useScript } from '../verzoek-context.tsx';
import { Formulier, VerborgenVeld } from './formulier.tsx';
import { Knop, type Knopsoort } from './knop.tsx';

/**
 * Inloggen met een passkey, of er een toevoegen. Zonder script blijft het verborgen: wachtwoord en code werken altijd.
 * `opties` is wat @simplewebauthn/server maakte; het antwoord komt als JSON-tekst in het veld `antwoord`.
 */
export function Passkeyformulier(props: {
  readonly doel: 'inloggen' | 'toevoegen';
  readonly actie: string;
  readonly opties: object;
  readonly knop: string;
  readonly knopsoort?: Knopsoort | undefined;
  /** Velden ervoor, bijvoorbeeld de naam van de sleutel. */
  readonly children?: ComponentChildren;
}) {
  useScript('passkey.js');
  return (
    <Formulier actie={props.actie} ritme="krap" passkey={{ doel: props.doel, opties: props.opties }}>
      <VerborgenVeld naam="antwoord" waarde="" />
      {props.children}
      <Knop soort={props.knopsoort ?? 'tweede'} icoon="sleutel">
        {props.knop}
      </Knop>
      <p class="utrecht-form-field-error-message" role="alert" data-passkey-melding />
    </Formulier>
  );
}
