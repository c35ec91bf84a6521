import { type Bereik, bestemmingVan } from '../../partij/bereik.ts';
import { toonTelefoon } from '../../partij/telefoon.ts';
import type { FormStand } from '../../web/formulier.ts';
import { Artikelen, Formulier, Kaart, Keuzerondjes, Knop, Tekst, Tekstveld } from '../../web/onderdelen/index.ts';
import { INLOGADRES } from '../adressen.ts';
import type { Bereikvelden } from '../bereik-formulier.ts';
import { useAccounttaal } from '../teksten.ts';

export type Berichtenprops = {
  readonly bereik: Bereik;
  /** Opent het account meer overleggen? Dan geldt de keuze voor dat wat nu open is. */
  readonly perZaak: boolean;
  readonly stand?: FormStand<Bereikvelden> | undefined;
};

/** Waar iemand berichten krijgt: een eigen keuze, die altijd weer anders kan. */
export function Berichtenkaart({ bereik, perZaak, stand }: Berichtenprops) {
  const taal = useAccounttaal();
  const kanaal = bestemmingVan(bereik)?.kanaal;
  return (
    <Kaart titel={taal('berichten.titel')} ritme="gewoon">
      <Tekst>
        {taal('berichten.uitleg')} <Artikelen ids={['Art 10.2 (a)']} />
      </Tekst>
      {perZaak && <Tekst>{taal('berichten.per-zaak')}</Tekst>}
      <Formulier actie={INLOGADRES.accountBerichten} stand={stand} ritme="krap">
        <Keuzerondjes
          naam="kanaal"
          vraag={taal('berichten.waar')}
          gekozen={kanaal === undefined ? [] : [kanaal]}
          keuzes={[
            { waarde: 'email', label: taal('berichten.email'), bij: bereik.email ?? taal('berichten.email.leeg') },
            { waarde: 'sms', label: taal('berichten.sms') },
          ]}
        />
        <Tekstveld
          naam="telefoon"
          label={taal('berichten.nummer')}
          beschrijving={taal('berichten.nummer.uitleg')}
          soort="tel"
          aanvullen="tel"
          zonderSpelling
          waarde={bereik.telefoon === null ? '' : toonTelefoon(bereik.telefoon)}
        />
        <Knop soort="tweede">{taal('berichten.bewaar')}</Knop>
      </Formulier>
    </Kaart>
  );
}
