import { paginasoortVan } from '../foutpagina.tsx';
import { Contact } from '../onderdelen/contact.tsx';
import { DataLijst } from '../onderdelen/datalijst.tsx';
import { Lijst, Paginakop } from '../onderdelen/indeling.tsx';
import { Kaart } from '../onderdelen/kaart.tsx';
import { Pagina } from '../pagina.tsx';
import { useVerzoek } from '../verzoek-context.tsx';

/**
 * Toegankelijkheidsverklaring naar het Nederlandse model (Besluit digitale toegankelijkheid overheid). Status C zolang
 * geen onafhankelijk onderzoek volgens WCAG-EM is gedaan: eigen metingen zijn geen verklaring dat alles voldoet.
 */
export function Toegankelijkheidpagina() {
  const { wie, telefoon } = useVerzoek();
  return (
    <Pagina titel="Toegankelijkheid" soort={paginasoortVan(wie)}>
      <Paginakop
        titel="Toegankelijkheid"
        inleiding="Iedereen aan tafel moet mee kunnen doen. Hier staat wat wij daarvoor deden en wat nog niet."
      />
      <Kaart titel="Stand">
        <DataLijst
          rijen={[
            { naam: 'Norm', waarde: 'WCAG 2.2, niveau A en AA (EN 301 549)' },
            { naam: 'Status', waarde: 'C: eerste maatregelen genomen' },
            { naam: 'Onderzoek', waarde: 'Zelf gemeten; nog geen onafhankelijk onderzoek' },
          ]}
        />
      </Kaart>
      <Kaart titel="Wat wij zelf toetsen, bij elke wijziging" ritme="eng">
        <Lijst
          punten={[
            'Elk onderdeel, licht en donker, breed en op een klein scherm, met het programma axe-core.',
            'Alles werkt met alleen het toetsenbord en zonder JavaScript.',
            'Geen zijwaarts schuiven op een scherm van 320 pixels.',
            'Een fout staat bovenaan en bij het veld, in woorden.',
          ]}
        />
      </Kaart>
      <Kaart titel="Wat nog niet zeker is" ritme="eng">
        <Lijst
          punten={[
            'Wij lieten de pagina’s nog niet beproeven door mensen die voorleessoftware gebruiken.',
            'De tekst is geschreven op taalniveau B1, maar nog niet gelezen met ouders en jongeren.',
            'Alles is er alleen in het Nederlands.',
          ]}
        />
      </Kaart>
      <Contact titel="Kunt u iets niet gebruiken?" telefoon={telefoon}>
        Bel ons en zeg op welke pagina het is. Wij zoeken dan samen een andere weg. Helpt dat niet, dan kunt u naar de
        Nationale ombudsman.
      </Contact>
    </Pagina>
  );
}
