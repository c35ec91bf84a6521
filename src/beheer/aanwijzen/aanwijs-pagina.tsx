import { ADRES } from '../../web/adressen.ts';
import type { FormStand } from '../../web/formulier.ts';
import {
  Formulier,
  Kaart,
  Knop,
  KnopLink,
  Knoppen,
  Lijst,
  Tekst,
  Tekstveld,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { Organisatievraag } from '../paginas/kader.tsx';
import { BEHEERADRES } from '../teksten.ts';
import type { Aanwijsverzoek } from './wijs-beheerder-aan.ts';

export type Aanwijsstand = FormStand<{ readonly naam: string; readonly email: string; readonly zeker: boolean }>;

/** Een beheerder aanwijzen voor een andere organisatie, op verzoek van het systeembeheer. */
export function AanwijsPagina({
  verzoek,
  stand,
}: {
  readonly verzoek: Aanwijsverzoek;
  readonly stand?: Aanwijsstand | undefined;
}) {
  return (
    <Organisatievraag
      titel="Wijs een beheerder aan"
      onder={`${verzoek.partij.naam}, ${verzoek.partij.plaats}`}
      terug={{ naam: 'Onze organisatie', naar: BEHEERADRES.organisatie }}
    >
      {verzoek.verlopen ? <Verlopen tot={verzoek.tot} /> : <Aanwijsformulier verzoek={verzoek} stand={stand} />}
    </Organisatievraag>
  );
}

function Verlopen({ tot }: { readonly tot: string }) {
  return (
    <Kaart titel="Dit verzoek is verlopen" ritme="gewoon">
      <Tekst>
        U kon dit bevestigen tot en met {datumVoluit(tot)}. Is het nog nodig, vraag het systeembeheer dan om een nieuw
        verzoek.
      </Tekst>
      <p>
        <KnopLink naar={ADRES.mijnWerk}>Naar Mijn werk</KnopLink>
      </p>
    </Kaart>
  );
}

function Aanwijsformulier({
  verzoek: { partij, tot },
  stand,
}: {
  readonly verzoek: Aanwijsverzoek;
  readonly stand: Aanwijsstand | undefined;
}) {
  return (
    <>
      <Kaart titel="Wat u doet" ritme="gewoon">
        <Tekst>
          De laatste beheerder van {partij.naam} is weg. Het systeembeheer mag niemand aanwijzen. Daarom vraagt het u.
        </Tekst>
        <Lijst
          nummers
          punten={[
            `Bel ${partij.naam} op een nummer dat u al had, en spreek iemand die voor haar mag tekenen.`,
            'Laat die zeggen wie beheerder wordt, en met welk e-mailadres van het werk.',
            'Vul het hieronder in. U krijgt een code om zelf te geven.',
          ]}
        />
        <Tekst soort="klein">
          Deze beheerder ziet geen casussen. De FG van {partij.naam} leest in het logboek wat u deed. U kunt dit doen
          tot en met {datumVoluit(tot)}.
        </Tekst>
      </Kaart>
      <Formulier actie={`${BEHEERADRES.aanwijzen}/${partij.id}`} stand={stand} ritme="gewoon">
        <Tekstveld naam="naam" label="Voornaam en achternaam van de nieuwe beheerder" />
        <Tekstveld
          naam="email"
          label="E-mailadres van het werk"
          soort="email"
          beschrijving="De code werkt alleen samen met dit adres."
        />
        <Vinkje
          naam="zeker"
          label={`Ik sprak iemand die voor ${partij.naam} mag tekenen, en die noemde deze beheerder`}
        />
        <Knoppen>
          <Knop>Wijs aan</Knop>
          <KnopLink naar={ADRES.mijnWerk} soort="rustig">
            Wijs nog niemand aan
          </KnopLink>
        </Knoppen>
      </Formulier>
    </>
  );
}
