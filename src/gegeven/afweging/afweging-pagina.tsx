import { type Bladkop, Casusblad } from '../../casus/casusblad.tsx';
import type { FormStand } from '../../web/formulier.ts';
import {
  Artikelen,
  DataLijst,
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Lijst,
  Stapel,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { adresAfweging, adresGeweigerd } from '../adressen.ts';
import type { Casuskop, Gegevenkop } from '../lees-gegeven.ts';
import type { Mens } from '../mensen.ts';
import { soortlabel } from '../soorten.ts';

export type Afwegingbeeld = {
  readonly casus: Casuskop;
  readonly blad: Bladkop;
  readonly kop: Gegevenkop;
  readonly ontvangers: readonly Mens[];
  readonly stand: FormStand<Record<string, unknown>>;
};

/** Het vastleggen van een conflict van plichten: eerst wat het vraagt, dan vijf dingen om zelf op te schrijven. */
export function Afwegingpagina({ casus, blad, kop, ontvangers, stand }: Afwegingbeeld) {
  const plek = { casus: casus.id, gegeven: kop.id };
  return (
    <Casusblad
      kop={blad}
      deel="Conflict van plichten"
      nu="gegevens"
      titel="Weeg af of u zonder toestemming moet delen"
      inleiding="Zwijgen is de regel. Alleen als zwijgen de jongere ernstig kan schaden, en niets anders helpt, kan uw beroepsnorm spreken van u vragen."
    >
      <Stapel ritme="kolom">
        <Kaart titel="Wat dit vraagt" ritme="eng">
          <Lijst
            punten={[
              'U beslist zelf. Het systeem beslist hier nooit over, en niemand kan het van u vragen.',
              'U overlegt eerst met een collega.',
              'De functionaris gegevensbescherming van uw organisatie leest wat u opschrijft.',
              'Het geldt voor dit gegeven en deze ontvanger, en voor niets anders.',
              'De jongere en de ouders zien dat er gedeeld is, en waarom dat mocht.',
            ]}
          />
          <p class="ovt-klein">
            Lees meer: <Artikelen ids={['Art 6e', 'fn 17']} />
          </p>
        </Kaart>
        <Kaart titel="Waar het om gaat">
          <DataLijst
            rijen={[
              { naam: 'Gegeven', waarde: soortlabel(kop.categorie) },
              { naam: 'Aan', waarde: ontvangers.map(({ naam, rol }) => `${naam}, ${rol}`).join('; ') },
            ]}
          />
        </Kaart>
        <Afwegingformulier plek={plek} ontvangers={ontvangers} stand={stand} />
      </Stapel>
    </Casusblad>
  );
}

type Formulierprops = Pick<Afwegingbeeld, 'ontvangers' | 'stand'> & {
  readonly plek: { readonly casus: string; readonly gegeven: string };
};

/** De vijf dingen die iemand zelf opschrijft, en de twee waar hij voor instaat (6e, fn 17). */
function Afwegingformulier({ plek, ontvangers, stand }: Formulierprops) {
  const ids = ontvangers.map(({ deelnemer }) => deelnemer);
  return (
    <Formulier actie={adresAfweging(plek, [])} stand={stand} ritme="gewoon" concept>
      {ids.map((id) => (
        <VerborgenVeld key={id} naam="aan" waarde={id} />
      ))}
      <Tekstvlak
        naam="feiten"
        label="Wat is er aan de hand?"
        beschrijving="Feiten: wat zag of hoorde u zelf, en wanneer."
        rijen={5}
      />
      <Tekstvlak
        naam="alternatieven"
        label="Wat hebt u geprobeerd, en waarom is dat niet genoeg?"
        beschrijving="Bijvoorbeeld: opnieuw vragen, de ouders zelf laten vertellen, delen met minder."
      />
      <Tekstvlak
        naam="collega"
        label="Met wie hebt u overlegd, en wat was het advies?"
        beschrijving="Functie is genoeg. Noem de jongere bij dat overleg niet bij naam."
      />
      <Vinkje naam="geraadpleegd" label="Ik heb dit met een collega besproken" />
      <Tekstvlak naam="evenredig" label="Waarom is delen in verhouding, en waarom niet minder?" />
      <Tekstvlak
        naam="geinformeerd"
        label="Weten de jongere en de ouders dat u dit deelt?"
        beschrijving="Zo niet: waarom niet, en wanneer vertelt u het wel."
      />
      <Vinkje naam="persoonlijk" label="Dit is mijn eigen afweging, en ik sta ervoor in" />
      <Knoppen>
        <Knop>Leg mijn afweging vast</Knop>
        <KnopLink naar={adresGeweigerd(plek, ids)} soort="tweede">
          Deel dit niet
        </KnopLink>
      </Knoppen>
      <Tekst soort="klein">Vastleggen deelt nog niets. Daarna vraagt u het oordeel opnieuw.</Tekst>
    </Formulier>
  );
}
