import { type FormStand, keuze, ontleed, verplichteTekst, type Waarden } from '../../web/formulier.ts';
import {
  Artikelen,
  Kaart,
  Kolommen,
  Leeg,
  Lijst,
  Melding,
  Regels,
  Stapel,
  Tekst,
  Tekstvlak,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Bevestigformulier } from '../bevestigformulier.tsx';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import type { Beeldblad } from './beeldblad.ts';

const SCHEMA = {
  stand: keuze(['compleet', 'niet-compleet'], { leeg: 'Ververs deze pagina en probeer het opnieuw.' }),
  waarom: verplichteTekst({ max: 500, min: 3, regels: true, leeg: 'Schrijf in een zin waarom.' }),
};
export type Beeldvelden = Waarden<typeof SCHEMA>;
export const leesBeeld = (velden: unknown) => ontleed(SCHEMA, velden);

type Props = {
  readonly kop: Casuskop;
  readonly blad: Beeldblad;
  readonly stand?: FormStand<Beeldvelden> | undefined;
};

const NIET: Readonly<Record<Exclude<Beeldblad['mag'], 'ja'>, string>> = {
  'alleen-regie': 'Wie het overleg leidt, legt dit vast. Mist u nog iets? Zeg het aan de procesregisseur.',
  'andere-fase': 'Dit hoort bij fase 2, Beoordeling. Nu valt hier niets vast te leggen.',
  'plan-vast': 'Het plan staat vast. Klopt het niet meer, begin dan een nieuwe versie van het plan.',
};

/** Of het beeld compleet genoeg is om samen een plan te maken: vastleggen, terugnemen, en wie het eerder zei (PH-2b). */
export function BeeldPagina({ kop, blad, stand }: Props) {
  const { compleet, mag, mist } = blad;
  return (
    <Casusblad
      kop={kop}
      deel="Beeld"
      nu="geen"
      titel={compleet ? 'Het beeld is compleet genoeg' : 'Is het beeld compleet genoeg?'}
      inleiding="Pas als de mensen aan tafel genoeg weten, maken zij samen een plan. Meer weten dan nodig is, hoeft niet."
    >
      <Kolommen>
        <Stapel ritme="kolom">
          {mag === 'ja' ? (
            <Beeldformulier kop={kop} compleet={compleet} stand={stand} />
          ) : (
            <Melding>
              <p>{NIET[mag]}</p>
            </Melding>
          )}
        </Stapel>
        <Stapel ritme="kolom">
          {!compleet && mist.length > 0 && (
            <Kaart titel="Wat in deze fase nog openstaat">
              <Lijst punten={mist} />
              {mag === 'ja' && <Tekst>U kunt het beeld toch compleet noemen. Zeg dan waarom.</Tekst>}
            </Kaart>
          )}
          <Eerder blad={blad} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

function Beeldformulier({ kop, compleet, stand }: Pick<Props, 'kop' | 'stand'> & { readonly compleet: boolean }) {
  const adres = casusadres(kop.id);
  return (
    <Bevestigformulier
      casus={kop.id}
      actie={adres.beeld}
      stand={stand}
      knop={compleet ? 'Neem terug dat het compleet is' : 'Leg vast dat het beeld compleet is'}
      concept={compleet ? 'niet-compleet' : 'compleet'}
    >
      <VerborgenVeld naam="stand" waarde={compleet ? 'niet-compleet' : 'compleet'} />
      <Kaart titel={compleet ? 'Neem het terug' : 'Leg het vast'} ritme="gewoon">
        <Tekstvlak
          naam="waarom"
          label={compleet ? 'Wat ontbreekt er toch nog?' : 'Waarom is het compleet genoeg?'}
          beschrijving={
            <>
              Een zin is genoeg. Schrijf niets over de jongere of het gezin: iedereen aan tafel leest dit.{' '}
              <Artikelen ids={['PH-2b']} />
            </>
          }
          rijen={3}
        />
      </Kaart>
    </Bevestigformulier>
  );
}

function Eerder({ blad: { regels } }: { readonly blad: Beeldblad }) {
  return (
    <Kaart titel="Wat er is vastgelegd">
      {regels.length === 0 ? (
        <Leeg kaal titel="Nog niets">
          Hier komt te staan wie het beeld compleet noemde, wanneer en waarom.
        </Leeg>
      ) : (
        <Regels
          regels={regels.map(({ stand, door, op, waarom }) => ({
            titel: `${stand === 'compleet' ? 'Compleet genoeg' : 'Teruggenomen'}, ${datumVoluit(op)}`,
            onder: waarom === null ? door : `${door}: ${waarom}`,
          }))}
        />
      )}
    </Kaart>
  );
}
