import { type FormStand, keuze, ontleed, vinkje, type Waarden } from '../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Lijst,
  Stapel,
  Tekst,
  Vinkje,
} from '../web/onderdelen/index.ts';
import { casusadres } from './adressen.ts';
import { Casusblad } from './casusblad.tsx';
import type { Casuskop } from './casuskop.ts';
import { SLUITGRONDEN, type Sluitgrond } from './woorden.ts';

const GRONDEN = Object.keys(SLUITGRONDEN) as Sluitgrond[];
const SCHEMA = {
  grond: keuze(GRONDEN, { leeg: 'Kies waarom de casus sluit.' }),
  voorgoed: vinkje({ verplicht: 'Zet het vinkje als u weet dat dit niet terug kan.' }),
};
export type Sluitvelden = Waarden<typeof SCHEMA>;
export const leesSluiting = (velden: unknown) => ontleed(SCHEMA, velden);

type Props = { readonly kop: Casuskop; readonly stand?: FormStand<Sluitvelden> | undefined };

/** Een casus sluiten: wat er dan gebeurt, waarom, en de bevestiging dat het niet terug kan (5.6, PH-6). */
export function SluitPagina({ kop, stand }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Sluiten"
      nu="geen"
      titel="Sluit deze casus"
      inleiding="Sluiten kan niet terug. Komt er een nieuwe vraag, dan begint u een nieuwe casus."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Formulier actie={adres.sluiten} stand={stand} ritme="kolom">
            <Kaart titel="Waarom" ritme="gewoon">
              <Keuzerondjes
                naam="grond"
                vraag={
                  <>
                    Waarom sluit de casus? <Artikelen ids={['Art 5.6 (intro)']} />
                  </>
                }
                keuzes={Object.entries(SLUITGRONDEN).map(([waarde, { label, bij }]) => ({ waarde, label, bij }))}
              />
              <Vinkje naam="voorgoed" label="Ik weet dat dit niet terug kan" />
            </Kaart>
            <Knoppen>
              <Knop>Sluit de casus</Knop>
              <KnopLink naar={adres.overzicht} soort="rustig">
                Laat de casus open
              </KnopLink>
            </Knoppen>
          </Formulier>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wat er dan gebeurt">
            <Lijst
              punten={[
                'Niemand leest of deelt hier nog iets, vanaf dat moment.',
                'Vragen om toestemming vervallen.',
                'Alle taken in deze casus zijn af.',
                'Ouders en jongere zien dat de casus gesloten is, en kunnen blijven zien wie wat las.',
              ]}
            />
            <Tekst>
              Wat uw organisatie voor de eigen taak nodig heeft, hoort voor die tijd in het eigen dossier.{' '}
              <Artikelen ids={['Art 9.1', 'Art 9.2']} />
            </Tekst>
          </Kaart>
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}
