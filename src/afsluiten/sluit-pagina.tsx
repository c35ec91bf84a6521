import { casusadres } from '../casus/adressen.ts';
import { Casusblad } from '../casus/casusblad.tsx';
import type { Casuskop } from '../casus/casuskop.ts';
import { SLUITGRONDEN, type Sluitgrond } from '../casus/woorden.ts';
import { type FormStand, keuze, ontleed, tekst, vinkje, type Waarden } from '../web/formulier.ts';
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
  Link,
  Regels,
  Stapel,
  Stappen,
  Tekst,
  Tekstvlak,
  Vinkje,
} from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import { eindadres } from './adressen.ts';
import type { Controlepunt } from './controle.ts';
import type { Grondvoorstel } from './gronden.ts';
import type { Opentaak } from './open-taken.ts';

const GRONDEN = Object.keys(SLUITGRONDEN) as Sluitgrond[];
const SCHEMA = {
  grond: keuze(GRONDEN, { leeg: 'Kies waarom de casus sluit.' }),
  toelichting: tekst({ max: 1_000, regels: true }),
  voorgoed: vinkje({ verplicht: 'Zet het vinkje als u weet dat dit niet terug kan.' }),
};
export type Sluitvelden = Waarden<typeof SCHEMA>;
export const leesSluiting = (velden: unknown) => ontleed(SCHEMA, velden);

export type Sluitblad = {
  readonly punten: readonly Controlepunt[];
  readonly taken: readonly Opentaak[];
  readonly gronden: readonly Grondvoorstel[];
  readonly bijeenkomsten: number;
  readonly termijnen: { readonly eigenDeelTot: string; readonly bewarenTot: string };
};

type Props = {
  readonly kop: Casuskop;
  readonly blad: Sluitblad;
  readonly stand?: FormStand<Sluitvelden> | undefined;
};

/** Een casus sluiten: wat er nog loopt, waarom zij sluit, wat er dan gebeurt, en de bevestiging dat het niet terug kan (5.6, PH-6). */
export function SluitPagina({ kop, blad, stand }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Sluiten"
      nu="geen"
      titel="Sluit deze casus"
      inleiding="Sluiten kan niet terug. Komt er een nieuwe vraag, dan begint u een nieuwe casus."
    >
      <Kolommen zijEerst>
        <Stapel ritme="kolom">
          <Gevolgen kop={kop} blad={blad} />
        </Stapel>
        <Stapel ritme="kolom">
          <Controlekaart kop={kop} punten={blad.punten} />
          {blad.taken.length > 0 && <Takenkaart taken={blad.taken} />}
          <Formulier actie={eindadres(kop.id).sluiten} stand={stand} ritme="kolom" concept>
            <Kaart titel="Waarom" ritme="gewoon">
              <Keuzerondjes
                naam="grond"
                vraag={
                  <>
                    Waarom sluit de casus? <Artikelen ids={['Art 5.6 (intro)']} />
                  </>
                }
                keuzes={blad.gronden.map(({ grond, uitleg }) => ({
                  waarde: grond,
                  label: SLUITGRONDEN[grond].label,
                  bij: uitleg,
                }))}
              />
              <Tekstvlak
                naam="toelichting"
                label="Waaruit dat blijkt"
                beschrijving="Nodig als het niet in deze casus vastligt. Wie het overleg leidt leest dit, tot alles wordt vernietigd."
                rijen={3}
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
      </Kolommen>
    </Casusblad>
  );
}

function Controlekaart({ kop, punten }: Pick<Props, 'kop'> & Pick<Sluitblad, 'punten'>) {
  const open = punten.filter(({ klaar }) => !klaar).length;
  const adres = casusadres(kop.id);
  return (
    <Kaart titel={open === 0 ? 'Alles is klaar om te sluiten' : 'Kijk dit eerst na'}>
      <Stappen
        stappen={punten.map(({ klaar, titel, bij, artikelen, deel }) => ({
          stand: klaar ? ('klaar' as const) : ('open' as const),
          titel,
          ...(bij === null ? {} : { toelichting: bij }),
          ...(klaar ? {} : { artikelen }),
          ...(klaar || deel === null
            ? {}
            : { handeling: { label: deel === 'uitnodigen' ? 'Nodig uit' : 'Bekijk', naar: adres[deel] } }),
        }))}
      />
      {open > 0 && (
        <Tekst soort="klein">
          Sluiten kan ook nu. Wat hier open staat, is daarna voorbij of gaat alleen nog zo door.
        </Tekst>
      )}
    </Kaart>
  );
}

const ONGENOEMD = 'Werk dat alleen aangaat wie het doet';

/** Welk werk er bij sluiten voorbij is, en van wie; wat van de lezer is of voor hem opengaat, met een knop. */
function Takenkaart({ taken }: Pick<Sluitblad, 'taken'>) {
  return (
    <Kaart titel="Werk dat nog openstaat" ritme="gewoon">
      <Regels
        regels={taken.map(({ wat, wie, naar }) => ({
          titel: wat ?? ONGENOEMD,
          onder: `Van ${wie.join('; ')}`,
          ...(naar === null
            ? {}
            : {
                eind: (
                  <KnopLink naar={naar} soort="tweede" klein bij={wat ?? ONGENOEMD}>
                    Bekijk
                  </KnopLink>
                ),
              }),
        }))}
      />
    </Kaart>
  );
}

function Gevolgen({ kop, blad: { termijnen, bijeenkomsten } }: Pick<Props, 'kop' | 'blad'>) {
  return (
    <Kaart titel="Wat er dan gebeurt" ritme="gewoon">
      <Lijst
        punten={[
          'Niemand leest of deelt hier nog iets van een ander, vanaf dat moment.',
          'Toestemmingen lopen af, en vragen om toestemming vervallen.',
          'Alle taken in deze casus zijn af.',
          ...(bijeenkomsten === 0 ? [] : ['Wat nog gepland staat, gaat niet door.']),
          `Elke organisatie kan tot en met ${datumVoluit(termijnen.eigenDeelTot)} haar eigen deel meenemen.`,
          `Vanaf ${datumVoluit(termijnen.bewarenTot)} wordt wat hier samen is opgeschreven, vernietigd.`,
          'Ouders en jongere zien dat de casus gesloten is, en kunnen blijven zien wie wat las.',
        ]}
      />
      <Tekst>
        Wat uw organisatie voor de eigen taak nodig heeft, hoort in het eigen dossier.{' '}
        <Artikelen ids={['Art 9.1', 'Art 9.2', 'L-5']} />
      </Tekst>
      <Tekst>
        Komt er een vervolg, zoals hulp, meer steun op school of leerplicht? Dat loopt daar verder, of in een nieuwe
        casus met een overleg dat erbij past. <Link naar={casusadres(kop.id).vervolg}>Begin dat vervolg</Link> voor u
        sluit: dan houdt het gezin zijn eigen inlog. Verder gaat er van hier niets mee: voor wat daar nodig is,
        informeert u opnieuw. <Artikelen ids={['B3-ex1f', 'Art 12.1']} />
      </Tekst>
      <p>
        <KnopLink naar={eindadres(kop.id).eigenDeel} soort="tweede">
          Neem het eigen deel mee
        </KnopLink>
      </p>
    </Kaart>
  );
}
