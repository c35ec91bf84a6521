import { type FormStand, keuze, keuzeOfNiets, ontleed, sleutel, type Waarden } from '../../web/formulier.ts';
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
  Melding,
  Regels,
  Stapel,
  Tekst,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import type { Casusregieblad } from './casusregieblad.ts';
import { ALLE_STOPREDENEN, EINDREDENEN, STOPREDENEN } from './redenen.ts';

const VRAAG = {
  deelnemer: sleutel(),
  reden: keuzeOfNiets(ALLE_STOPREDENEN, { onbekend: 'Kies waarom de ander stopt.' }),
};
export type Vraagvelden = Waarden<typeof VRAAG>;
export const leesVraag = (velden: unknown) => ontleed(VRAAG, velden);
export const leesAntwoord = (velden: unknown) =>
  ontleed({ antwoord: keuze(['ja', 'nee'], { leeg: 'Kies ja of nee.' }) }, velden);
const STOP = { reden: keuze(ALLE_STOPREDENEN, { leeg: 'Kies waarom u stopt.' }) };
export type Stopvelden = Waarden<typeof STOP>;
export const leesStop = (velden: unknown) => ontleed(STOP, velden);

type Props = {
  readonly kop: Casuskop;
  readonly blad: Casusregieblad;
  readonly stand?: FormStand<Vraagvelden> | undefined;
  readonly stop?: FormStand<Stopvelden> | undefined;
};

/** Wie het plan volgt: kiezen aan tafel, zelf ja zeggen, en het weer teruggeven (CL-3b, PH-4a). */
export function CasusregiePagina({ kop, blad, stand, stop }: Props) {
  const { nu } = blad;
  return (
    <Casusblad
      kop={kop}
      deel="Wie volgt het plan"
      nu="geen"
      titel="Wie volgt het plan?"
      inleiding="Eén deelnemer houdt in de gaten of het plan lukt. Ouders en jongere weten zo wie zij daarover bellen."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Nu blad={blad} />
          {nu?.ik === true && nu.stand === 'gevraagd' && <Antwoord kop={kop} />}
          {nu?.ik === true && nu.stand === 'volgt' && <Stop kop={kop} stand={stop} />}
          {blad.isRegie && blad.kanNu && <Vraag kop={kop} blad={blad} stand={stand} />}
          <p>
            <KnopLink naar={casusadres(kop.id).overzicht} soort="rustig">
              Terug naar het overzicht
            </KnopLink>
          </p>
        </Stapel>
        <Stapel ritme="kolom">
          <Kaart titel="Wat doet wie het plan volgt?" ritme="eng">
            <Lijst
              punten={[
                'Kijkt of ieder doet wat is afgesproken.',
                'Is het nummer voor ouders en jongere, over het plan.',
                'Vertelt aan tafel hoe het gaat.',
              ]}
            />
            <Tekst>
              Het geeft geen recht om meer te lezen. <Artikelen ids={['CL-3b', 'PH-4a']} />
            </Tekst>
          </Kaart>
          <Eerder blad={blad} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

function Nu({ blad: { nu, kanNu } }: Pick<Props, 'blad'>) {
  if (nu === null)
    return (
      <Leeg niveau={2} titel="Nog niemand">
        {kanNu
          ? 'Spreek aan tafel af wie het plan volgt. Wie het overleg leidt, legt dat hier vast.'
          : 'Dit kan vanaf fase 3, Plan.'}
      </Leeg>
    );
  return (
    <Kaart titel={nu.stand === 'volgt' ? `${nu.naam} volgt het plan` : `${nu.naam} is gevraagd`} ritme="eng">
      <p>{nu.rol}</p>
      {nu.stand === 'gevraagd' && !nu.ik && (
        <Tekst>
          Zodra het antwoord ja is, zien ook ouders en jongere dit. Tot dan bellen zij wie het overleg leidt.
        </Tekst>
      )}
    </Kaart>
  );
}

function Antwoord({ kop }: Pick<Props, 'kop'>) {
  return (
    <Formulier actie={`${casusadres(kop.id).casusregie}/antwoord`} ritme="gewoon">
      <Kaart titel="Wilt u het plan volgen?" ritme="gewoon">
        <Tekst>Zegt u ja, dan zien ouders en jongere uw naam en het nummer van uw organisatie.</Tekst>
        <Knoppen>
          <Knop naam="antwoord" waarde="ja">
            Ja, ik volg het plan
          </Knop>
          <Knop soort="tweede" naam="antwoord" waarde="nee">
            Nee
          </Knop>
        </Knoppen>
      </Kaart>
    </Formulier>
  );
}

function Stop({ kop, stand }: Pick<Props, 'kop'> & { readonly stand: Props['stop'] }) {
  return (
    <Formulier actie={`${casusadres(kop.id).casusregie}/stoppen`} stand={stand} ritme="gewoon">
      <Kaart titel="Kunt u het niet meer doen?" soort="rustig" ritme="gewoon">
        <Keuzerondjes
          naam="reden"
          vraag="Waarom stopt u?"
          beschrijving="Iedereen aan tafel leest dit. Wie het overleg leidt, vraagt een ander."
          keuzes={ALLE_STOPREDENEN.map((waarde) => ({ waarde, label: STOPREDENEN[waarde] }))}
        />
        <p>
          <Knop soort="tweede">Geef het terug</Knop>
        </p>
      </Kaart>
    </Formulier>
  );
}

function Vraag({ kop, blad, stand }: Pick<Props, 'kop' | 'blad' | 'stand'>) {
  const { nu, keuzes } = blad;
  if (keuzes.length === 0)
    return <Melding>Er zit niemand anders aan tafel die dit kan doen. Nodig iemand uit, of doe het zelf.</Melding>;
  return (
    <Formulier actie={casusadres(kop.id).casusregie} stand={stand} ritme="gewoon">
      <Kaart titel={nu === null ? 'Vraag iemand' : 'Vraag een ander'} ritme="gewoon">
        <Keuzerondjes
          naam="deelnemer"
          vraag="Wie is aan tafel afgesproken?"
          keuzes={keuzes.map(({ deelnemer, naam, rol }) => ({ waarde: deelnemer, label: naam, bij: rol }))}
        />
        {nu !== null && (
          <Keuzerondjes
            naam="reden"
            vraag={`Waarom stopt ${nu.naam}?`}
            beschrijving="Iedereen aan tafel leest dit."
            keuzes={ALLE_STOPREDENEN.map((waarde) => ({ waarde, label: STOPREDENEN[waarde] }))}
          />
        )}
        <p>
          <Knop>Vraag deze deelnemer</Knop>
        </p>
      </Kaart>
    </Formulier>
  );
}

function Eerder({ blad: { eerder } }: Pick<Props, 'blad'>) {
  if (eerder.length === 0) return null;
  return (
    <Kaart titel="Eerder">
      <Regels
        soort="dicht"
        regels={eerder.map(({ naam, van, tot, waarom }) => ({
          titel: naam,
          onder: `${datumVoluit(van)} tot ${datumVoluit(tot)}. ${EINDREDENEN[waarom] ?? ''}`,
        }))}
      />
    </Kaart>
  );
}
