import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import { eisBlad } from '../gegeven/blad.ts';
import { inZin } from '../gegeven/mensen.ts';
import type { FormStand } from '../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  Gezienveld,
  Kaart,
  Keuzelijst,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Link,
  Melding,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
  Vinkjes,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { planadres } from './adressen.ts';
import type { Akkoordbeeld, Planbeeld } from './toon-plan.ts';

export type Stapstand = FormStand<Record<string, unknown>> | undefined;
type Props = { readonly beeld: Planbeeld; readonly id: string; readonly stand: Stapstand };

type Raamprops = {
  readonly beeld: Planbeeld;
  readonly titel: string;
  readonly inleiding: string;
  /** Waar de vragen op het formulier over gaan. */
  readonly kaart: string;
  readonly actie: string;
  readonly knop: string;
  readonly stand: Stapstand;
  readonly children: preact.ComponentChildren;
};

function Raam({ beeld, titel, inleiding, kaart, actie, knop, stand, children }: Raamprops) {
  return (
    <Casusblad kop={eisBlad(beeld.blad)} deel={titel} nu="plan" titel={titel} inleiding={inleiding}>
      <Formulier actie={actie} stand={stand} ritme="kolom" concept>
        <Kaart titel={kaart} ritme="gewoon">
          {children}
        </Kaart>
        <Knoppen>
          <Knop>{knop}</Knop>
          <KnopLink naar={planadres(beeld.casus.id).plan} soort="rustig">
            Terug naar het plan
          </KnopLink>
        </Knoppen>
      </Formulier>
    </Casusblad>
  );
}

export const WEKEN = ['2', '4', '6', '8', '12'] as const;

/** Een plan beginnen, of een volgende versie om bij te stellen. */
export function Beginpagina({ beeld, id, stand }: Props) {
  const eerste = beeld.versies.every((versie) => versie.status === 'afgezien');
  const { plan } = beeld;
  return (
    <Raam
      beeld={beeld}
      titel={eerste ? 'Begin het plan' : 'Stel het plan bij'}
      inleiding={
        eerste
          ? 'Ouders en jongere maken het mee. Ieder schrijft de eigen doelen en acties.'
          : 'Wat er nu in staat, gaat mee tot iemand het verandert. De huidige versie blijft gelden tot de nieuwe vaststaat.'
      }
      kaart="Wanneer kijkt u er samen naar?"
      actie={planadres(beeld.casus.id).nieuw}
      knop={eerste ? 'Begin het plan' : 'Begin een nieuwe versie'}
      stand={stand}
    >
      <VerborgenVeld naam="plan" waarde={id} />
      <Datumveld
        naam="evaluatie"
        label="Wanneer kijken we samen of de doelen zijn gehaald?"
        waarde={plan?.evaluatie_op ? datumVoluit(plan.evaluatie_op) : undefined}
      />
      <Keuzelijst
        naam="weken"
        label="Om de hoeveel weken praten we over de voortgang?"
        waarde={plan?.gesprek_weken ? String(plan.gesprek_weken) : undefined}
        opties={WEKEN.map((weken) => ({ waarde: weken, label: `${weken} weken` }))}
      />
    </Raam>
  );
}

/** Vastleggen waarom er geen plan komt. */
export function Geenpagina({ beeld, id, stand }: Props) {
  return (
    <Raam
      beeld={beeld}
      titel="Leg vast waarom er geen plan komt"
      inleiding="Iedereen aan tafel leest dit. Schrijf niets over de jongere of het gezin."
      kaart="De reden"
      actie={planadres(beeld.casus.id).geen}
      knop="Leg dit vast"
      stand={stand}
    >
      <VerborgenVeld naam="plan" waarde={id} />
      <Tekstvlak naam="waarom" label="Waarom komt er geen plan?" rijen={3} />
    </Raam>
  );
}

