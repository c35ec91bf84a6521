import { eindadres } from '../../afsluiten/adressen.ts';
import { type FormStand, keuze, ontleed, verplichteTekst, vinkje, type Waarden } from '../../web/formulier.ts';
import {
  Artikelen,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Lijst,
  Link,
  Melding,
  Stapel,
  Tekst,
  Vinkje,
} from '../../web/onderdelen/index.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { opsomming } from '../woorden.ts';
import { EIGEN_REDENEN, REGIEREDENEN, VERTREKREDENEN } from './redenen.ts';
import type { Vertrekbezwaar } from './verlaat-tafel.ts';
import type { Neemblad, Verlaatblad } from './vertrekblad.ts';

const VERLAAT = {
  reden: keuze(EIGEN_REDENEN, { leeg: 'Kies waarom u van tafel gaat.' }),
  zeker: vinkje({ verplicht: 'Zet het vinkje als u weet dat u hier dan niets meer leest.' }),
};
const NEEM = {
  deelnemer: verplichteTekst({ max: 40, leeg: 'Kies wie van tafel gaat.' }),
  reden: keuze(REGIEREDENEN, { leeg: 'Kies waarom deze deelnemer van tafel gaat.' }),
  zeker: vinkje({ verplicht: 'Zet het vinkje als u het met deze deelnemer hebt besproken, of het hebt geprobeerd.' }),
};
export type Verlaatvelden = Waarden<typeof VERLAAT>;
export type Neemvelden = Waarden<typeof NEEM>;
export const leesVerlaten = (velden: unknown) => ontleed(VERLAAT, velden);
export const leesNemen = (velden: unknown) => ontleed(NEEM, velden);

const BEZWAAR: Readonly<Record<Vertrekbezwaar, string>> = {
  gesloten: 'De casus is gesloten. Niemand leest hier nog iets.',
  'leidt-het-overleg':
    'U leidt dit overleg. Draag het eerst over aan een collega, zodat ouders en jongere weten wie zij bellen. Is het werk klaar, sluit de casus dan.',
  'eerst-antwoorden':
    'U las iets op een toestemming die is ingetrokken. Zeg eerst wat u daarmee doet. Daarna kunt u van tafel.',
};

/** Zelf van tafel gaan: wat er dan gebeurt, waarom, en de bevestiging. */
export function VerlaatPagina({
  kop,
  blad,
  stand,
}: {
  readonly kop: Casuskop;
  readonly blad: Verlaatblad;
  readonly stand?: FormStand<Verlaatvelden> | undefined;
}) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Van tafel"
      nu="geen"
      titel="Ga van tafel"
      inleiding="U stopt met dit overleg. De casus zelf gaat door."
    >
      <Kolommen zijEerst>
        <Stapel ritme="kolom">
          <Kaart titel="Wat er dan gebeurt" ritme="eng">
            <Lijst punten={gevolgen(blad)} />
            <Tekst>
              Wat u hier hoorde, blijft geheim. <Artikelen ids={['Art 11.1']} />
            </Tekst>
          </Kaart>
          <Kaart titel="Wat uw organisatie gaf">
            <WatBlijft blad={blad} naar={adres.gegevens} />
            {blad.bezwaar !== 'gesloten' && <EigenDeel kop={kop} />}
          </Kaart>
        </Stapel>
        <Stapel ritme="kolom">
          {blad.bezwaar === null ? (
            <Verlaatformulier kop={kop} stand={stand} />
          ) : (
            <Bezwaar kop={kop} bezwaar={blad.bezwaar} />
          )}
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

