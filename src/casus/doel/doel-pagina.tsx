import type { Medewerker } from '../../db/verzoeker.ts';
import type { Doel } from '../../regels/index.ts';
import { type FormStand, keuze, ontleed, type Waarden } from '../../web/formulier.ts';
import { Artikelen, Kaart, Keuzerondjes, KnopLink, Leeg, Tekst } from '../../web/onderdelen/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { DOELNAMEN, metHoofdletter } from '../woorden.ts';
import { nieuweDoelen } from './voeg-doel-toe.ts';

const SCHEMA = { doel: keuze(Object.keys(DOELNAMEN) as Doel[], { leeg: 'Kies een doel.' }) };
type Doelvelden = Waarden<typeof SCHEMA>;

export const leesDoelwens = (velden: unknown) => ontleed(SCHEMA, velden);

/** De doelen die dit overleg mag dienen en die de casus nog niet heeft (3.1, B3-1); na het plan komt er geen meer bij (E-03). */
export function leesDoelblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<readonly Doel[]>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (_tx, { feiten }) => nieuweDoelen(feiten),
  });
}

type Props = {
  readonly kop: Casuskop;
  readonly doelen: readonly Doel[];
  readonly stand?: FormStand<Doelvelden> | undefined;
};

/** Een doel toevoegen aan een lopende casus, met wat dat betekent voor wat er al ligt (3.4d, 3.4e). */
export function DoelPagina({ kop, doelen, stand }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Doel toevoegen"
      nu="geen"
      titel="Voeg een doel toe"
      inleiding="De ouders en de jongere horen het voordat iemand voor dit doel iets deelt."
    >
      {doelen.length === 0 ? (
        <Leeg
          titel="Er is geen doel om toe te voegen"
          niveau={2}
          knop={<KnopLink naar={adres.overzicht}>Terug naar het overzicht</KnopLink>}
        >
          Deze casus heeft alle doelen die bij dit soort overleg horen, of het plan is klaar, of de casus is gesloten.
        </Leeg>
      ) : (
        <Bevestigformulier casus={kop.id} actie={adres.doelen} stand={stand} knop="Voeg dit doel toe">
          <Kaart titel="Welk doel komt erbij?" ritme="gewoon">
            <Keuzerondjes
              naam="doel"
              vraag="Doel"
              keuzes={doelen.map((doel) => ({
                waarde: doel,
                label: `${metHoofdletter(DOELNAMEN[doel])} (${doel})`,
              }))}
            />
            <Tekst>
              Wat al is gedeeld, blijft bij het doel waarvoor het is gegeven. Voor het nieuwe doel beslist elke bron
              opnieuw. <Artikelen ids={['Art 3.4e', 'Art 3.4f']} />
            </Tekst>
            <Tekst>
              Hierna legt u vast dat u de ouders en de jongere over dit doel hebt geïnformeerd.{' '}
              <Artikelen ids={['Art 12.4a']} />
            </Tekst>
          </Kaart>
        </Bevestigformulier>
      )}
    </Casusblad>
  );
}
