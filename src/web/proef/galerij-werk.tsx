import {
  Artikel,
  DataLijst,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Kolommen,
  Leeg,
  Lijst,
  Link,
  Melding,
  Merkje,
  Paginakop,
  Personen,
  Regels,
  Stapel,
  Tabel,
  Tekst,
  Tekstveld,
  Uitklap,
  Voortgang,
} from '../onderdelen/index.ts';
import { Pagina } from '../pagina.tsx';
import { LANG } from './galerij-vak.tsx';

export function WerkGalerij() {
  return (
    <Pagina titel="Mijn werk" soort="vak" hoofdmenu="mijn-werk">
      <Paginakop
        titel="Mijn werk"
        onder="Dinsdag 3 maart 2026"
        knoppen={
          <Formulier actie="/casussen" methode="get" klasse="ovt-zoek" rol="search" naam="Zoek een casus">
            <Tekstveld naam="zoek" label="Naam of casusnummer" labelVerborgen soort="search" />
            <Knop soort="tweede">Zoek</Knop>
          </Formulier>
        }
      />
      <Kolommen>
        <Stapel ritme="kolom">
          <Kaart titel="Te doen" eind={<Link naar="/gedaan">Wat ik al deed</Link>}>
            <Regels
              soort="datum"
              regels={[
                {
                  begin: (
                    <Merkje soort="nee" zonderTeken>
                      ma 2 mrt
                    </Merkje>
                  ),
                  titel: <Link naar="/verslag">Stel het verslag vast van 19 februari</Link>,
                  onder: 'Finn, 10 jaar · MDO · de ouders wachten op hun deel',
                  eind: (
                    <KnopLink naar="/verslag" klein bij="van 19 februari">
                      Lees en stel vast
                    </KnopLink>
                  ),
                },
                {
                  begin: 'vandaag',
                  titel: <Link naar="/taak">Leg uw taak en grondslag vast</Link>,
                  onder: (
                    <>
                      Tess, 12 jaar · MDO <Artikel id="Art 3.4c" />
                    </>
                  ),
                  eind: (
                    <KnopLink naar="/taak" soort="tweede" klein>
                      Leg vast
                    </KnopLink>
                  ),
                },
              ]}
            />
          </Kaart>
          <Kaart titel="Mijn casussen">
            <Tabel
              over="mijn casussen"
              kolommen={[
                { kop: 'Jongere' },
                { kop: 'Overleg' },
                { kop: 'Fase' },
                { kop: 'Wacht op' },
                { kop: 'Berichten', getal: true },
              ]}
              rijen={[
                [
                  <Link naar="/1">Yara, 11 jaar</Link>,
                  'MDO',
                  '2 Beoordeling',
                  <Merkje soort="wacht">u: gesprek</Merkje>,
                  '3',
                ],
                [
                  <Link naar="/2">Isa, 9 jaar</Link>,
                  'MDO',
                  '4 Monitoring',
                  <Merkje soort="stil">wijkteam</Merkje>,
                  '12',
                ],
              ]}
            />
          </Kaart>
          <Kaart titel="Gegevens">
            <Leeg
              titel="Hier is nog niets ingebracht"
              knop={<KnopLink naar="/inbrengen">Breng een gegeven in</KnopLink>}
              kaal
            >
              Gegevens staan hier zodra u of een andere deelnemer iets met u deelt.
            </Leeg>
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Vandaag aan tafel" soort="tafel">
            <Regels
              soort="tijd"
              regels={[{ begin: '11.00', titel: <Link naar="/mdo">MDO, 3 plekken</Link>, onder: 'De Linde, kamer 4' }]}
            />
          </Kaart>
          <Kaart titel="Merkjes en meldingen" ritme="eng">
            <p class="ovt-rij">
              <Merkje>gewoon</Merkje> <Merkje soort="ja">ja</Merkje> <Merkje soort="nee">nee</Merkje>{' '}
              <Merkje soort="wacht">wacht</Merkje> <Merkje soort="vraag">vraag</Merkje>{' '}
              <Merkje soort="stil">stil</Merkje>
            </p>
            <Melding>
              <p>Uitleg bij de pagina.</p>
            </Melding>
            <Melding soort="ok">
              <p>Het logboek klopt.</p>
            </Melding>
            <Melding soort="fout">
              <p>Dit lukte niet.</p>
            </Melding>
            <Voortgang zin="Stap 2 van 4: 134 van 310 gegevens gecontroleerd" gedaan={134} totaal={310} />
            <DataLijst
              rijen={[
                { naam: 'Kenmerk', waarde: 'T-4471-09' },
                { naam: 'Beoordeeld', waarde: '3 maart 2026, 15.06 uur, regels 2026.1' },
              ]}
            />
            <Uitklap titel="Meer" open>
              <Lijst nummers punten={['Eerst dit.', 'Dan dat.']} />
              <Tekst soort="klein">Kleine tekst.</Tekst>
            </Uitklap>
          </Kaart>
        </Stapel>
      </Kolommen>
      <Formulier actie="/demonstratie" naam="Kies een persoon">
        <Personen
          naam="persoon"
          personen={[
            { waarde: '1', naam: 'Daan de Graaf', rol: 'jongere, 15 jaar', jongere: true },
            { waarde: '2', naam: 'Ilse Bakker', rol: 'moeder van Daan' },
            { waarde: '3', naam: 'Rachid Amrani', rol: `leerplicht, ${LANG}` },
          ]}
        />
      </Formulier>
    </Pagina>
  );
}