function Verlaatformulier({
  kop,
  stand,
}: {
  readonly kop: Casuskop;
  readonly stand: FormStand<Verlaatvelden> | undefined;
}) {
  return (
    <Bevestigformulier
      actie={casusadres(kop.id).verlaten}
      stand={stand}
      knop="Ga van tafel"
      casus={kop.id}
      terug="Blijf aan tafel"
    >
      <Kaart titel="Uw keuze" ritme="gewoon">
        <Keuzerondjes
          naam="reden"
          vraag={
            <>
              Waarom gaat u van tafel? <Artikelen ids={['Art 3.4a']} />
            </>
          }
          beschrijving="Iedereen aan tafel leest dit."
          keuzes={EIGEN_REDENEN.map((waarde) => ({ waarde, label: VERTREKREDENEN[waarde].zelf ?? '' }))}
        />
        <Vinkje naam="zeker" label="Ik weet dat ik hier dan niets meer lees" />
      </Kaart>
    </Bevestigformulier>
  );
}

function Bezwaar({ kop, bezwaar }: { readonly kop: Casuskop; readonly bezwaar: Vertrekbezwaar }) {
  const adres = casusadres(kop.id);
  return (
    <>
      <Melding soort="let-op">
        <p>{BEZWAAR[bezwaar]}</p>
      </Melding>
      <Knoppen>
        {bezwaar === 'eerst-antwoorden' && <KnopLink naar={adres.toestemming}>Geef antwoord</KnopLink>}
        {bezwaar === 'leidt-het-overleg' && <KnopLink naar={adres.procesregie}>Draag de procesregie over</KnopLink>}
        {bezwaar === 'leidt-het-overleg' && (
          <KnopLink naar={adres.sluiten} soort="tweede">
            Sluit de casus
          </KnopLink>
        )}
        <KnopLink naar={adres.overzicht} soort="rustig">
          Terug naar het overzicht
        </KnopLink>
      </Knoppen>
    </>
  );
}

function gevolgen({ collegas, taken }: Verlaatblad): readonly string[] {
  return [
    'U ziet deze casus niet meer. Wat u kreeg, leest u niet meer.',
    'Wie het overleg leidt, krijgt bericht. Ouders en jongere zien dat u stopte.',
    ...(taken === 0
      ? []
      : [
          collegas.length === 0
            ? 'Uw taken gaan terug naar wie het overleg leidt.'
            : `De taken van uw organisatie gaan naar ${opsomming(collegas)}. De andere gaan naar wie het overleg leidt.`,
        ]),
    'Een ja dat ouders of jongere voor u gaven, blijft staan. Zolang u weg bent, opent het niets.',
    'Wat u hier nog aan het schrijven was, gaat weg.',
    'Terugkomen kan als u opnieuw wordt uitgenodigd. Elke bron beslist dan opnieuw wat u leest.',
  ];
}

function WatBlijft({ blad: { gegeven, collegas }, naar }: { readonly blad: Verlaatblad; readonly naar: string }) {
  if (gegeven === 0) return <p>Van uw organisatie ligt hier niets bij anderen.</p>;
  return (
    <>
      <Tekst>
        {gegeven === 1 ? 'Een gegeven van uw organisatie blijft' : `${gegeven} gegevens van uw organisatie blijven`} te
        lezen voor wie {gegeven === 1 ? 'het' : 'ze'} kreeg.{' '}
        {collegas.length > 0
          ? `${opsomming(collegas)} kan ${gegeven === 1 ? 'het' : 'ze'} later terughalen.`
          : `Na u kan niemand ${gegeven === 1 ? 'het' : 'ze'} terughalen, tot er weer iemand van uw organisatie aan tafel zit.`}{' '}
        <Artikelen ids={['Art 3.4f']} />
      </Tekst>
      <p>
        <Link naar={naar}>Bekijk wat er ligt, en haal terug wat niet meer nodig is</Link>
      </p>
    </>
  );
}

