import { useKader } from '../kader.ts';
import { useScript } from '../verzoek-context.tsx';

/** Drukt de pagina af. Zonder script kan een knop dat niet; dan blijft zij verborgen en zegt `Afdrukzin` hoe het gaat. */
export function Afdrukknop() {
  useScript('afdrukken.js');
  const kader = useKader();
  return (
    <button class="nl-button nl-button--secondary" type="button" data-afdrukken hidden>
      {kader.afdrukken}
    </button>
  );
}

/** Hoe iemand afdrukt of bewaart met de browser zelf. */
export function Afdrukzin() {
  return (
    <p class="ovt-klein ovt-scherm">
      Afdrukken of als pdf bewaren? Kies Afdrukken in het menu van uw browser. Het antwoord komt er heel op, met de
      regels erbij.
    </p>
  );
}
