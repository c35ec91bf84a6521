import { Casusblad } from '../../casus/casusblad.tsx';
import { Formulier, Kaart, Knop, KnopLink, Knoppen, Lijst, VerborgenVeld } from '../../web/onderdelen/index.ts';
import { datumEnTijd } from '../../web/tijd.ts';
import { adresIntrekken, adresTerughalen, adresVanGegeven } from '../adressen.ts';
import { eisBlad } from '../blad.ts';
import type { Leesuitkomst, Ontvangerstand } from '../lees-gegeven.ts';
import { aantalMensen } from '../lijst/tellen.ts';
import { soortlabel } from '../soorten.ts';

type Eigen = Extract<Leesuitkomst, { kind: 'eigen' }>;

const actief = (uitkomst: Eigen): readonly Ontvangerstand[] =>
  uitkomst.ontvangers.filter(({ status }) => status === 'actief');

/** Wat er gebeurt met wie het al las en wie nog niet. */
function gevolgen(ontvangers: readonly Ontvangerstand[]): readonly string[] {
  const gelezen = ontvangers.filter(({ gelezenOp }) => gelezenOp !== null);
  const ongelezen = ontvangers.length - gelezen.length;
  return [
    ...(ongelezen > 0 ? [`Nog niet gelezen door ${aantalMensen(ongelezen)}: daar verdwijnt het zonder spoor.`] : []),
    ...gelezen.map(
      ({ ontvanger, gelezenOp }) =>
        `${ontvanger.naam} las het op ${gelezenOp === null ? '' : datumEnTijd(gelezenOp)} en ziet straks dat het is teruggehaald.`,
    ),
    ...(gelezen.length > 0 ? ['Wat iemand al weet, kunt u niet terughalen.'] : []),
  ];
}

/** Bevestigen dat een gegeven bij iedereen teruggaat, met wat dat wel en niet doet. */
export function Terughaalpagina({ uitkomst }: { readonly uitkomst: Eigen }) {
  const { casus, kop } = uitkomst;
  const plek = { casus: casus.id, gegeven: kop.id };
  const concept = uitkomst.status === 'concept';
  const bij = actief(uitkomst);
  return (
    <Casusblad
      kop={eisBlad(uitkomst.blad)}
      deel="Gegeven terughalen"
      nu="gegevens"
      titel={concept ? 'Gooi dit concept weg' : 'Haal dit gegeven terug'}
    >
      <Kaart titel="Wat er gebeurt" ritme="gewoon">
        <p>Het gaat om: {soortlabel(kop.categorie)}.</p>
        <Lijst
          punten={[
            concept
              ? 'Het concept verdwijnt uit uw lijst. Niemand zag het.'
              : bij.length === 0
                ? 'Niemand heeft dit nu. Daarna kunt u het ook niet meer delen.'
                : 'Niemand kan het daarna nog lezen, ook niet in een scherm dat openstaat.',
            ...gevolgen(bij),
          ]}
        />
        <Formulier actie={adresTerughalen(plek)}>
          <Knoppen>
            <Knop>
              {concept
                ? 'Gooi het concept weg'
                : bij.length === 0
                  ? 'Haal dit gegeven terug'
                  : 'Haal terug bij iedereen'}
            </Knop>
            <KnopLink naar={adresVanGegeven(plek)} soort="tweede">
              Laat het staan
            </KnopLink>
          </Knoppen>
        </Formulier>
      </Kaart>
    </Casusblad>
  );
}

/** Bevestigen dat een ontvanger een gegeven niet meer mag lezen. */
export function Intrekpagina({ uitkomst, stand }: { readonly uitkomst: Eigen; readonly stand: Ontvangerstand }) {
  const { casus, kop } = uitkomst;
  const plek = { casus: casus.id, gegeven: kop.id };
  const anderen = actief(uitkomst).length - 1;
  return (
    <Casusblad
      kop={eisBlad(uitkomst.blad)}
      deel="Gegeven intrekken"
      nu="gegevens"
      titel={`Trek dit in bij ${stand.ontvanger.naam}`}
    >
      <Kaart titel="Wat er gebeurt" ritme="gewoon">
        <p>Het gaat om: {soortlabel(kop.categorie)}.</p>
        <Lijst
          punten={[
            `${stand.ontvanger.naam} kan het daarna niet meer lezen.`,
            ...gevolgen([stand]),
            anderen > 0
              ? `Het blijft te lezen voor ${aantalMensen(anderen)} aan wie u het ook gaf.`
              : 'Niemand anders heeft het.',
          ]}
        />
        <Formulier actie={adresIntrekken(plek)}>
          <VerborgenVeld naam="deelnemer" waarde={stand.ontvanger.deelnemer} />
          <Knoppen>
            <Knop>Trek het in</Knop>
            <KnopLink naar={adresVanGegeven(plek)} soort="tweede">
              Laat het staan
            </KnopLink>
          </Knoppen>
        </Formulier>
      </Kaart>
    </Casusblad>
  );
}