/** Wie gaat, kan het daarna niet meer meenemen: ook het bewijs van toestemming hoort dan in het eigen dossier. */
function EigenDeel({ kop }: { readonly kop: Casuskop }) {
  return (
    <>
      <Tekst>
        Wat uw organisatie zelf nog nodig heeft, hoort voor uw vertrek in het eigen dossier, ook bewijs van toestemming.{' '}
        <Artikelen ids={['Art 9.1', 'L-5']} />
      </Tekst>
      <p>
        <KnopLink naar={eindadres(kop.id).eigenDeel} soort="tweede">
          Neem het eigen deel mee
        </KnopLink>
      </p>
    </>
  );
}

/** De regie neemt iemand van tafel: wie, waarom, en wat er dan gebeurt. */
export function NeemPagina({
  kop,
  blad,
  stand,
}: {
  readonly kop: Casuskop;
  readonly blad: Neemblad;
  readonly stand?: FormStand<Neemvelden> | undefined;
}) {
  const adres = casusadres(kop.id);
  const terug = (
    <KnopLink naar={adres.overzicht} soort="rustig">
      Laat de tafel zoals zij is
    </KnopLink>
  );
  return (
    <Casusblad
      kop={kop}
      deel="Van tafel"
      nu="geen"
      titel="Neem iemand van tafel"
      inleiding="Wie niet rechtstreeks betrokken is, hoort niet aan tafel. Dat kan per fase verschillen."
      leegFormulier={stand === undefined}
    >
      {blad.mensen.length === 0 ? (
        <Leeg titel="Er is niemand die van tafel kan" niveau={2} knop={terug}>
          Ouders, jongere en wie het overleg leidt, blijven zitten.
        </Leeg>
      ) : (
        <Kolommen zijEerst>
          <Stapel ritme="kolom">
            <Neemgevolgen />
          </Stapel>
          <Stapel ritme="kolom">
            <Formulier actie={adres.vanTafel} stand={stand} ritme="kolom">
              <Neemkeuze blad={blad} />
              <Knoppen>
                <Knop>Neem van tafel</Knop>
                {terug}
              </Knoppen>
            </Formulier>
          </Stapel>
        </Kolommen>
      )}
    </Casusblad>
  );
}

function Neemgevolgen() {
  return (
    <Kaart titel="Wat er dan gebeurt" ritme="eng">
      <Lijst
        punten={[
          'Deze deelnemer ziet de casus niet meer en leest niets meer. Er gaat geen bericht uit: u vertelt het zelf.',
          'Wat de organisatie gaf, blijft van die organisatie en blijft te lezen voor wie het kreeg.',
          'Een ja dat ouders of jongere voor deze deelnemer gaven, blijft staan. Zolang de stoel leeg is, opent het niets.',
          'Taken van de organisatie gaan naar een collega aan tafel. De rest komt bij u.',
          'Zit er geen collega aan tafel, dan kan de organisatie haar eigen deel pas weer meenemen als u iemand van haar uitnodigt.',
          'Ouders en jongere zien dat iemand stopte.',
        ]}
      />
      <Tekst>
        Terug kan: nodig iemand opnieuw uit. Elke bron beslist dan opnieuw. <Artikelen ids={['Art 3.4f']} />
      </Tekst>
    </Kaart>
  );
}

function Neemkeuze({ blad }: { readonly blad: Neemblad }) {
  return (
    <Kaart titel="Wie en waarom" ritme="gewoon">
      <Keuzerondjes
        naam="deelnemer"
        vraag="Wie gaat van tafel?"
        keuzes={blad.mensen.map(({ deelnemer, naam, bij }) => ({ waarde: deelnemer, label: naam, bij }))}
      />
      <Keuzerondjes
        naam="reden"
        vraag={
          <>
            Waarom? <Artikelen ids={['Art 3.4a']} />
          </>
        }
        beschrijving="Iedereen aan tafel leest dit."
        keuzes={REGIEREDENEN.map((waarde) => ({ waarde, label: VERTREKREDENEN[waarde].regie }))}
      />
      <Vinkje naam="zeker" label="Ik heb dit met deze deelnemer besproken, of het geprobeerd" />
    </Kaart>
  );
}
