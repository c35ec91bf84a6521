import type { Taalcode } from '../taal.ts';

/** Wat public/js/passkey.js meldt, met de naam van de fout van de browser als sleutel. */
type Scriptzinnen = Readonly<
  Record<'NotAllowedError' | 'InvalidStateError' | 'SecurityError' | 'anders' | 'onbekend', string>
>;
type Passkeyzinnen = { readonly zonderScript: string; readonly script: Scriptzinnen };

const ZINNEN: Readonly<Record<Taalcode, Passkeyzinnen>> = {
  nl: {
    zonderScript: 'Een passkey werkt alleen met JavaScript. Zet het aan, of log in met wachtwoord en code.',
    script: {
      NotAllowedError: 'Dat is niet gelukt of afgebroken. Probeer het opnieuw, of log anders in.',
      InvalidStateError: 'Deze sleutel staat al bij het account. Kies een andere sleutel.',
      SecurityError: 'Dit adres past niet bij de sleutel. Controleer het adres van deze site.',
      anders: 'De sleutel gaf geen antwoord. Probeer het opnieuw, of log anders in.',
      onbekend: 'Deze browser kent geen passkeys. Log anders in.',
    },
  },
  en: {
    zonderScript: 'A passkey only works with JavaScript. Turn it on, or log in with password and code.',
    script: {
      NotAllowedError: 'That did not work or was stopped. Try again, or log in another way.',
      InvalidStateError: 'The account already has this key. Choose another key.',
      SecurityError: 'This address does not fit the key. Check the address of this site.',
      anders: 'The key gave no answer. Try again, or log in another way.',
      onbekend: 'This browser does not know passkeys. Log in another way.',
    },
  },
};

/** Wat het script voor passkeys zegt, in de taal van de pagina. */
export const passkeyzinnen = (taal: Taalcode): Passkeyzinnen => ZINNEN[taal];
