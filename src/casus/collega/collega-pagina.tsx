import { soortlabel } from '../../gegeven/soorten.ts';
import {
  Artikelen,
  Datumveld,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Lijst,
  Link,
  Melding,
  Regels,
  Stapel,
  Tekst,
  Vinkje,
  Vinkjes,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { opsomming } from '../woorden.ts';
import type { Aanwijsstand } from './collega-formulier.ts';
import type { Collegablad, Meelezer } from './collegablad.ts';
import { omschrijfVoluit } from './omschrijf.ts';
import { AANWIJSREDENCODES, AANWIJSREDENEN } from './redenen.ts';

type Props = { readonly kop: Casuskop; readonly blad: Collegablad; readonly stand?: Aanwijsstand | undefined };

/** Een collega laten meelezen die het voor het doel moet weten, en zien wie dat nu doet (Art 7.3 (b)). */
export function CollegaPagina({ kop, blad, stand }: Props) {
  return (
    <Casusblad
      kop={kop}
      deel="Collega laten meelezen"
      nu="geen"
      titel="Laat een collega meelezen"
      inleiding="Alleen wie het voor dit overleg moet weten. Een collega leest met u mee en zit zelf niet aan tafel."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Keuze kop={kop} blad={blad} stand={stand} />
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel={`Wie meeleest voor ${blad.partij}`}>
            <Meelezers kop={kop} blad={blad} />
          </Kaart>
          <Kaart titel="Wat een collega dan kan">
            <Lijst
              punten={[
                'Lezen wat u kreeg, van de soorten die u kiest. Nooit meer dan u zelf nu mag lezen.',
                'Eerst belooft de collega geheimhouding. Daarna telt bij elke keer lezen opnieuw of het mag.',
                'Waarvoor iemand toestemming gaf, leest de collega niet. Die toestemming noemt alleen wie aan tafel zit.',
                'Inbrengen, geven, antwoorden of meepraten kan de collega niet.',
                'Ouders, jongere en iedereen aan tafel zien wie meeleest en waarom.',
                'Het stopt op de dag die u kiest, bij een nieuwe fase, en als u van tafel gaat.',
              ]}
            />
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

function Keuze({ kop, blad, stand }: Props) {
  const terug = (
    <KnopLink naar={casusadres(kop.id).overzicht} soort="rustig">
      Terug naar het overzicht
    </KnopLink>
  );
  if (!blad.kan) {
    return (
      <Leeg titel="Hier kan nu niemand meelezen" niveau={2} knop={terug}>
        {kop.status === 'gesloten'
          ? 'De casus is gesloten. Niemand leest hier nog iets.'
          : 'U komt alleen voor één bijeenkomst. Meelezen kan met wie voor de hele casus aan tafel zit.'}
      </Leeg>
    );
  }
  if (!blad.mag) {
    return (
      <>
        <Melding soort="let-op">
          <p>
            <strong>Uw organisatie gaf u dit recht nog niet.</strong> {wieKanDatGeven(blad)}{' '}
            <Artikelen ids={['Art 7.3 (b)']} />
          </p>
        </Melding>
        <Knoppen>{terug}</Knoppen>
      </>
    );
  }
  if (blad.soorten.length === 0) {
    return (
      <Leeg titel="U kreeg hier nog niets" niveau={2} knop={terug}>
        Een collega leest mee wat u kreeg. Zodra iemand u een gegeven geeft, kunt u hier een collega kiezen.
      </Leeg>
    );
  }
  if (blad.collegas.length === 0) {
    return (
      <Leeg titel="Er is geen collega om te kiezen" niveau={2} knop={terug}>
        Iedereen van {blad.partij}
        {blad.perTaak ? ' met dezelfde taak als u' : ''} zit al aan tafel of leest al mee. Een beheerder van uw
        organisatie voegt collega's toe.
      </Leeg>
    );
  }
  return <Aanwijsformulier kop={kop} blad={blad} stand={stand} />;
}

function wieKanDatGeven({ beheerders, partij }: Collegablad): string {
  if (beheerders.length === 0) return `Een beheerder van ${partij} kan het u geven.`;
  return `${opsomming(beheerders)} van ${partij} kan het u geven, bij Organisatie, onder uw naam.`;
}

function Aanwijsformulier({ kop, blad, stand }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Bevestigformulier actie={adres.collega} stand={stand} knop="Laat deze collega meelezen" casus={kop.id}>
      <Kaart titel="1 Wie en waarom" ritme="gewoon">
        <Keuzelijst
          naam="collega"
          label="Welke collega moet het weten?"
          beschrijving={
            blad.perTaak &&
            'Hier staat wie in uw gemeente dezelfde taak heeft als u. Heeft een ander het nodig, dan hoort die zelf aan tafel.'
          }
          opties={blad.collegas.map(({ aanstelling, naam, functie }) => ({
            waarde: aanstelling,
            label: `${naam}, ${functie.charAt(0).toLowerCase()}${functie.slice(1)}`,
          }))}
        />
        <Keuzerondjes
          naam="reden"
          vraag={
            <>
              Waarom moet deze collega het weten? <Artikelen ids={['Art 7.3 (b)']} />
            </>
          }
          beschrijving="Ouders, jongere en iedereen aan tafel lezen dit."
          keuzes={AANWIJSREDENCODES.map((waarde) => ({ waarde, label: AANWIJSREDENEN[waarde].label }))}
        />
      </Kaart>
      <Kaart titel="2 Wat en hoe lang" ritme="gewoon">
        <Vinkjes
          naam="soorten"
          vraag="Welke soorten gegevens heeft de collega nodig?"
          beschrijving="Hier staan de soorten die u zelf kreeg. Kies zo weinig als kan."
          keuzes={blad.soorten.map((soort) => ({ waarde: soort, label: soortlabel(soort) }))}
        />
        <Datumveld
          naam="tot"
          label="Tot en met"
          waarde={datumVoluit(blad.standaardTot)}
          beschrijving={`Uiterlijk ${datumVoluit(blad.uiterlijk)}. Bij een nieuwe fase stopt het eerder.`}
        />
        <Vinkje naam="nodig" label="Zonder dit te weten kan deze collega het werk voor dit overleg niet doen" />
      </Kaart>
    </Bevestigformulier>
  );
}

function Meelezers({ kop, blad }: Pick<Props, 'kop' | 'blad'>) {
  if (blad.meelezers.length === 0) return <p>Nu niemand.</p>;
  return (
    <Regels
      soort="dicht"
      regels={blad.meelezers.map((m) => ({
        titel: m.naam,
        onder: omschrijfVoluit(m),
        eind: (
          <Link naar={casusadres(kop.id).stopMeelezen(m.aanwijzing)} bij={`voor ${m.naam}`}>
            Stop
          </Link>
        ),
      }))}
    />
  );
}

/** Stoppen: wat er dan gebeurt, en de bevestiging. */
export function StopMeelezenPagina({ kop, meelezer }: { readonly kop: Casuskop; readonly meelezer: Meelezer }) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Meelezen stoppen"
      nu="geen"
      titel={`Laat ${meelezer.naam} niet meer meelezen`}
      inleiding={`${meelezer.naam} leest vanaf nu niets meer in deze casus.`}
    >
      <Tekst>
        Wat {meelezer.naam} las, blijft geheim. Ouders en jongere zien dat het stopte. Wilt u het later weer, dan wijst
        u opnieuw aan. <Artikelen ids={['Art 7.3 (b)', 'Art 11.1']} />
      </Tekst>
      <Bevestigformulier
        actie={adres.stopMeelezen(meelezer.aanwijzing)}
        knop="Stop het meelezen"
        casus={kop.id}
        terug="Laat het zoals het is"
        naar={adres.collega}
      />
    </Casusblad>
  );
}
