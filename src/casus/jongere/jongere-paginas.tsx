import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  JaNee,
  Kaart,
  Keuzelijst,
  Kolommen,
  Lijst,
  Stapel,
  Tekstveld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { ELDERS, type Jongerevelden, type Naamvelden, NERGENS } from './jongere-formulier.ts';
import type { Jongereblad, Naamblad, Wijzigblad } from './jongereblad.ts';
import { ONDERWIJSWOORDEN } from './woorden.ts';

type Props<V> = { readonly kop: Casuskop; readonly stand?: FormStand<V> | undefined };

/** Er is iets anders over de jongere dan eerst is opgeschreven, of het stond verkeerd (AVG 16, B.7). */
export function JongerePagina({ kop, blad, stand }: Props<Jongerevelden> & { readonly blad: Wijzigblad }) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Over de jongere"
      nu="geen"
      titel="Er is iets anders over de jongere"
      inleiding="Het stond verkeerd, of het is veranderd. Verander alleen wat anders is."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Bevestigformulier
            actie={adres.jongere}
            stand={stand}
            knop="Leg dit vast"
            casus={kop.id}
            naar={adres.gezin}
            terug="Terug naar het gezin"
          >
            <Watisanders blad={blad} />
            <Kaart titel="Waaruit blijkt dat" ritme="gewoon">
              <Tekstveld
                naam="bron"
                label="Waaruit blijkt het, en wanneer is dat gezien?"
                beschrijving="Bijvoorbeeld: gegevens van DUO, gezien op 5 maart 2026. Schrijf niets op over gezondheid."
                breed
              />
              <Vinkje naam="zeker" label="Ik heb dit zelf gezien" />
            </Kaart>
          </Bevestigformulier>
        </Stapel>
        <Gevolgen />
      </Kolommen>
    </Casusblad>
  );
}

function Watisanders({ blad: { jongere, scholen } }: { readonly blad: Wijzigblad }) {
  const { geboortedatum } = jongere;
  return (
    <Kaart titel="Wat is er anders" ritme="gewoon">
      <Datumveld
        naam="geboortedatum"
        label="Geboortedatum"
        {...(geboortedatum === null
          ? { beschrijving: 'U kunt haar niet lezen. Laat dit leeg als zij klopt.' }
          : { waarde: datumVoluit(geboortedatum) })}
      />
      <Keuzelijst
        naam="school"
        label="School"
        beschrijving="Waar de jongere nu staat ingeschreven."
        waarde={inschrijfkeuze(jongere)}
        opties={[
          ...scholen.map(({ id, naam, plaats }) => ({ waarde: id, label: `${naam}, ${plaats}` })),
          ...ELDERS.map(({ waarde, soort }) => ({
            waarde,
            label: `Een ${ONDERWIJSWOORDEN[soort]} die niet meedoet`,
          })),
          { waarde: NERGENS, label: 'Staat nergens ingeschreven' },
        ]}
      />
      <Vinkje
        naam="nietWilsbekwaam"
        label="Er is vastgesteld dat de jongere niet zelf kan beslissen"
        bij="Laat dit leeg als dat niet is vastgesteld."
        gekozen={!jongere.wilsbekwaam}
      />
      <JaNee
        naam="langdurig"
        vraag="Dreigt langdurig verzuim, of staat de jongere nergens ingeschreven?"
        beschrijving={
          <>
            Laat dit open als u het niet weet. Leerplicht en samenwerkingsverband delen pas iets met elkaar als dit zo
            is. <Artikelen ids={['Art 4.1 (b)']} />
          </>
        }
        gekozen={jongere.langdurigVerzuim === null ? [] : [jongere.langdurigVerzuim ? 'ja' : 'nee']}
      />
    </Kaart>
  );
}

function inschrijfkeuze({ school, onderwijs }: Jongereblad): string {
  if (school !== null) return school.id;
  return ELDERS.find(({ soort }) => soort === onderwijs)?.waarde ?? NERGENS;
}

/** Wat er verandert door elk van deze wijzigingen. */
function Gevolgen() {
  return (
    <Stapel ritme="kolom">
      <Kaart titel="Wat er dan gebeurt" ritme="eng">
        <Lijst
          punten={[
            'De leeftijd bepaalt wie tekent, wie er uitgenodigd wordt en wat ouders lezen. Dat geldt meteen.',
            'Wie om toestemming vroeg en nu een andere handtekening nodig heeft, krijgt een taak.',
            'Is de jongere ouder dan gedacht, dan krijgt u een taak om te vertellen wat er bij die leeftijd hoort.',
            'Is de jongere jonger dan 12, dan praat u met hem. Zelf inloggen kan dan niet.',
          ]}
        />
        <p>
          <Artikelen ids={['Art 13.3 (a)', 'Bijl 5-j', 'Bijl 5-k', 'Bijl 5-l']} />
        </p>
      </Kaart>
      <Kaart titel="Een andere school" ritme="eng">
        <Lijst
          punten={[
            'Wie van de vorige school aan tafel zit, blijft zitten tot u dat anders regelt.',
            'Nodigt u de nieuwe school uit, vertel dat dan eerst aan de ouders en de jongere.',
          ]}
        />
        <p>
          <Artikelen ids={['Art 3.4a', 'Art 12.4b']} />
        </p>
      </Kaart>
      <Kaart titel="Wat al gedeeld is" ritme="eng">
        <p>
          Dat was rechtmatig en blijft vastliggen. Vanaf nu telt wat hier staat. <Artikelen ids={['fn 30']} />
        </p>
      </Kaart>
    </Stapel>
  );
}

/** De naam verbeteren, door wie haar inbracht (2, AVG 16). */
export function NaamPagina({ kop, naam, stand }: Props<Naamvelden> & { readonly naam: NonNullable<Naamblad> }) {
  const adres = casusadres(kop.id);
  const { andereDatum } = naam;
  return (
    <Casusblad
      kop={kop}
      deel="De naam"
      nu="geen"
      titel="Verbeter de naam"
      inleiding="Uw organisatie bracht de naam in. Daarom verbetert u haar ook."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Bevestigformulier
            actie={adres.naam}
            stand={stand}
            knop="Verbeter"
            casus={kop.id}
            {...(kop.isRegie ? { naar: adres.gezin, terug: 'Terug naar het gezin' } : {})}
          >
            <Kaart titel="Hoe de jongere heet" ritme="gewoon">
              <div class="ovt-velden2">
                <Tekstveld naam="voornaam" label="Voornaam" waarde={naam.voornaam} zonderSpelling />
                <Tekstveld naam="achternaam" label="Achternaam" waarde={naam.achternaam} zonderSpelling />
              </div>
              {andereDatum !== null && (
                <Vinkje
                  naam="datumOver"
                  label={`Schrijf ook de geboortedatum ${datumVoluit(andereDatum.vastgelegd)} op`}
                  bij={`In uw gegeven staat ${datumVoluit(andereDatum.eigen)}. Wie het overleg leidt, legde de andere datum vast.`}
                />
              )}
            </Kaart>
          </Bevestigformulier>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wie de naam al heeft" ritme="eng">
            <p>
              Leest meteen wat hier staat, en krijgt bericht dat er iets is veranderd. Op de vorige naam is de casus
              niet meer te vinden. In teksten die mensen schreven, blijft hij staan. <Artikelen ids={['Art 8 (b)']} />
            </p>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}
