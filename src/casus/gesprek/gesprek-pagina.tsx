import type { Verjaardag } from '../../toestemming/verjaardag.ts';
import { datum, type FormStand, keuze, ontleed, sleutel, verplichteTekst, type Waarden } from '../../web/formulier.ts';
import {
  Artikelen,
  Datumveld,
  Formulier,
  Kaart,
  Keuzerondjes,
  Knop,
  KnopLink,
  Knoppen,
  Kolommen,
  Leeg,
  Lijst,
  Regels,
  Stapel,
  Tekstvlak,
  VerborgenVeld,
} from '../../web/onderdelen/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import { casusadres } from '../adressen.ts';
import { Casusblad } from '../casusblad.tsx';
import type { Casuskop } from '../casuskop.ts';
import { HOORWIJZEN, type Hoorwijze } from '../woorden.ts';
import type { Gespreksblad } from './gespreksblad.ts';

const WIJZEN = Object.keys(HOORWIJZEN) as Hoorwijze[];

function schemaVoor(vandaag: string) {
  return {
    gesprek: sleutel(),
    op: datum({
      leeg: 'Vul in wanneer het gesprek was.',
      tot: { dag: vandaag, fout: 'Kies een datum die al geweest is.' },
    }),
    hoe: keuze(WIJZEN, { leeg: 'Kies hoe u hebt gepraat, of dat er niet is gepraat.' }),
    inhoud: verplichteTekst({
      max: 4000,
      min: 3,
      regels: true,
      leeg: 'Schrijf op wat de jongere wil zeggen, of waarom er niet is gepraat.',
    }),
  };
}

export type Gespreksvelden = Waarden<ReturnType<typeof schemaVoor>>;
export const leesGesprek = (velden: unknown, vandaag: string) => ontleed(schemaVoor(vandaag), velden);

type Props = {
  readonly kop: Casuskop;
  readonly blad: Gespreksblad;
  readonly gesprek: string;
  readonly stand?: FormStand<Gespreksvelden> | undefined;
};

/** Vastleggen wat de jongere wil zeggen (13.3). */
export function GesprekPagina({ kop, blad, gesprek, stand }: Props) {
  const adres = casusadres(kop.id);
  return (
    <Casusblad
      kop={kop}
      deel="Gesprek"
      nu="geen"
      titel={`Leg vast wat ${kop.jongere} wil zeggen`}
      inleiding="Elk kind wordt gehoord, ook onder de 12. Gebruik de eigen woorden van de jongere."
      leegFormulier={stand === undefined}
    >
      <Kolommen>
        <Stapel ritme="kolom">
          <Formulier actie={adres.gesprek} stand={stand} ritme="kolom" concept>
            <VerborgenVeld naam="gesprek" waarde={gesprek} />
            <Kaart titel="Het gesprek" ritme="gewoon">
              <Keuzerondjes
                naam="hoe"
                vraag="Hoe hebt u gepraat?"
                indeling="kolommen"
                keuzes={Object.entries(HOORWIJZEN).map(([waarde, label]) => ({ waarde, label }))}
              />
              <Datumveld naam="op" label="Wanneer was dat?" waarde={datumVoluit(blad.vandaag)} />
              <Tekstvlak
                naam="inhoud"
                label={`Wat wil ${kop.jongere} zeggen?`}
                beschrijving="Is er niet gepraat, schrijf dan op waarom niet en wat u gaat doen."
                rijen={6}
              />
            </Kaart>
            <Knoppen>
              <Knop>Leg het gesprek vast</Knop>
              <KnopLink naar={adres.overzicht} soort="rustig">
                Terug naar het overzicht
              </KnopLink>
            </Knoppen>
          </Formulier>
        </Stapel>
        <Stapel ritme="kolom">
          {blad.verjaardag !== null && <Verjaardagkaart jongere={kop.jongere} verjaardag={blad.verjaardag} />}
          <Kaart titel="Wie leest dit?">
            <p>
              {blad.perTaak
                ? 'U leest de woorden, en collega’s met dezelfde taak als u. De anderen, ook in uw gemeente, zien alleen dat er is gepraat.'
                : 'Uw eigen organisatie leest de woorden. De anderen zien alleen dat er is gepraat.'}{' '}
              Wil de jongere dat een ander iets weet, breng dat dan in als gegeven.{' '}
              <Artikelen ids={['Art 13.3 (a)', 'fn 14']} />
            </p>
          </Kaart>
          <Gesprekkenkaart blad={blad} />
        </Stapel>
      </Kolommen>
    </Casusblad>
  );
}

/** Wat er met 12, 16 en 18 anders wordt voor jongere en ouders, om samen door te nemen (B.7). */
const WORDT_ANDERS: Readonly<Record<Verjaardag['leeftijd'], readonly string[]>> = {
  12: ['De jongere wordt zelf uitgenodigd en logt zelf in.', 'Ouders blijven beslissen, en de jongere telt mee.'],
  16: [
    'De jongere beslist zelf, en tekent zonder ouders.',
    'Ouders blijven uitgenodigd. Zij lezen alleen nog wat de jongere goedvindt: vraag wat dat is.',
  ],
  18: ['Ouders horen er niet meer vanzelf bij.', 'Vraag of er iemand mee mag komen, en wie dat is.'],
};

type Verjaardagprops = { readonly jongere: string; readonly verjaardag: Verjaardag };

function Verjaardagkaart({ jongere, verjaardag: { leeftijd, op } }: Verjaardagprops) {
  return (
    <Kaart titel={`${leeftijd} jaar op ${datumVoluit(op)}`} ritme="eng">
      <p>
        Vanaf die dag verandert er iets voor {jongere} en de ouders. Neem het samen door. <Artikelen ids={['B.7']} />
      </p>
      <Lijst punten={WORDT_ANDERS[leeftijd]} />
    </Kaart>
  );
}

function Gesprekkenkaart({ blad }: Pick<Props, 'blad'>) {
  return (
    <Kaart titel="Eerdere gesprekken">
      {blad.gesprekken.length === 0 ? (
        <Leeg kaal titel="Nog geen gesprek">
          Hier staan de gesprekken die zijn vastgelegd.
        </Leeg>
      ) : (
        <Regels
          regels={blad.gesprekken.map((g) => ({
            titel: `${datumVoluit(g.op)}, ${g.partij}`,
            onder: g.woorden === null ? HOORWIJZEN[g.hoe] : `${HOORWIJZEN[g.hoe]}: ${g.woorden}`,
          }))}
        />
      )}
    </Kaart>
  );
}
