import { ADRES } from '../adressen.ts';
import { CSRF_VELD, useScript, useVerzoek } from '../verzoek-context.tsx';
import { Knop } from './knop.tsx';
import { Melding } from './melding.tsx';

/**
 * Zegt twee minuten van tevoren dat de sessie afloopt, met een knop om te blijven (WCAG 2.2.1). Verborgen tot het script haar
 * toont; zonder script loopt de sessie gewoon af, en brengt inloggen iemand terug naar dezelfde pagina.
 */
export function Sessiemelding() {
  const { sessie, csrf, wie } = useVerzoek();
  if (!sessie) return null;
  return <Waarschuwing stilte={sessie.stilte} hoogstens={sessie.hoogstens} csrf={csrf} je={wie?.soort === 'jongere'} />;
}

type Props = { readonly stilte: number; readonly hoogstens: number; readonly csrf: string; readonly je: boolean };

function Waarschuwing({ stilte, hoogstens, csrf, je }: Props) {
  useScript('sessie.js');
  const wie = je ? 'je' : 'u';
  return (
    <div class="ovt-sessie" data-sessie-stilte={stilte} data-sessie-hoogstens={hoogstens} hidden>
      <Melding soort="let-op">
        <p
          role="alert"
          data-sessie-tekst
          data-blijf={`Over twee minuten logt Overlegtafel ${wie} uit.`}
          data-af={`Over twee minuten moet ${wie} opnieuw inloggen.`}
        />
        <form action={ADRES.verlengen} method="post">
          <input type="hidden" name={CSRF_VELD} value={csrf} />
          <Knop soort="tweede" klein>
            Blijf ingelogd
          </Knop>
        </form>
      </Melding>
    </div>
  );
}