/** Zeggen of je het eens bent met het plan. */
export function Antwoordpagina({ beeld, stand }: Omit<Props, 'id'>) {
  const { plan } = beeld;
  return (
    <Raam
      beeld={beeld}
      titel="Wat vindt u van het plan?"
      inleiding="Niet eens zijn houdt het plan niet tegen. Het staat er wel bij."
      kaart="Uw antwoord"
      actie={planadres(beeld.casus.id).antwoord}
      knop="Bewaar mijn antwoord"
      stand={stand}
    >
      <Gezienveld naam="plan" nu={plan?.id ?? ''} />
      <Gezienveld naam="ronde" nu={plan?.ronde ?? 0} />
      <Keuzerondjes
        naam="stand"
        vraag="Bent u het ermee eens?"
        indeling="naast"
        keuzes={[
          { waarde: 'akkoord', label: 'Eens' },
          { waarde: 'niet-akkoord', label: 'Niet eens' },
        ]}
      />
      <Tekstvlak
        naam="woorden"
        label="In uw eigen woorden"
        beschrijving="Mag leeg blijven. Alleen u en wie het overleg leidt lezen dit. De anderen zien of u het eens bent."
        rijen={4}
      />
    </Raam>
  );
}

/** Vastleggen waarom iemand niet antwoordde. */
export function Zonderpagina({ beeld, akkoord, stand }: Omit<Props, 'id'> & { readonly akkoord: Akkoordbeeld }) {
  return (
    <Raam
      beeld={beeld}
      titel="Leg vast waarom er geen antwoord is"
      inleiding={`Dit gaat over het antwoord van ${inZin(akkoord.mens)}. Eens of niet eens kunt u niet voor een ander invullen.`}
      kaart="De reden"
      actie={planadres(beeld.casus.id).zonderAntwoord(akkoord.akkoord)}
      knop="Leg dit vast"
      stand={stand}
    >
      <Tekstvlak
        naam="waarom"
        label="Waarom is er geen antwoord?"
        beschrijving="Wie het aangaat leest dit ook, en kan alsnog antwoorden."
        rijen={3}
      />
    </Raam>
  );
}

/** Vastleggen dat er over de voortgang is gepraat. */
export function Plangesprekpagina({ beeld, id, stand }: Props) {
  return (
    <Raam
      beeld={beeld}
      titel="Leg een gesprek over de voortgang vast"
      inleiding="Alleen wanneer en met wie. Moet het plan anders, stel het dan daarna bij."
      kaart="Het gesprek"
      actie={planadres(beeld.casus.id).gesprek}
      knop="Leg het gesprek vast"
      stand={stand}
    >
      <VerborgenVeld naam="gesprek" waarde={id} />
      <Datumveld naam="op" label="Wanneer was dat?" waarde={datumVoluit(beeld.vandaag)} />
      <Vinkjes
        naam="met"
        vraag="Met wie is er gepraat?"
        indeling="kolommen"
        keuzes={beeld.tafel.map(({ deelnemer, naam, rol }) => ({ waarde: deelnemer, label: naam, bij: rol }))}
      />
    </Raam>
  );
}

/** Vastleggen dat het plan klaar is. */
export function Eindepagina({ beeld, stand }: Omit<Props, 'id'>) {
  const zonderUitkomst = beeld.doelen.filter(({ standen }) => standen.every((s) => s.soort !== 'evaluatie')).length;
  return (
    <Raam
      beeld={beeld}
      titel="Leg vast dat het plan klaar is"
      inleiding={
        beeld.nazorgTot === null
          ? 'Hierna is er geen nazorg: niemand leest dan nog iets van een ander. Dit kan niet terug.'
          : `Loopt het vandaag af, dan blijven tot ${datumVoluit(beeld.nazorgTot)} alleen de doelen en uitkomsten te lezen. Acties en ander gedeeld nieuws zijn meteen dicht. Dit kan niet terug.`
      }
      kaart="Het einde van het plan"
      actie={planadres(beeld.casus.id).einde}
      knop="Leg vast dat het plan klaar is"
      stand={stand}
    >
      {beeld.nazorgTot === null && (
        <Melding soort="let-op">
          <p>
            Nazorg mag alleen als het overleg die kent, en als ouders en jongere van elk doel van dit overleg weten.{' '}
            <Link naar={casusadres(beeld.casus.id).informeren}>Kijk eerst wie is geïnformeerd</Link>.{' '}
            <Artikelen ids={['E-03']} />
          </p>
        </Melding>
      )}
      {zonderUitkomst > 0 && (
        <Tekst>
          Bij {zonderUitkomst === 1 ? 'een doel' : `${zonderUitkomst} doelen`} staat nog niet wat het opleverde. Dat kan
          hierna ook nog. <Artikelen ids={['PH-5a']} />
        </Tekst>
      )}
      <Datumveld naam="op" label="Op welke dag liep het plan af?" waarde={datumVoluit(beeld.vandaag)} />
    </Raam>
  );
}
