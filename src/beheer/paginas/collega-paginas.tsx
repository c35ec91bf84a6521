import type { ComponentChildren } from 'preact';
import type { Functie } from '../../partij/functies.ts';
import { HOEDANIGHEDEN, HOEDANIGHEID } from '../../partij/hoedanigheden.ts';
import type { Partijsoort, School } from '../../partij/partij.queries.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Datumveld,
  Formulier,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Lijst,
  Paginakop,
  Tekst,
  Tekstveld,
} from '../../web/onderdelen/index.ts';
import { Pagina } from '../../web/pagina.tsx';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { BEHEERADRES, GEHEIMHOUDING, GEHEIMHOUDINGEN, hoofdletter } from '../teksten.ts';

export type Collegaformulier = {
  readonly naam: string;
  readonly email: string;
  readonly rol: string;
  readonly functie: string;
  readonly hoedanigheid: string;
  readonly geheimhouding: string;
  readonly verklaringOp: string;
  readonly school: string;
  readonly van: string;
};

export type Uitnodigprops = {
  readonly soort: Partijsoort;
  readonly functies: readonly Functie[];
  readonly scholen: readonly School[];
  /** Vandaag, als kalenderdag. */
  readonly vandaag: string;
  readonly stand?: FormStand<Collegaformulier> | undefined;
};

/** Een collega uitnodigen. De functie komt uit een gesloten lijst; geheimhouding en hoedanigheid volgen eruit (B.2). */
export function UitnodigPagina({ soort, functies, scholen, vandaag, stand }: Uitnodigprops) {
  return (
    <Pagina
      titel="Nodig een collega uit"
      soort="vak"
      hoofdmenu="organisatie"
      kruimel={[{ naam: 'Onze organisatie', naar: BEHEERADRES.organisatie }, { naam: 'Nodig een collega uit' }]}
    >
      <Paginakop
        titel="Nodig een collega uit"
        inleiding="U krijgt een code die één keer werkt. Die geeft u zelf aan uw collega. Wij mailen haar niet."
      />
      <Formulier actie={BEHEERADRES.collega} stand={stand} ritme="gewoon">
        <Tekstveld naam="naam" label="Voornaam en achternaam" />
        <Tekstveld
          naam="email"
          label="E-mailadres van het werk"
          soort="email"
          beschrijving="De code werkt alleen samen met dit adres."
        />
        <Rolkeuze />
        <Keuzelijst
          naam="functie"
          label="Functie in casussen"
          beschrijving="Alleen nodig voor wie meewerkt in casussen."
          opties={functies.map(({ code, label }) => ({ waarde: code, label: hoofdletter(label) }))}
        />
        {soort === 'gemeente' && <Hoedanigheidveld />}
        <Keuzelijst
          naam="geheimhouding"
          label="Waar rust de geheimhouding op?"
          beschrijving="Meestal volgt dit uit de functie. Kies alleen iets anders als het bij deze collega anders is."
          leeg="Volgt uit de functie"
          opties={GEHEIMHOUDINGEN.map((waarde) => ({ waarde, label: hoofdletter(GEHEIMHOUDING[waarde]) }))}
        />
        {(soort === 'school' || soort === 'mbo') && <Verklaringveld />}
        {scholen.length > 0 && (
          <Keuzelijst
            naam="school"
            label="School"
            leeg="Alle scholen van het bestuur"
            opties={scholen.map(({ id, naam }) => ({ waarde: id, label: naam }))}
          />
        )}
        <Datumveld naam="van" label="Vanaf wanneer" waarde={datumVoluit(vandaag)} />
        <Knop>Maak de uitnodiging</Knop>
      </Formulier>
    </Pagina>
  );
}

function Rolkeuze() {
  return (
    <Keuzerondjes
      naam="rol"
      vraag="Wat gaat deze collega doen?"
      keuzes={[
        { waarde: 'medewerker', label: 'Meewerken in casussen' },
        {
          waarde: 'beheerder',
          label: 'De organisatie beheren',
          bij: 'Nodigt collega’s uit en stopt toegang. Ziet geen casussen.',
        },
        { waarde: 'fg', label: 'Toezicht houden als FG', bij: 'Ziet wat voor toezicht nodig is, met reden.' },
      ]}
    />
  );
}

/** Voor welke taak van de gemeente een medewerker werkt (4, B.1). */
export function Hoedanigheidveld() {
  return (
    <Keuzelijst
      naam="hoedanigheid"
      label="Voor welke taak van de gemeente?"
      leeg="Volgt uit de functie"
      beschrijving="Wat iemand voor de ene taak leest, gaat niet naar een andere."
      opties={HOEDANIGHEDEN.map((waarde) => ({ waarde, label: hoofdletter(HOEDANIGHEID[waarde]) }))}
    />
  );
}

/** Wanneer iemand in het onderwijs tekende voor geheimhouding (T-11d). */
export function Verklaringveld() {
  return (
    <Datumveld
      naam="verklaringOp"
      label="Verklaring van geheimhouding getekend op"
      beschrijving="Nodig als wet en cao geen geheimhouding geven, zoals vaak in het basisonderwijs. De geheimhouding rust dan op het contract."
    />
  );
}

export type Codeprops = {
  readonly naam: string;
  readonly code: string;
  readonly geldigTot: Date;
  readonly titel?: string;
  readonly terug?: { readonly naam: string; readonly naar: string };
  /** Waar de beheerder hierna verder kan; anders terug naar de organisatie. */
  readonly children?: ComponentChildren;
};

/** De code, een keer te zien. */
export function CodePagina({
  naam,
  code,
  geldigTot,
  titel = 'Code voor uw collega',
  terug = { naam: 'Onze organisatie', naar: BEHEERADRES.organisatie },
  children,
}: Codeprops) {
  const leesbaar = `${code.slice(0, 4)} ${code.slice(4)}`;
  return (
    <Pagina titel={titel} soort="vak" hoofdmenu="organisatie" kruimel={[terug, { naam: 'Code' }]}>
      <Paginakop
        titel={`Code voor ${naam}`}
        inleiding="Schrijf de code over of druk de pagina af. Hierna ziet u haar niet meer."
      />
      <Kaart titel="De code" soort="tafel" ritme="gewoon">
        <p class="nl-heading nl-heading--level-1 ovt-cijfers">{leesbaar}</p>
        <Tekst>Werkt één keer, tot {datumEnTijd(geldigTot)}.</Tekst>
      </Kaart>
      <Kaart titel="Wat nu" ritme="gewoon">
        <Lijst
          nummers
          punten={[
            'Weet zeker wie u voor u hebt. Geef de code persoonlijk of aan de telefoon, nooit per e-mail.',
            'De ander vult haar bij Inloggen in, onder Ik heb een code gekregen.',
            'Daarna vult de ander het e-mailadres in waarvoor de code is, en kiest een wachtwoord en een tweede factor.',
          ]}
        />
        {children === undefined && (
          <p>
            <KnopLink naar={BEHEERADRES.organisatie}>Naar Onze organisatie</KnopLink>
          </p>
        )}
      </Kaart>
      {children}
    </Pagina>
  );
}
