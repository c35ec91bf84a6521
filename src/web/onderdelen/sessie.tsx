import { voor } from '../aanspreekvorm.ts';
import { ADRES } from '../adressen.ts';
import { CSRF_VELD, useScript, useVerzoek } from '../verzoek-context.tsx';
import { conceptteksten } from './conceptteksten.ts';
import { Knop } from './knop.tsx';
import { Melding } from './melding.tsx';

/**
 * Zegt twee minuten van tevoren dat de sessie afloopt, met een knop om te blijven (WCAG 2.2.1). Verborgen tot het script haar
 * toont; zonder script loopt de sessie gewoon af, en brengt inloggen iemand terug naar dezelfde pagina.
 */
export function Sessiemelding() {
  const { sessie } = useVerzoek();
  return sessie ? <Waarschuwing {...sessie} /> : null;
}

function Waarschuwing({ stilte, hoogstens }: { readonly stilte: number; readonly hoogstens: number }) {
  useScript('sessie.js');
  const { csrf, wie, taal } = useVerzoek();
  const teksten = conceptteksten(taal);
  return (
    <div class="ovt-sessie" data-sessie-stilte={stilte} data-sessie-hoogstens={hoogstens} hidden>
      <Melding soort="let-op">
        <p role="alert" data-sessie-tekst data-blijf={voor(wie, teksten.blijf)} data-af={voor(wie, teksten.af)} />
        <form action={ADRES.verlengen} method="post">
          <input type="hidden" name={CSRF_VELD} value={csrf} />
          <Knop soort="tweede" klein>
            {teksten.blijfknop}
          </Knop>
        </form>
      </Melding>
    </div>
  );
}
