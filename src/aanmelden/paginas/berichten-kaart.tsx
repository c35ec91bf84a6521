import { type Bereik, bestemmingVan } from '../../partij/bereik.ts';
import { toonTelefoon } from '../../partij/telefoon.ts';
import { voor } from '../../web/aanspreekvorm.ts';
import type { FormStand } from '../../web/formulier.ts';
import { Artikelen, Formulier, Kaart, Keuzerondjes, Knop, Tekst, Tekstveld } from '../../web/onderdelen/index.ts';
import { useVerzoek } from '../../web/verzoek-context.tsx';
import { INLOGADRES } from '../adressen.ts';
import type { Bereikvelden } from '../bereik-formulier.ts';

export type Berichtenprops = { readonly bereik: Bereik; readonly stand?: FormStand<Bereikvelden> | undefined };

/** Waar iemand berichten krijgt: een eigen keuze, die altijd weer anders kan. */
export function Berichtenkaart({ bereik, stand }: Berichtenprops) {
  const { wie } = useVerzoek();
  const kanaal = bestemmingVan(bereik)?.kanaal;
  return (
    <Kaart titel="Berichten" ritme="gewoon">
      <Tekst>
        {voor(wie, {
          u: 'Staat er iets klaar, dan krijgt u een bericht. Daarin staat nooit over wie of wat het gaat.',
          je: 'Staat er iets klaar, dan krijg je een bericht. Daarin staat nooit over wie of wat het gaat.',
        })}{' '}
        <Artikelen ids={['Art 10.2 (a)']} />
      </Tekst>
      <Formulier actie={INLOGADRES.accountBerichten} stand={stand} ritme="krap">
        <Keuzerondjes
          naam="kanaal"
          vraag={voor(wie, { u: 'Waar wilt u dat bericht?', je: 'Waar wil je dat bericht?' })}
          gekozen={kanaal === undefined ? [] : [kanaal]}
          keuzes={[
            { waarde: 'email', label: 'Per e-mail', bij: bereik.email ?? 'Er is nog geen e-mailadres bekend.' },
            { waarde: 'sms', label: 'Per sms' },
          ]}
        />
        <Tekstveld
          naam="telefoon"
          label="Mobiel nummer (mag leeg)"
          beschrijving="Alleen voor die sms. Niemand anders ziet het nummer."
          soort="tel"
          aanvullen="tel"
          zonderSpelling
          waarde={bereik.telefoon === null ? '' : toonTelefoon(bereik.telefoon)}
        />
        <Knop soort="tweede">Bewaar</Knop>
      </Formulier>
    </Kaart>
  );
}
