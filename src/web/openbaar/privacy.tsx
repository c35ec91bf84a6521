import { paginasoortVan } from '../foutpagina.tsx';
import { Artikel } from '../onderdelen/artikel.tsx';
import { Contact } from '../onderdelen/contact.tsx';
import { Lijst, Paginakop } from '../onderdelen/indeling.tsx';
import { Kaart } from '../onderdelen/kaart.tsx';
import { Pagina } from '../pagina.tsx';
import { useVerzoek } from '../verzoek-context.tsx';

/** Wat Overlegtafel met gegevens doet. De organisaties vertellen daarnaast zelf wat zij doen (art. 12.3). */
export function Privacypagina() {
  const { wie, regio, telefoon } = useVerzoek();
  return (
    <Pagina titel="Privacy" soort={paginasoortVan(wie)}>
      <Paginakop
        titel="Privacy"
        inleiding={`Overlegtafel is de plek waar organisaties in regio ${regio} samen met ouders en jongeren overleggen.`}
      />
      <Kaart titel="Wie verantwoordelijk is" ritme="eng">
        <p class="nl-paragraph">
          Elke organisatie blijft verantwoordelijk voor wat zij zelf inbrengt. Wie de casus leidt, staat op elke pagina
          van de casus. Die organisatie is verantwoordelijk voor de agenda, het verslag en het plan.
        </p>
      </Kaart>
      <Kaart titel="Wat wij bewaren, en hoe lang" ritme="eng">
        <Lijst
          punten={[
            <>
              Alleen wat nodig is voor het doel van de casus. <Artikel id="Art 5.3" />
            </>,
            'Alleen zolang de casus loopt en daarna zo lang als nodig is om haar af te ronden.',
            'Van elke keer lezen en delen: wie, wanneer, waarom, en of het mocht.',
          ]}
        />
        <p class="nl-paragraph">Inhoud staat versleuteld. Ook wie het systeem beheert, leest haar niet.</p>
      </Kaart>
      <Kaart titel="Uw rechten" ritme="eng">
        <p class="nl-paragraph">
          U mag vragen wat er over u of uw kind staat. U mag vragen om verbetering, om wissen, of bezwaar maken. Binnen
          één maand krijgt u antwoord. <Artikel id="Art 13.1" />
        </p>
        <p class="nl-paragraph">
          Komt u er niet uit? Dan kunt u naar de functionaris gegevensbescherming van de organisatie, of naar de
          Autoriteit Persoonsgegevens.
        </p>
      </Kaart>
      <Kaart titel="Cookies en meekijkers" ritme="eng">
        <p class="nl-paragraph">
          Wij gebruiken alleen cookies die nodig zijn om u ingelogd te houden en formulieren te beveiligen. Wij meten
          niet wie de site bezoekt. Er komt niets van andere sites mee.
        </p>
      </Kaart>
      <Contact titel="Een vraag over privacy?" telefoon={telefoon}>
        Bel ons. Wij brengen u bij de juiste organisatie.
      </Contact>
    </Pagina>
  );
}
